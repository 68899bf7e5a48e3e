//! Codes `output/...`: the output folder and its files.

use crate::diag::Shown::{Fixture, Test};

codes! {
    /// A file that would have to be overwritten.
    IN_THE_WAY = "output/in-the-way": Input, EnglishOnly, Fixture;
    /// A copy cannot be written.
    CANNOT_COPY = "output/cannot-copy": System, EnglishOnly, Fixture;
    /// The output folder is not empty.
    NOT_EMPTY = "output/not-empty": Input, EnglishOnly, Fixture;
    /// A file where the output folder is to be.
    NOT_A_FOLDER = "output/not-a-folder": Input, EnglishOnly, Fixture;
    /// A symbolic link where the output folder is to be.
    SYMLINK = "output/symlink": Input, EnglishOnly, Fixture;
    /// The output folder cannot be created.
    CANNOT_CREATE = "output/cannot-create": Input, EnglishOnly, Fixture;
    /// A file cannot be written: the disk is full or fails.
    WRITE_FAILED = "output/write-failed": System, EnglishOnly,
        Test { file: "tests/it/run.rs", needs: "a disk that fails" };
}
