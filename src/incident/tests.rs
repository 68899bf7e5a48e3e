//! Every kind of problem has a folder under `fixtures/errors/` whose file shows it and whose
//! `expected.txt` holds the words that a user reads. `INSTA_UPDATE=always cargo test` rewrites them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::{Incident, check_against, read, unconfirmed};
use crate::catalogue::{self, Catalogue};
use crate::diag::{Diagnostics, Format, Sources, render};
use crate::expected::is_as_expected;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// The folders of an area, by name.
fn folders(area: &str) -> Vec<(String, PathBuf)> {
    let mut folders: Vec<(String, PathBuf)> =
        fs::read_dir(root().join("fixtures/errors").join(area))
            .unwrap()
            .map(|entry| entry.unwrap())
            .map(|entry| (entry.file_name().into_string().unwrap(), entry.path()))
            // These are run through the command line, in tests/errors.rs.
            .filter(|(_, path)| !path.join("command.txt").exists())
            .collect();
    folders.sort();
    assert!(!folders.is_empty());
    folders
}

/// The small catalogue of the fixtures: their expected words do not change with every new phone
/// number in the catalogue of Finland.
fn small_catalogue() -> Catalogue {
    read_catalogue("fixtures/errors/base/catalogue/finland.yaml")
}

fn read_catalogue(path: &str) -> Catalogue {
    let mut sources = Sources::new();
    let text = fs::read_to_string(root().join(path)).unwrap();
    let id = sources.add("finland.yaml", text);
    let (catalogue, problems) = catalogue::read(id, &sources);
    assert_eq!(render(&problems, &sources, Format::Short), "");
    catalogue.unwrap()
}

/// Reads the incident or the catalogue of a folder and checks it as far as it goes.
fn problems_of(folder: &Path, sources: &mut Sources) -> Diagnostics {
    if let Ok(text) = fs::read_to_string(folder.join("incident.yaml")) {
        let id = sources.add("incident.yaml", text);
        let (incident, mut problems) = read(id, sources);
        if let Some(incident) = incident {
            let catalogue = small_catalogue();
            problems.extend(check_against(&incident, &catalogue));
            // Letters of the others link to nothing that nobody has confirmed.
            let printed = folder.ends_with("unconfirmed").then_some("ncsc-fi");
            problems.extend(unconfirmed(&incident, &catalogue, printed));
        }
        return problems;
    }
    let text = fs::read_to_string(folder.join("finland.yaml")).unwrap();
    let id = sources.add("finland.yaml", text);
    catalogue::read(id, sources).1
}

#[test]
fn problems_are_told_in_the_expected_words() {
    let mut wrong = Vec::new();
    for area in ["incident", "catalogue", "yaml"] {
        for (name, folder) in folders(area) {
            let mut sources = Sources::new();
            let problems = problems_of(&folder, &mut sources);
            let found = render(&problems, &sources, Format::Human { colour: false });
            let code = format!("{area}/{name}");
            if name != "ten-mistakes" && !problems.iter().any(|one| one.code.name() == code) {
                wrong.push(format!("{code} does not show its problem:\n{found}"));
            }
            for problem in problems.iter().filter(|one| one.help.is_none()) {
                wrong.push(format!("{code}: no help for: {}", problem.message));
            }
            let file = folder.join("expected.txt");
            if !is_as_expected(&file, &found) {
                wrong.push(format!("{} differs; found:\n{found}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn ten_mistakes_are_ten_problems() {
    let mut sources = Sources::new();
    let folder = root().join("fixtures/errors/incident/ten-mistakes");
    let problems = problems_of(&folder, &mut sources);
    let lines: BTreeSet<usize> = problems
        .iter()
        .filter_map(|problem| match &problem.place {
            Some(crate::diag::Place::Span(span)) => {
                sources.line_column(span.source, span.start).map(|(line, _)| line)
            }
            _ => None,
        })
        .collect();
    assert_eq!(lines.len(), 10, "{}", render(&problems, &sources, Format::Short));
}

/// Every section that the law or a letter needs is reported as missing, each once.
#[test]
fn an_almost_empty_file_names_all_that_is_missing() {
    let mut sources = Sources::new();
    let id = sources.add("incident.yaml", "version: 1\nmeasures:\n");
    let (incident, problems) = read(id, &sources);
    assert_eq!(incident, None);
    insta::assert_snapshot!(render(&problems, &sources, Format::Short));
}

#[test]
fn an_identity_code_is_shown_in_no_form() {
    for text in [
        "version: 1\nid: 131052-308T\n",
        "version: [1\nid: \"131052-308T\"\n",
        "version: 1\n# 131052-308t\n",
        "version: 1\nid: \"131052\\x2d308T\"\n",
        "version: 1\n\"131052\\x2d308T\": 2\n",
    ] {
        let mut sources = Sources::new();
        let id = sources.add("incident.yaml", text);
        let (incident, problems) = read(id, &sources);
        assert_eq!(incident, None);
        for format in [Format::Human { colour: false }, Format::Short, Format::Json] {
            let words = render(&problems, &sources, format);
            assert!(words.contains("incident/identity-code"), "{words}");
            assert!(!words.contains("131052") && !words.to_lowercase().contains("308t"), "{words}");
        }
    }
}

fn fixture(name: &str) -> Incident {
    let mut sources = Sources::new();
    let text =
        fs::read_to_string(root().join("fixtures").join(name).join("incident.yaml")).unwrap();
    let id = sources.add("incident.yaml", text);
    let (incident, problems) = read(id, &sources);
    assert_eq!(render(&problems, &sources, Format::Short), "");
    incident.unwrap()
}

#[test]
fn the_base_of_the_fixtures_has_no_problem() {
    let incident = fixture("errors/base");
    assert_eq!(check_against(&incident, &small_catalogue()), Diagnostics::new());
}

#[test]
fn the_real_incidents_read_without_a_problem() {
    let westlog = fixture("westlog");
    assert_eq!(
        westlog.parties.iter().map(|one| one.id.value.as_str()).collect::<Vec<_>>(),
        ["helsinki", "essity", "westlog"]
    );
    assert_eq!(westlog.notice.unknown_language, ["fi", "sv"]);
    assert_eq!(westlog.email.unwrap().date.offset().seconds(), 180 * 60);
    assert_eq!(westlog.contacts[0].phone.as_ref().unwrap().get("sv"), Some("09 123 4568"));
    let vastaamo = fixture("vastaamo");
    assert_eq!(vastaamo.timeline[1].date.value, super::PartialDate::Month(2018, 11));
    assert_eq!(vastaamo.affected.count, None);
    assert!(!vastaamo.reports[0].at_once, "nobody can sign that it was at once");
}

#[test]
fn both_national_languages_are_for_people_of_unknown_language_unless_said_otherwise() {
    let text = fs::read_to_string(root().join("fixtures/westlog/incident.yaml")).unwrap();
    let default_of = |languages: &str| {
        let text = text
            .replace("  unknown-language: fi+sv\n", "")
            .replace("languages: [fi, sv, en]", &format!("languages: [{languages}]"));
        let mut sources = Sources::new();
        let id = sources.add("incident.yaml", text);
        super::read_parts(id, &sources).incident.map(|incident| incident.notice.unknown_language)
    };
    assert_eq!(default_of("fi, sv, en").unwrap(), ["fi", "sv"]);
    assert_eq!(default_of("sv, en, fi").unwrap(), ["fi", "sv"]);
    for (languages, expected) in [("en, sv", "sv"), ("en", "en"), ("fi, en", "fi")] {
        assert_eq!(default_of(languages).unwrap(), [expected], "{languages}");
    }
}

/// What the real incidents leave to a person, and nothing else: records that nobody confirmed.
#[test]
fn the_real_incidents_agree_with_the_catalogue_of_finland() {
    let catalogue = read_catalogue("catalogue/finland.yaml");
    for name in ["westlog", "vastaamo"] {
        let problems = check_against(&fixture(name), &catalogue);
        assert_eq!(problems, Diagnostics::new(), "{name}");
    }
}

#[test]
fn cut_anywhere_a_file_gives_problems_and_no_panic() {
    let text = fs::read_to_string(root().join("fixtures/westlog/incident.yaml")).unwrap();
    for end in (0..text.len()).step_by(17).filter(|end| text.is_char_boundary(*end)) {
        let mut sources = Sources::new();
        let id = sources.add("incident.yaml", &text[..end]);
        let (incident, problems) = read(id, &sources);
        assert!(incident.is_some() || problems.has_errors());
        render(&problems, &sources, Format::Human { colour: false });
    }
}

/// The codes of the problems of the fixture `school` with other text in it.
fn school(changes: &[(&str, &str)]) -> Vec<&'static str> {
    let mut text = fs::read_to_string(root().join("fixtures/school/incident.yaml")).unwrap();
    for (old, new) in changes {
        assert!(text.contains(old), "{old}");
        text = text.replace(old, new);
    }
    let mut sources = Sources::new();
    let id = sources.add("incident.yaml", text);
    let (incident, problems) = read(id, &sources);
    let more = incident.map(|one| check_against(&one, &read_catalogue("catalogue/finland.yaml")));
    let more = more.unwrap_or_default();
    problems.iter().chain(more.iter()).map(|problem| problem.code.name()).collect()
}

#[test]
fn what_is_told_can_be_for_some_groups() {
    let measures = "taken: [passwords-changed, two-steps]";
    let of_measures = |new: &str| school(&[(measures, new)]);
    let unknown = ["incident/unknown-group"];
    for fine in [
        "taken: [{id: passwords-changed, groups: [staff]}, two-steps]",
        "taken: [{id: passwords-changed}, {id: two-steps, groups: [pupils, guardians]}]",
        "taken: [{id: passwords-changed, groups: []}]",
        "taken: []",
    ] {
        assert_eq!(of_measures(fine), [""; 0], "{fine}");
    }
    assert_eq!(of_measures("taken: [{id: passwords-changed, groups: [staf]}]"), unknown);
    assert_eq!(of_measures("taken: [{groups: [staff]}]"), ["incident/missing-key"]);
    assert_eq!(of_measures("taken: [{id: one, group: staff}]"), ["incident/unknown-key"]);
    assert_eq!(of_measures("taken: [{id: one, groups: staff}]"), ["incident/wrong-type"]);
    let twice = "taken: [{id: one, groups: [staff]}, {id: one, groups: [pupils]}]";
    assert_eq!(of_measures(twice), ["incident/duplicate-id"]);
    // Each group is told of a measure and of somebody to ask.
    let log_watch = "    - log-watch\n";
    let own = [
        (measures, "taken: [{id: passwords-changed, groups: [staff, pupils]}]"),
        (log_watch, ""),
        ("- {id: school-support, groups: [pupils, guardians]}", "- {id: one, groups: [pupils]}"),
        ("planned: [write-again]", "planned: []"),
    ];
    assert_eq!(school(&own), ["incident/no-measures"]);
    let officer = "    email: tietosuoja@mallilahti.example\n";
    let for_staff = format!("{officer}    groups: [staff]\n");
    let families = ("    groups: [pupils, guardians]\n", "    groups: [pupils]\n");
    assert_eq!(school(&[families, (officer, &for_staff)]), ["incident/no-contact"]);

    let event = "kind: noticed}";
    assert_eq!(school(&[(event, "kind: noticed, groups: [staff]}")]), [""; 0]);
    assert_eq!(school(&[(event, "kind: noticed, groups: [parents]}")]), unknown);
    let negatives = |groups: &str| {
        school(&[("\nmeasures:", &format!("\nnegatives: [{{id: no-marks{groups}}}]\n\nmeasures:"))])
    };
    assert_eq!(negatives(""), [""; 0]);
    assert_eq!(negatives(", groups: [guardians, staff]"), [""; 0]);
    assert_eq!(negatives(", groups: [parents]"), unknown);
}

#[test]
fn groups_cannot_be_named_where_there_are_none() {
    let text = fs::read_to_string(root().join("fixtures/errors/base/incident.yaml")).unwrap();
    let measures = "taken: [improvements]";
    assert!(text.contains(measures));
    let mut sources = Sources::new();
    let text = text.replace(measures, "taken: [improvements, {id: one, groups: [staff]}]");
    let id = sources.add("incident.yaml", text);
    let problems = read(id, &sources).1;
    let codes: Vec<&str> = problems.iter().map(|problem| problem.code.name()).collect();
    assert_eq!(codes, ["incident/unknown-group"]);
}

#[test]
fn events_of_two_groups_are_two_stories() {
    let events = "  - {id: noticed, date: 2026-10-20, party: supplier, kind: noticed}\n";
    let with = |more: &str| school(&[(events, &format!("{events}{more}"))]);
    let earlier = "  - {id: earlier, date: 2026-09-01, party: city, kind: noticed";
    assert_eq!(with(&format!("{earlier}}}\n")), ["incident/date-order"]);
    assert_eq!(with(&format!("{earlier}, groups: [staff]}}\n")), ["incident/date-order"]);
    let of_pupils = "kind: occurred, groups: [pupils, guardians]}";
    let two = |groups: &str| {
        let new = format!("{events}{earlier}, groups: {groups}}}\n");
        school(&[(events, &new), ("kind: occurred}", of_pupils)])
    };
    assert_eq!(two("[staff]"), [""; 0]);
    assert_eq!(two("[staff, pupils]"), ["incident/date-order"]);
}

/// What leaked for one group proves nothing about a reassurance of another.
#[test]
fn a_reassurance_is_compared_with_the_data_of_its_groups() {
    let password = "  - {category: password, certainty: not-leaked, groups: [guardians, staff]}\n";
    let cards = "  - {category: payment-card, certainty: leaked, groups: [guardians]}\n\
                 \x20 - {category: payment-card, certainty: not-leaked, groups: [staff]}\n";
    let of = |groups: &str| {
        let negative = format!("\nnegatives: [{{id: card-not-used, reassurance: yes{groups}}}]");
        school(&[
            (password, &format!("{password}{cards}")),
            ("\nmeasures:", &format!("{negative}\n\nmeasures:")),
        ])
    };
    assert_eq!(of(""), ["incident/contradiction"]);
    assert_eq!(of(", groups: [guardians, staff]"), ["incident/contradiction"]);
    assert_eq!(of(", groups: [staff]"), [""; 0]);
    assert_eq!(of(", groups: [pupils]"), ["incident/reassurance-without-fact"]);
}

#[test]
fn answers_name_a_warning_that_can_be_answered_and_what_it_is_about() {
    let of = |answer: &str| {
        school(&[("\nmeasures:", &format!("\nanswers: [{{{answer}}}]\n\nmeasures:"))])
    };
    for fine in [
        "warning: leak-denied, text: lead, reason: Read",
        "warning: article-34/leak-denied, text: template, reason: Read",
        "warning: locale/long-sentence, text: lead, reason: Read",
        "warning: incident/late-without-reason, fact: 2026-01-22, reason: Read",
        "warning: incident/unsaid, fact: affected.period, reason: Read",
        "warning: article-34/no-lexicon, fact: et, reason: Read",
    ] {
        assert_eq!(of(fine), [""; 0], "{fine}");
    }
    for (wrong, code) in [
        // No such warning; an error; about a person of the list; about an answer; a key of its own.
        ("warning: leak-denyed, text: lead, reason: Read", "incident/unknown-value"),
        ("warning: incident/no-data, fact: data, reason: Read", "incident/unknown-value"),
        ("warning: recipients/care-word, fact: id, reason: Read", "incident/unknown-value"),
        (
            "warning: incident/answer-without-effect, fact: x, reason: Read",
            "incident/unknown-value",
        ),
        ("warning: catalogue/unconfirmed, fact: mieli, reason: Read", "incident/unknown-value"),
        ("warning: long-sentence, text: lead, reason: Read", "incident/unknown-value"),
        ("warning: locale/long-sentence, text: lead", "incident/no-reason"),
    ] {
        assert_eq!(of(wrong), [code], "{wrong}");
    }
    let other_key = of("warning: incident/unsaid, text: lead, reason: Read");
    assert_eq!(other_key, ["incident/missing-key", "incident/unknown-key"]);
    let other_key = of("warning: locale/typography, fact: lead, reason: Read");
    assert_eq!(other_key, ["incident/missing-key", "incident/unknown-key"]);
}

/// Helpers that did not exist on the date of the letter are left out; where the incident names one, it is
/// told.
#[test]
fn a_helper_that_was_not_there_is_told_if_the_incident_names_it() {
    let of = |date: &str, more: &str| {
        let text = fs::read_to_string(root().join("fixtures/vastaamo/incident.yaml")).unwrap();
        let contact = "\n  ombud: {kind: patient-ombud, phone: 09 123 4573}\n  dpo:\n";
        let text = text.replacen("\n  dpo:\n", contact, 1) + more;
        let text = text.replace("  date: 2020-10-24 ", &format!("  date: {date} "));
        let mut sources = Sources::new();
        let id = sources.add("incident.yaml", text);
        let incident = read(id, &sources).0.unwrap();
        let problems = check_against(&incident, &read_catalogue("catalogue/finland.yaml"));
        let expired = problems.iter().filter(|one| one.code.name() == "incident/authority-expired");
        expired.map(|one| one.message.clone()).collect::<Vec<_>>()
    };
    let confirmed =
        |id: &str| format!("confirmations: [{{authority: {id}, by: Eeva, on: 2020-10-20}}]\n");
    let ombud = "there is no `patient-ombud` before 2024-01-01";
    let company = "there is no `dun-bradstreet` before 2023-09-01";
    assert_eq!(of("2020-10-24", &confirmed("dun-bradstreet")), [company, ombud]);
    assert_eq!(of("2020-10-24", &confirmed("mieli")), [ombud]);
    assert_eq!(of("2024-10-24", &confirmed("dun-bradstreet")), [""; 0]);
    // Named by a report, which says when.
    assert_eq!(of("2020-10-24", &confirmed("data-protection-ombudsman")), [ombud]);
}
