//! Whole runs: the same bytes every time, everybody accounted for, whole files, and nobody's data in
//! another's piece.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stderr,
    reason = "a test stops where something is wrong"
)]

use crate::support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::num::NonZeroUsize;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::time::Duration;

use breach_letters::pipeline::{Files, Progress, RenderRequest, Status, VerifyRequest, verify};
use breach_letters::terms::Channels;
use sha2::{Digest, Sha256};
use support::{
    INCIDENTS, Output, Row, changed, fixture, manifest, message, pdf_text, problems, program,
    render_until, rendered, request, shard, small_incident_with_email, tool, tree, with,
};

fn jobs(number: usize) -> NonZeroUsize {
    NonZeroUsize::new(number).unwrap()
}

/// Pieces of the rows that were rendered, by person and channel.
fn pieces(rows: &[Row]) -> BTreeMap<(String, String), u64> {
    rows.iter()
        .filter(|row| row.outcome == "rendered")
        .map(|row| ((row.recipient.clone(), row.channel.clone()), row.piece.unwrap()))
        .collect()
}

/// The files of single people.
fn own_files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let own = |name: &String| name.starts_with("letters/single/") || name.starts_with("email/");
    tree(folder).into_iter().filter(|(name, _)| own(name)).collect()
}

#[test]
fn one_job_or_four_make_the_same_bytes() {
    let expected = rendered("westlog").tree();
    for number in [1, 4] {
        let again = Output::of(|request| request.jobs = jobs(number), &fixture("westlog")).tree();
        let names = |tree: &BTreeMap<String, Vec<u8>>| tree.keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&again), names(&expected), "{number} jobs");
        let differ: Vec<&String> = again
            .iter()
            .filter(|(name, bytes)| expected[*name] != **bytes)
            .map(|(n, _)| n)
            .collect();
        assert!(differ.is_empty(), "{number} jobs: other bytes in {differ:?}");
    }
}

#[test]
fn everybody_has_an_outcome_and_the_numbers_add_up() {
    for name in INCIDENTS {
        let output = rendered(name);
        let summary = output.report.summary.as_ref().unwrap();
        let said = fs::read_to_string(fixture(name).join("recipients.csv")).unwrap();
        assert_eq!(summary.people, said.lines().count() as u64 - 1, "{name}");
        assert_eq!(
            summary.people,
            summary.rendered + summary.excluded + summary.failed + summary.not_selected,
            "{name}"
        );
        let people: BTreeSet<&str> = output.rows.iter().map(|row| row.recipient.as_str()).collect();
        assert_eq!(people.len() as u64 + summary.not_selected, summary.people, "{name}");
        for row in &output.rows {
            let known = ["rendered", "excluded", "failed"].contains(&row.outcome.as_str());
            assert!(known, "{name}: {}", row.outcome);
            assert_eq!(row.outcome == "rendered", row.piece.is_some(), "{name}");
            assert_eq!(row.outcome == "rendered", !row.file.is_empty(), "{name}");
            assert!(row.outcome == "rendered" || !row.reason.is_empty(), "{name}");
        }
        let numbers: BTreeSet<u64> = output.rows.iter().filter_map(|row| row.piece).collect();
        let rows_with = output.rows.iter().filter(|row| row.piece.is_some()).count();
        assert_eq!(numbers.len(), rows_with, "{name}: two pieces have one number");
        assert_eq!(summary.letters + summary.emails, rows_with as u64, "{name}");
        let pages: u64 = output.rows.iter().filter_map(|row| row.pages).map(u64::from).sum();
        assert_eq!(summary.pages, pages, "{name}");
        // Who waits for a decision is listed; others only with a problem that kept nobody waiting.
        let listed = fs::read_to_string(output.folder.join("exceptions.csv")).unwrap();
        for row in output.rows.iter().filter(|row| row.outcome != "rendered") {
            let (id, channel) = (&row.recipient, &row.channel);
            let cells = format!(";{id};{channel};");
            assert!(listed.lines().any(|line| line.contains(&cells)), "{name}: {cells}");
        }
    }
}

#[test]
fn the_manifest_tells_the_truth_about_the_files() {
    for name in INCIDENTS {
        let output = rendered(name);
        let files = output.tree();
        let mut named = BTreeSet::new();
        let mut by_file: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
        for row in output.rows.iter().filter(|row| row.outcome == "rendered") {
            let bytes = files.get(&row.file).unwrap_or_else(|| panic!("{} is not there", row.file));
            let sum = breach_letters::text::hex(&Sha256::digest(bytes));
            assert_eq!(sum, row.sha256, "{}", row.file);
            named.insert(row.file.clone());
            named.insert(row.own_file());
            by_file.entry(&row.file).or_default().push(row);
        }
        let lists = ["manifest.csv", "exceptions.csv", "job-ticket.html", "run.json"];
        let lists = lists.map(str::to_owned);
        let all: BTreeSet<String> = files.keys().cloned().collect();
        named.extend(lists);
        assert_eq!(all, named, "{name}: files that no row names, or the other way");
        let people = people(name);
        for (file, rows) in by_file.iter_mut().filter(|(file, _)| file.contains("/print/")) {
            rows.sort_by_key(|row| row.first_page);
            // In the order in which the post sorts.
            let key = |row: &&Row| {
                let person = &people[&row.recipient];
                (person.0.clone(), person.1.clone(), row.piece)
            };
            assert!(rows.is_sorted_by_key(key), "{file} is not sorted");
            let mut next = 1;
            for row in rows.iter() {
                assert_eq!(row.first_page, Some(next), "{file}: each begins on a sheet of its own");
                assert_eq!(row.sheets, row.pages.map(|pages| pages.div_ceil(2)), "{file}");
                next += row.sheets.unwrap() * 2;
            }
            let sheets = format!("-{}-", rows[0].sheets.unwrap());
            assert!(file.contains(&sheets), "{file} has letters of another thickness");
            assert!(rows.iter().all(|row| row.sheets == rows[0].sheets), "{file}");
            assert!(rows.iter().all(|row| row.language == rows[0].language), "{file}");
            if let Some(info) = tool("pdfinfo", &[], &output.folder.join(file), &[]) {
                let pages = info.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap();
                assert_eq!(pages.trim(), (next - 1).to_string(), "{file}");
            }
        }
    }
}

/// Country and postal code of each person of a fixture.
fn people(name: &str) -> BTreeMap<String, (String, String)> {
    let text = fs::read_to_string(fixture(name).join("recipients.csv")).unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(if name == "westlog" { b',' } else { b';' })
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let header = reader.headers().unwrap().clone();
    let at = |column: &str| header.iter().position(|name| name == column).unwrap();
    let (id, code, country) = (at("id"), at("postal-code"), at("country"));
    let person = |row: csv::StringRecord| {
        let country = if row[country].is_empty() { "FI" } else { &row[country] };
        (row[id].to_owned(), (country.to_owned(), row[code].to_owned()))
    };
    reader.records().map(|row| person(row.unwrap())).collect()
}

#[test]
fn filters_change_no_number_and_no_byte() {
    let whole = rendered("westlog");
    let all = pieces(&whole.rows);
    let own = own_files(&whole.folder);
    let check = |words: &str, output: &Output| {
        let some = pieces(&output.rows);
        assert!(!some.is_empty() && some.len() < all.len(), "{words}: {}", some.len());
        for (key, piece) in &some {
            assert_eq!(all.get(key), Some(piece), "{words}: {key:?}");
        }
        for (name, bytes) in own_files(&output.folder) {
            assert_eq!(own.get(&name), Some(&bytes), "{words}: {name}");
        }
        let summary = output.report.summary.as_ref().unwrap();
        assert_eq!(summary.people, 60, "{words}");
        assert!(summary.not_selected > 0, "{words}");
        some
    };
    let only = ["W-0006", "W-0031", "W-0045"].map(str::to_owned).to_vec();
    let some = check("only", &Output::of(|r| r.only = only.clone(), &fixture("westlog")));
    let people: BTreeSet<&String> = some.keys().map(|(person, _)| person).collect();
    assert_eq!(people, only.iter().collect());
    let limited = Output::of(|r| r.limit = Some(7), &fixture("westlog"));
    check("limit", &limited);
    let people: BTreeSet<&String> = limited.rows.iter().map(|row| &row.recipient).collect();
    assert_eq!(people.len(), 7);
    let swedish = Output::of(|r| r.language = Some("sv".into()), &fixture("westlog"));
    check("language", &swedish);
    assert!(swedish.rows.iter().all(|row| row.languages()[0] == "sv"));
    let letters = Output::of(|r| r.channel = Channels::Letter, &fixture("westlog"));
    let emails = Output::of(|r| r.channel = Channels::Email, &fixture("westlog"));
    let mut both = check("letters", &letters);
    assert!(both.keys().all(|(_, channel)| channel == "letter"));
    let some = check("emails", &emails);
    assert!(some.keys().all(|(_, channel)| channel == "email"));
    both.extend(some);
    assert_eq!(both, all, "a filter on channels adds none and loses none");
}

/// Everything that shards make together, and their rows.
fn shards_of(
    count: u32,
    incident: &Path,
    change: impl Fn(&mut RenderRequest),
) -> (BTreeMap<String, Vec<u8>>, Vec<BTreeSet<String>>) {
    let (mut files, mut lines) = (BTreeMap::new(), vec![BTreeSet::new(), BTreeSet::new()]);
    let mut people = BTreeSet::new();
    for index in 1..=count {
        let output = Output::any(
            |request| {
                change(request);
                request.shard = shard(index, count);
            },
            incident,
        );
        assert_eq!(output.report.status, Status::Done, "{}", problems(&output.report));
        let out = output.folder.clone();
        let asked = VerifyRequest { out, incident: Some(incident.to_owned()), jobs: jobs(2) };
        assert!(!verify(&asked, &mut |_| {}).problems.has_errors());
        let of_shard: BTreeSet<String> =
            output.rows.iter().map(|row| row.recipient.clone()).collect();
        assert!(people.is_disjoint(&of_shard), "a person is whole in one shard");
        people.extend(of_shard);
        for (name, bytes) in output.tree() {
            match name.as_str() {
                "manifest.csv" => lines[0].extend(lines_of(&bytes)),
                "exceptions.csv" => lines[1].extend(lines_of(&bytes)),
                "run.json" | "job-ticket.html" => {}
                _ => assert!(files.insert(name.clone(), bytes).is_none(), "{name} is in two"),
            }
        }
    }
    (files, lines)
}

fn lines_of(bytes: &[u8]) -> Vec<String> {
    String::from_utf8_lossy(bytes).lines().map(str::to_owned).collect()
}

#[test]
fn shards_together_are_the_whole() {
    let small =
        changed("westlog", &[("theme.yaml", "envelope: {profile: C5, max-file-mb: 0.16}\n")]);
    let two = NonZeroUsize::new(2).unwrap();
    let of_two = |request: &mut RenderRequest| request.batch_size = two;
    let single = |request: &mut RenderRequest| request.files = Files::Single;
    let plain = |_: &mut RenderRequest| {};
    type Change<'a> = &'a dyn Fn(&mut RenderRequest);
    let cases: [(&Path, u32, Change<'_>); 4] = [
        (&fixture("westlog"), 3, &of_two),
        (&fixture("westlog"), 2, &single),
        (small.path(), 2, &plain),
        (&fixture("westlog"), 7, &plain),
    ];
    for (incident, count, change) in cases {
        let whole = Output::any(|request| change(request), incident);
        let (files, lines) = shards_of(count, incident, change);
        let mut all = whole.tree();
        let list = |name: &str| lines_of(&all[name]).into_iter().collect::<BTreeSet<_>>();
        assert_eq!(lines, [list("manifest.csv"), list("exceptions.csv")]);
        for name in ["manifest.csv", "exceptions.csv", "run.json", "job-ticket.html"] {
            all.remove(name);
        }
        assert!(all.keys().eq(files.keys()), "{:?} {:?}", all.keys(), files.keys());
        assert!(all == files);
    }
}

#[test]
fn a_sample_has_each_language_and_audience() {
    let whole = rendered("westlog");
    let sample = Output::of(|r| r.sample = true, &fixture("westlog"));
    let kinds = |output: &Output| {
        let rows = output.rows.iter().filter(|row| row.outcome == "rendered");
        rows.map(|row| (row.language.clone(), row.variant.clone())).collect::<BTreeSet<_>>()
    };
    assert_eq!(kinds(&sample), kinds(whole));
    assert!(sample.rows.len() < whole.rows.len());
    let all = pieces(&whole.rows);
    assert!(pieces(&sample.rows).iter().all(|(key, piece)| all.get(key) == Some(piece)));
    let summary = sample.report.summary.as_ref().unwrap();
    assert_eq!(summary.people, summary.rendered + summary.excluded + summary.not_selected);
}

#[test]
fn print_files_have_at_most_so_many_letters() {
    let output = Output::of(
        |r| {
            r.batch_size = jobs(4);
            r.files = Files::Print;
        },
        &fixture("westlog"),
    );
    let mut letters: BTreeMap<&str, u64> = BTreeMap::new();
    for row in output.rows.iter().filter(|row| row.file.contains("/print/")) {
        *letters.entry(&row.file).or_default() += 1;
    }
    assert!(letters.values().all(|number| *number <= 4), "{letters:?}");
    assert!(letters.contains_key("letters/print/fi-1-0002.pdf"), "{letters:?}");
    let whole = rendered("westlog");
    assert_eq!(pieces(&output.rows), pieces(&whole.rows));
}

#[test]
fn pieces_are_made_again_under_their_numbers() {
    let whole = rendered("westlog");
    let own = own_files(&whole.folder);
    let both = whole.rows.iter().filter(|row| row.channel == "letter").nth(3).unwrap();
    let piece = both.piece.unwrap();
    let asked = vec![piece..=piece, 40..=43];
    let output = Output::of(|r| r.pieces = asked.clone(), &fixture("westlog"));
    let made: BTreeSet<u64> = output.rows.iter().filter_map(|row| row.piece).collect();
    assert_eq!(made, [piece, 40, 41, 42, 43].into());
    assert_eq!(output.rows.len(), made.len());
    for (name, bytes) in own_files(&output.folder) {
        assert!(own[&name] == bytes, "{name}");
    }
}

#[test]
fn a_list_that_changes_meanwhile_is_told() {
    let incident = changed("westlog", &[]);
    let list = incident.path().join("recipients.csv");
    let before = fs::read_to_string(&list).unwrap();
    let shorter = before.lines().take(40).map(|line| format!("{line}\n")).collect();
    let other = before.replacen("Mallitie", "Toinentie", 1);
    for after in [shorter, other, String::new()] {
        fs::write(&list, &before).unwrap();
        let place = tempfile::tempdir().unwrap();
        let request = request(incident.path(), &place.path().join("out"));
        let report = render_until(&request, &AtomicBool::new(false), &mut |progress| {
            if matches!(progress, Progress::Started(_)) {
                fs::write(&list, &after).unwrap();
            }
        });
        assert_eq!(report.status, Status::InputErrors);
        assert!(problems(&report).contains("input/changed"), "{}", problems(&report));
        assert!(tree(&request.out).is_empty(), "nothing was produced");
    }
}

#[test]
fn progress_ends_where_it_was_said_to_end() {
    for sample in [false, true] {
        let place = tempfile::tempdir().unwrap();
        let mut request = request(&fixture("westlog"), &place.path().join("out"));
        request.sample = sample;
        let (mut total, mut made, mut last_checked) = (0, 0, 0);
        render_until(&request, &AtomicBool::new(false), &mut |progress| match progress {
            Progress::Checked(people) => last_checked = people,
            Progress::Started(pieces) => total = pieces,
            Progress::Made(pieces) => made = pieces,
            Progress::Verified(..) => {}
        });
        assert_eq!((last_checked, made), (60, total), "sample: {sample}");
    }
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_with_5_and_whole_files() {
    let incident = crowd(6_000);
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("out");
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_breach-letters"))
        .args(["render".as_ref(), incident.path(), "--out".as_ref(), out.as_path()])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let begun = std::time::Instant::now();
    while !out.join("email/000001.eml").exists() {
        assert!(begun.elapsed() < Duration::from_secs(120), "it never began");
        std::thread::sleep(Duration::from_millis(5));
    }
    let pid = child.id().to_string();
    assert!(std::process::Command::new("kill").args(["-INT", &pid]).status().unwrap().success());
    assert_eq!(child.wait().unwrap().code(), Some(5));
    let said = std::io::read_to_string(child.stdout.unwrap()).unwrap();
    assert!(said.contains("manifest.partial.csv"), "{said}");
    no_parts(&out);
    let rows = manifest(&out.join("manifest.partial.csv"));
    assert!(!rows.is_empty() && rows.len() < 6_000, "{}", rows.len());
    assert!(rows.iter().all(|row| out.join(&row.file).exists()));
}

/// Invented people who get letters and e-mails in turn, on the small incident.
fn crowd(number: usize) -> tempfile::TempDir {
    let mut rows = "id,name,street,postal-code,city,email,language,channel\n".to_owned();
    for n in 1..=number {
        let language = if n % 3 == 0 { "sv" } else { "fi" };
        let channel = if n % 8 == 0 { "letter" } else { "email" };
        rows.push_str(&format!(
            "p-{n},Maija Keksitty,Keksitie {n},00100,Helsinki,p{n}@mail.example,{language},{channel}\n"
        ));
    }
    let incident = small_incident_with_email();
    changed("errors/base", &[("incident.yaml", &incident), ("recipients.csv", &rows)])
}

fn no_parts(folder: &Path) {
    let left: Vec<String> =
        tree(folder).into_keys().filter(|name| name.ends_with(".part")).collect();
    assert!(left.is_empty(), "half-written: {left:?}");
}

#[test]
fn a_stopped_run_leaves_whole_files_and_a_partial_manifest() {
    for files in [Files::Print, Files::Both] {
        let incident = crowd(400);
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("out");
        let stop = AtomicBool::new(false);
        let mut request = request(incident.path(), &out);
        request.files = files;
        let report = render_until(&request, &stop, &mut |progress| {
            if matches!(progress, Progress::Made(made) if made >= 20) {
                stop.store(true, Ordering::Relaxed);
            }
        });
        assert_eq!(report.status, Status::Interrupted, "{}", problems(&report));
        no_parts(&out);
        assert!(!out.join("manifest.csv").exists() && !out.join("exceptions.csv").exists());
        let rows = manifest(&out.join("manifest.partial.csv"));
        assert!(rows.len() >= 20 && rows.len() < 400, "{}", rows.len());
        let mut named = BTreeSet::new();
        for row in &rows {
            let bytes = fs::read(out.join(&row.file)).unwrap();
            let sum = breach_letters::text::hex(&Sha256::digest(bytes));
            assert_eq!(sum, row.sha256);
            named.insert(row.file.clone());
        }
        assert!(named.iter().any(|name| name.starts_with("letters/print/")), "{named:?}");
        for name in tree(&out).into_keys().filter(|name| name.ends_with(".pdf")) {
            tool("pdfinfo", &[], &out.join(&name), &[]);
        }
        let summary = report.summary.unwrap();
        assert_eq!(summary.people, 400);
        assert_eq!(summary.letters + summary.emails, rows.len() as u64);
        assert_eq!(summary.rendered, rows.len() as u64);
    }
}

#[test]
fn a_stop_that_comes_after_the_last_person_stops_nothing() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("out");
    let stop = AtomicBool::new(false);
    let report = render_until(&request(&fixture("errors/base"), &out), &stop, &mut |progress| {
        if progress == Progress::Made(2) {
            stop.store(true, Ordering::Relaxed);
        }
    });
    assert_eq!(report.status, Status::Done);
    assert!(out.join("manifest.csv").exists());
}

#[test]
fn a_disk_that_fails_ends_the_run_and_names_the_file() {
    let (done, result) = mpsc::channel();
    std::thread::spawn(move || {
        let incident = crowd(700);
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("out");
        let mut broken = false;
        let report = render_until(
            &request(incident.path(), &out),
            &AtomicBool::new(false),
            &mut |progress| {
                if !broken && matches!(progress, Progress::Made(made) if made > 0) {
                    // A folder in the place of each e-mail that is not made yet: it cannot be
                    // written. (The folder of e-mails itself has to stay, or the writer could not
                    // clean up what it is just writing.)
                    broken = true;
                    for number in 1..=700 {
                        fs::create_dir(out.join(format!("email/{number:06}.eml"))).ok();
                    }
                }
            },
        );
        no_parts(&out);
        let finished = out.join("manifest.csv").exists();
        done.send((problems(&report), finished)).unwrap();
    });
    let (problems, finished) =
        result.recv_timeout(Duration::from_secs(120)).expect("the run ends by itself");
    assert!(problems.contains("error[output/write-failed]"), "{problems}");
    assert!(problems.contains(".eml"), "{problems}");
    assert!(!finished, "a run that broke has no manifest");
}

#[test]
fn a_mistake_of_the_program_at_the_end_of_the_line_does_not_hang() {
    let (done, result) = mpsc::channel();
    std::thread::spawn(move || {
        let incident = crowd(700);
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("out");
        let run = std::panic::catch_unwind(|| {
            let stop = AtomicBool::new(false);
            render_until(&request(incident.path(), &out), &stop, &mut |progress| {
                assert!(!matches!(progress, Progress::Made(made) if made > 0), "on purpose");
            })
        });
        no_parts(&out);
        done.send(run.is_err() && !out.join("manifest.csv").exists()).unwrap();
    });
    let ended = result.recv_timeout(Duration::from_secs(120));
    assert!(ended.expect("the run ends by itself"));
}

/// Two people whose letters cannot be made, which shows only when it is their turn: a child's name
/// that is wider than a line, and a name that no mail header may hold.
fn with_failing_people() -> tempfile::TempDir {
    let wide = "W".repeat(110);
    let rows = format!(
        "id,name,street,postal-code,city,email,language,channel,status,guardian-name\n\
         p-1,Onni Keksitty,Keksitie 1,00100,Helsinki,,fi,letter,minor,Maija Keksitty\n\
         p-2,{wide},Kanarialintutie 2,00100,Helsinki,,fi,letter,minor,Kanervatar Keksitty\n\
         p-3,Maija Keksitty,Keksitie 3,00100,Helsinki,maija@mail.example,fi,both,,\n\
         p-4,Kanaljaa =? Keksitty,Kanavatie 4,00100,Helsinki,kanala@mail.example,fi,both,,\n\
         p-5,Sven Keksitty,Keksitie 5,00100,Helsinki,sven@mail.example,sv,both,,\n"
    );
    let incident = small_incident_with_email();
    changed("errors/base", &[("incident.yaml", &incident), ("recipients.csv", &rows)])
}

#[test]
fn a_failed_person_stops_nobody_and_is_never_hidden() {
    let incident = with_failing_people();
    let output = Output::any(|_| {}, incident.path());
    assert_eq!(output.report.status, Status::SomeFailed, "{}", problems(&output.report));
    let outcomes: Vec<(&str, &str, &str)> = output
        .rows
        .iter()
        .map(|row| (row.recipient.as_str(), row.channel.as_str(), row.outcome.as_str()))
        .collect();
    assert_eq!(
        outcomes,
        [
            ("p-1", "letter", "rendered"),
            ("p-2", "letter", "failed"),
            ("p-3", "letter", "rendered"),
            ("p-3", "email", "rendered"),
            ("p-4", "letter", "rendered"),
            ("p-4", "email", "failed"),
            ("p-5", "letter", "rendered"),
            ("p-5", "email", "rendered"),
        ]
    );
    let summary = output.report.summary.as_ref().unwrap();
    assert_eq!((summary.people, summary.rendered, summary.failed), (5, 3, 2));
    assert_eq!((summary.letters, summary.emails), (4, 2));
    let exceptions = fs::read_to_string(output.folder.join("exceptions.csv")).unwrap();
    assert_eq!(exceptions.lines().count(), 3, "{exceptions}");
    no_parts(&output.folder);
}

#[test]
fn nothing_of_a_person_is_said_on_the_terminal() {
    let incident = with_failing_people();
    let folder = incident.path().to_str().unwrap();
    for format in ["human", "short", "json"] {
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("out");
        let out = out.to_str().unwrap();
        let check = program(&["check", folder, "--format", format]);
        let render = program(&["render", folder, "--out", out, "--format", format]);
        assert_eq!(check.0, 0, "{}", check.2);
        assert_eq!(render.0, 4, "{}", render.2);
        let said = [check.1, check.2, render.1, render.2].concat();
        let said = said.replace(folder, "").replace(out, "");
        for secret in ["Kana", "Keksi", "Maija", "Onni", "Sven", "WWW", "mail.example", "p-2"] {
            assert!(!said.contains(secret), "{format} says {secret}:\n{said}");
        }
        // What is written for people to look at names rules, not values.
        for list in ["manifest.csv", "exceptions.csv", "job-ticket.html"] {
            let list = fs::read_to_string(Path::new(out).join(list)).unwrap();
            for secret in ["Kana", "Keksi", "Maija", "WWW", "mail.example"] {
                assert!(!list.contains(secret), "{secret}:\n{list}");
            }
        }
    }
}

#[cfg(unix)]
#[test]
fn everything_is_readable_by_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let mut open = vec![rendered("westlog").folder.clone()];
    while let Some(path) = open.pop() {
        let mode = fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        if path.is_dir() {
            assert_eq!(mode, 0o700, "{}", path.display());
            open.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        } else {
            assert_eq!(mode, 0o600, "{}", path.display());
        }
    }
}

/// People with a secret word of their own in every value.
struct Canaries {
    folder: tempfile::TempDir,
    /// By recipient: the words that may stand in their pieces.
    words: BTreeMap<String, Vec<String>>,
}

/// `Kyba`, `Kybe`, …: five letters that no Finnish, Swedish or English word has.
fn secret(number: usize) -> String {
    let letters = b"bcdfghjklmnpqrstvwxz";
    let digit = |place: u32| char::from(letters[number / 20_usize.pow(place) % 20]);
    let (a, b, c) = (digit(2), digit(1), digit(0));
    format!("Xq{a}y{b}{c}qx")
}

fn canaries() -> Canaries {
    let mut rows = "id,name,care-of,street,postal-code,city,country,email,language,channel,status,\
                    guardian-name,personal-identity-code,door-code\n"
        .to_owned();
    let mut words = BTreeMap::new();
    for n in 0..96 {
        let own: Vec<String> = (0..6).map(|k| secret(n * 6 + k)).collect();
        let [name, care_of, street, city, email, guardian] = &own[..] else { unreachable!() };
        let language = ["fi", "sv", "en", "fi+sv", "", "sv+fi"][n % 6];
        let channel = ["letter", "email", "both", ""][n % 4];
        let status = ["", "minor", "", "protected", "", "guardianship", "deceased"][n % 7];
        let guardian_name = if status == "minor" { guardian.as_str() } else { "" };
        let care_of = if n % 5 == 0 { care_of.as_str() } else { "" };
        let (yes_no, code) = (["yes", "no", ""][n % 3], ["no", "", "yes"][n % 3]);
        rows.push_str(&format!(
            "c-{n},{name} Malli,{care_of},{street} {n},00990,{city},,{email}@mail.example,\
             {language},{channel},{status},{guardian_name},{yes_no},{code}\n"
        ));
        words.insert(format!("c-{n}"), own);
    }
    Canaries { folder: changed("westlog", &[("recipients.csv", &rows)]), words }
}

/// Whose secret words stand in a text, however they are written.
fn owners(text: &str, words: &BTreeMap<String, Vec<String>>) -> BTreeSet<String> {
    let text = text.to_lowercase();
    let is_in = |word: &String| text.contains(&word.to_lowercase());
    let found = words.iter().filter(|(_, words)| words.iter().any(is_in));
    found.map(|(person, _)| person.clone()).collect()
}

#[test]
fn nobodys_data_is_in_anothers_piece() {
    let canaries = canaries();
    let output = Output::of(|_| {}, canaries.folder.path());
    let own = |row: &Row| BTreeSet::from([row.recipient.clone()]);
    let mut checked = 0;
    for row in output.rows.iter().filter(|row| row.outcome == "rendered") {
        let words = &canaries.words;
        let path = output.folder.join(row.own_file());
        if row.channel == "email" {
            let bytes = fs::read(&path).unwrap();
            let message = message(&bytes);
            let raw = String::from_utf8(bytes).unwrap();
            let head = raw.split("\r\n\r\n").next().unwrap();
            for part in [head, &message.html, &message.text] {
                assert_eq!(owners(part, words), own(row), "piece {:?}", row.piece);
            }
            checked += 1;
        } else if let Some(text) = pdf_text(&path) {
            assert_eq!(owners(&text, words), own(row), "piece {:?}", row.piece);
            // The same letter in its print file, page by page.
            let first = row.first_page.unwrap();
            let last = first + row.pages.unwrap() - 1;
            let (first, last) = (first.to_string(), last.to_string());
            let range = ["-raw", "-f", &first, "-l", &last];
            let printed =
                tool("pdftotext", &range, &output.folder.join(&row.file), &["-"]).unwrap();
            assert_eq!(printed.trim_end(), text.trim_end(), "piece {:?}", row.piece);
            checked += 1;
        }
    }
    assert!(checked > 60, "{checked}");
    // Who gets nothing is in nothing.
    let rendered: BTreeSet<&String> =
        output.rows.iter().filter(|r| r.outcome == "rendered").map(|row| &row.recipient).collect();
    let mut seen = BTreeSet::new();
    for (name, bytes) in output.tree() {
        if name.ends_with(".eml") {
            seen.extend(owners(&String::from_utf8_lossy(&bytes), &canaries.words));
        } else if [".csv", ".html", ".json"].iter().any(|end| name.ends_with(end)) {
            let said = owners(&String::from_utf8_lossy(&bytes), &canaries.words);
            assert!(said.is_empty(), "{name} holds values of {said:?}");
        } else if let Some(text) = pdf_text(&output.folder.join(&name)) {
            seen.extend(owners(&text, &canaries.words));
        }
    }
    assert!(seen.iter().all(|person| rendered.contains(person)), "{seen:?}");
}

#[test]
fn names_and_properties_of_files_say_nothing_of_people() {
    let canaries = canaries();
    let only: Vec<String> = (0..12).map(|n| format!("c-{n}")).collect();
    let output = Output::of(|request| request.only = only, canaries.folder.path());
    for name in output.tree().into_keys() {
        assert!(owners(&name, &canaries.words).is_empty(), "{name}");
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-./".contains(c);
        assert!(name.chars().all(plain), "{name}");
        if name.ends_with(".pdf") {
            let path = output.folder.join(&name);
            for options in [&[][..], &["-meta"], &["-custom"], &["-dests"]] {
                let Some(info) = tool("pdfinfo", options, &path, &[]) else { continue };
                assert!(owners(&info, &canaries.words).is_empty(), "{name}: {info}");
                for active in ["JavaScript:      yes", "Form:            AcroForm"] {
                    assert!(!info.contains(active), "{name}: {info}");
                }
            }
        }
    }
}

#[test]
fn each_message_goes_to_one_person() {
    for name in INCIDENTS {
        let output = rendered(name);
        let people = fs::read_to_string(fixture(name).join("recipients.csv")).unwrap();
        let mut ids = BTreeSet::new();
        let mut messages = 0;
        for row in output.rows.iter().filter(|row| row.channel == "email" && row.piece.is_some()) {
            let bytes = fs::read(output.folder.join(&row.file)).unwrap();
            assert!(bytes.is_ascii(), "{}", row.file);
            let bare = bytes.windows(2).any(|two| two[1] == b'\n' && two[0] != b'\r');
            assert!(!bare, "{}: a bare line feed", row.file);
            let longest = bytes
                .split(|b| *b == b'\n')
                .map(|line| line.len().saturating_sub(1))
                .max()
                .unwrap();
            assert!(longest <= 78, "{}: {longest}", row.file);
            let message = message(&bytes);
            let names: Vec<&str> = message.headers.iter().map(|(name, _)| name.as_str()).collect();
            assert_eq!(names, breach_letters::terms::MESSAGE_HEADERS, "{}", row.file);
            assert_eq!(message.to.len(), 1, "{}", row.file);
            let line = people
                .lines()
                .find(|line| line.split([',', ';']).next() == Some(row.recipient.as_str()))
                .unwrap();
            assert!(line.contains(&message.to[0].1), "{}: another person's address", row.file);
            assert!(!message.subject.is_empty());
            assert!(ids.insert(message.headers[5].1.clone()), "{}: Message-ID twice", row.file);
            messages += 1;
        }
        assert!(messages > 3, "{name}");
    }
}

#[test]
fn a_second_run_into_the_same_folder_changes_nothing() {
    let place = tempfile::tempdir().unwrap();
    let incident = fixture("errors/base");
    let out = place.path().join("out");
    let words = ["render", incident.to_str().unwrap(), "--out", out.to_str().unwrap()];
    assert_eq!(program(&words).0, 0);
    let before = tree(&out);
    let (code, _, stderr) = program(&words);
    assert_eq!(code, 3, "{stderr}");
    assert!(stderr.contains("output/not-empty"), "{stderr}");
    assert!(tree(&out) == before);
}

#[test]
fn another_key_gives_other_message_ids_and_the_same_words() {
    let small = small_incident_with_email();
    let rows = "id,name,email,language,channel\np-1,Maija Keksitty,m@mail.example,fi,email\n";
    let run = |yaml: &str| {
        let files = [("incident.yaml", yaml), ("recipients.csv", rows)];
        let incident = changed("errors/base", &files);
        let output = Output::of(|_| {}, incident.path());
        message(&fs::read(output.folder.join("email/000001.eml")).unwrap())
    };
    let first = run(&small);
    let second = run(&small.replace("key-of-the-small-fixture", "another-key-of-the-fixture"));
    assert_ne!(first.headers[5], second.headers[5]);
    assert_eq!(first.text, second.text);
    assert!(!with("errors/base/incident.yaml", &[]).contains("email:\n"));
}
