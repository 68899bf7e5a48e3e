//! A message is let pass only if it is the one that was rendered, for the one for whom it was.

use sha2::{Digest as _, Sha256};

use super::super::message::{Checked, Difference, Planned, check};
use crate::journal::Key;

const MAIL: &str = "\
From: \"Org, tietosuoja\" <tietovuoto@org.example>
Reply-To: <tietosuoja@org.example>
To: =?utf-8?Q?O=27Brien_=26_S=C3=B6hne?=
 <o'brien@posti.example>
Subject: =?utf-8?Q?Tietojasi?=
Date: Mon, 25 Sep 2023 09:00:00 +0300
Message-ID: <olmg4mgiprgjr4c464zwwoc6qz@org.example>
MIME-Version: 1.0
Auto-Submitted: auto-generated
X-Auto-Response-Suppress: OOF, AutoReply
Content-Language: fi
Content-Type: text/plain

Hei
";

const RUN: &str = "a run";

fn held(mail: &[u8], address: &str) -> Result<Checked, Difference> {
    let digest = Sha256::digest(mail);
    let sha256 = crate::text::hex(&digest);
    check(
        mail,
        &Planned {
            key: &Key::default(),
            run: RUN,
            sha256: &sha256,
            hash: &Key::default().address_hash(RUN, address),
        },
    )
}

fn crlf(mail: &str) -> Vec<u8> {
    mail.replace('\n', "\r\n").into_bytes()
}

const ADDRESS: &str = "o'brien@posti.example";

#[test]
fn a_message_of_ours_passes() {
    let checked = held(&crlf(MAIL), ADDRESS).unwrap();
    assert_eq!(checked.message_id, "olmg4mgiprgjr4c464zwwoc6qz@org.example");
    assert_eq!(checked.to.as_str(), ADDRESS);
    assert_eq!(checked.from.as_str(), "tietovuoto@org.example");
}

#[test]
fn one_bit_or_another_person_does_not() {
    let mail = crlf(MAIL);
    assert_eq!(held(&mail, "o.brien@posti.example"), Err(Difference::Recipient));
    let (run, sha256) = (RUN, "00".repeat(32));
    let (key, hash) = (Key::default(), Key::default().address_hash(RUN, ADDRESS));
    let planned = Planned { key: &key, run, sha256: &sha256, hash: &hash };
    assert_eq!(check(&mail, &planned), Err(Difference::Changed));
    let digest = crate::text::hex(&Sha256::digest(&mail));
    let planned = Planned { key: &key, run: "another", sha256: &digest, hash: &hash };
    assert_eq!(check(&mail, &planned), Err(Difference::Recipient));
}

#[test]
fn headers_are_ours_each_once() {
    use Difference::{Headers, Line, Recipient};
    let to = "To: =?utf-8?Q?O=27Brien_=26_S=C3=B6hne?=\n <o'brien@posti.example>\n";
    for (from, into, expected) in [
        ("Content-Language: fi\n", "", Headers),
        ("Content-Language: fi\n", "Content-Language: fi\nBcc: e@e.example\n", Headers),
        ("Content-Language: fi\n", "Content-Language: fi\nCc: e@e.example\n", Headers),
        ("Content-Language: fi\n", "Content-Language: fi\nContent-Language: sv\n", Headers),
        ("Content-Language: fi\n", "content-language: fi\n", Headers),
        ("Content-Language: fi\n", "Content-Language:fi\n", Headers),
        ("Content-Language: fi\n", "Content-Language: å\n", Line),
        ("From: ", " From: ", Headers),
        ("\nHei\n", "", Headers),
        (to, "To: o'brien@posti.example, e@e.example\n", Recipient),
        (to, "To: <e@e.example> <o'brien@posti.example>\n", Recipient),
        (to, "To: \"a\" <e@e.example>, \"b\" <o'brien@posti.example>\n", Recipient),
        (to, "To: g: <o'brien@posti.example>;\n", Recipient),
        (to, "To: <o'brien@posti.example> (e@e.example)\n", Recipient),
        (to, "To: \"a\\\" <o'brien@posti.example>\n", Recipient),
        (to, "To: O'BRIEN@posti.example\n", Recipient),
        (to, "To: <>\n", Recipient),
        ("Message-ID: <", "Message-ID: <a b", Headers),
        ("Message-ID: <", "Message-ID: ", Headers),
    ] {
        let changed = MAIL.replacen(from, into, 1);
        assert_ne!(changed, MAIL, "{into}");
        assert_eq!(held(&crlf(&changed), ADDRESS), Err(expected), "{into}");
    }
    for sound in [
        "To: o'brien@posti.example\n",
        "To: <o'brien@posti.example>\n",
        "To: \"O'Brien, \\\"Pat\\\" <x>\" <o'brien@posti.example>\n",
    ] {
        assert!(held(&crlf(&MAIL.replacen(to, sound, 1)), ADDRESS).is_ok(), "{sound}");
    }
}

#[test]
fn lines_are_whole_and_not_too_long() {
    let line = |text: &str| crlf(&MAIL.replacen("\nHei\n", &format!("\n{text}\n"), 1));
    assert!(held(&line(&"a".repeat(998)), ADDRESS).is_ok());
    let mut cases = vec![line(&"a".repeat(999)), line("a\0b"), line("a\rb"), line("a\r")];
    let mut bare = crlf(MAIL);
    bare.extend_from_slice(b"bare\nlf\r\n");
    cases.push(bare);
    let mut smuggled = crlf(MAIL);
    smuggled.extend_from_slice(b"a\n.\r\nMAIL FROM:<e@e.example>\r\n");
    cases.push(smuggled);
    let mut cut = crlf(MAIL);
    cut.truncate(cut.len() - 2);
    cases.push(cut);
    for case in cases {
        assert_eq!(held(&case, ADDRESS), Err(Difference::Line));
    }
}

proptest::proptest! {
    #[test]
    fn nothing_makes_it_panic(bytes: Vec<u8>) {
        proptest::prop_assert!(held(&bytes, ADDRESS).is_err());
    }
}
