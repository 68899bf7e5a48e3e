//! The properties of a file, in dictionaries and in XMP.

use crate::render::pdf::file::document::{Date, DocumentInfo};
use crate::text::Direction;
use pdf_writer::types::{Direction as PageOrder, OutputIntentSubtype};
use pdf_writer::writers::OutputIntent;
use pdf_writer::{Chunk, Name, Obj, Ref, Settings, TextStr};
use xmp_writer::{LangId, XmpWriter};

/// sRGB as an ICC profile of version 4: `sRGB-v4.icc` of the Compact ICC Profiles by saucecontrol,
/// which its author gave to the public domain (CC0).
pub(super) const PROFILE: &[u8] = include_bytes!("srgb-v4.icc");

/// One object, written with `pdf-writer`, without the lines around it.
pub(super) fn object(write: impl FnOnce(Obj<'_>)) -> Vec<u8> {
    let mut chunk = chunk();
    write(chunk.indirect(Ref::new(1)));
    body(&chunk).to_vec()
}

/// An empty chunk for one object.
pub(super) fn chunk() -> Chunk {
    Chunk::with_settings(Settings { pretty: false })
}

/// The one object of a chunk, without `1 0 obj` and `endobj`.
pub(super) fn body(chunk: &Chunk) -> &[u8] {
    let bytes = chunk.as_bytes();
    let find = |word: &[u8]| bytes.windows(word.len()).position(|window| window == word);
    let start = find(b"obj").map_or(0, |at| at + 3);
    let end =
        bytes.len() - bytes.iter().rev().take_while(|byte| byte.is_ascii_whitespace()).count();
    let end = bytes[..end].strip_suffix(b"endobj").map_or(end, <[u8]>::len);
    bytes.get(start..end).unwrap_or_default().trim_ascii()
}

fn pdf_date(date: Date) -> pdf_writer::Date {
    // Midnight UTC: the date is a fact, a time of day would be made up.
    pdf_writer::Date::new(date.year)
        .month(date.month)
        .day(date.day)
        .hour(0)
        .minute(0)
        .second(0)
        .utc_offset_hour(0)
        .utc_offset_minute(0)
}

/// The document information dictionary.
pub(super) fn information(info: &DocumentInfo) -> Vec<u8> {
    object(|object| {
        let mut information = object.start::<pdf_writer::writers::DocumentInfo<'_>>();
        information.title(TextStr(&info.title));
        if let Some(producer) = &info.producer {
            information.producer(TextStr(producer));
        }
        information.creation_date(pdf_date(info.date)).modified_date(pdf_date(info.date));
    })
}

/// The array of output intents: how the colours of the file are meant.
pub(super) fn output_intents(profile: Ref) -> Vec<u8> {
    object(|object| {
        let mut array = object.array();
        array
            .push()
            .start::<OutputIntent<'_>>()
            .subtype(OutputIntentSubtype::PDFA)
            .output_condition_identifier(TextStr("Custom"))
            .output_condition(TextStr("sRGB"))
            .registry_name(TextStr(""))
            .info(TextStr("sRGB v4"))
            .dest_output_profile(profile);
    })
}

/// The document catalog.
pub(super) struct Catalog {
    pub(super) pages: Ref,
    pub(super) structure: Ref,
    pub(super) outlines: Ref,
    pub(super) metadata: Ref,
    pub(super) intents: Ref,
    /// The layer of proofs.
    pub(super) layer: Option<Ref>,
}

impl Catalog {
    pub(super) fn write(&self, language: &str) -> Vec<u8> {
        object(|object| {
            let mut catalog = object.start::<pdf_writer::writers::Catalog<'_>>();
            catalog.pages(self.pages).outlines(self.outlines).metadata(self.metadata);
            catalog.lang(TextStr(language));
            catalog.pair(Name(b"StructTreeRoot"), self.structure);
            catalog.pair(Name(b"OutputIntents"), self.intents);
            catalog.mark_info().marked(true);
            let mut preferences = catalog.viewer_preferences();
            preferences.display_doc_title(true);
            // Which of two pages side by side is the first.
            if Direction::of_language(language).is_right_to_left() {
                preferences.direction(PageOrder::R2L);
            }
            drop(preferences);
            if let Some(layer) = self.layer {
                let mut layers = catalog.insert(Name(b"OCProperties")).dict();
                layers.insert(Name(b"OCGs")).array().item(layer);
                // A name is asked for by ISO 19005-2, 6.9.
                let mut shown = layers.insert(Name(b"D")).dict();
                shown.pair(Name(b"Name"), TextStr("Proof"));
                shown.insert(Name(b"Order")).array().item(layer);
            }
        })
    }
}

/// The XMP packet. `identifier` is a digest of all that is in the file: nothing can be read from it.
///
/// `conforms`: all that is in the file was made by this program, so that it can claim PDF/A-2a and
/// PDF/UA-1. Pages of third-party files may have colours without a profile, fonts without a map to
/// Unicode, and real text that is tagged as a picture here.
pub(super) fn xmp(info: &DocumentInfo, pages: u32, identifier: &str, conforms: bool) -> Vec<u8> {
    let Date { year, month, day } = info.date;
    let midnight = xmp_writer::DateTime {
        year,
        month: Some(month),
        day: Some(day),
        hour: Some(0),
        minute: Some(0),
        second: Some(0),
        timezone: Some(xmp_writer::Timezone::Utc),
    };
    let mut xmp = XmpWriter::new();
    xmp.title([(None::<LangId<'_>>, info.title.as_str())]);
    if let Some(producer) = &info.producer {
        xmp.producer(producer);
    }
    xmp.language([LangId(&info.language)]);
    xmp.create_date(midnight).modify_date(midnight);
    xmp.format("application/pdf");
    xmp.num_pages(pages);
    xmp.pdf_version("1.7");
    xmp.document_id(identifier).instance_id(identifier);
    xmp.rendition_class(xmp_writer::RenditionClass::Proof);
    if conforms {
        // PDF/A requires a description of these (ISO 19005-2, 6.6.2.3).
        let mut schemas = xmp.extension_schemas();
        schemas.xmp_media_management().properties().describe_instance_id();
        schemas.pdf().properties().describe_all();
        schemas.pdfua_id().properties().describe_part();
        drop(schemas);
        xmp.pdfa_part(2).pdfa_conformance("A").pdfua_part(1);
    }
    xmp.finish(None).into_bytes()
}
