//! The files of the page, built into the program.

use include_dir::{Dir, include_dir};

use crate::locale::Speech;
use crate::studio::built_in_font;

static PAGE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/preview/page");

/// Prefix of the message ids of the page's words.
const WORDS: &str = "preview-";

/// A file of the page by its name in the address: media type and bytes. `None` if it does not exist.
pub(super) fn file(name: &str, speech: &Speech) -> Option<(&'static str, Vec<u8>)> {
    if let Some(weight) = name.strip_prefix("font/") {
        let file = match weight {
            "400.ttf" => "SourceSans3_400Regular.ttf",
            "600.ttf" => "SourceSans3_600SemiBold.ttf",
            "700.ttf" => "SourceSans3_700Bold.ttf",
            _ => return None,
        };
        return Some(("font/ttf", built_in_font(file)?.to_vec()));
    }
    if name.is_empty() {
        let index = PAGE.get_file("index.html")?.contents_utf8()?;
        return Some(("text/html; charset=utf-8", index_in(index, speech).into_bytes()));
    }
    let media_type = match name.rsplit_once('.')?.1 {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        _ => return None,
    };
    Some((media_type, PAGE.get_file(name)?.contents().to_vec()))
}

fn index_in(index: &str, speech: &Speech) -> String {
    let words = speech.beginning_with(WORDS);
    let words = serde_json::to_string(&words).unwrap_or_default().replace('<', "\\u003c");
    index.replace("{{lang}}", speech.language().tag()).replace("{{words}}", &words)
}
