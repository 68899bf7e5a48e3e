//! A mistake in the program must not show personal data.

use std::io::Write as _;
use std::panic::{self, Location, UnwindSafe};

use super::exit::Exit;

/// Runs `work`; a panic in it, or in a thread of it, says where it was and never its message,
/// which may hold a person's data.
pub fn guarded(work: impl FnOnce() -> Exit + UnwindSafe) -> Exit {
    panic::set_hook(Box::new(|info| {
        let _ = std::io::stderr().write_all(notice(info.location()).as_bytes());
    }));
    panic::catch_unwind(work).unwrap_or(Exit::Internal)
}

fn notice(place: Option<&Location<'_>>) -> String {
    let place = place
        .map_or_else(String::new, |place| format!(" at {}:{}", short(place.file()), place.line()));
    format!(
        "internal error{place}: a mistake in breach-letters {}\n\
         The details are left out because they may hold personal data. Do not use the output \
         folder of this run. Please report the place above.\n",
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
    fn places_name_no_computer() {
        assert_eq!(short("src/cli/mod.rs"), "src/cli/mod.rs");
        assert_eq!(short("/a/b/c/krate-1.0/src/x/y.rs"), "krate-1.0/src/x/y.rs");
    }
}
