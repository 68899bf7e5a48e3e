//! Numbers and names in sentences.

/// `1 letter`, `3 letters`, `9 954 letters`.
pub(super) fn counted(number: u64, one: &str, many: &str) -> String {
    format!("{} {}", grouped(number), if number == 1 { one } else { many })
}

/// A number with a space between groups of three digits, as people in Finland write it.
pub(super) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(' ');
        }
        out.push(digit);
    }
    out
}

/// `Finnish and Swedish` for `fi+sv`; a tag without a name here stays a tag.
pub(super) fn language_names(tags: &str) -> String {
    let names: Vec<&str> = tags
        .split('+')
        .map(|tag| match tag {
            "fi" => "Finnish",
            "sv" => "Swedish",
            "en" => "English",
            other => other,
        })
        .collect();
    match names.as_slice() {
        [.., _] if names.len() > 1 => {
            let (last, first) = names.split_last().unwrap_or((&"", &[]));
            format!("{} and {last}", first.join(", "))
        }
        _ => names.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_easy_to_read() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(1000), "1 000");
        assert_eq!(grouped(1_234_567), "1 234 567");
        assert_eq!(counted(1, "letter", "letters"), "1 letter");
        assert_eq!(counted(0, "letter", "letters"), "0 letters");
    }

    #[test]
    fn languages_have_names() {
        assert_eq!(language_names("fi"), "Finnish");
        assert_eq!(language_names("fi+sv"), "Finnish and Swedish");
        assert_eq!(language_names("fi+sv+se"), "Finnish, Swedish and se");
    }
}
