//! Normalised values, by which rows of one recipient are found.
//!
//! Case, blanks and punctuation are ignored, and usual abbreviations of streets are written out.
//! Diacritics are kept: `Mäki` and `Maki` are two people.

/// Adds a text in small letters.
pub(in crate::recipients) fn push_small(text: &str, into: &mut Vec<u8>) {
    if text.is_ascii() {
        let start = into.len();
        into.extend_from_slice(text.as_bytes());
        into[start..].make_ascii_lowercase();
        return;
    }
    if text.contains('Σ') {
        // Its small letter depends on the letters beside it (final sigma).
        into.extend(text.to_lowercase().as_bytes());
        return;
    }
    for c in text.chars() {
        if c.is_ascii() {
            into.push(c.to_ascii_lowercase() as u8);
        } else {
            let small = c.to_lowercase();
            small.for_each(|c| into.extend(c.encode_utf8(&mut [0; 4]).as_bytes()));
        }
    }
}

/// Adds a name: `Virtanen, Maija` is `maija virtanen`, and so is `Maija Virtanen (turvakielto)`.
pub(in crate::recipients) fn push_name(name: &str, into: &mut Vec<u8>) {
    let name = without_remark(name);
    let comma = name.bytes().position(|byte| byte == b',');
    if let Some(comma) = comma {
        push_words(&name[comma + 1..], into);
    }
    push_words(&name[..comma.unwrap_or(name.len())], into);
}

/// Adds the words of a part of a name, each with a blank behind it.
fn push_words(part: &str, into: &mut Vec<u8>) {
    let mut start = 0;
    for at in 0..=part.len() {
        // These bytes are in no other character.
        if at == part.len() || matches!(part.as_bytes()[at], b' ' | b'.') {
            if start < at {
                push_small(&part[start..at], into);
                into.push(b' ');
            }
            start = at + 1;
        }
    }
}

/// A value without a remark in brackets at its end.
fn without_remark(value: &str) -> &str {
    let Some(inside) = value.trim_end().strip_suffix([')', ']']) else { return value };
    match inside.rfind(['(', '[']) {
        Some(at) if at > 0 => value[..at].trim_end(),
        _ => value,
    }
}

/// Words before the number of a flat, which some registers write and others leave out.
const FLAT: &[&str] = &["as", "asunto", "huoneisto", "lgh", "bst", "bostad", "apt"];

/// Abbreviated ends of Finnish and Swedish street names, and their full forms.
const STREETS: &[(&str, &str)] = &[
    ("katu", "katu"),
    ("k", "katu"),
    ("t", "tie"),
    ("p", "polku"),
    ("kj", "kuja"),
    ("g", "gatan"),
    ("v", "vägen"),
    ("gr", "gränd"),
    ("st", "stigen"),
];

/// Adds a street: `Mallik. 3 A12` is `mallikatu 3 a 12`.
pub(in crate::recipients) fn push_street(street: &str, into: &mut Vec<u8>) {
    let remark = without_remark(street);
    // `Mallikatu 1 (talo B)` is another house.
    let long = street.len() - remark.len() > 11
        && !street[remark.len()..].bytes().any(|byte| byte.is_ascii_digit());
    let small = if long { remark } else { street }.to_lowercase();
    let mut rest = small.as_str();
    while let Some(start) = rest.find(|c: char| c.is_alphanumeric()) {
        rest = &rest[start..];
        let digits = rest.starts_with(|c: char| c.is_numeric());
        let end = rest.find(|c: char| !c.is_alphanumeric() || c.is_numeric() != digits);
        let (word, after) = rest.split_at(end.unwrap_or(rest.len()));
        rest = after;
        if FLAT.contains(&word) {
            continue;
        }
        let short = after.starts_with('.') && !digits;
        let full = short.then(|| in_full(word)).flatten();
        match full {
            Some((stem, end)) => {
                into.extend(stem.as_bytes());
                into.extend(end.as_bytes());
            }
            None => into.extend(word.as_bytes()),
        }
        into.push(b' ');
    }
}

/// The stem of a shortened street name and its end in full.
fn in_full(word: &str) -> Option<(&str, &'static str)> {
    STREETS.iter().find_map(|(short, full)| {
        let stem = word.strip_suffix(short)?;
        (stem.chars().count() >= 3).then_some((stem, *full))
    })
}

/// Adds the letters and digits of a code, without blanks and dashes.
pub(in crate::recipients) fn push_code(code: &str, into: &mut Vec<u8>) {
    let plain: String = code.chars().filter(|c| c.is_alphanumeric()).collect();
    push_small(&plain, into);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(push: fn(&str, &mut Vec<u8>), text: &str) -> String {
        let mut out = Vec::new();
        push(text, &mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn names_are_the_same_however_they_are_typed() {
        for name in ["Maija Virtanen", "MAIJA  VIRTANEN", "Virtanen, Maija", "Virtanen,Maija "] {
            assert_eq!(folded(push_name, name), "maija virtanen ", "{name}");
        }
        assert_eq!(folded(push_name, "Maija Virtanen (turvakielto)"), "maija virtanen ");
        assert_eq!(folded(push_street, "Katu 1 (turvakielto)"), folded(push_street, "Katu 1"));
        assert_ne!(folded(push_street, "Katu 1 (talo B)"), folded(push_street, "Katu 1"));
        assert_ne!(folded(push_name, "Maki"), folded(push_name, "Mäki"));
        assert_ne!(folded(push_name, "Anna Maija"), folded(push_name, "Annamaija"));
    }

    #[test]
    fn streets_are_the_same_however_they_are_shortened() {
        for (short, full) in [
            ("Mallik. 3 A12", "Mallikatu 3 A 12"),
            ("Mallikatu 3 A as. 12", "mallikatu 3 a 12"),
            ("Esimerkkit. 4", "Esimerkkitie 4"),
            ("Exempelg. 5 C lgh 21", "Exempelgatan 5 C 21"),
            ("Provv. 9", "Provvägen 9"),
        ] {
            assert_eq!(folded(push_street, short), folded(push_street, full), "{short}");
        }
        for (one, other) in
            [("Mallikatu 3", "Mallitie 3"), ("Mallikatu 3 A", "Mallikatu 3 B"), ("Tie 1", "Tie 11")]
        {
            assert_ne!(folded(push_street, one), folded(push_street, other), "{one}");
        }
    }
}
