//! E-mail addresses: one plain `local@domain`, nothing else.

use std::borrow::Cow;
use std::fmt;

use unicode_normalization::UnicodeNormalization;

use super::value::{TextProblem, check_value};

/// The longest address that fits the SMTP path of 256 octets with its angle brackets
/// (RFC 5321 section 4.5.3.1.3).
const MAX_ADDRESS: usize = 254;

/// The longest local part, in octets (RFC 5321 section 4.5.3.1.1).
const MAX_LOCAL: usize = 64;

/// Why a value is not an e-mail address that mail can be sent to. Never shows the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AddressProblem {
    /// The value is empty.
    #[error("is empty")]
    Empty,
    /// A character that no value may hold.
    #[error(transparent)]
    Text(#[from] TextProblem),
    /// No `@`.
    #[error("has no @")]
    NoAt,
    /// More than one address, or a group, or a name with an address in angle brackets.
    #[error("is not a single plain address such as name@example.org: it contains `{0}`")]
    NotPlain(char),
    /// Two or more `@`.
    #[error("has more than one @")]
    SeveralAt,
    /// The part before the `@` is empty, or has a dot at its ends or two in a row.
    #[error("has an empty part before the @, or a misplaced dot in it")]
    Dots,
    /// The part before the `@` is too long.
    #[error("has more than 64 bytes before the @")]
    LongLocalPart,
    /// The part after the `@` is not a domain name with at least one dot.
    #[error("has no valid domain name after the @")]
    Domain,
    /// The whole address is too long.
    #[error("has more than 254 bytes")]
    Long,
}

/// A domain name in its ASCII form (A-labels, RFC 5890), lower case, with at least one dot.
#[derive(Clone, PartialEq, Eq)]
pub struct Domain(String);

impl Domain {
    /// Checks a domain name. International names become A-labels (`bücher.example` becomes
    /// `xn--bcher-kva.example`), so no server needs SMTPUTF8 for them.
    ///
    /// # Errors
    /// [`AddressProblem::Domain`] for anything that is not a host name with at least two labels:
    /// address literals in brackets, a name without a dot, a label over 63 octets.
    pub fn new(name: &str) -> Result<Self, AddressProblem> {
        if is_plain_domain(name) {
            return Ok(Self(name.to_owned()));
        }
        let ascii = idna::domain_to_ascii_strict(name).map_err(|_| AddressProblem::Domain)?;
        // A top-level domain is never all digits; `1.2.3.4` is an IPv4 address, not a name.
        let top = ascii.rsplit('.').next().unwrap_or_default();
        if !ascii.contains('.') || top.is_empty() || top.bytes().all(|b| b.is_ascii_digit()) {
            return Err(AddressProblem::Domain);
        }
        Ok(Self(ascii))
    }

    /// The name in ASCII.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Domain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Domain(***)")
    }
}

/// Whether a name certainly is its own ASCII form: lower-case letters, digits and single hyphens
/// inside labels. Nearly every domain is; all others go through UTS 46.
fn is_plain_domain(name: &str) -> bool {
    let mut labels = 0;
    let mut top_has_letter = false;
    let plain = name.split('.').all(|label| {
        labels += 1;
        top_has_letter = false;
        let mut before = b'-';
        let letters = label.bytes().all(|byte| {
            top_has_letter |= byte.is_ascii_lowercase();
            let fits = match byte {
                b'a'..=b'z' | b'0'..=b'9' => true,
                b'-' => before != b'-',
                _ => false,
            };
            before = byte;
            fits
        });
        letters && before != b'-' && label.len() <= 63
    });
    plain && labels > 1 && top_has_letter && name.len() <= 253
}

/// One e-mail address; only [`check_address`] creates one. `Debug` does not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct EmailAddress {
    address: String,
    at: usize,
}

impl EmailAddress {
    /// The address: the part before the `@` as it was written, the domain in ASCII.
    pub fn as_str(&self) -> &str {
        &self.address
    }

    /// The part before the `@`.
    pub fn local_part(&self) -> &str {
        &self.address[..self.at]
    }

    /// The domain in ASCII.
    pub fn domain(&self) -> &str {
        &self.address[self.at + 1..]
    }

    /// Whether mail can be sent without SMTPUTF8 (RFC 6531). If not, the recipient needs a letter
    /// on paper.
    pub fn is_ascii(&self) -> bool {
        self.address.is_ascii()
    }
}

impl fmt::Debug for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EmailAddress(***)")
    }
}

/// Checks an e-mail address.
///
/// Accepted is one `addr-spec` whose local part is a `dot-atom` (RFC 5322 sections 3.4.1 and
/// 3.2.3). The local part may have letters outside ASCII (RFC 6532): such an address is valid,
/// though perhaps not reachable, see [`EmailAddress::is_ascii`]. White space around the address is
/// trimmed.
///
/// Refused although the RFC allows them: quoted local parts, comments, folding white space, domain
/// literals. Customer registers hold no such addresses; a value that looks like one is a mistake or
/// an attack.
///
/// # Errors
/// See [`AddressProblem`].
pub fn check_address(address: &str) -> Result<EmailAddress, AddressProblem> {
    let address = check_value(address)?;
    if address.is_empty() {
        return Err(AddressProblem::Empty);
    }
    // The specials of RFC 5322 section 3.2.3 except `.` and `@`, and the space.
    let special = |c: &char| {
        matches!(c, ' ' | '(' | ')' | '<' | '>' | '[' | ']' | ':' | ';' | '\\' | ',' | '"')
    };
    if let Some(special) = address.chars().find(special) {
        return Err(AddressProblem::NotPlain(special));
    }
    let (local, domain) = address.split_once('@').ok_or(AddressProblem::NoAt)?;
    if domain.contains('@') {
        return Err(AddressProblem::SeveralAt);
    }
    if local.split('.').any(str::is_empty) {
        return Err(AddressProblem::Dots);
    }
    if let Some(odd) = local.chars().find(|&c| c != '.' && !is_atext(c)) {
        return Err(AddressProblem::NotPlain(odd));
    }
    let local = if local.is_ascii() { Cow::Borrowed(local) } else { local.nfc().collect() };
    if local.len() > MAX_LOCAL {
        return Err(AddressProblem::LongLocalPart);
    }
    let at = local.len();
    let address = if is_plain_domain(domain) && matches!(local, Cow::Borrowed(_)) {
        address
    } else {
        format!("{local}@{}", Domain::new(domain)?.as_str())
    };
    if address.len() > MAX_ADDRESS {
        return Err(AddressProblem::Long);
    }
    Ok(EmailAddress { address, at })
}

/// `atext` of RFC 5322 section 3.2.3, extended by the letters outside ASCII of RFC 6532.
fn is_atext(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c, '!' | '#'..='\'' | '*' | '+' | '-' | '/' | '=' | '?' | '^'..='`' | '{'..='~')
        || (!c.is_ascii() && !c.is_whitespace())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn plain_addresses_pass() {
        for (address, expected) in [
            ("aino.virtanen@example.org", "aino.virtanen@example.org"),
            (" Aino@Example.ORG\n", "Aino@example.org"),
            ("o'brien+tag@mail.example.org", "o'brien+tag@mail.example.org"),
            ("x@bücher.example", "x@xn--bcher-kva.example"),
            ("åsa@example.org", "åsa@example.org"),
        ] {
            let found = check_address(address).unwrap();
            assert_eq!(found.as_str(), expected);
            assert_eq!(format!("{}@{}", found.local_part(), found.domain()), expected);
        }
        assert!(!check_address("åsa@example.org").unwrap().is_ascii());
        assert!(check_address("x@bücher.example").unwrap().is_ascii());
    }

    #[test]
    fn everything_else_is_refused_with_a_reason() {
        let long_local = format!("{}@example.org", "a".repeat(65));
        let label = "d".repeat(60);
        let long = format!("{}@{label}.{label}.{label}.example", "a".repeat(64));
        for (address, expected) in [
            ("", AddressProblem::Empty),
            ("aino", AddressProblem::NoAt),
            ("a@example.org,b@example.org", AddressProblem::NotPlain(',')),
            ("a@example.org;b@example.org", AddressProblem::NotPlain(';')),
            ("a@example.org b@example.org", AddressProblem::NotPlain(' ')),
            ("Aino <a@example.org>", AddressProblem::NotPlain(' ')),
            ("<a@example.org>", AddressProblem::NotPlain('<')),
            ("\"a b\"@example.org", AddressProblem::NotPlain('"')),
            ("a(x)@example.org", AddressProblem::NotPlain('(')),
            ("group:a@example.org;", AddressProblem::NotPlain(':')),
            ("a@[127.0.0.1]", AddressProblem::NotPlain('[')),
            ("a@b@example.org", AddressProblem::SeveralAt),
            ("@example.org", AddressProblem::Dots),
            (".a@example.org", AddressProblem::Dots),
            ("a..b@example.org", AddressProblem::Dots),
            ("a.@example.org", AddressProblem::Dots),
            ("a@localhost", AddressProblem::Domain),
            ("a@127.0.0.1", AddressProblem::Domain),
            ("a@example..org", AddressProblem::Domain),
            ("a@example.org.", AddressProblem::Domain),
            ("a@-example.org", AddressProblem::Domain),
            ("a@exa_mple.org", AddressProblem::Domain),
            (&long_local, AddressProblem::LongLocalPart),
            (&long, AddressProblem::Long),
        ] {
            assert_eq!(check_address(address), Err(expected), "{address}");
        }
        for address in ["a\r\nBcc: e@e.example", "a@x.example>\r\nBcc:e", "a\0@example.org"] {
            assert!(matches!(check_address(address), Err(AddressProblem::Text(_))), "{address:?}");
        }
    }

    #[test]
    fn debug_shows_no_address() {
        assert_eq!(
            format!("{:?}", check_address("aino@example.org").unwrap()),
            "EmailAddress(***)"
        );
    }

    #[test]
    fn atext_is_that_of_the_standard() {
        for c in '\0'..'\u{80}' {
            let listed = c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c);
            assert_eq!(is_atext(c), listed, "{}", c.escape_unicode());
        }
    }

    #[test]
    fn usual_domains_are_plain_and_odd_ones_are_not() {
        for name in ["posti.example", "mail-1.posti.example", "1.2.example", "a.b1"] {
            assert!(is_plain_domain(name), "{name}");
        }
        for name in [
            "",
            "example",
            ".example",
            "a..example",
            "example.",
            "a.1",
            "-a.example",
            "a-.example",
            "xn--a.example",
            "a--b.example",
            "A.example",
            "ä.example",
            "a_b.example",
            "a b.example",
        ] {
            assert!(!is_plain_domain(name), "{name}");
        }
        let label = "d".repeat(63);
        assert!(is_plain_domain(&format!("{label}.{label}.{label}.{}.e", "d".repeat(59))));
        assert!(!is_plain_domain(&format!("{label}.{label}.{label}.{}.e", "d".repeat(60))));
        assert!(!is_plain_domain(&format!("{label}d.e")));
    }

    proptest! {
        #[test]
        fn a_plain_domain_is_what_the_rules_make_of_it(
            name in "[a-z0-9-]{0,5}\\.?[a-z0-9.-]{0,64}\\.[a-z0-9-]{0,3}",
        ) {
            if is_plain_domain(&name) {
                prop_assert_eq!(idna::domain_to_ascii_strict(&name).ok(), Some(name));
            }
        }

        #[test]
        fn what_passes_is_one_line_and_passes_again(address in "\\PC{0,12}@\\PC{0,12}\\.[a-z]{2}") {
            if let Ok(found) = check_address(&address) {
                prop_assert!(!found.as_str().contains(|c: char| c.is_whitespace() || c.is_control()));
                prop_assert_eq!(found.as_str().matches('@').count(), 1);
                prop_assert!(found.domain().is_ascii());
                prop_assert_eq!(check_address(found.as_str()), Ok(found.clone()));
            }
        }
    }
}
