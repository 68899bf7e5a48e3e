//! `docs/commands.md`: the help texts as one document.

use std::fmt::Write as _;
use std::path::Path;

use clap::{Arg, ArgAction, Command, CommandFactory as _};

use super::Cli;
use crate::expected::is_as_expected;

const HEAD: &str = "\
# Commands

All commands with their arguments. `--help` shows the same texts: `breach-letters --help` those of all
commands, `breach-letters render --help` those of one.

This file is written by the program: `INSTA_UPDATE=always cargo test --lib commands_md`.

";

/// The whole document.
fn document() -> String {
    let mut program = Cli::command();
    program.build();
    let name = program.get_name().to_owned();
    let mut out = HEAD.to_owned();
    let mut commands = Vec::new();
    collect(&program, &name, &mut commands);
    for (path, command) in &commands {
        let _ = writeln!(out, "- [`{path}`](#{}): {}", anchor(path), about(command));
    }
    if let Some(codes) = program.get_after_help() {
        let codes = codes.to_string();
        let (title, rows) = codes.split_once(':').unwrap_or(("", &codes));
        let _ = writeln!(out, "\n## {title}\n\n| Code | Meaning |\n|---|---|");
        for (code, meaning) in rows.lines().filter_map(|line| line.trim().split_once("  ")) {
            let _ = writeln!(out, "| {code} | {} |", meaning.trim());
        }
    }
    out.push_str("\n## Options of all commands\n\n");
    for arg in program.get_arguments().filter(|arg| !arg.is_hide_set()) {
        item(arg, &mut out);
    }
    for (path, command) in &mut commands {
        let _ = writeln!(out, "\n## `{path}`\n\n{}.\n", about(command));
        let usage = command.clone().render_usage().to_string();
        let usage = usage.trim_start_matches("Usage: ").trim();
        let _ = writeln!(out, "```text\n{usage}\n```");
        let own = |arg: &&Arg| !arg.is_global_set() && !arg.is_hide_set() && arg.get_id() != "help";
        let (named, placed): (Vec<&Arg>, Vec<&Arg>) =
            command.get_arguments().filter(own).partition(|arg| arg.get_long().is_some());
        for (title, args) in [("Arguments", placed), ("Options", named)] {
            if !args.is_empty() {
                let _ = writeln!(out, "\n{title}:\n");
                args.into_iter().for_each(|arg| item(arg, &mut out));
            }
        }
    }
    out
}

/// Commands that do something, in the order of the help text: not those that only hold others.
fn collect(command: &Command, path: &str, into: &mut Vec<(String, Command)>) {
    for inner in command.get_subcommands().filter(|inner| !inner.is_hide_set()) {
        let path = format!("{path} {}", inner.get_name());
        match inner.has_subcommands() {
            true => collect(inner, &path, into),
            false => into.push((path, inner.clone())),
        }
    }
}

fn about(command: &Command) -> String {
    prose(&command.get_about().map(ToString::to_string).unwrap_or_default())
}

/// One argument: how it is written, what it is for, its default, and its values.
fn item(arg: &Arg, out: &mut String) {
    let names = arg.get_value_names().unwrap_or_default();
    let value: Vec<String> = names.iter().map(|name| format!("<{name}>")).collect();
    let value = value.join(" ");
    let takes_value = matches!(arg.get_action(), ArgAction::Set | ArgAction::Append);
    let long = arg.get_long().map(|long| format!("--{long}"));
    let short = arg.get_short().map(|short| format!("-{short}"));
    let mut written: Vec<String> = short.into_iter().chain(long).collect();
    if written.is_empty() {
        written.push(value);
    } else if takes_value && let Some(last) = written.last_mut() {
        let _ = write!(last, " {value}");
    }
    let help = prose(&arg.get_help().map(ToString::to_string).unwrap_or_default());
    let _ = write!(out, "- `{}`: {help}", written.join("`, `"));
    let defaults = arg.get_default_values().iter().map(|default| default.to_string_lossy());
    let defaults: Vec<String> = defaults.map(|default| format!("`{default}`")).collect();
    if takes_value && !defaults.is_empty() && !arg.is_hide_default_value_set() {
        let _ = write!(out, " [default: {}]", defaults.join(", "));
    }
    out.push('\n');
    for value in arg.get_possible_values().iter().filter(|_| takes_value) {
        let _ = write!(out, "  - `{}`", value.get_name());
        if let Some(help) = value.get_help() {
            let _ = write!(out, ": {}", prose(&help.to_string()));
        }
        out.push('\n');
    }
}

/// Words of a help text as Markdown, on one line.
fn prose(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.replace('<', "\\<").replace('*', "\\*").replace('_', "\\_")
}

/// The anchor of a heading, as GitHub makes it.
fn anchor(path: &str) -> String {
    path.replace(' ', "-")
}

#[test]
fn commands_md_is_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/commands.md");
    assert!(
        is_as_expected(&path, document()),
        "docs/commands.md is out of date; `INSTA_UPDATE=always cargo test --lib commands_md` rewrites it"
    );
}
