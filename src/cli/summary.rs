//! The result of `check` and `render`: in plain words, in one line, or as JSON.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};

use crate::diag::{Arg, Diagnostics};
use crate::duty::Judgements;
use crate::locale::Speech;
use crate::pipeline::{Form, ListRead, Readability, Status, Summary, Taken, Why};

use super::duties;
use super::exit::Exit;
use super::page::{Page, path};
use super::words::{language_names, list_read, variant_name};

/// What `check` found.
pub(super) struct Checked<'a> {
    pub(super) summary: Option<&'a Summary>,
    pub(super) problems: &'a Diagnostics,
    pub(super) judgements: &'a Judgements,
    /// Whether all warnings among them are shown.
    pub(super) shows_warnings: bool,
    /// Whether all errors are in the list of people.
    pub(super) in_list: bool,
    /// The number of problems in a list of exceptions, and the path of the list.
    pub(super) listed: Option<(u64, &'a Path)>,
    pub(super) digest: Option<&'a str>,
}

/// What `check` found, in sentences.
pub(super) fn check_text(speech: &Speech, incident: &str, found: &Checked<'_>) -> String {
    let Checked { summary, problems, judgements, shows_warnings, in_list, listed, digest } = *found;
    let mut page = Page::new(speech);
    if let Some(summary) = summary {
        for list in &summary.lists {
            list_read(speech, list).into_iter().for_each(|line| page.line(line));
            page.gap();
        }
        people(&mut page, summary, "people-ready");
        pieces(&mut page, summary, "heading-will-get");
        duties::tell(&mut page, judgements);
        readability(&mut page, summary);
        page.gap();
    }
    let warnings = problems.len() - problems.error_count();
    if warnings > 0 {
        let shown = if shows_warnings { "check-warnings" } else { "check-warnings-cut" };
        page.say(shown, &[("number", warnings.into())]);
    }
    if let Some((number, file)) = listed {
        page.say("check-listed", &[("number", number.into()), ("file", path(file))]);
    }
    if problems.has_errors() {
        match listed {
            Some((_, file)) => {
                let place = if in_list { "list" } else { "elsewhere" };
                page.say("check-errors-listed", &[("where", place.into()), ("file", path(file))]);
            }
            None => page.say("check-errors", &[]),
        }
    } else {
        page.digest(digest);
        let nobody = summary.is_some_and(|summary| summary.letters + summary.emails == 0);
        match summary.map_or(0, |summary| summary.excluded) {
            _ if nobody => page.say("check-nobody", &[]),
            0 => page.say("check-ready", &[]),
            waiting => page.say("check-ready-for-others", &[("number", waiting.into())]),
        }
        page.line(format!("  breach-letters render {incident} --out OUT"));
    }
    page.text()
}

/// How hard the words are to read, in one line.
fn readability(page: &mut Page<'_>, summary: &Summary) {
    let speech = page.speech;
    let tenths = |tenths: u64| -> Arg { speech.tenths(tenths as f64 / 10.0).into() };
    let languages: Vec<String> = summary
        .readability
        .iter()
        .map(|(tag, figures)| {
            let args = [
                ("language", language_names(speech, tag).into()),
                ("lix", ((figures.lix_tenths + 5) / 10).into()),
                ("words", tenths(figures.sentence_tenths)),
            ];
            speech.say("readability-of", &args)
        })
        .collect();
    if !languages.is_empty() {
        page.gap();
        page.say("readability", &[("languages", languages.join("; ").into())]);
    }
}

/// What `render` did, in sentences. `verified` says in one what opening the files again showed.
pub(super) fn render_text(
    speech: &Speech,
    exit: Exit,
    out: &Path,
    summary: Option<&Summary>,
    verified: Option<&str>,
    digest: Option<&str>,
) -> String {
    let mut page = Page::new(speech);
    match exit {
        Exit::Done => page.say("render-done", &[]),
        Exit::SomeFailed => page.say("render-some-failed", &[]),
        Exit::Interrupted => page.say("render-stopped", &[]),
        Exit::InputErrors => {
            page.say("render-errors", &[]);
            return page.text();
        }
        Exit::Mismatch => page.say("render-mismatch", &[]),
        Exit::Internal | Exit::Usage => {
            page.say("render-internal", &[]);
            return page.text();
        }
    }
    if let Some(summary) = summary {
        page.gap();
        people(&mut page, summary, "people-done");
        pieces(&mut page, summary, "heading-made");
    }
    page.gap();
    if exit == Exit::Interrupted {
        page.say("render-stopped-whole", &[("out", path(out))]);
        page.say("render-stopped-who", &[("file", path(&out.join("manifest.partial.csv")))]);
        page.say("render-stopped-again", &[]);
        return page.text();
    }
    if let Some(verified) = verified {
        page.line(verified);
    }
    page.digest(digest);
    page.say("render-where", &[("out", path(out))]);
    page.say("render-manifest", &[("file", path(&out.join("manifest.csv")))]);
    if summary.is_some_and(|s| s.excluded + s.failed > 0) {
        page.say("render-exceptions", &[("file", path(&out.join("exceptions.csv")))]);
    }
    page.text()
}

fn people(page: &mut Page<'_>, summary: &Summary, done: &str) {
    let (copies, all) = (summary.copies, summary.people);
    let people = ("number", all.saturating_sub(copies).into());
    match copies {
        0 => page.say("people-in-list", &[people]),
        _ => {
            let args = [people, ("copies", copies.into()), ("all", all.into())];
            page.say("people-in-list-with-copies", &args);
        }
    }
    page.count(summary.rendered, done, &[]);
    page.count(summary.excluded, "people-waiting", &[]);
    page.count(summary.failed, "people-failed", &[]);
    let told = summary.rendered + summary.excluded + summary.failed + summary.not_selected;
    // A run that was stopped has people left whose rows are in order.
    if done == "people-ready" {
        page.count(summary.people.saturating_sub(told), "people-with-errors", &[]);
    }
    page.count(summary.not_selected, "people-not-asked", &[]);
}

fn pieces(page: &mut Page<'_>, summary: &Summary, heading: &str) {
    let speech = page.speech;
    if summary.letters + summary.emails > 0 {
        page.gap();
        page.say(heading, &[]);
        match summary.sheets_estimated {
            Some(sheets) if sheets > 0 => {
                page.count(summary.letters, "letters-on-about", &[("sheets", sheets.into())]);
            }
            None if summary.pages > 0 => {
                let (pages, sheets) = (summary.pages.into(), summary.sheets.into());
                let args = [("pages", pages), ("sheets", sheets)];
                page.count(summary.letters, "letters-on-sheets", &args);
            }
            _ => page.count(summary.letters, "letters", &[]),
        }
        page.count(summary.emails, "emails", &[]);
    }
    let named = |ids: &[(&str, &'static str)], numbers: &BTreeMap<String, u64>| {
        let number = |name: &str| numbers.get(name).copied().unwrap_or_default();
        let ids = ids.iter().copied();
        let rows = ids.map(|(name, id)| {
            let number = number(name);
            (number, speech.say(id, &[("number", number.into())]))
        });
        rows.collect::<Vec<_>>()
    };
    let channels =
        [("letter", "channel-letter"), ("email", "channel-email"), ("both", "channel-both")];
    page.section("heading-channels", named(&channels, &summary.channels).into_iter());
    let languages = summary.languages.iter();
    let languages = languages.map(|(tags, number)| (*number, language_names(speech, tags)));
    page.section("heading-languages", languages);
    let statuses = [
        ("minor", "status-minor"),
        ("protected", "status-protected"),
        ("deceased", "status-deceased"),
        ("guardianship", "status-guardianship"),
        ("young", "status-young"),
        ("abroad", "status-abroad"),
        ("second-guardian", "status-second-guardian"),
        ("guardian-copy", "status-guardian-copy"),
    ];
    page.section("heading-statuses", named(&statuses, &summary.statuses).into_iter());
    let variants = summary.variants.iter().map(|(name, number)| {
        let parts = summary.variant_parts.get(name);
        let words = parts.map(|parts| variant_name(speech, summary, parts));
        (*number, words.unwrap_or_else(|| name.clone()))
    });
    page.section("heading-variants", variants);
    let args = |why: &Why| why.args(&summary.rows);
    let said = |(why, number): (&Why, &u64)| (*number, speech.say(&why.words(), &args(why)));
    page.section("heading-notes", summary.notes.iter().map(said));
    page.section("heading-reasons", summary.reasons.iter().map(said));
}

/// One line with all numbers, after the command's name.
pub(super) fn short_line(command: &str, exit: Exit, summary: Option<&Summary>) -> String {
    let mut line = format!("{command}: {}", exit.word());
    if let Some(s) = summary {
        line.push_str(&format!(
            "; people {}, copies {}, rendered {}, excluded {}, failed {}, not selected {}; letters {}, \
             e-mails {}, pages {}, sheets {}",
            s.people.saturating_sub(s.copies),
            s.copies,
            s.rendered,
            s.excluded,
            s.failed,
            s.not_selected,
            s.letters,
            s.emails,
            s.pages,
            s.sheets
        ));
    }
    line.push('\n');
    line
}

/// The JSON object of a run. `out` for a run that writes.
pub(super) fn json_object(
    command: &str,
    exit: Exit,
    problems: &Diagnostics,
    summary: Option<&Summary>,
    out: Option<&Path>,
) -> Value {
    let mut object = json!({
        "command": command,
        "status": exit.word(),
        "exit_code": exit.number(),
        "errors": problems.error_count(),
        "warnings": problems.len() - problems.error_count(),
        "summary": summary.map(|s| json!({
            "people": s.people.saturating_sub(s.copies),
            "copies": s.copies,
            "rendered": s.rendered,
            "excluded": s.excluded,
            "failed": s.failed,
            "not_selected": s.not_selected,
            "letters": s.letters,
            "emails": s.emails,
            "pages": s.pages,
            "sheets": s.sheets,
            "sheets_estimated": s.sheets_estimated,
            "notes": sentences(&s.notes),
            "channels": s.channels,
            "statuses": s.statuses,
            "list": s.lists.first().map(list_json),
            "languages": s.languages,
            "variants": s.variants,
            "reasons": sentences(&s.reasons),
            "readability": s.readability.iter().map(readability_json).collect::<Vec<_>>(),
        })),
    });
    if let Some(summary) = summary.filter(|summary| summary.lists.len() > 1) {
        object["summary"]["lists"] = summary.lists.iter().map(list_json).collect();
    }
    if let (Some(out), Some(object)) = (out, object.as_object_mut()) {
        object.insert("out".to_owned(), out.display().to_string().into());
    }
    object
}

/// How hard the words of a language are to read.
fn readability_json((language, figures): &(String, Readability)) -> Value {
    json!({
        "language": language,
        "lix": figures.lix_tenths as f64 / 10.0,
        "words_in_sentence": figures.sentence_tenths as f64 / 10.0,
        "sentences": figures.sentences,
        "words": figures.words,
    })
}

/// How the list of people was read.
fn list_json(list: &ListRead) -> Value {
    let (form, delimiter, sheet) = match &list.shape.form {
        Form::Delimited { delimiter } => ("delimited", Some(delimiter.to_string()), None),
        Form::Workbook { sheet, .. } => ("workbook", None, Some(sheet.as_str())),
        Form::JsonLines => ("json-lines", None, None),
    };
    let columns = list.shape.columns.iter().map(|(header, taken)| {
        let (read_as, ignored) = match taken {
            Taken::As(column) => (Some(column.as_str()), false),
            Taken::Ignored => (None, true),
            Taken::No => (None, false),
        };
        json!({ "header": header, "read_as": read_as, "ignored": ignored })
    });
    json!({
        "file": list.file,
        "form": form,
        "delimiter": delimiter,
        "sheet": sheet,
        "encoding": list.shape.encoding.map(|encoding| encoding.to_string()),
        "columns": columns.collect::<Vec<_>>(),
    })
}

/// The English sentences of the manifest with their numbers.
fn sentences(numbers: &BTreeMap<Why, u64>) -> BTreeMap<String, u64> {
    numbers.iter().map(|(why, number)| (why.to_string(), *number)).collect()
}

/// The exit code of `check`: rows that would fail are not an error of the whole.
pub(super) fn check_exit(problems: &Diagnostics, summary: Option<&Summary>) -> Exit {
    let status = if problems.has_errors() {
        Status::InputErrors
    } else if summary.is_some_and(|s| s.failed > 0) {
        Status::SomeFailed
    } else {
        Status::Done
    };
    Exit::of(status, problems)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Code, Diagnostic};
    use crate::duty::{Answer, Duty, Judgement, Verdict};
    use crate::locale::UiLanguage;
    use crate::pipeline::{Audience, Reader, VariantParts};
    use crate::terms::{Medium, RowNames};

    fn summary() -> Summary {
        let map = |rows: &[(&str, u64)]| rows.iter().map(|(k, n)| ((*k).to_owned(), *n)).collect();
        let parts = |data: &[(&str, Option<bool>)], large_print| VariantParts {
            reader: Reader::at_home(Audience::Adult),
            group: None,
            reach: None,
            data: data.iter().map(|(id, saved)| ((*id).to_owned(), *saved)).collect(),
            large_print,
        };
        Summary {
            people: 12_345,
            copies: 0,
            rendered: 12_340,
            excluded: 4,
            failed: 1,
            not_selected: 0,
            letters: 12_000,
            emails: 345,
            pages: 24_000,
            sheets: 12_000,
            sheets_estimated: None,
            languages: map(&[("fi", 12_000), ("fi+sv", 344), ("sv", 1)]),
            variants: map(&[("adult", 12_000), ("adult: door-code yes, large print", 340)]),
            variant_parts: [
                ("adult".to_owned(), parts(&[], false)),
                (
                    "adult: door-code yes, large print".to_owned(),
                    parts(&[("door-code", Some(true)), ("other", None)], true),
                ),
            ]
            .into(),
            categories: [("door-code".to_owned(), "ovikoodi".to_owned())].into(),
            reasons: [
                (Why::NoContactAddress, 4),
                (Why::Failed { cause: "a letter has no glyph".into() }, 1),
            ]
            .into(),
            notes: [(Why::LetterInstead, 7)].into(),
            channels: map(&[("letter", 11_900), ("both", 100), ("email", 245)]),
            statuses: map(&[("minor", 1), ("abroad", 20)]),
            lists: Vec::new(),
            rows: RowNames::default(),
            readability: vec![(
                "fi".to_owned(),
                Readability {
                    lix_tenths: 523,
                    sentence_tenths: 81,
                    sentences: 1_000,
                    words: 8_100,
                },
            )],
        }
    }

    /// The same text in each language.
    fn in_all(text: impl Fn(&Speech) -> String) -> String {
        UiLanguage::ALL.map(|language| text(&Speech::new(language))).join("----\n")
    }

    /// Two kinds of letter, of which one lacks something.
    fn judgements() -> Judgements {
        let one = |variant: &str, verdicts: [Verdict; 5]| {
            let answers = Duty::ALL.iter().zip(verdicts);
            let answers = answers.map(|(duty, verdict)| Answer {
                duty: *duty,
                verdict,
                by: None,
                place: None,
            });
            Judgement {
                language: "sv".to_owned(),
                variant: variant.to_owned(),
                medium: Medium::Letter,
                answers: answers.collect(),
                other_languages: Vec::new(),
            }
        };
        let lacking =
            [Verdict::Met, Verdict::Unmet, Verdict::Weak, Verdict::NotJudged, Verdict::Met];
        let mut judgements = Judgements::default();
        judgements.add(vec![one("adult", [Verdict::Met; 5]), one("guardian", lacking)]);
        judgements
    }

    fn warning() -> Diagnostics {
        Diagnostic::warning(Code::invented("a/b"), "careful").into()
    }

    #[test]
    fn check_in_words() {
        let before = Summary { sheets_estimated: Some(12_100), pages: 0, sheets: 0, ..summary() };
        let (problems, judgements) = (warning(), judgements());
        let found = Checked {
            summary: Some(&before),
            problems: &problems,
            judgements: &judgements,
            shows_warnings: true,
            in_list: true,
            listed: Some((5, Path::new("list.csv"))),
            digest: Some("1a2b 3c4d 5e6f 7081"),
        };
        let text = |speech: &Speech| check_text(speech, "incident", &found);
        insta::assert_snapshot!(in_all(text));
    }

    #[test]
    fn check_with_errors_in_words() {
        let error = Diagnostic::error(Code::invented("a/b"), "wrong").into();
        let found = Checked {
            summary: None,
            problems: &error,
            judgements: &Judgements::default(),
            shows_warnings: true,
            in_list: false,
            listed: None,
            digest: None,
        };
        let text = |speech: &Speech| check_text(speech, "incident", &found);
        insta::assert_snapshot!(in_all(text));
    }

    #[test]
    fn render_in_words() {
        let out = Path::new("out");
        let text = |speech: &Speech| {
            render_text(speech, Exit::SomeFailed, out, Some(&summary()), None, Some("1a2b"))
        };
        insta::assert_snapshot!(in_all(text));
        let one = Summary { people: 1, rendered: 1, emails: 1, ..Summary::default() };
        let verified = Some("Verified.");
        let text =
            |speech: &Speech| render_text(speech, Exit::Done, out, Some(&one), verified, None);
        insta::assert_snapshot!(in_all(text));
    }

    #[test]
    fn a_stopped_run_in_words() {
        let text = |speech: &Speech| {
            render_text(speech, Exit::Interrupted, Path::new("out"), None, None, None)
        };
        insta::assert_snapshot!(in_all(text));
    }

    #[test]
    fn one_line_and_json() {
        insta::assert_snapshot!(short_line("check", Exit::Done, Some(&summary())));
        let json = json_object(
            "render",
            Exit::Done,
            &Diagnostics::new(),
            Some(&summary()),
            Some(Path::new("out")),
        );
        insta::assert_snapshot!(json);
    }
}
