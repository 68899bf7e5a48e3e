//! What happened to a category of data.

/// What happened to a category of data for one person (GDPR Art. 4(12): disclosure, loss, alteration,
/// availability). In the order of gravity, gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// It leaked.
    Leaked,
    /// It may have leaked.
    MayHaveLeaked,
    /// It may have leaked if it was saved, and whether it was is not known.
    IfSaved,
    /// It is lost: it was destroyed, or nobody knows where the only copy is.
    Lost,
    /// It was altered.
    Altered,
    /// It was out of reach for those who need it.
    Unavailable,
    /// It did not leak.
    NotLeaked,
}

impl Certainty {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Leaked,
        Self::MayHaveLeaked,
        Self::IfSaved,
        Self::Lost,
        Self::Altered,
        Self::Unavailable,
        Self::NotLeaked,
    ];

    /// Its name in files and in texts (`$data-<category>`).
    pub fn name(self) -> &'static str {
        match self {
            Self::Leaked => "leaked",
            Self::MayHaveLeaked => "may-have-leaked",
            Self::IfSaved => "if-saved",
            Self::Lost => "lost",
            Self::Altered => "altered",
            Self::Unavailable => "unavailable",
            Self::NotLeaked => "not-leaked",
        }
    }

    /// Reads its name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|certainty| certainty.name() == name)
    }

    /// Whether others may have got the data.
    pub fn is_disclosure(self) -> bool {
        matches!(self, Self::Leaked | Self::MayHaveLeaked | Self::IfSaved)
    }

    /// Whether something happened to the data, other than that others may have got it.
    pub fn is_damage(self) -> bool {
        matches!(self, Self::Lost | Self::Altered | Self::Unavailable)
    }
}
