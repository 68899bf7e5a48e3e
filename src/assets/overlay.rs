//! The files of a run: built-in ones, overlaid by those of the incident folder.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

use super::read::{checked, read_text, refused_link, unreadable};
use crate::diag::{Diagnostics, Place};
use crate::files;

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");
static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static RULES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/rules");
static CATALOGUE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/catalogue");

/// Largest font file that is read from an incident folder, in bytes.
const MAX_FONT_BYTES: u64 = 20_000_000;

/// Endings of font files. Those of collections and of web pages are read to be refused with a reason.
const FONT_KINDS: [&str; 6] = ["ttf", "otf", "ttc", "otc", "woff", "woff2"];

/// The layer that a file belongs to.
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
    /// Its layer.
    pub origin: Origin,
    /// The name for messages: `built-in/locales/fi/letter.ftl`, or the path in the user's folder.
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
    /// The built-in files only.
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

    /// Files that are in no folder, such as those of an earlier revision: path, name for messages,
    /// text.
    ///
    /// The problems are those of [`Assets::lay_over`].
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

    /// Overlays the built-in files with the folder's `locales/`, `templates/`, `catalogue/` and
    /// `rules/`. `folder` is as the user wrote it.
    ///
    /// # Errors
    /// Every problem of [`Assets::lay_over`].
    pub fn with_folder(self, folder: &Path) -> Result<Self, Diagnostics> {
        let (assets, problems) = self.lay_over(folder);
        if problems.has_errors() { Err(problems) } else { Ok(assets) }
    }

    /// Like [`Assets::with_folder`], but returns what could be read together with the problems, so
    /// that one bad file does not hide faults of the others. [`Assets::is_whole`] tells which parts
    /// are incomplete.
    ///
    /// A problem is reported for every file that cannot be read, is not UTF-8, is too large, or has
    /// characters that no letter may have, and for every personal identity code. Symbolic links are
    /// followed only to files inside the folder.
    pub fn lay_over(mut self, folder: &Path) -> (Self, Diagnostics) {
        let mut problems = Diagnostics::new();
        for root in ["locales", "templates", "catalogue", "rules"] {
            self.walk(folder, &folder.join(root), root, 0, &mut problems);
        }
        self.read_fonts(folder, &mut problems);
        (self, problems)
    }

    /// Whether every file of the incident folder whose path begins with `path` could be used. If
    /// not, a message that seems to be missing may be in a refused file.
    pub fn is_whole(&self, path: &str) -> bool {
        self.refused().all(|refused| !refused.starts_with(path))
    }

    /// Paths of the incident folder's files that could not be used.
    pub fn refused(&self) -> impl Iterator<Item = &str> {
        self.refused.iter().map(String::as_str)
    }

    fn walk(
        &mut self,
        incident: &Path,
        folder: &Path,
        path: &str,
        depth: usize,
        problems: &mut Diagnostics,
    ) {
        if let Some(problem) = refused_link(incident, folder) {
            problems.push(problem);
            self.refused.insert(format!("{path}/"));
            return;
        }
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
                    self.walk(incident, &entry, &path, depth + 1, problems);
                }
                continue;
            }
            if let Some(problem) = refused_link(incident, &entry) {
                problems.push(problem);
                self.refused.insert(path);
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

    /// The folder's own font files by name; one with the name of a built-in face replaces it.
    pub fn fonts(&self) -> &BTreeMap<String, Vec<u8>> {
        &self.fonts
    }

    fn read_fonts(&mut self, incident: &Path, problems: &mut Diagnostics) {
        let folder = incident.join("fonts");
        if let Some(problem) = refused_link(incident, &folder) {
            problems.push(problem);
            return;
        }
        let Ok(entries) = std::fs::read_dir(&folder) else { return };
        let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        files.sort();
        for file in files {
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let kind = file.extension().unwrap_or_default().to_string_lossy().to_lowercase();
            if !FONT_KINDS.contains(&kind.as_str()) || name.starts_with('.') {
                continue;
            }
            if let Some(problem) = refused_link(incident, &file) {
                problems.push(problem);
                continue;
            }
            match files::read(&file, MAX_FONT_BYTES) {
                Ok(bytes) => {
                    self.fonts.insert(name, bytes);
                }
                Err(refusal) => {
                    problems.push(unreadable(&refusal, Place::Path(file.display().to_string())));
                }
            }
        }
    }

    /// The file at a path: the incident folder's, or else the built-in one.
    pub fn get(&self, path: &str) -> Option<&Asset> {
        self.incident.get(path).or_else(|| self.built_in.get(path))
    }

    /// Paths and files below a folder (`templates/`), overlaid, sorted by path.
    pub fn under<'a>(&'a self, folder: &str) -> Vec<(&'a str, &'a Asset)> {
        let mut found: BTreeMap<&str, &Asset> = BTreeMap::new();
        for (path, asset) in self.built_in.iter().chain(&self.incident) {
            if path.starts_with(folder) {
                found.insert(path, asset);
            }
        }
        found.into_iter().collect()
    }

    /// Like [`Assets::under`], but with both layers of a path: the built-in files first and then
    /// the folder's. For texts, which are overlaid message by message.
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
    /// Makes file names relative to a folder, so that snapshots contain no temporary path.
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
            ("input/identity-code", "line 2 contains a personal identity code"),
            (
                "input/unprintable",
                "line 2, character 6 contains a character that changes the writing direction (U+202E)",
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
