//! Signatures, checked by hand with `ring`; other verifiers are asked by `scripts/dkim-check`.

use ring::signature::{ED25519, RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey};
use sha2::{Digest as _, Sha256};

use super::*;
use crate::expected::is_as_expected;

const RSA: &[u8] = include_bytes!("../../../fixtures/dkim/rsa.pem");
const RSA_OLD_FORM: &[u8] = include_bytes!("../../../fixtures/dkim/rsa-pkcs1.pem");
const ED25519_KEY: &[u8] = include_bytes!("../../../fixtures/dkim/ed25519.pem");
const SHORT: &[u8] = include_bytes!("../../../fixtures/dkim/rsa-1024.pem");
const MESSAGE: &[u8] = include_bytes!("../../../fixtures/dkim/message.eml");

fn signer(pem: &[u8], selector: &str) -> Signer {
    Signer::new(pem, Domain::new("org.example").unwrap(), selector, None).unwrap()
}

fn now() -> Moment {
    Moment::parse("2026-11-22T19:40:00.123Z").unwrap()
}

/// The value of a tag of a signature, without blanks.
fn tag(field: &str, name: &str) -> String {
    let value = field.split_once(':').unwrap().1;
    let plain: String = value.chars().filter(|c| !c.is_whitespace()).collect();
    let found = plain.split(';').find_map(|part| part.strip_prefix(&format!("{name}=")));
    found.unwrap_or_default().to_owned()
}

/// Whether the signature on top of a message is good: the steps of a verifier, written anew.
fn is_good(signed: &str, public: &[u8]) -> bool {
    let end = signed.match_indices("\r\n").find(|(at, _)| !signed[at + 2..].starts_with('\t'));
    let (field, message) = signed.split_at(end.unwrap().0 + 2);
    let (headers, body) = message.split_once("\r\n\r\n").unwrap();
    let lines: Vec<&str> = body.split("\r\n").collect();
    let mut relaxed: Vec<String> = lines
        .iter()
        .map(|line| line.split([' ', '\t']).collect::<Vec<_>>())
        .map(|words| {
            let begins_blank = words.first() == Some(&"") && words.len() > 1;
            let text = words.into_iter().filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ");
            if begins_blank && !text.is_empty() { format!(" {text}") } else { text }
        })
        .collect();
    while relaxed.last().is_some_and(String::is_empty) {
        relaxed.pop();
    }
    let text: String = relaxed.iter().map(|line| format!("{line}\r\n")).collect();
    if BASE64.encode(Sha256::digest(text)) != tag(field, "bh") {
        return false;
    }
    let mut left: Vec<(String, String)> = Vec::new();
    for line in headers.split("\r\n") {
        match line.strip_prefix([' ', '\t']) {
            Some(more) => left.last_mut().unwrap().1.push_str(&format!(" {more}")),
            None => {
                let (name, value) = line.split_once(':').unwrap();
                left.push((name.to_lowercase(), value.to_owned()));
            }
        }
    }
    let relaxed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut text = String::new();
    for name in tag(field, "h").to_lowercase().split(':') {
        if let Some(at) = left.iter().rposition(|(other, _)| other == name) {
            let (name, value) = left.remove(at);
            text.push_str(&format!("{name}:{}\r\n", relaxed(&value)));
        }
    }
    let without = &field[..field.rfind("b=").unwrap() + 2];
    text.push_str(&format!("dkim-signature:{}", relaxed(&without["DKIM-Signature:".len()..])));
    let signature = BASE64.decode(tag(field, "b")).unwrap();
    match tag(field, "a").as_str() {
        "rsa-sha256" => UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, &public[24..])
            .verify(text.as_bytes(), &signature)
            .is_ok(),
        _ => UnparsedPublicKey::new(&ED25519, public)
            .verify(&Sha256::digest(&text), &signature)
            .is_ok(),
    }
}

fn signed(signer: &Signer) -> String {
    let mut out = signer.sign(MESSAGE, now()).unwrap();
    out.extend_from_slice(MESSAGE);
    String::from_utf8(out).unwrap()
}

#[test]
fn signatures_are_good_until_something_changes() {
    for (pem, selector) in [(RSA, "s2026"), (RSA_OLD_FORM, "old"), (ED25519_KEY, "e2026")] {
        let signer = signer(pem, selector);
        let public = signer.key.public();
        let whole = signed(&signer);
        assert!(is_good(&whole, &public), "{selector}");
        for (from, to) in [
            ("Subject: ", "Subject: x"),
            ("From: ", "Subject: another\r\nFrom: "),
            ("From: ", "Cc: somebody@else.example\r\nFrom: "),
            ("From: ", "To: somebody@else.example\r\nFrom: "),
            ("From: ", "From: somebody@else.example\r\nFrom: "),
            ("From: ", "Reply-To: somebody@else.example\r\nFrom: "),
            ("From: ", "Content-Type: text/html\r\nFrom: "),
            ("\r\n\r\n", "\r\n\r\nx"),
            ("Hei", "Hej"),
        ] {
            let changed = whole.replacen(from, to, 1);
            assert_ne!(changed, whole, "{from:?}");
            assert!(!is_good(&changed, &public), "{selector}: {from:?} -> {to:?}");
        }
        // What relays do on the way changes nothing.
        for (from, to) in [("From: ", "Received: by relay\r\nFrom: "), ("Subject: ", "SUBJECT:   ")]
        {
            assert!(is_good(&whole.replacen(from, to, 1), &public), "{selector}: {from:?}");
        }
        assert!(is_good(&format!("{whole}\r\n\r\n"), &public));
    }
}

#[test]
fn a_signature_is_the_same_each_time_and_its_lines_are_short() {
    for pem in [RSA, ED25519_KEY] {
        let domain = Domain::new("org.example").unwrap();
        let lasts = Some(Duration::from_secs(30 * 86_400));
        let signer = Signer::new(pem, domain, "s2026", lasts).unwrap();
        let field = String::from_utf8(signer.sign(MESSAGE, now()).unwrap()).unwrap();
        let again = Moment::from_millis(now().as_millis() + 400);
        assert_eq!(signer.sign(MESSAGE, again).unwrap(), field.as_bytes());
        assert!(field.ends_with("\r\n") && !field.contains("\r\n\r\n"));
        for line in field.lines() {
            assert!(line.len() <= 78, "{line}");
        }
        assert_eq!(
            (tag(&field, "t"), tag(&field, "x")),
            ("1795376400".into(), "1797968400".into())
        );
        assert_eq!(tag(&field, "l"), "");
        assert_eq!((tag(&field, "d"), tag(&field, "s")), ("org.example".into(), "s2026".into()));
    }
    let names = tag(&signed(&signer(ED25519_KEY, "e")), "h");
    assert_eq!(
        names,
        "From:From:To:To:Cc:Subject:Subject:Date:Date:Message-ID:Message-ID:Reply-To:Reply-To:\
         MIME-Version:Content-Type:Content-Type:Content-Transfer-Encoding:Auto-Submitted:\
         Content-Language:Feedback-ID"
    );
}

#[test]
fn several_signers_sign_the_same_message() {
    let signers = [signer(RSA, "s2026"), signer(ED25519_KEY, "e2026")];
    let out = String::from_utf8(sign_all(&signers, MESSAGE, now()).unwrap()).unwrap();
    assert_eq!(out.matches("DKIM-Signature:").count(), 2);
    assert!(out.ends_with(std::str::from_utf8(MESSAGE).unwrap()));
    assert!(is_good(&out, &signers[0].key.public()));
}

#[test]
fn what_is_published_is_what_the_key_is() {
    let signer = signer(ED25519_KEY, "e2026");
    assert_eq!(signer.dns_name(), "e2026._domainkey.org.example");
    assert!(signer.dns_record().starts_with("v=DKIM1; k=ed25519; p="));
    let expected = include_str!("../../../fixtures/dkim/rsa-public.txt").trim();
    let signer = super::Signer::new(RSA, Domain::new("org.example").unwrap(), "s", None).unwrap();
    assert_eq!(signer.dns_record(), format!("v=DKIM1; k=rsa; p={expected}"));
    assert_eq!(format!("{signer:?}"), "Signer(s, rsa)");
}

#[test]
fn keys_that_cannot_sign_are_refused() {
    let new = |pem: &[u8], selector: &str| {
        Signer::new(pem, Domain::new("org.example").unwrap(), selector, None).err()
    };
    assert_eq!(new(SHORT, "s"), Some(KeyProblem::Unfit));
    assert_eq!(new(b"", "s"), Some(KeyProblem::NoKey));
    assert_eq!(
        new(b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", "s"),
        Some(KeyProblem::Unfit)
    );
    for selector in ["", "a b", "a..b", "-a", "a;b", "ä"] {
        assert_eq!(new(RSA, selector), Some(KeyProblem::Selector), "{selector}");
    }
}

#[test]
fn what_is_no_message_is_not_signed() {
    let signer = signer(ED25519_KEY, "s");
    assert_eq!(signer.sign(b"", now()), Err(SignProblem::Headers));
    assert_eq!(signer.sign(b"To: a@b.example\r\n\r\n", now()), Err(SignProblem::From));
    let two = b"From: a@b.example\r\nFrom: c@d.example\r\n\r\n";
    assert_eq!(signer.sign(two, now()), Err(SignProblem::From));
}

/// `scripts/dkim-check` holds this file against two other verifiers.
#[test]
fn a_signed_message_is_as_other_verifiers_know_it() {
    let signers = [signer(RSA, "s2026"), signer(ED25519_KEY, "e2026")];
    let found = sign_all(&signers, MESSAGE, now()).unwrap();
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/dkim/signed.eml");
    assert!(is_as_expected(file.as_ref(), &found), "{file} differs");
}
