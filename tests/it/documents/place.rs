//! The temporary folder that a document is played in.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::super::support::own_values;
use super::{fences, root, text_of};

/// The folder, and what is in it at the beginning:
///
/// - `fixtures/NAME`: a copy of that example;
/// - `my-incident`: the example that `new` makes, with values of our own; `my-incident-before`: the same;
/// - `out`: what `render my-incident` makes;
/// - `reports`: a Maildir with no message.
pub(super) struct Place {
    folder: tempfile::TempDir,
    /// `incident.yaml` of `my-incident`, as `new` made it.
    pub(super) incident: Option<String>,
}

/// What a command did.
pub(super) struct Done {
    pub(super) code: i32,
    pub(super) stdout: String,
    pub(super) stderr: String,
}

impl Place {
    pub(super) fn of(document: &str) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut place = Self { folder, incident: None };
        let text = text_of(document);
        let wanted = text.lines().find_map(|line| fences::comment(line, "prepare"));
        for name in wanted.unwrap_or_default().split_whitespace() {
            match name {
                "my-incident" | "my-incident-before" => {
                    place.must(&format!("breach-letters new {name}"));
                }
                "out" => place.must("breach-letters render my-incident --out out"),
                "reports" => {
                    for part in ["new", "cur", "tmp"] {
                        fs::create_dir_all(place.path("reports").join(part)).expect("a Maildir");
                    }
                }
                other => copy(&root().join(other), &place.path(other)),
            }
        }
        place
    }

    /// A path in the folder.
    pub(super) fn path(&self, inner: &str) -> PathBuf {
        self.folder.path().join(inner)
    }

    fn must(&mut self, command: &str) {
        let done = self.run(command);
        assert_eq!(done.code, 0, "{command}\n{}{}", done.stderr, done.stdout);
    }

    /// Runs a command as a user's shell does, with the program in the search path.
    pub(super) fn run(&mut self, command: &str) -> Done {
        let program = Path::new(env!("CARGO_BIN_EXE_breach-letters"));
        let mut search = program.parent().expect("a folder").as_os_str().to_owned();
        search.push(":");
        search.push(std::env::var_os("PATH").unwrap_or_default());
        let mut shell = Command::new("sh");
        shell.args(["-c", command]).current_dir(self.folder.path()).stdin(Stdio::null());
        shell.env("PATH", search).env("LC_ALL", "C");
        for name in ["NO_COLOR", "TERM", "COLUMNS", "CLICOLOR", "CLICOLOR_FORCE"] {
            shell.env_remove(name);
        }
        let output = shell.output().expect("a shell");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("output is UTF-8");
        let done = Done {
            code: output.status.code().unwrap_or(-1),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        };
        // Then readers write their own values.
        let made = command.strip_prefix("breach-letters new ").filter(|_| output.status.success());
        if let Some(made) = made {
            own_values(&self.path(made.trim()));
        }
        if self.incident.is_none() {
            self.incident = fs::read_to_string(self.path("my-incident/incident.yaml")).ok();
        }
        done
    }
}

fn copy(from: &Path, to: &Path) {
    if from.is_dir() {
        fs::create_dir_all(to).expect("a folder");
        for entry in fs::read_dir(from).expect("a folder to copy") {
            let entry = entry.expect("an entry");
            copy(&entry.path(), &to.join(entry.file_name()));
        }
    } else {
        fs::create_dir_all(to.parent().expect("a folder")).expect("a folder");
        fs::copy(from, to).expect("a file to copy");
    }
}
