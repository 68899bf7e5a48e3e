//! Values of a theme with their checks. Each returns `None` after it reported what is wrong.

use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::{Component, Path};

use crate::assets::refused_link;
use crate::diag::codes::theme::*;
use crate::diag::{Code, Span};
use crate::files::{self, Refusal};
use crate::text::check_value;
use crate::yaml::{Codes, Mapping, Node, Reader};

/// The codes of values that other formats have too.
const OF_VALUES: Codes = Codes {
    unknown_key: UNKNOWN_KEY,
    missing_key: MISSING_KEY,
    unknown_value: UNKNOWN_VALUE,
    ..Codes::all(WRONG_TYPE)
};

/// Collects the problems of one theme.
pub(super) struct Context<'a> {
    pub(super) reader: Reader,
    /// The incident folder.
    pub(super) folder: &'a Path,
    /// Languages of the notice.
    pub(super) languages: &'a [&'a str],
    /// The files of the incident folder that the theme names.
    pub(super) files: BTreeSet<String>,
}

impl<'a> Context<'a> {
    pub(super) fn new(folder: &'a Path, languages: &'a [&'a str]) -> Self {
        Self { reader: Reader::new(OF_VALUES), folder, languages, files: BTreeSet::new() }
    }

    /// Reports an error at a place.
    pub(super) fn error(&mut self, code: Code, at: Span, message: impl Into<String>, help: &str) {
        self.reader.error(code, at, message, help);
    }

    /// The value of a key that may be absent: see [`Mapping::given`].
    pub(super) fn given<'n>(
        &mut self,
        map: &mut Mapping<'n>,
        key: &'static str,
    ) -> Option<&'n Node> {
        let help = "write a value after the colon, in \"quotes\" if it begins with `#`, or remove \
                    the line";
        map.given(&mut self.reader, key, help)
    }

    /// A number with or without decimals.
    pub(super) fn number(&mut self, node: &Node, what: &str) -> Option<f32> {
        let text = self.reader.text(node, what)?;
        let plain = text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        let number = text.parse().ok().filter(|number: &f32| plain && number.is_finite());
        if number.is_none() {
            let help = "write digits, with a point before decimals, and no unit: `148.5`";
            let message = format!("expected {what}, found `{text}`");
            self.error(WRONG_TYPE, node.span, message, help);
        }
        number
    }

    /// A number within limits.
    pub(super) fn within(
        &mut self,
        node: &Node,
        what: &str,
        (least, most): (f32, f32),
    ) -> Option<f32> {
        let number = self.number(node, what)?;
        if (least..=most).contains(&number) {
            return Some(number);
        }
        let message = format!("expected {what} of {least} to {most}, found {number}");
        self.error(OUT_OF_RANGE, node.span, message, "write a number within these limits");
        None
    }

    /// The numbers of a mapping with exactly these keys.
    pub(super) fn numbers<const N: usize>(
        &mut self,
        node: &Node,
        what: &str,
        keys: [&'static str; N],
    ) -> Option<[f32; N]> {
        let mut map = self.reader.mapping(node, what);
        let values = keys.map(|key| {
            let node = map.required(&mut self.reader, key)?;
            self.number(node, &format!("`{key}` in millimetres"))
        });
        map.finish(&mut self.reader);
        let mut numbers = [0.0; N];
        for (number, value) in numbers.iter_mut().zip(values) {
            *number = value?;
        }
        Some(numbers)
    }

    /// One line of text that may be printed.
    pub(super) fn line(&mut self, node: &Node, what: &str) -> Option<String> {
        let text = self.reader.filled(node, what)?;
        match check_value(text) {
            Ok(text) => Some(text),
            Err(problem) => {
                let help = "type the text again; such characters come from text that was copied \
                            from other programs";
                self.error(UNPRINTABLE, node.span, format!("the text {problem}"), help);
                None
            }
        }
    }

    /// The path of a file in the incident folder.
    pub(super) fn file_name(&mut self, node: &Node, what: &str) -> Option<String> {
        let text = self.line(node, what)?;
        let inside = |part: Component<'_>| matches!(part, Component::Normal(_));
        if Path::new(&text).components().all(inside) && !text.contains('\\') {
            self.files.insert(text.clone());
            return Some(text);
        }
        let help = "put the file into the incident folder and write only its name";
        self.error(BAD_FILE_NAME, node.span, format!("expected {what}, found `{text}`"), help);
        None
    }

    /// The content of a file in the incident folder, `most` bytes at most. Its problems have `code`.
    /// `no_file` is the help if the name is that of a folder, `missing` if the file cannot be read.
    pub(super) fn bytes(
        &mut self,
        (name, node): (&str, &Node),
        most: u64,
        code: Code,
        (no_file, missing): (&str, &str),
    ) -> Option<Vec<u8>> {
        let (folder, path) = (self.folder, self.folder.join(name));
        let mut fault = |message: String, help: &str| self.error(code, node.span, message, help);
        if refused_link(folder, &path).is_some() {
            let message = format!("`{name}` is a link that leads out of the incident folder");
            fault(message, "put the file itself into the incident folder");
            return None;
        }
        files::read(&path, most)
            .map_err(|refusal| match refusal {
                Refusal::NotRegular => fault(format!("`{name}` is not a file"), no_file),
                Refusal::TooLarge { bytes, most } => fault(
                    format!("`{name}` has {bytes} bytes; at most {most} are read"),
                    "make it smaller: it is embedded in every file of letters",
                ),
                Refusal::Unreadable(error) => {
                    let help = match error.kind() {
                        ErrorKind::PermissionDenied => "check the file's permissions",
                        _ => missing,
                    };
                    fault(format!("`{name}` cannot be read: {error}"), help);
                }
            })
            .ok()
    }
}
