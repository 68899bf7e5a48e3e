//! Which face: a family in a weight.

use super::files::{BUILT_IN_FACES, FACES};

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
    /// A family that the incident adds for further scripts, counted from 0; in one weight or two.
    Own(u8),
}

impl Family {
    /// The factor of the type size: Noto Sans at 0.907 has the x-height of Source Sans 3.
    pub(crate) fn scale(self) -> f32 {
        match self {
            // Beside each other at the same size, Arabic letters look a little smaller than Latin ones.
            Family::Source | Family::Arabic | Family::Own(_) => 1.0,
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
            Family::Own(number) => {
                let bold = usize::from(self.weight > Weight::Regular);
                return BUILT_IN_FACES + 2 * usize::from(number) + bold;
            }
        };
        let weight = match self.weight {
            Weight::Regular => 0,
            Weight::SemiBold => 1,
            Weight::Bold => 2,
        };
        family + weight
    }

    /// The face at a position in tables of all faces.
    pub(crate) fn of_index(index: usize) -> Self {
        use Family::{Arabic, Noto, Own, Source};
        use Weight::{Bold, Regular, SemiBold};
        const BUILT_IN: [(Family, Weight); BUILT_IN_FACES] = [
            (Source, Regular),
            (Source, SemiBold),
            (Source, Bold),
            (Noto, Regular),
            (Noto, SemiBold),
            (Noto, Bold),
            (Arabic, Regular),
            (Arabic, Bold),
        ];
        let (family, weight) = match index.checked_sub(BUILT_IN_FACES) {
            None => BUILT_IN[index],
            Some(own) => {
                let number = (own.min(FACES) / 2) as u8;
                (Own(number), if own % 2 == 0 { Regular } else { Bold })
            }
        };
        Self { family, weight }
    }

    /// A short name for structure dumps.
    #[cfg(test)]
    pub(crate) fn name(self) -> &'static str {
        let names = [
            "Regular",
            "SemiBold",
            "Bold",
            "Noto",
            "Noto-SemiBold",
            "Noto-Bold",
            "Arabic",
            "Arabic-Bold",
        ];
        names.get(self.index()).copied().unwrap_or("Own")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_face_has_one_place() {
        for index in 0..FACES {
            assert_eq!(FaceId::of_index(index).index(), index);
        }
    }
}
