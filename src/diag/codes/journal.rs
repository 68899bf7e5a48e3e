//! Codes `journal/...`: the journal of an output folder.

use super::shown::{FAULTY_JOURNAL, FINISHED};

codes! {
    /// Another process works with the output folder.
    LOCKED = "journal/locked": Input, Translated, FINISHED;
    /// The journal is damaged or was changed.
    DAMAGED = "journal/damaged": Input, Translated, FAULTY_JOURNAL;
    /// The journal belongs to another run.
    OTHER_RUN = "journal/other-run": Input, Translated, FAULTY_JOURNAL;
    /// A newer version of the program wrote the journal.
    NEWER_FORMAT = "journal/newer-format": Input, Translated, FAULTY_JOURNAL;
    /// The journal cannot be written: the disk is full or fails.
    WRITE_FAILED = "journal/write-failed": System, Translated, FAULTY_JOURNAL;
    /// The output folder is on a network drive, where locks cannot be relied on.
    NETWORK_FOLDER = "journal/network-folder": Input, Translated, FAULTY_JOURNAL;
}
