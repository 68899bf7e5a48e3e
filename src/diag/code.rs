//! The stable name of a kind of problem, and what is known of the kind beforehand.

use std::fmt;

/// A stable, greppable name of a kind of problem, such as `incident/unknown-key`.
///
/// The part before the slash is the input or the command that it is about. All codes are constants of
/// [`codes`](super::codes), which is the one table of them: a code cannot be built elsewhere.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(&'static Row);

/// What the table of codes says of one code. The name comes first: codes are ordered by it.
#[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Row {
    pub(super) name: &'static str,
    pub(super) class: Class,
    pub(super) words: Words,
    pub(super) shown: Shown,
}

/// Whose problem it is, by rising gravity. Of several errors the gravest class decides what the program
/// ends with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Somebody else must act first, and the same command then goes on: a relay is out of reach.
    Paused,
    /// The inputs, or what the computer holds in their place, are not as they must be.
    Input,
    /// The arguments of the command ask for what does not exist.
    Usage,
    /// A finished file is not what it should be.
    Mismatch,
    /// The computer could not do it: the disk is full or fails.
    System,
    /// A mistake in this program.
    Internal,
}

/// In which languages the program has words for a problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Words {
    /// In each language of the program: `ui/*.ftl` has them under the code, with `-` for `/`.
    Translated,
    /// In English alone: the message and the help where the problem is found.
    EnglishOnly,
}

/// What shows that a problem is found and how it is reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shown {
    /// The folder `fixtures/errors/<code>/`.
    Fixture,
    /// A test, because no small file in the repository can show it.
    Test {
        /// The file of the test, from the root of the repository.
        file: &'static str,
        /// What the problem needs to appear.
        needs: &'static str,
    },
    /// Nothing: no input leads to a mistake in the program.
    Nothing,
}

impl Code {
    pub(super) const fn of(row: &'static Row) -> Self {
        Self(row)
    }

    /// The name, such as `incident/unknown-key`.
    pub fn name(self) -> &'static str {
        self.0.name
    }

    /// The part before the slash.
    pub fn area(self) -> &'static str {
        self.0.name.split_once('/').map_or(self.0.name, |(area, _)| area)
    }

    /// Whose problem it is.
    pub fn class(self) -> Class {
        self.0.class
    }

    /// In which languages there are words for it.
    pub fn words(self) -> Words {
        self.0.words
    }

    /// What shows it.
    pub fn shown(self) -> Shown {
        self.0.shown
    }

    /// A code that is in no table, for tests of what happens to any code.
    #[cfg(test)]
    pub(crate) fn invented(name: &'static str) -> Self {
        let (class, words) = (Class::Input, Words::EnglishOnly);
        Self(Box::leak(Box::new(Row { name, class, words, shown: Shown::Nothing })))
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Code({})", self.name())
    }
}
