//! Codes `letters/...`: letters after they were written: printed, handed over, written once more.

use super::shown::CAME_BACK;

codes! {
    /// The run has no print file of this name.
    UNKNOWN_FILE = "letters/unknown-file": Input, Translated, CAME_BACK;
    /// The run has no letters.
    NONE = "letters/none": Input, Translated, CAME_BACK;
    /// The note cannot be entered into the journal as it is.
    NOTE = "letters/note": Input, Translated, CAME_BACK;
    /// All letters of the file have come back already.
    ALL_BACK = "letters/all-back": Input, Translated, CAME_BACK;
    /// The earlier run is of another incident.
    OTHER_INCIDENT = "letters/other-incident": Input, Translated, CAME_BACK;
    /// A recipient named with `--only` is not undelivered.
    NOT_UNDELIVERED = "letters/not-undelivered": Input, Translated, CAME_BACK;
    /// Nobody waits for a letter.
    NOBODY_UNDELIVERED = "letters/nobody-undelivered": Input, Translated, CAME_BACK;
    /// A recipient of the earlier run is no longer in the list of people (warning).
    GONE = "letters/gone": Input, Translated, CAME_BACK;
    /// Letters of an earlier folder are entered into the journal now (warning).
    ENTERED_LATE = "letters/entered-late": Input, Translated, CAME_BACK;
    /// A folder of letters was started and not finished.
    UNFINISHED_FOLDER = "letters/unfinished-folder": Input, Translated, CAME_BACK;
    /// The letters are finished but could not be entered into the journal.
    NOT_ENTERED = "letters/not-entered": Input, Translated, CAME_BACK;
}
