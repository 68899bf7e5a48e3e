//! What is wrong with a file that is not Fluent, in plain words: a translator knows braces and stars, not
//! tokens and callees.

use fluent_syntax::parser::{ErrorKind, ParserError};

use crate::diag::codes::locale::SYNTAX;
use crate::diag::{Diagnostic, SourceId, Span};

/// The problem that a fault of syntax is. `start` and `end` are bytes of the file.
pub(super) fn problem(
    kind: &ErrorKind,
    source: SourceId,
    (start, end): (usize, usize),
) -> Diagnostic {
    let (fault, detail) = fault(kind);
    let message = match fault {
        "sign" => format!("`{detail}` is expected here"),
        "name" => "a name is expected here: letters from a to z, digits and `-`".to_owned(),
        "words" => format!("`{detail}` has no words"),
        "no-words" => "words are expected here".to_owned(),
        "no-star" => "one of these variants needs a star, such as `*[other]`".to_owned(),
        "two-stars" => "only one of these variants can have the star".to_owned(),
        "selector" => "a text cannot choose by this, only by a value such as `$number`".to_owned(),
        "attribute" => "an attribute of a term cannot be printed".to_owned(),
        "quotes" => "the quotation mark is not closed on its line".to_owned(),
        "order" => "what has a name comes last between the round brackets".to_owned(),
        "twice" => format!("`{detail}` stands twice between the round brackets"),
        "escape" => format!("there is no character `\\{detail}`"),
        "brace" => "this `}` has no `{` before it; a brace itself is written `{\"}\"}`".to_owned(),
        "literal" => "a number or words in quotation marks are expected here".to_owned(),
        _ => "between braces stands a value such as `{ $name }`, a term such as `{ -name }`, a text's name, or words in quotation marks".to_owned(),
    };
    Diagnostic::error(SYNTAX, message)
        .at_span(Span { source, start, end: end.max(start + 1) })
        .help("a text is `name = words`; longer texts go on in lines that are indented")
        .with("fault", fault)
        .with("detail", detail)
}

/// The message that a broken entry begins with, if it does.
pub(super) fn id_of(text: &str, error: &ParserError) -> Option<String> {
    let entry = text.get(error.slice.clone()?)?;
    let entry = entry.trim_start_matches(|c: char| c.is_whitespace());
    let goes_on = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let end = entry.find(|c: char| !goes_on(c)).unwrap_or(entry.len());
    entry.starts_with(|c: char| c.is_ascii_alphabetic()).then(|| entry[..end].to_owned())
}

/// What is wrong, as `ui/` asks for it, and the sign or name that it is about.
fn fault(kind: &ErrorKind) -> (&'static str, String) {
    let none = String::new();
    match kind {
        ErrorKind::ExpectedToken(sign) => ("sign", sign.to_string()),
        ErrorKind::ExpectedCharRange { .. } => ("name", none),
        ErrorKind::ExpectedMessageField { entry_id } => ("words", entry_id.clone()),
        ErrorKind::ExpectedTermField { entry_id } => ("words", format!("-{entry_id}")),
        ErrorKind::MissingValue => ("no-words", none),
        ErrorKind::MissingDefaultVariant => ("no-star", none),
        ErrorKind::MultipleDefaultVariants => ("two-stars", none),
        ErrorKind::MessageReferenceAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::ExpectedSimpleExpressionAsSelector => ("selector", none),
        ErrorKind::TermAttributeAsPlaceable => ("attribute", none),
        ErrorKind::UnterminatedStringLiteral => ("quotes", none),
        ErrorKind::PositionalArgumentFollowsNamed => ("order", none),
        ErrorKind::DuplicatedNamedArgument(name) => ("twice", name.clone()),
        ErrorKind::UnknownEscapeSequence(sequence)
        | ErrorKind::InvalidUnicodeEscapeSequence(sequence) => ("escape", sequence.clone()),
        ErrorKind::UnbalancedClosingBrace => ("brace", none),
        ErrorKind::ExpectedLiteral => ("literal", none),
        ErrorKind::ForbiddenCallee | ErrorKind::ExpectedInlineExpression => ("expression", none),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Locales;
    use crate::assets::Assets;
    use crate::diag::{Format, Sources, render};
    use crate::locale::{Speech, UiLanguage};

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
        assert_eq!(missing, ["`d` is missing in `fi`; here it is in `sv`"]);
    }

    #[test]
    fn faults_of_syntax_are_told_in_plain_words_in_each_language() {
        let slips = [
            ("title Words\n", "`=` is expected"),
            ("title = { $name\n", "`}` is expected"),
            ("title =\n", "`title` has no words"),
            ("title = { $n ->\n    [one] x\n    [other] y\n  }\n", "needs a star"),
            ("title = { $n ->\n   *[one] x\n   *[other] y\n  }\n", "only one"),
            ("title = { other ->\n   *[one] x\n  }\n", "cannot choose"),
            ("title = { \"open }\n", "not closed"),
            ("title = a } b\n", "no `{` before it"),
            ("title = { }\n", "between braces"),
            ("title = { $määrä }\n", "`}` is expected"),
            ("title = { -party-wästlog }\n", "`}` is expected"),
        ];
        for (text, words) in slips {
            let file = ("locales/en/a.ftl".to_owned(), "a.ftl".to_owned(), text.to_owned());
            let (assets, _) = Assets::of_texts([file]);
            let mut sources = Sources::new();
            let (_, problems) = Locales::load(&assets, &mut sources);
            let shown = render(&problems, &sources, Format::Short);
            assert!(shown.contains(words), "{text}: {shown}");
            // A place within a letter of two bytes can be shown.
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
