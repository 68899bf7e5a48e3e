//! Codes `letter/...`: a letter or an e-mail that cannot be laid out as the theme asks.

use crate::diag::Shown::Fixture;

codes! {
    /// The letter cannot be laid out.
    LAYOUT = "letter/layout": Input, EnglishOnly, Fixture;
    /// A web or e-mail address is longer than a line of the letter.
    LONG_ADDRESS = "letter/long-address": Input, EnglishOnly, Fixture;
    /// No face of the letter has a character of a text.
    MISSING_GLYPH = "letter/missing-glyph": Input, EnglishOnly, Fixture;
    /// The e-mail cannot be built.
    EMAIL = "letter/email": Input, EnglishOnly, Fixture;
    /// Something is in the clear zone of the envelope.
    CLEAR_ZONE = "letter/clear-zone": Input, EnglishOnly, Fixture;
    /// The file of a letter is larger than the theme allows.
    FILE_TOO_LARGE = "letter/file-too-large": Input, EnglishOnly, Fixture;
    /// The letter has more sheets than the envelope takes.
    TOO_MANY_SHEETS = "letter/too-many-sheets": Input, EnglishOnly, Fixture;
    /// The letter has a QR code whose address it does not print.
    QR_CODE = "letter/qr-code": Input, EnglishOnly, Fixture;
    /// A mark for the inserting machine is in the way of text.
    INSERTER_MARKS = "letter/inserter-marks": Input, EnglishOnly, Fixture;
}
