//! Reads files that the settings name: passwords, certificates, keys.

use super::named::Named;
use super::values::Context;
use crate::diag::Diagnostic;
use crate::diag::codes::dispatch::*;
use crate::dispatch::Secret;
use crate::files;

/// Largest file that is read, in bytes: a list of all certificate authorities has some 200 KB.
const MAX_BYTES: u64 = 2_000_000;

impl Named {
    /// The file's bytes.
    pub(super) fn bytes(&self, cx: &mut Context<'_>, key: &'static str) -> Option<Vec<u8>> {
        files::read(&self.path, MAX_BYTES)
            .map_err(|fault| {
                let message = format!("the file for `{key}` cannot be read: {fault}");
                let help = "paths are relative to the folder of the settings file; check the name \
                            and the permissions of the file";
                let problem = Diagnostic::error(UNREADABLE_FILE, message).help(help);
                cx.reader.push(self.at(problem, key));
            })
            .ok()
    }

    /// The bytes of a secret file; reports a warning if other users can read it.
    pub(super) fn secret_bytes(&self, cx: &mut Context<'_>, key: &'static str) -> Option<Vec<u8>> {
        use std::os::unix::fs::PermissionsExt as _;
        let bytes = self.bytes(cx, key)?;
        let mode = std::fs::metadata(&self.path).map_or(0, |found| found.permissions().mode());
        if mode & 0o077 != 0 {
            let message =
                format!("other users of this computer can read or change the file for `{key}`");
            let problem = Diagnostic::warning(EXPOSED_FILE, message)
                .help("run `chmod 600` with the name of the file");
            cx.reader.push(self.at(problem, key));
        }
        Some(bytes)
    }

    /// The password in the file.
    pub(super) fn secret(&self, cx: &mut Context<'_>, key: &'static str) -> Option<Secret> {
        let bytes = zeroize::Zeroizing::new(self.secret_bytes(cx, key)?);
        let secret = std::str::from_utf8(&bytes).ok().and_then(Secret::new);
        if secret.is_none() {
            let message = format!("the file for `{key}` is not one line of text with a password");
            let problem = Diagnostic::error(BAD_PASSWORD, message)
                .help("write only the password into the file, on one line");
            cx.reader.push(self.at(problem, key));
        }
        secret
    }
}
