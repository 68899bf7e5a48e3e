//! Whole messages: the corpus, and messages that nobody wrote.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fmt::Write as _;
use std::path::PathBuf;

use proptest::prelude::*;

use super::*;
use crate::dispatch::Status;
use crate::journal::UnmatchedReason;

/// The corpus.
fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures/bounces")
}

fn corpus() -> Vec<(String, Vec<u8>)> {
    let mut found: Vec<_> = std::fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "eml"))
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            (name, std::fs::read(path).unwrap())
        })
        .collect();
    found.sort();
    found
}

/// 20 letters that follow from a text, as `fixtures/bounces/README.md` says.
fn token(of: &str) -> String {
    use sha2::{Digest as _, Sha256};
    let sum = Sha256::digest(format!("corpus {of}"));
    let bits = sum.iter().flat_map(|byte| (0..8).rev().map(move |at| byte >> at & 1));
    let bits: Vec<u8> = bits.take(100).collect();
    let letters = bits.chunks(5).map(|five| five.iter().fold(0, |value, bit| value << 1 | bit));
    letters
        .map(|value: u8| {
            char::from(*b"abcdefghijklmnopqrstuvwxyz234567".get(usize::from(value)).unwrap())
        })
        .collect()
}

/// The pieces that the corpus is about.
struct Pieces {
    tokens: BTreeMap<String, u64>,
    ids: BTreeMap<String, u64>,
}

impl Pieces {
    fn new() -> Self {
        let all = 1..400_u64;
        Self {
            tokens: all.clone().map(|piece| (token(&piece.to_string()), piece)).collect(),
            ids: all
                .map(|piece| (format!("{}abcdef@org.example", token(&format!("{piece}m"))), piece))
                .collect(),
        }
    }
}

impl Lookup for Pieces {
    type Error = Infallible;

    fn by_token(&mut self, token: &str) -> Result<Option<u64>, Infallible> {
        Ok(self.tokens.get(token).copied())
    }

    fn by_message_id(&mut self, id: &str) -> Result<Option<u64>, Infallible> {
        Ok(self.ids.get(id).copied())
    }
}

/// What is made of a message, in one line.
fn told(reading: &Reading, pieces: &mut Pieces) -> String {
    let Ok(found) = find(&reading.evidence, pieces);
    let whose = match found {
        Ok((piece, by)) => format!("piece {piece} by {}", by.name()),
        Err(why) => UnmatchedReason::from(why).name().to_owned(),
    };
    let what = match &reading.content {
        Content::Other(kind) => kind.name().to_owned(),
        Content::Report(told) => {
            let status =
                |status: Option<Status>| status.map(|s| format!(" {s}")).unwrap_or_default();
            match finding(told) {
                Ok(Finding::Undelivered { status: code, diagnostic }) => {
                    format!("undelivered{} [{diagnostic}]", status(code))
                }
                Ok(Finding::Other { action, status: code }) => {
                    format!("{}{}", action.name(), status(code))
                }
                Err(why) => UnmatchedReason::from(why).name().to_owned(),
            }
        }
    };
    format!("{what} | {whose}")
}

#[test]
fn the_corpus_is_read_as_it_is_meant() {
    let mut pieces = Pieces::new();
    let mut table = String::new();
    let all = corpus();
    assert!(all.len() >= 60, "{} files", all.len());
    for (name, bytes) in all {
        writeln!(table, "{name}: {}", told(&read(&bytes), &mut pieces)).unwrap();
    }
    insta::assert_snapshot!(table);
}

#[test]
fn nothing_that_is_kept_names_a_person() {
    for (name, bytes) in corpus() {
        let reading = read(&bytes);
        // The tokens are of addresses of the organisation; what is kept in the journal is the rest.
        let Content::Report(told) = &reading.content else { continue };
        let kept = format!("{told:?}").to_lowercase();
        for person in ["@asiakas", "pentti", "paperi@", "pöytä", "virtanen", "toinen@"] {
            assert!(!kept.contains(person), "{name}: {kept}");
        }
    }
}

#[test]
fn line_ends_make_no_other_message() {
    for (name, bytes) in corpus() {
        let unix: Vec<u8> = String::from_utf8_lossy(&bytes).replace("\r\n", "\n").into_bytes();
        if std::str::from_utf8(&bytes).is_err() {
            continue;
        }
        let internet = String::from_utf8_lossy(&unix).replace('\n', "\r\n").into_bytes();
        let (one, other) = (read(&unix), read(&internet));
        assert_eq!(one, other, "{name}");
        assert_eq!(digest(&[unix, b"\n\n".to_vec()].concat()), other.digest);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Nothing makes the reader panic, and a damaged report is never another piece's.
    #[test]
    fn a_damaged_report_is_its_own_or_nobodys(
        which in 0_usize..1_000,
        cuts in prop::collection::vec((0_usize..4_000, any::<u8>()), 0..12),
        end in 0_usize..4_000,
    ) {
        let all = corpus();
        let (_, bytes) = &all[which % all.len()];
        let mut pieces = Pieces::new();
        let whole = read(bytes);
        let Ok(before) = find(&whole.evidence, &mut pieces);
        let mut damaged = bytes.clone();
        for (at, byte) in cuts {
            if let Some(place) = damaged.get_mut(at) {
                *place = byte;
            }
        }
        damaged.truncate(damaged.len().saturating_sub(end % 40));
        let reading = read(&damaged);
        let Ok(after) = find(&reading.evidence, &mut pieces);
        if let (Ok((piece, _)), Ok((same, _))) = (after, before) {
            prop_assert_eq!(piece, same);
        }
    }

    #[test]
    fn any_bytes_can_be_read(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        let reading = read(&bytes);
        prop_assert_eq!(&reading, &read(&bytes));
        let Ok(found) = find(&reading.evidence, &mut Pieces::new());
        prop_assert!(found.is_err());
    }
}

#[test]
fn a_maildir_is_read_and_left_as_it_is() {
    let place = tempfile::tempdir().unwrap();
    let root = place.path();
    assert!(matches!(maildir(root, &mut |_| unreachable!()), Err(SourceError::NoMaildir)));
    let missing = maildir(&root.join("none"), &mut |_| unreachable!());
    assert!(matches!(missing, Err(SourceError::Io(_))));
    for (path, text) in [("new/2", "b"), ("new/.hidden", "x"), ("cur/1:2,S", "a"), ("tmp/3", "c")] {
        let path = root.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    std::fs::write(root.join("cur/big"), vec![b'x'; MOST_BYTES + 1]).unwrap();
    let mut found = Vec::new();
    let mut first = true;
    maildir(root, &mut |item| {
        found.push(match item {
            Item::Message { name, bytes } => format!("{name} {}", String::from_utf8_lossy(&bytes)),
            other => format!("{other:?}"),
        });
        if std::mem::take(&mut first) {
            // Another program marks the next one meanwhile.
            std::fs::rename(root.join("cur/1:2,S"), root.join("cur/1:2,RS")).unwrap();
        }
        std::ops::ControlFlow::Continue(())
    })
    .unwrap();
    assert_eq!(found, ["2 b", "1:2,RS a", "TooLarge { name: \"big\" }"]);
    assert!(root.join("new/2").exists());
}
