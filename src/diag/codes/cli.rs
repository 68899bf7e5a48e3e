//! Codes `cli/...`: arguments that only the command can check.

use crate::diag::Shown::{Fixture, Test};

codes! {
    /// `git` cannot be run.
    NO_GIT = "cli/no-git": Input, EnglishOnly,
        Test { file: "tests/it/cli/locales.rs", needs: "a computer without git" };
    /// The incident folder is in no git repository.
    NOT_IN_GIT = "cli/not-in-git": Input, EnglishOnly, Fixture;
    /// The repository has no such revision.
    UNKNOWN_REVISION = "cli/unknown-revision": Input, EnglishOnly,
        Test { file: "tests/it/cli/locales.rs", needs: "a git repository" };
    /// There are no words in this language.
    NO_WORDS = "cli/no-words": Usage, Translated, Fixture;
    /// The incident has groups of people, and none is named.
    GROUP_NEEDED = "cli/group-needed": Usage, Translated, Fixture;
    /// The incident has no such group of people.
    NO_SUCH_GROUP = "cli/no-such-group": Usage, Translated, Fixture;
    /// The incident has no such text in both languages.
    NO_SUCH_TEXT = "cli/no-such-text": Usage, Translated, Fixture;
    /// A language cannot be recorded as its own translation.
    SAME_LANGUAGE = "cli/same-language": Usage, Translated, Fixture;
    /// There is no built-in template of this name.
    UNKNOWN_TEMPLATE = "cli/unknown-template": Usage, EnglishOnly, Fixture;
}
