//! Codes `input/...`: files of the incident folder, whatever they hold.

use crate::diag::Shown::{Fixture, Test};

codes! {
    /// The file is not UTF-8 text.
    NOT_UTF8 = "input/not-utf8": Input, EnglishOnly, Fixture;
    /// The file cannot be read.
    UNREADABLE = "input/unreadable": Input, EnglishOnly, Fixture;
    /// The file is larger than what is read.
    TOO_LARGE = "input/too-large": Input, EnglishOnly, Fixture;
    /// A link that leads out of the incident folder, or to a folder.
    LINK = "input/link": Input, EnglishOnly,
        Test { file: "tests/it/links.rs", needs: "links in the file system" };
    /// A line holds a personal identity code; it is not quoted.
    IDENTITY_CODE = "input/identity-code": Input, EnglishOnly, Fixture;
    /// A line holds an invisible or forbidden character.
    UNPRINTABLE = "input/unprintable": Input, EnglishOnly, Fixture;
    /// An entry of the incident folder that is not read (warning).
    UNKNOWN_ENTRY = "input/unknown-entry": Input, EnglishOnly, Fixture;
    /// There is no such folder.
    NO_SUCH_FOLDER = "input/no-such-folder": Input, EnglishOnly, Fixture;
    /// A file where a folder is expected.
    NOT_A_FOLDER = "input/not-a-folder": Input, EnglishOnly, Fixture;
    /// The folder has no `incident.yaml`.
    NO_INCIDENT_FILE = "input/no-incident-file": Input, EnglishOnly, Fixture;
    /// Not a font that can be used.
    BAD_FONT = "input/bad-font": Input, EnglishOnly, Fixture;
    /// No face of the letter has this file name.
    UNKNOWN_FONT = "input/unknown-font": Input, EnglishOnly, Fixture;
    /// An input changed while it was read.
    CHANGED = "input/changed": Input, EnglishOnly,
        Test { file: "tests/it/run.rs", needs: "a file that changes meanwhile" };
}
