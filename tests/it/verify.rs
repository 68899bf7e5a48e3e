//! `verify` on finished output: what is right passes, and each planted fault is caught by its code,
//! without a value of anybody in any message.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stderr,
    reason = "a test stops where something is wrong"
)]

use crate::support;

use std::collections::BTreeSet;
use std::fs;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use breach_letters::diag::{Format, render as render_problems};
use breach_letters::pipeline::{Files, RenderRequest, VerifyReport, VerifyRequest, verify};
use breach_letters::terms::Channels;
use sha2::{Digest, Sha256};
use support::{
    ARABIC, Output, changed, copy, fixture, program, rendered, small_incident_with_email, with,
};

/// An output folder that a test may break.
struct Broken {
    folder: PathBuf,
    incident: Option<PathBuf>,
    _place: tempfile::TempDir,
}

impl Broken {
    fn of(output: &Path) -> Self {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("out");
        copy(output, &folder);
        Self { folder, incident: None, _place: place }
    }

    /// The first people of the larger incident, rendered once for a test.
    fn westlog() -> Self {
        let (incident, output) = few();
        Self { incident: Some(incident.path().to_owned()), ..Self::of(&output.folder) }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Changes the cells of the manifest.
    fn rows(&self, change: impl FnOnce(&mut Vec<Vec<String>>)) {
        let path = self.path("manifest.csv");
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(&path).unwrap();
        let mut rows: Vec<Vec<String>> =
            reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
        change(&mut rows);
        let mut writer = csv::Writer::from_writer(Vec::new());
        rows.iter().for_each(|row| writer.write_record(row).unwrap());
        fs::write(path, writer.into_inner().unwrap()).unwrap();
    }

    /// Writes the sums that the files have now into the manifest: the fault is not in the bytes.
    fn right_sums(&self) {
        self.rows(|rows| {
            let columns = rows[0].clone();
            for (file, sum) in [("file", "sha256"), ("single_file", "single_sha256")] {
                let at = |name: &str| columns.iter().position(|column| column == name);
                let (Some(file), Some(sum)) = (at(file), at(sum)) else { continue };
                for row in rows.iter_mut().skip(1).filter(|row| !row[file].is_empty()) {
                    let digest = Sha256::digest(fs::read(self.folder.join(&row[file])).unwrap());
                    row[sum] = breach_letters::text::hex(&digest);
                }
            }
        });
    }

    fn record(&self, change: impl FnOnce(&mut serde_json::Value)) {
        let path = self.path("run.json");
        let mut record = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        change(&mut record);
        fs::write(path, record.to_string()).unwrap();
    }

    fn verify(&self) -> VerifyReport {
        let request = VerifyRequest {
            out: self.folder.clone(),
            incident: self.incident.clone(),
            jobs: NonZeroUsize::new(2).unwrap(),
        };
        verify(&request, &mut |_| {})
    }

    /// Codes of the problems. No message may hold a value of the people of an incident.
    fn codes(&self, incident: &Path) -> BTreeSet<&'static str> {
        let report = self.verify();
        let said = render_problems(&report.problems, &report.sources, Format::Short);
        for value in values(incident) {
            assert!(!said.contains(&value), "a message holds {value:?}:\n{said}");
        }
        report.problems.iter().map(|problem| problem.code.name()).collect()
    }

    /// Expects that the planted fault is found.
    fn expect(&self, codes: &[&str]) {
        let found = self.codes(&fixture("westlog"));
        for code in codes {
            assert!(found.contains(code), "{code} is not among {found:?}");
        }
    }
}

/// The larger incident with its first people only.
fn few() -> &'static (tempfile::TempDir, Output) {
    static DONE: OnceLock<(tempfile::TempDir, Output)> = OnceLock::new();
    DONE.get_or_init(|| {
        let list = with("westlog/recipients.csv", &[]);
        let list: String = list.lines().take(20).flat_map(|line| [line, "\n"]).collect();
        let incident = changed("westlog", &[("recipients.csv", &list)]);
        let output = Output::of(|_| {}, incident.path());
        (incident, output)
    })
}

/// What would be known again: names, streets and addresses of the people of an incident.
fn values(incident: &Path) -> Vec<String> {
    let mut reader = csv::Reader::from_path(incident.join("recipients.csv")).unwrap();
    let columns = reader.headers().unwrap().clone();
    let wanted = ["name", "guardian-name", "care-of", "street", "email"];
    let mut out = Vec::new();
    for row in reader.records().map(Result::unwrap) {
        for (column, cell) in columns.iter().zip(row.iter()) {
            if wanted.contains(&column) && cell.chars().count() > 3 {
                out.push(cell.to_owned());
            }
        }
    }
    assert!(out.len() > 2, "the values were not found");
    out
}

fn column(rows: &[Vec<String>], name: &str) -> usize {
    rows[0].iter().position(|column| column == name).unwrap()
}

/// The first print file with at least so many letters.
fn batch(of: &Broken, letters: usize) -> String {
    let rows = support::manifest(&of.path("manifest.csv"));
    let is_print = |file: &str| file.starts_with("letters/print/");
    let named = |file: &str| rows.iter().filter(|row| row.file == file).count();
    let found = rows.iter().find(|row| is_print(&row.file) && named(&row.file) >= letters);
    found.unwrap().file.clone()
}

/// Puts a file together from pages of itself or of another one. `None`, with a visible word, where
/// the tool is not installed.
fn pages(of: &Path, choice: &[&str]) -> Option<()> {
    let made = of.with_extension("made");
    let mut command = Command::new("qpdf");
    command.arg(of).arg("--pages").args(choice).arg("--").arg(&made);
    let Ok(output) = command.output() else {
        eprintln!("SKIPPED: `qpdf` is not installed, so pages are not shifted");
        return None;
    };
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.code().is_some_and(|code| code == 0 || code == 3), "{said}");
    fs::write(of, fs::read(&made).unwrap()).unwrap();
    fs::remove_file(made).unwrap();
    Some(())
}

#[test]
fn what_is_right_verifies() {
    for name in support::INCIDENTS {
        let whole = Broken::of(&rendered(name).folder);
        let report = whole.verify();
        let said = render_problems(&report.problems, &report.sources, Format::Short);
        assert!(report.problems.is_empty(), "{said}");
        let checked = report.checked.unwrap();
        let rows = &rendered(name).rows;
        let made = rows.iter().filter(|row| row.outcome == "rendered");
        assert_eq!(checked.letters + checked.emails, made.count() as u64);
        assert!(checked.values > 100, "{checked:?}");
        assert!(checked.pages > checked.letters);
    }
}

#[test]
fn of_many_mismatches_in_a_file_the_first_are_told_and_the_rest_is_counted() {
    let mut list = String::from("id,name,street,postal-code,city,language,channel\n");
    for number in 1..=25 {
        list += &format!(
            "p-{number},Maija Keksitty{number},Keksitie {number},00100,Helsinki,fi,letter\n"
        );
    }
    let incident = changed("errors/base", &[("recipients.csv", &list)]);
    let output = Output::of(|request| request.files = Files::Print, incident.path());
    let broken = Broken::of(&output.folder);
    broken.rows(|rows| {
        // Each piece is said to be where the next one is.
        let (first, piece) = (column(rows, "first_page"), column(rows, "piece"));
        let pages: Vec<String> = rows.iter().map(|row| row[first].clone()).collect();
        assert!(rows.iter().skip(1).all(|row| !row[piece].is_empty()));
        for (row, next) in rows.iter_mut().skip(1).zip(&pages[2..]) {
            row[first].clone_from(next);
        }
    });
    let codes = broken.codes(incident.path());
    assert!(codes.contains("verify/too-many"), "{codes:?}");
}

#[test]
fn parts_of_the_people_verify() {
    let changes: [fn(&mut RenderRequest); 5] = [
        |request| request.sample = true,
        |request| request.pieces = vec![2..=3],
        |request| request.only = vec!["W-0010".into(), "W-0005".into()],
        |request| {
            request.shard = support::shard(2, 3);
            request.files = Files::Single;
        },
        |request| {
            request.language = Some("sv".into());
            request.channel = Channels::Letter;
            request.limit = Some(5);
            request.files = Files::Print;
        },
    ];
    for change in changes {
        let output = Output::of(change, few().0.path());
        let whole = Broken::of(&output.folder);
        assert_eq!(whole.codes(few().0.path()), BTreeSet::new());
        assert!(!fs::read_to_string(whole.path("run.json")).unwrap().contains("W-0010"));
    }
}

#[test]
fn the_number_of_threads_changes_nothing() {
    // People change places, and every third file is damaged.
    let broken = Broken::westlog();
    broken.rows(|rows| {
        let at = column(rows, "recipient");
        let ids: Vec<String> = rows.iter().skip(1).map(|row| row[at].clone()).collect();
        rows.iter_mut().skip(1).zip(ids.iter().rev()).for_each(|(row, id)| row[at].clone_from(id));
    });
    for name in ["print", "single"] {
        let folder = broken.path("letters").join(name);
        let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|file| file.unwrap()).collect();
        files.sort_by_key(fs::DirEntry::path);
        for file in files.iter().step_by(3) {
            let mut bytes = fs::read(file.path()).unwrap();
            let middle = bytes.len() / 2;
            bytes[middle] ^= 1;
            fs::write(file.path(), bytes).unwrap();
        }
    }
    let said = |jobs| {
        let request = VerifyRequest {
            out: broken.folder.clone(),
            incident: broken.incident.clone(),
            jobs: NonZeroUsize::new(jobs).unwrap(),
        };
        let report = verify(&request, &mut |_| {});
        (render_problems(&report.problems, &report.sources, Format::Short), report.checked)
    };
    let one = said(1);
    assert!(one.0.lines().count() > 50, "{}", one.0);
    for jobs in [2, 5, 64] {
        assert_eq!(said(jobs), one);
    }
}

#[test]
fn faults_of_the_manifest() {
    // Two people with the same language change places: nobody's letter is their own.
    let broken = Broken::westlog();
    broken.rows(|rows| {
        let at = column(rows, "recipient");
        let (first, second) = (rows[1][at].clone(), rows[2][at].clone());
        (rows[1][at], rows[2][at]) = (second, first);
    });
    broken.expect(&["verify/no-addressee", "verify/another-person", "verify/order"]);

    let broken = Broken::westlog();
    let file = batch(&broken, 3);
    broken.rows(|rows| {
        let at = column(rows, "file");
        let first = rows.iter().position(|row| row[at] == file).unwrap();
        rows.remove(first);
    });
    broken.expect(&[
        "verify/missing-person",
        "verify/sum",
        "verify/nobodys-page",
        "verify/tags",
        "verify/bookmarks",
        "verify/stray-file",
    ]);

    let broken = Broken::westlog();
    broken.rows(|rows| rows.push(rows[1].clone()));
    broken.expect(&["verify/piece-twice", "verify/rows-of-person", "verify/page-range"]);

    let broken = Broken::westlog();
    broken.rows(|rows| {
        let (at, sheets) = (column(rows, "recipient"), column(rows, "sheets"));
        rows[1][at] = "W-9999".into();
        rows[2][sheets] = "7".into();
    });
    broken.expect(&["verify/unknown-recipient", "verify/bad-row"]);

    // The second letter of a file begins on a page of the first, then on the back of its sheet.
    let file = batch(&Broken::westlog(), 3);
    for (page, codes) in [
        ("1", ["verify/page-range", "verify/nobodys-page"]),
        ("4", ["verify/shared-sheet", "verify/piece-number"]),
    ] {
        let broken = Broken::westlog();
        broken.rows(|rows| {
            let (at, first) = (column(rows, "file"), column(rows, "first_page"));
            let mut of_file: Vec<&mut Vec<String>> =
                rows.iter_mut().filter(|row| row[at] == file).collect();
            of_file.sort_by_key(|row| row[first].parse::<u32>().unwrap());
            of_file[1][first] = page.into();
        });
        broken.expect(&codes);
    }

    let broken = Broken::westlog();
    broken.rows(|rows| {
        let at = column(rows, "language");
        rows.iter_mut().skip(1).for_each(|row| row[at] = "en".into());
    });
    broken.expect(&["verify/language"]);

    let broken = Broken::westlog();
    let exceptions = fs::read_to_string(broken.path("exceptions.csv")).unwrap();
    let short = exceptions.lines().take(1).flat_map(|line| [line, "\r\n"]).collect::<String>();
    fs::write(broken.path("exceptions.csv"), short).unwrap();
    broken.expect(&["verify/exceptions"]);
}

#[test]
fn faults_of_the_folder() {
    let broken = Broken::westlog();
    let file = broken.path(&batch(&broken, 1));
    let mut bytes = fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&file, bytes).unwrap();
    broken.expect(&["verify/changed-file"]);

    let broken = Broken::westlog();
    fs::remove_file(broken.path(&batch(&broken, 1))).unwrap();
    broken.expect(&["verify/missing-file"]);

    let broken = Broken::westlog();
    fs::write(broken.path("letters/print/Maija Esimerkki.pdf"), "").unwrap();
    broken.expect(&["verify/stray-file"]);

    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let broken = Broken::westlog();
        let open = fs::Permissions::from_mode(0o644);
        fs::set_permissions(broken.path("manifest.csv"), open).unwrap();
        broken.expect(&["verify/permissions"]);
    }

    let broken = Broken::westlog();
    fs::write(broken.path(&batch(&broken, 1)), "no PDF at all").unwrap();
    broken.right_sums();
    broken.expect(&["verify/unreadable"]);

    let broken = Broken::westlog();
    fs::remove_file(broken.path("run.json")).unwrap();
    broken.expect(&["verify/no-record"]);

    let broken = Broken::westlog();
    fs::remove_file(broken.path("manifest.csv")).unwrap();
    broken.expect(&["verify/not-finished"]);
}

#[test]
fn pages_at_the_wrong_person() {
    let plant = |choice: &[&str], codes: &[&str]| {
        let broken = Broken::westlog();
        let file = broken.path(&batch(&broken, 3));
        if pages(&file, choice).is_some() {
            broken.right_sums();
            broken.expect(codes);
        }
    };
    // Everybody gets the letter of the next one, then the second page of the next one.
    let wrong = ["verify/no-addressee", "verify/another-person", "verify/piece-number"];
    plant(&[".", "3-z,1-2"], &wrong);
    plant(&[".", "1,4,3,2,5-z"], &["verify/piece-number"]);
    // A page more at the end: a letter that no row is for.
    plant(&[".", "1-z,1"], &["verify/nobodys-page"]);
    plant(&[".", "1-r2"], &["verify/page-range"]);
    // A file of one person with a page of somebody else.
    let broken = Broken::westlog();
    let singles = ["letters/single/000001.pdf", "letters/single/000002.pdf"];
    let [first, second] = singles.map(|name| broken.path(name));
    if pages(&first, &[".", "1-z", second.to_str().unwrap(), "1"]).is_some() {
        broken.right_sums();
        broken.expect(&["verify/nobodys-page"]);
    }
}

/// Letters from right to left, and names in Arabic letters in them.
#[test]
fn an_arabic_letter_at_the_wrong_person() {
    let arabic = fixture(ARABIC);
    let output = rendered(ARABIC);
    let right = Broken { incident: Some(arabic.clone()), ..Broken::of(&output.folder) };
    assert_eq!(right.codes(&arabic), BTreeSet::new());
    // The second page names nobody; the first, to a guardian, names a child in Arabic letters.
    let child = output.rows.iter().find(|row| row.recipient == "A014" && row.channel == "letter");
    let other = output.rows.iter().find(|row| row.recipient == "A005" && row.channel == "letter");
    let [child, other] = [child, other].map(|row| right.path(&row.unwrap().own_file()));
    fs::copy(&child, &other).unwrap();
    right.right_sums();
    let found = right.codes(&arabic);
    for code in ["verify/another-person", "verify/no-addressee", "verify/piece-number"] {
        assert!(found.contains(code), "{code} is not among {found:?}");
    }
    // An e-mail with the name of another child.
    let right = Broken { incident: Some(arabic.clone()), ..Broken::of(&output.folder) };
    let row = output.rows.iter().find(|row| row.recipient == "A002" && row.channel == "email");
    let path = right.path(&row.unwrap().own_file());
    let mail = fs::read_to_string(&path).unwrap();
    let name =
        "=D8=B2=D9=8A=D9=86=D8=A8 =D9=85=D8=AB=D8=A7=D9=84 =D8=A7=D9=84=D9=83=D8=A8=D8=B1=D9=89";
    fs::write(&path, mail.replacen("</h1>", &format!(" {name}</h1>"), 1)).unwrap();
    right.right_sums();
    let found = right.codes(&arabic);
    assert!(found.contains("verify/another-person"), "{found:?}");
}

/// The letter of a protected person among those of others, and another's among those kept apart.
#[test]
fn a_letter_that_is_not_apart() {
    for (from, to, id) in [
        ("letters/separate/", "letters/print/", "W-0019"),
        ("letters/print/", "letters/separate/", "W-0001"),
    ] {
        let broken = Broken::westlog();
        let mut name = String::new();
        broken.rows(|rows| {
            let (recipient, file) = (column(rows, "recipient"), column(rows, "file"));
            let row = rows.iter().find(|row| row[recipient] == id).unwrap();
            name = row[file].clone();
            // A number that no other file has.
            let moved = name.replace(from, to).replace("-0001.pdf", "-0099.pdf");
            fs::rename(broken.path(&name), broken.path(&moved)).unwrap();
            let rows = rows.iter_mut().filter(|row| row[file] == name);
            rows.for_each(|row| row[file].clone_from(&moved));
        });
        broken.expect(&["verify/not-apart"]);
    }
}

#[test]
fn an_off_by_one_in_the_merge_is_caught() {
    // Rendered from a list in which each name stands a row too low, as a slipped cell does it, and
    // then held against the list as it should be.
    let incident = |names: [&str; 3]| {
        let rows = names.iter().enumerate().map(|(at, name)| {
            format!("p-{at},{name},Katu {at} A,00100,Helsinki,{at}@posti.example,both\n")
        });
        let list =
            format!("id,name,street,postal-code,city,email,channel\n{}", rows.collect::<String>());
        let yaml = small_incident_with_email();
        changed("errors/base", &[("incident.yaml", &yaml), ("recipients.csv", &list)])
    };
    let right = incident(["Aino Esimerkki", "Kalle Kuviteltu", "Siiri Tekaistu"]);
    let shifted = incident(["Siiri Tekaistu", "Aino Esimerkki", "Kalle Kuviteltu"]);
    let output = Output::of(|_| {}, shifted.path());
    let mut broken = Broken::of(&output.folder);
    assert_eq!(broken.codes(shifted.path()), BTreeSet::new());
    broken.incident = Some(right.path().to_owned());
    let list = fs::read(right.path().join("recipients.csv")).unwrap();
    let sum = breach_letters::text::hex(&Sha256::digest(list));
    broken.record(|record| record["recipients"]["sha256"] = sum.into());
    let report = broken.verify();
    for (name, codes) in [
        ("letters/print", ["verify/no-addressee", "verify/another-person"]),
        ("letters/single/000001.pdf", ["verify/no-addressee", "verify/another-person"]),
        ("email/000002.eml", ["verify/no-addressee", "verify/another-person"]),
    ] {
        let said = render_problems(&report.problems, &report.sources, Format::Short);
        for code in codes {
            let told = |line: &str| line.contains(name) && line.contains(code);
            assert!(said.lines().any(told), "no {code} for {name}:\n{said}");
        }
    }
    broken.codes(right.path());
}

#[test]
fn an_email_with_another_persons_data() {
    let broken = Broken::westlog();
    let path = broken.path("email/000005.eml");
    let mail = fs::read_to_string(&path).unwrap();
    let tampered = mail.replacen("\r\n\r\n", "\r\nX-Note: Maija Esimerkki\r\n\r\n", 1);
    fs::write(&path, tampered).unwrap();
    broken.right_sums();
    broken.expect(&["verify/another-person"]);

    let mail = mail.replace("jane.placeholder@mail.example", "bengt@brev.example");
    fs::write(&path, mail).unwrap();
    broken.right_sums();
    broken.expect(&["verify/wrong-address", "verify/another-person"]);
}

#[test]
fn another_list_of_people_is_not_compared() {
    let mut broken = Broken::westlog();
    assert_eq!(broken.codes(&fixture("westlog")), BTreeSet::new());
    let incident = changed("westlog", &[]);
    broken.incident = Some(incident.path().to_owned());
    let list = with("westlog/recipients.csv", &[("Mallitie 4 B 17", "Mallitie 4 B 18")]);
    fs::write(incident.path().join("recipients.csv"), list).unwrap();
    let found = broken.codes(incident.path());
    assert_eq!(found, BTreeSet::from(["verify/recipients-changed"]));
    assert_eq!(broken.verify().checked.unwrap().values, 0);

    let yaml = with("westlog/incident.yaml", &[]) + "\n# later\n";
    let list = fs::read_to_string(few().0.path().join("recipients.csv")).unwrap();
    let incident = changed("westlog", &[("incident.yaml", &yaml), ("recipients.csv", &list)]);
    broken.incident = Some(incident.path().to_owned());
    let report = broken.verify();
    assert!(!report.problems.has_errors());
    assert_eq!(report.problems.iter().next().unwrap().code.name(), "verify/incident-changed");

    broken.incident = Some(incident.path().join("nowhere"));
    assert_eq!(broken.codes(&fixture("westlog")), BTreeSet::from(["verify/no-incident"]));
}

#[test]
fn the_program_ends_with_6_and_render_verifies_by_itself() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("out");
    let (incident, out) = (support::example(), out.to_str().unwrap().to_owned());
    let incident = incident.to_str().unwrap();
    let (code, said, _) = program(&["render", incident, "--out", &out, "--format", "json"]);
    assert_eq!(code, 0);
    let said: serde_json::Value = serde_json::from_str(&said).unwrap();
    assert_eq!(said["verified"]["status"], "done");
    assert!(said["verified"]["checked"]["files"].as_u64() > Some(0));
    let (code, said, _) = program(&["verify", &out, "--format", "short"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.starts_with("verify: done; mismatches 0; files "), "{said}");
    fs::write(Path::new(&out).join("notes.txt"), "").unwrap();
    let (code, said, problems) = program(&["verify", &out, "--format", "json"]);
    assert_eq!(code, 6);
    assert!(problems.contains("verify/stray-file"), "{problems}");
    let said: serde_json::Value = serde_json::from_str(&said).unwrap();
    assert_eq!((said["status"].as_str(), said["exit_code"].as_u64()), (Some("mismatch"), Some(6)));
    let (code, _, problems) = program(&["verify", &format!("{out}/nowhere")]);
    assert_eq!(code, 3);
    assert!(problems.contains("verify/no-output"), "{problems}");
}
