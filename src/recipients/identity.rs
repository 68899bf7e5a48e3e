//! Finds Finnish personal identity codes, so that none gets into a letter, a log or a file name.

/// Check characters by the remainder of the nine digits divided by 31.
const CHECK: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";

/// Length of a code: six digits, a sign of the century, three digits, a check character.
const LENGTH: usize = 11;

/// Whether a personal identity code with a right check character stands anywhere in the text.
///
/// It must stand free of other letters and digits, or long customer numbers would be taken for
/// one. Small letters count, too: people type them.
pub(super) fn holds_identity_code(text: &str) -> bool {
    let bytes = text.as_bytes();
    if bytes.len() < LENGTH {
        return false;
    }
    (0..=bytes.len() - LENGTH).any(|at| {
        // The digits come first and are what most text lacks, so this ends early.
        bytes[at].is_ascii_digit()
            && is_code(&bytes[at..at + LENGTH])
            && (at == 0 || !bytes[at - 1].is_ascii_alphanumeric())
            && bytes.get(at + LENGTH).is_none_or(|next| !next.is_ascii_alphanumeric())
    })
}

fn is_code(code: &[u8]) -> bool {
    let digits = code[..6].iter().chain(&code[7..10]);
    if !digits.clone().all(u8::is_ascii_digit) {
        return false;
    }
    if !matches!(code[6].to_ascii_uppercase(), b'-' | b'+' | b'A'..=b'F' | b'U'..=b'Y') {
        return false;
    }
    let number = digits.fold(0u32, |number, digit| number * 10 + u32::from(digit - b'0'));
    CHECK[number as usize % 31] == code[10].to_ascii_uppercase()
}

#[cfg(test)]
mod tests {
    use super::holds_identity_code;

    /// A code with a serial number of 900 or more, which no person has.
    fn code(century: char) -> String {
        let number = 10_190_900u32;
        let check = char::from(super::CHECK[number as usize % 31]);
        format!("010190{century}900{check}")
    }

    #[test]
    fn codes_of_all_centuries_are_found_anywhere() {
        for century in "-+ABCDEFUVWXY".chars() {
            let code = code(century);
            assert!(holds_identity_code(&code), "{century}");
            assert!(holds_identity_code(&format!("tunnus {code}, ä")), "{century}");
            assert!(holds_identity_code(&code.to_lowercase()), "{century}");
        }
    }

    #[test]
    fn other_numbers_are_not() {
        let code = code('-');
        assert!(!holds_identity_code(&format!("1{code}")));
        assert!(!holds_identity_code(&format!("{code}9")));
        assert!(!holds_identity_code(&code.replace('-', "G")));
        assert!(!holds_identity_code("010190-9000"));
        assert!(!holds_identity_code("09 123 4567"));
        assert!(!holds_identity_code("ääääääääää"));
    }
}
