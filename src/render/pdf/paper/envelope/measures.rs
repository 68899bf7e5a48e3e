//! The measures of envelopes, and the built-in profiles.

use super::area::Area;

/// The measures of an envelope, as a print house states them.
#[derive(Debug, Clone, PartialEq)]
pub struct EnvelopeMeasures {
    /// Its common name.
    pub name: String,
    /// Width and height of the envelope.
    pub size: (f32, f32),
    /// The window, from the envelope's top left corner.
    pub window: Option<Area>,
    /// Heights of the folds, from the top edge of the sheet; none for an envelope as large as A4.
    pub folds: Vec<f32>,
    /// How far the sheet can slide in the envelope, to the right and down; if `None`, by as much as
    /// the envelope is larger than the folded sheet.
    pub slide: Option<(f32, f32)>,
    /// Area of the sheet where nothing but the address may be printed; if `None`, whatever the
    /// window can show.
    pub clear_zone: Option<Area>,
    /// Left end and baseline of the first line of the address on the sheet; if `None`, 5 mm and
    /// 4 mm inside what the window always shows.
    pub address: Option<(f32, f32)>,
    /// The most sheets that go into one envelope.
    pub sheets: Option<u32>,
    /// The largest PDF file that the print house takes, in bytes.
    pub max_file_bytes: Option<u64>,
    /// Whether short lines mark the folds in the left margin.
    pub fold_marks: bool,
}

/// A built-in profile.
struct Profile {
    pub(super) name: &'static str,
    pub(super) size: (f32, f32),
    pub(super) window: Option<Area>,
    pub(super) folds: &'static [f32],
    pub(super) clear_zone: Option<Area>,
    pub(super) address: (f32, f32),
    pub(super) sheets: Option<u32>,
}

/// The union of what all Finnish windows can show of a sheet, and 1.5 mm above: a letter for one of
/// these envelopes may go into any other.
const FINNISH_CLEAR_ZONE: Option<Area> = Some(Area::new(0.0, 25.0, 113.0, 50.0));

/// The first address line of SFS 2487.
pub(super) const SFS_ADDRESS: (f32, f32) = (25.0, 44.0);

/// The built-in profiles.
///
/// C5 to E65: sizes and windows of the Finnish envelopes as in the LaTeX class option SFS of
/// KOMA-Script (koma-script-sfs 1.0, after SFS 2487). C5 takes 9 sheets and C4 60 in Posti's iPost;
/// no limit was found for the others. DIN 5008: an envelope DL with its window 20 mm from the left
/// and 15 mm from the lower edge; the address zone begins 17.7 mm below the upper edge of the
/// field, under the zone for the return address and remarks. No window of C4 was found: each print
/// house has its own.
#[rustfmt::skip]
const PROFILES: [Profile; 7] = [
    Profile { name: "C5", size: (229.0, 162.0), window: Some(Area::new(18.0, 40.0, 95.0, 35.0)),
        folds: &[148.5], clear_zone: FINNISH_CLEAR_ZONE, address: SFS_ADDRESS, sheets: Some(9) },
    Profile { name: "C65", size: (225.0, 114.0), window: Some(Area::new(18.0, 40.0, 95.0, 35.0)),
        folds: &[99.0, 198.0], clear_zone: FINNISH_CLEAR_ZONE, address: SFS_ADDRESS, sheets: None },
    Profile { name: "E5", size: (220.0, 156.0), window: Some(Area::new(18.0, 40.0, 90.0, 30.0)),
        folds: &[148.5], clear_zone: FINNISH_CLEAR_ZONE, address: SFS_ADDRESS, sheets: None },
    Profile { name: "E65", size: (220.0, 110.0), window: Some(Area::new(18.0, 40.0, 90.0, 30.0)),
        folds: &[99.0, 198.0], clear_zone: FINNISH_CLEAR_ZONE, address: SFS_ADDRESS, sheets: None },
    Profile { name: "C4", size: (229.0, 324.0), window: None,
        folds: &[], clear_zone: None, address: SFS_ADDRESS, sheets: Some(60) },
    Profile { name: "DIN5008A", size: (220.0, 110.0), window: Some(Area::new(20.0, 50.0, 90.0, 45.0)),
        folds: &[87.0, 192.0], clear_zone: None, address: (25.0, 48.5), sheets: None },
    Profile { name: "DIN5008B", size: (220.0, 110.0), window: Some(Area::new(20.0, 50.0, 90.0, 45.0)),
        folds: &[105.0, 210.0], clear_zone: None, address: (25.0, 66.5), sheets: None },
];

impl EnvelopeMeasures {
    /// Names of the built-in profiles.
    pub fn profiles() -> impl Iterator<Item = &'static str> + Clone {
        PROFILES.iter().map(|profile| profile.name)
    }

    /// A built-in profile by its name.
    pub fn profile(name: &str) -> Option<Self> {
        let profile = PROFILES.iter().find(|profile| profile.name == name)?;
        Some(Self {
            name: profile.name.to_owned(),
            size: profile.size,
            window: profile.window,
            folds: profile.folds.to_vec(),
            slide: None,
            clear_zone: profile.clear_zone,
            address: Some(profile.address),
            sheets: profile.sheets,
            max_file_bytes: None,
            fold_marks: true,
        })
    }
}
