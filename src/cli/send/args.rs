//! The arguments of `send`. Doc comments are the help texts.

use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::time::Duration;

use clap::builder::NonEmptyStringValueParser;
use clap::{Args, ValueEnum};

use crate::cli::args::parse_range;
use crate::dispatch::Moment;
use crate::dispatch::settings::{Overrides, parse_relay, parse_tls};
use crate::dispatch::stream::{Host, Tls};
use crate::journal::OnUnknown;

#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("how").args(["live", "confirm", "yes", "test_to"]))]
pub(in crate::cli) struct SendArgs {
    /// The output folder that `render` has filled
    #[arg(value_name = "OUT")]
    pub(super) out: PathBuf,
    /// Ask on the terminal, where the number of messages is to be typed, then send
    #[arg(long)]
    pub(super) live: bool,
    /// Send if this is the check code that `render` printed for the folder
    #[arg(long, value_name = "CODE", value_parser = NonEmptyStringValueParser::new())]
    pub(super) confirm: Option<String>,
    /// Send without asking, for scripts
    #[arg(long)]
    pub(super) yes: bool,
    /// Send samples, marked as such, to this address and to nobody else: one of each language and
    /// kind, or those of --piece
    #[arg(long, value_name = "ADDRESS", value_parser = NonEmptyStringValueParser::new())]
    pub(super) test_to: Option<String>,
    /// The pieces of which --test-to sends samples: 17 or 17-21 or both with commas
    #[arg(
        long = "piece",
        value_name = "NUMBERS",
        // `requires` alone is not heeded where `test_to` conflicts with another argument.
        requires = "test_to",
        conflicts_with_all = ["live", "confirm", "yes"],
        value_parser = parse_range,
        value_delimiter = ','
    )]
    pub(super) pieces: Vec<RangeInclusive<u64>>,
    /// The settings [default: dispatch.yaml in the incident folder]
    #[arg(long, value_name = "FILE")]
    pub(super) settings: Option<PathBuf>,
    /// The relay; then nothing of the settings' relay counts
    #[arg(long, value_name = "HOST[:PORT]", value_parser = relay)]
    relay: Option<(Host, Option<u16>)>,
    /// How the connection is encrypted: starttls, implicit, or none (this computer only)
    #[arg(long, value_name = "TLS", value_parser = tls)]
    tls: Option<Tls>,
    /// Who logs in; the password comes from a file, from BREACH_LETTERS_SMTP_PASSWORD, or from the
    /// service manager's credential smtp-password
    #[arg(long, value_name = "NAME", value_parser = NonEmptyStringValueParser::new())]
    user: Option<String>,
    /// The file with the password
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
    /// The file with the certificates of those who may have signed the relay's
    #[arg(long, value_name = "FILE")]
    ca_file: Option<PathBuf>,
    /// Refused addresses of a hundred that do not stop sending, for an old list; 100: none ever does
    /// [default: 10]
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u64).range(0..=100))]
    allow_refused: Option<u64>,
    /// Connections at the same time
    #[arg(long, value_name = "N")]
    connections: Option<u64>,
    /// Messages a minute
    #[arg(long, value_name = "N")]
    per_minute: Option<u64>,
    /// Send nothing after this, such as 2026-11-25T18:00+02:00
    #[arg(long, value_name = "DATETIME", value_parser = moment)]
    until: Option<Moment>,
    /// At most so many messages this time
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    pub(super) limit: Option<u64>,
    /// What becomes of a message that the relay may or may not have taken [default: resend]. If it is
    /// given, resend and letter are for held messages as well
    #[arg(long, value_enum, value_name = "WHAT")]
    pub(super) on_unknown: Option<OnUnknownArg>,
    /// Go on where it stopped; that is always so
    #[arg(long)]
    resume: bool,
    /// End when all that is left must wait, instead of waiting
    #[arg(long)]
    pub(super) no_wait: bool,
    /// How long a relay may be out of reach before sending pauses: 30s, 5m or 1h
    /// [default: 5m before the first message, 1h after it]
    #[arg(long, value_name = "TIME", value_parser = time)]
    pub(super) patience: Option<Duration>,
    /// Put the messages into this Maildir instead
    #[arg(long, value_name = "DIR", conflicts_with_all = ["pickup", "relay", "tls", "user"])]
    pub(super) maildir: Option<PathBuf>,
    /// Put the messages into the pickup directory of a mail server instead
    #[arg(long, value_name = "DIR", conflicts_with_all = ["relay", "tls", "user"])]
    pub(super) pickup: Option<PathBuf>,
    /// The incident folder, if it is not where it was at the run
    #[arg(long, value_name = "DIR")]
    pub(super) incident: Option<PathBuf>,
    /// Threads that check messages in the dry run [default: one for each core]
    #[arg(long, value_name = "N", value_parser = jobs)]
    pub(super) jobs: Option<usize>,
}

impl SendArgs {
    /// The same command without what decides whether anything is sent: for the sentence that says how
    /// to go on. It must not lead anywhere else than this one.
    pub(super) fn again(&self) -> String {
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
    pub(super) fn overrides(&self) -> Overrides {
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

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum OnUnknownArg {
    /// It is sent once more, the same to the byte; if that is lost too, it is held
    #[default]
    Resend,
    /// It is held until a person has looked at it
    Hold,
    /// The person gets a letter
    Letter,
}

impl From<OnUnknownArg> for OnUnknown {
    fn from(what: OnUnknownArg) -> Self {
        match what {
            OnUnknownArg::Resend => Self::Resend,
            OnUnknownArg::Hold => Self::Hold,
            OnUnknownArg::Letter => Self::Letter,
        }
    }
}

/// A word as a shell takes it.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./:@=,+~".contains(c);
    match !word.is_empty() && word.chars().all(plain) {
        true => word.to_owned(),
        false => format!("'{}'", word.replace('\'', "'\\''")),
    }
}

fn relay(text: &str) -> Result<(Host, Option<u16>), String> {
    parse_relay(text).ok_or_else(|| "expected a host such as smtp.org.example:587".to_owned())
}

fn tls(text: &str) -> Result<Tls, String> {
    parse_tls(text).ok_or_else(|| "expected starttls, implicit or none".to_owned())
}

fn moment(text: &str) -> Result<Moment, String> {
    let moment: Result<jiff::Timestamp, _> = text.parse();
    moment.map(|moment| Moment::from_millis(moment.as_millisecond())).map_err(|_| {
        "expected a date and time with its offset such as 2026-11-25T18:00+02:00".into()
    })
}

fn time(text: &str) -> Result<Duration, String> {
    let wrong = || "expected a time such as 30s, 5m or 1h".to_owned();
    let (number, unit) = text.split_at_checked(text.len().saturating_sub(1)).ok_or_else(wrong)?;
    let number: u64 = number.parse().map_err(|_| wrong())?;
    let seconds = match unit {
        "s" => 1,
        "m" => 60,
        "h" => 3_600,
        _ => return Err(wrong()),
    };
    Ok(Duration::from_secs(number.saturating_mul(seconds)))
}

fn jobs(text: &str) -> Result<usize, String> {
    let number = text.parse().ok().filter(|number| (1..=512).contains(number));
    number.ok_or_else(|| "expected a number from 1 to 512".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_numbers_with_a_unit() {
        assert_eq!(time("30s"), Ok(Duration::from_secs(30)));
        assert_eq!(time("5m"), Ok(Duration::from_secs(300)));
        assert_eq!(time("1h"), Ok(Duration::from_secs(3_600)));
        for wrong in ["", "5", "m", "-1s", "5d", "1.5h", "5 m", "ä"] {
            assert!(time(wrong).is_err(), "{wrong}");
        }
    }

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

    #[test]
    fn a_moment_has_its_offset() {
        assert!(moment("2026-11-25T18:00+02:00").is_ok());
        assert!(moment("2026-11-25T18:00").is_err());
    }
}
