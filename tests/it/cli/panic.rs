//! A panic shows its place and never its message.

use std::process::Command;

use breach_letters::cli::{Exit, guarded};

const CHILD: &str = "BREACH_LETTERS_TEST_PANIC";

#[test]
fn a_panic_shows_no_data() {
    if std::env::var_os(CHILD).is_some() {
        let exit = guarded(|| {
            let thread = std::thread::spawn(|| panic!("Maija Mallikas, 131052-308T"));
            match thread.join() {
                Ok(()) => Exit::Done,
                Err(payload) => std::panic::resume_unwind(payload),
            }
        });
        std::process::exit(i32::from(exit.number()));
    }
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "cli::panic::a_panic_shows_no_data", "--nocapture"])
        .env(CHILD, "1")
        .output()
        .unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{stderr}");
    assert!(stderr.contains("internal error at tests/it/cli/panic.rs:"), "{stderr}");
    for secret in ["Maija", "Mallikas", "131052"] {
        assert!(!stderr.contains(secret), "{stderr}");
    }
}
