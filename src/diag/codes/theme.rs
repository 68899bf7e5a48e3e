//! Codes `theme/...`: `theme.yaml`, the look of letters and e-mails.

use crate::diag::Shown::Fixture;

codes! {
    /// The incident has no link of this name.
    UNKNOWN_LINK = "theme/unknown-link": Input, EnglishOnly, Fixture;
    /// The modules of the QR code would be too small to be read.
    QR_CODE_TOO_SMALL = "theme/qr-code-too-small": Input, EnglishOnly, Fixture;
    /// A key that `theme.yaml` does not have.
    UNKNOWN_KEY = "theme/unknown-key": Input, EnglishOnly, Fixture;
    /// A key that must be there is missing.
    MISSING_KEY = "theme/missing-key": Input, EnglishOnly, Fixture;
    /// A value of another type than expected.
    WRONG_TYPE = "theme/wrong-type": Input, EnglishOnly, Fixture;
    /// A value that is not one of those allowed.
    UNKNOWN_VALUE = "theme/unknown-value": Input, EnglishOnly, Fixture;
    /// A number outside its limits.
    OUT_OF_RANGE = "theme/out-of-range": Input, EnglishOnly, Fixture;
    /// A line holds a personal identity code; it is not quoted.
    IDENTITY_CODE = "theme/identity-code": Input, EnglishOnly, Fixture;
    /// A text holds a character that cannot be printed.
    UNPRINTABLE = "theme/unprintable": Input, EnglishOnly, Fixture;
    /// Not the name of a file in the incident folder.
    BAD_FILE_NAME = "theme/bad-file-name": Input, EnglishOnly, Fixture;
    /// Not a colour.
    BAD_COLOUR = "theme/bad-colour": Input, EnglishOnly, Fixture;
    /// Text has too little contrast (WCAG 2.2, 1.4.3).
    LOW_CONTRAST = "theme/low-contrast": Input, EnglishOnly, Fixture;
    /// Text has less contrast than people with low vision need (warning; WCAG 2.2, 1.4.6).
    WEAK_CONTRAST = "theme/weak-contrast": Input, EnglishOnly, Fixture;
    /// Window, clear zone and folds of the envelope do not fit together.
    ENVELOPE = "theme/envelope": Input, EnglishOnly, Fixture;
    /// The logo is not a picture that can be used.
    BAD_LOGO = "theme/bad-logo": Input, EnglishOnly, Fixture;
    /// The logo does not fit above the window of the envelope.
    LOGO_TOO_LARGE = "theme/logo-too-large": Input, EnglishOnly, Fixture;
    /// The logo has too few pixels for its size (warning).
    COARSE_LOGO = "theme/coarse-logo": Input, EnglishOnly, Fixture;
    /// The logo has no text for screen readers.
    NO_ALT_TEXT = "theme/no-alt-text": Input, EnglishOnly, Fixture;
    /// A text is missing in one of the languages.
    MISSING_LANGUAGE = "theme/missing-language": Input, EnglishOnly, Fixture;
    /// Not one of the languages of the letters.
    UNKNOWN_LANGUAGE = "theme/unknown-language": Input, EnglishOnly, Fixture;
    /// The enclosure is not a PDF file that can be enclosed.
    BAD_ENCLOSURE = "theme/bad-enclosure": Input, EnglishOnly, Fixture;
    /// A page of the enclosure does not fit the paper.
    ENCLOSURE_PAGE = "theme/enclosure-page": Input, EnglishOnly, Fixture;
    /// The enclosure uses fonts that are not in the file.
    ENCLOSURE_FONT = "theme/enclosure-font": Input, EnglishOnly, Fixture;
    /// A screen reader reads only the title of the enclosure (warning).
    ENCLOSURE_UNREAD = "theme/enclosure-unread": Input, EnglishOnly, Fixture;
    /// A font file is missing.
    MISSING_FONT = "theme/missing-font": Input, EnglishOnly, Fixture;
    /// Two font files of one weight.
    DUPLICATE_FONT = "theme/duplicate-font": Input, EnglishOnly, Fixture;
}
