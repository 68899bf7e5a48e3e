//! What a server answers, taken apart (RFC 3501 7).
//!
//! Only what the five commands need is understood; everything else is [`Untagged::Other`] and passed
//! over. An answer of another form than the grammar's is refused and never guessed at.

/// One answer of the server: its line without CRLF, and its literals in the order of the line. Each
/// literal is announced in the line by its length, as in `BODY[] {310}`.
#[derive(Debug, Default)]
pub(super) struct Answer {
    pub(super) line: Vec<u8>,
    pub(super) literals: Vec<Vec<u8>>,
}

/// How the server ended a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Completion {
    /// Done.
    Ok,
    /// Refused.
    No,
    /// Not understood.
    Bad,
}

/// An answer that is not the end of a command.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Untagged {
    /// The UIDs of a search.
    Search(Vec<u32>),
    /// What was fetched of a message.
    Fetch(Fetched),
    /// The server closes the connection.
    Bye,
    /// Anything else.
    Other,
}

/// What was fetched of a message.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Fetched {
    pub(super) uid: Option<u32>,
    /// RFC822.SIZE, in bytes.
    pub(super) size: Option<u32>,
    /// BODY[], the whole message.
    pub(super) body: Option<Vec<u8>>,
}

/// The length that the end of a line announces for a literal, in bytes: `{310}`. `None` if it announces
/// none, or one that no number can hold.
pub(super) fn announced(line: &[u8]) -> Option<usize> {
    let digits = line.strip_suffix(b"}")?;
    let open = digits.iter().rposition(|byte| *byte == b'{')?;
    number(digits.get(open + 1..)?).and_then(|number| usize::try_from(number).ok())
}

/// How a command ended, if this line is the end of the command with this tag.
pub(super) fn completion(line: &[u8], tag: &str) -> Option<Completion> {
    let rest = line.strip_prefix(tag.as_bytes())?.strip_prefix(b" ")?;
    let word = rest.split(|byte| *byte == b' ').next()?;
    [(Completion::Ok, "OK"), (Completion::No, "NO"), (Completion::Bad, "BAD")]
        .into_iter()
        .find_map(|(end, name)| word.eq_ignore_ascii_case(name.as_bytes()).then_some(end))
}

/// Takes an untagged answer apart; `None` if it is none, or not as the grammar asks.
pub(super) fn untagged(answer: Answer) -> Option<Untagged> {
    let rest = answer.line.strip_prefix(b"* ")?;
    let (first, rest) = word(rest);
    if first.eq_ignore_ascii_case(b"BYE") {
        return Some(Untagged::Bye);
    }
    if first.eq_ignore_ascii_case(b"SEARCH") {
        let words = rest.split(|byte| *byte == b' ').filter(|word| !word.is_empty());
        return words.map(small_number).collect::<Option<_>>().map(Untagged::Search);
    }
    if number(first).is_some() {
        let (name, rest) = word(rest);
        if name.eq_ignore_ascii_case(b"FETCH") {
            return fetched(rest, answer.literals).map(Untagged::Fetch);
        }
    }
    Some(Untagged::Other)
}

/// Reads `(UID 42 RFC822.SIZE 310 FLAGS (\Seen) BODY[] {310}…)`.
fn fetched(line: &[u8], literals: Vec<Vec<u8>>) -> Option<Fetched> {
    let mut tokens = Tokens { rest: line, literals: literals.into_iter() };
    let mut found = Fetched::default();
    if tokens.next()? != Token::Open {
        return None;
    }
    loop {
        let name = match tokens.next()? {
            Token::Close => return Some(found),
            Token::Word(name) => name,
            Token::Open | Token::Text(_) => return None,
        };
        let value = tokens.next()?;
        let is = |known: &str| name.eq_ignore_ascii_case(known.as_bytes());
        match value {
            Token::Word(value) if is("UID") => found.uid = Some(small_number(value)?),
            Token::Word(value) if is("RFC822.SIZE") => found.size = Some(small_number(value)?),
            Token::Text(text) if is("BODY[]") => found.body = Some(text),
            // NIL is no message.
            Token::Word(_) if is("BODY[]") => {}
            _ if is("UID") || is("RFC822.SIZE") || is("BODY[]") => return None,
            Token::Open => tokens.skip_list()?,
            Token::Word(_) | Token::Text(_) => {}
            Token::Close => return None,
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Token<'a> {
    Open,
    Close,
    /// An atom or a number; sections in brackets belong to it, as in `BODY[HEADER.FIELDS (TO)]`.
    Word(&'a [u8]),
    /// A quoted string or a literal.
    Text(Vec<u8>),
}

/// The tokens of a parenthesised list.
struct Tokens<'a> {
    rest: &'a [u8],
    literals: std::vec::IntoIter<Vec<u8>>,
}

impl<'a> Tokens<'a> {
    /// The next token; `None` at the end, or if there is none of the grammar.
    fn next(&mut self) -> Option<Token<'a>> {
        let blanks = self.rest.iter().take_while(|byte| **byte == b' ').count();
        self.rest = self.rest.get(blanks..)?;
        let (first, after) = self.rest.split_first()?;
        match first {
            b'(' | b')' => {
                self.rest = after;
                Some(if *first == b'(' { Token::Open } else { Token::Close })
            }
            b'"' => self.quoted(after),
            b'{' => {
                let end = after.iter().position(|byte| *byte == b'}')?;
                let literal = self.literals.next()?;
                // The literal is the one that this number has announced.
                let length = number(after.get(..end)?)?;
                self.rest = after.get(end + 1..)?;
                (literal.len() as u64 == length).then_some(Token::Text(literal))
            }
            _ => {
                let end = word_end(self.rest)?;
                let (word, rest) = self.rest.split_at_checked(end)?;
                self.rest = rest;
                Some(Token::Word(word))
            }
        }
    }

    /// A quoted string behind its first quotation mark.
    fn quoted(&mut self, rest: &'a [u8]) -> Option<Token<'a>> {
        let mut text = Vec::new();
        let mut bytes = rest.iter().enumerate();
        while let Some((at, byte)) = bytes.next() {
            match byte {
                b'"' => {
                    self.rest = rest.get(at + 1..)?;
                    return Some(Token::Text(text));
                }
                b'\\' => text.push(*bytes.next()?.1),
                _ => text.push(*byte),
            }
        }
        None
    }

    /// Passes over the rest of a list whose first parenthesis was read.
    fn skip_list(&mut self) -> Option<()> {
        let mut depth = 1_u32;
        while depth > 0 {
            match self.next()? {
                Token::Open => depth += 1,
                Token::Close => depth -= 1,
                Token::Word(_) | Token::Text(_) => {}
            }
        }
        Some(())
    }
}

/// Where a word ends: at a blank or a parenthesis that is not within brackets.
fn word_end(text: &[u8]) -> Option<usize> {
    let mut within = false;
    for (at, byte) in text.iter().enumerate() {
        match byte {
            b'[' => within = true,
            b']' => within = false,
            b' ' | b'(' | b')' if !within => return Some(at),
            _ => {}
        }
    }
    (!within).then_some(text.len())
}

/// The first word of a line, and what follows it.
fn word(line: &[u8]) -> (&[u8], &[u8]) {
    match line.iter().position(|byte| *byte == b' ') {
        Some(at) => (&line[..at], &line[at + 1..]),
        None => (line, &[]),
    }
}

/// A number in plain digits; none has more than 19.
fn number(digits: &[u8]) -> Option<u64> {
    if digits.is_empty() || digits.len() > 19 || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    Some(digits.iter().fold(0, |number, digit| number * 10 + u64::from(digit - b'0')))
}

/// A number of 32 bits, as UIDs and sizes are.
fn small_number(digits: &[u8]) -> Option<u32> {
    number(digits).and_then(|number| u32::try_from(number).ok())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(line: &str, literals: &[&str]) -> Option<Untagged> {
        let literals = literals.iter().map(|text| text.as_bytes().to_vec()).collect();
        untagged(Answer { line: line.as_bytes().to_vec(), literals })
    }

    fn body(line: &str, literals: &[&str]) -> Option<String> {
        match read(line, literals)? {
            Untagged::Fetch(found) => String::from_utf8(found.body?).ok(),
            _ => None,
        }
    }

    #[test]
    fn answers_are_told_apart() {
        assert_eq!(read("* SEARCH", &[]), Some(Untagged::Search(vec![])));
        assert_eq!(
            read("* search 3 1 4294967295 ", &[]),
            Some(Untagged::Search(vec![3, 1, u32::MAX]))
        );
        for wrong in ["* SEARCH x", "* SEARCH 4294967296", "SEARCH 1", "+ go on", "*"] {
            assert_eq!(read(wrong, &[]), None, "{wrong}");
        }
        assert_eq!(read("* BYE closing down", &[]), Some(Untagged::Bye));
        for other in ["* 3 EXISTS", "* FLAGS (\\Seen)", "* OK [UIDVALIDITY 1] ok", "* 3 EXPUNGE"] {
            assert_eq!(read(other, &[]), Some(Untagged::Other), "{other}");
        }
    }

    #[test]
    fn fetched_items_come_in_any_order() {
        let size = |line| match read(line, &[]) {
            Some(Untagged::Fetch(Fetched { uid, size, .. })) => uid.zip(size),
            _ => None,
        };
        assert_eq!(size("* 1 FETCH (UID 42 RFC822.SIZE 310)"), Some((42, 310)));
        assert_eq!(size("* 1 fetch (rfc822.size 310 uid 42)"), Some((42, 310)));
        let busy =
            "* 1 FETCH (FLAGS (\\Seen (\\Deep)) X \"a ) \\\" b\" UID 42 RFC822.SIZE 310 Y NIL)";
        assert_eq!(size(busy), Some((42, 310)));
        for wrong in [
            "* 1 FETCH UID 42 RFC822.SIZE 310",
            "* 1 FETCH (UID 42 RFC822.SIZE 310",
            "* 1 FETCH (UID x RFC822.SIZE 310)",
            "* 1 FETCH (UID (42) RFC822.SIZE 310)",
            "* 1 FETCH (UID 42 RFC822.SIZE)",
            "* 1 FETCH (UID 42 X \"open RFC822.SIZE 310)",
        ] {
            assert_eq!(read(wrong, &[]), None, "{wrong}");
        }
    }

    #[test]
    fn a_message_is_a_literal_or_a_quoted_string() {
        assert_eq!(body("* 1 FETCH (UID 42 BODY[] {5})", &["a (\"b"]).as_deref(), Some("a (\"b"));
        assert_eq!(body("* 1 FETCH (BODY[] \"a\\\\b\" UID 42)", &[]).as_deref(), Some("a\\b"));
        let two = "* 1 FETCH (BODY[HEADER.FIELDS (TO)] {1} BODY[] {2} UID 42)";
        assert_eq!(body(two, &["x", "yz"]).as_deref(), Some("yz"));
        assert_eq!(body("* 1 FETCH (UID 42 BODY[] NIL)", &[]), None);
        // Another length than that which was announced.
        assert_eq!(read("* 1 FETCH (UID 42 BODY[] {5})", &["abc"]), None);
        assert_eq!(read("* 1 FETCH (UID 42 BODY[] {5})", &[]), None);
    }

    #[test]
    fn ends_of_commands_and_lengths_are_read() {
        assert_eq!(completion(b"a1 OK done", "a1"), Some(Completion::Ok));
        assert_eq!(completion(b"a1 no", "a1"), Some(Completion::No));
        assert_eq!(completion(b"a1 BAD what?", "a1"), Some(Completion::Bad));
        for other in ["a10 OK", "a1", "a1 OKAY", "* OK", ""] {
            assert_eq!(completion(other.as_bytes(), "a1"), None, "{other}");
        }
        assert_eq!(announced(b"* 1 FETCH (BODY[] {310}"), Some(310));
        for other in ["{}", "{-1}", "{3+}", "{99999999999999999999}", "310}", "{3} "] {
            assert_eq!(announced(other.as_bytes()), None, "{other}");
        }
    }

    proptest! {
        #[test]
        fn nothing_makes_the_parser_panic(
            line in "\\* ([0-9]{1,3} )?(FETCH|SEARCH|BYE)?[ ()\"{}\\[\\]A-Z0-9\\\\]{0,60}",
            literal in prop::collection::vec(any::<u8>(), 0..5),
        ) {
            let answer = Answer { line: line.clone().into_bytes(), literals: vec![literal] };
            let _ = untagged(answer);
            let _ = announced(line.as_bytes());
        }
    }
}
