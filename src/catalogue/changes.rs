//! What an incident changes in the selection: entries that it leaves out or moves, each with a reason.

/// A list of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Listed {
    /// The consequences.
    Consequence,
    /// The steps.
    Advice,
}

impl Listed {
    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Consequence => "consequence",
            Self::Advice => "advice",
        }
    }
}

/// Where an entry goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Move {
    /// It is not printed.
    Out,
    /// It becomes the first of its list.
    First,
    /// It becomes the last of its list.
    Last,
    /// It comes right before another entry. Where the letter does not have that one, it stays.
    Before(String),
    /// It comes right after another entry. Where the letter does not have that one, it stays.
    After(String),
}

impl std::fmt::Display for Move {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Out => f.write_str("out"),
            Self::First => f.write_str("first"),
            Self::Last => f.write_str("last"),
            Self::Before(other) => write!(f, "before {other}"),
            Self::After(other) => write!(f, "after {other}"),
        }
    }
}

impl Move {
    /// The entry beside which it goes.
    pub fn beside(&self) -> Option<&str> {
        match self {
            Self::Before(other) | Self::After(other) => Some(other),
            Self::Out | Self::First | Self::Last => None,
        }
    }
}

/// One change, in the order in which changes apply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The list.
    pub list: Listed,
    /// The id of the entry.
    pub id: String,
    /// Where it goes.
    pub to: Move,
    /// Why, in the author's words. It is kept in `run.json` and never printed.
    pub reason: String,
}

/// Whether the incident leaves an entry out.
pub(super) fn is_out(changes: &[Change], list: Listed, id: &str) -> bool {
    changes.iter().any(|change| change.list == list && change.id == id && change.to == Move::Out)
}

/// Moves the entries of a list. `id_of` names an entry.
pub(super) fn rearrange<T>(
    entries: &mut Vec<T>,
    changes: &[Change],
    list: Listed,
    id_of: impl Fn(&T) -> &str,
) {
    for change in changes.iter().filter(|change| change.list == list) {
        let at = |entries: &[T], id: &str| entries.iter().position(|entry| id_of(entry) == id);
        let Some(from) = at(entries, &change.id) else { continue };
        if change.to.beside().is_some_and(|other| at(entries, other).is_none_or(|at| at == from)) {
            continue;
        }
        let entry = entries.remove(from);
        let to = match &change.to {
            Move::Out => continue,
            Move::First => 0,
            Move::Last => entries.len(),
            Move::Before(other) => at(entries, other).unwrap_or(entries.len()),
            Move::After(other) => at(entries, other).map_or(entries.len(), |at| at + 1),
        };
        entries.insert(to, entry);
    }
}
