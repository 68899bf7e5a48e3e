//! The e-mail address, and the usual slips that make a value no address.

use super::context::Row;
use super::none::{Of, is_none};
use crate::diag::Diagnostic;
use crate::diag::codes::recipients as codes;
use crate::recipients::columns::header::Column;
use crate::recipients::model::{Need, Part};
use crate::text;

/// A usual slip. None of its texts holds a part of the value.
struct Slip {
    /// A fixed word that selects the translated message.
    name: &'static str,
    message: &'static str,
    help: &'static str,
}

impl Row<'_> {
    /// The address in ASCII, or a need. A domain in other letters becomes A-labels (RFC 5890). Letters
    /// beyond ASCII before the `@` need mail servers with RFC 6531, which many do not have.
    pub(in crate::recipients) fn email(&mut self, email: Option<String>) -> Option<String> {
        let email = email?;
        if is_none(&email, Of::Email) {
            self.need(Need::NoValue(Part::Email), Column::Email, "leave it empty to send a letter");
            self.with("part", Part::Email.column());
            return None;
        }
        let (name, words, help) = match text::check_address(&email) {
            Ok(email) if email.is_ascii() => return Some(email.as_str().to_owned()),
            Ok(_) => (
                "letters",
                "has letters before the @ that some mail servers do not accept".to_owned(),
                "leave it empty to send a letter, or write another address of the person",
            ),
            Err(problem) => match slip(&email) {
                Some(slip) => (slip.name, slip.message.to_owned(), slip.help),
                None => {
                    ("other", problem.to_string(), "write one plain address, or leave it empty")
                }
            },
        };
        let problem = Diagnostic::warning(codes::BAD_EMAIL, format!("the e-mail address {words}"));
        self.push(problem.at(self.place_of(Column::Email)).help(help).with("slip", name));
        self.note(Need::BadEmail);
        None
    }
}

/// The slip that makes a value no address, if it is a usual one.
fn slip(email: &str) -> Option<Slip> {
    let slip = |name, message, help| Some(Slip { name, message, help });
    let small = email.to_lowercase();
    let signs = email.matches('@').count();
    let parts = email.split([';', ',', ' ', '/']).filter(|part| part.contains('@')).count();
    if parts > 1 {
        return slip(
            "two-addresses",
            "is two addresses in one cell",
            "keep the one that the person uses",
        );
    }
    if email.contains(['<', '>']) {
        let help = "write only the address, without the name and without < and >";
        return slip("brackets", "is in angle brackets", help);
    }
    if signs > 1 {
        return slip("two-signs", "has more than one @", "remove the extra @");
    }
    if signs == 0 && ["(at)", "[at]", "(a)", "(ät)", "{at}"].iter().any(|at| small.contains(at)) {
        return slip("word", "has a word in brackets instead of the @", "write @ there");
    }
    if signs == 0 {
        return slip("no-sign", "has no @", "write the whole address, or leave it empty");
    }
    if email.contains(',') {
        return slip(
            "comma",
            "has a comma where there should be a dot",
            "write a dot instead of the comma",
        );
    }
    if email.contains(' ') {
        return slip("blank", "contains a space", "remove the space");
    }
    if email.ends_with('.') {
        return slip("end-dot", "ends with a dot", "remove the dot at the end");
    }
    if email.contains("..") {
        return slip("two-dots", "has two dots in a row", "remove one of the dots");
    }
    let (local, domain) = email.split_once('@')?;
    if local.is_empty() {
        return slip(
            "no-name",
            "has nothing before the @",
            "write the whole address, or leave it empty",
        );
    }
    if !domain.contains('.') {
        let help = "write the whole domain, such as `example.org`";
        return slip("no-dot", "has no dot after the @", help);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_slips_are_named() {
        for (email, expected) in [
            ("maija@posti,example", Some("has a comma where there should be a dot")),
            ("maija @posti.example", Some("contains a space")),
            ("maija@@posti.example", Some("has more than one @")),
            ("maija@posti.example.", Some("ends with a dot")),
            ("Maija <maija@posti.example>", Some("is in angle brackets")),
            ("a@posti.example; b@posti.example", Some("is two addresses in one cell")),
            ("a@posti.example,b@posti.example", Some("is two addresses in one cell")),
            ("maija(at)posti.example", Some("has a word in brackets instead of the @")),
            ("maija.posti.example", Some("has no @")),
            ("maija@posti..example", Some("has two dots in a row")),
            ("maija@posti", Some("has no dot after the @")),
            ("@posti.example", Some("has nothing before the @")),
            ("maija@pos_ti.example", None),
        ] {
            assert!(text::check_address(email).is_err(), "{email}");
            assert_eq!(slip(email).map(|slip| slip.message), expected, "{email}");
        }
    }
}
