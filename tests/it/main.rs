//! The integration tests: one binary, because each binary takes its time to link and every one
//! would carry the whole program. Only `tests/errors.rs` is another, for it has its own harness.
//!
//! ```text
//! cargo test --test it                 all of it
//! cargo test --test it send::          one file
//! ```
//!
//! Tests of one file and of different files run at the same time in one process: none may change the
//! environment, the working folder or the panic hook of the process. Whoever needs that starts the
//! program, or its own test binary, as a child.

#![allow(clippy::disallowed_methods, reason = "the rule is for the library")]

mod bad_input;
mod bounces;
mod cli;
mod documents;
mod duties;
mod emails;
mod enclosures;
mod facts;
mod goldens;
mod guardians;
mod hostile_names;
mod languages;
mod links;
mod lists;
mod machines;
mod mailing;
mod preview;
mod print;
#[cfg(feature = "printpdf")]
mod printpdf;
mod proofs;
mod properties;
mod run;
mod same_words;
mod scripts;
mod send;
mod several_lists;
mod statements;
mod support;
mod themes;
mod verify;
mod verify_lists;

/// A file that nobody names above would never be compiled.
#[test]
fn each_file_is_a_module() {
    let here = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it");
    let named = include_str!("main.rs");
    for entry in std::fs::read_dir(here).expect("the folder of the tests") {
        let path = entry.expect("an entry").path();
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        assert!(name == "main" || named.contains(&format!("\nmod {name};\n")), "{name}");
    }
}
