//! The numbers and fixed words in a problem's sentence, so that it can be said in another language.

use std::borrow::Cow;

/// A number or a fixed word in a sentence. Never a value of a person: what is in a row of a
/// recipients file goes into no sentence in any language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// A number, which plural forms can be chosen by.
    Number(u64),
    /// A word that the program or the incident knows beforehand, such as the name of a column.
    Word(Cow<'static, str>),
}

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
