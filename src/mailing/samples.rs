//! Samples to somebody in the organisation: the real messages, with another address, a mark in the
//! subject and at the top of the text, a header of their own, and another Message-ID.

use std::collections::BTreeSet;
use std::io;
use std::ops::RangeInclusive;
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::dispatch::Clock;
use crate::dispatch::dkim::sign_all;
use crate::dispatch::engine::{Message, Outcome, Watch};
use crate::journal::{Event, JournalError, Moment};
use crate::text::{EmailAddress, hex};

use super::codes;
use super::send::{Dispatch, is_email};

/// Most samples at once.
const MOST: usize = 50;

/// The result of sending samples.
#[derive(Debug, Default)]
pub struct Samples {
    /// Pieces of which the relay accepted a sample.
    pub accepted: Vec<u64>,
    /// Pieces of which it did not.
    pub refused: Vec<u64>,
    /// All problems.
    pub problems: Diagnostics,
}

/// Samples leave no notes in the journal before they are sent.
struct Careless;

impl Watch for Careless {
    fn before_dot(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Dispatch {
    /// Sends samples to an address: of these pieces, or one of each language and kind. No state
    /// changes. The messages need not be confirmed.
    pub fn test(
        &mut self,
        to: &EmailAddress,
        pieces: &[RangeInclusive<u64>],
        clock: &Arc<dyn Clock>,
    ) -> Samples {
        let mut done = Samples::default();
        let now = || clock.now();
        let chosen = match self.chosen(pieces, &mut done.problems) {
            Ok(chosen) => chosen,
            Err(error) => {
                done.problems.push(self.told(&error));
                return done;
            }
        };
        if done.problems.has_errors() {
            return done;
        }
        let transport = match self.transport(clock, Arc::new(|| {})) {
            Ok(transport) => transport,
            Err(problem) => {
                done.problems.push(*problem);
                return done;
            }
        };
        let destination = self.destination();
        let messages = self.messages();
        let mut link = None;
        for piece in chosen {
            let mut which = String::new();
            let read = self.mailing.journal.piece(piece).map(|row| {
                which = format!("{piece}, {}, {}", row.language, row.variant);
                messages.read(&row)
            });
            let message = match read {
                Ok(Ok(message)) => message,
                Ok(Err(what)) => {
                    done.problems.push(codes::not_the_message(piece, Some(what)));
                    break;
                }
                Err(error) => {
                    done.problems.push(self.told(&error));
                    break;
                }
            };
            let Some(message) = self.sample(&message, &which, to, now()) else {
                done.problems.push(codes::not_the_message(piece, None));
                break;
            };
            let open = match &mut link {
                Some(open) => open,
                None => match transport.connect() {
                    Ok(new) => link.insert(new),
                    Err(trouble) => {
                        done.problems.push(codes::relay(&trouble, &destination));
                        break;
                    }
                },
            };
            let outcome = open.deliver(&message, &mut Careless);
            let accepted = matches!(outcome, Outcome::Accepted(_));
            match accepted {
                true => done.accepted.push(piece),
                false => done.refused.push(piece),
            }
            if !open.is_usable() {
                link = None;
            }
            let event = Event::TestSent { piece, accepted };
            if let Err(error) = self.mailing.journal.append(now(), &[event]) {
                done.problems.push(self.told(&error));
                break;
            }
            if let Outcome::Ours { trouble, .. } | Outcome::Away(trouble) = outcome {
                done.problems.push(codes::relay(&trouble, &destination));
                break;
            }
        }
        if let Some(link) = link {
            link.quit();
        }
        done
    }

    fn told(&self, error: &JournalError) -> Diagnostic {
        error.to_diagnostic().at(Place::Path(self.mailing.out.display().to_string()))
    }

    /// The pieces that are asked for, or the first of each language and kind.
    fn chosen(
        &self,
        asked: &[RangeInclusive<u64>],
        problems: &mut Diagnostics,
    ) -> Result<Vec<u64>, JournalError> {
        let journal = &self.mailing.journal;
        let ledger = journal.ledger();
        let mut chosen = Vec::new();
        if asked.is_empty() {
            let mut seen = BTreeSet::new();
            journal.each_row(|row| -> Result<(), JournalError> {
                if let (Ok(piece), true) = (row.piece, is_email(row.medium))
                    && chosen.len() < MOST
                    && seen.insert((row.language, row.variant))
                {
                    chosen.push(piece);
                }
                Ok(())
            })?;
            return Ok(chosen);
        }
        for range in asked {
            let wanted = range.clone().take(MOST);
            for piece in wanted {
                let there = ledger.get(piece).is_some_and(|entry| is_email(entry.medium));
                match there {
                    true => chosen.push(piece),
                    false => problems.push(codes::no_such_piece(piece)),
                }
            }
        }
        Ok(chosen)
    }

    /// A message as a sample; `None` if it is not as the program writes it. `which` names the piece and
    /// its kind.
    fn sample(
        &self,
        message: &Message,
        which: &str,
        to: &EmailAddress,
        at: Moment,
    ) -> Option<Message> {
        let run = self.mailing.journal.run();
        let bytes = marked(&message.bytes, which, to, &message.message_id, at)?;
        let bytes = sign_all(&self.signers, &bytes, at).ok()?;
        // So no bounce of a sample is matched to the recipient's piece. It is as long as any other token:
        // the settings have checked that there is room for it before the @.
        let token =
            "test".to_owned() + &short_digest(&[&run.run, &message.message_id, &at.to_string()]);
        Some(Message { bytes, to: to.clone(), token, ..message.clone() })
    }
}

/// The bytes of a sample.
fn marked(
    bytes: &[u8],
    which: &str,
    to: &EmailAddress,
    message_id: &str,
    at: Moment,
) -> Option<Vec<u8>> {
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n")?;
    let header = std::str::from_utf8(&bytes[..end]).ok()?;
    let domain = message_id.split_once('@')?.1;
    let mut out = String::with_capacity(header.len() + 128);
    let mut skipping = false;
    let finnish = header.lines().any(|line| {
        line.strip_prefix("Content-Language: ").is_some_and(|tag| tag.starts_with("fi"))
    });
    let mark = if finnish { "[TESTI]" } else { "[TEST]" };
    for line in header.split("\r\n") {
        if line.starts_with([' ', '\t']) && skipping {
            continue;
        }
        skipping = false;
        if let Some(subject) = line.strip_prefix("Subject: ") {
            out.push_str("Subject: ");
            out.push_str(mark);
            // Folded onto a line of its own, so that the header line does not get too long.
            out.push_str("\r\n ");
            out.push_str(subject);
        } else if line.starts_with("To: ") {
            skipping = true;
            out.push_str("To: ");
            out.push_str(to.as_str());
        } else if line.starts_with("Message-ID: ") {
            let digest = short_digest(&[message_id, &at.to_string()]);
            out.push_str("Message-ID: <test-");
            out.push_str(&digest);
            out.push('@');
            out.push_str(domain);
            out.push_str(">\r\nX-Breach-Letters-Test: yes");
        } else {
            out.push_str(line);
        }
        out.push_str("\r\n");
    }
    let mut out = out.into_bytes();
    out.extend(with_line(&bytes[end + 2..], mark, which));
    Some(out)
}

/// The bodies of a message with a line on top of each, so that a forwarded sample is still
/// recognised as one. Both bodies are quoted-printable, in lines that end with CR LF.
fn with_line(bodies: &[u8], mark: &str, which: &str) -> Vec<u8> {
    // Language tags and names of kinds are plain letters; any other character is left out.
    let which: String = which.chars().filter(|c| c.is_ascii_graphic() || *c == ' ').collect();
    let words = format!("{mark} {}", which.replace('=', "").replace(['<', '>', '&'], ""));
    let broken = |line: String| -> String {
        let mut out = String::new();
        for (at, letter) in line.chars().enumerate() {
            if at > 0 && at % 72 == 0 {
                out.push_str("=\r\n");
            }
            out.push(letter);
        }
        out
    };
    let find = |from: usize, what: &[u8]| {
        bodies[from..].windows(what.len()).position(|window| window == what).map(|at| from + at)
    };
    let text = find(0, b"Content-Type: text/plain").and_then(|at| find(at, b"\r\n\r\n"));
    let html = find(0, b"<body").and_then(|at| find(at, b">"));
    let mut lines = Vec::new();
    lines.extend(text.map(|at| (at + 4, broken(words.clone()) + "\r\n\r\n")));
    lines.extend(html.map(|at| (at + 1, format!("=\r\n{}", broken(format!("<p>{words}</p>"))))));
    // A soft line break separates our line from the body's own text.
    let mut out = Vec::with_capacity(bodies.len() + 256);
    let mut done = 0;
    for (at, line) in lines {
        out.extend_from_slice(&bodies[done..at]);
        out.extend_from_slice(line.as_bytes());
        if !line.ends_with('\n') {
            out.extend_from_slice(b"=\r\n");
        }
        done = at;
    }
    out.extend_from_slice(&bodies[done..]);
    out
}

/// Sixteen hexadecimal digits.
fn short_digest(parts: &[&str]) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update((part.len() as u64).to_be_bytes());
        digest.update(part);
    }
    hex(&digest.finalize()[..8])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::check_address;

    #[test]
    fn a_sample_is_marked_and_goes_to_nobody_else() {
        let mail = b"From: <org@org.example>\r\nTo: =?utf-8?Q?Aino?=\r\n <aino@posti.example>\r\n\
            Subject: =?utf-8?Q?Tietojasi?=\r\n =?utf-8?Q?_on?=\r\nMessage-ID: <abc@org.example>\r\n\
            Content-Language: fi\r\n\r\nHei Aino\r\n";
        let to = check_address("me@org.example").unwrap();
        let marked =
            marked(mail, "12, fi, adult: x yes", &to, "abc@org.example", Moment(0)).unwrap();
        let text = String::from_utf8(marked).unwrap();
        assert!(!text.contains("aino@posti.example") && !text.contains("<abc@"), "{text}");
        assert!(text.contains("To: me@org.example\r\nSubject: [TESTI]\r\n =?utf-8?Q?Tietojasi?="));
        assert!(text.contains("@org.example>\r\nX-Breach-Letters-Test: yes\r\n"));
        assert!(text.ends_with("Content-Language: fi\r\n\r\nHei Aino\r\n"));
    }

    #[test]
    fn both_bodies_say_that_it_is_a_sample_and_of_what() {
        let bodies = b"--b\r\nContent-Type: text/plain\r\n\r\nHei Aino\r\n--b\r\n\
            Content-Type: text/html\r\n\r\n<html><body style=3D\"x=\r\ny\">\r\n<p>Hei</p>\r\n--b--\r\n";
        let out = with_line(bodies, "[TESTI]", "12, fi+sv, adult: door-code yes, <b>=");
        let text = String::from_utf8(out).unwrap();
        assert!(
            text.contains(
                "plain\r\n\r\n[TESTI] 12, fi+sv, adult: door-code yes, b\r\n\r\nHei Aino"
            ),
            "{text}"
        );
        let joined = text.replace("=\r\n", "");
        assert!(
            joined.contains("xy\"><p>[TESTI] 12, fi+sv, adult: door-code yes, b</p>\r\n<p>Hei")
        );
        assert!(text.lines().all(|line| line.len() <= 76), "{text}");
        let long = "a".repeat(300);
        let text = String::from_utf8(with_line(bodies, "[TEST]", &long)).unwrap();
        assert!(text.lines().all(|line| line.len() <= 76), "{text}");
    }
}
