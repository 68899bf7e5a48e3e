//! Files that may hold no personal identity code.

use super::node::Node;
use super::parse::parse;
use crate::diag::{Code, Diagnostic, Diagnostics, Place, SourceId, Sources};
use crate::text::{holds_identity_code, identity_codes};

/// Parses a YAML file that may hold no personal identity code (Data Protection Act 1050/2018,
/// section 29).
///
/// # Errors
/// One problem with `code` and `help` for each line that holds an identity code, and no other
/// problem: any other might show the code on a screen or in a log. Otherwise the problems of
/// [`parse`].
pub fn parse_impersonal(
    source: SourceId,
    sources: &Sources,
    code: Code,
    help: &str,
) -> Result<Node, Diagnostics> {
    let text = sources.text(source).cloned().unwrap_or_default();
    let found: Vec<usize> = identity_codes(&text).into_iter().map(|range| range.start).collect();
    if !found.is_empty() {
        return Err(problems(&found, source, sources, code, help));
    }
    let root = parse(source, sources)?;
    // The values again: here an escape such as `\x2d` has become the character that it means.
    let mut found = Vec::new();
    root.each_text(&mut |text, span| {
        if holds_identity_code(text) {
            found.push(span.start);
        }
    });
    if found.is_empty() { Ok(root) } else { Err(problems(&found, source, sources, code, help)) }
}

/// One problem for each place of `found`, in bytes of the file. It names the line and shows nothing
/// of it.
fn problems(
    found: &[usize],
    source: SourceId,
    sources: &Sources,
    code: Code,
    help: &str,
) -> Diagnostics {
    let lines = found.iter().filter_map(|at| sources.line_column(source, *at));
    let mut lines: Vec<usize> = lines.map(|(line, _)| line).collect();
    lines.dedup();
    lines
        .into_iter()
        .map(|line| {
            Diagnostic::error(code, "there is a personal identity code in this line")
                .at(Place::Row { source, row: line as u64, column: None })
                .help(help)
        })
        .collect()
}
