//! What the rules report, and above all what they do not.

use std::collections::BTreeMap;

use super::context::{Asked, Usage, ValueKind};
use crate::assets::Assets;
use crate::diag::Sources;
use crate::locale::Locales;

/// Checks texts of languages, of which the first is the reference. Returns codes with their lines.
fn found(texts: &[(&str, &str)]) -> Vec<String> {
    found_with(texts, None)
}

fn found_with(texts: &[(&str, &str)], asked: Option<Asked>) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    for (tag, text) in texts {
        let path = folder.path().join("locales").join(tag);
        std::fs::create_dir_all(&path).unwrap();
        std::fs::write(path.join("a.ftl"), text).unwrap();
    }
    let assets = Assets::default().with_folder(folder.path()).unwrap();
    let mut sources = Sources::new();
    let (locales, problems) = Locales::load(&assets, &mut sources);
    assert!(problems.is_empty(), "{problems:?}");
    let values: BTreeMap<String, ValueKind> = [
        ("channel", ValueKind::OneOf(vec!["letter".into(), "email".into()])),
        ("count", ValueKind::Number),
        ("day", ValueKind::Date),
        ("name", ValueKind::Text),
        ("sender", ValueKind::Text),
    ]
    .map(|(name, kind)| (name.to_owned(), kind))
    .into();
    let given = [("link".to_owned(), ValueKind::Text)].into();
    let usage = Usage {
        languages: texts.iter().map(|(tag, _)| (*tag).to_owned()).collect(),
        reference: texts[0].0.to_owned(),
        values,
        given,
        asked,
    };
    let problems = locales.check(&usage);
    let line = |problem: &crate::diag::Diagnostic| match &problem.place {
        Some(crate::diag::Place::Span(span)) => {
            let line = sources.line_column(span.source, span.start).unwrap().0;
            let name = sources.name(span.source);
            let tag = name.rsplit('/').nth(1).unwrap().to_owned();
            format!("{tag}:{line} {}", problem.code.name().trim_start_matches("locale/"))
        }
        other => panic!("{other:?}"),
    };
    problems.iter().map(line).collect()
}

/// A text with a selector.
fn select(by: &str, variants: &[&str]) -> String {
    let lines: Vec<String> = variants.iter().map(|variant| format!("    {variant}\n")).collect();
    let lines = lines.concat().replace("    *", "   *");
    format!("a = {{ ${by} ->\n{lines}  }}\n")
}

#[test]
fn good_translations_pass() {
    let channel = |one: &str, two: &str| select("channel", &[one, two]);
    let count = |variants: &[&str]| select("count", variants);
    let pairs: Vec<(&str, String, String)> = vec![
        // A variant may spell out the number if it is for one number only.
        ("fi", count(&["[one] { $count } one", "*[other] { $count } more"]), count(&["[one] yksi", "*[other] { $count } monta"])),
        ("fi", count(&["[2] two", "*[other] { $count }"]), count(&["*[other] { $count } asiakasta"]).replace("{ $count ->\n   *[other] ", "").replace("\n  }", "")),
        // One language selects and the other need not; and the default may be another variant.
        ("sv", "a = { $name } x\n".into(), channel("[email] mejl till { $name }", "*[letter] brev till { $name }")),
        ("sv", channel("[email] e { $name }", "*[letter] l"), channel("[letter] brev", "*[email] m { $name }")),
        // A value that another message prints.
        ("sv", "day = on { $day }\na = x { day }\n".into(), "day = den { $day }\na = { DATE($day, style: \"short\") } x\n".into()),
        // Words in another order, tags around other words, and the same name twice.
        ("fi", "a = <strong>Read</strong> <a name=\"x\"/>, { $name }\n".into(), "a = { $name }, lue: <a name=\"x\" /> <strong>nyt</strong>\n".into()),
        ("fi", "a = { $sender } writes\n".into(), "a = { $sender } kirjoittaa. { $sender } auttaa.\n".into()),
        // Terms are names; other names, numbers and addresses are the same in all languages.
        ("sv", "-x = Kela\na = { -x } helps\nb = Dun & Bradstreet\nc = 112\nauthority-x = Kela\n".into(), "-x = Kela\na = { -x } hjälper\nb = Dun & Bradstreet\nc = 112\nauthority-x = Kela\n".into()),
        ("sv", "a = Status\n".into(), "# same-as-source: the same word\na = Status\n".into()),
        ("sv", "a = x { $name }\n    .many = yes\n".into(), "a = { $name } y\n    .many = yes\n".into()),
        // All plural forms of the language, or single numbers only.
        ("pl", count(&["[one] one", "*[other] { $count } more"]), count(&["[one] jeden", "[few] { $count } kilka", "[many] { $count } wiele", "*[other] { $count } inne"])),
        ("pl", "a = { $count } more\n".into(), count(&["[1] jeden", "*[other] razem { $count }"])),
        // Forms of terms.
        ("fi", "-t = T\na = { -t } x\n".into(), "-t = { $case ->\n   *[nominative] T\n    [genitive] T:n\n  }\na = { -t(case: \"genitive\") } y\n".into()),
        // A form that only one language has.
        ("fi", "a = x { $name }\n".into(), "a = { $name } y\n    .guardian = lapsi\n".into()),
    ];
    for (tag, english, own) in pairs {
        assert_eq!(found(&[("en", &english), (tag, &own)]), [""; 0], "{english}\n{own}");
    }
}

#[test]
fn each_branch_is_held_against_the_same_branch() {
    let english = "a = { $channel ->\n    [email] <strong>mail</strong> { $name }\n   *[letter] letter { $name }\n  }\n";
    let whole = "a = { $channel ->\n    [email] <strong>post</strong> { $name }\n   *[letter] brev { $name }\n  }\n";
    assert_eq!(found(&[("en", english), ("sv", whole)]), [""; 0]);
    let lost = whole.replace("brev { $name }", "brev");
    assert_eq!(found(&[("en", english), ("sv", &lost)]), ["sv:3 lost-variable"]);
    let all = lost.replace("</strong> { $name }", "</strong>");
    assert_eq!(found(&[("en", english), ("sv", &all)]), ["sv:1 lost-variable"]);
    let tag = whole.replace("<strong>post</strong>", "post");
    assert_eq!(found(&[("en", english), ("sv", &tag)]), ["sv:2 tags-differ"]);
    let moved =
        whole.replace("<strong>post</strong>", "post").replace("brev", "<strong>brev</strong>");
    assert_eq!(found(&[("en", english), ("sv", &moved)]), ["sv:3 tags-differ", "sv:2 tags-differ"]);
    // In a language where 1, 21 and 31 are `one`, the number must be printed.
    let english = "a = { $count ->\n    [one] { $count } one\n   *[other] { $count } more\n  }\n";
    let russian = "a = { $count ->\n    [one] один\n    [few] { $count } b\n    [many] { $count } c\n   *[other] { $count } d\n  }\n";
    assert_eq!(found(&[("en", english), ("ru", russian)]), ["ru:2 lost-variable"]);
}

#[test]
fn what_the_translation_alone_prints_is_reported_and_what_the_reference_lost() {
    let (en, fi, sv) = ("a = x\n", "a = y { $name }\n", "a = z { $name }\n");
    assert_eq!(found(&[("en", en), ("fi", fi)]), ["fi:1 added-variable"]);
    assert_eq!(found(&[("en", en), ("fi", fi), ("sv", "a = z\n")]), ["fi:1 added-variable"]);
    assert_eq!(found(&[("en", en), ("fi", fi), ("sv", sv)]), ["en:1 lost-variable"]);
}

#[test]
fn plural_forms_and_variants_are_those_of_the_language() {
    let of = |variants: &[&str]| found(&[("pl", &select("count", variants))]);
    assert_eq!(of(&["[one] a", "*[other] b"]), ["pl:2 missing-plural"]);
    assert_eq!(of(&["*[other] b"]), ["pl:2 missing-plural"]);
    assert_eq!(
        of(&["[two] a", "[one] c", "[few] d", "[many] e", "*[other] b"]),
        ["pl:2 unreachable-variant"]
    );
    assert_eq!(of(&["[1] a", "[one] a", "[few] d", "*[many] e"]), [""; 0]);
    let english = |by: &str, variants: &[&str]| found(&[("en", &select(by, variants))]);
    assert_eq!(english("channel", &["[mail] a", "*[letter] b"]), ["en:2 unreachable-variant"]);
    assert_eq!(english("channel", &["[email] a", "*[other] b"]), [""; 0]);
    assert_eq!(
        english("channel", &["[email] a", "[email] c", "*[other] b"]),
        ["en:3 unreachable-variant"]
    );
    // Any value may be compared with any words.
    assert_eq!(english("name", &["[Maija] a", "*[other] b"]), [""; 0]);
    let ordinal = "a = { NUMBER($count, type: \"ordinal\") ->\n    [one] st\n    [two] nd\n   *[other] th\n  }\n";
    assert_eq!(found(&[("en", ordinal)]), ["en:2 missing-plural"]);
    let ordinal = ordinal.replace("    [two] nd\n", "    [two] nd\n    [few] rd\n");
    assert_eq!(found(&[("en", &ordinal)]), [""; 0]);
}

#[test]
fn terms_have_the_forms_that_are_asked_for() {
    let of = |text: &str| found(&[("fi", text)]);
    let term = "-t = { $case ->\n   *[nominative] T\n    [genitive] T:n\n  }\n";
    assert_eq!(of(&format!("{term}a = {{ -t(case: \"partitive\") }}\n")), ["fi:5 unknown-form"]);
    assert_eq!(
        of(&format!("{term}a = {{ -t(form: \"genitive\") }}\n")),
        ["fi:5 unused-term-argument"]
    );
    assert_eq!(of("-t = T\na = { -t(case: \"genitive\") }\n"), ["fi:2 unused-term-argument"]);
    // A term that only prints its argument.
    assert_eq!(of("-t = T { $kind }\na = { -t(kind: \"x\") }\n"), [""; 0]);
}

#[test]
fn untranslated_texts_are_reported_and_names_are_not() {
    let same = |text: &str| found(&[("en", text), ("sv", text)]);
    assert_eq!(same("a = Your data has leaked.\n"), ["sv:1 untranslated"]);
    assert_eq!(same("a = x\n    .b = Status\n"), ["sv:2 untranslated"]);
    assert_eq!(same("# same-as-source\na = Status\n"), [""; 0]);
    for name in
        ["Suomen Asiakastieto", "112", "09\u{a0}123\u{a0}4567", "{ $name }", "<a name=\"x\"/>"]
    {
        assert_eq!(same(&format!("a = {name}\n")), [""; 0], "{name}");
    }
}

#[test]
fn what_nothing_asks_for_is_reported_once() {
    let asked = || {
        let attributes = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let ids = [
            ("lead".to_owned(), attributes(&[])),
            ("contact-x".to_owned(), attributes(&["hours"])),
        ];
        Asked { ids: ids.into(), prefixes: vec!["step-".into()], ..Asked::default() }
    };
    let of = |text: &str| found_with(&[("en", text)], Some(asked()));
    assert_eq!(
        of(
            "lead = a { b }\n    .guardian = x\nb = c\nstep-1 = x\ncontact-x = N\n    .hours = 9\n    .hours-abroad = 10\n"
        ),
        [""; 0]
    );
    assert_eq!(of("leda = a\n"), ["en:1 obsolete-message"]);
    assert_eq!(
        of("lead = a\n    .hours = 9\n-t = x\n"),
        ["en:2 obsolete-message", "en:3 obsolete-message"]
    );
    // A reference to itself does not count as a use.
    assert_eq!(of("x = a { x.b }\n    .b = c\n"), ["en:1 obsolete-message"]);
    // Only one language has it and nothing uses it: it is not missing in the other.
    let two = found_with(&[("en", "lead = a\n"), ("fi", "lead = b\nextra = c\n")], Some(asked()));
    assert_eq!(two, ["fi:2 obsolete-message"]);
    let two =
        found_with(&[("en", "step-1 = a\n"), ("fi", "step-1 = b\nstep-2 = c\n")], Some(asked()));
    assert_eq!(two, ["fi:2 missing-message"]);
}
