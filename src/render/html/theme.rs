//! The colours an organisation may choose.

use crate::render::colour::Colour;

/// Why colours cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum ThemeProblem {
    /// Links and the frame would be hard to see.
    #[error(
        "{accent} on {ground} has a contrast of {:.1} in {mode} mode; at least {} is needed",
        .tenths / 10.0, LEAST_CONTRAST
    )]
    Contrast {
        /// The accent colour.
        accent: Colour,
        /// The background.
        ground: Colour,
        /// `light` or `dark`.
        mode: &'static str,
        /// Ten times the contrast, rounded down to a whole number: 4.48 must not read as 4.5.
        tenths: f64,
    },
}

/// The least contrast of an accent (WCAG 2.2 AA, for text).
pub const LEAST_CONTRAST: f64 = 4.5;
/// The contrast that suffices for weak sight as well (WCAG 2.2 AAA).
pub const GOOD_CONTRAST: f64 = 7.0;

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
    /// [`ThemeProblem::Contrast`] where an accent has less than [`LEAST_CONTRAST`] on the card or on
    /// the box of its mode.
    pub fn new(accent: Colour, accent_dark: Colour) -> Result<Self, ThemeProblem> {
        for (accent, grounds, mode) in [(accent, LIGHT, "light"), (accent_dark, DARK, "dark")] {
            for ground in grounds {
                let contrast = accent.contrast(ground);
                if contrast < LEAST_CONTRAST {
                    let tenths = (contrast * 10.0).floor();
                    return Err(ThemeProblem::Contrast { accent, ground, mode, tenths });
                }
            }
        }
        Ok(Self { accent, accent_dark })
    }

    /// A theme from the accent on a light ground; the one on a dark ground is the same colour, made
    /// lighter until its contrast is [`GOOD_CONTRAST`].
    ///
    /// # Errors
    /// As [`EmailTheme::new`].
    pub fn from_accent(accent: Colour) -> Result<Self, ThemeProblem> {
        let good = |colour: &Colour| DARK.iter().all(|g| colour.contrast(*g) >= GOOD_CONTRAST);
        let steps = (0..=20).map(|step| accent.lighter(f64::from(step) / 20.0));
        let dark = steps.into_iter().find(good).unwrap_or(Colour::WHITE);
        Self::new(accent, dark)
    }

    /// The least contrast of the accents with their backgrounds, in light and dark mode.
    pub fn contrast(&self) -> f64 {
        let least = |accent: Colour, grounds: [Colour; 2]| {
            grounds.map(|ground| accent.contrast(ground)).into_iter().fold(f64::MAX, f64::min)
        };
        least(self.accent, LIGHT).min(least(self.accent_dark, DARK))
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
        let pale: Colour = "#5588dd".parse().unwrap();
        let problem = EmailTheme::new(pale, theme.accent_dark).unwrap_err();
        assert_eq!(
            problem.to_string(),
            "#5588dd on #ffffff has a contrast of 3.5 in light mode; at least 4.5 is needed"
        );
        assert!(EmailTheme::new(theme.accent, pale).is_err());
    }

    #[test]
    fn the_dark_accent_is_the_same_colour_made_lighter() {
        let theme = EmailTheme::from_accent("#7a1f2b".parse().unwrap()).unwrap();
        assert_eq!(theme.accent().to_string(), "#7a1f2b");
        assert!(theme.accent_dark().to_string() > theme.accent().to_string());
        assert!(theme.contrast() >= GOOD_CONTRAST, "{}", theme.contrast());
    }
}
