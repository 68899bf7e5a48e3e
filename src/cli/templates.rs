//! `templates list` and `templates eject`.

use std::fs;
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use serde_json::json;

use crate::assets::{Asset, Assets, Origin};
use crate::diag::codes::cli::UNKNOWN_TEMPLATE;
use crate::diag::codes::output::{CANNOT_COPY, IN_THE_WAY};
use crate::diag::{Diagnostic, Diagnostics, Place};

use super::args::{EjectArgs, ListArgs, TemplatesCommand};
use super::diagnostics::{Failure, Ui};
use super::exit::Exit;

const FOLDER: &str = "templates/";

pub(super) fn run(command: &TemplatesCommand, ui: &Ui) -> Result<Exit, Failure> {
    match command {
        TemplatesCommand::List(args) => list(args, ui),
        TemplatesCommand::Eject(args) => eject(args, ui),
    }
}

fn list(args: &ListArgs, ui: &Ui) -> Result<Exit, Failure> {
    let mut assets = Assets::built_in();
    if let Some(folder) = &args.incident {
        super::incident_folder::require(folder)?;
        assets = assets.with_folder(folder).map_err(Failure::new)?;
    }
    let rows: Vec<(&str, &str)> =
        assets.under(FOLDER).into_iter().map(|(path, asset)| (path, origin(asset))).collect();
    let width = rows.iter().map(|(path, _)| path.chars().count()).max().unwrap_or(0);
    let lines = || rows.iter().map(|(path, from)| format!("{path:width$}  {from}\n")).collect();
    ui.result_in(lines, lines, || {
        let rows: Vec<_> =
            rows.iter().map(|(path, from)| json!({"path": path, "from": from})).collect();
        json!({"command": "templates list", "templates": rows})
    })?;
    Ok(Exit::Done)
}

fn origin(asset: &Asset) -> &str {
    match asset.origin {
        Origin::BuiltIn => "built-in",
        Origin::Incident => &asset.name,
    }
}

fn eject(args: &EjectArgs, ui: &Ui) -> Result<Exit, Failure> {
    let assets = Assets::built_in();
    let wanted = choose(&assets, args.name.as_deref())?;
    let targets: Vec<_> =
        wanted.iter().map(|(path, asset)| (args.to.join(path), asset.text.as_str())).collect();
    // All targets are checked before the first is written, so that a refusal leaves nothing behind.
    let in_the_way: Diagnostics = targets
        .iter()
        .filter(|(target, _)| fs::symlink_metadata(target).is_ok())
        .map(|(target, _)| in_the_way(target))
        .collect();
    if !in_the_way.is_empty() {
        return Err(Failure::new(in_the_way));
    }
    for (target, text) in &targets {
        copy(target, text)?;
    }
    let names: Vec<String> = targets.iter().map(|(path, _)| path.display().to_string()).collect();
    ui.result_in(
        || {
            let mut text = String::from("Copied; you can now change:\n");
            for name in &names {
                text.push_str(&format!("  {name}\n"));
            }
            text.push_str(
                "In an incident folder they replace the built-in ones. To go back, delete a \
                 copy.\n",
            );
            text
        },
        || names.iter().map(|name| format!("{name}\n")).collect(),
        || json!({"command": "templates eject", "files": names}),
    )?;
    Ok(Exit::Done)
}

/// The built-in templates of a name, with or without `templates/` before it; all without a name.
fn choose<'a>(
    assets: &'a Assets,
    name: Option<&str>,
) -> Result<Vec<(&'a str, &'a Asset)>, Failure> {
    let all = assets.under(FOLDER);
    let Some(name) = name else { return Ok(all) };
    let short = name.strip_prefix(FOLDER).unwrap_or(name);
    let found: Vec<_> =
        all.iter().filter(|(path, _)| path.strip_prefix(FOLDER) == Some(short)).copied().collect();
    if found.is_empty() {
        let known = all.iter().filter_map(|(path, _)| path.strip_prefix(FOLDER));
        let problem = Diagnostic::error(UNKNOWN_TEMPLATE, format!("there is no template `{name}`"))
            .help("`breach-letters templates list` shows all")
            .did_you_mean(short, known);
        return Err(Failure::new(problem));
    }
    Ok(found)
}

fn in_the_way(target: &Path) -> Diagnostic {
    Diagnostic::error(IN_THE_WAY, "this file already exists, and nothing is ever overwritten")
        .at(Place::Path(target.display().to_string()))
        .help("move or delete it first, or name another folder")
}

fn copy(target: &Path, text: &str) -> Result<(), Box<Diagnostic>> {
    let written = match target.parent() {
        Some(folder) => fs::create_dir_all(folder),
        None => Ok(()),
    }
    .and_then(|()| fs::OpenOptions::new().write(true).create_new(true).open(target))
    .and_then(|mut file| file.write_all(text.as_bytes()));
    written.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => Box::new(in_the_way(target)),
        _ => Box::new(
            Diagnostic::error(CANNOT_COPY, format!("the copy cannot be written: {error}"))
                .at(Place::Path(target.display().to_string())),
        ),
    })
}
