//! Problems of sending, each with its code and its words.

use std::path::Path;

use crate::diag::codes::internal::SEND as INTERNAL;
use crate::diag::codes::send::{
    ANSWERS_LOST, BAD_SECRET, BAD_TEST_ADDRESS, BOUNCES_OTHER_DOMAIN, CANNOT_RECORD,
    DKIM_OTHER_DOMAIN, FOLDER, NO_BOUNCE_ADDRESS, NO_SUCH_PIECE, NO_TERMINAL, NOT_CONFIRMED,
    NOT_THE_MESSAGE, RELAY_BUSY, RELAY_CERTIFICATE, RELAY_NO_TLS, RELAY_PASSWORD, RELAY_REFUSES_US,
    RELAY_UNREACHABLE, SIGNATURE_EXPIRES, TOO_MANY_REFUSED,
};
use crate::diag::{Diagnostic, Place};
use crate::dispatch::Moment;
use crate::dispatch::engine::message::Difference;
use crate::dispatch::engine::{End, Trip, Trouble, TroubleKind};

const SAME_COMMAND: &str = "then run the same command again: it continues where it stopped";

/// The problem of an end of sending; `None` for an end that is not a problem.
pub(super) fn problem(end: &End, destination: &str) -> Option<Diagnostic> {
    Some(match end {
        End::Relay(trouble) => relay(trouble, destination),
        End::Breaker { trip: Trip::Ours, trouble } => match trouble {
            Some(trouble) if trouble.kind == TroubleKind::Folder => folder_of(trouble),
            Some(trouble) => relay(trouble, destination),
            None => refuses("", destination),
        },
        End::Breaker { trip: Trip::Refused, .. } => Diagnostic::error(
            TOO_MANY_REFUSED,
            "the relay refuses too many addresses: sending stopped before more were marked as \
             refused",
        )
        .help(
            "`status` shows which. If the list of people is old and the addresses really no \
             longer exist, run the same command again; if not, ask the relay's operator",
        ),
        End::Breaker { trip: Trip::Lost, .. } => Diagnostic::error(
            ANSWERS_LOST,
            "the connection was lost several times between a message and the answer to it",
        )
        .help(
            "ask the relay's operator what happened to the last messages; `status` shows which \
             are unknown",
        ),
        End::Mismatch { piece, what } => not_the_message(*piece, *what),
        End::CannotRecord(words) => Diagnostic::error(
            CANNOT_RECORD,
            format!("the journal could not be written before sending: {words}"),
        )
        .help(format!("free space on the disk, or repair it; {SAME_COMMAND}"))
        .with("what", words.clone()),
        End::Died => internal("a thread failed"),
        End::Done | End::Stopped | End::Date | End::Hours | End::Waiting | End::Limit => {
            return None;
        }
    })
}

/// The problem of a relay that does not take messages.
pub(super) fn relay(trouble: &Trouble, destination: &str) -> Diagnostic {
    let words = trouble.words.as_str();
    let (code, message, help) = match trouble.kind {
        TroubleKind::Unreachable => (
            RELAY_UNREACHABLE,
            "the relay cannot be reached",
            "check the host, the port and the network, or ask the relay's operator",
        ),
        TroubleKind::Busy => (
            RELAY_BUSY,
            "the relay is too busy for this program",
            "use fewer connections or fewer messages per minute, or wait",
        ),
        TroubleKind::Certificate => (
            RELAY_CERTIFICATE,
            "the relay's certificate is not valid, so nothing was sent",
            "use the host name that is in it, or `ca-file` if your own certificate authority \
             signed it",
        ),
        TroubleKind::NoTls => (
            RELAY_NO_TLS,
            "no encrypted connection to the relay could be made, so nothing was sent",
            "check `tls` and `port` in the settings: 587 with starttls, 465 with implicit",
        ),
        TroubleKind::Password => (
            RELAY_PASSWORD,
            "login to the relay failed",
            "check the user and the password, and ask the relay's operator how to log in",
        ),
        TroubleKind::Refuses => return refuses(words, destination),
        TroubleKind::Folder => return folder_of(trouble),
    };
    Diagnostic::error(code, format!("{message} ({destination}): {words}"))
        .help(format!("{help}; {SAME_COMMAND}"))
        .with("relay", destination.to_owned())
        .with("what", words.to_owned())
}

fn refuses(words: &str, destination: &str) -> Diagnostic {
    Diagnostic::error(
        RELAY_REFUSES_US,
        format!("the relay refuses the sender, not the recipients ({destination}): {words}"),
    )
    .help(format!("nobody was marked as refused. Ask the relay's operator; {SAME_COMMAND}"))
    .with("relay", destination.to_owned())
    .with("what", words.to_owned())
}

fn folder_of(trouble: &Trouble) -> Diagnostic {
    Diagnostic::error(FOLDER, format!("a message could not be written: {}", trouble.words))
        .help(format!("check the folder and its disk; {SAME_COMMAND}"))
        .with("what", trouble.words.clone())
}

/// The problem of a folder for messages that cannot be used.
pub(super) fn folder(what: &str, folder: &Path) -> Diagnostic {
    Diagnostic::error(FOLDER, format!("a message could not be written: {what}"))
        .at(Place::Path(folder.display().to_string()))
        .help(format!("check the folder and its disk; {SAME_COMMAND}"))
        .with("what", what.to_owned())
}

/// The problem of a message that is not the rendered one. Names the piece, never the recipient.
pub(super) fn not_the_message(piece: u64, what: Option<Difference>) -> Diagnostic {
    let (words, name) = match what {
        None => ("it cannot be sent".to_owned(), "bytes"),
        Some(what) => {
            let name = match what {
                Difference::Unreadable => "unreadable",
                Difference::Long => "long",
                Difference::Changed => "changed",
                Difference::Recipient => "recipient",
                Difference::Headers => "headers",
                Difference::Line => "line",
            };
            (what.to_string(), name)
        }
    };
    let message = format!("piece {piece} is not the message that was rendered: {words}");
    Diagnostic::error(NOT_THE_MESSAGE, message)
        .help(
            "no more messages are sent. Restore the file that `render` wrote; `verify` checks all \
             of them",
        )
        .with("piece", piece)
        .with("what", name)
}

/// `--confirm` with a code other than `own`.
pub fn not_confirmed(own: &str) -> Diagnostic {
    Diagnostic::error(
        NOT_CONFIRMED,
        format!("these messages are not the ones that were confirmed: their check code is {own}"),
    )
    .help("check the numbers again, and confirm the code that `render` printed for this folder")
    .with("code", own.to_owned())
}

/// `--live` without a terminal to confirm on.
pub fn no_terminal() -> Diagnostic {
    Diagnostic::error(NO_TERMINAL, "there is no terminal to ask for confirmation")
        .help("use `--confirm CODE` with the check code that `render` printed, or `--yes`")
}

/// A warning that no envelope address for bounces is set.
pub(super) fn no_bounce_address() -> Diagnostic {
    Diagnostic::warning(NO_BOUNCE_ADDRESS, "there is no address for delivery failure reports").help(
        "reports go to the sender address of the messages; write `envelope: {bounces-to: \
         bounces@org.example, verp: yes}` into dispatch.yaml so that `bounces` can match them",
    )
}

/// A warning that the signature is for another domain than the sender's.
pub(super) fn dkim_other_domain(domain: &str, from: &str) -> Diagnostic {
    let message = format!(
        "the signature is for {domain}, but the messages come from {from}: DMARC ignores it"
    );
    Diagnostic::warning(DKIM_OTHER_DOMAIN, message)
        .help("sign for the sender's domain: change `domain` under `dkim` in dispatch.yaml")
        .with("domain", domain.to_owned())
        .with("from", from.to_owned())
}

/// A warning that bounces go to another domain than the sender's.
pub(super) fn bounces_other_domain(domain: &str, from: &str) -> Diagnostic {
    let message = format!(
        "reports go to {domain}, but the messages come from {from}: more messages may end up as spam"
    );
    Diagnostic::warning(BOUNCES_OTHER_DOMAIN, message)
        .help(
            "use an address in the sender's domain for `bounces-to`, or sign the messages for the \
             sender's domain",
        )
        .with("domain", domain.to_owned())
        .with("from", from.to_owned())
}

/// Signatures would expire before all messages have arrived.
pub(super) fn signature_expires(at: Moment) -> Diagnostic {
    let message = format!("the signatures would expire before all messages have arrived: {at}");
    Diagnostic::error(SIGNATURE_EXPIRES, message)
        .help(
            "set a longer `expire-after` in dispatch.yaml, or remove it; messages are signed when \
             they are sent, so no new run is needed",
        )
        .with("at", at.to_string())
}

/// A password that cannot be used; `place` names where in the environment or the service manager it is.
pub fn bad_secret(place: &'static str) -> Diagnostic {
    Diagnostic::error(BAD_SECRET, format!("the password in {place} cannot be used"))
        .help("it must be one line of text that is not empty; correct it, or remove it")
        .with("where", place)
}

/// `--test-to` with something that is not an address.
pub fn bad_test_address(words: &str) -> Diagnostic {
    Diagnostic::error(BAD_TEST_ADDRESS, format!("the address for the samples {words}"))
        .help("give one plain address such as name@org.example")
        .with("what", words.to_owned())
}

/// `--piece` with a number that no message has.
pub(super) fn no_such_piece(piece: u64) -> Diagnostic {
    Diagnostic::error(NO_SUCH_PIECE, format!("there is no message with the number {piece}"))
        .help("the numbers are in `manifest.csv`")
        .with("piece", piece)
}

/// A mistake in this program.
pub(super) fn internal(what: &'static str) -> Diagnostic {
    Diagnostic::error(
        INTERNAL,
        format!("sending stopped because of a fault in the program: {what}"),
    )
    .help(
        "what was sent is in the journal; the same command continues from there. Please report \
         this fault",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{Speech, UiLanguage};

    #[test]
    fn an_end_for_want_of_notes_is_told_with_what_to_do() {
        let problem = problem(&End::CannotRecord("no space".to_owned()), "smtp").unwrap();
        assert_eq!(problem.code.name(), "send/cannot-record");
        for language in UiLanguage::ALL {
            let (message, help) = Speech::new(language).problem(&problem);
            assert!(message.contains("no space") && help.is_some(), "{message}");
        }
    }

    #[test]
    fn what_is_told_before_sending_has_words_in_each_language() {
        for problem in [
            dkim_other_domain("a.example", "b.example"),
            bounces_other_domain("a.example", "b.example"),
            signature_expires(Moment(0)),
            bad_secret("smtp-password"),
        ] {
            for language in UiLanguage::ALL {
                let (message, help) = Speech::new(language).problem(&problem);
                assert!(help.is_some() && !message.contains("send-"), "{message}");
                assert!(!message.contains('$'), "{message}");
            }
        }
    }

    #[test]
    fn every_end_that_is_a_problem_has_words_in_each_language() {
        let trouble = |kind| Trouble {
            kind,
            words: "550 5.7.1 no".to_owned(),
            answer: crate::journal::Answer::default(),
        };
        let kinds = [
            TroubleKind::Unreachable,
            TroubleKind::Busy,
            TroubleKind::Certificate,
            TroubleKind::NoTls,
            TroubleKind::Password,
            TroubleKind::Refuses,
            TroubleKind::Folder,
        ];
        let mut ends: Vec<End> = kinds.map(|kind| End::Relay(trouble(kind))).into();
        ends.push(End::Breaker { trip: Trip::Refused, trouble: None });
        ends.push(End::Breaker { trip: Trip::Lost, trouble: None });
        ends.push(End::CannotRecord("no space".to_owned()));
        for what in [None, Some(Difference::Changed), Some(Difference::Recipient)] {
            ends.push(End::Mismatch { piece: 17, what });
        }
        let problems: Vec<Diagnostic> =
            ends.iter().map(|end| problem(end, "smtp relay.example:587").unwrap()).collect();
        let told = UiLanguage::ALL.map(|language| {
            let speech = Speech::new(language);
            let told = problems.iter().map(|problem| {
                let (message, help) = speech.problem(problem);
                assert!(!message.contains("send-"), "{message}");
                format!("{}: {message}\n  {}", problem.code, help.unwrap())
            });
            told.collect::<Vec<_>>().join("\n")
        });
        insta::assert_snapshot!(told.join("\n----\n"));
    }
}
