//! A part of a face as it is embedded: font program, widths, what glyphs are read as.
//!
//! A page refers to a glyph by its number in the font file (Identity-H). A map from these numbers
//! to those of the embedded part is written with the font program, so that page contents do not
//! depend on which part is embedded.

use super::glyphs::Glyphs;
use super::repertoire::Extent;
use crate::render::pdf::syntax::deflate;
use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Chunk, Name, Rect, Ref, Str};
use read_fonts::types::Tag;
use read_fonts::{FontRef, TableProvider};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

const SYSTEM_INFO: SystemInfo =
    SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };

/// Numbers of the objects of one embedded face.
#[derive(Debug, Clone, Copy)]
pub(super) struct FontRefs {
    /// The font itself; the CID font and the descriptor have the next two numbers.
    pub(super) font: u32,
    pub(super) program: u32,
    pub(super) to_unicode: u32,
    /// The map from codes to glyphs.
    pub(super) codes: u32,
}

/// A part of a face, compressed.
#[derive(Clone)]
pub(super) struct Program {
    /// The font program and the keys of its stream besides the length.
    pub(super) file: (Vec<u8>, Vec<u8>),
    /// The map from glyphs to characters.
    pub(super) to_unicode: Vec<u8>,
    /// The map from numbers in the font file to numbers in the program: a stream and the keys of its
    /// dictionary besides the length. A whole CFF program needs none.
    pub(super) codes: Option<(Vec<u8>, &'static [u8])>,
    /// Whether the font's own licence bits let it be embedded.
    pub(super) may_be_embedded: bool,
    base_font: String,
    descriptor: Descriptor,
    /// Runs of glyphs with their widths.
    widths: Vec<(u16, Vec<f32>)>,
    cff: bool,
}

impl Program {
    /// Bytes of a file that it takes, at most.
    pub(super) fn size(&self) -> u64 {
        let widths: usize = self.widths.iter().map(|(_, run)| run.len() * 8 + 16).sum();
        let map = self.codes.as_ref().map_or(0, |(map, _)| map.len());
        (self.file.0.len() + self.to_unicode.len() + map + widths + 2_000) as u64
    }
}

/// Measures for the font descriptor, in thousandths of an em.
#[derive(Clone)]
struct Descriptor {
    bbox: [f32; 4],
    ascent: f32,
    descent: f32,
    cap_height: f32,
    italic_angle: f32,
    stem_v: f32,
    fixed_pitch: bool,
}

impl Descriptor {
    fn new(font: &FontRef<'_>) -> Option<Self> {
        let head = font.head().ok()?;
        let hhea = font.hhea().ok()?;
        let os2 = font.os2().ok();
        let post = font.post().ok();
        let scale = 1000.0 / f32::from(head.units_per_em());
        let units = |value: i16| f32::from(value) * scale;
        let ascent = units(hhea.ascender().to_i16());
        let cap_height = os2.as_ref().and_then(|os2| os2.s_cap_height()).map(units);
        let weight = os2.as_ref().map_or(400, |os2| os2.us_weight_class());
        Some(Self {
            bbox: [head.x_min(), head.y_min(), head.x_max(), head.y_max()].map(units),
            ascent,
            descent: units(hhea.descender().to_i16()),
            cap_height: cap_height.unwrap_or(ascent),
            italic_angle: post.as_ref().map_or(0.0, |post| post.italic_angle().to_f32()),
            // The stem width is not in the file; this is what other writers guess from the weight.
            stem_v: 10.0 + 0.244 * (f32::from(weight) - 50.0),
            fixed_pitch: post.is_some_and(|post| post.is_fixed_pitch() != 0),
        })
    }
}

impl Program {
    /// Cuts a fixed part of a face down and compresses it. Takes some milliseconds. `None`: a table of
    /// the font cannot be read.
    pub(super) fn new(bytes: &[u8], glyphs: &Glyphs, extent: Extent) -> Option<Self> {
        let cff = FontRef::new(bytes).ok()?.table_data(Tag::new(b"CFF ")).is_some();
        let count = u16::try_from(glyphs.extents.len()).ok()?;
        // In a CFF program the numbers of glyphs are those in its own list, with no map in between:
        // the whole face keeps them as they are.
        let wanted: Vec<u16> =
            (1..count).filter(|id| cff || glyphs.extents[usize::from(*id)] <= extent).collect();
        Self::of_glyphs(bytes, glyphs, &wanted)
    }

    /// Cuts a face down to these glyphs, ascending and without 0, and compresses it. `None`: a table of
    /// the font cannot be read.
    pub(super) fn of_glyphs(bytes: &[u8], glyphs: &Glyphs, wanted: &[u16]) -> Option<Self> {
        let font = FontRef::new(bytes).ok()?;
        let cff = font.table_data(Tag::new(b"CFF ")).is_some();
        let remapper = GlyphRemapper::new_from_glyphs_sorted(wanted);
        let subset = subsetter::subset(bytes, 0, &remapper).ok()?;
        let program = match cff {
            true => FontRef::new(&subset).ok()?.table_data(Tag::new(b"CFF "))?.as_bytes().to_vec(),
            false => subset,
        };
        let same = wanted.iter().all(|glyph| remapper.get(*glyph) == Some(*glyph));
        // The number by which the file knows a glyph: in a CFF program its own, else that of the font
        // file.
        let known_as =
            |glyph: u16| if cff { remapper.get(glyph).unwrap_or_default() } else { glyph };
        let codes = match cff {
            false => Some((cid_to_gid(wanted, &remapper), b"".as_slice())),
            true if same => None,
            true => Some((codes(wanted, known_as), CODES_KEYS)),
        };
        let keys = match cff {
            true => b"/Subtype/CIDFontType0C".to_vec(),
            false => format!("/Length1 {}", program.len()).into_bytes(),
        };
        let restricted = font.os2().is_ok_and(|os2| os2.fs_type() & 0xF == 2);
        Some(Self {
            file: (deflate::compress_once(&program), keys),
            to_unicode: deflate::compress_once(&to_unicode(wanted, glyphs)),
            codes: codes.map(|(map, keys)| (deflate::compress_once(&map), keys)),
            may_be_embedded: !restricted,
            base_font: base_font(&font, wanted),
            descriptor: Descriptor::new(&font)?,
            widths: widths(wanted, glyphs, known_as),
            cff,
        })
    }

    /// The font's dictionaries. Their numbers are those of `refs` and the two after `refs.font`.
    pub(super) fn dictionaries(&self, refs: FontRefs, chunk: &mut [Chunk; 3]) {
        let reference = |number: u32| Ref::new(i32::try_from(number).unwrap_or(i32::MAX));
        let [font, cid_font, descriptor] = chunk;
        let ids = [0, 1, 2].map(|index| reference(refs.font + index));
        let base = Name(self.base_font.as_bytes());
        let own_codes = self.cff && self.codes.is_some();
        let encoding = if own_codes { CODES_NAME } else { "Identity-H" };
        let type0 = format!("{}-{encoding}", self.base_font);
        let mut whole = font.type0_font(ids[0]);
        whole.base_font(if self.cff { Name(type0.as_bytes()) } else { base });
        match own_codes {
            true => whole.encoding_cmap(reference(refs.codes)),
            false => whole.encoding_predefined(Name(b"Identity-H")),
        };
        whole.descendant_font(ids[1]).to_unicode(reference(refs.to_unicode));
        drop(whole);

        let mut cid = cid_font.cid_font(ids[1]);
        cid.subtype(if self.cff { CidFontType::Type0 } else { CidFontType::Type2 });
        cid.base_font(base);
        cid.system_info(SYSTEM_INFO);
        cid.font_descriptor(ids[2]);
        cid.default_width(0.0);
        if !self.cff {
            cid.cid_to_gid_map_stream(reference(refs.codes));
        }
        let mut list = cid.widths();
        for (first, run) in &self.widths {
            list.consecutive(*first, run.iter().copied());
        }
        drop(list);
        drop(cid);

        let measures = &self.descriptor;
        let mut flags = FontFlags::SYMBOLIC;
        flags.set(FontFlags::FIXED_PITCH, measures.fixed_pitch);
        flags.set(FontFlags::ITALIC, measures.italic_angle != 0.0);
        let [left, low, right, high] = measures.bbox;
        let mut dictionary = descriptor.font_descriptor(ids[2]);
        dictionary
            .name(base)
            .flags(flags)
            .bbox(Rect::new(left, low, right, high))
            .italic_angle(measures.italic_angle)
            .ascent(measures.ascent)
            .descent(measures.descent)
            .cap_height(measures.cap_height)
            .stem_v(measures.stem_v);
        match self.cff {
            true => dictionary.font_file3(reference(refs.program)),
            false => dictionary.font_file2(reference(refs.program)),
        };
    }
}

/// `ABCDEF+Name`: six letters that say which glyphs are there (9.6.4).
fn base_font(font: &FontRef<'_>, wanted: &[u16]) -> String {
    let name = font.name().ok().and_then(|table| {
        let records = table.name_record().iter();
        let mut found = records.filter(|record| record.name_id().to_u16() == 6);
        found.find_map(|record| record.string(table.string_data()).ok()).map(|s| s.to_string())
    });
    let regular = |c: &char| c.is_ascii_alphanumeric() || *c == '-';
    let name: String = name.unwrap_or_default().chars().filter(regular).collect();
    let mut digest = Sha256::new();
    digest.update(name.as_bytes());
    wanted.iter().for_each(|glyph| digest.update(glyph.to_be_bytes()));
    let letters =
        digest.finalize().iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect();
    let letters: String = letters;
    format!("{letters}+{}", if name.is_empty() { "Face" } else { &name })
}

fn to_unicode(wanted: &[u16], glyphs: &Glyphs) -> Vec<u8> {
    let mut map = UnicodeCmap::new(Name(b"Custom"), SYSTEM_INFO);
    for glyph in wanted {
        map.pair(*glyph, glyphs.text(*glyph));
    }
    map.finish().to_vec()
}

fn cid_to_gid(wanted: &[u16], remapper: &GlyphRemapper) -> Vec<u8> {
    let last = usize::from(wanted.last().copied().unwrap_or_default());
    let mut map = vec![0; (last + 1) * 2];
    for glyph in wanted {
        let place = usize::from(*glyph) * 2;
        let number = remapper.get(*glyph).unwrap_or_default();
        map[place..place + 2].copy_from_slice(&number.to_be_bytes());
    }
    map
}

/// The name of the map from codes to glyphs in a file.
const CODES_NAME: &str = "Glyphs";

/// The keys of its stream.
const CODES_KEYS: &[u8] = b"/Type/CMap/CMapName/Glyphs/WMode 0/CIDSystemInfo<</Registry(Adobe)\
    /Ordering(Identity)/Supplement 0>>";

/// A map from numbers in the font file to those in a CFF program (9.7.5.4), so that page contents
/// need not know which glyphs the program has.
fn codes(wanted: &[u16], known_as: impl Fn(u16) -> u16) -> Vec<u8> {
    /// Most entries of one block.
    const BLOCK: usize = 100;
    let mut map = format!(
        "%!PS-Adobe-3.0 Resource-CMap\n%%DocumentNeededResources: ProcSet (CIDInit)\n\
         %%IncludeResource: ProcSet (CIDInit)\n%%BeginResource: CMap ({CODES_NAME})\n\
         %%Title: ({CODES_NAME} Adobe Identity 0)\n%%Version: 1\n%%EndComments\n\
         /CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
         /CIDSystemInfo 3 dict dup begin\n/Registry (Adobe) def\n/Ordering (Identity) def\n\
         /Supplement 0 def\nend def\n/CMapName /{CODES_NAME} def\n/CMapVersion 1 def\n\
         /CMapType 1 def\n/WMode 0 def\n1 begincodespacerange\n<0000> <ffff>\n\
         endcodespacerange\n"
    );
    for block in wanted.chunks(BLOCK) {
        map += &format!("{} begincidchar\n", block.len());
        for glyph in block {
            map += &format!("<{glyph:04x}> {}\n", known_as(*glyph));
        }
        map += "endcidchar\n";
    }
    map += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n%%EndResource\n%%EOF";
    map.into_bytes()
}

/// Runs of widths by the number that the file knows a glyph by.
fn widths(wanted: &[u16], glyphs: &Glyphs, known_as: impl Fn(u16) -> u16) -> Vec<(u16, Vec<f32>)> {
    let mut runs: Vec<(u16, Vec<f32>)> = Vec::new();
    for glyph in [0].iter().chain(wanted) {
        let width = glyphs.exact_widths.get(usize::from(*glyph)).copied().unwrap_or_default();
        // Whole thousandths where the face has them; else two decimals.
        let width = (width * 100.0).round() / 100.0;
        let number = known_as(*glyph);
        match runs.last_mut() {
            Some((first, run)) if usize::from(*first) + run.len() == usize::from(number) => {
                run.push(width);
            }
            _ => runs.push((number, vec![width])),
        }
    }
    runs
}
