//! Letter or e-mail.

use serde::{Deserialize, Serialize};

/// What a piece is: a letter on paper or an e-mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Medium {
    /// A letter on paper.
    Letter,
    /// An e-mail.
    Email,
}

impl Medium {
    /// Both, in the order in which the pieces of one recipient are numbered.
    pub const ALL: [Self; 2] = [Self::Letter, Self::Email];

    /// `letter` or `email`: its name in texts (`$channel`), lists, the manifest and the journal.
    pub fn name(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::Email => "email",
        }
    }

    /// The medium with this name; `None` if there is none.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|medium| medium.name() == name)
    }

    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Letter => Self::Email,
            Self::Email => Self::Letter,
        }
    }
}

/// One medium or both: what a recipient is to get, or what a run produces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Channels {
    /// On paper only.
    Letter,
    /// By e-mail only.
    Email,
    /// Both ways.
    Both,
}

impl Channels {
    /// Whether a medium is among them.
    pub fn include(self, medium: Medium) -> bool {
        match self {
            Self::Letter => medium == Medium::Letter,
            Self::Email => medium == Medium::Email,
            Self::Both => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_medium_has_a_name_and_another() {
        for medium in Medium::ALL {
            assert_eq!(Medium::named(medium.name()), Some(medium));
            assert_ne!(medium.other(), medium);
            assert_eq!(medium.other().other(), medium);
            assert!(Channels::Both.include(medium));
        }
        assert_eq!(Medium::named("Letter"), None);
        assert!(Channels::Email.include(Medium::Email) && !Channels::Email.include(Medium::Letter));
    }
}
