//! Bad input, end to end: what a tired person does to a folder on a bad day, and what an attacker
//! writes into a row. Each ends with its exit code, clear words and nothing half-written.

#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test stops where something is wrong"
)]

use crate::support;

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use support::{
    Output, changed, fixture, message, pdf_text, program, small_incident_with_email, tool, tree,
    with,
};

/// One way to break the small incident.
struct Bad {
    name: &'static str,
    /// Files laid over `fixtures/errors/base`.
    files: Vec<(&'static str, Vec<u8>)>,
    exit: i32,
    /// Words that must be said on stderr.
    says: &'static [&'static str],
}

fn bad(
    name: &'static str,
    files: Vec<(&'static str, Vec<u8>)>,
    exit: i32,
    says: &'static [&'static str],
) -> Bad {
    Bad { name, files, exit, says }
}

fn text(words: &str) -> Vec<u8> {
    words.as_bytes().to_vec()
}

/// As a program that knows nothing of UTF-8 writes it.
fn latin_1(words: &str) -> Vec<u8> {
    words.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect()
}

fn yaml(changes: &[(&str, &str)]) -> Vec<u8> {
    text(&with("errors/base/incident.yaml", changes))
}

const ROWS: &str = "id,name,street,postal-code,city,language\n";

/// Runs `check` and `render` on each folder.
fn expect(cases: Vec<Bad>) {
    let mut wrong = Vec::new();
    for case in cases {
        let folder = changed("errors/base", &[]);
        for (path, content) in &case.files {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
        }
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("deep/out");
        let incident = folder.path().to_str().unwrap();
        let begun = Instant::now();
        let check = program(&["check", incident, "--format", "short"]);
        let words = ["render", incident, "--out", out.to_str().unwrap(), "--format", "short"];
        let render = program(&words);
        let mut complain = |what: &str| {
            wrong.push(format!("{}: {what}; render said {}:\n{}", case.name, render.0, render.2));
        };
        if check.0 != case.exit || render.0 != case.exit {
            complain(&format!("check ended with {} instead of {}", check.0, case.exit));
        }
        for word in case.says.iter().filter(|word| !render.2.contains(**word)) {
            complain(&format!("`{word}` is not said"));
        }
        if render.2.contains("internal error") || check.2.contains("internal error") {
            complain("a panic");
        }
        if case.exit != 0 && place.path().join("deep").exists() {
            complain("something was written");
        }
        if tree(place.path()).keys().any(|name| name.ends_with(".part")) {
            complain("something half-written is left");
        }
        if begun.elapsed() > Duration::from_secs(20) {
            complain("it took too long");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn empty_files() {
    expect(vec![
        bad("incident", vec![("incident.yaml", text(""))], 3, &["error[yaml/empty]"]),
        bad("blank incident", vec![("incident.yaml", text("\n \n# x\n"))], 3, &["yaml/empty"]),
        bad("people", vec![("recipients.csv", text(""))], 3, &["error[recipients/empty-file]"]),
        bad("no row", vec![("recipients.csv", text(ROWS))], 3, &["error[recipients/no-rows]"]),
        bad("one more text", vec![("locales/fi/more.ftl", text(""))], 0, &[]),
        bad(
            "the texts",
            vec![("locales/fi/incident.ftl", text(""))],
            3,
            &["error[incident/missing-words]", "measure-improvements", "locales/fi/"],
        ),
        bad(
            "the template",
            vec![("templates/letter.xml", text(""))],
            3,
            &["error[template/markup]", "letter.xml"],
        ),
        bad(
            "the included template",
            vec![("templates/notice.xml", text(""))],
            3,
            &["error[template/markup]", "letter.xml", "`<h1>`"],
        ),
        bad("the catalogue", vec![("catalogue/finland.yaml", text(""))], 3, &["yaml/empty"]),
    ]);
}

#[test]
fn wrong_encodings() {
    let incident = with("errors/base/incident.yaml", &[("Esimerkki Oy", "Esimerkkilä Oy")]);
    let texts = "lead = Tietojasi on päässyt vääriin käsiin.\n";
    let people =
        format!("{ROWS}p-1,Åsa O\u{92}Äijö,Ö 1,00100,Hki,fi\np-2,Väinö Mäki,Ö 2,00100,Hki,fi\n");
    let file = "  file: recipients.csv";
    let named = |encoding: &str| yaml(&[(file, &format!("{file}\n  encoding: {encoding}"))]);
    let with_sheet = yaml(&[(file, &format!("{file}\n  sheet: Vastaanottajat"))]);
    expect(vec![
        bad(
            "incident in Latin-1",
            vec![("incident.yaml", latin_1(&incident))],
            3,
            &["error[input/not-utf8]", "incident.yaml", "UTF-8"],
        ),
        bad(
            "texts in Latin-1",
            vec![("locales/fi/more.ftl", latin_1(texts))],
            3,
            &["error[input/not-utf8]", "more.ftl", "line 1"],
        ),
        bad(
            "template in UTF-16",
            vec![("templates/letter.xml", b"\xff\xfe<\0p\0".to_vec())],
            3,
            &["error[input/not-utf8]", "letter.xml"],
        ),
        bad("people in Latin-1", vec![("recipients.csv", latin_1(&people))], 0, &[]),
        bad(
            "people in the encoding that the incident names",
            vec![("incident.yaml", named("windows-1252")), ("recipients.csv", latin_1(&people))],
            0,
            &[],
        ),
        bad(
            "people in another encoding than the incident names",
            vec![("incident.yaml", named("iso-8859-15")), ("recipients.csv", latin_1(&people))],
            3,
            &["error[recipients/encoding]", "incident.yaml:", "line 2"],
        ),
        bad(
            "people of a Macintosh among others",
            vec![("recipients.csv", latin_1(&people.replace('ä', "\u{8a}")))],
            3,
            &["error[recipients/encoding]", "row 3"],
        ),
        bad(
            "an encoding that is none",
            vec![("incident.yaml", named("latin-1"))],
            3,
            &["error[incident/unknown-value]", "iso-8859-15"],
        ),
        bad(
            "a sheet of a text file",
            vec![("incident.yaml", with_sheet)],
            3,
            &["error[recipients/no-such-sheet]", "incident.yaml:"],
        ),
        bad("zeros", vec![("recipients.csv", vec![0; 4000])], 3, &["error[recipients/"]),
        bad("zeros for an incident", vec![("incident.yaml", vec![0; 400])], 3, &["error["]),
    ]);
}

#[test]
fn letters_of_another_code_page_come_out_right() {
    // As Excel in western Europe saves it: windows-1252, semicolons.
    let rows = "id;name;street;postal-code;city;language\r\n\
                p-1;Åke Sjöström;Hyökyvägen 1;00100;Helsinki;fi\r\n\
                p-2;Zoë O\u{92}Brien;Sm\u{f8}rgata 2;00100;Helsinki;sv\r\n";
    let folder = changed("errors/base", &[]);
    fs::write(folder.path().join("recipients.csv"), latin_1(rows)).unwrap();
    let output = Output::of(|_| {}, folder.path());
    let Some(first) = pdf_text(&output.folder.join("letters/single/000001.pdf")) else { return };
    let second = pdf_text(&output.folder.join("letters/single/000002.pdf")).unwrap();
    assert!(first.contains("Åke Sjöström\nHyökyvägen 1\n"), "{first}");
    assert!(second.contains("Zoë O’Brien\nSmørgata 2\n"), "{second}");
}

#[test]
fn templates_that_loop_or_reach_out() {
    let letter = |body: &str| {
        let built_in = fs::read_to_string(fixture("../templates/letter.xml")).unwrap();
        vec![(
            "templates/letter.xml",
            text(&built_in.replace("{% include \"notice.xml\" %}", body)),
        )]
    };
    let nested = |depth: usize, body: &str| {
        let mut out = "<h1>x</h1>".to_owned();
        (0..depth).for_each(|n| out.push_str(&format!("{{% for a{n} in address %}}")));
        out.push_str(body);
        (0..depth).for_each(|_| out.push_str("{% endfor %}"));
        out
    };
    expect(vec![
        bad(
            "includes itself",
            letter("{% include \"letter.xml\" %}"),
            3,
            &["error[template/failed]", "includes itself", "letter.xml"],
        ),
        bad(
            "includes in a circle",
            [
                letter("{% include \"a.xml\" %}"),
                vec![("templates/a.xml", text("{% include \"letter.xml\" %}"))],
            ]
            .concat(),
            3,
            &["error[template/failed]", "includes itself"],
        ),
        bad(
            "range",
            letter("{% for n in range(end=1000000000) %}<p>x</p>{% endfor %}"),
            3,
            &["error[template/refused]", "something other than a fact", "letter.xml:"],
        ),
        bad(
            "a long range",
            letter("<h1>x</h1><p>{{ range(end=1000000000) | length }}</p>"),
            3,
            &["error[template/failed]", "range", "letter.xml:"],
        ),
        bad(
            "loops in loops",
            letter(&nested(3, &"<p>words words words words</p>".repeat(2_000))),
            3,
            &["error[template/too-long]", "letter.xml"],
        ),
        bad(
            "loops in loops that write nothing",
            letter(&nested(30, "")),
            3,
            &["error[template/refused]", "letter.xml:", "more than 3 levels deep"],
        ),
        bad(
            "a value that doubles",
            letter(&format!(
                "{{% set_global x = sender.name %}}{}",
                nested(2, "{% set_global x = x ~ x %}")
            )),
            3,
            &["error[template/refused]", "letter.xml:", "set_global"],
        ),
        bad(
            "values that are set from one another",
            letter(&"{% set x = x ~ x %}".repeat(60)),
            3,
            &["error[template/refused]", "letter.xml:", "`set` uses `x`"],
        ),
        bad(
            "filters that grow",
            letter(
                "<h1>{{ t(key=\"title\") }}</h1><p>{{ \"a\" | replace(from=\"a\", to=\"aaa\") }}</p>",
            ),
            3,
            &["error[template/failed]", "letter.xml:", "no `replace`"],
        ),
        bad(
            "another file",
            letter("{% include \"/etc/passwd\" %}"),
            3,
            &["error[template/missing]", "letter.xml:"],
        ),
        bad(
            "the environment",
            letter("<p>{{ get_env(name=\"HOME\") }}</p>"),
            3,
            &["error[template/", "get_env", "letter.xml:"],
        ),
        bad(
            "unescaped values",
            letter("<h1>{{ t(key=\"title\") }}</h1><p>{{ sender.name | safe | upper | safe }}</p>"),
            3,
            &["error[template/failed]", "letter.xml:", "no `safe`"],
        ),
        bad(
            "a value that is not there",
            letter("<h1>{{ t(key=\"title\") }}</h1><p>{{ nobody }}</p>"),
            3,
            &["error[template/failed]", "letter.xml:", "nobody"],
        ),
    ]);
}

/// What a template can make of a value, so that a problem quotes it.
#[test]
fn nothing_of_a_person_is_in_a_problem_of_a_template() {
    let rows = "id,name,street,postal-code,city,email,language,channel\n\
                p-1,Kanarialintu Keltanokka,Kanarialintutie 7,00100,Kanarialahti,\
                kanarialintu@mail.example,fi,both\n";
    let incident = small_incident_with_email();
    let name = "t(key=\"email-greeting\")";
    let value = "address | first";
    let own = |value: &str, what: &str| what.replace("VALUE", value);
    // What is tried only with a real name is wrong only at that person's turn.
    let real = |what: &str| {
        format!("{{% if address[0] is containing(pat=\"Kanaria\") %}}{what}{{% endif %}}")
    };
    let email =
        |what: &str| format!("{{% if {name} is containing(pat=\"Kanaria\") %}}{what}{{% endif %}}");
    let mut seen = 0;
    for what in [
        "{{ t(key=VALUE) }}",
        "{{ t(key=\"lead\", attr=VALUE) }}",
        "{{ t(key=\"lead\", language=VALUE) }}",
        "{{ throw(message=VALUE) }}",
        "{{ VALUE | int }}",
        "{{ VALUE | round }}",
        "<p>{{ t(key=\"lead\") }}<a name=\"{{ VALUE }}\"/></p>",
        "<p>{{ t(key=\"lead\") }}<x{{ VALUE | trim | first }}/></p>",
        "<{{ VALUE }}/>",
        "<p>{{ t(key=\"lead\") }}</p><ol start=\"{{ VALUE }}\"><li>x</li></ol>",
        "<part lang=\"{{ VALUE }}\"/>",
        "{{ VALUE.x.y }}",
    ] {
        for (letter, message) in [
            (own(value, what), own(name, what)),
            (real(&own(value, what)), email(&own(name, what))),
        ] {
            let with = |file: &str, what: &str| {
                let built_in = fs::read_to_string(fixture("../templates").join(file)).unwrap();
                let notice = "{% include \"notice.xml\" %}";
                built_in.replace(notice, &format!("{notice}{what}"))
            };
            let folder = changed(
                "errors/base",
                &[
                    ("incident.yaml", &incident),
                    ("recipients.csv", rows),
                    ("templates/letter.xml", &with("letter.xml", &letter)),
                    ("templates/email.xml", &with("email.xml", &message)),
                ],
            );
            let place = tempfile::tempdir().unwrap();
            let out = place.path().join("out");
            let paths = [folder.path().to_str().unwrap(), out.to_str().unwrap()];
            let mut said = String::new();
            for format in ["human", "json"] {
                let _ = fs::remove_dir_all(&out);
                let check = program(&["check", paths[0], "--format", format]);
                let run = program(&["render", paths[0], "--out", paths[1], "--format", format]);
                seen += usize::from(run.0 != 0);
                said.push_str(&[check.1, check.2, run.1, run.2].concat());
            }
            for list in ["manifest.csv", "exceptions.csv"] {
                said.push_str(&fs::read_to_string(out.join(list)).unwrap_or_default());
            }
            // The templates of this test hold one word of the name; they are quoted.
            let said = said.replace("containing(pat=\"Kanaria\")", "");
            let said = said.replace("containing(pat=\\\"Kanaria\\\")", "");
            for canary in ["Kanaria", "kanaria", "Keltanokka", "lintu", "lahti"] {
                assert!(!said.contains(canary), "{letter} shows {canary}:\n{said}");
            }
        }
    }
    assert!(seen > 30, "the templates are wrong: {seen}");
}

/// Characters with a meaning in markup, in values and words that stand in other words, in titles
/// and in subjects.
#[test]
fn ampersands_come_out_as_they_were_written() {
    let incident = small_incident_with_email()
        .replace("fi: Esimerkki Oy, sv: Exempel Ab", "fi: Aa & Bee, sv: Aa & Bee")
        .replace("default-channel: letter", "default-channel: both");
    let words = "contact-dpo = x\n    .hours = ma &amp; ti 9–16 & ke\n\
                 document-title = { $sender }: a &amp; b\nemail-subject = { $sender }: a & b\n";
    let rows = "id,name,street,postal-code,city,email,language\n\
                p-1,Maija Keksitty,Keksitie 1,00100,Helsinki,maija@mail.example,fi\n";
    let folder = changed(
        "errors/base",
        &[
            ("incident.yaml", &incident),
            ("recipients.csv", rows),
            ("locales/fi/more.ftl", words),
            ("locales/sv/more.ftl", words),
        ],
    );
    let output = Output::of(|_| {}, folder.path());
    let eml = fs::read(output.folder.join("email/000002.eml")).unwrap();
    let message = message(&eml);
    assert!(message.subject.contains("Aa & Bee: a & b"), "{}", message.subject);
    assert!(message.text.contains("ma & ti 9–16 & ke"), "{}", message.text);
    assert!(message.html.contains("ma &amp; ti 9–16 &amp; ke"), "{}", message.html);
    let title = message.html.split("<title>").nth(1).unwrap().split("</title>").next().unwrap();
    assert!(title.contains("Aa &amp; Bee: a &amp; b"), "{title}");
    let file = output.folder.join("letters/single/000001.pdf");
    if let Some(text) = pdf_text(&file) {
        assert!(text.contains("ma & ti 9–16 & ke"), "{text}");
    }
    if let Some(info) = tool("pdfinfo", &[], &file, &[]) {
        let title = info.lines().find(|line| line.starts_with("Title:")).unwrap();
        assert!(title.contains("Aa & Bee: a & b"), "{title}");
    }
}

/// Words that stand in other words are as necessary as these.
#[test]
fn words_within_words_are_not_left_out() {
    let own = "authority-data-protection-ombudsman = Tietosuojavaltuutettu\n";
    expect(vec![bad(
        "an authority without the form for `we have notified`",
        vec![("locales/fi/more.ftl", text(own)), ("locales/sv/more.ftl", text(own))],
        3,
        &["error[text/missing-message]", "authority-data-protection-ombudsman.notified"],
    )]);
}

#[test]
fn yaml_that_grows() {
    let mut aliases = "version: 1\na0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for n in 1..12 {
        let many = vec![format!("*a{}", n - 1); 9].join(", ");
        aliases.push_str(&format!("a{n}: &a{n} [{many}]\n"));
    }
    let deep = format!("version: {}\n", "[".repeat(200_000));
    let deep_map = (0..5_000).map(|n| format!("{}a:\n", " ".repeat(n % 900))).collect::<String>();
    expect(vec![
        bad("aliases", vec![("incident.yaml", text(&aliases))], 3, &["error[yaml/alias]"]),
        bad("brackets", vec![("incident.yaml", text(&deep))], 3, &["error[yaml/"]),
        bad("steps", vec![("incident.yaml", text(&deep_map))], 3, &["error["]),
        bad(
            "a catalogue of aliases",
            vec![("catalogue/finland.yaml", text(&aliases))],
            3,
            &["error[yaml/alias]", "finland.yaml"],
        ),
    ]);
}

#[test]
fn facts_that_do_not_fit() {
    expect(vec![
        bad(
            "an unknown category",
            vec![("incident.yaml", yaml(&[("category: door-code", "category: dor-code")]))],
            3,
            &["error[incident/unknown-category]", "incident.yaml:", "did you mean `door-code`?"],
        ),
        bad(
            "a text less",
            vec![(
                "locales/sv/incident.ftl",
                text(&with(
                    "errors/base/locales/sv/incident.ftl",
                    &[("lead = Dina uppgifter har läckt ut.\n", "")],
                )),
            )],
            3,
            &["error[locale/missing-message]", "`lead` is missing in `sv`", "incident.ftl:2:1"],
        ),
        bad(
            "no people",
            vec![("incident.yaml", yaml(&[("file: recipients.csv", "file: peple.csv")]))],
            3,
            &["error[recipients/unreadable]", "peple.csv"],
        ),
        bad(
            "people elsewhere",
            vec![("incident.yaml", yaml(&[("file: recipients.csv", "file: ../recipients.csv")]))],
            3,
            &["error[incident/bad-file-name]", "incident.yaml:"],
        ),
        bad(
            "people anywhere",
            vec![("incident.yaml", yaml(&[("file: recipients.csv", "file: /etc/passwd")]))],
            3,
            &["error[incident/bad-file-name]"],
        ),
        bad(
            "everything at once",
            vec![
                ("incident.yaml", yaml(&[("taken: [improvements]", "taken: [lessons]")])),
                ("locales/fi/more.ftl", text("event-noticed = { $nmae }\n")),
                ("templates/email.xml", text("{% if %}")),
                ("recipients.csv", text(&format!("{ROWS}p-1,,Keksitie 1,00100,Helsinki,fi\n"))),
            ],
            3,
            &[
                "error[incident/missing-words]",
                "error[locale/unknown-variable]",
                "error[template/syntax]",
                "error[recipients/missing-name]",
            ],
        ),
    ]);
}

/// So many wrong rows that only the first are named, and all are counted.
#[test]
fn a_file_full_of_mistakes_is_told_as_one_kind() {
    let rows: String = (0..700).map(|n| format!("p-{n},,Keksitie {n},00100,Hki,fi\n")).collect();
    expect(vec![bad(
        "seven hundred",
        vec![("recipients.csv", text(&format!("{ROWS}{rows}")))],
        3,
        &["error[recipients/missing-name]", "row 2,", "row 101,"],
    )]);
}

/// A text that says nothing to a reader: an event is left out, what the letter needs is an error that says so.
#[test]
fn empty_texts_leave_entries_out_or_say_why_they_cannot() {
    let file = "errors/base/locales/fi/incident.ftl";
    let empty = |line: &str, id: &str| {
        let branches =
            format!("{id} = {{ $channel ->\n    [email] X.\n   *[letter] {{\"\"}}\n  }}\n");
        with(file, &[(line, &branches)])
    };
    let lead = empty("lead = Tietojasi on vuotanut.\n", "lead");
    expect(vec![bad(
        "an empty lead",
        vec![("locales/fi/incident.ftl", text(&lead))],
        3,
        &["error[template/markup]", "is empty", "look for a branch"],
    )]);
    let event = empty("event-noticed = Vuoto huomattiin.\n", "event-noticed");
    let folder = changed("errors/base", &[("locales/fi/incident.ftl", &event)]);
    let output = Output::of(|_| {}, folder.path());
    let letters = output.rows.iter().filter(|row| row.channel == "letter" && row.piece.is_some());
    let mut seen = 0;
    for row in letters.filter(|row| row.language == "fi") {
        let Some(words) = pdf_text(&output.folder.join(row.own_file())) else { return };
        assert!(!words.contains("20.1.2026") && words.contains("22.1.2026"), "{words}");
        seen += 1;
    }
    assert!(seen > 0);
}

#[test]
fn rows_that_would_break_a_line_or_turn_it_round_are_errors() {
    for (name, value) in [
        ("a line break", "\"Maija\nBcc: all@mail.example\""),
        ("a carriage return", "\"Maija\rKeksitty\""),
        ("a right-to-left override", "Maija \u{202e}ytistkeK"),
        ("an isolate", "Maija \u{2066}Keksitty"),
        ("a zero-width space", "Mai\u{200b}ja"),
        ("an escape", "Maija \u{1b}[31m"),
        ("a line separator", "Maija\u{2028}Keksitty"),
        ("an unpaired mark", "Maija \u{fffd}"),
    ] {
        let rows = format!("{ROWS}p-1,{value},Keksitie 1,00100,Helsinki,fi\n");
        let files = vec![("recipients.csv", text(&rows))];
        expect(vec![bad(name, files, 3, &["error[recipients/", "row ", "column `name`"])]);
    }
}

#[test]
fn a_helper_without_a_page_in_ones_language_says_so() {
    let helper = "authorities:\n  test-helper:\n    scope: national\n    \
                  url: {fi: \"https://apu.example/fi\"}\n    help-order: 1\n    \
                  checked-on: \"2026-01-01\"\n    confirmed: \"yes\"\n";
    let catalogue = with("errors/base/catalogue/finland.yaml", &[("authorities:\n", helper)]);
    let folder = changed(
        "errors/base",
        &[
            ("catalogue/finland.yaml", &catalogue),
            ("locales/fi/helper.ftl", "authority-test-helper = Testiapu\n"),
            ("locales/sv/helper.ftl", "authority-test-helper = Testhjälpen\n"),
        ],
    );
    let output = Output::of(|_| {}, folder.path());
    let Some(finnish) = pdf_text(&output.folder.join("letters/single/000001.pdf")) else { return };
    let swedish = pdf_text(&output.folder.join("letters/single/000002.pdf")).unwrap();
    assert!(finnish.contains("Testiapu: apu.example/fi\n"), "{finnish}");
    let words = with("../locales/sv/letter.ftl", &[]);
    let words = words.lines().find_map(|line| line.strip_prefix("in-language-fi = ")).unwrap();
    assert!(swedish.contains(&format!("Testhjälpen: apu.example/fi ({words})")), "{swedish}");
}

#[test]
fn output_folders_that_cannot_be() {
    let incident = fixture("errors/base");
    let incident = incident.to_str().unwrap();
    let place = tempfile::tempdir().unwrap();
    fs::write(place.path().join("file"), "mine").unwrap();
    let path = |name: &str| place.path().join(name).display().to_string();
    let mut cases = vec![
        (path("file"), "output/not-a-folder"),
        (path("file/out"), "output/"),
        (incident.to_owned(), "output/not-empty"),
        (place.path().display().to_string(), "output/not-empty"),
    ];
    if cfg!(target_os = "linux") {
        // Where even the owner of the computer cannot write.
        cases.push(("/proc/breach-letters/out".to_owned(), "output/cannot-create"));
    }
    let before = tree(Path::new(incident));
    for (out, code) in cases {
        let (exit, stdout, stderr) = program(&["render", incident, "--out", &out]);
        assert_eq!(exit, 3, "{out}: {stderr}");
        assert!(stderr.contains(code), "{out}: {stderr}");
        assert!(stdout.contains("Nothing was written"), "{stdout}");
        assert_eq!(fs::read(place.path().join("file")).unwrap(), b"mine");
    }
    assert_eq!(tree(place.path()).len(), 1);
    assert!(tree(Path::new(incident)) == before);
}

#[test]
fn an_output_folder_within_the_incident_disturbs_no_later_run() {
    let folder = changed("errors/base", &[]);
    let incident = folder.path().to_str().unwrap();
    for name in ["out", "out2"] {
        let out = folder.path().join(name);
        let (exit, _, stderr) = program(&["render", incident, "--out", out.to_str().unwrap()]);
        assert_eq!(exit, 0, "{stderr}");
    }
    assert!(tree(&folder.path().join("out")) == tree(&folder.path().join("out2")));
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_to_is_an_error() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = tempfile::tempdir().unwrap();
    let closed = place.path().join("closed");
    fs::create_dir(&closed).unwrap();
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o500)).unwrap();
    if fs::write(closed.join("probe"), "").is_ok() {
        eprintln!("SKIPPED: this user may write everywhere");
        return;
    }
    let incident = fixture("errors/base");
    let out = closed.join("out");
    let words = ["render", incident.to_str().unwrap(), "--out", out.to_str().unwrap()];
    let (exit, _, stderr) = program(&words);
    assert_eq!(exit, 3, "{stderr}");
    assert!(stderr.contains("output/cannot-create"), "{stderr}");
}

#[test]
fn requests_that_nobody_fits() {
    let incident = fixture("errors/base");
    let incident = incident.to_str().unwrap();
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("out");
    for (words, exit) in [
        (&["--only", "nobody"][..], 3),
        (&["--only", "p-1", "--only", "nobody"], 3),
        (&["--language", "en"], 3),
        (&["--limit", "0"], 2),
        (&["--shard", "3/2"], 2),
        (&["--shard", "1"], 2),
        (&["--jobs", "0"], 2),
    ] {
        let all = [&["render", incident, "--out", out.to_str().unwrap()], words].concat();
        let (code, _, stderr) = program(&all);
        assert_eq!(code, exit, "{words:?}: {stderr}");
        assert!(!stderr.is_empty() && !out.exists(), "{words:?}");
    }
}

#[test]
fn a_folder_in_place_of_a_file_is_an_error() {
    let folder = changed("errors/base", &[]);
    fs::remove_file(folder.path().join("recipients.csv")).unwrap();
    fs::create_dir(folder.path().join("recipients.csv")).unwrap();
    let (exit, _, stderr) = program(&["check", folder.path().to_str().unwrap()]);
    assert_eq!(exit, 3, "{stderr}");
    assert!(stderr.contains("recipients/unreadable"), "{stderr}");
}

/// Codes of all problems that `render` tells, in order.
fn told(incident: &Path, out: &Path) -> Vec<String> {
    let words = ["render", incident.to_str().unwrap(), "--out", out.to_str().unwrap()];
    let (exit, _, stderr) = program(&[&words[..], &["--format", "short"]].concat());
    assert_eq!(exit, 3, "{stderr}");
    let codes = stderr.lines().filter_map(|line| {
        let (_, rest) = line.split_once("error[").or_else(|| line.split_once("warning["))?;
        Some(rest.split_once(']')?.0.to_owned())
    });
    codes.collect()
}

#[test]
fn all_problems_come_at_once_and_no_others() {
    let folder = changed("errors/base", &[]);
    let put = |path: &str, content: Vec<u8>| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    };
    let place = tempfile::tempdir().unwrap();
    fs::write(place.path().join("mine.txt"), "mine").unwrap();
    // A text that cannot be read does not make the words of the other files missing.
    put("locales/fi/incident.ftl", latin_1("measure-improvements = Päivitämme.\n"));
    put("recipients.csv", text(&format!("{ROWS}p-1,,Tie 1,00100,Hki,fi\n")));
    let all = ["output/not-empty", "input/not-utf8", "recipients/missing-name"];
    assert_eq!(told(folder.path(), place.path()), all);
    // Nor do facts that cannot be read keep the rows from being checked.
    put("incident.yaml", yaml(&[("date: 2026-02-10", "date: 10.2.2026")]));
    let all =
        ["output/not-empty", "input/not-utf8", "incident/bad-date", "recipients/missing-name"];
    assert_eq!(told(folder.path(), place.path()), all);
    put("incident.yaml", yaml(&[]));
    put("fonts/NotoSans-Bold.ttf", text("x"));
    let all = ["output/not-empty", "input/not-utf8", "input/bad-font", "recipients/missing-name"];
    assert_eq!(told(folder.path(), place.path()), all);
    assert_eq!(tree(place.path()).len(), 1);
}

#[test]
fn a_catalogue_that_is_refused_is_not_missing() {
    let folder = changed("errors/base", &[]);
    let words = with("errors/base/catalogue/finland.yaml", &[]) + "# \u{202e}\n";
    fs::write(folder.path().join("catalogue/finland.yaml"), words).unwrap();
    let place = tempfile::tempdir().unwrap();
    assert_eq!(told(folder.path(), &place.path().join("out")), ["input/unprintable"]);
}
