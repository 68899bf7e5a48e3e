//! Finds Finnish personal identity codes, so that none slips into letters or onto a screen.

/// Check characters, by the remainder of the nine digits divided by 31.
const CHECK: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";

/// Length in characters, all ASCII: `DDMMYYCZZZQ`.
const LENGTH: usize = 11;

/// Byte offsets of the personal identity codes in a text.
///
/// One is DDMMYY, a century sign (`-` U–Y for 19xx, `+` for 18xx, A–F for 20xx: decree 690/2022),
/// three digits and the check character, in either case, with no letter or digit at its sides. The
/// check character and the day keep case numbers and phone numbers out.
pub fn find_identity_codes(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    for (start, window) in bytes.windows(LENGTH).enumerate() {
        let free = |byte: Option<&u8>| byte.is_none_or(|b| !b.is_ascii_alphanumeric());
        let before = start.checked_sub(1).and_then(|at| bytes.get(at));
        if free(before) && free(bytes.get(start + LENGTH)) && is_code(window) {
            found.push(start);
        }
    }
    found
}

fn is_code(window: &[u8]) -> bool {
    let [d1, d2, m1, m2, y1, y2, sign, z1, z2, z3, check] = window else { return false };
    let digits = [d1, d2, m1, m2, y1, y2, z1, z2, z3];
    if !digits.iter().all(|digit| digit.is_ascii_digit()) {
        return false;
    }
    let number = digits.iter().fold(0_usize, |sum, digit| sum * 10 + usize::from(**digit - b'0'));
    let day = number / 10_000_000;
    let month = number / 100_000 % 100;
    (1..=31).contains(&day)
        && (1..=12).contains(&month)
        && matches!(sign.to_ascii_uppercase(), b'-' | b'+' | b'A'..=b'F' | b'U'..=b'Y')
        && CHECK[number % 31] == check.to_ascii_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_found_and_other_numbers_are_not() {
        // The example code of the Digital and Population Data Services Agency.
        for code in ["131052-308T", "131052-308t", "131052Y308T", "131052A308T", "131052+308T"] {
            assert_eq!(find_identity_codes(&format!("ä {code}.")), [3], "{code}");
        }
        for other in [
            "131052-308U",
            "131052G308T",
            "1131052-308T",
            "131052-308TX",
            "331052-308T",
            "HEL 2023-012345",
            "010-123 4567",
            "",
        ] {
            assert!(find_identity_codes(other).is_empty(), "{other}");
        }
    }
}
