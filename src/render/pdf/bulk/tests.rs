//! The bulk writer held against krilla's.

use super::super::{Fonts, LaidOut, Settings, lay_out, sample, write};
use super::*;
use crate::render::pdf::Date;

fn info() -> DocumentInfo {
    DocumentInfo {
        title: "Tietojasi on voinut päätyä ulkopuolisille".into(),
        language: "fi".into(),
        date: Date { year: 2023, month: 9, day: 25 },
        producer: Some("breach-letters".into()),
        pad_to_even: false,
    }
}

fn laid_out() -> LaidOut {
    let fonts = Fonts::builtin().unwrap();
    lay_out(&sample::letter(), sample::PIECE, &fonts, &Settings::default()).unwrap()
}

#[test]
fn quick() {
    let letter = laid_out();
    let store = FontStore::new(&Fonts::builtin().unwrap());
    let one = write_bulk(&[&letter], &store, &info()).unwrap();
    std::fs::write("/tmp/bulk/one.pdf", &one).unwrap();
    std::fs::write("/tmp/bulk/one-k.pdf", write(&[&letter], &info()).unwrap()).unwrap();
    let document = DocumentInfo { pad_to_even: true, ..info() };
    let many = vec![&letter; 70];
    std::fs::write("/tmp/bulk/many5.pdf", write_bulk(&many[..5], &store, &document).unwrap()).unwrap();
    std::fs::write("/tmp/bulk/many.pdf", write_bulk(&many, &store, &document).unwrap()).unwrap();
    std::fs::write("/tmp/bulk/many-k.pdf", write(&many[..5], &document).unwrap()).unwrap();
    for face in 0..6 {
        for extent in repertoire::Extent::ALL {
            let p = store.program(face, extent).unwrap();
            println!("{face} {extent:?} {} {} {:?}", p.file.0.len(), p.to_unicode.len(), p.cid_to_gid.as_ref().map(Vec::len));
        }
    }
}
