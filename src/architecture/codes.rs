//! Tests about codes of problems and the program's own words: each code is shown by a fixture or a
//! test, and what the program says has words in each language.

use std::collections::{BTreeMap, BTreeSet};

use super::scan::{error_codes, line_of, program};
use super::{assert_none, files, root};

/// Codes of the tools for translators, and of borrowed words, that are told in the user's language.
const OF_TOOLS: [&str; 7] = [
    "cli/no-words",
    "cli/no-such-text",
    "cli/same-language",
    "locale/coverage",
    "locale/changed",
    "locale/borrowed-words",
    "locale/nothing-borrowed",
];

/// Codes of what came back, and of letters after they were made; told in the user's language.
const OF_WHAT_CAME_BACK: [&str; 31] = [
    "bounces/unreadable-list",
    "bounces/bad-piece",
    "bounces/bad-mark",
    "bounces/unknown-reason",
    "bounces/bad-date",
    "bounces/empty-list",
    "bounces/piece-twice",
    "bounces/unknown-piece",
    "bounces/is-email",
    "bounces/unreadable",
    "bounces/no-maildir",
    "bounces/no-mbox",
    "bounces/unreachable",
    "bounces/certificate",
    "bounces/login",
    "bounces/mailbox",
    "bounces/broke-off",
    "bounces/no-password",
    "bounces/ca-file",
    "bounces/not-encrypted",
    "letters/unknown-file",
    "letters/none",
    "letters/note",
    "letters/all-back",
    "letters/other-incident",
    "letters/not-undelivered",
    "letters/nobody-undelivered",
    "letters/gone",
    "letters/entered-late",
    "letters/unfinished-folder",
    "letters/not-entered",
];

/// Codes of finished output and of its journal that are told in the user's language.
const OF_OUTPUT: [&str; 18] = [
    "journal/locked",
    "journal/damaged",
    "journal/other-run",
    "journal/newer-format",
    "journal/write-failed",
    "journal/network-folder",
    "send/no-output",
    "send/not-finished",
    "send/no-record",
    "send/record-changed",
    "send/sample",
    "send/inputs-changed",
    "send/other-program",
    "send/no-incident",
    "send/bad-manifest",
    "send/unknown-person",
    "send/no-address",
    "send/unreadable-list",
];

/// Codes that no small file in the repository can show, each with the reason and where it is tested
/// instead. Codes that begin with `internal/` are mistakes in the program and no input shows them.
const WITHOUT_FIXTURE: &[(&str, &str)] = &[
    ("bounces/unreadable-list", IN_A_JOURNAL),
    ("bounces/bad-piece", IN_A_JOURNAL),
    ("bounces/bad-mark", IN_A_JOURNAL),
    ("bounces/unknown-reason", IN_A_JOURNAL),
    ("bounces/bad-date", IN_A_JOURNAL),
    ("bounces/empty-list", IN_A_JOURNAL),
    ("bounces/piece-twice", IN_A_JOURNAL),
    ("bounces/unknown-piece", IN_A_JOURNAL),
    ("bounces/is-email", IN_A_JOURNAL),
    ("bounces/unreadable", IN_A_JOURNAL),
    ("bounces/no-maildir", IN_A_JOURNAL),
    ("bounces/no-mbox", IN_A_JOURNAL),
    ("bounces/unreachable", IN_A_JOURNAL),
    ("bounces/certificate", IN_A_JOURNAL),
    ("bounces/login", IN_A_JOURNAL),
    ("bounces/mailbox", IN_A_JOURNAL),
    ("bounces/broke-off", IN_A_JOURNAL),
    ("bounces/no-password", IN_A_JOURNAL),
    ("bounces/ca-file", IN_A_JOURNAL),
    ("bounces/not-encrypted", IN_A_JOURNAL),
    ("letters/unknown-file", IN_A_JOURNAL),
    ("letters/none", IN_A_JOURNAL),
    ("letters/note", IN_A_JOURNAL),
    ("letters/all-back", IN_A_JOURNAL),
    ("letters/other-incident", IN_A_JOURNAL),
    ("letters/not-undelivered", IN_A_JOURNAL),
    ("letters/nobody-undelivered", IN_A_JOURNAL),
    ("letters/gone", IN_A_JOURNAL),
    ("letters/entered-late", IN_A_JOURNAL),
    ("letters/unfinished-folder", IN_A_JOURNAL),
    ("letters/not-entered", IN_A_JOURNAL),
    ("cli/no-git", "needs a computer without git; tests/it/cli/locales.rs hides it"),
    ("cli/unknown-revision", "needs a git repository; tests/it/cli/locales.rs makes one"),
    ("article-34/no-lexicon", "needs all words of a fourth language; src/duty/tests.rs"),
    ("output/write-failed", "needs a disk that fails; tests/it/run.rs breaks the output folder"),
    ("request/no-enclosures", "needs the feature printpdf; tests/it/printpdf.rs"),
    ("request/not-confirmed", "needs a code that somebody confirmed; tests/it/preview"),
    ("preview/port-taken", "needs a port that another program has; tests/it/preview"),
    ("preview/real-not-confirmed", "needs an argument of preview; tests/it/preview"),
    ("input/changed", "needs a file that changes meanwhile; tests/it/run.rs changes it"),
    ("recipients/too-many-problems", "needs 500 wrong rows; tests/it/bad_input.rs makes them"),
    ("recipients/unreadable", "needs a folder in the way; src/recipients/tests/files.rs"),
    ("recipients/too-large", "needs a huge file; src/recipients/tests/files.rs"),
    ("recipients/row-too-long", "needs a huge row; src/recipients/tests/files.rs"),
    ("verify/unreadable", PLANTED),
    ("verify/bad-row", PLANTED),
    ("verify/unknown-recipient", PLANTED),
    ("verify/order", PLANTED),
    ("verify/missing-person", PLANTED),
    ("verify/rows-of-person", PLANTED),
    ("verify/piece-twice", PLANTED),
    ("verify/sum", PLANTED),
    ("verify/exceptions", PLANTED),
    ("verify/missing-file", PLANTED),
    ("verify/stray-file", PLANTED),
    ("verify/permissions", PLANTED),
    ("verify/changed-file", PLANTED),
    ("verify/page-range", PLANTED),
    ("verify/shared-sheet", PLANTED),
    ("verify/not-apart", PLANTED),
    ("verify/nobodys-page", PLANTED),
    ("verify/no-addressee", PLANTED),
    ("verify/piece-number", PLANTED),
    ("verify/another-person", PLANTED),
    ("verify/language", PLANTED),
    ("verify/bookmarks", PLANTED),
    ("verify/tags", PLANTED),
    ("verify/wrong-address", PLANTED),
    ("verify/no-record", PLANTED),
    ("verify/not-finished", PLANTED),
    ("verify/recipients-changed", PLANTED),
    ("verify/incident-changed", PLANTED),
    ("verify/no-incident", PLANTED),
    ("verify/metadata", "the writer gives no such file; src/outbox/verify/tests.rs makes one"),
    ("verify/font-not-embedded", "the writer refuses it; src/outbox/verify/tests.rs makes one"),
    ("verify/unknown-glyphs", "the writer refuses it; src/outbox/verify/tests.rs makes one"),
    ("verify/attachment", "no message has one; src/outbox/verify/tests.rs makes one"),
    ("journal/locked", OF_JOURNAL),
    ("journal/damaged", OF_JOURNAL),
    ("journal/other-run", OF_JOURNAL),
    ("journal/newer-format", OF_JOURNAL),
    ("journal/write-failed", OF_JOURNAL),
    ("journal/network-folder", OF_JOURNAL),
    ("send/no-output", OF_MAILING),
    ("send/not-finished", OF_MAILING),
    ("send/no-record", OF_MAILING),
    ("send/record-changed", OF_MAILING),
    ("send/sample", OF_MAILING),
    ("send/inputs-changed", OF_MAILING),
    ("send/other-program", OF_MAILING),
    ("send/no-incident", OF_MAILING),
    ("send/bad-manifest", OF_MAILING),
    ("send/unknown-person", OF_MAILING),
    ("send/no-address", OF_MAILING),
    ("send/unreadable-list", OF_MAILING),
    ("verify/too-many", "needs more than 20 mismatches in a file; src/outbox/verify/tests.rs"),
    ("send/not-the-message", ON_THE_WAY),
    ("send/not-confirmed", ON_THE_WAY),
    ("send/no-terminal", ON_THE_WAY),
    ("send/relay-unreachable", ON_THE_WAY),
    ("send/relay-busy", ON_THE_WAY),
    ("send/relay-certificate", ON_THE_WAY),
    ("send/relay-no-tls", ON_THE_WAY),
    ("send/relay-password", ON_THE_WAY),
    ("send/relay-refuses-us", ON_THE_WAY),
    ("send/too-many-refused", ON_THE_WAY),
    ("send/answers-lost", ON_THE_WAY),
    ("send/folder", ON_THE_WAY),
    ("send/cannot-record", "needs notes that cannot be written; src/mailing/codes.rs"),
    ("send/no-bounce-address", ON_THE_WAY),
    ("send/dkim-other-domain", BEFORE_SENDING),
    ("send/bounces-other-domain", BEFORE_SENDING),
    ("send/signature-expires", BEFORE_SENDING),
    ("send/bad-secret", "needs the environment; src/cli/password.rs"),
    ("send/bad-test-address", ON_THE_WAY),
    ("send/no-such-piece", ON_THE_WAY),
];

/// Of codes that are told when a folder is opened for sending.
const BEFORE_SENDING: &str = "needs a sender and a journal; src/mailing/alignment.rs";

/// Needs a finished folder and a relay that does what it is told: `tests/it/send.rs` has both.
const ON_THE_WAY: &str = "needs finished output and a relay; tests/it/send.rs";

/// Needs a finished folder with a journal, or a mailbox: `tests/it/bounces.rs` makes them.
const IN_A_JOURNAL: &str = "needs a journal or a mailbox; tests/it/bounces.rs";

/// Needs finished files with a fault in them, closed to others: `tests/it/verify.rs` plants it.
const PLANTED: &str = "planted in finished output; tests/it/verify.rs";

/// Needs finished output, and inputs that changed since.
const OF_MAILING: &str = "needs finished output; tests/it/mailing.rs";

/// Needs a journal with a fault in it, or two processes.
const OF_JOURNAL: &str = "needs a journal of a run; src/journal/tests/faults.rs";

/// Folders under `fixtures/errors/` that show no code: what the fixtures are made from, and many
/// problems at once.
const NOT_OF_A_CODE: &[&str] = &["base/", "incident/ten-mistakes"];

#[test]
fn each_error_code_has_a_fixture() {
    let mut codes: BTreeMap<String, String> = BTreeMap::new();
    for (name, source) in program() {
        for (at, code) in error_codes(&source.with_strings) {
            let line = line_of(&source.with_strings, at);
            codes.entry(code).or_insert_with(|| format!("src/{name}:{line}"));
        }
    }
    // Written by a macro, which no search for words finds.
    for code in crate::recipients::codes::ALL {
        codes.insert(code.0.to_owned(), "src/recipients/codes.rs".to_owned());
    }
    for code in crate::locale::CODES {
        codes.insert(code.0.to_owned(), "src/locale/codes.rs".to_owned());
    }
    assert!(codes.len() > 100, "the codes were not found");
    let shown: BTreeSet<String> = files("fixtures/errors")
        .into_iter()
        .filter_map(|(name, _)| {
            let mut parts = name.split('/').skip(2);
            Some(format!("{}/{}", parts.next()?, parts.next()?))
        })
        .filter(|name| !NOT_OF_A_CODE.iter().any(|other| name.starts_with(other)))
        .collect();
    let mut wrong = Vec::new();
    for (code, place) in &codes {
        let has = shown.contains(code);
        let listed = WITHOUT_FIXTURE.iter().any(|(other, _)| other == code);
        if !has && !listed && !code.starts_with("internal/") {
            wrong.push(format!("{place}: `{code}` has no folder fixtures/errors/{code}/"));
        }
        if has && listed {
            wrong.push(format!("`{code}` has its fixture: take it off WITHOUT_FIXTURE"));
        }
    }
    for (code, _) in WITHOUT_FIXTURE {
        if !codes.contains_key(*code) {
            wrong.push(format!("`{code}` is no code any more: take it off the list"));
        }
    }
    let planted = std::fs::read_to_string(root().join("tests/it/verify.rs")).unwrap();
    for (code, _) in WITHOUT_FIXTURE.iter().filter(|(_, reason)| *reason == PLANTED) {
        if !planted.contains(&format!("\"{code}\"")) {
            wrong.push(format!("tests/it/verify.rs does not plant `{code}`"));
        }
    }
    let sent = std::fs::read_to_string(root().join("tests/it/send.rs")).unwrap();
    for (code, _) in WITHOUT_FIXTURE.iter().filter(|(_, reason)| *reason == ON_THE_WAY) {
        if !sent.contains(&format!("\"{code}\"")) {
            wrong.push(format!("tests/it/send.rs does not show `{code}`"));
        }
    }
    for code in shown.iter().filter(|code| !codes.contains_key(*code)) {
        wrong.push(format!("fixtures/errors/{code}/ shows a code that there is not"));
    }
    assert_none(&wrong, "error codes and their fixtures");
}

/// Codes of problems in a list of people, and in words, that other parts than `recipients` and `locale`
/// find.
const OTHER_ROW_CODES: [&str; 4] = [
    "recipients/missing-glyph",
    "recipients/too-many-problems",
    "recipients/unused-column",
    "text/bad-markup",
];

/// Words in quotation marks behind one of these.
fn words_behind<'a>(text: &'a str, before: &[&str]) -> BTreeSet<&'a str> {
    let found = before.iter().flat_map(|before| text.match_indices(before));
    found.filter_map(|(at, before)| text[at + before.len()..].split('"').next()).collect()
}

/// Whether the preview's page says words: by their id, or by its beginning, to which it adds the rest.
/// That it says none that there are not shows in a browser.
fn page_says(page: &[String], id: &str) -> bool {
    let says = |words: &str| page.iter().any(|file| file.contains(words));
    let cuts = id.match_indices('-').map(|(at, _)| &id[..at]);
    says(&format!("\"{id}\""))
        || cuts.into_iter().any(|cut| {
            // `${level}s` of "error".
            let one = cut.strip_suffix('s').unwrap_or(cut);
            [cut, one].iter().any(|cut| says(&format!("\"{cut}\""))) || says(&format!("`{cut}-$"))
        })
}

#[test]
fn what_the_program_says_has_words_in_each_language_and_no_words_are_left_over() {
    let mut said: BTreeMap<String, String> = BTreeMap::new();
    for why in crate::pipeline::Why::examples() {
        said.insert(why.words(), format!("{why:?}"));
        if !why.is_note() {
            said.insert(why.what_to_do(), format!("{why:?}"));
        }
    }
    let codes = crate::recipients::codes::ALL.iter().map(|code| code.0);
    // A faulty lexicon can be faulty in many ways: told in the problem's own words.
    let duties = crate::duty::codes::ALL.iter().map(|code| code.0);
    let duties = duties.filter(|code| *code != "article-34/bad-lexicon");
    // Not every problem has a second place.
    let words_of_english = crate::locale::inventory(crate::locale::UiLanguage::English);
    let of_texts = crate::locale::CODES.iter().map(|code| code.0);
    let of_dispatch = crate::dispatch::settings::codes::ALL.iter().map(|code| code.0);
    let of_sending = crate::mailing::codes::ALL.iter().map(|code| code.0);
    let of_texts = of_texts.chain(of_dispatch).chain(of_sending);
    for tag in ["fi", "sv", "en", "et", "se", "ru", "uk", "ar", "so"] {
        said.insert(format!("language-{tag}"), "names of languages".to_owned());
    }
    for code in codes
        .chain(OTHER_ROW_CODES)
        .chain(duties)
        .chain(of_texts)
        .chain(OF_TOOLS)
        .chain(OF_WHAT_CAME_BACK)
        .chain(OF_OUTPUT)
    {
        let id = code.replace('/', "-");
        said.insert(format!("{id}.help"), code.to_owned());
        if words_of_english.contains_key(&format!("{id}.label")) {
            said.insert(format!("{id}.label"), code.to_owned());
        }
        said.insert(id, code.to_owned());
    }
    let sources = program();
    let speakers = || {
        let of = |name: &str| {
            ["cli/", "pipeline/", "mailing/", "studio/", "preview/"]
                .iter()
                .any(|part| name.starts_with(part))
        };
        sources.iter().filter(move |(name, _)| of(name))
    };
    for (name, source) in speakers() {
        for id in words_behind(&source.with_strings, &["say(\"", "section(\""]) {
            said.insert(id.to_owned(), format!("src/{name}"));
        }
    }
    let page: Vec<String> = files("src/preview/page")
        .into_iter()
        .map(|(_, path)| std::fs::read_to_string(path).unwrap())
        .collect();
    let mut wrong = Vec::new();
    for language in crate::locale::UiLanguage::ALL {
        let file = format!("ui/{}.ftl", language.tag());
        let words = crate::locale::inventory(language);
        for (id, who) in said.iter().filter(|(id, _)| !words.contains_key(*id)) {
            wrong.push(format!("{file} has no words `{id}`, which `{who}` says"));
        }
        for id in words.keys().filter(|id| !said.contains_key(*id)) {
            // Some ids are chosen before they are said.
            let quoted = format!("\"{id}\"");
            let chosen = speakers().any(|(_, source)| source.with_strings.contains(&quoted));
            if !chosen && !id.strip_prefix("preview-").is_some_and(|id| page_says(&page, id)) {
                wrong.push(format!("{file}: nobody says `{id}`"));
            }
        }
    }
    assert_none(&wrong, "the program's own words");
}
