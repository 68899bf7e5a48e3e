//! Tests that show codes which no small file in the repository can show.

use crate::diag::Shown;

/// Reported when a folder is opened for sending.
pub(super) const OPENED_FOR_SENDING: Shown =
    Shown::Test { file: "src/mailing/alignment.rs", needs: "a sender and a journal" };

/// A scripted relay answers in the test.
pub(super) const SENT: Shown =
    Shown::Test { file: "tests/it/send.rs", needs: "finished output and a relay" };

/// Bounces and returned letters are entered in the test.
pub(super) const CAME_BACK: Shown =
    Shown::Test { file: "tests/it/bounces.rs", needs: "a journal or a mailbox" };

/// A fault is planted into finished files.
pub(super) const PLANTED: Shown =
    Shown::Test { file: "tests/it/verify.rs", needs: "finished output with a fault in it" };

/// A finished folder is opened: its inputs or files changed since, or another process holds it.
pub(super) const FINISHED: Shown =
    Shown::Test { file: "tests/it/mailing.rs", needs: "finished output" };

/// The journal of a run gets a fault.
pub(super) const FAULTY_JOURNAL: Shown =
    Shown::Test { file: "src/journal/tests/faults.rs", needs: "a journal with a fault in it" };
