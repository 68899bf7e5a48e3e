//! Parsers of arguments that are written as numbers, ranges, hosts, times or tags.

use std::num::NonZeroUsize;
use std::ops::RangeInclusive;
use std::time::Duration;

use crate::dispatch::Moment;
use crate::dispatch::settings::parse_relay;
use crate::dispatch::stream::Host;
use crate::pipeline::Shard;

/// The largest number of worker threads that is useful.
const MAX_JOBS: usize = 512;

pub(super) fn shard(text: &str) -> Result<Shard, String> {
    let wrong = || "expected I/N such as 1/4, with I from 1 to N".to_owned();
    let (index, count) = text.split_once('/').ok_or_else(wrong)?;
    let index = index.parse().map_err(|_| wrong())?;
    let count = count.parse().map_err(|_| wrong())?;
    if index < 1 || index > count { Err(wrong()) } else { Ok(Shard { index, count }) }
}

/// `17` or `17-21`. Blanks between digits are allowed: the number is printed in groups.
pub(super) fn pieces(text: &str) -> Result<RangeInclusive<u64>, String> {
    let wrong = || "expected a piece number such as 17, or a range such as 17-21".to_owned();
    let number = |text: &str| {
        let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        digits.parse::<u64>().ok().filter(|number| *number > 0).ok_or_else(wrong)
    };
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let range = number(first)?..=number(last)?;
    if range.is_empty() { Err(wrong()) } else { Ok(range) }
}

/// `imap.org.example`, `imap.org.example:993`, `[::1]:993`.
pub(super) fn server(text: &str) -> Result<(Host, Option<u16>), String> {
    let wrong = || "expected a host name or an address, with an optional port: HOST:993".to_owned();
    let bracket = text.rfind(']').unwrap_or(0);
    let (host, port) = match text.rfind(':').filter(|at| *at > bracket) {
        // An IPv6 address without brackets has no port.
        Some(_) if bracket == 0 && text.matches(':').count() > 1 => (text, None),
        Some(at) => (text.get(..at).unwrap_or_default(), text.get(at + 1..)),
        None => (text, None),
    };
    let port = port.map(|port| port.parse::<u16>().ok().filter(|port| *port > 0).ok_or_else(wrong));
    Ok((Host::new(host).ok_or_else(wrong)?, port.transpose()?))
}

pub(super) fn jobs(text: &str) -> Result<NonZeroUsize, String> {
    text.parse()
        .ok()
        .filter(|jobs: &NonZeroUsize| jobs.get() <= MAX_JOBS)
        .ok_or_else(|| format!("expected a number from 1 to {MAX_JOBS}"))
}

pub(super) fn relay(text: &str) -> Result<(Host, Option<u16>), String> {
    parse_relay(text).ok_or_else(|| "expected a host such as smtp.org.example:587".to_owned())
}

pub(super) fn moment(text: &str) -> Result<Moment, String> {
    let moment: Result<jiff::Timestamp, _> = text.parse();
    moment.map(|moment| Moment::from_millis(moment.as_millisecond())).map_err(|_| {
        "expected a date and time with its offset such as 2026-11-25T18:00+02:00".into()
    })
}

pub(super) fn time(text: &str) -> Result<Duration, String> {
    let wrong = || "expected a duration such as 30s, 5m or 1h".to_owned();
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

/// The tag of a language. It names a folder, so nothing that leads elsewhere.
pub(super) fn tag(text: &str) -> Result<String, String> {
    let parts = text.split('-').all(|part| {
        (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
    });
    let letters =
        text.split('-').next().is_some_and(|part| part.chars().all(|c| c.is_ascii_alphabetic()));
    if parts && letters {
        Ok(text.to_owned())
    } else {
        Err("expected a language tag such as en-XA or en".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_counted_from_one() {
        assert_eq!(shard("1/4"), Ok(Shard { index: 1, count: 4 }));
        assert_eq!(shard("4/4"), Ok(Shard { index: 4, count: 4 }));
        for wrong in ["0/4", "5/4", "1", "/", "1/", "a/b", "-1/2", "1/0", "1/2/3"] {
            assert!(shard(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn pieces_are_numbers_and_ranges() {
        assert_eq!(pieces("17"), Ok(17..=17));
        assert_eq!(pieces("17-21"), Ok(17..=21));
        assert_eq!(pieces("000\u{a0}017"), Ok(17..=17));
        for wrong in ["", "0", "21-17", "-3", "3-", "a", "1-2-3"] {
            assert!(pieces(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn servers_have_a_port_or_none() {
        let read = |text: &str| {
            server(text).ok().map(|(host, port)| format!("{host} {}", port.unwrap_or(0)))
        };
        for (text, expected) in [
            ("imap.org.example", Some("imap.org.example 0")),
            ("imap.org.example:993", Some("imap.org.example 993")),
            ("127.0.0.1:1143", Some("127.0.0.1 1143")),
            ("[::1]:993", Some("[::1] 993")),
            ("::1", Some("[::1] 0")),
            ("host:0", None),
            ("host:x", None),
            (":993", None),
        ] {
            assert_eq!(read(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn jobs_are_at_least_one() {
        assert!(jobs("1").is_ok() && jobs("512").is_ok());
        for wrong in ["0", "513", "-1", "x", ""] {
            assert!(jobs(wrong).is_err(), "{wrong}");
        }
    }

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
    fn a_moment_has_its_offset() {
        assert!(moment("2026-11-25T18:00+02:00").is_ok());
        assert!(moment("2026-11-25T18:00").is_err());
    }
}
