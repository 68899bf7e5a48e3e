//! `render --sample --overlay`: letters that are looked at and can be taken for nothing else.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

use crate::support;

use std::path::Path;

use breach_letters::pipeline::{Files, Status};
use support::{Output, fixture, pdf_text, program, render, tool, tree};

fn proofs() -> Output {
    let ask = |request: &mut breach_letters::pipeline::RenderRequest| {
        request.sample = true;
        request.files = Files::Proof;
    };
    Output::of(ask, &fixture("westlog"))
}

#[test]
fn a_run_of_proofs_has_nothing_to_print() {
    let output = proofs();
    let files = output.tree();
    let letters: Vec<&String> = files.keys().filter(|name| name.ends_with(".pdf")).collect();
    assert!(letters.len() > 5, "{letters:?}");
    assert!(letters.iter().all(|name| name.starts_with("letters/proof/")), "{letters:?}");
    for row in output.rows.iter().filter(|row| row.pages.is_some()) {
        assert_eq!(row.file, format!("letters/proof/{:06}.pdf", row.piece.unwrap()));
        assert_eq!(row.first_page, Some(1));
    }
    let ticket = String::from_utf8_lossy(&files["job-ticket.html"]).into_owned();
    assert!(ticket.contains("Job ticket: sample"), "{ticket}");
    assert!(ticket.contains("Proofs, in letters/proof: never to be sent"), "{ticket}");
    assert!(ticket.contains("There are no print files in this job"), "{ticket}");
    let record = String::from_utf8_lossy(&files["run.json"]).into_owned();
    assert!(record.contains("\"files\": \"proof\""), "{record}");
}

#[test]
fn every_page_of_a_proof_says_so_in_its_language() {
    let output = proofs();
    let plain = Output::of(
        |request| {
            request.sample = true;
            request.files = Files::Single;
        },
        &fixture("westlog"),
    );
    let mut languages = std::collections::BTreeSet::new();
    for (row, own) in output.rows.iter().zip(&plain.rows) {
        // One letter of each language: each is read by four programs.
        if row.pages.is_none() || !languages.insert(&row.language) {
            continue;
        }
        let file = output.folder.join(&row.file);
        let (word, fold) = match row.languages()[0].as_str() {
            "fi" => ("VEDOS", "Taitos"),
            "sv" => ("KORREKTUR", "Vikning"),
            _ => ("PROOF", "Fold"),
        };
        for page in 1..=row.pages.unwrap() {
            let page = page.to_string();
            let text = tool("pdftotext", &["-raw", "-f", &page, "-l", &page], &file, &["-"]);
            let Some(text) = text else { return };
            // poppler takes each letter of rising words for a line of its own.
            let joined = text.replace(['\n', '\u{c}'], "");
            assert!(joined.contains(word), "page {page} of {}: {text}", row.file);
            assert_eq!(text.contains(fold), page == "1", "page {page} of {}: {text}", row.file);
        }
        let about = tool("pdfinfo", &[], &file, &[]).unwrap();
        assert!(about.contains(&format!("Title:           {word}: ")), "{about}");
        // What stands over the letter can be put out: it is a layer.
        if let Some(json) = tool("qpdf", &["--json=2"], &file, &[]) {
            assert!(json.contains("/OCProperties") && json.contains("\"/OCG\""), "{}", row.file);
        }
        // Tags and their words are those of the letter: what is drawn over it is not read.
        let tags = |file: &Path| {
            let tags = tool("pdfinfo", &["-struct-text"], file, &[]).unwrap();
            let words = tags.lines().map(str::trim).filter(|line| line.starts_with('"'));
            words.map(|line| line.trim_matches('"').to_owned()).collect::<String>()
        };
        assert_eq!(tags(&file), tags(&plain.folder.join(&own.file)));
        assert_eq!(row.pages, own.pages);
        let (proof, letter) = (pdf_text(&file).unwrap(), pdf_text(&plain.folder.join(&own.file)));
        assert_ne!(Some(proof), letter);
    }
    assert!(languages.len() > 3, "{languages:?}");
}

#[test]
fn proofs_stand_the_look_at_finished_files() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("out");
    let (incident, out) = (fixture("westlog"), out.to_str().unwrap());
    let incident = incident.to_str().unwrap();
    let (exit, stdout, stderr) =
        program(&["render", incident, "--out", out, "--sample", "--overlay"]);
    assert_eq!(exit, 0, "{stdout}{stderr}");
    let (exit, stdout, stderr) = program(&["verify", out]);
    assert_eq!(exit, 0, "{stdout}{stderr}");
    // A letter under the name of a proof is found out, and so is a proof that nobody names.
    let proofs: Vec<String> = tree(Path::new(out)).into_keys().collect();
    let first = proofs.iter().find(|name| name.starts_with("letters/proof/")).unwrap();
    let print = Path::new(out).join("letters/print");
    std::fs::create_dir(&print).unwrap();
    std::fs::copy(Path::new(out).join(first), print.join("fi-1-0001.pdf")).unwrap();
    let (exit, _, stderr) = program(&["verify", out]);
    assert!(exit != 0 && stderr.contains("verify/stray-file"), "{stderr}");
}

#[test]
fn an_overlay_is_for_samples_alone() {
    for words in [
        &["--overlay"][..],
        &["--overlay", "--only", "w-001"],
        &["--overlay", "--sample", "--files", "print"],
    ] {
        let mut all = vec!["render", "incident", "--out", "out"];
        all.extend(words);
        let (exit, _, stderr) = program(&all);
        assert_eq!(exit, 2, "{words:?} {stderr}");
        assert!(stderr.contains("--overlay"), "{stderr}");
    }
}

#[test]
fn every_envelope_has_its_own_overlay() {
    for envelope in ["C5", "C65", "E65", "DIN5008A", "DIN5008B"] {
        let theme = format!("envelope: {envelope}\n");
        let incident = support::changed("errors/base", &[("theme.yaml", &theme)]);
        let place = tempfile::tempdir().unwrap();
        let mut request = support::request(incident.path(), &place.path().join("out"));
        (request.sample, request.files) = (true, Files::Proof);
        let report = render(&request);
        assert_eq!(report.status, Status::Done, "{}", support::problems(&report));
        let file = place.path().join("out/letters/proof/000001.pdf");
        let Some(text) = pdf_text(&file) else { return };
        let folds = breach_letters::render::pdf::EnvelopeMeasures::profile(envelope).unwrap().folds;
        assert_eq!(text.matches("Taitos").count(), folds.len(), "{envelope}");
    }
}
