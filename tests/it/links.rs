//! What stands in the place of a file of the incident: links, pipes and devices. Nothing waits, nothing is
//! read that the check code does not cover.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops where something is wrong"
)]

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

use breach_letters::diag::Severity;
use breach_letters::pipeline::{self, CheckRequest};

use crate::support::{copy, fixture};

/// The codes of the errors of a check, and the check code. It must end within a minute.
fn check(folder: &Path) -> (Vec<String>, Option<String>) {
    let (done, checked) = mpsc::channel();
    let request = CheckRequest { incident: folder.to_owned(), ..CheckRequest::default() };
    std::thread::spawn(move || {
        let report = pipeline::check(&request, &mut |_| {});
        let errors = report.problems.iter().filter(|problem| problem.severity == Severity::Error);
        let codes = errors.map(|problem| problem.code.name().to_owned()).collect();
        let _ = done.send((codes, report.digest));
    });
    checked.recv_timeout(Duration::from_secs(60)).expect("the check waits for something")
}

/// A copy of an incident, with a folder of somebody else beside it.
fn incident() -> (tempfile::TempDir, std::path::PathBuf, std::path::PathBuf) {
    let place = tempfile::tempdir().unwrap();
    let (folder, outside) = (place.path().join("incident"), place.path().join("outside"));
    copy(&fixture("westlog"), &folder);
    fs::create_dir(&outside).unwrap();
    fs::write(outside.join("secret.ftl"), "secret = geheim\n").unwrap();
    fs::copy(folder.join("recipients.csv"), outside.join("recipients.csv")).unwrap();
    fs::copy(folder.join("incident.yaml"), outside.join("incident.yaml")).unwrap();
    (place, folder, outside)
}

#[test]
fn links_out_of_the_folder_and_to_folders_are_refused() {
    type Change = fn(&Path, &Path);
    let cases: [(&str, Change); 9] = [
        ("a text", |folder, outside| {
            symlink(outside.join("secret.ftl"), folder.join("locales/fi/more.ftl")).unwrap();
        }),
        ("a folder of texts", |folder, outside| {
            symlink(outside, folder.join("locales/de")).unwrap()
        }),
        ("a folder inside", |folder, _| symlink("locales", folder.join("rules")).unwrap()),
        ("a folder of templates", |folder, outside| {
            symlink(outside, folder.join("templates")).unwrap();
        }),
        ("a folder of fonts", |folder, outside| symlink(outside, folder.join("fonts")).unwrap()),
        ("a font", |folder, outside| {
            fs::create_dir(folder.join("fonts")).unwrap();
            symlink(outside.join("secret.ftl"), folder.join("fonts/A.ttf")).unwrap();
        }),
        ("the list", |folder, outside| {
            fs::remove_file(folder.join("recipients.csv")).unwrap();
            symlink(outside.join("recipients.csv"), folder.join("recipients.csv")).unwrap();
        }),
        ("the facts", |folder, outside| {
            fs::remove_file(folder.join("incident.yaml")).unwrap();
            symlink(outside.join("incident.yaml"), folder.join("incident.yaml")).unwrap();
        }),
        ("the theme", |folder, outside| {
            fs::write(outside.join("theme.yaml"), "text-size: 11\n").unwrap();
            symlink("../outside/theme.yaml", folder.join("theme.yaml")).unwrap();
        }),
    ];
    for (what, change) in cases {
        let (_place, folder, outside) = incident();
        change(&folder, &outside);
        let (codes, digest) = check(&folder);
        assert!(codes.iter().any(|code| code == "input/link"), "{what}: {codes:?}");
        assert_eq!(digest, None, "{what}");
    }
}

#[test]
fn a_link_within_the_folder_is_read() {
    let (_place, folder, _) = incident();
    fs::rename(folder.join("recipients.csv"), folder.join("people.csv")).unwrap();
    symlink("people.csv", folder.join("recipients.csv")).unwrap();
    let (codes, digest) = check(&folder);
    assert_eq!(codes, Vec::<String>::new());
    assert!(digest.is_some());
}

#[test]
fn pipes_and_devices_do_not_make_it_wait() {
    for name in
        ["recipients.csv", "incident.yaml", "locales/fi/more.ftl", "theme.yaml", "fonts/A.ttf"]
    {
        let (_place, folder, _) = incident();
        fs::create_dir_all(folder.join("fonts")).unwrap();
        let path = folder.join(name);
        let _ = fs::remove_file(&path);
        let made = std::process::Command::new("mkfifo").arg(&path).status().unwrap();
        assert!(made.success());
        let (codes, digest) = check(&folder);
        assert!(!codes.is_empty() && digest.is_none(), "a pipe as {name}: {codes:?}");

        fs::remove_file(&path).unwrap();
        symlink("/dev/zero", &path).unwrap();
        let (codes, digest) = check(&folder);
        assert!(codes.iter().any(|code| code == "input/link"), "/dev/zero as {name}: {codes:?}");
        assert_eq!(digest, None);
    }
}

#[test]
fn the_check_code_covers_rules_and_every_logo() {
    let (_place, folder, _) = incident();
    let code = || {
        let (codes, digest) = check(&folder);
        assert_eq!(codes, Vec::<String>::new());
        digest.unwrap()
    };
    let first = code();
    let logo = fixture("themes/logo.png");
    fs::create_dir(folder.join("pictures")).unwrap();
    fs::copy(logo, folder.join("pictures/CREST.PNG.old")).unwrap();
    assert_eq!(code(), first, "a picture that nothing names");
    let theme =
        "logo:\n  file: pictures/CREST.PNG.old\n  width: 15\n  alt: {fi: V, sv: V, en: C}\n";
    fs::write(folder.join("theme.yaml"), theme).unwrap();
    let with_logo = code();
    assert_ne!(with_logo, first);
    let other = fixture("themes/logo.png");
    let mut bytes = fs::read(other).unwrap();
    bytes.extend_from_slice(b"\0");
    fs::write(folder.join("pictures/CREST.PNG.old"), bytes).unwrap();
    let with_another = code();
    assert_ne!(with_another, with_logo, "another logo in a folder of its own");
    fs::create_dir_all(folder.join("rules/fi")).unwrap();
    let rules = fs::read_to_string("rules/fi/plain.yaml").unwrap();
    fs::write(folder.join("rules/fi/plain.yaml"), format!("{rules}# the same, but changed\n"))
        .unwrap();
    assert_ne!(code(), with_another, "rules of the incident");
}
