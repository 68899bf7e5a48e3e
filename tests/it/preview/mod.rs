//! The preview as a browser meets it: who may ask, what changes, what is never shown.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops where something is wrong"
)]

mod client;

use std::fs;
use std::io::Write as _;

use client::{Running, command, copy_of};
use serde_json::{Value, json};

/// What stands in an answer wherever it is looked for.
const LETTER: &str = "piece.json?person=p-ordinary-fi&language=sv";

#[test]
fn only_who_knows_the_token_gets_an_answer() {
    let preview = Running::start("westlog", &[]);
    let own = format!("127.0.0.1:{}", preview.port);
    let local = format!("localhost:{}", preview.port);
    let path = format!("/{}/state.json", preview.token);
    let ask = |path: &str, host: &str, headers: &[&str]| {
        preview.ask("GET", path, host, headers, "").status
    };
    assert_eq!(ask(&path, &own, &[]), 200);
    assert_eq!(ask(&path, &local, &[]), 200);
    for (path, host) in [
        ("/", own.as_str()),
        ("/state.json", &own),
        ("/00000000000000000000000000000000/state.json", &own),
        (&path[..path.len() - "state.json".len() - 2], &own),
        (&path, "127.0.0.1"),
        (&path, "evil.example"),
        (&path, "127.0.0.1.evil.example"),
    ] {
        assert_eq!(ask(path, host, &[]), 404, "{path} {host}");
    }
    let origin = format!("Origin: http://{own}");
    assert_eq!(ask(&path, &own, &[&origin, "Sec-Fetch-Site: same-origin"]), 200);
    assert_eq!(ask(&path, &own, &["Origin: https://evil.example"]), 404);
    assert_eq!(ask(&path, &own, &["Origin: null"]), 404);
    assert_eq!(ask(&path, &own, &["Sec-Fetch-Site: cross-site"]), 404);
    assert_eq!(preview.token.len(), 32);
    let other = Running::start("westlog", &[]);
    assert_ne!(other.token, preview.token);
}

#[test]
fn every_answer_forbids_what_a_page_need_not_do() {
    let preview = Running::start("westlog", &[]);
    for path in ["", "state.json", "preview.js", "preview.css", "font/400.ttf", "no-such-file"] {
        let answer = preview.get(path);
        assert_eq!(answer.status == 404, path == "no-such-file", "{path}");
        for header in [
            "content-security-policy: default-src 'none'; script-src 'self'",
            "cache-control: no-store",
            "referrer-policy: no-referrer",
            "x-content-type-options: nosniff",
        ] {
            assert!(answer.headers.contains(header), "{path}: {}", answer.headers);
        }
    }
    let index = preview.get("?ui=sv").text();
    assert!(index.contains("<html lang=\"sv\">"), "{index}");
    let words = index.split("id=\"words\">").nth(1).unwrap().split("</script>").next().unwrap();
    let words: Value = serde_json::from_str(words).unwrap();
    assert_eq!(words["tests-large-print"], "Stor stil");
}

#[test]
fn a_letter_is_shown_with_the_messages_that_it_is_made_of() {
    let preview = Running::start("westlog", &[]);
    let state = preview.get("state.json").json();
    assert_eq!((state["real"].clone(), state["broken"].clone()), (json!(false), json!(false)));
    let people = state["people"].as_array().unwrap();
    assert!((15..=40).contains(&people.len()), "{}", people.len());
    for person in people {
        let piece = preview.get(&format!("piece.json?person={}", person["id"].as_str().unwrap()));
        let piece = piece.json();
        assert_eq!(piece["error"], Value::Null, "{person}");
        for page in piece["letter"]["pages"].as_array().unwrap() {
            let size = page["svg"].as_str().unwrap().len();
            assert!(size < 400_000, "{person}: {size}");
        }
    }
    let piece = preview.get(LETTER).json();
    let messages = piece["messages"].as_array().unwrap();
    let pages = piece["letter"]["pages"].as_array().unwrap();
    let regions: Vec<&Value> =
        pages.iter().flat_map(|page| page["regions"].as_array().unwrap()).collect();
    let of = |text: &str| {
        let region = regions.iter().find(|region| region["text"] == text).unwrap();
        let first = region["messages"][0].as_u64().unwrap() as usize;
        &messages[first]
    };
    let title = of("Uppgifter om dig kan ha läckt ut");
    assert_eq!(title["id"], "title");
    assert_eq!(title["language"], "sv");
    assert!(title["file"].as_str().unwrap().starts_with("locales/sv/"), "{title}");
    let line = title["line"].as_u64().unwrap() as usize;
    let file = preview.read(title["file"].as_str().unwrap());
    assert!(file.lines().nth(line - 1).unwrap().starts_with("title ="));
    let html = piece["email"]["html"].as_str().unwrap();
    assert!(html.contains("<span data-messages=\"") && !html.contains('\u{f0000}'));
    let lines = piece["email"]["text"].as_str().unwrap().lines().count() as u64;
    let of_text = piece["email"]["text_regions"].as_array().unwrap();
    assert!(of_text.len() > 30);
    for region in of_text {
        let (line, count) = (region["line"].as_u64().unwrap(), region["lines"].as_u64().unwrap());
        assert!(line >= 1 && line + count - 1 <= lines, "{region}");
    }
    let overlay = piece["letter"]["overlay"]["C5"].as_str().unwrap();
    assert!(overlay.contains("viewBox=\"0 0 210 297\"") && overlay.contains("class=\"fold\""));
    assert_eq!(preview.get("piece.json?person=nobody").status, 404);
    assert_eq!(preview.get("piece.json?person=p-ordinary-fi&language=xx").status, 404);
}

#[test]
fn a_saved_file_shows_at_once_and_a_broken_one_leaves_the_last_good_page() {
    let preview = Running::start("westlog", &[]);
    let shows = |words: &str| preview.get(LETTER).text().contains(words);
    assert!(!shows("Ett nytt ord"));
    let mut events = preview.events();
    let file = "locales/sv/zz.ftl";
    preview.write(file, "apology = Ett nytt ord.\n");
    while !shows("Ett nytt ord") {
        events.next();
    }
    let state = preview.get("state.json").json();
    assert_eq!(state["saved"]["file"], file);

    preview.write(file, "apology = Ett { $gammalt } ord.\n");
    let state = preview.state_when(|state| state["broken"] == true);
    assert!(shows("Ett nytt ord"), "the last good page stays");
    let problem = &state["problems"][0];
    assert_eq!(problem["code"], "locale/unknown-variable", "{problem}");
    assert_eq!(problem["severity"], "error");
    assert_eq!(problem["file"], file);
    assert_eq!(problem["line"], 1);
    assert_eq!(problem["language"], "sv");
    assert_eq!(problem["source"], "apology = Ett { $gammalt } ord.");
    assert_eq!(state["counts"], Value::Null);

    // As editors do that write beside the file.
    preview.write("locales/sv/.zz.ftl.new", "apology = Lagat.\n");
    fs::rename(preview.folder.join("locales/sv/.zz.ftl.new"), preview.folder.join(file)).unwrap();
    let state = preview.state_when(|state| state["broken"] == false);
    assert!(shows("Lagat.") && !shows("Ett nytt ord"));
    assert!(state["problems"].as_array().unwrap().iter().all(|p| p["severity"] != "error"));

    fs::remove_file(preview.folder.join(file)).unwrap();
    preview.state_when(|_| !shows("Lagat."));
}

#[test]
fn numbers_are_counted_and_confirmed_and_another_list_has_another_code() {
    let preview = Running::start("westlog", &[]);
    let ready = |state: &Value| state["counts"]["state"] == "ready";
    let state = preview.state_when(ready);
    let counts = &state["counts"];
    assert_eq!(counts["rows"], 60);
    let code = counts["check_code"].as_str().unwrap().to_owned();
    let confirm = |by: &str, rows: u64, code: &str| {
        let body = json!({ "by": by, "rows": rows, "check_code": code }).to_string();
        preview.post("confirm", &body)
    };
    for wrong in [
        confirm("", 60, &code),
        confirm("Eeva", 59, &code),
        confirm("Eeva", 60, "0000 0000 0000 0000"),
    ] {
        assert_eq!(wrong.status, 409);
        assert!(wrong.json()["error"].as_str().unwrap().ends_with('.'));
    }
    let given = confirm("Eeva Esimerkki", 60, &code);
    assert_eq!((given.status, given.json()["by"].clone()), (200, json!("Eeva Esimerkki")));
    let told = preview.get("state.json").json()["confirmed"]["command"].clone();
    let short: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    assert!(told.as_str().unwrap().ends_with(&format!("--out OUT --confirm {short}")), "{told}");

    let render = |out: &str| {
        let out = preview.folder.with_file_name(out);
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_breach-letters"));
        command.arg("render").arg(&preview.folder).arg("--out").arg(&out);
        command.args(["--limit", "1", "--format", "short", "--confirm", &short]);
        let output = command.env("LC_ALL", "C").output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap(), out.exists())
    };
    assert_eq!(render("out-1").0, Some(0));

    let list = preview.read("recipients.csv");
    let lines: Vec<&str> = list.lines().collect();
    preview.write("recipients.csv", &format!("{}\n", lines[..lines.len() - 1].join("\n")));
    let state = preview.state_when(|state| ready(state) && state["counts"]["rows"] == 59);
    assert_eq!(state["confirmed"], Value::Null);
    assert_ne!(state["counts"]["check_code"], code.as_str());
    let (exit, said, exists) = render("out-2");
    assert_eq!((exit, exists), (Some(3), false), "{said}");
    assert!(said.contains("request/not-confirmed"), "{said}");
}

#[test]
fn nothing_of_the_list_is_shown_unless_somebody_asks_for_real_people() {
    let preview = Running::start("westlog", &[]);
    let header = preview.read("recipients.csv").lines().next().unwrap().to_owned();
    let row = |id: &str, address: &str, email: &str| {
        let name = format!("Kanarialintu {id}");
        format!("{id},{name},,{address},,{email},fi,,,,maybe-canary,,")
    };
    let rows = [
        row("CANARY-1", "Kanarialintutie 1,00100,Canaryville", "canary@posti.example"),
        row("CANARY-2", "Kanarialintutie 2,9876543,Canaryville", "canary at posti"),
        row("CANARY-2", "Kanarialintutie 3,,", "canary3@posti.example"),
    ];
    preview.write("recipients.csv", &format!("{header}\n{}\n", rows.join("\n")));
    let ready = |state: &Value| state["counts"]["state"] == "ready";
    let state = preview.state_when(|state| ready(state) && state["counts"]["rows"] == 3);
    assert_eq!(state["counts"]["check_code"], Value::Null, "there are errors");
    let mut told = state.to_string();
    for path in ["", "state.json", "exceptions.json", LETTER, "email.eml?person=p-child"] {
        told.push_str(&preview.get(path).text());
    }
    let exceptions = preview.get("exceptions.json").json();
    assert!(exceptions["rows"].as_array().unwrap().len() > 3, "{exceptions}");
    for value in ["CANARY", "anary", "anarialintu", "9876543"] {
        assert!(!told.contains(value), "{value}");
    }
    assert_eq!(preview.get("people.json?search=CANARY-1").status, 404);
}

#[test]
fn real_people_are_shown_after_a_confirmation() {
    let (_kept, folder) = copy_of("westlog");
    for arguments in [&["--real"][..], &["--real", "--confirm-real", "yes"]] {
        let output = command(&folder, arguments).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(3), "{said}");
        assert!(said.contains("preview/real-not-confirmed"), "{said}");
    }
    let preview = Running::start("westlog", &["--real", "--confirm-real", "helsinki-westlog-2023"]);
    let has = |state: &Value| !state["people"].as_array().unwrap().is_empty();
    let state = preview.state_when(has);
    assert_eq!(state["real"], true);
    let found = preview.get("people.json?search=W-0049").json();
    assert_eq!(found, json!({ "found": ["row-50"] }));
    let piece = preview.get("piece.json?person=row-50").json();
    assert_eq!(piece["error"], Value::Null);
    assert!(piece["letter"]["pages"][0]["regions"].to_string().contains("Mallitie 44"));
    assert_eq!(preview.get("people.json?search=30").json(), json!({ "found": ["row-30"] }));
}

#[test]
fn files_can_be_kept() {
    let preview = Running::start("westlog", &[]);
    for (path, begins) in [
        ("proof.pdf?person=p-ordinary-fi&language=sv", "%PDF-"),
        ("proofs.pdf?language=fi", "%PDF-"),
        ("email.eml?person=p-ordinary-fi", "From:"),
    ] {
        let answer = preview.get(path);
        assert_eq!(answer.status, 200, "{path}");
        assert!(answer.headers.contains("content-disposition: attachment"), "{path}");
        assert!(answer.body.starts_with(begins.as_bytes()), "{path}");
    }
    assert_eq!(preview.get("proof.pdf?person=nobody").status, 404);
    assert_eq!(preview.get("proofs.pdf?language=xx").status, 404);
}

#[test]
fn a_slow_client_stands_in_nobodys_way_and_ctrl_c_ends_it() {
    let mut preview = Running::start("westlog", &[]);
    let mut slow = preview.connect();
    slow.write_all(b"GET / HTTP/1.1\r\nHost:").unwrap();
    let (mut one, mut two) = (preview.events(), preview.events());
    preview.write("locales/sv/zz.ftl", "apology = Ett nytt ord.\n");
    assert_eq!(one.next()["broken"], false);
    assert_eq!(two.next()["broken"], false);
    assert_eq!(preview.get("state.json").status, 200);
    assert_eq!(preview.interrupt(), Some(0));
}

#[test]
fn nothing_is_written_into_the_incident_folder() {
    let preview = Running::start("westlog", &[]);
    preview.state_when(|state| state["counts"]["state"] == "ready");
    let mut names: Vec<String> = fs::read_dir(&preview.folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert_eq!(names, ["incident.yaml", "locales", "recipients.csv"]);
}

#[test]
fn a_port_that_is_taken_is_told() {
    let preview = Running::start("westlog", &[]);
    let (_kept, folder) = copy_of("westlog");
    let output = command(&folder, &["--port", &preview.port.to_string()]).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(3), "{said}");
    assert!(said.contains("preview/port-taken"), "{said}");
}
