//! Faults that a value of any column can have.

use super::mojibake::{has_lost_letter, is_garbled};
use crate::diag::Diagnostic;
use crate::diag::codes::recipients as codes;
use crate::recipients::file::raw::CellFault;

/// Longest value, in characters. A longer one is in the wrong column, or an attack.
const LONGEST_VALUE: usize = 500;

/// Error values of Excel and LibreOffice that do not end like the others.
const ERROR_VALUES: &[&str] = &["#N/A", "#NV", "#N/D", "#GETTING_DATA"];

/// Whether a text may be an error value, by its first or last characters.
fn may_be_error(text: &str) -> bool {
    let bytes = text.as_bytes();
    text.starts_with('#') || bytes.len() >= 7 && bytes[bytes.len() - 4] == b':'
}

/// Whether a text is an error value of a spreadsheet program in any language: `#ARVO!`, `#NAMN?`,
/// `#DIV/0!`; the numbered ones of LibreOffice, `Err:502` and `Virhe:502`.
fn is_error(text: &str) -> bool {
    if let Some((word, number)) = text.split_once(':') {
        return matches!(word, "Err" | "Virhe" | "Fel" | "Error" | "Fehler")
            && number.len() == 3
            && number.starts_with('5')
            && number.bytes().all(|byte| byte.is_ascii_digit());
    }
    if ERROR_VALUES.contains(&text) {
        return true;
    }
    let inside = text.strip_prefix('#').and_then(|rest| rest.strip_suffix(['!', '?']));
    inside.is_some_and(|inside| {
        inside.chars().filter(|c| c.is_alphabetic()).count() >= 3
            && inside.chars().all(|c| c.is_uppercase() || matches!(c, '/' | '0' | '_' | ' ' | '.'))
    })
}

/// Classes of bytes that need a closer check.
mod class {
    pub(in crate::recipients) const LINE: u8 = 1;
    pub(in crate::recipients) const PLUS: u8 = 2;
    pub(in crate::recipients) const QUESTION: u8 = 4;
    /// Beyond ASCII, or a character that garbled letters leave.
    pub(in crate::recipients) const LETTERS: u8 = 8;
}

const CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0x80;
    while byte < 256 {
        classes[byte] = class::LETTERS;
        byte += 1;
    }
    classes[b'\n' as usize] = class::LINE;
    classes[b'\r' as usize] = class::LINE;
    classes[b'+' as usize] = class::PLUS;
    classes[b'?' as usize] = class::QUESTION;
    classes[b'&' as usize] = class::LETTERS;
    classes[b'=' as usize] = class::LETTERS;
    classes[b'{' as usize] = class::LETTERS;
    classes[b'}' as usize] = class::LETTERS;
    classes
};

/// The fault of a value, whatever its column. `words`: whether it is a name or a part of an address.
pub(in crate::recipients) fn value_fault(text: &str, words: bool) -> Option<Diagnostic> {
    // The fast path of nearly every value: one table lookup per byte.
    let classes = text.bytes().fold(0, |found, byte| found | CLASSES[usize::from(byte)]);
    if classes == 0 && !may_be_error(text) && text.len() <= LONGEST_VALUE {
        return None;
    }
    if classes & class::LINE != 0 {
        let message = "there is a line break inside the value";
        return Some(Diagnostic::error(codes::LINE_BREAK, message).help(
            "write it on one line; the cause may also be an earlier quotation mark that is not \
             closed",
        ));
    }
    let garbled = || classes & class::LETTERS != 0 && is_garbled(text);
    let lost = || words && classes & class::QUESTION != 0 && has_lost_letter(text);
    if garbled() || lost() {
        let message = "some characters were lost or corrupted when the file was written";
        return Some(
            Diagnostic::error(codes::ENCODING, message)
                .help("export it again as `CSV UTF-8`; do not correct the characters yourself"),
        );
    }
    if may_be_error(text) && is_error(text) {
        return Some(cell_fault(CellFault::ErrorValue));
    }
    if classes & class::PLUS != 0 && is_scientific(text) {
        return Some(cell_fault(CellFault::Rounded));
    }
    if text.len() > LONGEST_VALUE && text.chars().nth(LONGEST_VALUE).is_some() {
        let message = format!("the value is longer than {LONGEST_VALUE} characters");
        return Some(
            Diagnostic::error(codes::TOO_LONG, message)
                .help("shorten it, or add a delimiter or quotation mark that is missing before it"),
        );
    }
    None
}

/// Whether a value is a long number as a spreadsheet program shows it in a narrow column:
/// `1,23457E+11`.
fn is_scientific(text: &str) -> bool {
    let Some((digits, power)) = text.split_once("E+") else { return false };
    let number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    number(power) && digits.split([',', '.']).count() <= 2 && digits.split([',', '.']).all(number)
}

/// The problem of a cell with a fault in place of its text.
pub(in crate::recipients) fn cell_fault(fault: CellFault) -> Diagnostic {
    fault.problem()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Option<&'static str> {
        value_fault(text, true).map(|problem| problem.code.name())
    }

    #[test]
    fn spoilt_letters_are_found_and_rare_names_are_not() {
        assert_eq!(code("MÃ¤kinen"), Some("recipients/encoding"));
        assert_eq!(code("Ã„ijÃ¤lÃ¤"), Some("recipients/encoding"));
        assert_eq!(code("M\u{fffd}kinen"), Some("recipients/encoding"));
        assert_eq!(code("M?kinen"), Some("recipients/encoding"));
        assert!(value_fault("a?b", false).is_none());
        for name in ["João Guimarães", "JOÃO", "Mäkinen", "Ånäs", "Áile Ŋálsat"] {
            assert_eq!(code(name), None, "{name}");
        }
    }

    #[test]
    fn numbers_that_a_spreadsheet_rounded_are_found() {
        for text in ["1,23457E+11", "1.2E+5", "4E+15"] {
            assert_eq!(code(text), Some("recipients/rounded-number"), "{text}");
        }
        for text in ["E+1", "12345678901234", "1E5", "RIVE+R", "1,2,3E+4"] {
            assert_eq!(code(text), None, "{text}");
        }
    }
}
