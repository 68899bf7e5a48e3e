//! What the law asks of a notice (GDPR Art. 34), in letters that are made as users make them.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

use crate::support;

use breach_letters::catalogue;
use breach_letters::diag::{Format, Sources, render};
use breach_letters::duty::Verdict;
use breach_letters::pipeline::{CheckReport, CheckRequest, check};
use std::fs;
use std::path::Path;
use support::{changed, copy, fixture, program, with};

fn checked(incident: &Path) -> CheckReport {
    check(&CheckRequest { incident: incident.to_owned(), ..CheckRequest::default() }, &mut |_| {})
}

/// What is found of the words of letters, a line each.
fn findings(report: &CheckReport) -> String {
    let found = report.problems.iter().filter(|one| one.code.name().starts_with("article-34/"));
    render(&found.cloned().collect(), &report.sources, Format::Short)
}

/// Every letter that an incident makes must meet every duty and go against no fact.
fn assert_clean(incident: &Path, least: usize) {
    let report = checked(incident);
    assert_eq!(findings(&report), "", "{}", incident.display());
    let judged: Vec<_> = report.judgements.iter().collect();
    let all = || render(&report.problems, &report.sources, Format::Short);
    assert!(judged.len() >= least, "only {} letters were judged\n{}", judged.len(), all());
    for one in judged {
        for answer in &one.answers {
            let case = (&one.language, &one.variant, answer.duty);
            assert_eq!(answer.verdict, Verdict::Met, "{case:?}");
            assert!(answer.by.is_some() && answer.place.is_some(), "{case:?} is met by nothing");
        }
    }
}

#[test]
fn our_own_letters_are_clean_in_every_language_and_variant() {
    assert_clean(&fixture("westlog"), 40);
    assert_clean(&fixture("vastaamo"), 12);
    assert_clean(&support::example(), 3);
    for name in support::MORE_INCIDENTS {
        assert_clean(&fixture(name), 10);
    }
}

/// Each category of the catalogue by itself, for each reader and in each language by turns: the built-in words
/// meet every duty, and no pattern takes them for what they are not.
#[test]
fn the_words_for_every_category_are_clean() {
    let mut sources = Sources::new();
    let text = std::fs::read_to_string(support::root().join("catalogue/finland.yaml")).unwrap();
    let source = sources.add("finland.yaml", text);
    let (catalogue, _) = catalogue::read(source, &sources);
    let categories = catalogue.unwrap().categories.into_keys();
    // These are names of columns of a list; the examples have them.
    let own = |id: &String| !["name", "email"].contains(&id.as_str());
    let categories: Vec<String> = categories.filter(own).collect();
    assert!(categories.len() > 40);

    let all: String = categories
        .iter()
        .map(|id| format!("  - {{category: {id}, certainty: may-have-leaked}}\n"))
        .collect();
    let incident = with("new/incident.yaml", &[]);
    let start = incident.find("data:\n").unwrap() + "data:\n".len();
    let end = start + incident[start..].find("\n\n").unwrap() + 1;
    let incident = format!("{}{all}{}", &incident[..start], &incident[end..]);

    let columns = categories.join(",");
    let mut rows = format!(
        "id,name,street,postal-code,city,country,language,status,guardian-name,{columns}\n"
    );
    for (number, of_row) in categories.iter().enumerate() {
        for lang in ["fi", "sv", "en"] {
            let readers = [
                ("adult", "", "", ""),
                ("guardian", "", "minor", "Matti Keksitty"),
                ("protected", "", "protected", ""),
                ("abroad", "SE", "", ""),
                ("guardian-abroad", "EE", "minor", "Matti Keksitty"),
                ("protected-abroad", "NO", "protected", ""),
            ];
            for (reader, country, status, guardian) in readers {
                // On purpose there is no advice for guardians: a person handles such a letter.
                if of_row == "protected-address" && status == "minor" {
                    continue;
                }
                // In one language each: three times as many letters would show little more.
                if reader != "adult" && lang != ["fi", "sv", "en"][number % 3] {
                    continue;
                }
                let code = if country.is_empty() { "00100" } else { "111 22" };
                rows.push_str(&format!(
                    "{number}-{lang}-{},Maija Keksitty,PL {},{code},Mallila,{country},{lang},{status},{guardian}",
                    reader,
                    rows.len()
                ));
                for id in &categories {
                    rows.push_str(if id == of_row { "," } else { ",no" });
                }
                rows.push('\n');
            }
        }
    }
    let incident = incident
        .replace("  file: recipients.csv", "  file: recipients.csv\n  protected-address: contact");
    let folder = changed("new", &[("incident.yaml", &incident), ("recipients.csv", &rows)]);
    support::own_values(folder.path());
    assert_clean(folder.path(), categories.len() * 6);
}

#[test]
fn the_seed_fails_on_contact_and_warns_of_measures_and_consequences() {
    let report = checked(&fixture("seed-westlog"));
    let found = findings(&report);
    assert_eq!(found.lines().count(), 3, "{found}");
    let told = |kind: &str, code: &str| found.contains(&format!("{kind}[article-34/{code}]"));
    assert!(told("error", "no-contact"), "{found}");
    assert!(told("warning", "vague-measures"), "{found}");
    assert!(told("warning", "unknown-consequences"), "{found}");
}

/// Investigating, taking things seriously and promising to write again are no measures.
#[test]
fn measures_that_are_none_are_told_in_each_language() {
    let fi = with(
        "westlog/locales/fi/incident.ftl",
        &[(
            "measure-improvements = { -party-westlog } salaa nyt tilaukset.",
            "measure-improvements = Otamme tietosuojan vakavasti.",
        )],
    );
    let sv = with(
        "westlog/locales/sv/incident.ftl",
        &[(
            "measure-improvements = { -party-westlog } krypterar nu beställningarna.",
            "measure-improvements = Vi tar dataskyddet på allvar.",
        )],
    );
    let en = with(
        "westlog/locales/en/incident.ftl",
        &[(
            "measure-improvements = { -party-westlog } now encrypts the orders.",
            "measure-improvements = We take data protection seriously.",
        )],
    );
    let files = [
        ("locales/fi/incident.ftl", fi.as_str()),
        ("locales/sv/incident.ftl", sv.as_str()),
        ("locales/en/incident.ftl", en.as_str()),
    ];
    let folder = changed("westlog", &files);
    let found = findings(&checked(folder.path()));
    for tag in ["fi", "sv", "en"] {
        let told =
            |line: &str| line.contains("vague-measures") && line.contains(&format!("`{tag}`"));
        assert!(found.lines().any(told), "{tag}: {found}");
    }
}

/// What one part of a letter borrows from the language of another one is said in both.
#[test]
fn words_borrowed_from_the_language_of_another_part_count_in_both() {
    let person = |languages: &str| {
        format!(
            "id,name,street,postal-code,city,language,channel\n\
             s-1,Maija Keksitty,Keksitie 1,99980,Utsjoki,{languages},letter\n"
        )
    };
    let found = |folder: &Path| {
        let report = checked(folder);
        assert!(!report.judgements.is_empty(), "nothing was judged");
        let found = findings(&report);
        let told = found.lines().filter(|line| !line.contains("no-lexicon"));
        told.map(|line| format!("{line}\n")).collect::<String>()
    };
    let facts = with(
        "estonian/incident.yaml",
        &[
            ("[fi, sv, en, et]", "[fi, sv, en, se]"),
            ("{et: en}", "{se: fi}"),
            ("et: Esimerkki Oy", "se: Esimerkki Oy"),
            ("et: \"PL 1, 00101 Helsinki\"", "se: \"PL 1, 00101 Helsinki\""),
            ("et: https://shop.example/andmeleke", "se: https://shop.example/dieđut"),
        ],
    );
    let people = person("se+fi");
    let folder = changed("estonian", &[("incident.yaml", &facts), ("recipients.csv", &people)]);
    std::fs::remove_dir_all(folder.path().join("locales/et")).unwrap();
    copy(&fixture("sami/locales/se"), &folder.path().join("locales/se"));
    assert_eq!(found(folder.path()), "");

    let people = person("et+en");
    let folder = changed("estonian", &[("recipients.csv", &people)]);
    assert_eq!(found(folder.path()), "");
}

/// That data is safe can be meant of other data, or of what happens to it: it is told, and stops nothing.
#[test]
fn words_of_safety_only_warn() {
    let found = |fi: &str, sv: &str| {
        let fi = format!("lead = Tietojasi on vuotanut. {fi}\n");
        let sv = format!("lead = Dina uppgifter har läckt ut. {sv}\n");
        let files = [("locales/fi/more.ftl", fi.as_str()), ("locales/sv/more.ftl", sv.as_str())];
        findings(&checked(changed("errors/base", &files).path()))
    };
    let safe = found("Ovikoodisi on turvassa.", "Din portkod är i säkerhet.");
    assert_eq!(safe.matches("warning[article-34/leak-denied]").count(), 2, "{safe}");
    assert!(!safe.contains("error["), "{safe}");
    let other = found("Muut ovikoodisi ovat turvassa.", "Dina andra portkoder är i säkerhet.");
    assert!(!other.contains("leak-denied"), "{other}");
}

/// A number or an address in the words themselves is a contact too, and so is the line in the head of
/// the letter.
#[test]
fn a_contact_point_may_stand_anywhere() {
    let notice = with("errors/article-34/no-advice/templates/notice.xml", &[]);
    let start = notice.find("<h2>{{ t(key=\"heading-contact\") }}</h2>").unwrap();
    let bare = notice[..start].to_owned();
    let verdict = |files: &[(&str, &str)]| {
        let folder = changed("errors/base", files);
        findings(&checked(folder.path())).contains("article-34/no-contact")
    };
    // The built-in head of the letter prints the phone.
    assert!(!verdict(&[("templates/notice.xml", &bare)]));
    let head = with("../templates/letter.xml", &[("helpline.phone", "helpline.nothing")]);
    assert!(verdict(&[("templates/notice.xml", &bare), ("templates/letter.xml", &head)]));
    let written = format!("{bare}<p>{{{{ t(key=\"ask\") }}}}</p>\n");
    let (fi, sv) = ("ask = Kysy: tietosuoja@keeper.example\n", "ask = Ring 09 123 4570.\n");
    let files = [
        ("templates/notice.xml", written.as_str()),
        ("templates/letter.xml", head.as_str()),
        ("locales/fi/more.ftl", fi),
        ("locales/sv/more.ftl", sv),
    ];
    assert!(!verdict(&files));
}

/// A warning about a text or a fact goes when a person has answered it, and only that one; the reason is
/// kept with the run.
#[test]
fn warnings_about_texts_and_facts_can_be_answered() {
    for (case, answers) in [
        (
            "incident/unsaid",
            &[
                "fact: advice",
                "fact: affected.period",
                "fact: known.as-of",
                "fact: data.door-code.until",
                "fact: reports.helper.at-once",
            ][..],
        ),
        ("incident/group-without-people", &["fact: staff"]),
        ("locale/long-sentence", &["text: events"]),
        ("locale/untranslated", &["text: event-noticed"]),
        ("locale/obsolete-message", &["text: event-notice", "text: keper", "text: lead"]),
        ("locale/unused-argument", &["text: template"]),
        ("locale/borrowed-words", &["fact: sv"]),
    ] {
        let folder = changed("errors/base", &[]);
        copy(&fixture(&format!("errors/{case}")), folder.path());
        let all = || {
            let report = checked(folder.path());
            render(&report.problems, &report.sources, Format::Short)
        };
        let path = folder.path().join("incident.yaml");
        let yaml = fs::read_to_string(&path).unwrap();
        let with = |answers: &[&str]| {
            let lines: String = answers
                .iter()
                .map(|about| {
                    format!("  - {{warning: {case}, {about}, reason: We looked at it.}}\n")
                })
                .collect();
            fs::write(&path, format!("{yaml}\nanswers:\n{lines}")).unwrap();
            all()
        };
        let before = all();
        assert!(before.contains(case), "{case}: {before}");
        let after = with(answers);
        assert!(!after.contains(case) && !after.contains("answer-without-effect"), "{after}");
        // Another text or fact is not answered with it, and an answer to nothing is told.
        let (key, _) = answers[0].split_once(':').unwrap();
        let other = with(&[&format!("{key}: another")]);
        assert!(other.contains(case) && other.contains("answer-without-effect"), "{other}");
        if answers.len() > 1 {
            assert!(with(&answers[1..]).contains(case), "{case}");
        }
    }
}

#[test]
fn json_tells_each_duty_of_each_letter() {
    let folder = support::example();
    let (_, stdout, _) = program(&["check", folder.to_str().unwrap(), "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&stdout).unwrap();
    let duties = json["duties"].as_array().unwrap();
    assert!(duties.len() >= 3, "{stdout}");
    for one in duties {
        let answers = one["duties"].as_array().unwrap();
        let names: Vec<&str> = answers.iter().map(|a| a["duty"].as_str().unwrap()).collect();
        assert_eq!(names, ["nature", "contact", "consequences", "measures", "advice"]);
        assert!(answers.iter().all(|answer| answer["verdict"] == "met"));
        assert!(answers[1]["place"].as_str().unwrap().contains("incident.yaml:"));
    }
}
