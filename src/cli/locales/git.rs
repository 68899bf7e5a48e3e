//! Files as they were at a revision, by asking `git`. The only other program that this one runs.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::diag::codes::cli::{NO_GIT, NOT_IN_GIT, UNKNOWN_REVISION};
use crate::diag::{Diagnostic, Place};

/// Path under the folder, name to show, and text of each file of words at a revision.
///
/// # Errors
/// There is no `git`, the folder is in no repository, or there is no such revision.
pub(super) fn words_at(
    folder: &Path,
    revision: &str,
) -> Result<Vec<(String, String, String)>, Box<Diagnostic>> {
    let place = || Place::Path(folder.display().to_string());
    git(folder, &["rev-parse", "--git-dir"])?.map_err(|said| {
        Box::new(
            Diagnostic::error(
                NOT_IN_GIT,
                format!("this folder is not in a git repository: {said}"),
            )
            .at(place())
            .help("compare with another folder instead: `--against FOLDER`"),
        )
    })?;
    let wanted = format!("{revision}^{{commit}}");
    let commit = git(folder, &["rev-parse", "--verify", "--quiet", "--end-of-options", &wanted])?
        .map_err(|_| {
        Box::new(
            Diagnostic::error(
                UNKNOWN_REVISION,
                format!("git does not know a revision `{revision}` in this repository"),
            )
            .at(place())
            .help("name a commit, a tag or a branch, such as `HEAD~3`, `v1` or `main`"),
        )
    })?;
    let commit = commit.trim();
    let unknown = |said: String| Box::new(Diagnostic::error(UNKNOWN_REVISION, said).at(place()));
    let list = git(folder, &["ls-tree", "-r", "-z", "--name-only", commit, "--", "locales/"])?;
    let list = list.map_err(unknown)?;
    let mut found = Vec::new();
    for path in list.split('\0').filter(|path| path.ends_with(".ftl")) {
        let text = git(folder, &["show", &format!("{commit}:./{path}")])?.map_err(unknown)?;
        found.push((path.to_owned(), format!("{revision}:{path}"), text));
    }
    Ok(found)
}

/// What git says, or why it would not.
fn git(folder: &Path, words: &[&str]) -> Result<Result<String, String>, Box<Diagnostic>> {
    let mut command = Command::new("git");
    // Its words are not translated, and nothing of it waits for somebody to type.
    command.arg("-C").arg(folder).args(words).env("LC_ALL", "C").stdin(Stdio::null());
    let output = command.output().map_err(|error| {
        Box::new(
            Diagnostic::error(NO_GIT, format!("`git` cannot be run: {error}"))
                .help("install git, or compare with another folder instead: `--against FOLDER`"),
        )
    })?;
    if output.status.success() {
        return Ok(Ok(String::from_utf8_lossy(&output.stdout).into_owned()));
    }
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let line = said.lines().next().unwrap_or("no message");
    Ok(Err(line.strip_prefix("fatal: ").unwrap_or(line).to_owned()))
}
