//! Messages made from what everybody of a kind has alike are those that are made one by one.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops where something is wrong"
)]

use crate::support;

use std::sync::OnceLock;

use breach_letters::compose::Job;
use breach_letters::recipients::{Recipient, addressee};
use breach_letters::render::email::{
    Domain, Envelope, MailDate, Mailbox, Master, MessageKey, Sender, check_address, eml,
};
use breach_letters::render::html::EmailTheme;
use breach_letters::terms::Medium;
use breach_letters::text::{HeaderText, check_value};
use proptest::prelude::*;
use support::{Case, INCIDENTS, fixture};

fn mailbox(name: &str, address: &str) -> Mailbox {
    Mailbox { name: HeaderText::new(name).ok(), address: check_address(address).unwrap() }
}

fn sender() -> Sender {
    Sender {
        from: mailbox("Länsikirjaamo Oy", "tietovuoto@keeper.example"),
        reply_to: mailbox("Tietosuojavastaava", "tietosuoja@keeper.example"),
        subject: None,
        date: MailDate::new(&"2026-02-10T09:00+02:00[+02:00]".parse().unwrap()).unwrap(),
        campaign: "incident".into(),
        domain: Domain::new("keeper.example").unwrap(),
    }
}

fn key() -> MessageKey {
    MessageKey::new(b"a secret of the test mailing").unwrap()
}

/// All people's languages, and two at once.
fn languages(case: &Case) -> Vec<Vec<String>> {
    let all: Vec<String> =
        case.incident.notice.languages.iter().map(|lang| lang.value.clone()).collect();
    let alone = all.iter().map(|lang| vec![lang.clone()]);
    let two = [[0, 1], [1, 0]].map(|pair| pair.map(|at| all[at].clone()).to_vec());
    alone.chain(two).collect()
}

/// The master of a person's messages.
fn master(case: &Case, job: &Job<'_>) -> Master {
    let letter = case.composer.master(job, &case.sources).expect("a letter with marks");
    Master::new(&letter, &EmailTheme::default(), sender()).unwrap()
}

/// The message from the master and the message of the letter composed by itself.
fn both(case: &Case, job: &Job<'_>, master: &Master) -> [String; 2] {
    let envelope = Envelope {
        sender: sender(),
        to: mailbox(addressee(job.recipient), "someone@post.example"),
        recipient: job.recipient.id.clone(),
    };
    let values = job.own_values().expect("values that stand as they are");
    let filled = master.message(&values, &envelope.to, &envelope.recipient, &key());
    let letter = case.composer.compose(job, &case.sources).unwrap();
    let alone = eml(&letter, &EmailTheme::default(), &envelope, &key());
    [filled, alone].map(|bytes| String::from_utf8(bytes.unwrap()).unwrap())
}

#[test]
fn everybody_gets_the_same_message_from_the_master() {
    for name in INCIDENTS {
        let case = Case::load(&fixture(name));
        for languages in languages(&case) {
            // Made for one person and used for all of the kind, as in a run.
            let mut masters = Vec::new();
            let mut shared = 0;
            for (number, recipient) in (1..).zip(&case.people) {
                case.with_job(recipient, &languages, Medium::Email, number, |job| {
                    let kind = (job.variant.clone(), job.address.len());
                    let known = masters.iter().position(|(known, _)| *known == kind);
                    shared += usize::from(known.is_some());
                    let at = known.unwrap_or_else(|| {
                        masters.push((kind, master(&case, job)));
                        masters.len() - 1
                    });
                    let [filled, alone] = both(&case, job, &masters[at].1);
                    assert_eq!(filled, alone, "{name}, {languages:?}, {}", recipient.id);
                });
            }
            assert!(shared > 10, "{name} has people of one kind");
        }
    }
}

/// Names as nobody expects them.
fn nasty_names() -> Vec<String> {
    let mut names: Vec<String> = [
        "<b>O'Neil</b> & \"Söhne\"",
        "A",
        "Ž",
        "Zdeněk Žižka-Škvořecký",
        "A\u{30a}sa Q\u{323}\u{307}ueen",
        "👩 🦊 Liisa",
        "Aino\u{a0}Maria Virtanen",
        "Aino = Virtanen=",
        "Aino:",
        "Aino  Virtanen",
        "From Aino",
        ".",
        "..",
        "--",
        "=20",
        "محمد العربي",
        "李小龍",
        "a\u{2028}b",
        "{ $name } {{ name }} {name}",
        "&amp; &lt;br/&gt;",
        "http://evil.example/?a=b&c=d",
    ]
    .map(str::to_owned)
    .to_vec();
    names.push("x".repeat(200));
    names.push("Äö ".repeat(66).trim().to_owned());
    // A break after each of the lengths at which a line of text or of the encoding is full.
    names.extend((1..100).map(|length| format!("{} b", "ä".repeat(length))));
    names.extend((1..100).map(|length| format!("{} bc d", "a".repeat(length))));
    names
}

#[test]
fn nasty_names_change_nothing_but_their_places() {
    for incident in INCIDENTS {
        let case = Case::load(&fixture(incident));
        let guarded = case.people.iter().find(|person| person.guardian_name.is_some());
        for base in case.people.first().into_iter().chain(guarded) {
            for languages in languages(&case) {
                let master =
                    case.with_job(base, &languages, Medium::Email, 1, |job| master(&case, job));
                for name in nasty_names() {
                    let recipient = Recipient {
                        guardian_name: base.guardian_name.as_ref().map(|_| format!("{name}'s")),
                        name,
                        ..base.clone()
                    };
                    case.with_job(&recipient, &languages, Medium::Email, 4217, |job| {
                        let [filled, alone] = both(&case, job, &master);
                        assert_eq!(filled, alone, "{incident}, {languages:?}, {}", recipient.name);
                    });
                }
            }
        }
    }
}

#[test]
fn another_name_is_another_message() {
    let case = Case::load(&fixture("westlog"));
    let base = &case.people[0];
    let languages = ["fi".to_owned()];
    let of = |name: &str| {
        let recipient = Recipient { name: name.to_owned(), ..base.clone() };
        let to = mailbox("Someone", "someone@post.example");
        case.with_job(&recipient, &languages, Medium::Email, 1, |job| {
            let values = job.own_values().unwrap();
            let bytes = master(&case, job).message(&values, &to, &base.id, &key()).unwrap();
            mail_parser::MessageParser::default()
                .parse(&bytes)
                .unwrap()
                .message_id()
                .unwrap()
                .to_owned()
        })
    };
    assert_eq!(of("Aino Esimerkki"), of("Aino Esimerkki"));
    assert_ne!(of("Aino Esimerkki"), of("Aino Esimerkkj"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_name_gives_the_same_message(
        name in "(\\PC|[a-zäö \"<>&'=:.-]|\u{301}){1,90}",
        guardian in proptest::option::of("\\PC{1,40}"),
    ) {
        static SHARED: OnceLock<(Case, Vec<Master>)> = OnceLock::new();
        let both_languages = ["fi".to_owned(), "sv".to_owned()];
        let (case, masters) = SHARED.get_or_init(|| {
            let case = Case::load(&fixture("westlog"));
            let masters = case.people[..1].iter().map(|person| {
                case.with_job(person, &both_languages, Medium::Email, 1, |job| master(&case, job))
            });
            let masters = masters.collect();
            (case, masters)
        });
        // As a row would bring them.
        let clean = |name: &str| check_value(name).ok().filter(|name| !name.is_empty());
        let guardian = guardian.and_then(|name| clean(&name));
        if let Some(name) = clean(&name) {
            let recipient = Recipient { name, guardian_name: guardian, ..case.people[0].clone() };
            case.with_job(&recipient, &both_languages, Medium::Email, 7, |job| {
                if job.own_values().is_some() {
                    let [filled, alone] = both(case, job, &masters[0]);
                    prop_assert_eq!(filled, alone);
                }
                Ok(())
            })?;
        }
    }
}
