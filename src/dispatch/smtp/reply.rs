//! Replies of a relay (RFC 5321 section 4.2, enhanced status codes of RFC 3463).
//!
//! The parser tolerates common faults of relays, but limits how much it reads: 4 KiB a line, 100 lines.
//! Addresses are removed from the text at once, so that none can get any further.

use std::borrow::Cow;
use std::fmt;

use crate::dispatch::Status;
use crate::dispatch::redact::redact;
use crate::dispatch::stream::Found;
use crate::text::EmailAddress;

/// Longest line that is read, in octets, with its line end. RFC 5321 requires 512.
const MAX_LINE: usize = 4096;

/// Largest number of lines in one reply.
const MAX_LINES: usize = 100;

/// Largest number of characters that are kept from the text of a reply.
const MAX_TEXT: usize = 500;

/// The enhanced status code of a line and the text without it: at its beginning, or as Cisco and
/// qmail write it, `#5.1.1` there or `(#5.1.1)` at the end.
fn status_of_line(text: &str) -> Option<(Status, &str)> {
    let text = text.trim();
    if let Some(found) = Status::leading(text.strip_prefix('#').unwrap_or(text)) {
        return Some(found);
    }
    let (before, code) = text.strip_suffix(')')?.rsplit_once("(#")?;
    Some((Status::parse(code)?, before.trim_end()))
}

/// One reply. Shown as the relay sent it, on one line: `550 5.1.1 <…>: no such user`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The three digits.
    pub code: u16,
    /// The enhanced code, if there is one that agrees with the code.
    pub enhanced: Option<Status>,
    /// The text of all lines without codes, at most 500 characters. Control characters and
    /// addresses of people are removed.
    pub text: String,
}

impl Reply {
    /// Parses one line as a reply, as if a relay had sent it.
    ///
    /// `None` if it is not a reply.
    pub fn of(line: &str) -> Option<Self> {
        match parse_reply(format!("{line}\r\n").as_bytes()) {
            Found::Whole(reply, _) => Some(reply),
            Found::More | Found::Broken => None,
        }
    }

    /// 2yz: accepted.
    pub fn is_positive(&self) -> bool {
        self.code / 100 == 2
    }

    /// 4yz: temporary failure.
    pub fn is_temporary(&self) -> bool {
        self.code / 100 == 4
    }

    /// 5yz: permanent failure.
    pub fn is_permanent(&self) -> bool {
        self.code / 100 == 5
    }

    /// Removes every part of this recipient's address from the text.
    pub(super) fn hide(&mut self, person: &EmailAddress) {
        self.text = redact(&self.text, &[person.as_str()]);
    }
}

impl fmt::Display for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.code)?;
        if let Some(enhanced) = self.enhanced {
            write!(f, " {enhanced}")?;
        }
        if self.text.is_empty() { Ok(()) } else { write!(f, " {}", self.text) }
    }
}

/// Parses the reply at the beginning of `bytes`. Never panics, and reads no more than 100 lines of 4 KiB.
pub fn parse_reply(bytes: &[u8]) -> Found<Reply> {
    let mut at = 0;
    let mut found: Option<Reply> = None;
    for _ in 0..MAX_LINES {
        let rest = &bytes[at..];
        let window = &rest[..rest.len().min(MAX_LINE)];
        let Some(end) = window.iter().position(|byte| *byte == b'\n') else {
            return if rest.len() >= MAX_LINE { Found::Broken } else { Found::More };
        };
        at += end + 1;
        let line = window[..end].strip_suffix(b"\r").unwrap_or(&window[..end]);
        let Some((code, last, text)) = take_apart(line) else { return Found::Broken };
        let (enhanced, text) = match status_of_line(&text) {
            Some((enhanced, text)) if u16::from(enhanced.class) == code / 100 => {
                (Some(enhanced), text)
            }
            _ => (None, &*text),
        };
        match &mut found {
            Some(reply) if reply.code != code => return Found::Broken,
            Some(reply) => {
                reply.enhanced = reply.enhanced.or(enhanced);
                if !text.is_empty() && reply.text.len() < MAX_TEXT {
                    reply.text.push(' ');
                    reply.text.push_str(text);
                }
            }
            None => found = Some(Reply { code, enhanced, text: text.to_owned() }),
        }
        if last {
            let Some(mut reply) = found else { return Found::Broken };
            // An address that is cut in two would not be recognised.
            reply.text = cut(&redact(&reply.text, &[])).to_owned();
            return Found::Whole(reply, at);
        }
    }
    Found::Broken
}

/// Code, whether this is the last line, and the text.
fn take_apart(line: &[u8]) -> Option<(u16, bool, Cow<'_, str>)> {
    let (digits, rest) = line.split_at_checked(3)?;
    if !matches!(digits[0], b'2'..=b'5') || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let code = digits.iter().fold(0, |code, digit| code * 10 + u16::from(digit - b'0'));
    let (last, text) = match rest {
        [] => (true, rest),
        [b' ' | b'\t', text @ ..] => (true, text),
        [b'-', text @ ..] => (false, text),
        _ => return None,
    };
    Some((code, last, shown(text)))
}

/// Makes a text safe to show on a terminal and to store in the journal.
fn shown(text: &[u8]) -> Cow<'_, str> {
    let text = String::from_utf8_lossy(text);
    if text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        return text;
    }
    let odd = |c: char| {
        c.is_control()
            // Characters that change the text direction, and line breaks.
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            || matches!(c, '\u{61c}' | '\u{2028}' | '\u{2029}' | '\u{feff}')
    };
    Cow::Owned(text.chars().map(|c| if odd(c) { ' ' } else { c }).collect())
}

/// Cuts to [`MAX_TEXT`] characters, and not inside a word: it could be part of a name.
fn cut(text: &str) -> &str {
    let Some((end, next)) = text.char_indices().nth(MAX_TEXT) else { return text };
    let kept = text.get(..end).unwrap_or_default();
    if next == ' ' { kept } else { kept.rsplit_once(' ').map_or(kept, |(whole, _)| whole) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::check_address;

    fn read(text: &str) -> String {
        match parse_reply(text.as_bytes()) {
            Found::More => "more".to_owned(),
            Found::Broken => "broken".to_owned(),
            Found::Whole(reply, used) => {
                assert_eq!(used, text.rfind("\n").unwrap() + 1);
                reply.to_string()
            }
        }
    }

    #[test]
    fn replies_are_read_as_relays_send_them() {
        for (text, expected) in [
            ("250 2.0.0 Ok: queued as 4Xyz\r\n", "250 2.0.0 Ok: queued as 4Xyz"),
            ("250 Ok\n", "250 Ok"),
            ("250\r\n", "250"),
            ("250-\r\n250\r\n", "250"),
            ("550-5.1.1 No such\r\n550 5.1.1 user here\r\n", "550 5.1.1 No such user here"),
            ("550-First\r\n550 5.1.1 second\r\n", "550 5.1.1 First second"),
            ("550 #5.1.1 no such user\r\n", "550 5.1.1 no such user"),
            ("553 not mine (#5.7.1)\r\n", "553 5.7.1 not mine"),
            ("553-not mine\r\n553 at all (#5.7.1)\r\n", "553 5.7.1 not mine at all"),
            ("553 ticket (#5.7.1 a)\r\n", "553 ticket (#5.7.1 a)"),
            // The enhanced code contradicts the code: it is text.
            ("550 2.0.0 odd\r\n", "550 2.0.0 odd"),
            ("250 2.1.0.9 odd\r\n", "250 2.1.0.9 odd"),
            ("250 \u{1b}[31mred\u{202e}\r\n", "250 [31mred"),
            ("250-a\r\n", "more"),
            ("250-a\r\n25", "more"),
            ("250", "more"),
            ("250-a\r\n251 b\r\n", "broken"),
            ("25 a\r\n", "broken"),
            ("\r\n", "broken"),
            ("HTTP/1.1 400 Bad Request\r\n", "broken"),
            ("150 a\r\n", "broken"),
            ("650 a\r\n", "broken"),
            ("250_a\r\n", "broken"),
            ("٢٥٠ a\r\n", "broken"),
        ] {
            assert_eq!(read(text), expected, "{text:?}");
        }
        assert_eq!(Reply::of("550 2.0.0 odd").unwrap().enhanced, None);
        assert_eq!(read(&format!("250 {}\r\n", "a".repeat(MAX_LINE))), "broken");
        assert_eq!(read(&"250-a\r\n".repeat(MAX_LINES)), "broken");
        let long = read(&format!("250 {}\r\n", "ä".repeat(2_000)));
        assert_eq!(long.chars().count(), MAX_TEXT + 4);
    }

    #[test]
    fn no_address_stays_in_a_reply() {
        for (text, expected) in [
            (
                "550 5.1.1 <aino@posti.example>: Recipient address rejected",
                "550 5.1.1 <…>: Recipient address rejected",
            ),
            ("550 unknown user aino@posti.example, sorry", "550 unknown user <…>, sorry"),
            ("550 'o'brien+tag@posti.example' unknown", "550 <…> unknown"),
            ("550 see https://x.example/?to=aino%40posti.example", "550 see <…>"),
            ("550 a@b", "550 <…>"),
        ] {
            assert_eq!(Reply::of(text).unwrap().to_string(), expected, "{text}");
        }
        let aino = check_address("aino.virtanen@posti.example").unwrap();
        for (text, expected) in [
            ("550 User Aino.Virtanen unknown", "550 User <…> unknown"),
            ("450 Host POSTI.example not found", "450 Host <…> not found"),
            ("250 mx.posti.examples is fine", "250 mx.posti.examples is fine"),
            ("550 İ aino.virtanen", "550 <…>"),
        ] {
            let mut reply = Reply::of(text).unwrap();
            reply.hide(&aino);
            assert_eq!(reply.to_string(), expected, "{text}");
        }
    }

    #[test]
    fn no_part_of_a_person_is_left_where_a_text_is_cut() {
        let person = check_address("maija.esimerkki@posti.example").unwrap();
        for name in ["<maija.esimerkki@posti.example>", "Maija Esimerkki", "maija.esimerkki"] {
            for before in 470..505 {
                let line = format!("550 {} {name} is not here", "x ".repeat(before / 2));
                let mut reply = Reply::of(&line).unwrap();
                reply.hide(&person);
                let small = reply.text.to_lowercase();
                assert!(!small.contains("maij") && !small.contains("esim"), "{}", reply.text);
                assert!(reply.text.chars().count() <= MAX_TEXT);
            }
        }
    }

    proptest! {
        #[test]
        fn any_octets_are_read_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            let _ = parse_reply(&bytes);
        }

        #[test]
        fn what_looks_like_a_reply_is_one_line_without_an_address(
            text in "(250-[\\PC@ .0-9]{0,20}\r?\n){0,3}250 ?[\\PC\\x00-\\x1f@<>]{0,40}\n",
            local in "[a-z.]{1,8}",
        ) {
            if let Found::Whole(mut reply, used) = parse_reply(text.as_bytes()) {
                prop_assert!(used <= text.len());
                if let Ok(person) = check_address(&format!("{local}@posti.example")) {
                    reply.hide(&person);
                }
                let shown = reply.to_string();
                prop_assert!(!shown.contains('@'));
                prop_assert!(!shown.contains(char::is_control));
            }
        }

        #[test]
        fn a_reply_that_is_cut_off_is_not_whole(cut in 0_usize..40) {
            let whole = b"550-5.1.1 No such\r\n550 5.1.1 user here\r\n";
            prop_assert_eq!(parse_reply(&whole[..cut.min(whole.len() - 1)]), Found::More);
        }
    }
}
