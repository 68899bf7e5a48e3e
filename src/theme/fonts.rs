//! The organisation's own typeface.
//!
//! A file in the folder `fonts/` with the name of a built-in face replaces that face, without a key in
//! the theme. The key `fonts` does the same for files with other names: it says which file is which
//! weight. Names with characters that the face lacks are still set in Noto Sans.

use std::collections::BTreeMap;
use std::path::Path;

use crate::diag::codes::theme::*;
use crate::diag::{Diagnostic, Diagnostics, Span};
use crate::render::pdf::FONT_FILES;
use crate::yaml::Node;

use super::values::Context;

/// The keys of the theme and the built-in files that they replace.
const WEIGHTS: [(&str, &str); 3] =
    [("regular", FONT_FILES[0]), ("semi-bold", FONT_FILES[1]), ("bold", FONT_FILES[2])];

/// Font files that replace built-in ones, with their places in the theme.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Faces(Vec<Face>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Face {
    built_in: &'static str,
    file: String,
    span: Span,
}

/// Reads `fonts`. All three weights are required: two typefaces in one letter look like a mistake.
pub(super) fn read(node: &Node, cx: &mut Context<'_>) -> Option<Faces> {
    let mut map = cx.reader.mapping(node, "the group `fonts`");
    let mut faces = Vec::new();
    for (key, built_in) in WEIGHTS {
        let Some(node) = map.required(&mut cx.reader, key) else { continue };
        if let Some(file) = cx.file_name(node, "the name of a file in `fonts/`") {
            faces.push(Face { built_in, file, span: node.span });
        }
    }
    map.finish(&mut cx.reader);
    (faces.len() == WEIGHTS.len()).then_some(Faces(faces))
}

impl Faces {
    /// The font files of the incident folder by the names of the built-in ones that they replace.
    /// `files` are those in the folder `fonts/`. Reports files that are missing or named twice.
    pub fn overlaid(
        &self,
        files: &BTreeMap<String, Vec<u8>>,
        folder: &Path,
        problems: &mut Diagnostics,
    ) -> BTreeMap<String, Vec<u8>> {
        let mut own = files.clone();
        for Face { file, .. } in self.0.iter().filter(|face| face.file != face.built_in) {
            own.remove(file);
        }
        for Face { built_in, file, span } in &self.0 {
            match files.get(file) {
                None => {
                    let shown = folder.join("fonts").display().to_string();
                    problems.push(
                        Diagnostic::error(MISSING_FONT, format!("there is no font `{file}`"))
                            .at_span(*span)
                            .help(format!("put the file (.ttf or .otf) into {shown}"))
                            .did_you_mean(file, files.keys().map(String::as_str)),
                    );
                }
                Some(bytes) => {
                    if file != built_in && files.contains_key(*built_in) {
                        let message =
                            format!("`{built_in}` in the folder `fonts/` is for the same weight");
                        problems.push(
                            Diagnostic::error(DUPLICATE_FONT, message)
                                .at_span(*span)
                                .help("remove that file or this key"),
                        );
                    }
                    own.insert((*built_in).to_owned(), bytes.clone());
                }
            }
        }
        own
    }
}
