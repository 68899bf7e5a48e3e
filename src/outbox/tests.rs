//! The folder as a whole: complete files, closed to others, no recipient lost, nothing overwritten.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::*;
use crate::diag::codes::internal::SUM;
use crate::diag::codes::output::{CANNOT_CREATE, NOT_A_FOLDER, NOT_EMPTY, SYMLINK};
use crate::terms::Medium;

fn outbox() -> (tempfile::TempDir, Outbox) {
    let folder = tempfile::tempdir().unwrap();
    let outbox = Outbox::create(&folder.path().join("out")).unwrap();
    (folder, outbox)
}

fn row(recipient: &str) -> ManifestRow {
    ManifestRow {
        recipient: recipient.to_owned(),
        piece: Some(7),
        channel: Some(Medium::Letter),
        language: "fi+sv".to_owned(),
        variant: "adult, identity code leaked".to_owned(),
        file: Some("letters/print/fi-sv-1-0001.pdf".to_owned()),
        first_page: Some(3),
        pages: Some(2),
        sheets: Some(1),
        sha256: Some("ab".repeat(32)),
        outcome: Outcome::Rendered,
        reason: String::new(),
        single_file: None,
        single_sha256: None,
    }
}

fn exception() -> ExceptionRow {
    ExceptionRow {
        row: Some("5".to_owned()),
        recipient: "=1+1".to_owned(),
        channel: None,
        column: Some("status".to_owned()),
        severity: "waits".to_owned(),
        problem: "the address is protected".to_owned(),
        what_to_do: "call the person; write by hand".to_owned(),
    }
}

/// All files by path, including hidden ones.
fn tree(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut open = vec![root.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
                found.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    found
}

#[test]
fn a_file_is_whole_and_its_checksum_right() {
    let (_folder, outbox) = outbox();
    let written = outbox.write_file(&single_name(1), b"abc").unwrap();
    assert_eq!(written.path, "letters/single/000001.pdf");
    assert_eq!(written.bytes, 3);
    assert_eq!(written.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    let tree = tree(&outbox.root);
    assert_eq!(tree, BTreeMap::from([("letters/single/000001.pdf".to_owned(), b"abc".to_vec())]));
}

#[test]
fn nothing_is_overwritten() {
    let (_folder, outbox) = outbox();
    outbox.write_file("a.txt", b"first").unwrap();
    let error = outbox.write_file("a.txt", b"second").unwrap_err();
    assert!(matches!(error, WriteError::Exists(_)), "{error}");
    assert_eq!(tree(&outbox.root), BTreeMap::from([("a.txt".to_owned(), b"first".to_vec())]));
}

#[test]
fn many_threads_write_into_the_same_new_folder() {
    let (_folder, outbox) = outbox();
    std::thread::scope(|scope| {
        for thread in 0..8u64 {
            let outbox = &outbox;
            scope.spawn(move || {
                for piece in 0..50 {
                    outbox.write_file(&email_name(thread * 50 + piece), b"x").unwrap();
                }
            });
        }
    });
    assert_eq!(tree(&outbox.root).len(), 400);
}

#[cfg(unix)]
#[test]
fn only_the_owner_can_read() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let open = folder.path().join("open");
    fs::create_dir(&open).unwrap();
    fs::set_permissions(&open, fs::Permissions::from_mode(0o777)).unwrap();
    let outbox = Outbox::create(&open).unwrap();
    outbox.write_file("letters/single/000001.pdf", b"x").unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&open), 0o700);
    assert_eq!(mode(&open.join("letters")), 0o700);
    assert_eq!(mode(&open.join("letters/single")), 0o700);
    assert_eq!(mode(&open.join("letters/single/000001.pdf")), 0o600);
}

#[test]
fn a_folder_that_is_not_ours_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let full = folder.path().join("full");
    fs::create_dir(&full).unwrap();
    fs::write(full.join("mine"), "mine").unwrap();
    assert_eq!(Outbox::create(&full).unwrap_err().code, NOT_EMPTY);
    assert_eq!(Outbox::create(&full.join("mine")).unwrap_err().code, NOT_A_FOLDER);
    assert_eq!(Outbox::create(&full.join("mine/deeper")).unwrap_err().code, CANNOT_CREATE);
    #[cfg(unix)]
    {
        let link = folder.path().join("link");
        fs::create_dir(folder.path().join("empty")).unwrap();
        std::os::unix::fs::symlink(folder.path().join("empty"), &link).unwrap();
        assert_eq!(Outbox::create(&link).unwrap_err().code, SYMLINK);
        std::os::unix::fs::symlink("nowhere", folder.path().join("dangling")).unwrap();
        let dangling = folder.path().join("dangling");
        assert_eq!(Outbox::create(&dangling).unwrap_err().code, SYMLINK);
    }
    assert_eq!(fs::read_to_string(full.join("mine")).unwrap(), "mine");
}

#[cfg(unix)]
#[test]
fn a_planted_link_is_not_followed() {
    let (folder, outbox) = outbox();
    let outside = folder.path().join("outside");
    fs::write(&outside, "mine").unwrap();
    std::os::unix::fs::symlink(&outside, outbox.root.join("a.txt")).unwrap();
    std::os::unix::fs::symlink(&outside, outbox.root.join(".b.txt.part")).unwrap();
    assert!(matches!(outbox.write_file("a.txt", b"x"), Err(WriteError::Exists(_))));
    assert!(matches!(outbox.write_file("b.txt", b"x"), Err(WriteError::Exists(_))));
    assert_eq!(fs::read_to_string(&outside).unwrap(), "mine");
}

#[test]
fn the_lists_appear_at_the_end() {
    let (_folder, outbox) = outbox();
    let mut manifest = Manifest::begin(&outbox);
    let mut exceptions = Exceptions::begin(&outbox, "en", CellDelimiter::Semicolon);
    // In the order of the recipients file, in whatever order they are added.
    manifest
        .push(
            &outbox,
            (3.into(), 1),
            &ManifestRow {
                piece: None,
                channel: None,
                file: None,
                first_page: None,
                pages: None,
                sheets: None,
                sha256: None,
                outcome: Outcome::Excluded,
                reason: "the address is protected".to_owned(),
                ..row("k2")
            },
        )
        .unwrap();
    manifest.push(&outbox, (2.into(), 1), &row("-5")).unwrap();
    exceptions.push(&outbox, (3.into(), 1), &exception()).unwrap();
    assert!(tree(&outbox.root).keys().all(|name| name.starts_with('.')));
    let totals = Totals { people: 2, rendered: 1, excluded: 1, ..Totals::default() };
    outbox.finish(manifest, exceptions, &totals).unwrap();
    let tree = tree(&outbox.root);
    assert_eq!(tree.keys().collect::<Vec<_>>(), ["exceptions.csv", "manifest.csv"]);
    insta::assert_snapshot!(String::from_utf8_lossy(&tree["manifest.csv"]));
    assert_eq!(
        String::from_utf8_lossy(&tree["exceptions.csv"]),
        "\u{feff}row;recipient;channel;column;severity;problem;what to do;correction (- empties it / remove = no letter)\r\n\
         5;'=1+1;;status;waits;the address is protected;\"call the person; write by hand\";\r\n"
    );
}

#[test]
fn a_wrong_sum_keeps_the_lists_back() {
    let (_folder, outbox) = outbox();
    let mut manifest = Manifest::begin(&outbox);
    let exceptions = Exceptions::begin(&outbox, "en", CellDelimiter::Semicolon);
    manifest.push(&outbox, (2.into(), 1), &row("k1")).unwrap();
    let totals = Totals { people: 2, rendered: 1, ..Totals::default() };
    let error = outbox.finish(manifest, exceptions, &totals).unwrap_err();
    assert_eq!(error.to_diagnostic().code, SUM);
    assert!(tree(&outbox.root).is_empty());
}

#[test]
fn a_stopped_run_says_so() {
    let (_folder, outbox) = outbox();
    let mut manifest = Manifest::begin(&outbox);
    manifest.push(&outbox, (2.into(), 1), &row("k1")).unwrap();
    let exceptions = Exceptions::begin(&outbox, "en", CellDelimiter::Semicolon);
    outbox.interrupt(manifest, exceptions).unwrap();
    assert_eq!(
        tree(&outbox.root).keys().collect::<Vec<_>>(),
        ["exceptions.partial.csv", "manifest.partial.csv"]
    );
}
