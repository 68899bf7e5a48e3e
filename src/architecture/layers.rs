//! Which part of the program may depend on which, and that nothing depends on itself in a circle.

use std::collections::BTreeSet;

use super::imports::{Edge, circles, room};
use super::{assert_none, edges, program};

/// Each part and those that it may depend on, lowest first: a part depends only on parts above it in
/// this table.
///
/// A part is a folder of `src/`, or a room inside one (`render/pdf/page`). A file belongs to the
/// longest part that it is in. Who may depend on a part may depend on its rooms, too, from outside
/// through its `mod.rs`.
const LAYERS: &[(&str, &[&str])] = &[
    ("terms", &[]),
    ("text", &[]),
    ("files", &[]),
    ("diag", &["text"]),
    ("yaml", &["diag", "text"]),
    ("assets", &["diag", "text", "files"]),
    ("letter", &["diag"]),
    ("catalogue", &["terms", "diag", "text", "yaml"]),
    ("incident", &["terms", "diag", "text", "yaml", "catalogue"]),
    ("recipients", &["terms", "diag", "text", "files"]),
    ("locale", &["diag", "text", "yaml", "assets"]),
    ("render/colour", &[]),
    ("render/text", &["text", "letter"]),
    ("render/html", &["text", "letter", "render/colour"]),
    ("render/email", &["text", "letter", "render/text", "render/html"]),
    ("render/pdf/syntax", &["text"]),
    ("render/pdf/paper", &[]),
    ("render/pdf/text", &["text", "letter", "render/pdf/paper"]),
    ("render/pdf/material", &["render/pdf/syntax", "render/pdf/paper"]),
    (
        "render/pdf/page",
        &[
            "text",
            "letter",
            "render/colour",
            "render/pdf/paper",
            "render/pdf/text",
            "render/pdf/material",
        ],
    ),
    (
        "render/pdf/file",
        &[
            "text",
            "letter",
            "render/colour",
            "render/pdf/syntax",
            "render/pdf/paper",
            "render/pdf/text",
            "render/pdf/material",
            "render/pdf/page",
        ],
    ),
    ("render/pdf", &["letter", "render/pdf/text", "render/pdf/page", "render/pdf/file"]),
    ("render", &[]),
    ("theme", &["diag", "text", "yaml", "assets", "files", "render"]),
    (
        "compose",
        &[
            "terms",
            "diag",
            "text",
            "assets",
            "letter",
            "catalogue",
            "incident",
            "recipients",
            "locale",
        ],
    ),
    ("duty", &["terms", "diag", "yaml", "assets", "letter", "catalogue", "incident", "compose"]),
    ("outbox", &["terms", "diag", "text", "files", "render"]),
    ("journal", &["terms", "diag", "text"]),
    ("dispatch", &["terms", "diag", "text", "yaml", "assets", "files", "journal"]),
    (
        "pipeline",
        &[
            "terms",
            "diag",
            "text",
            "assets",
            "files",
            "letter",
            "catalogue",
            "incident",
            "recipients",
            "locale",
            "render",
            "theme",
            "compose",
            "duty",
            "outbox",
        ],
    ),
    (
        "mailing",
        &[
            "terms",
            "diag",
            "text",
            "assets",
            "incident",
            "recipients",
            "outbox",
            "journal",
            "dispatch",
            "pipeline",
        ],
    ),
    (
        "studio",
        &[
            "terms",
            "diag",
            "assets",
            "letter",
            "catalogue",
            "incident",
            "recipients",
            "locale",
            "render",
            "compose",
            "duty",
            "pipeline",
        ],
    ),
    ("preview", &["diag", "text", "locale", "pipeline", "studio"]),
    (
        "cli",
        &[
            "terms", "diag", "text", "assets", "locale", "duty", "outbox", "journal", "dispatch",
            "pipeline", "mailing", "preview",
        ],
    ),
];

/// The part of the table that a file belongs to.
fn part(file: &str) -> Option<&'static str> {
    let inside = |part: &str| {
        let rest = file.strip_prefix(part)?;
        (rest.starts_with('/') || rest == ".rs").then_some(part.len())
    };
    let parts = LAYERS.iter().map(|(part, _)| *part);
    parts.filter_map(|part| Some((inside(part)?, part))).max().map(|(_, part)| part)
}

/// Whether one part is the other or is inside it.
fn is_inside(part: &str, whole: &str) -> bool {
    part.strip_prefix(whole).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn folder_of_layer(part: &str) -> &str {
    part.split('/').next().unwrap_or(part)
}

/// The part that an edge needs. Inside a layer that is where a name is defined; another layer is
/// entered by the path that is written, as what it re-exports is its own to choose.
fn target(edge: &Edge) -> Option<&'static str> {
    let (from, defined) = (part(&edge.from)?, part(&edge.defined)?);
    if folder_of_layer(from) == folder_of_layer(defined)
        && folder_of_layer(from) == folder_of_layer(part(&edge.named)?)
    {
        Some(defined)
    } else {
        part(&edge.named)
    }
}

/// The permission that an edge uses; none inside one part.
fn permission(edge: &Edge) -> Result<Option<&'static str>, ()> {
    let (Some(from), Some(to)) = (part(&edge.from), target(edge)) else { return Ok(None) };
    if from == to {
        return Ok(None);
    }
    let known = LAYERS.iter().find(|(part, _)| *part == from).map_or(&[][..], |(_, known)| *known);
    let covering = known.iter().filter(|known| is_inside(to, known)).max_by_key(|k| k.len());
    covering.map(|known| Some(*known)).ok_or(())
}

#[test]
fn the_table_only_points_down() {
    let mut above = BTreeSet::new();
    for (part, known) in LAYERS {
        for other in *known {
            assert!(above.contains(other), "`{part}` may not use `{other}`: it is not above it");
        }
        assert!(above.insert(part), "`{part}` has two rows");
    }
    let folders: BTreeSet<String> =
        program().iter().filter_map(|(name, _)| Some(name.split_once('/')?.0.to_owned())).collect();
    let rows: BTreeSet<String> = LAYERS
        .iter()
        .map(|(part, _)| *part)
        .filter(|part| !part.contains('/'))
        .map(str::to_owned)
        .collect();
    assert_eq!(folders, rows, "each folder of src/ has a row in the table");
    for (part, _) in LAYERS {
        let has = program().iter().any(|(name, _)| self::part(name) == Some(part));
        assert!(has, "no file belongs to `{part}`");
    }
}

#[test]
fn parts_depend_only_on_those_below_them() {
    let wrong: Vec<String> = edges()
        .iter()
        .filter(|edge| permission(edge).is_err())
        .map(|edge| {
            let Edge { from, line, path, .. } = edge;
            let (part, other) = (part(from).unwrap_or_default(), target(edge).unwrap_or_default());
            format!("src/{from}:{line}: `{part}` may not use `{other}` (`{path}`)")
        })
        .collect();
    assert_none(&wrong, "an edge points up (the table is in src/architecture/layers.rs)");
}

#[test]
fn each_permission_is_used() {
    let used: BTreeSet<(&str, &str)> = edges()
        .iter()
        .filter_map(|edge| Some((part(&edge.from)?, permission(edge).ok()??)))
        .collect();
    let all = LAYERS.iter().flat_map(|(part, known)| known.iter().map(|other| (*part, *other)));
    let unused: Vec<String> = all
        .filter(|permission| !used.contains(permission))
        .map(|(part, other)| format!("`{part}` does not use `{other}`: take it off the table"))
        .collect();
    assert_none(&unused, "permissions that nobody uses");
}

/// Files in circles on the day this test was written, by folder; all are 0 since.
///
/// | folder | then |
/// |---|---|
/// | catalogue | 4 |
/// | cli | 14 |
/// | compose | 5 |
/// | dispatch | 4 |
/// | journal | 2 |
/// | locale | 16 |
/// | outbox | 17 |
/// | pipeline (mailing and studio in it) | 17 |
/// | preview | 8 |
/// | recipients | 9 |
/// | render | 43 |
/// | yaml | 2 |
#[test]
fn no_files_depend_on_each_other_in_a_circle() {
    let edges = edges();
    let pairs: BTreeSet<(String, String)> =
        edges.iter().map(|edge| (edge.from.clone(), edge.defined.clone())).collect();
    let mut wrong = Vec::new();
    for circle in circles(&pairs) {
        wrong.push(format!("{} files: {}", circle.len(), circle.join(" ")));
        let is_in = |edge: &&Edge| circle.contains(&edge.from) && circle.contains(&edge.defined);
        for Edge { from, line, path, defined, .. } in edges.iter().filter(is_in) {
            wrong.push(format!("    src/{from}:{line}: `{path}` is in src/{defined}"));
        }
    }
    assert_none(&wrong, "files that depend on each other in a circle");
}

#[test]
fn no_rooms_of_a_folder_depend_on_each_other_in_a_circle() {
    let mut folders: BTreeSet<&str> = BTreeSet::new();
    for (name, _) in program() {
        folders.extend(name.match_indices('/').map(|(at, _)| &name[..at]));
    }
    let mut wrong = Vec::new();
    for folder in folders {
        let pairs: BTreeSet<(String, String)> = edges()
            .iter()
            .filter_map(|edge| Some((room(folder, &edge.from)?, room(folder, &edge.defined)?)))
            .filter(|(from, to)| from != to)
            .map(|(from, to)| (from.to_owned(), to.to_owned()))
            .collect();
        for circle in circles(&pairs) {
            wrong.push(format!("src/{folder}: {}", circle.join(" ")));
        }
    }
    assert_none(&wrong, "rooms of one folder that depend on each other in a circle");
}
