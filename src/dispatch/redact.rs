//! Removes addresses and names from the words of other servers: replies of relays, diagnostics of reports.

use std::borrow::Cow;

/// Most characters that are kept of a server's words.
const MOST_CHARS: usize = 500;

/// What replaces an address.
const GONE: &str = "<…>";

/// The words with each e-mail address replaced by `<…>`, on one line, without control characters.
///
/// `also` are addresses of the recipients concerned: their local part, the names in it (as in `no such
/// user: Maija Esimerkki`) and their domain are replaced as well. The text is not shortened here, because
/// half an address could not be recognised. See [`redact_and_cut`].
pub fn redact(words: &str, also: &[&str]) -> String {
    let mut out = match holds_address(words) {
        true => without_addresses(words),
        false => words.to_owned(),
    };
    for part in parts(also) {
        if let Cow::Owned(text) = without_word(&out, &part) {
            out = text;
        }
    }
    let plain = |c: char| (' '..='~').contains(&c);
    if !out.chars().all(plain) {
        out = out
            .chars()
            .filter(|c| !is_invisible(*c))
            .map(|c| if c.is_control() || c.is_whitespace() { ' ' } else { c })
            .collect();
    }
    let one_line: Vec<&str> = out.split_whitespace().collect();
    one_line.join(" ").replace("<<…>>", GONE)
}

/// As [`redact`], then shortened to 500 characters.
pub fn redact_and_cut(words: &str, also: &[&str]) -> String {
    redact(words, also).chars().take(MOST_CHARS).collect()
}

/// The parts of addresses that can identify a recipient, the longest first.
fn parts(addresses: &[&str]) -> Vec<String> {
    let mut parts = Vec::new();
    for (local, domain) in addresses.iter().filter_map(|address| address.rsplit_once('@')) {
        // `maija.esimerkki` is also found as `Maija Esimerkki`.
        let names = local.split(|c: char| !c.is_alphanumeric());
        parts.extend(names.filter(|name| name.chars().count() > 2).map(str::to_lowercase));
        // One letter identifies nobody.
        let whole = [(local, 1), (domain, 2)].into_iter();
        parts.extend(
            whole.filter(|(part, few)| part.chars().count() > *few).map(|(p, _)| p.to_lowercase()),
        );
    }
    parts.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    parts.dedup();
    parts
}

fn holds_address(text: &str) -> bool {
    text.contains(['@', '\u{ff20}']) || text.contains("%40")
}

/// The text with `<…>` in place of each word that holds an address.
fn without_addresses(words: &str) -> String {
    let is_wall = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '<' | '>' | '(' | ')' | ',' | ';' | '"' | '[' | ']')
    };
    let mut out = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(first) = rest.chars().next() {
        if is_wall(first) {
            out.push(first);
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
            continue;
        }
        let end = rest.find(is_wall).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        match holds_address(word) {
            true => out.push_str(&without_address(word)),
            false => out.push_str(word),
        }
        rest = after;
    }
    out
}

/// A word with an address; a known keyword before the address is kept: `to=name@…`, `TO:name@…`.
fn without_address(word: &str) -> String {
    const KEYS: [&str; 9] =
        ["to=", "from=", "user=", "rcpt=", "TO:", "FROM:", "mailto:", "to:", "from:"];
    let kept = KEYS.iter().find(|key| word.starts_with(**key)).copied().unwrap_or_default();
    let end = word.chars().last().filter(|c| matches!(c, ':' | '.' | '!' | '?'));
    format!("{kept}{GONE}{}", end.map(String::from).unwrap_or_default())
}

/// The text with `<…>` in place of a lower-case word, whatever its case in the text.
fn without_word<'t>(text: &'t str, word: &str) -> Cow<'t, str> {
    let lower = text.to_lowercase();
    if !lower.contains(word) {
        return Cow::Borrowed(text);
    }
    // If lower-casing changes the length, as of `İ`, byte offsets in the two texts differ.
    if lower.len() != text.len()
        || !lower.char_indices().map(|(at, _)| at).eq(text.char_indices().map(|(at, _)| at))
    {
        return Cow::Owned(GONE.to_owned());
    }
    let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for (at, _) in lower.match_indices(word) {
        let end = at + word.len();
        let before = lower.get(..at).and_then(|before| before.chars().next_back());
        let after = lower.get(end..).and_then(|after| after.chars().next());
        if at >= done && !inside(before) && !inside(after) {
            out.push_str(text.get(done..at).unwrap_or_default());
            out.push_str(GONE);
            done = end;
        }
    }
    out.push_str(text.get(done..).unwrap_or_default());
    Cow::Owned(out)
}

/// Characters that change the direction of text, or are invisible.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_address_is_left() {
        let also = ["maija.esimerkki@asiakas.example", "a@x.example"];
        for (words, expected) in [
            ("550 5.1.1 <maija.esimerkki@asiakas.example>: unknown", "550 5.1.1 <…>: unknown"),
            ("550 no such user: Maija.Esimerkki", "550 no such user: <…>"),
            ("550 Esimerkki, Maija (example) left", "550 <…>, <…> (example) left"),
            ("550 user=maija.esimerkki, bye", "550 user=<…>, bye"),
            ("550 host mx.Asiakas.example said no", "550 host mx.<…> said no"),
            ("550 asiakas.examples", "550 asiakas.examples"),
            ("RCPT TO:<b+c@d.example> (in reply)", "RCPT TO:<…> (in reply)"),
            ("to=x@y.example.", "to=<…>."),
            ("x@y.example:\r\n 5.1.1\u{1b}[31m", "<…>: 5.1.1 [31m"),
            ("\"maija esimerkki\"@y.example", "\"<…> <…>\"<…>"),
            ("'o'brien+tag@y.example' unknown", "<…> unknown"),
            ("see https://x.example/?to=aino%40y.example", "see <…>"),
            ("550 a quota", "550 a quota"),
            ("rfc822;ä@ö.example", "rfc822;<…>"),
            ("İ maija", "<…>"),
            ("", ""),
        ] {
            assert_eq!(redact(words, &also), expected, "{words}");
        }
    }

    #[test]
    fn what_is_cut_was_redacted_before() {
        assert_eq!(redact_and_cut(&"ä ".repeat(5_000), &[]).chars().count(), MOST_CHARS);
        for before in 470..500 {
            let words = format!("{} maija.esimerkki@asiakas.example gone", "x".repeat(before));
            assert!(!redact_and_cut(&words, &[]).contains("mai"));
        }
    }
}
