//! Messages read back by two parsers that are not ours.

mod marks;

use std::process::Command;

use mail_parser::{HeaderName, MessageParser, MimeHeaders};
use proptest::prelude::*;

use super::*;
use crate::render::html::html;
use crate::render::sample;
use crate::render::text::{TextMedium, text};
use crate::text::HeaderText;

/// The headers of a message, in their order; nothing a recipient is called may change them.
const HEADERS: [&str; 11] = [
    "From",
    "Reply-To",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "MIME-Version",
    "Auto-Submitted",
    "X-Auto-Response-Suppress",
    "Content-Language",
    "Content-Type",
];

fn mailbox(name: &str, address: &str) -> Mailbox {
    let name = Some(name).filter(|name| !name.is_empty());
    Mailbox {
        name: name.map(|name| HeaderText::new(name).unwrap()),
        address: check_address(address).unwrap(),
    }
}

fn envelope() -> Envelope {
    Envelope {
        sender: sender(),
        to: mailbox(sample::COMPANY, "o'brien@söhne.example"),
        recipient: "4217".into(),
    }
}

fn sender() -> Sender {
    Sender {
        from: mailbox("Helsingin kaupunki, tietosuoja", "tietovuoto@hel.example"),
        reply_to: mailbox("Tietosuojavastaava", "tietosuoja@hel.example"),
        subject: None,
        date: MailDate::new(&"2023-09-25T09:00+03:00[+03:00]".parse().unwrap()).unwrap(),
        campaign: "westlog-2023".into(),
        domain: Domain::new("hel.example").unwrap(),
    }
}

fn envelope_of(campaign: &str) -> Envelope {
    Envelope { sender: Sender { campaign: campaign.into(), ..sender() }, ..envelope() }
}

fn key() -> MessageKey {
    MessageKey::new(b"a secret of the test mailing").unwrap()
}

fn make(letter: &Letter, envelope: &Envelope) -> Result<Vec<u8>, EmailError> {
    eml(letter, &EmailTheme::default(), envelope, &key())
}

/// Header names as they stand in the bytes, without any parser's help.
fn header_names(raw: &[u8]) -> Vec<String> {
    let raw = std::str::from_utf8(raw).unwrap();
    let (head, _) = raw.split_once("\r\n\r\n").unwrap();
    head.split("\r\n")
        .filter(|line| !line.starts_with([' ', '\t']))
        .map(|line| line.split_once(": ").unwrap().0.to_string())
        .collect()
}

fn message_id(raw: &[u8]) -> String {
    MessageParser::new().parse(raw).unwrap().message_id().unwrap().to_string()
}

#[test]
fn the_sample_letters_as_messages() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../../../../fixtures/render");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        let one = make(&sample::finnish_letter(), &envelope()).unwrap();
        insta::assert_binary_snapshot!("one-language-mail.eml", one);
        let two = make(&sample::two_part_letter(), &envelope()).unwrap();
        insta::assert_binary_snapshot!("two-languages-mail.eml", two);
    });
}

#[test]
fn python_reads_the_messages_without_a_defect() {
    let root = env!("CARGO_MANIFEST_DIR");
    let folder = tempfile::tempdir().unwrap();
    let mut check = Command::new("python3");
    check.arg(format!("{root}/scripts/eml-check/check.py"));
    let mut long = envelope();
    long.to = mailbox(&"Åsa-Maria ".repeat(9), "asa@example.org");
    long.sender.subject =
        Some(HeaderText::new(&"Ilmoitus väärinkäytöstä ja muusta ".repeat(6)).unwrap());
    let mut plain = envelope();
    plain.to = mailbox("", "a@example.org");
    plain.sender.subject = Some(HeaderText::new("Plain words").unwrap());
    for (index, envelope) in [envelope(), long, plain].iter().enumerate() {
        for letter in [sample::finnish_letter(), sample::two_part_letter()] {
            let path = folder.path().join(format!("{index}-{}.eml", letter.parts.len()));
            std::fs::write(&path, make(&letter, envelope).unwrap()).unwrap();
            check.arg(path);
        }
    }
    match check.output() {
        Ok(output) => {
            let found = String::from_utf8_lossy(&output.stdout);
            let error = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{found}{error}");
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            println!("SKIPPED: python3 is not installed, so no second parser read the messages");
        }
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn a_parser_gets_back_what_was_put_in() {
    let letter = sample::two_part_letter();
    let raw = make(&letter, &envelope()).unwrap();
    assert_eq!(header_names(&raw), HEADERS);
    let message = MessageParser::new().parse(&raw).unwrap();
    let to = message.to().unwrap().as_list().unwrap();
    assert_eq!(to.len(), 1);
    assert_eq!(to[0].name(), Some(sample::COMPANY));
    assert_eq!(to[0].address(), Some("o'brien@xn--shne-5qa.example"));
    let from = message.from().unwrap().as_list().unwrap();
    assert_eq!(from.len(), 1);
    assert_eq!(from[0].name(), Some("Helsingin kaupunki, tietosuoja"));
    assert_eq!(message.reply_to().unwrap().as_list().unwrap().len(), 1);
    assert_eq!(message.subject(), Some(letter.title.as_str()));
    assert_eq!(message.date().unwrap().to_rfc3339(), "2023-09-25T09:00:00+03:00");
    assert_eq!(message.header("Auto-Submitted").unwrap().as_text(), Some("auto-generated"));
    assert!(message.cc().is_none() && message.bcc().is_none());

    let crlf = |text: String| text.replace('\n', "\r\n");
    assert_eq!(message.parts.len(), 3);
    assert_eq!(message.parts[1].text_contents().unwrap(), crlf(text(&letter, TextMedium::Email)),);
    assert_eq!(
        message.parts[2].text_contents().unwrap(),
        crlf(html(&letter, &EmailTheme::default())),
    );
    for part in &message.parts[1..] {
        assert_eq!(part.content_transfer_encoding(), Some("quoted-printable"));
        assert_eq!(part.content_type().unwrap().attribute("charset"), Some("utf-8"));
        assert!(part.headers.iter().any(|h| h.name == HeaderName::ContentLanguage));
    }
}

#[test]
fn the_message_id_tells_messages_apart_and_nothing_else() {
    let letter = sample::finnish_letter();
    let raw = make(&letter, &envelope()).unwrap();
    assert_eq!(raw, make(&letter, &envelope()).unwrap());
    let id = message_id(&raw);
    let (local, domain) = id.split_once('@').unwrap();
    assert_eq!((local.len(), domain), (26, "hel.example"));
    assert!(!id.contains("4217"));

    let mut ids = vec![id];
    let other_recipient = Envelope { recipient: "4218".into(), ..envelope() };
    let other_campaign = envelope_of("westlog-2024");
    // The same characters, differently divided.
    let shifted = Envelope { recipient: "217".into(), ..envelope_of("westlog-20234") };
    for envelope in [other_recipient, other_campaign, shifted] {
        ids.push(message_id(&make(&letter, &envelope).unwrap()));
    }
    ids.push(message_id(&make(&sample::two_part_letter(), &envelope()).unwrap()));
    let other_key = MessageKey::new(b"another secret of a mailing").unwrap();
    let other = eml(&letter, &EmailTheme::default(), &envelope(), &other_key).unwrap();
    ids.push(message_id(&other));
    let count = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), count);
}

#[test]
fn what_cannot_be_mailed_is_an_error() {
    let letter = sample::finnish_letter();
    let envelope_to = |address| Envelope { to: mailbox("Åsa", address), ..envelope() };
    assert_eq!(make(&letter, &envelope_to("åsa@example.org")), Err(EmailError::NonAsciiLocalPart));
    for title in ["A\r\nBcc: e@e.example", "A\u{2028}B", "A\0"] {
        let letter = Letter { title: title.into(), ..letter.clone() };
        assert!(matches!(make(&letter, &envelope()), Err(EmailError::Subject(_))));
    }
    let untitled = Letter { title: " ".into(), ..letter.clone() };
    assert_eq!(make(&untitled, &envelope()), Err(EmailError::NoSubject));
    let mut odd = letter.clone();
    odd.parts[0].lang = "fi\r\nBcc: e@e.example".into();
    assert_eq!(make(&odd, &envelope()), Err(EmailError::Language));
    let empty = Letter { parts: Vec::new(), ..letter };
    assert_eq!(make(&empty, &envelope()), Err(EmailError::Language));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_name_adds_a_header(
        name in "(\\PC|[\r\n\t\"<>@,;:=?_]|=\\?utf-8\\?Q\\?=0D=0A\\?=|\r\nBcc: ){0,40}",
    ) {
        if let Ok(name) = HeaderText::new(&name) {
            let subject = Some(HeaderText::new(&format!("A {}.", name.as_str())).unwrap());
            let envelope = Envelope {
                to: Mailbox { name: Some(name.clone()), ..envelope().to },
                sender: Sender { subject, ..sender() },
                ..envelope()
            };
            let raw = make(&sample::finnish_letter(), &envelope).unwrap();
            prop_assert_eq!(header_names(&raw), HEADERS);
            prop_assert!(raw.is_ascii());
            let message = MessageParser::new().parse(&raw).unwrap();
            let to = message.to().unwrap().as_list().unwrap();
            prop_assert_eq!(to.len(), 1);
            prop_assert_eq!(to[0].address(), Some(envelope.to.address.as_str()));
        }
    }
}
