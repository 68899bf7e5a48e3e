//! What a relay's reply means: is it about the recipient, about the sender, or only temporary?
//!
//! The enhanced code decides if there is one (RFC 3463 and its registry), otherwise the code and
//! the command that it answers.

use super::reply::Reply;
use super::stage::Stage;

/// What to do after a failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Retry this recipient later.
    Retry,
    /// Retry this recipient later, and send everything more slowly: the relay limits the rate
    /// (4.7.z).
    RetrySlower,
    /// This recipient's mailbox does not accept the message: a letter is needed.
    RejectRecipient,
    /// The relay refuses the sender or the content, and will refuse the next messages: stop.
    /// Nothing is known about the recipient.
    OurFault,
    /// The relay is too busy or shuts down: close the connection and try again later. Nothing is
    /// known about the recipient.
    TooBusy,
    /// The connection could not be made, or was lost before the message was sent. Nothing is known
    /// about the recipient.
    Disconnected,
    /// The relay may or may not have the message.
    Unknown,
    /// The relay cannot send to such an address: a letter is needed.
    NeedsLetter,
    /// The message has bytes that a message must not contain: the file was changed.
    BadMessage,
    /// The journal could not be written: stop at once.
    CannotRecord,
}

/// What a negative reply means at this stage.
///
/// An unexpected positive reply (out of sequence) is [`Verdict::TooBusy`]: this connection can no
/// longer be used.
pub fn verdict(stage: Stage, reply: &Reply) -> Verdict {
    match reply.code {
        // 421 may come at any time (RFC 5321 section 3.8): the relay closes the connection.
        421 => Verdict::TooBusy,
        400..=499 => temporary(stage, reply),
        500..=599 => permanent(stage, reply),
        _ => Verdict::TooBusy,
    }
}

fn temporary(stage: Stage, reply: &Reply) -> Verdict {
    match stage {
        // Before there is a recipient it is about the relay: a full disk, too many connections, a
        // password that cannot be checked now.
        Stage::Connect
        | Stage::Greeting
        | Stage::Hello
        | Stage::Tls
        | Stage::Auth
        | Stage::Mail => Verdict::TooBusy,
        Stage::Rcpt | Stage::Data | Stage::Message | Stage::AfterDot => match reply.enhanced {
            Some(enhanced) if enhanced.subject == 7 => Verdict::RetrySlower,
            _ => Verdict::Retry,
        },
    }
}

fn permanent(stage: Stage, reply: &Reply) -> Verdict {
    use Verdict::{OurFault, RejectRecipient};
    match stage {
        // No recipient was named yet.
        Stage::Connect
        | Stage::Greeting
        | Stage::Hello
        | Stage::Tls
        | Stage::Auth
        | Stage::Mail => {
            return OurFault;
        }
        Stage::Rcpt | Stage::Data | Stage::Message | Stage::AfterDot => {}
    }
    let Some(enhanced) = reply.enhanced else {
        return match (stage, reply.code) {
            // No such mailbox; not here, try elsewhere; invalid mailbox name; the mailbox is full;
            // the domain accepts no mail (RFC 7504).
            (Stage::Rcpt, 550..=553 | 556) => RejectRecipient,
            // 554 and the rest: policy, content, protocol.
            _ => OurFault,
        };
    };
    // Only codes that are certainly about the recipient count as such: a quota of the sender, a
    // loop at the relay or a message that is too large would concern everybody, and a letter cannot
    // be called back.
    let at_rcpt = stage == Stage::Rcpt;
    match (enhanced.subject, enhanced.detail) {
        // The address: unknown mailbox or domain, ambiguous, ill-formed, moved, non-delivery (null MX).
        (1, 1..=6 | 9 | 10) => RejectRecipient,
        // The mailbox: disabled, full, a list that cannot be expanded.
        (2, 1 | 2 | 4) => RejectRecipient,
        // Without a detail it is about the recipient only in an answer to the recipient.
        (1 | 2, 0) if at_rcpt => RejectRecipient,
        // No answer from the domain's server; Exchange sends `550 5.4.1` for unknown recipients.
        (4, 1) if at_rcpt && reply.code == 550 => RejectRecipient,
        // No route to the domain.
        (4, 4) if at_rcpt => RejectRecipient,
        // Outlook.com sends `550 5.5.0 mailbox unavailable` for unknown recipients.
        (5, 0) if at_rcpt && reply.code == 550 => RejectRecipient,
        // An address with letters outside ASCII that the next server does not accept (RFC 6531).
        (6, 7) => RejectRecipient,
        // The mailbox or the domain has another owner now (RFC 7293).
        (7, 17 | 18) => RejectRecipient,
        // The sender's address, quotas, the mail system (5.3.4: too big), protocol, content, policy.
        _ => OurFault,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Verdict::{OurFault, RejectRecipient, Retry, RetrySlower, TooBusy};

    /// One row: the command, the reply, the meaning.
    const TABLE: &[(Stage, &str, Verdict)] = &[
        // Before a recipient is named.
        (Stage::Greeting, "421 4.3.2 closing down", TooBusy),
        (Stage::Greeting, "450 4.7.1 too many connections", TooBusy),
        (Stage::Greeting, "554 5.7.1 no SMTP service for you", OurFault),
        (Stage::Hello, "501 5.5.2 name", OurFault),
        (Stage::Tls, "454 4.7.0 TLS not available", TooBusy),
        (Stage::Auth, "454 4.7.0 temporary authentication failure", TooBusy),
        (Stage::Auth, "535 5.7.8 authentication failed", OurFault),
        (Stage::Auth, "534 5.7.9 mechanism too weak", OurFault),
        (Stage::Mail, "530 5.7.0 must issue STARTTLS first", OurFault),
        (Stage::Mail, "550 5.7.1 sender refused", OurFault),
        (Stage::Mail, "550 5.1.8 sender's domain unknown", OurFault),
        (Stage::Mail, "550 no such sender", OurFault),
        (Stage::Mail, "552 5.3.4 message too big", OurFault),
        (Stage::Mail, "555 5.5.4 parameters unknown", OurFault),
        (Stage::Mail, "451 4.3.0 later", TooBusy),
        (Stage::Mail, "452 4.3.1 no storage", TooBusy),
        // About the recipient, temporary.
        (Stage::Rcpt, "450 4.2.1 mailbox busy", Retry),
        (Stage::Rcpt, "450 no", Retry),
        (Stage::Rcpt, "451 4.3.0 later", Retry),
        (Stage::Rcpt, "452 4.2.2 mailbox full", Retry),
        (Stage::Rcpt, "450 4.4.1 no way there", Retry),
        (Stage::Rcpt, "450 4.7.1 greylisted", RetrySlower),
        (Stage::Rcpt, "421 4.7.0 too fast", TooBusy),
        (Stage::Data, "451 4.3.0 later", Retry),
        (Stage::Message, "452 4.3.1 no storage", Retry),
        (Stage::AfterDot, "451 4.7.1 later", RetrySlower),
        (Stage::AfterDot, "451 4.3.0 later", Retry),
        (Stage::AfterDot, "421 4.3.2 closing down", TooBusy),
        // About the recipient, permanent.
        (Stage::Rcpt, "550 5.1.1 no such user", RejectRecipient),
        (Stage::Rcpt, "550 5.1.10 null MX", RejectRecipient),
        (Stage::Rcpt, "550 5.2.1 disabled", RejectRecipient),
        (Stage::Rcpt, "552 5.2.2 mailbox full", RejectRecipient),
        (Stage::Rcpt, "550 5.4.1 access denied", RejectRecipient),
        (Stage::Rcpt, "550 5.4.4 no route", RejectRecipient),
        (Stage::Rcpt, "550 5.5.0 mailbox unavailable", RejectRecipient),
        (Stage::Rcpt, "553 5.6.7 non-ASCII address", RejectRecipient),
        (Stage::Rcpt, "550 5.7.17 owner has changed", RejectRecipient),
        (Stage::Rcpt, "550 5.1.0 address rejected", RejectRecipient),
        (Stage::Rcpt, "550 5.1.6 moved", RejectRecipient),
        (Stage::Rcpt, "550 5.2.0 mailbox", RejectRecipient),
        (Stage::AfterDot, "550 5.1.10 recipient not found", RejectRecipient),
        (Stage::Rcpt, "550 #5.1.1 no such user", RejectRecipient),
        (Stage::Rcpt, "550 sorry, no mailbox here by that name (#5.1.1)", RejectRecipient),
        (Stage::Rcpt, "550 no such user", RejectRecipient),
        (Stage::Rcpt, "551 not here", RejectRecipient),
        (Stage::Rcpt, "552 full", RejectRecipient),
        (Stage::Rcpt, "553 name", RejectRecipient),
        (Stage::Rcpt, "556 domain takes no mail", RejectRecipient),
        (Stage::AfterDot, "550 5.1.1 no such user", RejectRecipient),
        (Stage::AfterDot, "552 5.2.2 mailbox full", RejectRecipient),
        // About the sender.
        (Stage::Rcpt, "550 5.1.7 sender's address", OurFault),
        (Stage::Rcpt, "550 5.7.1 relaying denied", OurFault),
        (Stage::Rcpt, "554 5.7.1 blocked", OurFault),
        (Stage::Rcpt, "554 no", OurFault),
        (Stage::Rcpt, "500 5.3.0 no", OurFault),
        (Stage::Rcpt, "503 5.5.1 sequence", OurFault),
        (Stage::Rcpt, "530 5.7.0 authentication required", OurFault),
        (Stage::Rcpt, "535 authentication required", OurFault),
        (Stage::Data, "554 5.5.1 no valid recipients", OurFault),
        (Stage::Data, "550 no", OurFault),
        (Stage::Message, "552 5.3.4 too big", OurFault),
        (Stage::AfterDot, "552 5.3.4 too big", OurFault),
        (Stage::AfterDot, "552 no", OurFault),
        (Stage::AfterDot, "550 spam", OurFault),
        (Stage::AfterDot, "550 5.7.1 spam", OurFault),
        (Stage::AfterDot, "554 policy", OurFault),
        (Stage::AfterDot, "550 5.6.0 content", OurFault),
        (Stage::AfterDot, "550 5.5.0 no", OurFault),
        // Quotas of the sender, and texts about the sender: Gmail, Exchange Online.
        (Stage::Rcpt, "550 5.4.5 Daily user sending limit exceeded", OurFault),
        (Stage::AfterDot, "550 5.4.5 Daily user sending limit exceeded", OurFault),
        (Stage::Rcpt, "550 5.1.90 daily limit of recipients", OurFault),
        (Stage::Rcpt, "550 5.2.251 sender throttled due to continuous errors", OurFault),
        (Stage::AfterDot, "554 5.2.252 SendAsDenied", OurFault),
        (Stage::AfterDot, "554 5.2.0 STOREDRV.Submission SendAsDenied", OurFault),
        (Stage::AfterDot, "552 5.2.3 message exceeds size limit", OurFault),
        (Stage::AfterDot, "550 5.1.0 sender denied", OurFault),
        (Stage::AfterDot, "550 5.1.20 multiple From addresses", OurFault),
        // The relay's own loops and names.
        (Stage::Rcpt, "554 5.4.0 no", OurFault),
        (Stage::Rcpt, "554 5.4.1 no", OurFault),
        (Stage::AfterDot, "550 5.4.1 no", OurFault),
        (Stage::Rcpt, "550 5.4.3 directory server", OurFault),
        (Stage::AfterDot, "554 5.4.6 too many hops", OurFault),
        // The enhanced code in another place: Cisco, qmail.
        (Stage::Rcpt, "550 #5.7.1 Your access to submit messages is denied", OurFault),
        (Stage::Rcpt, "553 sorry, not in my list of allowed rcpthosts (#5.7.1)", OurFault),
        // Out of sequence.
        (Stage::Rcpt, "354 go on", TooBusy),
        (Stage::Data, "250 Ok", TooBusy),
    ];

    #[test]
    fn each_reply_means_what_the_table_says() {
        for (stage, reply, expected) in TABLE {
            let reply = Reply::of(reply).unwrap();
            assert_eq!(verdict(*stage, &reply), *expected, "{stage}: {reply}");
        }
    }

    #[test]
    fn a_reply_alone_never_leaves_it_open_and_never_blames_the_message() {
        for code in 200..600 {
            for enhanced in ["", " 4.2.2", " 5.1.1", " 5.7.1", " 5.3.4", " 5.9.999"] {
                let Some(reply) = Reply::of(&format!("{code}{enhanced} text")) else { continue };
                for stage in [Stage::Mail, Stage::Rcpt, Stage::Data, Stage::AfterDot] {
                    let found = verdict(stage, &reply);
                    let about_recipient = matches!(found, Retry | RetrySlower | RejectRecipient);
                    assert!(about_recipient || matches!(found, OurFault | TooBusy), "{reply}");
                    // Only a permanent refusal of the recipient leads to a letter.
                    assert!(found != RejectRecipient || (500..600).contains(&code), "{reply}");
                    assert!(found != RejectRecipient || stage != Stage::Mail, "{reply}");
                }
            }
        }
    }
}
