//! What cells hold, and the signs that part what they say.

/// What a cell holds, as far as it changes the meaning of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::recipients) enum Cell {
    /// The name of a person.
    Name,
    /// Who receives the letter for somebody: a name, but of anything.
    CareOf,
    /// A town.
    City,
    /// Another value that is read.
    Read,
    /// A value of a column that is not read.
    Unread,
    /// A title, a department or a product, in a column that is not read: words about work are none about
    /// the person.
    Work,
}

/// Signs that part a value into what stands by itself.
pub(super) const PARTING: &str = "()[]{}<>,;:/|*!?\"“”«»—.=#&+";
/// Signs around a remark.
pub(super) const BRACKETS: &str = "()[]{}<>*;|#!";
