//! Which part of the program alone uses a crate.

use super::{assert_none, program};

/// Crates that only one part of the code uses. The outside world (clock, environment, terminal, exit)
/// is kept by clippy: `disallowed-methods` in `clippy.toml`, allowed in `src/cli` alone.
const ALONE: &[(&str, &[&str])] = &[
    ("locale/diff/", &["similar"]),
    ("locale/", &["fluent_bundle", "fluent_syntax", "intl_memoizer", "intl_pluralrules"]),
    ("compose/", &["tera"]),
    ("render/pdf/text/bidi", &["unicode_bidi"]),
    ("render/pdf/material/symbol", &["datamatrix", "qrcode"]),
    ("render/pdf/material/enclosure/", &["hayro_write"]),
    ("render/pdf/syntax/", &["libdeflater", "itoa"]),
    ("render/pdf/file/bulk/", &["pdf_writer", "subsetter", "xmp_writer", "read_fonts"]),
    ("render/pdf/file/printpdf/", &["printpdf", "lopdf"]),
    ("render/email", &["mail_builder"]),
    ("pipeline/plan", &["postcard"]),
    ("yaml/", &["granit_parser"]),
    ("recipients/file/workbook/", &["quick_xml", "zip"]),
    ("recipients/row/care/", &["aho_corasick"]),
    ("recipients/file/encoding/witness", &["chardetng"]),
    ("outbox/", &["rustix"]),
    ("journal/", &["rusqlite"]),
    ("outbox/verify/pdf/", &["hayro_syntax", "hayro_cmap"]),
    ("outbox/verify/message", &["mail_parser"]),
    ("preview/", &["axum", "tokio", "tokio_stream"]),
    ("preview/watch", &["notify"]),
    ("preview/draw", &["hayro_svg"]),
    ("dispatch/", &["rustls", "zeroize", "base64"]),
    ("dispatch/stream/tls", &["rustls_native_certs"]),
    ("dispatch/dkim/", &["ring"]),
    ("cli/", &["clap", "clap_complete", "indicatif", "ctrlc", "getrandom"]),
];

/// Places beside the owner that may use a crate, each with the reason.
const ALSO: &[(&str, &str, &str)] = &[
    (
        "render/pdf/material/enclosure/",
        "hayro_syntax",
        "hayro_write takes its files; letters are not written with it, so verify stays independent",
    ),
    ("dispatch/bounces/report", "mail_parser", "takes reports of mail servers apart"),
    ("render/pdf/material/enclosure/", "pdf_writer", "renumbers the objects of an enclosed file"),
    ("render/pdf/text/fonts", "read_fonts", "refuses a font file that no PDF file could embed"),
    ("render/pdf/text/advances", "read_fonts", "reads which letters a font moves; writes nothing"),
    ("files/", "rustix", "opens files without waiting for what is no file"),
    ("journal/folder", "rustix", "asks whether the folder lies on a network drive"),
];

#[test]
fn one_part_alone_uses_a_crate() {
    let mut wrong = Vec::new();
    let mut used = std::collections::BTreeSet::new();
    for (name, source) in program() {
        for (path, line, is_import) in source.all_names() {
            let first = path[0].as_str();
            if path.len() < 2 && !is_import {
                continue;
            }
            for (owner, _) in ALONE.iter().filter(|(_, crates)| crates.contains(&first)) {
                let also = ALSO
                    .iter()
                    .find(|(place, known, _)| name.starts_with(place) && *known == first);
                if name.starts_with(owner) {
                    used.insert((*owner, first.to_owned()));
                } else if let Some((place, _, _)) = also {
                    used.insert((*place, first.to_owned()));
                } else {
                    wrong
                        .push(format!("src/{name}:{line}: `{first}` belongs to src/{owner} alone"));
                }
            }
        }
    }
    let listed = ALONE
        .iter()
        .flat_map(|(place, crates)| crates.iter().map(move |one| (*place, *one)))
        .chain(ALSO.iter().map(|(place, one, _)| (*place, *one)));
    for (place, one) in listed {
        if !used.contains(&(place, one.to_owned())) {
            wrong.push(format!("src/{place} does not use `{one}`: take it off the table"));
        }
    }
    assert_none(&wrong, "a crate outside its place");
}
