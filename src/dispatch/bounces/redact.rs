//! Words of other servers without the people in them.

/// So many characters of a server's words are kept.
const MOST_CHARS: usize = 500;

/// What stands in the place of an address.
const GONE: &str = "<…>";

/// The words with each e-mail address replaced by `<…>`, on one line, without control characters, cut
/// after 500 characters. `also` are addresses whose part before the `@` is taken out as well where it
/// stands alone, or in parts, as in `no such user: Maija Esimerkki`.
pub fn redact(words: &str, also: &[String]) -> String {
    let locals: Vec<String> = also
        .iter()
        .filter_map(|address| Some(address.rsplit_once('@')?.0.to_lowercase()))
        .flat_map(|local| {
            // `maija.esimerkki` is also found as `Maija Esimerkki`.
            let parts = local.split(|c: char| !c.is_alphanumeric()).map(str::to_owned);
            let parts = parts.filter(|part| part.chars().count() > 2).collect::<Vec<_>>();
            parts.into_iter().chain((local.chars().count() > 1).then_some(local))
        })
        .collect();
    let is_wall = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '<' | '>' | '(' | ')' | ',' | ';' | '"' | '\'' | '[' | ']' | '`')
    };
    let mut out = String::with_capacity(words.len().min(4 * MOST_CHARS));
    let mut rest = words;
    while let Some(first) = rest.chars().next() {
        if is_wall(first) {
            out.push(if first.is_whitespace() || first.is_control() { ' ' } else { first });
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
            continue;
        }
        let end = rest.find(is_wall).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        out.push_str(&without_person(word, &locals));
        rest = after;
    }
    let one_line: Vec<&str> = out.split_whitespace().collect();
    let shown = one_line.join(" ").replace("<<…>>", GONE);
    shown.chars().filter(|c| !is_invisible(*c)).take(MOST_CHARS).collect()
}

/// A word that may be, or hold, an address.
fn without_person(word: &str, locals: &[String]) -> String {
    // Behind the last of these an address may begin: `to=name@…`, `RCPT:name@…`, `smtp;name@…`.
    if word.contains('@') || word.contains("\u{ff20}") {
        let at = word.find(['@', '\u{ff20}']).unwrap_or(0);
        let before = word.get(..at).unwrap_or_default();
        let key = ["to=", "from=", "user=", "rcpt=", "TO:", "FROM:", "mailto:", "to:", "from:"];
        let kept = key.iter().find(|key| before.starts_with(**key)).copied().unwrap_or_default();
        let tail = word.trim_end_matches(|c: char| c.is_alphanumeric());
        let mark = word.get(tail.len()..).filter(|end| end.is_empty());
        let end =
            mark.and_then(|_| word.chars().last()).filter(|c| matches!(c, ':' | '.' | '!' | '?'));
        return format!("{kept}{GONE}{}", end.map(String::from).unwrap_or_default());
    }
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    let parts = || bare.split(['=', ':', '/', '\\']);
    let small = bare.to_lowercase();
    if locals.iter().any(|local| small == *local || parts().any(|p| p.to_lowercase() == *local)) {
        return GONE.to_owned();
    }
    word.to_owned()
}

/// Characters that turn the direction of a line, or cannot be seen.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_address_is_left() {
        let also = ["maija.esimerkki@asiakas.example".to_owned(), "a@x.example".to_owned()];
        for (words, expected) in [
            ("550 5.1.1 <maija.esimerkki@asiakas.example>: unknown", "550 5.1.1 <…>: unknown"),
            ("550 no such user: Maija.Esimerkki", "550 no such user: <…>"),
            ("550 Esimerkki, Maija (example) left", "550 <…>, <…> (example) left"),
            ("550 user=maija.esimerkki, bye", "550 <…>, bye"),
            ("RCPT TO:<b+c@d.example> (in reply)", "RCPT TO:<…> (in reply)"),
            ("to=x@y.example.", "to=<…>."),
            ("x@y.example:\r\n 5.1.1\u{1b}[31m", "<…>: 5.1.1 [31m"),
            ("\"maija esimerkki\"@y.example", "\"<…> <…>\"<…>"),
            ("550 a quota", "550 a quota"),
            ("rfc822;ä@ö.example", "rfc822;<…>"),
            ("", ""),
        ] {
            assert_eq!(redact(words, &also), expected);
        }
        assert_eq!(redact(&"ä ".repeat(5_000), &[]).chars().count(), MOST_CHARS);
    }
}
