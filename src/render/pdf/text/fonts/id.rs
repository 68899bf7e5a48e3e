//! Which face: a family in a weight.

/// How bold a piece of text is. There are no italics: they slow weak readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Weight {
    /// 400.
    Regular,
    /// 600, for a few important words.
    SemiBold,
    /// 700, for headings.
    Bold,
}

/// The family of a whole node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Family {
    /// Source Sans 3.
    Source,
    /// Noto Sans, the fallback.
    Noto,
    /// Noto Sans Arabic, in two weights: what is to be half bold is bold.
    Arabic,
}

impl Family {
    /// The factor of the type size: Noto Sans at 0.907 has the x-height of Source Sans 3.
    pub(crate) fn scale(self) -> f32 {
        match self {
            // Beside each other at the same size, Arabic letters look a little smaller than Latin ones.
            Family::Source | Family::Arabic => 1.0,
            Family::Noto => 0.907,
        }
    }
}

/// A family in a weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct FaceId {
    /// The family.
    pub(crate) family: Family,
    /// The weight.
    pub(crate) weight: Weight,
}

impl FaceId {
    /// Position in tables of all faces.
    pub(crate) fn index(self) -> usize {
        let family = match self.family {
            Family::Source => 0,
            Family::Noto => 3,
            Family::Arabic => return 6 + usize::from(self.weight > Weight::Regular),
        };
        let weight = match self.weight {
            Weight::Regular => 0,
            Weight::SemiBold => 1,
            Weight::Bold => 2,
        };
        family + weight
    }

    /// A short name for structure dumps.
    #[cfg(test)]
    pub(crate) fn name(self) -> &'static str {
        [
            "Regular",
            "SemiBold",
            "Bold",
            "Noto",
            "Noto-SemiBold",
            "Noto-Bold",
            "Arabic",
            "Arabic-Bold",
        ][self.index()]
    }
}
