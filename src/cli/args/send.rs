//! The arguments of `send`. Doc comments are the help texts.

use std::num::NonZeroUsize;
use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use clap::builder::NonEmptyStringValueParser;

use super::parse::{jobs, moment, pieces, relay, time};
use super::values::{ON_UNKNOWN, TLS_OF_RELAY};
use crate::dispatch::Moment;
use crate::dispatch::settings::Overrides;
use crate::dispatch::stream::{Host, Tls};
use crate::journal::OnUnknown;

#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("how").args(["live", "confirm", "yes", "test_to"]))]
pub(crate) struct SendArgs {
    /// The output folder of `render`
    #[arg(value_name = "OUT")]
    pub(crate) out: PathBuf,
    /// Ask on the terminal for the number of messages, then send
    #[arg(long)]
    pub(crate) live: bool,
    /// Send if this is the check code that `render` printed for the folder
    #[arg(long, value_name = "CODE", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) confirm: Option<String>,
    /// Send without asking, for scripts
    #[arg(long)]
    pub(crate) yes: bool,
    /// Send samples, marked as such, to this address and to nobody else: one of each language and
    /// kind, or those of --piece
    #[arg(long, value_name = "ADDRESS", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) test_to: Option<String>,
    /// The pieces that --test-to sends as samples: 17 or 17-21, or several separated by commas
    #[arg(
        long = "piece",
        value_name = "NUMBERS",
        // clap ignores `requires` where `test_to` conflicts with another argument.
        requires = "test_to",
        conflicts_with_all = ["live", "confirm", "yes"],
        value_parser = pieces,
        value_delimiter = ','
    )]
    pub(crate) pieces: Vec<RangeInclusive<u64>>,
    /// The settings [default: dispatch.yaml in the incident folder]
    #[arg(long, value_name = "FILE")]
    pub(crate) settings: Option<PathBuf>,
    /// The relay, instead of the one in the settings
    #[arg(long, value_name = "HOST[:PORT]", value_parser = relay)]
    relay: Option<(Host, Option<u16>)>,
    /// How the connection to the relay is encrypted [default: as the settings say, or starttls]
    #[arg(long, value_name = "TLS", value_parser = TLS_OF_RELAY)]
    tls: Option<Tls>,
    /// The user of the relay; the password comes from a file, from BREACH_LETTERS_SMTP_PASSWORD, or
    /// from the service manager's credential smtp-password
    #[arg(long, value_name = "NAME", value_parser = NonEmptyStringValueParser::new())]
    user: Option<String>,
    /// The file with the password
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
    /// The file with the certificate authorities that are accepted for the relay
    #[arg(long, value_name = "FILE")]
    ca_file: Option<PathBuf>,
    /// The percentage of refused addresses up to which sending does not stop, for an old list; 100:
    /// never stop [default: 10]
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u64).range(0..=100))]
    allow_refused: Option<u64>,
    /// Connections at the same time
    #[arg(long, value_name = "N")]
    connections: Option<u64>,
    /// Messages per minute
    #[arg(long, value_name = "N")]
    per_minute: Option<u64>,
    /// Send nothing after this time, such as 2026-11-25T18:00+02:00
    #[arg(long, value_name = "DATETIME", value_parser = moment)]
    until: Option<Moment>,
    /// The largest number of messages in this run
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    pub(crate) limit: Option<u64>,
    /// What to do with a message that the relay may or may not have accepted [default: resend]. If
    /// this is given, resend and letter also apply to held messages
    #[arg(long, value_name = "WHAT", value_parser = ON_UNKNOWN)]
    pub(crate) on_unknown: Option<OnUnknown>,
    /// Continue where it stopped; this is always the case
    #[arg(long)]
    resume: bool,
    /// End when all remaining messages must wait, instead of waiting
    #[arg(long)]
    pub(crate) no_wait: bool,
    /// How long a relay may be unreachable before sending pauses: 30s, 5m or 1h
    /// [default: 5m before the first message, 1h after it]
    #[arg(long, value_name = "TIME", value_parser = time)]
    pub(crate) patience: Option<Duration>,
    /// Put the messages into this Maildir instead
    #[arg(long, value_name = "DIR", conflicts_with_all = ["pickup", "relay", "tls", "user"])]
    pub(crate) maildir: Option<PathBuf>,
    /// Put the messages into the pickup directory of a mail server instead
    #[arg(long, value_name = "DIR", conflicts_with_all = ["relay", "tls", "user"])]
    pub(crate) pickup: Option<PathBuf>,
    /// The incident folder, if it has moved since the run
    #[arg(long, value_name = "DIR")]
    pub(crate) incident: Option<PathBuf>,
    /// Threads that check messages in the dry run [default: one for each core]
    #[arg(long, value_name = "N", value_parser = jobs)]
    pub(crate) jobs: Option<NonZeroUsize>,
}

impl SendArgs {
    /// The same command without the arguments that decide whether anything is sent: for the sentence
    /// that says how to go on. It must do exactly what this one would.
    pub(crate) fn again(&self) -> String {
        let mut words = vec!["breach-letters send".to_owned(), quoted(&self.out.to_string_lossy())];
        let mut add = |name: &str, value: Option<String>| {
            words.extend(value.map(|value| format!("{name} {}", quoted(&value))));
        };
        let path = |path: &Option<PathBuf>| path.as_ref().map(|p| p.display().to_string());
        add("--settings", path(&self.settings));
        let relay = self.relay.as_ref().map(|(host, port)| match port {
            Some(port) => format!("{host}:{port}"),
            None => host.to_string(),
        });
        add("--relay", relay);
        add("--tls", self.tls.map(|tls| tls.name().to_owned()));
        add("--user", self.user.clone());
        add("--password-file", path(&self.password_file));
        add("--ca-file", path(&self.ca_file));
        add("--connections", self.connections.map(|n| n.to_string()));
        add("--per-minute", self.per_minute.map(|n| n.to_string()));
        add("--until", self.until.map(|until| until.to_string()));
        add("--limit", self.limit.map(|n| n.to_string()));
        add("--maildir", path(&self.maildir));
        add("--pickup", path(&self.pickup));
        add("--incident", path(&self.incident));
        words.join(" ")
    }

    /// What overrides the settings.
    pub(crate) fn overrides(&self) -> Overrides {
        Overrides {
            relay: self.relay.clone(),
            tls: self.tls,
            user: self.user.clone(),
            password_file: self.password_file.clone(),
            ca_file: self.ca_file.clone(),
            connections: self.connections,
            per_minute: self.per_minute,
            until: self.until,
            allow_refused: self.allow_refused,
            ..Overrides::default()
        }
    }
}

/// A word quoted for a shell.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./:@=,+~".contains(c);
    match !word.is_empty() && word.chars().all(plain) {
        true => word.to_owned(),
        false => format!("'{}'", word.replace('\'', "'\\''")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_on_says_all_that_was_said() {
        use clap::Parser as _;
        #[derive(Debug, clap::Parser)]
        struct Whole {
            #[command(flatten)]
            args: SendArgs,
        }
        let given = "x my-out --relay 127.0.0.1:2525 --tls none --limit 3 --settings";
        let words = given.split(' ').chain(["it's here.yaml"]);
        let args = Whole::try_parse_from(words).unwrap().args;
        assert_eq!(
            args.again(),
            "breach-letters send my-out --settings 'it'\\''s here.yaml' --relay 127.0.0.1:2525 \
             --tls none --limit 3"
        );
        let both = ["x", "out", "--yes", "--piece", "12"];
        assert!(Whole::try_parse_from(both).is_err(), "pieces are of samples alone");
    }
}
