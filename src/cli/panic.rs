//! A panic must not show personal data.

use std::io::Write as _;
use std::panic::{self, Location, UnwindSafe};

use super::exit::Exit;
use crate::diag;

/// Runs `work`; a panic in it, or in a thread of it, says where it was and never its message,
/// which may hold a person's data.
pub fn guarded(work: impl FnOnce() -> Exit + UnwindSafe) -> Exit {
    panic::set_hook(Box::new(|info| {
        let said = notice(info.location(), diag::is_caught());
        let _ = std::io::stderr().write_all(said.as_bytes());
    }));
    panic::catch_unwind(work).unwrap_or(Exit::Internal)
}

fn notice(place: Option<&Location<'_>>, caught: bool) -> String {
    let place = place
        .map_or_else(String::new, |place| format!(" at {}:{}", short(place.file()), place.line()));
    let follows = if caught {
        "Only one piece failed, not the run: it is reported with the results."
    } else {
        "Do not use the output folder of this run."
    };
    format!(
        "internal error{place}: a mistake in breach-letters {}\n\
         The details are left out because they may contain personal data. {follows} Please report \
         the place above.\n",
        env!("CARGO_PKG_VERSION")
    )
}

/// The end of a source path: paths of dependencies name folders of the computer that built this.
fn short(file: &str) -> String {
    let parts: Vec<&str> = file.split(['/', '\\']).collect();
    parts[parts.len().saturating_sub(4)..].join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_from_it_is_said() {
        assert!(notice(None, true).contains("one piece"));
        assert!(notice(None, false).contains("Do not use the output folder"));
    }

    #[test]
    fn places_name_no_computer() {
        assert_eq!(short("src/cli/mod.rs"), "src/cli/mod.rs");
        assert_eq!(short("/a/b/c/krate-1.0/src/x/y.rs"), "krate-1.0/src/x/y.rs");
    }
}
