//! Syntax errors of `.ftl` files in plain words: a translator knows braces and stars, not tokens
//! and callees.

use fluent_syntax::parser::{ErrorKind, ParserError};

use crate::diag::codes::locale::SYNTAX;
use crate::diag::{Diagnostic, SourceId, Span};

/// The problem for a syntax error. `start` and `end` are byte offsets in the file.
pub(super) fn problem(
    kind: &ErrorKind,
    source: SourceId,
    (start, end): (usize, usize),
) -> Diagnostic {
    let (fault, detail) = fault(kind);
    let message = match fault {
        Fault::Sign => format!("expected `{detail}` here"),
        Fault::Name => "expected a name here: letters from a to z, digits and `-`".to_owned(),
        Fault::Words => format!("`{detail}` has no words"),
        Fault::NoWords => "expected words here".to_owned(),
        Fault::NoStar => "one of these variants needs an asterisk, as in `*[other]`".to_owned(),
        Fault::TwoStars => "only one of these variants can have the asterisk".to_owned(),
        Fault::Selector => {
            "a text cannot select by this, only by a value such as `$number`".to_owned()
        }
        Fault::Attribute => "an attribute of a term cannot be printed".to_owned(),
        Fault::Quotes => "the quotation mark is not closed on its line".to_owned(),
        Fault::Order => "named arguments must be last between the round brackets".to_owned(),
        Fault::Twice => format!("`{detail}` appears twice between the round brackets"),
        Fault::Escape => format!("`\\{detail}` is not a valid escape"),
        Fault::Brace => {
            "this `}` has no `{` before it; a brace itself is written `{\"}\"}`".to_owned()
        }
        Fault::Literal => "expected a number or words in quotation marks here".to_owned(),
        Fault::Expression => {
            "expected between braces: a value such as `{ $name }`, a term such as \
                              `{ -name }`, a text's name, or words in quotation marks"
                .to_owned()
        }
    };
    Diagnostic::error(SYNTAX, message)
        .at_span(Span { source, start, end: end.max(start + 1) })
        .help("write a text as `name = words`; longer texts continue on indented lines")
        .with("fault", fault.name())
        .with("detail", detail)
}

/// The id of the message that a broken entry begins with, if it begins with one.
pub(super) fn id_of(text: &str, error: &ParserError) -> Option<String> {
    let entry = text.get(error.slice.clone()?)?;
    let entry = entry.trim_start_matches(|c: char| c.is_whitespace());
    let goes_on = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let end = entry.find(|c: char| !goes_on(c)).unwrap_or(entry.len());
    entry.starts_with(|c: char| c.is_ascii_alphabetic()).then(|| entry[..end].to_owned())
}

/// The kind of a syntax error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    /// Another sign is expected.
    Sign,
    /// A name is expected.
    Name,
    /// A message or term has neither value nor attributes.
    Words,
    /// A value is expected.
    NoWords,
    /// No variant is the default.
    NoStar,
    /// Several variants are the default.
    TwoStars,
    /// The selector is not a value.
    Selector,
    /// An attribute of a term is printed.
    Attribute,
    /// A quotation mark is not closed.
    Quotes,
    /// A positional argument follows a named one.
    Order,
    /// An argument has the name of another.
    Twice,
    /// An escape in quotation marks is not valid.
    Escape,
    /// A closing brace has no opening one.
    Brace,
    /// A literal is expected.
    Literal,
    /// Something else than an expression is between braces.
    Expression,
}

impl Fault {
    /// Its name in `ui/`.
    fn name(self) -> &'static str {
        match self {
            Self::Sign => "sign",
            Self::Name => "name",
            Self::Words => "words",
            Self::NoWords => "no-words",
            Self::NoStar => "no-star",
            Self::TwoStars => "two-stars",
            Self::Selector => "selector",
            Self::Attribute => "attribute",
            Self::Quotes => "quotes",
            Self::Order => "order",
            Self::Twice => "twice",
            Self::Escape => "escape",
            Self::Brace => "brace",
            Self::Literal => "literal",
            Self::Expression => "expression",
        }
    }
}

/// The kind of a syntax error, and the sign or name that it is about.
fn fault(kind: &ErrorKind) -> (Fault, String) {
    let none = String::new();
    match kind {
        ErrorKind::ExpectedToken(sign) => (Fault::Sign, sign.to_string()),
        ErrorKind::ExpectedCharRange { .. } => (Fault::Name, none),
        ErrorKind::ExpectedMessageField { entry_id } => (Fault::Words, entry_id.clone()),
        ErrorKind::ExpectedTermField { entry_id } => (Fault::Words, format!("-{entry_id}")),
        ErrorKind::MissingValue => (Fault::NoWords, none),
        ErrorKind::MissingDefaultVariant => (Fault::NoStar, none),
        ErrorKind::MultipleDefaultVariants => (Fault::TwoStars, none),
        ErrorKind::MessageReferenceAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::ExpectedSimpleExpressionAsSelector => (Fault::Selector, none),
        ErrorKind::TermAttributeAsPlaceable => (Fault::Attribute, none),
        ErrorKind::UnterminatedStringLiteral => (Fault::Quotes, none),
        ErrorKind::PositionalArgumentFollowsNamed => (Fault::Order, none),
        ErrorKind::DuplicatedNamedArgument(name) => (Fault::Twice, name.clone()),
        ErrorKind::UnknownEscapeSequence(sequence)
        | ErrorKind::InvalidUnicodeEscapeSequence(sequence) => (Fault::Escape, sequence.clone()),
        ErrorKind::UnbalancedClosingBrace => (Fault::Brace, none),
        ErrorKind::ExpectedLiteral => (Fault::Literal, none),
        ErrorKind::ForbiddenCallee | ErrorKind::ExpectedInlineExpression => {
            (Fault::Expression, none)
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::assets::Assets;
    use crate::diag::{Format, Sources, render};
    use crate::locale::{Locales, Speech, UiLanguage};

    #[test]
    fn a_message_that_cannot_be_read_is_not_missing() {
        let files = [("fi", "a = A\nb = { $x\nc = C\n"), ("sv", "a = A\nb = B\nc = C\nd = D\n")];
        let files = files.map(|(tag, text)| {
            (format!("locales/{tag}/a.ftl"), format!("{tag}.ftl"), text.to_owned())
        });
        let (assets, _) = Assets::of_texts(files);
        let mut sources = Sources::new();
        let (locales, mut problems) = Locales::load(&assets, &mut sources);
        assert!(locales.is_broken("fi", "b") && !locales.is_broken("fi", "a"));
        let languages = ["fi".to_owned(), "sv".to_owned()];
        problems.extend(locales.check(&crate::locale::Usage::of_languages(&languages)));
        let missing = problems.iter().filter(|one| one.code.name() == "locale/missing-message");
        let missing: Vec<&str> = missing.map(|one| one.message.as_str()).collect();
        assert_eq!(missing, ["`d` is missing in `fi`; this is the text in `sv`"]);
    }

    #[test]
    fn faults_of_syntax_are_reported_in_plain_words_in_each_language() {
        let slips = [
            ("title Words\n", "expected `=` here"),
            ("title = { $name\n", "expected `}` here"),
            ("title =\n", "`title` has no words"),
            ("title = { $n ->\n    [one] x\n    [other] y\n  }\n", "needs an asterisk"),
            ("title = { $n ->\n   *[one] x\n   *[other] y\n  }\n", "only one"),
            ("title = { other ->\n   *[one] x\n  }\n", "cannot select"),
            ("title = { \"open }\n", "not closed"),
            ("title = a } b\n", "no `{` before it"),
            ("title = { }\n", "between braces"),
            ("title = { $määrä }\n", "expected `}` here"),
            ("title = { -party-wästlog }\n", "expected `}` here"),
        ];
        for (text, words) in slips {
            let file = ("locales/en/a.ftl".to_owned(), "a.ftl".to_owned(), text.to_owned());
            let (assets, _) = Assets::of_texts([file]);
            let mut sources = Sources::new();
            let (_, problems) = Locales::load(&assets, &mut sources);
            let shown = render(&problems, &sources, Format::Short);
            assert!(shown.contains(words), "{text}: {shown}");
            // A place inside a two-byte character can be shown.
            let quoted = render(&problems, &sources, Format::Human { colour: false });
            assert!(quoted.contains("a.ftl:"), "{quoted}");
            for language in UiLanguage::ALL {
                let speech = Speech::new(language);
                for problem in problems.iter() {
                    let (said, _) = speech.problem(problem);
                    assert!(!said.contains("Fluent") && said.len() > 10, "{text}: {said}");
                }
            }
        }
    }
}
