//! Faults that a value of any column can have.

use super::mojibake::{has_lost_letter, is_garbled};
use crate::diag::codes::recipients as codes;
use crate::diag::{Diagnostic, Severity};
use crate::recipients::file::raw::CellFault;
use crate::recipients::file::remains::Remains;

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
    /// What programs write and people do not.
    pub(in crate::recipients) const PROGRAM: u8 = 16;
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
    classes[b'+' as usize] = class::PLUS | class::PROGRAM;
    classes[b'#' as usize] = class::PROGRAM;
    classes[b'%' as usize] = class::PROGRAM;
    classes[b'^' as usize] = class::PROGRAM;
    classes[b'_' as usize] = class::PROGRAM;
    classes[b';' as usize] = class::PROGRAM;
    classes[b'[' as usize] = class::PROGRAM;
    classes[b'<' as usize] = class::PROGRAM;
    classes[b'\'' as usize] = class::PROGRAM;
    classes[b'?' as usize] = class::QUESTION;
    classes[b'&' as usize] = class::LETTERS | class::PROGRAM;
    classes[b'=' as usize] = class::LETTERS | class::PROGRAM;
    classes[b'{' as usize] = class::LETTERS | class::PROGRAM;
    classes[b'}' as usize] = class::LETTERS | class::PROGRAM;
    classes
};

/// The fault of a value, whatever its column; with a warning the value is used as it is. `words`: whether
/// it is a name or a part of an address.
pub(in crate::recipients) fn value_fault(text: &str, words: bool) -> Option<Diagnostic> {
    // The fast path of nearly every value: one table lookup per byte.
    let classes = text.bytes().fold(0, |found, byte| found | CLASSES[usize::from(byte)]);
    let may_be_answer = words && text.len() <= 10 && may_be_answer(text);
    if classes == 0 && !may_be_error(text) && text.len() <= LONGEST_VALUE && !may_be_answer {
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
    if words && may_be_of_program(text, classes) && is_of_program(text) {
        let mut problem = cell_fault(CellFault::Remains(Remains::Program));
        // Whoever is named so gets a letter: a name that looks like a program's is a name.
        problem.severity = Severity::Warning;
        return Some(problem);
    }
    None
}

/// Whether a short value may be a date or the answer of a formula.
fn may_be_answer(text: &str) -> bool {
    match text.as_bytes().first() {
        Some(b'T' | b'F' | b'E' | b'S') => {
            matches!(text, "TRUE" | "FALSE" | "TOSI" | "EPÄTOSI" | "SANT" | "FALSKT")
        }
        Some(byte) => byte.is_ascii_digit() && is_iso_date(text),
        None => false,
    }
}

/// `2020-02-03`.
fn is_iso_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() == 10
        && bytes.iter().enumerate().all(|(at, byte)| match at {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        })
}

fn may_be_of_program(text: &str, classes: u8) -> bool {
    classes & class::PROGRAM != 0 || text.starts_with('«') || may_be_answer(text)
}

/// Whether a name or a part of an address is what a program left: a formula, a placeholder of a form
/// letter, a code, several values in one.
fn is_of_program(text: &str) -> bool {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    let between = |sign: char| {
        text.match_indices(sign).any(|(at, _)| {
            letter(text[..at].chars().next_back())
                && letter(text[at + sign.len_utf8()..].chars().next())
        })
    };
    let formula = text.strip_prefix('=').is_some_and(|rest| letter(rest.chars().next()));
    let placeholder = ["{{", "}}", "${", "<!--", "-->", "['", "[\"", "{\"", "{'", "<%", "%>", "&#"]
        .iter()
        .any(|sign| text.contains(sign));
    let framed = |left: char, right: char| {
        let inner = text.strip_prefix(left).and_then(|rest| rest.strip_suffix(right));
        inner.is_some_and(|inner| {
            inner.len() > 2 && inner.chars().all(|c| c.is_alphanumeric() || c == '_')
        })
    };
    // `_x00e4_`, `_x000D_` of workbooks.
    let coded = text.match_indices("_x").any(|(at, _)| {
        let rest = text.as_bytes().get(at + 2..at + 7);
        rest.is_some_and(|rest| rest[4] == b'_' && rest[..4].iter().all(u8::is_ascii_hexdigit))
    });
    // `b'Maija'` of Python, `1;#Maija` of SharePoint, `CN=Maija` of directories.
    let typed = text.starts_with("b'") && text.len() > 3 && text.ends_with('\'')
        || text.contains(";#")
        || ["CN=", "cn=", "OU="].iter().any(|sign| text.starts_with(sign));
    let joined = between(';') || text.ends_with(';') || between('^') || text.ends_with("^^");
    let escaped = !text.contains(' ') && !text.contains('&') && {
        let mut words = text.split('+');
        let capital = |word: &str| {
            word.chars().count() > 2
                && word.starts_with(char::is_uppercase)
                && word.ends_with(char::is_lowercase)
        };
        text.contains('+') && words.all(capital)
    };
    may_be_answer(text)
        || formula
        || placeholder
        || framed('«', '»')
        || framed('%', '%')
        || framed('$', '$')
        || coded
        || typed
        || joined
        || escaped
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
    fn what_programs_leave_is_found() {
        for text in [
            "=Maija Esimerkki",
            "=VLOOKUP(A2;B:C;2)",
            "TRUE",
            "TOSI",
            "SANT",
            "2020-02-03",
            "Maija_x00e4_",
            "Maija_x000D_",
            "Esimerkki^Maija^^^",
            "<!-- x -->Maija",
            "1;#Maija",
            "CN=Maija",
            "['Maija']",
            "{\"name\": \"Maija\"}",
            "b'Maija'",
            "{{name}}",
            "${name}",
            "«Nimi»",
            "%NAME%",
            "Maija+Esimerkki",
            "Esimerkki;Maija",
            "Maija Esimerkki;",
            "<%= name %>",
            "M&#xe4kinen",
        ] {
            assert_eq!(code(text), Some("recipients/remains"), "{text}");
        }
        for text in [
            "Maija Esimerkki",
            "R&D Oy",
            "A+B Oy",
            "Pharma + Plus Oy",
            "C++ Oy",
            "100 % Oy",
            "Villa «Nya»",
            "Sven's",
            "O'Brien",
            "[Maija] Esimerkki",
            "A_B Oy",
            "Katu 1; A 3",
            "Katu 1 ^ 2",
            "#3 Elm Court",
            "1+1 Oy",
            "Tosi",
            "True",
            "Oy A=B Ab",
            "D'Arcy-Smith",
            "b'Or",
            "Mallikatu 3/4",
            "2020",
            "H+M Oy",
            "Grön+Rosa Oy",
            "'t Hooft",
            "Hoito & Koti",
            "2020-luku",
        ] {
            assert_eq!(code(text), None, "{text}");
        }
        // Other columns may hold anything.
        assert!(value_fault("2020-02-03", false).is_none());
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
