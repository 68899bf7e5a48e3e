//! Passwords and access tokens. They come from a file, the environment or the service manager, never
//! from an argument, and are never shown.

use std::fmt;

/// A password or an access token. `Debug` shows `***`; its memory is cleared when it is dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(zeroize::Zeroizing<String>);

impl Secret {
    /// A secret as it was read, without the line break that editors append.
    ///
    /// `None` for an empty one, and for one with characters that no protocol can carry (NUL, CR, LF).
    pub fn new(text: &str) -> Option<Self> {
        let text = text.strip_suffix('\n').unwrap_or(text);
        let text = text.strip_suffix('\r').unwrap_or(text);
        let fits = !text.is_empty() && !text.contains(['\0', '\r', '\n']);
        fits.then(|| Self(zeroize::Zeroizing::new(text.to_owned())))
    }

    /// The secret itself, for the code that sends it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_one_line_and_is_not_shown() {
        let secret = Secret::new("pass word\r\n").unwrap();
        assert_eq!(secret.reveal(), "pass word");
        assert_eq!(format!("{secret:?}"), "***");
        for bad in ["", "\n", "a\nb", "a\0b", "a\rb", "a\n\n"] {
            assert!(Secret::new(bad).is_none(), "{bad:?}");
        }
    }
}
