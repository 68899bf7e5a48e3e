//! The colours an organisation may choose.

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
    type Err = ThemeProblem;

    /// Reads `#rrggbb`.
    fn from_str(text: &str) -> Result<Self, ThemeProblem> {
        let digits = text.strip_prefix('#').ok_or(ThemeProblem::NotAColour)?;
        if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(ThemeProblem::NotAColour);
        }
        let number = u32::from_str_radix(digits, 16).map_err(|_| ThemeProblem::NotAColour)?;
        let [_, red, green, blue] = number.to_be_bytes();
        Ok(Self { red, green, blue })
    }
}

/// Why colours cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum ThemeProblem {
    /// Not written as `#rrggbb`.
    #[error("is not a colour such as #004b93")]
    NotAColour,
    /// Links and the frame would be hard to see.
    #[error("{accent} on {ground} has a contrast of {:.1} in {mode} mode; at least 7 is needed", .tenths / 10.0)]
    Contrast {
        /// The accent colour.
        accent: Colour,
        /// What it stands on.
        ground: Colour,
        /// `light` or `dark`.
        mode: &'static str,
        /// Ten times the contrast, rounded down to a whole number: 6.98 must not read as 7.0.
        tenths: f64,
    },
}

const LIGHT: [Colour; 2] = [Colour::new(0xff, 0xff, 0xff), Colour::new(0xee, 0xf3, 0xf9)];
const DARK: [Colour; 2] = [Colour::new(0x1d, 0x21, 0x26), Colour::new(0x26, 0x2c, 0x34)];

/// What an organisation may choose about its e-mails: the accent colour of links and of the frame,
/// in light and dark mode. The rest is fixed, for it is what makes the message readable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EmailTheme {
    accent: Colour,
    accent_dark: Colour,
}

impl EmailTheme {
    /// A theme from the accent on a light and on a dark ground.
    ///
    /// # Errors
    /// [`ThemeProblem::Contrast`] where an accent has less than 7:1 (WCAG 2.2 AAA) on the card or
    /// on the box of its mode.
    pub fn new(accent: Colour, accent_dark: Colour) -> Result<Self, ThemeProblem> {
        for (accent, grounds, mode) in [(accent, LIGHT, "light"), (accent_dark, DARK, "dark")] {
            for ground in grounds {
                let contrast = accent.contrast(ground);
                if contrast < 7.0 {
                    let tenths = (contrast * 10.0).floor();
                    return Err(ThemeProblem::Contrast { accent, ground, mode, tenths });
                }
            }
        }
        Ok(Self { accent, accent_dark })
    }

    /// The accent on a light ground.
    pub fn accent(&self) -> Colour {
        self.accent
    }

    /// The accent on a dark ground.
    pub fn accent_dark(&self) -> Colour {
        self.accent_dark
    }
}

impl Default for EmailTheme {
    /// Blue: 8.6:1 on the light card, 9.3:1 on the dark one.
    fn default() -> Self {
        Self { accent: Colour::new(0x00, 0x4b, 0x93), accent_dark: Colour::new(0x9c, 0xc8, 0xff) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_may_be_chosen() {
        let theme = EmailTheme::default();
        assert_eq!(EmailTheme::new(theme.accent, theme.accent_dark), Ok(theme));
        assert_eq!(format!("{:.1}", theme.accent.contrast(LIGHT[0])), "8.6");
        assert_eq!(format!("{:.1}", theme.accent_dark.contrast(DARK[0])), "9.3");
    }

    #[test]
    fn a_pale_accent_is_refused() {
        let theme = EmailTheme::default();
        let pale: Colour = "#3377cc".parse().unwrap();
        let problem = EmailTheme::new(pale, theme.accent_dark).unwrap_err();
        assert_eq!(
            problem.to_string(),
            "#3377cc on #ffffff has a contrast of 4.5 in light mode; at least 7 is needed"
        );
        assert!(EmailTheme::new(theme.accent, pale).is_err());
    }

    #[test]
    fn a_colour_has_six_digits() {
        assert_eq!("#004B93".parse(), Ok(EmailTheme::default().accent));
        for text in ["004b93", "#04b", "#+04b93", "#004b9ä", "red", ""] {
            assert_eq!(text.parse::<Colour>(), Err(ThemeProblem::NotAColour));
        }
    }
}
