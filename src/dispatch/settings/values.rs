//! Values of the settings with their checks. Each check returns `None` after it has reported a
//! problem.

use std::path::Path;
use std::time::Duration;

use jiff::civil::Time;
use jiff::tz::TimeZone;

use super::named::Named;
use crate::diag::codes::dispatch::*;
use crate::diag::{Code, Diagnostic, Span};
use crate::dispatch::Moment;
use crate::dispatch::smtp::Mechanism;
use crate::dispatch::stream::{Host, Tls};
use crate::text::{Domain, EmailAddress};
use crate::yaml::{Codes, Mapping, Node, Reader};

/// The codes of problems that other formats have, too.
const OF_VALUES: Codes = Codes {
    unknown_key: UNKNOWN_KEY,
    missing_key: MISSING_KEY,
    unknown_value: UNKNOWN_VALUE,
    unsupported_version: UNSUPPORTED_VERSION,
    bad_address: BAD_ADDRESS,
    ..Codes::all(WRONG_TYPE)
};

/// Encryption modes, as settings and arguments name them.
pub(super) const TLS: &[(&str, Tls)] =
    &[("starttls", Tls::StartTls), ("implicit", Tls::Implicit), ("none", Tls::None)];

/// Login methods.
pub(super) const MECHANISMS: &[(&str, Mechanism)] = &[
    ("any", Mechanism::Any),
    ("plain", Mechanism::Plain),
    ("login", Mechanism::Login),
    ("xoauth2", Mechanism::XOAuth2),
];

/// Collects the problems of the settings.
pub(super) struct Context<'a> {
    pub(super) reader: Reader,
    /// The folder that paths in the file are relative to.
    pub(super) folder: &'a Path,
}

impl<'a> Context<'a> {
    pub(super) fn new(folder: &'a Path) -> Self {
        Self { reader: Reader::new(OF_VALUES), folder }
    }

    /// Reports an error at a place. `key` names the setting, such as `relay.port`.
    pub(super) fn error(
        &mut self,
        (code, key): (Code, &'static str),
        at: Option<Span>,
        message: impl Into<String>,
        help: &str,
    ) {
        let problem = Diagnostic::error(code, message).help(help).with("key", key);
        self.reader.push(match at {
            Some(span) => problem.at_span(span),
            None => problem,
        });
    }

    /// A group of settings.
    pub(super) fn group<'n>(
        &mut self,
        node: &'n Node,
        key: &'static str,
        what: &str,
    ) -> Mapping<'n> {
        self.reader.naming(key, |reader| reader.mapping(node, what))
    }

    /// The value of a key that may be absent. A key without a value is a problem: it was meant to
    /// have an effect.
    pub(super) fn given<'n>(
        &mut self,
        map: &mut Mapping<'n>,
        key: &'static str,
    ) -> Option<&'n Node> {
        map.given(&mut self.reader, key, "write a value after the colon, or remove the line")
    }

    pub(super) fn text<'n>(&mut self, node: &'n Node, key: &'static str) -> Option<&'n str> {
        let what = format!("a value for `{key}`");
        self.reader.naming(key, |reader| reader.line(node, &what))
    }

    pub(super) fn boolean(&mut self, node: &Node, key: &'static str) -> Option<bool> {
        let what = format!("`{key}`");
        self.reader.naming(key, |reader| reader.boolean(node, &what))
    }

    pub(super) fn list<'n>(&mut self, node: &'n Node, key: &'static str) -> &'n [Node] {
        let what = format!("a list for `{key}`");
        self.reader.naming(key, |reader| reader.list(node, &what))
    }

    /// A whole number within limits.
    pub(super) fn number(
        &mut self,
        node: &Node,
        key: &'static str,
        limits: (u64, u64),
    ) -> Option<u64> {
        let what = format!("a number for `{key}`");
        let number = self.reader.naming(key, |reader| reader.number(node, &what))?;
        self.within(number, key, limits, Some(node.span))
    }

    /// Checks a number from the file or from an argument against limits.
    pub(super) fn within(
        &mut self,
        number: u64,
        key: &'static str,
        (least, most): (u64, u64),
        at: Option<Span>,
    ) -> Option<u64> {
        if (least..=most).contains(&number) {
            return Some(number);
        }
        let message = format!("expected a number of {least} to {most} for `{key}`, found {number}");
        let problem = Diagnostic::error(OUT_OF_RANGE, message)
            .help("write a number within these limits")
            .with("key", key)
            .with("least", least)
            .with("most", most);
        self.reader.push(match at {
            Some(span) => problem.at_span(span),
            None => problem,
        });
        None
    }

    /// One of a fixed set of words.
    pub(super) fn word<T: Copy>(
        &mut self,
        node: &Node,
        key: &'static str,
        known: &[(&str, T)],
    ) -> Option<T> {
        let text = self.text(node, key)?;
        let found = known.iter().find(|(name, _)| *name == text).map(|(_, value)| *value);
        if found.is_none() {
            let message = format!("`{key}` cannot be `{text}`");
            let names = known.iter().map(|(name, _)| *name);
            self.reader.naming(key, |reader| reader.unknown_value(node, text, message, names));
        }
        found
    }

    pub(super) fn host(&mut self, node: &Node, key: &'static str) -> Option<Host> {
        let text = self.text(node, key)?;
        let host = Host::new(text);
        if host.is_none() {
            let message = format!("`{text}` is neither a host name nor an IP address");
            let help = "write only the name, such as `smtp.org.example`; the port has its own \
                        line, `port:`";
            self.error((BAD_HOST, key), Some(node.span), message, help);
        }
        host
    }

    pub(super) fn domain(&mut self, text: &str, key: &'static str, at: Span) -> Option<Domain> {
        let domain = Domain::new(text).ok();
        if domain.is_none() {
            let message = format!("`{text}` is not a domain name");
            let help = "write the part of an address after the @, such as `org.example`";
            self.error((BAD_DOMAIN, key), Some(at), message, help);
        }
        domain
    }

    /// The organisation's own address, in ASCII.
    pub(super) fn address(&mut self, node: &Node, key: &'static str) -> Option<EmailAddress> {
        let what = format!("a value for `{key}`");
        self.reader.naming(key, |reader| reader.address(node, &what, "bounces@org.example"))
    }

    /// A number with its unit.
    pub(super) fn duration(&mut self, node: &Node, key: &'static str) -> Option<Duration> {
        let text = self.text(node, key)?;
        let duration = parse_duration(text);
        if duration.is_none() {
            let message = format!("expected a duration for `{key}`, found `{text}`");
            let help = "write a number of 1 or more with `ms`, `s`, `m`, `h` or `d`, such as `30s`, \
                        `5m` or `4h`; at most a year";
            self.error((BAD_DURATION, key), Some(node.span), message, help);
        }
        duration
    }

    /// A time of day; `24:00` is the end of the day.
    pub(super) fn time_of_day(&mut self, node: &Node, key: &'static str) -> Option<Time> {
        let text = self.text(node, key)?;
        let time = parse_time(text);
        if time.is_none() {
            let message = format!("expected a time of day for `{key}`, found `{text}`");
            let help = "write hours and minutes in \"quotes\", such as \"08:00\"";
            self.error((BAD_TIME, key), Some(node.span), message, help);
        }
        time
    }

    /// A date and time with an offset from UTC.
    pub(super) fn moment(&mut self, node: &Node, key: &'static str) -> Option<Moment> {
        let text = self.text(node, key)?;
        let moment = Moment::parse(text);
        if moment.is_none() {
            let message = format!("expected a date and time for `{key}`, found `{text}`");
            let help = "write date, time and time zone, such as `2026-11-25T18:00+02:00` \
                        (Finland: `+03:00` in summer, `+02:00` in winter)";
            self.error((BAD_TIME, key), Some(node.span), message, help);
        }
        moment
    }

    /// A time zone of the tz database.
    pub(super) fn time_zone(&mut self, node: &Node, key: &'static str) -> Option<TimeZone> {
        let text = self.text(node, key)?;
        let zone = TimeZone::get(text).ok();
        if zone.is_none() {
            let message = format!("this computer does not know the time zone `{text}`");
            let help = "write a name such as `Europe/Helsinki`; if it is right, install the \
                        computer's time zones (package `tzdata`)";
            self.error((BAD_TIME_ZONE, key), Some(node.span), message, help);
        }
        zone
    }

    /// A file, by its path relative to the folder of the settings.
    pub(super) fn file(&mut self, map: &mut Mapping<'_>, key: &'static str) -> Option<Named> {
        let node = self.given(map, key)?;
        let path = self.folder.join(self.text(node, key)?);
        Some(Named { path, span: Some(node.span) })
    }
}

/// Reads a number of 1 or more with its unit. At most 366 days.
fn parse_duration(text: &str) -> Option<Duration> {
    let at = text.find(|c: char| !c.is_ascii_digit())?;
    let (number, unit) = text.split_at(at);
    let millis = match unit.trim_start() {
        "ms" => 1,
        "s" => 1_000,
        "m" | "min" => 60_000,
        "h" => 3_600_000,
        "d" => 86_400_000,
        _ => return None,
    };
    let millis = number.parse::<u64>().ok()?.checked_mul(millis)?;
    (1..=366 * 86_400_000).contains(&millis).then(|| Duration::from_millis(millis))
}

/// Reads hours and minutes.
fn parse_time(text: &str) -> Option<Time> {
    let (hour, minute) = text.split_once(':')?;
    let number = |text: &str| -> Option<i8> {
        let fits = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        if fits { text.parse().ok() } else { None }
    };
    match (number(hour)?, number(minute)?) {
        (24, 0) => Some(Time::midnight()),
        (hour, minute) if minute < 60 && text.ends_with(|c: char| c.is_ascii_digit()) => {
            Time::new(hour, minute, 0, 0).ok()
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_of_time_have_a_unit() {
        for (text, expected) in [
            ("30s", Some(30_000)),
            ("500ms", Some(500)),
            ("5m", Some(300_000)),
            ("5 min", Some(300_000)),
            ("4h", Some(14_400_000)),
            ("3d", Some(259_200_000)),
            ("366d", Some(31_622_400_000)),
            ("367d", None),
            ("0s", None),
            ("30", None),
            ("s", None),
            ("-1s", None),
            ("1.5h", None),
            ("1h30m", None),
            ("99999999999999999999d", None),
        ] {
            let expected = expected.map(Duration::from_millis);
            assert_eq!(parse_duration(text), expected, "{text}");
        }
    }

    #[test]
    fn times_of_day_have_hours_and_minutes() {
        for (text, expected) in [
            ("08:00", Some("08:00:00")),
            ("8:05", Some("08:05:00")),
            ("24:00", Some("00:00:00")),
            ("24:01", None),
            ("08:60", None),
            ("8", None),
            ("08:00:00", None),
            ("-8:00", None),
            (":", None),
        ] {
            let found = parse_time(text).map(|time| time.to_string());
            assert_eq!(found.as_deref(), expected, "{text}");
        }
    }
}
