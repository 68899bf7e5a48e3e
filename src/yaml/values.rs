//! Values with their checks that several file formats share.

use jiff::civil::Date;

use super::node::{Node, Spanned};
use super::reader::{Mapping, Reader};
use crate::diag::{Diagnostic, Span};
use crate::text::{EmailAddress, check_address, form};

/// What an id may hold, for a help line.
const ID_HELP: &str = "ids have letters a–z, digits and hyphens only, such as `order-details`";

impl Reader {
    /// The key `version`, which must be 1.
    pub fn version(&mut self, map: &mut Mapping<'_>) {
        let Some(node) = map.required(self, "version") else { return };
        let what = "the version of the file format, 1";
        if self.number(node, what).is_some_and(|version| version != 1) {
            let message = "this version of the file format is not known";
            let help = "this program reads `version: 1`";
            self.error(self.codes.unsupported_version, node.span, message, help);
        }
    }

    /// A text that is not blank, without the blanks around it.
    pub fn filled<'n>(&mut self, node: &'n Node, what: &str) -> Option<&'n str> {
        let text = self.text(node, what)?.trim();
        if text.is_empty() {
            self.not_a_line(node, what, "an empty text");
            return None;
        }
        Some(text)
    }

    /// One line of text that is not blank, without the blanks around it.
    pub fn line<'n>(&mut self, node: &'n Node, what: &str) -> Option<&'n str> {
        let text = self.filled(node, what)?;
        if text.chars().any(char::is_control) {
            let found = "a text with a line break, a tab or another control character";
            self.not_a_line(node, what, found);
            return None;
        }
        Some(text)
    }

    fn not_a_line(&mut self, node: &Node, what: &str, found: &str) {
        let message = format!("expected {what}, found {found}");
        let help = "write it on one line after the colon";
        self.error(self.codes.wrong_type, node.span, message, help);
    }

    /// One of a few words, each with its value.
    pub fn word<T: Copy>(&mut self, node: &Node, what: &str, known: &[(&str, T)]) -> Option<T> {
        let text = self.text(node, what)?;
        let found = known.iter().find(|(name, _)| *name == text).map(|(_, value)| *value);
        if found.is_none() {
            let message = format!("expected {what}, found `{text}`");
            self.unknown_value(node, text, message, known.iter().map(|(name, _)| *name));
        }
        found
    }

    /// Reports that `found` is not one of the words of `known`.
    pub fn unknown_value<'k>(
        &mut self,
        node: &Node,
        found: &str,
        message: String,
        known: impl Iterator<Item = &'k str> + Clone,
    ) {
        let list = known.clone().collect::<Vec<_>>().join(", ");
        let problem = Diagnostic::error(self.codes.unknown_value, message)
            .at_span(node.span)
            .help(format!("known: {list}"))
            .did_you_mean(found, known)
            .with("known", list);
        self.push(problem);
    }

    /// An id: see [`form::is_id`].
    pub fn id(&mut self, node: &Node, what: &str) -> Option<Spanned<String>> {
        let text = self.text(node, what)?;
        self.check_id(text, node.span, what)
            .then(|| Spanned { value: text.to_owned(), span: node.span })
    }

    /// Whether a text is an id. Reports a problem if it is not.
    pub fn check_id(&mut self, text: &str, span: Span, what: &str) -> bool {
        let good = form::is_id(text);
        if !good {
            let help = match form::id_guess(text) {
                Some(guess) => format!("write `{guess}`: {ID_HELP}"),
                None => ID_HELP.to_owned(),
            };
            self.error(self.codes.bad_id, span, format!("expected {what}, found `{text}`"), help);
        }
        good
    }

    /// A day that exists. `help` shows how a day is written.
    pub fn date(&mut self, node: &Node, what: &str, help: &str) -> Option<Date> {
        let text = self.text(node, what)?;
        let date = form::date(text);
        if date.is_none() {
            self.bad_date(node.span, text, what, help);
        }
        date
    }

    /// Reports a text that is not a date, with the day that somebody probably meant.
    pub fn bad_date(&mut self, span: Span, text: &str, what: &str, help: &str) {
        let help = match form::date_guess(text) {
            Some(date) => format!("did you mean `{date}`? {help}"),
            None => help.to_owned(),
        };
        let message = format!("expected {what}, found `{text}`, which is not a date");
        self.error(self.codes.bad_date, span, message, help);
    }

    /// An e-mail address of the organisation itself: bare, and with ASCII before the `@`, which every
    /// mail server takes. `example` is an address for the help line.
    pub fn address(&mut self, node: &Node, what: &str, example: &str) -> Option<EmailAddress> {
        let text = self.line(node, what)?;
        let fault = match check_address(text) {
            Ok(address) if address.is_ascii() => return Some(address),
            Ok(_) => "has letters before the @ that some mail servers do not accept".to_owned(),
            Err(problem) => problem.to_string(),
        };
        let message = format!("`{text}` cannot be used as an e-mail address: it {fault}");
        let help = format!("write only the address, such as `{example}`");
        self.error(self.codes.bad_address, node.span, message, help);
        None
    }

    /// A web address: see [`form::url_fault`]. `example` is one for the help line.
    pub fn url(&mut self, node: &Node, what: &str, example: &str) -> Option<String> {
        let text = self.line(node, what)?;
        if let Some(fault) = form::url_fault(text) {
            let message = format!("`{text}` cannot be used as a web address: {fault}");
            let help = format!("write the whole address, such as `{example}`");
            self.error(self.codes.bad_url, node.span, message, help);
            return None;
        }
        Some(text.to_owned())
    }

    /// A phone number: see [`form::phone`]. `help` shows how one is written.
    pub fn phone(&mut self, node: &Node, what: &str, help: &str) -> Option<String> {
        let text = self.line(node, what)?;
        let number = form::phone(text);
        if number.is_none() {
            let message = format!("`{text}` is not a phone number that can be printed");
            self.error(self.codes.bad_phone, node.span, message, help);
        }
        number
    }
}
