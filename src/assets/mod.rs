//! Built-in files with the incident folder laid over them, file by file.
//!
//! `locales/`, `templates/`, `catalogue/`, `rules/` and the fonts are compiled into the program. A file of the same path
//! in the incident folder takes the place of a built-in one, except for `.ftl` files: there the
//! folder's file is added, and the words in it are laid over the built-in ones message by message
//! (that is [`crate::locale`]'s work).

mod strangers;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

use crate::diag::codes::input::{IDENTITY_CODE, NOT_UTF8, TOO_LARGE, UNPRINTABLE, UNREADABLE};
use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::text;

pub use strangers::{is_part, strangers};

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");
static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static RULES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/rules");
static CATALOGUE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/catalogue");

/// Largest text file that is read from an incident folder, in bytes.
const MAX_BYTES: u64 = 4_000_000;

/// Largest font file that is read, in bytes.
const MAX_FONT_BYTES: u64 = 20_000_000;

/// So many faults of one kind are told of one file; more have one cause.
const MOST_FAULTS: usize = 10;

/// Where a file comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// Part of the program.
    BuiltIn,
    /// From the incident folder.
    Incident,
}

/// A text file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Where it comes from.
    pub origin: Origin,
    /// The name to show: `built-in/locales/fi/letter.ftl` or the path in the user's folder.
    pub name: String,
    /// Its text, without a byte order mark.
    pub text: String,
}

/// All files of one run, by path with forward slashes (`locales/fi/letter.ftl`), sorted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Assets {
    built_in: BTreeMap<String, Asset>,
    incident: BTreeMap<String, Asset>,
    fonts: BTreeMap<String, Vec<u8>>,
    /// Paths of the incident folder's files that could not be used.
    refused: BTreeSet<String>,
}

impl Assets {
    /// The built-in files alone.
    pub fn built_in() -> Self {
        let mut built_in = BTreeMap::new();
        for (root, dir) in [
            ("locales", &LOCALES),
            ("templates", &TEMPLATES),
            ("catalogue", &CATALOGUE),
            ("rules", &RULES),
        ] {
            collect(root, dir, &mut built_in);
        }
        Self { built_in, ..Self::default() }
    }

    /// Files that stand in no folder, such as those of an earlier state: path, the name to show, text.
    ///
    /// Problems are those of [`Assets::lay_over`].
    pub fn of_texts(
        texts: impl IntoIterator<Item = (String, String, String)>,
    ) -> (Self, Diagnostics) {
        let mut assets = Self::default();
        let mut problems = Diagnostics::new();
        for (path, name, text) in texts {
            match checked(text, Path::new(&name)) {
                Ok(text) => {
                    assets.incident.insert(path, Asset { origin: Origin::Incident, name, text });
                }
                Err(found) => {
                    problems.extend(found);
                    assets.refused.insert(path);
                }
            }
        }
        (assets, problems)
    }

    /// Lays the folder's `locales/`, `templates/`, `catalogue/` and `rules/` over the built-in files.
    /// `shown` is the folder as the user named it.
    ///
    /// # Errors
    /// As [`Assets::lay_over`] tells them.
    pub fn with_folder(self, folder: &Path) -> Result<Self, Diagnostics> {
        let (assets, problems) = self.lay_over(folder);
        if problems.has_errors() { Err(problems) } else { Ok(assets) }
    }

    /// Like [`Assets::with_folder`], but gives what could be read beside the problems, so that one
    /// bad file does not hide what is wrong with the others. [`Assets::is_whole`] tells where
    /// something is lacking.
    ///
    /// Problems are every file that cannot be read, is not UTF-8, is too large, or holds characters
    /// that no letter may, and every personal identity code. Symbolic links are followed only to
    /// files.
    pub fn lay_over(mut self, folder: &Path) -> (Self, Diagnostics) {
        let mut problems = Diagnostics::new();
        for root in ["locales", "templates", "catalogue", "rules"] {
            self.walk(&folder.join(root), root, 0, &mut problems);
        }
        self.read_fonts(&folder.join("fonts"), &mut problems);
        (self, problems)
    }

    /// Whether every file of the incident folder whose path begins like this could be used. Where
    /// not, what seems to be missing may stand in a file that was refused.
    pub fn is_whole(&self, path: &str) -> bool {
        self.refused().all(|refused| !refused.starts_with(path))
    }

    /// Paths of the incident folder's files that could not be used.
    pub fn refused(&self) -> impl Iterator<Item = &str> {
        self.refused.iter().map(String::as_str)
    }

    fn walk(&mut self, folder: &Path, path: &str, depth: usize, problems: &mut Diagnostics) {
        let Ok(entries) = std::fs::read_dir(folder) else { return };
        let mut entries: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        entries.sort();
        for entry in entries {
            let name = entry.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if name.starts_with('.') || name.ends_with('~') {
                continue;
            }
            let path = format!("{path}/{name}");
            if entry.is_dir() {
                if depth < 4 {
                    self.walk(&entry, &path, depth + 1, problems);
                }
                continue;
            }
            let read = read_text(&entry).map_err(|problem| Diagnostics::from(*problem));
            match read.and_then(|text| checked(text, &entry)) {
                Ok(text) => {
                    let name = entry.display().to_string();
                    self.incident.insert(path, Asset { origin: Origin::Incident, name, text });
                }
                Err(found) => {
                    problems.extend(found);
                    self.refused.insert(path);
                }
            }
        }
    }

    /// The folder's own font files by name, to take the place of built-in ones of the same name.
    pub fn fonts(&self) -> &BTreeMap<String, Vec<u8>> {
        &self.fonts
    }

    fn read_fonts(&mut self, folder: &Path, problems: &mut Diagnostics) {
        let Ok(entries) = std::fs::read_dir(folder) else { return };
        let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        files.sort();
        for file in files {
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if !name.ends_with(".ttf") && !name.ends_with(".otf") {
                continue;
            }
            let place = Place::Path(file.display().to_string());
            match std::fs::metadata(&file).map(|found| found.len()) {
                Ok(size) if size > MAX_FONT_BYTES => problems.push(
                    Diagnostic::error(
                        TOO_LARGE,
                        format!("the file has {size} bytes; at most {MAX_FONT_BYTES} are read"),
                    )
                    .at(place),
                ),
                Ok(_) => match std::fs::read(&file) {
                    Ok(bytes) => {
                        self.fonts.insert(name, bytes);
                    }
                    Err(error) => problems.push(unreadable(&error, place)),
                },
                Err(error) => problems.push(unreadable(&error, place)),
            }
        }
    }

    /// The file at a path: the incident folder's, else the built-in one.
    pub fn get(&self, path: &str) -> Option<&Asset> {
        self.incident.get(path).or_else(|| self.built_in.get(path))
    }

    /// Paths and files under a folder (`templates/`), overlaid, sorted by path.
    pub fn under<'a>(&'a self, folder: &str) -> Vec<(&'a str, &'a Asset)> {
        let mut found: BTreeMap<&str, &Asset> = BTreeMap::new();
        for (path, asset) in self.built_in.iter().chain(&self.incident) {
            if path.starts_with(folder) {
                found.insert(path, asset);
            }
        }
        found.into_iter().collect()
    }

    /// Like [`Assets::under`], but built-in files first and then the folder's, both where both are
    /// there: for words, which are laid over each other message by message.
    pub fn layers<'a>(&'a self, folder: &str) -> Vec<(&'a str, &'a Asset)> {
        self.built_in
            .iter()
            .chain(&self.incident)
            .filter(|(path, _)| path.starts_with(folder))
            .map(|(path, asset)| (path.as_str(), asset))
            .collect()
    }
}

#[cfg(test)]
impl Assets {
    /// Names files relative to a folder, so that a temporary path stays out of expectations.
    pub(crate) fn rename_for_tests(&mut self, folder: &Path) {
        for asset in self.incident.values_mut() {
            if let Ok(short) = Path::new(&asset.name).strip_prefix(folder) {
                asset.name = short.display().to_string();
            }
        }
    }
}

fn collect(root: &str, dir: &Dir<'_>, out: &mut BTreeMap<String, Asset>) {
    for file in dir.files() {
        if let Some(text) = file.contents_utf8() {
            let path = format!("{root}/{}", file.path().to_string_lossy());
            let asset = Asset {
                origin: Origin::BuiltIn,
                name: format!("built-in/{path}"),
                text: text.to_owned(),
            };
            out.insert(path, asset);
        }
    }
    for inner in dir.dirs() {
        collect(root, inner, out);
    }
}

/// The text, if nothing in it may not be there.
///
/// A file with a personal identity code is refused whole, before anybody could quote a line of it
/// (Data Protection Act 1050/2018, section 29).
fn checked(words: String, file: &Path) -> Result<String, Diagnostics> {
    let place = Place::Path(file.display().to_string());
    let line = |at: usize| words[..at].matches('\n').count() + 1;
    let mut codes: Vec<usize> =
        text::identity_codes(&words).iter().map(|code| line(code.start)).collect();
    codes.dedup();
    let problems: Diagnostics = if codes.is_empty() {
        let unfit = text::unfit_in_words(&words).into_iter().take(MOST_FAULTS);
        let problem = |unfit: text::Unfit| {
            let start = words[..unfit.at].rfind('\n').map_or(0, |at| at + 1);
            let column = words[start..unfit.at].chars().count() + 1;
            let message = format!("line {}, character {column} holds {unfit}", line(unfit.at));
            Diagnostic::error(UNPRINTABLE, message)
                .at(place.clone())
                .help("type the word anew; such characters come from copying out of other programs")
        };
        unfit.map(problem).collect()
    } else {
        let problem = |line: usize| {
            let message = format!("line {line} holds a personal identity code");
            Diagnostic::error(IDENTITY_CODE, message).at(place.clone()).help(
                "take it out: these files hold no personal data; the line is not shown here, and \
                 the rest of the file is checked when the code is gone",
            )
        };
        codes.into_iter().take(MOST_FAULTS).map(problem).collect()
    };
    if problems.is_empty() { Ok(words) } else { Err(problems) }
}

fn unreadable(error: &std::io::Error, place: Place) -> Diagnostic {
    Diagnostic::error(UNREADABLE, format!("this file cannot be read: {error}")).at(place)
}

/// Reads a text file of the user's: UTF-8, with or without a byte order mark.
///
/// # Errors
/// One problem that names the file.
pub fn read_text(path: &Path) -> Result<String, Box<Diagnostic>> {
    let place = Place::Path(path.display().to_string());
    let unreadable = |error: std::io::Error| Box::new(unreadable(&error, place.clone()));
    let size = std::fs::metadata(path).map_err(unreadable)?.len();
    if size > MAX_BYTES {
        return Err(Box::new(
            Diagnostic::error(
                TOO_LARGE,
                format!("the file has {size} bytes; at most {MAX_BYTES} are read"),
            )
            .at(place),
        ));
    }
    let bytes = std::fs::read(path).map_err(unreadable)?;
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => {
            let line = bytes[..error.valid_up_to()].iter().filter(|b| **b == b'\n').count() + 1;
            Err(Box::new(
                Diagnostic::error(NOT_UTF8, format!("line {line} is not UTF-8 text"))
                    .at(place)
                    .help("save the file with the encoding UTF-8"),
            ))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_takes_the_place_of_built_in_files() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("catalogue/finland.yaml");
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, "\u{feff}mine").unwrap();
        let assets = Assets::built_in().with_folder(folder.path()).unwrap();
        let asset = assets.get("catalogue/finland.yaml").unwrap();
        assert_eq!((asset.origin, asset.text.as_str()), (Origin::Incident, "mine"));
        assert_eq!(assets.layers("catalogue/").len(), 2);
        assert_eq!(assets.under("catalogue/").len(), 1);
    }

    #[test]
    fn built_in_files_hold_no_unfit_character() {
        for (path, asset) in Assets::built_in().under("") {
            assert!(checked(asset.text.clone(), Path::new(path)).is_ok(), "{path}");
        }
    }

    #[test]
    fn a_refused_file_leaves_the_others() {
        let folder = tempfile::tempdir().unwrap();
        let words = folder.path().join("locales/fi");
        std::fs::create_dir_all(&words).unwrap();
        std::fs::write(words.join("a.ftl"), "a = 1\nb = 131052–308T ja 131052-308T\n").unwrap();
        std::fs::write(words.join("b.ftl"), "a = x\nb = ä\u{202e}b\n").unwrap();
        std::fs::write(words.join("c.ftl"), "c = tieto\u{ad}murto\n").unwrap();
        let (assets, problems) = Assets::default().lay_over(folder.path());
        let found: Vec<(&str, &str)> =
            problems.iter().map(|p| (p.code.name(), p.message.as_str())).collect();
        let expected = [
            ("input/identity-code", "line 2 holds a personal identity code"),
            (
                "input/unprintable",
                "line 2, character 6 holds a character that changes the writing direction (U+202E)",
            ),
        ];
        assert_eq!(found, expected);
        assert_eq!(assets.under("locales/").len(), 1);
        assert_eq!(assets.refused().collect::<Vec<_>>(), ["locales/fi/a.ftl", "locales/fi/b.ftl"]);
        assert!(!assets.is_whole("locales/fi/") && assets.is_whole("locales/sv/"));
        assert!(Assets::default().with_folder(folder.path()).is_err());
    }

    #[test]
    fn another_encoding_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.ftl");
        std::fs::write(&file, b"a = b\nb = \xe4\n").unwrap();
        let problem = read_text(&file).unwrap_err();
        assert_eq!(problem.message, "line 2 is not UTF-8 text");
    }
}
