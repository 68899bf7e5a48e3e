//! Passwords of servers: from a file, the environment or the service manager, never from an argument.

use std::ffi::OsString;
use std::path::Path;

use crate::diag::Diagnostic;
use crate::dispatch::Secret;
use crate::mailing::bad_secret;

/// Where a password may be, other than in a file that somebody names.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sources {
    /// The environment variable.
    pub(super) variable: &'static str,
    /// The name among the credentials of the service manager (systemd.exec(5)).
    pub(super) credential: &'static str,
}

impl Sources {
    /// The password of the environment, or else of the service manager; `None` if neither has one.
    ///
    /// # Errors
    /// One is given and cannot be used. It is not passed over: another password than the intended one
    /// would be used.
    pub(super) fn password(self) -> Result<Option<Secret>, Box<Diagnostic>> {
        let folder = std::env::var_os("CREDENTIALS_DIRECTORY");
        self.of(std::env::var_os(self.variable), folder.as_deref().map(Path::new))
    }

    fn of(
        self,
        variable: Option<OsString>,
        credentials: Option<&Path>,
    ) -> Result<Option<Secret>, Box<Diagnostic>> {
        if let Some(text) = variable {
            let secret = text.to_str().and_then(Secret::new);
            return secret.map(Some).ok_or_else(|| Box::new(bad_secret(self.variable)));
        }
        let path = credentials.map(|folder| folder.join(self.credential));
        // A link that leads nowhere is given, too.
        let Some(path) = path.filter(|path| path.symlink_metadata().is_ok()) else {
            return Ok(None);
        };
        let secret = std::fs::read_to_string(path).ok().as_deref().and_then(Secret::new);
        secret.map(Some).ok_or_else(|| Box::new(bad_secret(self.credential)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_that_is_given_and_unfit_is_refused() {
        let sources = Sources { variable: "THE_VARIABLE", credential: "the-credential" };
        let folder = tempfile::tempdir().unwrap();
        let given = |text: &str| sources.of(Some(text.into()), Some(folder.path()));
        assert_eq!(given("geheim").unwrap().unwrap().reveal(), "geheim");
        for unfit in ["", "\n", "a\nb"] {
            let problem = given(unfit).unwrap_err();
            assert_eq!(problem.code.name(), "send/bad-secret");
            assert!(problem.message.contains("THE_VARIABLE"), "{}", problem.message);
        }
        let of_service = || sources.of(None, Some(folder.path()));
        assert!(of_service().unwrap().is_none());
        assert!(sources.of(None, None).unwrap().is_none());
        let file = folder.path().join("the-credential");
        std::fs::write(&file, "geheim\n").unwrap();
        assert!(of_service().unwrap().is_some());
        std::fs::write(&file, "").unwrap();
        assert_eq!(of_service().unwrap_err().code.name(), "send/bad-secret");
        std::fs::remove_file(&file).unwrap();
        std::fs::create_dir(&file).unwrap();
        assert!(of_service().is_err());
    }
}
