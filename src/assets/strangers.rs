//! Files in an incident folder that are not read. A mistyped name would otherwise be ignored
//! silently, and people would get letters without the texts that were meant for them.

use std::path::Path;

use crate::diag::codes::input::UNKNOWN_ENTRY;
use crate::diag::{Diagnostic, Diagnostics, Place, closest};

/// The names in an incident folder, besides the recipients file.
const KNOWN: [&str; 8] = [
    "incident.yaml",
    "theme.yaml",
    "locales",
    "templates",
    "catalogue",
    "rules",
    "fonts",
    "enclosures",
];

/// Settings of `send`: only that command reads them, and they are no input of letters.
const DISPATCH: &str = "dispatch.yaml";

/// Whether a file or folder of this name in an incident folder is part of the incident.
pub fn is_part(name: &str) -> bool {
    KNOWN.contains(&name)
}

/// Extensions of files that this program reads, and the folder that they belong in.
const PLACES: [(&str, &str); 6] = [
    ("ftl", "texts belong in `locales/<language>/`"),
    ("xml", "templates belong in `templates/`"),
    ("yaml", "catalogues belong in `catalogue/`"),
    ("yml", "fact files end in `.yaml`"),
    ("ttf", "fonts belong in `fonts/`"),
    ("otf", "fonts belong in `fonts/`"),
];

/// Warns of files and folders beside `incident.yaml` that look as if they should be read: their
/// name is close to a known one, or they are (or contain) files of a known type. Notes, lists,
/// pictures and output folders are allowed there.
///
/// `lists` are the recipients file and the lists beside it, which may have any name.
pub fn strangers(folder: &Path, lists: &[&str]) -> Diagnostics {
    let Ok(entries) = std::fs::read_dir(folder) else { return Diagnostics::new() };
    let mut names: Vec<String> =
        entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    let problem = |name: String| {
        let silent = name.starts_with('.')
            || name.ends_with('~')
            || name.to_uppercase().starts_with("README")
            || KNOWN.contains(&name.as_str())
            || name == DISPATCH
            || lists.contains(&name.as_str());
        if silent {
            return None;
        }
        let path = folder.join(&name);
        let place = place_of(&path);
        if place.is_none() && closest(&name, KNOWN).is_none() {
            return None;
        }
        let help = match place {
            Some(place) => format!("{place}; these are read: {}", KNOWN.join(", ")),
            None => format!("these are read: {}", KNOWN.join(", ")),
        };
        let message = format!("`{name}` is not read: no part of an incident folder has this name");
        Some(
            Diagnostic::warning(UNKNOWN_ENTRY, message)
                .at(Place::Path(path.display().to_string()))
                .help(help)
                .did_you_mean(&name, KNOWN),
        )
    };
    names.into_iter().filter_map(problem).collect()
}

/// The place where a file belongs, or the files of a folder and its subfolders.
fn place_of(path: &Path) -> Option<&'static str> {
    if !path.is_dir() {
        let end = path.extension()?.to_str()?.to_lowercase();
        return PLACES.iter().find(|(known, _)| *known == end).map(|(_, place)| *place);
    }
    let folders = std::iter::once(path.to_owned()).chain(within(path).filter(|path| path.is_dir()));
    let mut places: Vec<&str> = folders
        .flat_map(|folder| within(&folder))
        .filter(|path| !path.is_dir())
        .filter_map(|file| place_of(&file))
        .collect();
    // The order of `read_dir` is arbitrary.
    places.sort_unstable();
    places.first().copied()
}

fn within(folder: &Path) -> impl Iterator<Item = std::path::PathBuf> + use<> {
    std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mistyped_names_are_reported_and_other_things_may_lie_there() {
        let folder = tempfile::tempdir().unwrap();
        for path in [
            "Locales/fi/a.ftl",
            "kieli/fi/a.ftl",
            "template/letter.xml",
            "themes.yaml",
            "incident.yml",
            "Sans.ttf",
            // No warning for these:
            ".git/a.ftl",
            "README.md",
            "catalogue/x.yaml",
            "expected/a.txt",
            "fonts/a.ttf",
            "incident.yaml",
            "incident.yaml~",
            "letter.docx",
            "letters/letter.pdf",
            "list of people.yaml",
            "locales/fi/a.ftl",
            "locales/fi/translated.tsv",
            "logo.svg",
            "notes.txt",
            "old-recipients.csv",
            "out/manifest.csv",
            "templates/letter.xml",
            "theme.yaml",
        ] {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "").unwrap();
        }
        let found: Vec<(String, String)> = strangers(folder.path(), &["list of people.yaml"])
            .into_iter()
            .map(|problem| {
                let name = problem.message.split('`').nth(1).unwrap().to_owned();
                (name, problem.help.unwrap().split(';').next().unwrap().to_owned())
            })
            .collect();
        let found: Vec<(&str, &str)> =
            found.iter().map(|(name, help)| (name.as_str(), help.as_str())).collect();
        let words = "texts belong in `locales/<language>/`";
        assert_eq!(
            found,
            [
                ("Locales", format!("did you mean `locales`? {words}").as_str()),
                ("Sans.ttf", "fonts belong in `fonts/`"),
                ("incident.yml", "did you mean `incident.yaml`? fact files end in `.yaml`"),
                ("kieli", words),
                ("template", "did you mean `templates`? templates belong in `templates/`"),
                ("themes.yaml", "did you mean `theme.yaml`? catalogues belong in `catalogue/`"),
            ]
        );
    }
}
