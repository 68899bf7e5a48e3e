//! Runs the program as a user does.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A command to be run. The environment is emptied of what changes its output.
pub(crate) struct TestCommand {
    command: Command,
    hide: Vec<(String, &'static str)>,
}

/// What a command did.
pub(crate) struct Outcome {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl TestCommand {
    pub(crate) fn new() -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_breach-letters"));
        command.stdin(Stdio::null());
        command.env("LC_ALL", "C");
        for name in ["NO_COLOR", "TERM", "COLUMNS", "CLICOLOR", "CLICOLOR_FORCE"] {
            command.env_remove(name);
        }
        Self { command, hide: Vec::new() }
    }

    pub(crate) fn args<S: AsRef<std::ffi::OsStr>>(
        mut self,
        args: impl IntoIterator<Item = S>,
    ) -> Self {
        self.command.args(args);
        self
    }

    /// Sets a variable of the environment.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    /// Runs in this folder.
    pub(crate) fn within(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Shows this folder as `{dir}` in what the command says.
    pub(crate) fn hiding(mut self, folder: &Path) -> Self {
        self.hide.push((folder.display().to_string(), "{dir}"));
        self
    }

    pub(crate) fn run(mut self) -> Outcome {
        let output = self.command.output().expect("the program starts");
        let text = |bytes: Vec<u8>| {
            let mut text = String::from_utf8(bytes).expect("output is UTF-8");
            for (folder, name) in &self.hide {
                text = text.replace(folder, name);
            }
            text
        };
        Outcome {
            code: output.status.code().unwrap_or(-1),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        }
    }

    /// Starts it with a stdout that nobody reads.
    pub(crate) fn run_with_closed_stdout(mut self) -> i32 {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        self.command.stdout(writer).stderr(Stdio::null());
        self.command.status().expect("the program starts").code().unwrap_or(-1)
    }
}

impl Outcome {
    /// All of it, for a snapshot.
    pub(crate) fn text(&self) -> String {
        format!("exit code: {}\n--- stdout\n{}--- stderr\n{}", self.code, self.stdout, self.stderr)
    }
}

/// A command run with these words.
pub(crate) fn run(words: &[&str]) -> Outcome {
    TestCommand::new().args(words).run()
}

/// The repository.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Copies a folder with its links.
pub(crate) fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder to copy") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        let kind = entry.file_type().expect("a kind");
        if kind.is_dir() {
            copy(&entry.path(), &target);
        } else if kind.is_symlink() {
            #[cfg(unix)]
            std::os::unix::fs::symlink(std::fs::read_link(entry.path()).expect("a link"), &target)
                .expect("a link to make");
        } else {
            std::fs::copy(entry.path(), &target).expect("a file to copy");
        }
    }
}
