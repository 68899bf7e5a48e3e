//! Every kind of problem has a folder under `fixtures/errors/dispatch/` whose settings show it and
//! whose `expected.txt` holds the words that a user reads. `INSTA_UPDATE=always cargo test` rewrites
//! them.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use std::time::Duration;

use super::*;
use crate::diag::{Format, Severity, Sources, render};
use crate::dispatch::smtp::Timeouts;
use crate::expected::is_as_expected;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

fn for_sending() -> Overrides {
    Overrides { needs_relay: true, ..Overrides::default() }
}

/// Reads settings from the text; returns them and all reported problems.
fn read_text(text: &str, overrides: &Overrides) -> (Option<Settings>, String) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(FILE);
    fs::write(&file, text).unwrap();
    fs::write(folder.path().join("password.txt"), "geheim\n").unwrap();
    fs::set_permissions(folder.path().join("password.txt"), fs::Permissions::from_mode(0o600))
        .unwrap();
    for name in ["authority.pem", "rsa.pem", "ed25519.pem"] {
        fs::copy(root().join("dkim").join(name), folder.path().join(name)).unwrap();
        fs::set_permissions(folder.path().join(name), fs::Permissions::from_mode(0o600)).unwrap();
    }
    let mut sources = Sources::new();
    let (settings, problems) = read(Some(&file), overrides, &mut sources);
    (settings, render(&problems, &sources, Format::Short))
}

fn good(text: &str, overrides: &Overrides) -> Settings {
    let (settings, said) = read_text(text, overrides);
    assert_eq!(said, "");
    settings.unwrap()
}

#[test]
fn problems_are_told_in_the_expected_words() {
    let mut wrong = Vec::new();
    // git does not store read permissions.
    for name in
        ["dkim/rsa-1024.pem", "dkim/rsa-public.txt", "errors/dispatch/bad-password/password.txt"]
    {
        fs::set_permissions(root().join(name), fs::Permissions::from_mode(0o600)).unwrap();
    }
    let open = root().join("errors/dispatch/exposed-file/password.txt");
    fs::set_permissions(open, fs::Permissions::from_mode(0o644)).unwrap();
    for entry in fs::read_dir(root().join("errors/dispatch")).unwrap() {
        let folder = entry.unwrap().path();
        let name = folder.file_name().unwrap().to_str().unwrap().to_owned();
        let mut sources = Sources::new();
        let (settings, problems) = read(Some(&folder.join(FILE)), &for_sending(), &mut sources);
        assert_eq!(settings.is_none(), problems.has_errors(), "{name}");
        let found = render(&problems, &sources, Format::Human { colour: false })
            .replace(&format!("{}/", folder.display()), "");
        let code = format!("dispatch/{name}");
        if !problems.iter().any(|one| one.code.name() == code) {
            wrong.push(format!("{code} does not show its problem:\n{found}"));
        }
        for problem in problems.iter().filter(|one| one.help.is_none()) {
            wrong.push(format!("{code}: no help for: {}", problem.message));
        }
        // Everything that a translation needs is there.
        for language in crate::locale::UiLanguage::ALL {
            let speech = crate::locale::Speech::new(language);
            for problem in problems.iter() {
                let (sentence, help) = speech.problem(problem);
                let own = language != crate::locale::UiLanguage::English;
                if help.is_none() || (own && sentence == problem.message) {
                    wrong.push(format!("{code}: no words in {}: {sentence}", language.tag()));
                }
            }
        }
        let file = folder.join("expected.txt");
        if !is_as_expected(&file, &found) {
            wrong.push(format!("{} differs; found:\n{found}", file.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

const WHOLE: &str = r#"
version: 1
relay: {host: smtp.org.example, port: 2587, tls: starttls, user: notices, auth: plain, password-file: password.txt, ca-file: authority.pem, client-name: mail.org.example}
envelope: {bounces-to: bounces@org.example, verp: yes}
limits: {connections: 8, messages-per-connection: 50, per-minute: 600, allow-refused: 25, domains: {gmail.com: {per-minute: 60, connections: 2}, BÜCHER.example: {per-minute: 5}}}
hours: {from: "08:00", to: "20:00", time-zone: Europe/Helsinki, days: [mon, tue, wed, thu, fri]}
until: 2026-11-25T18:00+02:00
retry: {first: 2m, most: 3h, give-up-after: 48h}
timeouts: {connect: 1s, greeting: 2s, command: 30s, data: 40s, block: 50s, after-dot: 11m}
dkim: [{domain: org.example, selector: s2026, key-file: rsa.pem}, {domain: org.example, selector: e2026, key-file: ed25519.pem, expire-after: 30d}]
"#;

#[test]
fn every_key_has_an_effect() {
    let settings = good(WHOLE, &for_sending());
    let relay = settings.relay.unwrap();
    assert_eq!((relay.host.to_string().as_str(), relay.port), ("smtp.org.example", 2587));
    assert_eq!(relay.tls, Tls::StartTls);
    assert_eq!(format!("{:?}", relay.auth), "Some(Auth(***, Plain))");
    assert_eq!(relay.client_name.unwrap().to_string(), "mail.org.example");
    let seconds = Duration::from_secs;
    let expected = Timeouts {
        connect: seconds(1),
        greeting: seconds(2),
        command: seconds(30),
        data: seconds(40),
        block: seconds(50),
        after_dot: seconds(660),
    };
    assert_eq!(relay.timeouts, expected);
    let envelope = settings.envelope.unwrap();
    assert_eq!((envelope.bounces_to.as_str(), envelope.verp), ("bounces@org.example", true));
    let limits = settings.limits;
    assert_eq!((limits.connections, limits.messages_per_connection), (8, 50));
    assert_eq!((limits.per_minute, limits.allow_refused), (Some(600), 25));
    let gmail = DomainLimits { per_minute: Some(60), connections: Some(2) };
    assert_eq!(limits.domains["gmail.com"], gmail);
    assert_eq!(limits.domains["xn--bcher-kva.example"].per_minute, Some(5));
    let sunday = Moment::parse("2026-11-22T12:00+02:00").unwrap();
    assert_eq!(settings.hours.unwrap().opens(sunday), Moment::parse("2026-11-23T08:00+02:00"));
    assert_eq!(settings.until, Moment::parse("2026-11-25T16:00Z"));
    let retry =
        Retry { first: seconds(120), most: seconds(10_800), give_up_after: seconds(172_800) };
    assert_eq!(settings.retry, retry);
    assert_eq!(format!("{:?}", settings.signers), "[Signer(s2026, rsa), Signer(e2026, ed25519)]");
}

#[test]
fn what_is_not_said_is_as_usual() {
    let settings = good("version: 1\nrelay: {host: localhost}\n", &for_sending());
    let relay = settings.relay.unwrap();
    assert_eq!((relay.port, relay.tls), (587, Tls::StartTls));
    assert_eq!((relay.timeouts, relay.auth.is_none()), (Timeouts::default(), true));
    assert_eq!(settings.limits, Limits::default());
    assert_eq!(settings.retry, Retry::default());
    assert!(settings.hours.is_none() && settings.until.is_none() && settings.envelope.is_none());
    for (text, expected) in [
        ("{host: localhost, tls: implicit}", (465, Tls::Implicit)),
        ("{host: localhost, port: 465}", (465, Tls::Implicit)),
        ("{host: localhost, tls: none}", (25, Tls::None)),
    ] {
        let relay = good(&format!("version: 1\nrelay: {text}\n"), &for_sending()).relay.unwrap();
        assert_eq!((relay.port, relay.tls), expected, "{text}");
    }
}

#[test]
fn the_command_line_goes_before_the_file() {
    let overrides = Overrides {
        connections: Some(2),
        per_minute: Some(30),
        allow_refused: Some(40),
        until: Moment::parse("2026-12-01T00:00Z"),
        tls: Some(Tls::Implicit),
        ..for_sending()
    };
    let settings = good(WHOLE, &overrides);
    assert_eq!((settings.limits.connections, settings.limits.per_minute), (2, Some(30)));
    assert_eq!((settings.until, settings.limits.allow_refused), (overrides.until, 40));
    let relay = settings.relay.unwrap();
    assert_eq!((relay.port, relay.tls), (2587, Tls::Implicit));
    assert!(relay.auth.is_some());
    let (_, said) = read_text(WHOLE, &Overrides { connections: Some(17), ..for_sending() });
    assert!(said.contains("dispatch/out-of-range"), "{said}");
}

#[test]
fn no_password_goes_to_another_relay() {
    let other = Overrides { relay: parse_relay("127.0.0.1:2525"), ..for_sending() };
    let relay = good(WHOLE, &Overrides { tls: Some(Tls::None), ..other.clone() }).relay.unwrap();
    assert_eq!((relay.host.to_string().as_str(), relay.port), ("127.0.0.1", 2525));
    assert!(relay.auth.is_none());
    let with_user = Overrides { user: Some("notices".to_owned()), ..other };
    let (_, said) = read_text(WHOLE, &with_user);
    assert!(said.contains("dispatch/no-password"), "{said}");
    let with_password = Overrides { password: Secret::new("geheim"), ..with_user };
    assert!(good(WHOLE, &with_password).relay.unwrap().auth.is_some());
}

#[test]
fn a_look_needs_neither_relay_nor_password() {
    let look = Overrides::default();
    assert!(good("version: 1\n", &look).relay.is_none());
    assert!(good("version: 1\nrelay: {host: localhost, user: notices}\n", &look).relay.is_some());
    let mut sources = Sources::new();
    let (settings, problems) = read(None, &look, &mut sources);
    assert!(settings.is_some() && problems.is_empty());
    let (settings, problems) = read(None, &for_sending(), &mut sources);
    assert!(settings.is_none());
    assert_eq!(
        problems.iter().map(|one| one.code.name()).collect::<Vec<_>>(),
        ["dispatch/no-relay"]
    );
}

#[test]
fn a_password_in_clear_is_an_error_even_to_this_computer() {
    let text =
        "version: 1\nrelay: {host: localhost, tls: none, user: a, password-file: password.txt}";
    let (settings, said) = read_text(text, &for_sending());
    assert!(settings.is_none() && said.contains("dispatch/not-encrypted"), "{said}");
}

#[test]
fn all_problems_are_told_at_once() {
    let text = "version: 1\nrelay: {host: a b, port: x}\nlimits: {connections: 0, x: 1}\nretry: {first: 1}\n";
    let (settings, said) = read_text(text, &for_sending());
    assert!(settings.is_none());
    assert_eq!(said.lines().filter(|line| line.contains("error")).count(), 5, "{said}");
}

#[test]
fn a_warning_keeps_nobody_from_sending() {
    let mut sources = Sources::new();
    let folder = root().join("errors/dispatch/insecure");
    let (settings, problems) = read(Some(&folder.join(FILE)), &for_sending(), &mut sources);
    assert!(settings.is_some());
    assert!(problems.iter().all(|one| one.severity == Severity::Warning));
}

#[test]
fn short_times_are_told_unless_the_relay_is_this_computer() {
    let times = "timeouts: {command: 9s, data: 1s, block: 1ms, after-dot: 9m}\nretry: {first: 9ms}";
    let of = |host: &str, overrides: &Overrides| {
        let text = format!("version: 1\nrelay: {{host: {host}}}\n{times}\n");
        let (settings, said) = read_text(&text, overrides);
        assert!(settings.is_some(), "a warning: {said}");
        said.matches("dispatch/short-timeout").count()
    };
    assert_eq!(of("smtp.org.example", &for_sending()), 5);
    assert_eq!(of("127.0.0.1", &for_sending()), 0);
    let here = Overrides { relay: parse_relay("localhost:25"), ..for_sending() };
    assert_eq!(of("smtp.org.example", &here), 0);
}

#[test]
fn a_signature_does_not_expire_on_the_way() {
    let text = WHOLE.replace("expire-after: 30d", "expire-after: 13d");
    let (settings, said) = read_text(&text, &for_sending());
    assert!(settings.is_none() && said.contains("14d"), "{said}");
    let text = WHOLE.replace("expire-after: 30d", "expire-after: 14d");
    assert!(read_text(&text, &for_sending()).0.is_some());
}

#[test]
fn a_password_in_the_settings_is_not_shown() {
    for line in [
        "relay: {host: smtp.org.example, user: x, password: hunter2}",
        "relay: {host: smtp.org.example, port: x, user: x, \"Passphrase\" : hunter2}",
        "relay: {host: smtp.org.example, secret: hunter2, tls: [}",
        "relay: {host: smtp.org.example, auth-token: hunter2, tls: odd}",
    ] {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(FILE);
        fs::write(&file, format!("version: 1\n{line}\n")).unwrap();
        let mut sources = Sources::new();
        let (settings, problems) = read(Some(&file), &for_sending(), &mut sources);
        assert!(settings.is_none() && problems.has_errors());
        for format in [Format::Human { colour: false }, Format::Short, Format::Json] {
            let said = render(&problems, &sources, format);
            assert!(!said.contains("hunter2"), "{said}");
        }
        if !line.contains('[') {
            let said = render(&problems, &sources, Format::Short);
            assert!(said.contains("dispatch/secret-in-file"), "{said}");
            assert!(said.contains("dispatch.yaml:2"), "{said}");
        }
    }
}

#[test]
fn what_is_for_logging_in_needs_a_user() {
    let text =
        "version: 1\nrelay: {host: smtp.org.example, auth: plain, password-file: password.txt}\n";
    let (settings, said) = read_text(text, &for_sending());
    assert!(settings.is_none());
    assert_eq!(said.matches("dispatch/contradiction").count(), 2, "{said}");
    let with_user = Overrides { user: Some("notices".to_owned()), ..for_sending() };
    assert!(good(text, &with_user).relay.unwrap().auth.is_some());
}

#[test]
fn a_secret_that_the_group_can_read_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let (file, secret) = (folder.path().join(FILE), folder.path().join("password.txt"));
    fs::write(
        &file,
        "version: 1\nrelay: {host: localhost, user: a, password-file: password.txt}\n",
    )
    .unwrap();
    fs::write(&secret, "geheim\n").unwrap();
    for (mode, told) in [(0o600, 0), (0o400, 0), (0o640, 1), (0o660, 1), (0o604, 1)] {
        fs::set_permissions(&secret, fs::Permissions::from_mode(mode)).unwrap();
        let (settings, problems) = read(Some(&file), &for_sending(), &mut Sources::new());
        assert!(settings.is_some());
        assert_eq!(problems.len(), told, "{mode:o}");
    }
}

#[test]
fn relays_are_given_as_arguments() {
    for (text, expected) in [
        ("smtp.org.example", Some(("smtp.org.example", None))),
        ("smtp.org.example:25", Some(("smtp.org.example", Some(25)))),
        ("127.0.0.1:2525", Some(("127.0.0.1", Some(2525)))),
        ("::1", Some(("[::1]", None))),
        ("[::1]:25", Some(("[::1]", Some(25)))),
        ("a:0", None),
        ("a:b", None),
        ("a:70000", None),
        ("a b:25", None),
        ("", None),
    ] {
        let found = parse_relay(text).map(|(host, port)| (host.to_string(), port));
        let expected = expected.map(|(host, port)| (host.to_owned(), port));
        assert_eq!(found, expected, "{text}");
    }
    assert_eq!((parse_tls("implicit"), parse_tls("ssl")), (Some(Tls::Implicit), None));
}
