//! Colours of the sRGB space and their contrast.

use std::fmt;
use std::str::FromStr;

/// A colour of the sRGB space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

impl Colour {
    /// A colour from its parts, 0 to 255 each.
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }

    /// White paper, or the card of an e-mail.
    pub const WHITE: Self = Self::new(0xff, 0xff, 0xff);

    /// Its parts: red, green, blue.
    pub fn parts(self) -> [u8; 3] {
        [self.red, self.green, self.blue]
    }

    /// The colour with `share` of white in it: 0.0 is the colour, 1.0 is white.
    #[must_use]
    pub fn lighter(self, share: f64) -> Self {
        let mix = |part: u8| {
            let part = f64::from(part);
            // Between 0 and 255 by its making.
            (part + (255.0 - part) * share.clamp(0.0, 1.0)).round() as u8
        };
        Self::new(mix(self.red), mix(self.green), mix(self.blue))
    }

    /// The contrast with another colour, 1 to 21 (WCAG 2.2, "contrast ratio").
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Relative luminance as WCAG 2.2 defines it.
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

impl FromStr for Colour {
    type Err = NotAColour;

    /// Reads `#rrggbb`.
    fn from_str(text: &str) -> Result<Self, NotAColour> {
        let digits = text.strip_prefix('#').ok_or(NotAColour)?;
        if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(NotAColour);
        }
        let number = u32::from_str_radix(digits, 16).map_err(|_| NotAColour)?;
        let [_, red, green, blue] = number.to_be_bytes();
        Ok(Self { red, green, blue })
    }
}

/// A text that is not written as `#rrggbb`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("is not a colour such as #004b93")]
pub struct NotAColour;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_has_six_digits() {
        assert_eq!("#004B93".parse(), Ok(Colour::new(0x00, 0x4b, 0x93)));
        for text in ["004b93", "#04b", "#+04b93", "#004b9ä", "red", ""] {
            assert_eq!(text.parse::<Colour>(), Err(NotAColour));
        }
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        let black = Colour::new(0, 0, 0);
        assert_eq!(format!("{:.1}", black.contrast(Colour::WHITE)), "21.0");
        assert_eq!(black.lighter(1.0), Colour::WHITE);
    }
}
