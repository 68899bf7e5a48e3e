//! Escapes and tags of HTML.

use unicode_normalization::char::compose;

use super::kinds::{Cleaned, Remains, RowEvidence};

/// `&auml;`, `&#228;`, `&#xE4;`.
pub(super) fn entities(text: &str, _: RowEvidence) -> Cleaned {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, behind) = rest.split_at(at);
        let end = behind.find(';').filter(|end| *end <= LONGEST_NAME);
        let name = end.map(|end| &behind[1..end]);
        plain.push_str(before);
        match name.and_then(character) {
            Some(letters) => {
                plain.push_str(&letters);
                rest = &behind[name.map_or(0, str::len) + 2..];
            }
            None if is_cut_off(&behind[1..]) => return Cleaned::Doubtful(Remains::Entity),
            None => {
                plain.push('&');
                rest = &behind[1..];
            }
        }
    }
    plain.push_str(rest);
    match plain == text {
        true => Cleaned::AsItIs,
        false => Cleaned::Repaired(plain, Remains::Entity),
    }
}

/// The longest name that is looked up, with `&` and `;`. HTML has longer ones, of mathematics.
const LONGEST_NAME: usize = 12;

/// The characters of an entity, by what is between `&` and `;`.
fn character(name: &str) -> Option<String> {
    let Some(number) = name.strip_prefix('#') else {
        return named(name).map(String::from);
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    // Browsers read these numbers as bytes of windows-1252 (HTML, 13.2.5.80).
    if let 0x80..=0x9F = code {
        let byte = [u8::try_from(code).ok()?];
        return Some(encoding_rs::WINDOWS_1252.decode_without_bom_handling(&byte).0.into_owned());
    }
    char::from_u32(code).map(String::from)
}

/// The character with this name in HTML: letters of Latin, and the signs of names and addresses.
fn named(name: &str) -> Option<char> {
    if let Some((_, sign)) = SIGNS.iter().find(|(known, _)| *known == name) {
        return Some(*sign);
    }
    // The other letters are named by their base and their accent: `Scaron`.
    let base = name.chars().next().filter(char::is_ascii_alphabetic)?;
    let (_, accent) = ACCENTS.iter().find(|(known, _)| *known == &name[1..])?;
    compose(base, *accent)
}

#[rustfmt::skip]
const ACCENTS: &[(&str, char)] = &[
    ("grave", '\u{300}'), ("acute", '\u{301}'), ("circ", '\u{302}'), ("tilde", '\u{303}'), ("macr", '\u{304}'),
    ("breve", '\u{306}'), ("dot", '\u{307}'), ("uml", '\u{308}'), ("ring", '\u{30a}'), ("dblac", '\u{30b}'),
    ("caron", '\u{30c}'), ("cedil", '\u{327}'), ("ogon", '\u{328}'),
];

#[rustfmt::skip]
const SIGNS: &[(&str, char)] = &[
    ("amp", '&'), ("AMP", '&'), ("lt", '<'), ("LT", '<'), ("gt", '>'), ("GT", '>'), ("quot", '"'), ("QUOT", '"'),
    ("apos", '\''), ("nbsp", ' '), ("ensp", ' '), ("emsp", ' '), ("thinsp", ' '),
    ("AElig", 'Æ'), ("aelig", 'æ'), ("OElig", 'Œ'), ("oelig", 'œ'), ("IJlig", 'Ĳ'), ("ijlig", 'ĳ'), ("szlig", 'ß'),
    ("ETH", 'Ð'), ("eth", 'ð'), ("THORN", 'Þ'), ("thorn", 'þ'), ("Oslash", 'Ø'), ("oslash", 'ø'),
    ("Dstrok", 'Đ'), ("dstrok", 'đ'), ("Hstrok", 'Ħ'), ("hstrok", 'ħ'), ("Lstrok", 'Ł'), ("lstrok", 'ł'),
    ("Tstrok", 'Ŧ'), ("tstrok", 'ŧ'), ("ENG", 'Ŋ'), ("eng", 'ŋ'), ("imath", 'ı'), ("inodot", 'ı'), ("kgreen", 'ĸ'),
    ("lsquo", '‘'), ("rsquo", '’'), ("sbquo", '‚'), ("ldquo", '“'), ("rdquo", '”'), ("bdquo", '„'),
    ("lsaquo", '‹'), ("rsaquo", '›'), ("laquo", '«'), ("raquo", '»'), ("prime", '′'), ("grave", '`'), ("acute", '´'),
    ("ndash", '–'), ("mdash", '—'), ("hyphen", '‐'), ("dash", '‐'), ("shy", '\u{ad}'), ("hellip", '…'),
    ("middot", '·'), ("bull", '•'), ("deg", '°'), ("sect", '§'), ("para", '¶'), ("micro", 'µ'), ("numero", '№'),
    ("frac12", '½'), ("half", '½'), ("frac14", '¼'), ("frac34", '¾'), ("sup1", '¹'), ("sup2", '²'), ("sup3", '³'),
    ("ordf", 'ª'), ("ordm", 'º'), ("copy", '©'), ("reg", '®'), ("trade", '™'), ("times", '×'), ("divide", '÷'),
    ("plusmn", '±'), ("euro", '€'), ("pound", '£'), ("dollar", '$'), ("cent", '¢'), ("yen", '¥'), ("curren", '¤'),
    ("comma", ','), ("period", '.'), ("colon", ':'), ("semi", ';'), ("sol", '/'), ("bsol", '\\'), ("lowbar", '_'),
    ("commat", '@'), ("num", '#'), ("percnt", '%'), ("plus", '+'), ("equals", '='), ("ast", '*'), ("excl", '!'),
    ("quest", '?'), ("lpar", '('), ("rpar", ')'), ("lsqb", '['), ("rsqb", ']'), ("Tab", '\t'), ("NewLine", '\n'),
    ("zwnj", '\u{200c}'), ("zwj", '\u{200d}'), ("lrm", '\u{200e}'), ("rlm", '\u{200f}'),
];

/// Whether a letter of HTML without its semicolon follows: `&auml` in `M&aumlkinen`. Browsers read it, but
/// it may also be a company: `A&Ring Oy`.
fn is_cut_off(behind: &str) -> bool {
    const ENDS: &[&str] = &["uml", "ring", "acute", "grave", "tilde", "cedil", "slash", "circ"];
    let Some(first) = behind.chars().next().filter(char::is_ascii_alphabetic) else { return false };
    let rest = &behind[first.len_utf8()..];
    let name = ENDS.iter().find(|end| rest.starts_with(**end));
    name.is_some_and(|end| named(&behind[..1 + end.len()]).is_some())
}

/// Tags that only change how their text looks.
const PLAIN: &[&str] = &[
    "b", "i", "u", "em", "strong", "span", "font", "p", "div", "small", "big", "sub", "sup", "s",
    "a", "center", "td", "tr", "th", "nobr", "li", "ul", "html", "body",
];

/// Pairs such as `<b>Maija</b>`. A line break (`<br>`) may separate parts of an address.
pub(super) fn tags(text: &str, _: RowEvidence) -> Cleaned {
    if let Some(inside) = text.strip_prefix("<![CDATA[").and_then(|rest| rest.strip_suffix("]]>")) {
        return Cleaned::Repaired(inside.to_owned(), Remains::Tag);
    }
    let (mut plain, mut open, mut found) = (String::new(), Vec::new(), false);
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, behind) = rest.split_at(at);
        plain.push_str(before);
        match tag(behind) {
            Some(Tag { name, .. }) if name == "br" || name == "hr" => {
                return Cleaned::Doubtful(Remains::Tag);
            }
            Some(Tag { name, closes, length }) if PLAIN.contains(&name.as_str()) => {
                found = true;
                if !closes {
                    open.push(name);
                } else if open.pop().as_deref() != Some(&name) {
                    return Cleaned::Doubtful(Remains::Tag);
                }
                rest = &behind[length..];
            }
            _ => {
                plain.push('<');
                rest = &behind[1..];
            }
        }
    }
    plain.push_str(rest);
    match (found, open.is_empty()) {
        (false, _) => Cleaned::AsItIs,
        (true, true) => Cleaned::Repaired(plain, Remains::Tag),
        (true, false) => Cleaned::Doubtful(Remains::Tag),
    }
}

struct Tag {
    /// In small letters.
    name: String,
    closes: bool,
    /// Bytes up to and with `>`.
    length: usize,
}

/// The tag at the beginning of a text.
fn tag(text: &str) -> Option<Tag> {
    let end = text.find('>')?;
    let inside = &text[1..end];
    let (inside, closes) = match inside.strip_prefix('/') {
        Some(rest) => (rest, true),
        None => (inside.trim_end_matches('/'), false),
    };
    let name: String = inside.chars().take_while(char::is_ascii_alphanumeric).collect();
    let behind = &inside[name.len()..];
    let sound = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && (behind.is_empty() || behind.starts_with(char::is_whitespace));
    sound.then(|| Tag { name: name.to_ascii_lowercase(), closes, length: end + 1 })
}
