//! The arguments of a problem's sentence: numbers and fixed words, so that it can be translated.

use std::borrow::Cow;

/// A number or a fixed word in a sentence. Never a value of a person: the content of a row of a
/// recipients file is in no sentence in any language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// A number; plural forms can be chosen by it.
    Number(u64),
    /// A word that is known beforehand from the program or the incident, such as the name of a column.
    Word(Cow<'static, str>),
}

/// The argument of a problem that names the fact it is about, where its place does not.
pub const FACT: &str = "fact";

impl From<u64> for Arg {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}

impl From<&'static str> for Arg {
    fn from(word: &'static str) -> Self {
        Self::Word(Cow::Borrowed(word))
    }
}

impl From<String> for Arg {
    fn from(word: String) -> Self {
        Self::Word(Cow::Owned(word))
    }
}
