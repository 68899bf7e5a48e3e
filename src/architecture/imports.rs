//! Which file depends on which: imports and paths, resolved through re-exports to the file that
//! defines what they name.

use std::collections::{BTreeMap, BTreeSet};

use super::source::Source;

/// One dependency of a file on another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Edge {
    /// The file that depends, from `src/`.
    pub(super) from: String,
    /// The line there, 1-based.
    pub(super) line: usize,
    /// The path that is written there.
    pub(super) path: String,
    /// The file of the module that the path names, re-exports not followed.
    pub(super) named: String,
    /// The file that defines what the path names.
    pub(super) defined: String,
}

/// The modules of the program by their paths from the crate's root, and the file of each.
pub(super) struct Program<'a> {
    files: &'a [(String, Source)],
    /// Path of a module -> (place in `files`, place in its `modules`).
    modules: BTreeMap<Vec<String>, (usize, usize)>,
}

/// The path of the module that a file is.
fn module_path(file: &str) -> Vec<String> {
    let mut path: Vec<String> =
        file.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    if path.last().is_some_and(|last| matches!(last.as_str(), "mod" | "lib")) {
        path.pop();
    }
    path
}

impl<'a> Program<'a> {
    /// The files with their names from `src/`, without test code.
    pub(super) fn new(files: &'a [(String, Source)]) -> Self {
        let mut modules = BTreeMap::new();
        for (at, (name, source)) in
            files.iter().enumerate().filter(|(_, (name, _))| name != "main.rs")
        {
            for (inner, module) in source.modules.iter().enumerate() {
                let path = [module_path(name), module.inside.clone()].concat();
                modules.insert(path, (at, inner));
            }
        }
        Self { files, modules }
    }

    /// All dependencies between two files, each pair and path once.
    pub(super) fn edges(&self) -> Vec<Edge> {
        let mut edges = Vec::new();
        let mut seen = BTreeSet::new();
        for (module, &(file, inner)) in &self.modules {
            let (from, source) = &self.files[file];
            // The root only lists the layers.
            if from == "lib.rs" {
                continue;
            }
            let found = &source.modules[inner];
            // A re-export by itself is no dependency: it hands on a name. Using it is one.
            let imports = found.imports.iter().filter(|import| !import.is_public);
            let paths = imports
                .map(|import| (&import.path, import.line))
                .chain(found.names.iter().map(|named| (&named.path, named.line)));
            for (path, line) in paths {
                let Some(absolute) = self.absolute(module, path) else { continue };
                let (Some(named), Some(defined)) =
                    (self.file_named(&absolute), self.file_defining(&absolute, 0))
                else {
                    continue;
                };
                let written = path.join("::");
                if defined != from && seen.insert((from, written.clone(), defined)) {
                    let (from, named, defined) =
                        (from.clone(), named.to_owned(), defined.to_owned());
                    edges.push(Edge { from, line, path: written, named, defined });
                }
            }
        }
        edges
    }

    /// A path from the crate's root, if it leads into this program.
    fn absolute(&self, module: &[String], path: &[String]) -> Option<Vec<String>> {
        let ups = path.iter().take_while(|part| *part == "super").count();
        if ups > 0 {
            let base = module.len().checked_sub(ups)?;
            return Some([&module[..base], &path[ups..]].concat());
        }
        match path.first()?.as_str() {
            "crate" => return Some(path[1..].to_vec()),
            "self" => return Some([module, &path[1..]].concat()),
            _ => {}
        }
        let inner = [module, &path[..1]].concat();
        if self.modules.contains_key(&inner) && path.len() > 1 {
            return Some([module, path].concat());
        }
        // A name that an import brought: what is behind it in the path may be in another file.
        let &(file, at) = self.modules.get(module)?;
        let import = self.files[file].1.modules[at].imports.iter().find(|i| i.name == path[0])?;
        // `use krate::krate` names another crate: an import cannot begin with itself.
        if import.path.first() == path.first() {
            return None;
        }
        let start = self.absolute(module, &import.path)?;
        Some([start.as_slice(), &path[1..]].concat())
    }

    /// The longest beginning of a path that is a module.
    fn longest(&self, path: &[String]) -> Option<(usize, (usize, usize))> {
        (0..=path.len()).rev().find_map(|n| Some((n, *self.modules.get(&path[..n])?)))
    }

    fn file_named(&self, path: &[String]) -> Option<&'a str> {
        let (_, (file, _)) = self.longest(path)?;
        Some(&self.files[file].0)
    }

    fn file_defining(&self, path: &[String], depth: usize) -> Option<&'a str> {
        let (length, (file, inner)) = self.longest(path)?;
        let module = &self.files[file].1.modules[inner];
        let own = Some(self.files[file].0.as_str());
        let Some(name) = path.get(length) else { return own };
        if module.items.contains(name) || depth > 16 {
            return own;
        }
        let here = &path[..length];
        if let Some(import) = module.imports.iter().find(|import| import.name == *name) {
            // A name of another crate that is handed on belongs to who hands it on.
            let Some(start) = self.absolute(here, &import.path) else { return own };
            return self.file_defining(&[&start, &path[length + 1..]].concat(), depth + 1);
        }
        for import in module.imports.iter().filter(|import| import.name == "*") {
            let Some(mut start) = self.absolute(here, &import.path) else { continue };
            start.pop();
            let Some(&(file, inner)) = self.modules.get(&start) else { continue };
            let behind = &self.files[file].1.modules[inner];
            if behind.items.contains(name) || behind.imports.iter().any(|i| i.name == *name) {
                start.extend_from_slice(&path[length..]);
                return self.file_defining(&start, depth + 1);
            }
        }
        own
    }
}

/// Groups of nodes that depend on each other in a circle: the strongly connected components with more
/// than one node, the largest first.
pub(super) fn circles(edges: &BTreeSet<(String, String)>) -> Vec<Vec<String>> {
    let mut next: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (from, to) in edges {
        next.entry(from).or_default().push(to);
        next.entry(to).or_default();
    }
    // A few hundred nodes: what each can reach, by simple walks.
    let mut reached: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for node in next.keys() {
        let seen = reached.entry(node).or_default();
        let mut open = vec![*node];
        while let Some(node) = open.pop() {
            open.extend(next[node].iter().copied().filter(|to| seen.insert(*to)));
        }
    }
    let mut found: Vec<Vec<String>> = Vec::new();
    let mut done: BTreeSet<&str> = BTreeSet::new();
    for node in next.keys().filter(|node| reached[**node].contains(**node)) {
        if done.contains(node) {
            continue;
        }
        let circle: Vec<&str> =
            reached[node].iter().copied().filter(|to| reached[to].contains(node)).collect();
        done.extend(&circle);
        found.push(circle.into_iter().map(str::to_owned).collect());
    }
    found.retain(|circle| circle.len() > 1);
    found.sort_by_key(|circle| std::cmp::Reverse(circle.len()));
    found
}

/// The room of a folder that a file is in: the file or folder directly inside the folder.
pub(super) fn room<'a>(folder: &str, file: &'a str) -> Option<&'a str> {
    let rest =
        if folder.is_empty() { file } else { file.strip_prefix(folder)?.strip_prefix('/')? };
    let first = rest.split('/').next()?;
    Some(first.strip_suffix(".rs").unwrap_or(first))
}

#[test]
fn paths_are_followed_through_re_exports() {
    let files: Vec<(String, Source)> = [
        ("lib.rs", "pub mod a; pub mod b;"),
        ("a/mod.rs", "mod deep; mod other; pub use deep::Thing; pub use other::*;"),
        ("a/deep.rs", "pub struct Thing; fn f() { super::help(); }"),
        ("a/other.rs", "use super::Thing; pub fn help() {}"),
        ("b.rs", "use crate::a::{self, Thing as T}; fn f(t: T) { a::help(); std::mem::drop(t) }"),
    ]
    .iter()
    .map(|(name, text)| ((*name).to_owned(), Source::new(text)))
    .collect();
    let edges = Program::new(&files).edges();
    let short: BTreeSet<(String, String)> =
        edges.iter().map(|edge| (edge.from.clone(), edge.defined.clone())).collect();
    let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    let expected = [
        pair("a/deep.rs", "a/other.rs"),
        pair("a/other.rs", "a/deep.rs"),
        pair("b.rs", "a/deep.rs"),
        pair("b.rs", "a/mod.rs"),
        pair("b.rs", "a/other.rs"),
    ];
    assert_eq!(short, expected.into());
    assert_eq!(circles(&short), [["a/deep.rs", "a/other.rs"]]);
    let thing = edges.iter().find(|edge| edge.from == "b.rs" && edge.path.ends_with("Thing"));
    assert_eq!(thing.map(|edge| edge.named.as_str()), Some("a/mod.rs"));
    assert_eq!(room("a", "a/deep.rs"), Some("deep"));
    assert_eq!(room("", "a/deep.rs"), Some("a"));
    assert_eq!(room("a", "b.rs"), None);
}
