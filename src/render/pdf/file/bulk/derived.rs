//! Glyphs that only the rules of a face lead to: forms of letters that join, and of several letters
//! together.

use read_fonts::tables::gsub::{
    AlternateSubst, LigatureSubst, MultipleSubst, SingleSubst, SubstitutionSubtables,
};
use read_fonts::{FontRef, ReadError, TableProvider};

/// Calls `leads` with each glyph that a rule takes, or takes first, and each glyph that it puts in its
/// place. Rules that look at what is around say which glyphs in others.
///
/// # Errors
/// A table cannot be read.
pub(super) fn each_rule(
    font: &FontRef<'_>,
    mut leads: impl FnMut(u32, u32),
) -> Result<(), ReadError> {
    for lookup in font.gsub()?.lookup_list()?.lookups().iter() {
        match lookup?.subtables()? {
            SubstitutionSubtables::Single(tables) => {
                for table in tables.iter() {
                    match table? {
                        SingleSubst::Format1(table) => {
                            let delta = i32::from(table.delta_glyph_id());
                            for glyph in table.coverage()?.iter() {
                                let to = (glyph.to_u32() as i32).wrapping_add(delta) & 0xFFFF;
                                leads(glyph.to_u32(), to as u32);
                            }
                        }
                        SingleSubst::Format2(table) => {
                            let to = table.substitute_glyph_ids().iter();
                            for (glyph, to) in table.coverage()?.iter().zip(to) {
                                leads(glyph.to_u32(), to.get().to_u32());
                            }
                        }
                        _ => {}
                    }
                }
            }
            SubstitutionSubtables::Multiple(tables) => {
                for table in tables.iter() {
                    let MultipleSubst::Format1(table) = table? else { continue };
                    for (glyph, sequence) in table.coverage()?.iter().zip(table.sequences().iter())
                    {
                        for to in sequence?.substitute_glyph_ids() {
                            leads(glyph.to_u32(), to.get().to_u32());
                        }
                    }
                }
            }
            SubstitutionSubtables::Alternate(tables) => {
                for table in tables.iter() {
                    let AlternateSubst::Format1(table) = table? else { continue };
                    let sets = table.alternate_sets();
                    for (glyph, set) in table.coverage()?.iter().zip(sets.iter()) {
                        for to in set?.alternate_glyph_ids() {
                            leads(glyph.to_u32(), to.get().to_u32());
                        }
                    }
                }
            }
            SubstitutionSubtables::Ligature(tables) => {
                for table in tables.iter() {
                    let LigatureSubst::Format1(table) = table? else { continue };
                    let sets = table.ligature_sets();
                    for (glyph, set) in table.coverage()?.iter().zip(sets.iter()) {
                        for ligature in set?.ligatures().iter() {
                            leads(glyph.to_u32(), ligature?.ligature_glyph().to_u32());
                        }
                    }
                }
            }
            _ => {}
        }
    }
    Ok(())
}
