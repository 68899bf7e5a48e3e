//! Formats of postal codes abroad, as far as they are certain.

/// Patterns of a country's codes without blanks and hyphens: `9` is a digit, `A` a letter, `*` either.
/// Empty for other countries.
///
/// From the addressing sheets of the Universal Postal Union, for the countries that most letters from
/// Finland go to. A pattern is wide where a country changed its codes in recent decades: false alarms
/// would teach users to ignore the right ones.
pub(in crate::recipients) fn patterns(country: &str) -> &'static [&'static str] {
    PATTERNS.iter().find(|(codes, _)| codes.contains(&country)).map_or(&[], |(_, found)| *found)
}

const BRITISH: &[&str] = &["A99AA", "A999AA", "AA99AA", "AA999AA", "A9A9AA", "AA9A9AA"];

#[rustfmt::skip]
const PATTERNS: &[(&[&str], &[&str])] = &[
    (&["SE", "EE", "DE", "FR", "ES", "IT", "TH", "CZ", "SK", "GR", "HR", "TR", "UA", "MX", "MY", "MC", "SM", "VA"], &["99999"]),
    (&["PL"], &["99999"]),
    (&["LT"], &["99999", "9999"]),
    (&["NO", "DK", "LV", "BE", "CH", "LI", "AT", "AU", "NZ", "HU", "SI", "BG", "LU", "CY", "ZA", "GL"], &["9999"]),
    (&["IS", "FO"], &["999"]),
    (&["NL"], &["9999AA"]),
    (&["PT"], &["9999999", "9999"]),
    (&["RU", "RO", "BY", "IN", "CN", "SG"], &["999999"]),
    (&["US", "PR"], &["99999", "999999999", "AA99999", "AA999999999"]),
    (&["CA"], &["A9A9A9"]),
    (&["GB", "IM", "JE", "GG"], BRITISH),
    (&["IE"], &["A99****", "A9A****"]),
    (&["JP"], &["9999999"]),
    (&["KR"], &["99999"]),
    (&["RS"], &["99999", "999999"]),
    (&["MT"], &["AAA9999"]),
    (&["BR"], &["99999999"]),
];

/// Whether a code may be one of this country; true for countries without a pattern. The country may
/// precede it (`SE-111 22`), as many write it.
pub(in crate::recipients) fn fits(code: &str, country: &str) -> bool {
    let patterns = patterns(country);
    if patterns.is_empty() {
        return true;
    }
    let bare: String = code.chars().filter(|c| !matches!(c, ' ' | '-')).collect();
    let upper = bare.to_ascii_uppercase();
    let short =
        if country == "SE" || country == "DE" { upper.strip_prefix(&country[..1]) } else { None };
    let without = upper.strip_prefix(country).or(short);
    let fit = |code: &str| patterns.iter().any(|pattern| looks_like(code, pattern));
    fit(&upper) || without.is_some_and(fit)
}

fn looks_like(code: &str, pattern: &str) -> bool {
    code.len() == pattern.len()
        && code.bytes().zip(pattern.bytes()).all(|(byte, kind)| match kind {
            b'9' => byte.is_ascii_digit(),
            b'A' => byte.is_ascii_uppercase(),
            _ => byte.is_ascii_digit() || byte.is_ascii_uppercase(),
        })
}

/// The country before a code: `SE` for `SE-111 22`. The hyphen is required.
pub(in crate::recipients) fn country_before(code: &str) -> Option<String> {
    let (country, rest) = code.split_once('-')?;
    let two = country.len() == 2 && country.bytes().all(|byte| byte.is_ascii_alphabetic());
    let digits = rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b' ');
    let country = country.to_ascii_uppercase();
    (two && digits && super::countries::name(&country).is_some()).then_some(country)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_each_country_fit_and_those_of_others_do_not() {
        for (country, code) in [
            ("SE", "111 22"),
            ("SE", "SE-111 22"),
            ("SE", "S-11122"),
            ("NO", "0150"),
            ("DK", "1050"),
            ("EE", "10111"),
            ("LV", "LV-1050"),
            ("LT", "LT-01103"),
            ("DE", "D-10115"),
            ("FR", "75001"),
            ("GB", "SW1A 1AA"),
            ("GB", "m1 1ae"),
            ("GB", "DN55 1PT"),
            ("US", "02108"),
            ("US", "02108-1234"),
            ("US", "MA 02108"),
            ("CA", "K1A 0B1"),
            ("NL", "1012 AB"),
            ("PL", "00-950"),
            ("PT", "1000-205"),
            ("IE", "D02 AF30"),
            ("IE", "D6W XY00"),
            ("IS", "101"),
            ("RU", "101000"),
            ("JP", "100-0000"),
            ("AE", "anything"),
        ] {
            assert!(fits(code, country), "{country} {code}");
        }
        for (country, code) in [
            ("SE", "1112"),
            ("NO", "01500"),
            ("DE", "1011"),
            ("GB", "12345"),
            ("US", "2108"),
            ("CA", "K1A"),
            ("NL", "1012"),
            ("IS", "10100"),
            ("EE", "Tallinn"),
            ("SE", "ÅÄÖ"),
        ] {
            assert!(!fits(code, country), "{country} {code}");
        }
    }

    #[test]
    fn the_table_names_each_country_once() {
        let mut seen = std::collections::BTreeSet::new();
        for country in PATTERNS.iter().flat_map(|(countries, _)| countries.iter()) {
            assert!(super::super::countries::name(country).is_some(), "{country}");
            assert!(seen.insert(country), "{country}");
        }
        assert!(!seen.contains(&"FI"));
    }

    #[test]
    fn a_country_before_the_code_is_seen() {
        assert_eq!(country_before("SE-111 22"), Some("SE".into()));
        assert_eq!(country_before("fi-00990"), Some("FI".into()));
        for code in ["00-950", "SE 11122", "1000-205", "QQ-123", "SW1A 1AA", "ÅÄ-12"] {
            assert_eq!(country_before(code), None, "{code}");
        }
    }
}
