//! What a relay answers (RFC 5321 section 4.2, enhanced codes of RFC 3463).
//!
//! The reader is liberal in what relays do wrong and strict in how much it reads: 4 KiB a line, 100
//! lines. Addresses are taken out of the text at once, so that none can get any further.

use std::borrow::Cow;
use std::fmt;

use crate::dispatch::redact::redact;
use crate::text::EmailAddress;

/// Longest line that is read, in octets, with its line end. RFC 5321 asks for 512.
const MAX_LINE: usize = 4096;

/// Most lines of one reply.
const MAX_LINES: usize = 100;

/// Most characters of text that are kept of a reply.
const MAX_TEXT: usize = 500;

/// An enhanced status code (RFC 3463), such as `5.1.1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Enhanced {
    /// 2, 4 or 5.
    pub class: u8,
    /// What it is about: 1 address, 2 mailbox, 3 mail system, 4 network, 5 protocol, 6 content,
    /// 7 security or policy.
    pub subject: u16,
    /// What exactly.
    pub detail: u16,
}

impl Enhanced {
    /// Reads `5.1.1` at the beginning of a line's text, or as Cisco and qmail write it, `#5.1.1` there
    /// or `(#5.1.1)` at the end. Gives the text without it.
    fn of_line(text: &str) -> Option<(Self, &str)> {
        let text = text.trim();
        if let Some(found) = Self::parse(text.strip_prefix('#').unwrap_or(text)) {
            return Some(found);
        }
        let (before, code) = text.strip_suffix(')')?.rsplit_once("(#")?;
        let (enhanced, rest) = Self::parse(code)?;
        rest.is_empty().then_some((enhanced, before.trim_end()))
    }

    /// Reads `5.1.1` at the beginning of a text, and gives what follows.
    pub fn parse(text: &str) -> Option<(Self, &str)> {
        let (status, rest) = match text.split_once(' ') {
            Some((status, rest)) => (status, rest.trim_start()),
            None => (text, ""),
        };
        let mut parts = status.split('.');
        let class = match parts.next()? {
            "2" => 2,
            "4" => 4,
            "5" => 5,
            _ => return None,
        };
        let mut number = || -> Option<u16> {
            let part = parts.next()?;
            let fits = (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
            if fits { part.parse().ok() } else { None }
        };
        let (subject, detail) = (number()?, number()?);
        parts.next().is_none().then_some((Self { class, subject, detail }, rest))
    }
}

impl fmt::Display for Enhanced {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.class, self.subject, self.detail)
    }
}

/// One reply. Shown as the relay sent it, on one line: `550 5.1.1 <…>: no such user`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The three digits.
    pub code: u16,
    /// The enhanced code, if there is one that goes with the code.
    pub enhanced: Option<Enhanced>,
    /// The text of all lines without codes, at most 500 characters. Control characters and addresses
    /// of people are gone.
    pub text: String,
}

impl Reply {
    /// A reply as code and text, read as if a relay had sent it.
    ///
    /// `None` if that is no reply.
    pub fn of(line: &str) -> Option<Self> {
        match parse_reply(format!("{line}\r\n").as_bytes()) {
            Parsed::Reply(reply, _) => Some(reply),
            Parsed::More | Parsed::Broken => None,
        }
    }

    /// 2yz: done.
    pub fn is_positive(&self) -> bool {
        self.code / 100 == 2
    }

    /// 4yz: not now.
    pub fn is_temporary(&self) -> bool {
        self.code / 100 == 4
    }

    /// 5yz: no.
    pub fn is_permanent(&self) -> bool {
        self.code / 100 == 5
    }

    /// Takes the parts of this person's address out of the text, also where they stand alone.
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

/// What stands at the beginning of what a relay sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Parsed {
    /// A reply that is not whole yet.
    More,
    /// A reply, and how many octets it took.
    Reply(Reply, usize),
    /// No reply: not three digits, a line or a reply beyond all measure.
    Broken,
}

/// Reads the reply at the beginning of `bytes`. Never panics, and looks at no more than 100 lines of
/// 4 KiB.
pub fn parse_reply(bytes: &[u8]) -> Parsed {
    let mut at = 0;
    let mut found: Option<Reply> = None;
    for _ in 0..MAX_LINES {
        let rest = &bytes[at..];
        let window = &rest[..rest.len().min(MAX_LINE)];
        let Some(end) = window.iter().position(|byte| *byte == b'\n') else {
            return if rest.len() >= MAX_LINE { Parsed::Broken } else { Parsed::More };
        };
        at += end + 1;
        let line = window[..end].strip_suffix(b"\r").unwrap_or(&window[..end]);
        let Some((code, last, text)) = take_apart(line) else { return Parsed::Broken };
        let (enhanced, text) = match Enhanced::of_line(&text) {
            Some((enhanced, text)) if u16::from(enhanced.class) == code / 100 => {
                (Some(enhanced), text)
            }
            _ => (None, &*text),
        };
        match &mut found {
            Some(reply) if reply.code != code => return Parsed::Broken,
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
            let Some(mut reply) = found else { return Parsed::Broken };
            // An address over the cut would not be known any more.
            reply.text = cut(&redact(&reply.text, &[])).to_owned();
            return Parsed::Reply(reply, at);
        }
    }
    Parsed::Broken
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

/// A text that can be shown on a terminal and kept in a record.
fn shown(text: &[u8]) -> Cow<'_, str> {
    let text = String::from_utf8_lossy(text);
    if text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        return text;
    }
    let odd = |c: char| {
        c.is_control()
            // Marks that turn the order of what follows, and breaks of lines.
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            || matches!(c, '\u{61c}' | '\u{2028}' | '\u{2029}' | '\u{feff}')
    };
    Cow::Owned(text.chars().map(|c| if odd(c) { ' ' } else { c }).collect())
}

/// At most [`MAX_TEXT`] characters, and no half of a word: it could be half of a name.
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
            Parsed::More => "more".to_owned(),
            Parsed::Broken => "broken".to_owned(),
            Parsed::Reply(reply, used) => {
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
            if let Parsed::Reply(mut reply, used) = parse_reply(text.as_bytes()) {
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
            prop_assert_eq!(parse_reply(&whole[..cut.min(whole.len() - 1)]), Parsed::More);
        }
    }
}
