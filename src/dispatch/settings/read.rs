//! Reads the settings and collects all problems in them.

use std::path::Path;
use std::time::Duration;

use jiff::civil::Time;

use super::hours::{DAYS, Hours};
use super::values::Context;
use super::{
    DomainLimits, EnvelopeSettings, Limits, MAX_CONNECTIONS, Overrides, Retry, Settings, relay,
};
use crate::assets::read_text;
use crate::diag::codes::dispatch::*;
use crate::diag::{Arg, Diagnostic, Diagnostics, Place, Sources, Span};
use crate::dispatch::Moment;
use crate::dispatch::dkim::{KeyProblem, Signer, is_selector};
use crate::dispatch::smtp::{Path as ReversePath, Timeouts, Token};
use crate::yaml::{Mapping, Node, Value, parse};

/// A token as long as those in return addresses.
const LONGEST_TOKEN: &str = "aaaaaaaaaaaaaaaaaaaa";

/// Largest number of messages per minute that can be set.
const MOST_PER_MINUTE: u64 = 1_000_000;

/// The content of the file, before the relay settings are completed.
#[derive(Default)]
struct InFile {
    relay: Option<relay::InFile>,
    envelope: Option<EnvelopeSettings>,
    limits: Limits,
    hours: Option<Hours>,
    until: Option<Moment>,
    retry: Retry,
    timeouts: Timeouts,
    /// Timeouts that are shorter than a relay may need: the key, its place, the shortest reasonable
    /// time.
    short: Vec<Short>,
    signers: Vec<Signer>,
}

/// A timeout that is very short: its key, its place, the shortest reasonable time.
type Short = (&'static str, Span, &'static str);

/// Timeouts below these can lose messages or send them twice: RFC 5321 section 4.5.3.2.6 requires
/// 10 minutes after the dot, and some relays inspect the content for a minute before they answer.
const LEAST: &[(&str, Duration, &str)] = &[
    ("command", Duration::from_secs(10), "10s"),
    ("data", Duration::from_secs(10), "10s"),
    ("block", Duration::from_secs(10), "10s"),
    ("after-dot", Duration::from_secs(600), "10m"),
    ("first", Duration::from_secs(1), "1s"),
];

/// Limits of a percentage.
const PERCENT: (u64, u64) = (0, 100);

/// Shortest time after which signatures may expire: messages are signed as of the time of the plan,
/// wait for approval, and are retried for days.
const LEAST_LASTS: Duration = Duration::from_secs(14 * 86_400);

/// Whether the name of a key suggests that its value is a secret.
fn is_secret(key: &str) -> bool {
    let key = key.to_lowercase();
    key != "password-file"
        && ["pass", "secret", "token", "pwd"].iter().any(|word| key.contains(word))
}

/// Whether a text may contain the value of a secret key.
fn holds_secret(text: &str) -> bool {
    text.match_indices(':').any(|(at, _)| {
        let before = text.get(..at).unwrap_or_default();
        let before = before.trim_end_matches([' ', '\t', '"', '\'']);
        let inside = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
        before.rsplit(|c: char| !inside(c)).next().is_some_and(is_secret)
    })
}

/// Replaces the problem of an unknown key by a better one if the key looks like a secret.
fn secret_told(problem: Diagnostic) -> Diagnostic {
    let key = problem.args.iter().find_map(|(name, arg)| match arg {
        Arg::Word(word) if *name == "key" && is_secret(word) => Some(word.to_string()),
        _ => None,
    });
    let (Some(key), true) = (key, problem.code == UNKNOWN_KEY) else { return problem };
    let message = format!("a secret must not be in this file (`{key}`)");
    let told = Diagnostic::error(SECRET_IN_FILE, message)
        .help(
            "write only the secret into a file that only you can read, name that file under \
             `password-file`, remove this line, and change the secret if others have seen it",
        )
        .with("key", key);
    Diagnostic { place: problem.place, ..told }
}

/// Replaces the source lines of problems by line numbers.
fn without_lines(problems: Diagnostics, open: &Sources) -> Diagnostics {
    let told = |mut problem: Diagnostic| {
        if let Some(Place::Span(span)) = problem.place {
            let line = open.line_column(span.source, span.start).map_or(1, |(line, _)| line);
            let name = open.name(span.source);
            problem.place = Some(Place::Path(format!("{name}:{line}")));
        }
        problem.labels.clear();
        problem
    };
    problems.into_iter().map(told).collect()
}

fn too_short(key: &'static str, at: Span, least: &'static str, cx: &mut Context<'_>) {
    let message = match key {
        "after-dot" => "this is so short that messages may be sent twice".to_owned(),
        _ => format!("this is very short for `{key}`"),
    };
    let problem = Diagnostic::warning(SHORT_TIMEOUT, message)
        .at_span(at)
        .help(format!("set it to {least} or more, or remove the line"))
        .with("key", key)
        .with("least", least);
    cx.reader.push(problem);
}

/// Reads the settings of a file, if there is one, overridden by options of the command line.
///
/// Returns all problems at once, and no settings if one of them is an error. Files that the
/// settings name are read: certificates, the password, keys.
pub fn read(
    path: Option<&Path>,
    overrides: &Overrides,
    sources: &mut Sources,
) -> (Option<Settings>, Diagnostics) {
    let folder = path.and_then(Path::parent).unwrap_or(Path::new(""));
    let mut cx = Context::new(folder);
    let mut found = InFile::default();
    let mut private = false;
    let mut lines = Sources::new();
    if let Some(path) = path {
        let text = match read_text(path) {
            Ok(text) => text,
            Err(problem) => return (None, Diagnostics::from(*problem)),
        };
        let name = path.display().to_string();
        // Source lines are shown unchanged, so show none of them if one may contain a password.
        private = holds_secret(&text);
        let mut open = sources.clone();
        let source = open.add(name.clone(), text);
        match private {
            true => _ = sources.add_private(name),
            false => sources.clone_from(&open),
        }
        match parse(source, &open) {
            Ok(root) => found = file(&root, &mut cx),
            Err(problems) if private => return (None, without_lines(problems, &open)),
            Err(problems) => return (None, problems),
        }
        lines = open;
    }
    if let Some(number) = overrides.connections {
        let most = MAX_CONNECTIONS as u64;
        let number = cx.within(number, "connections", (1, most), None);
        found.limits.connections = narrowed(number).unwrap_or(1);
    }
    if let Some(number) = overrides.per_minute {
        let number = cx.within(number, "per-minute", (1, MOST_PER_MINUTE), None);
        found.limits.per_minute = narrowed(number);
    }
    if let Some(percent) = overrides.allow_refused {
        let percent = cx.within(percent, "allow-refused", PERCENT, None);
        found.limits.allow_refused = narrowed(percent).unwrap_or_default();
    }
    let relay = relay::ready(found.relay, found.timeouts, overrides, &mut cx);
    if relay.as_ref().is_some_and(|relay| !relay.host.is_loopback()) {
        for (key, span, least) in &found.short {
            too_short(key, *span, least, &mut cx);
        }
    }
    let mut problems: Diagnostics = cx.reader.problems.into_iter().map(secret_told).collect();
    if private {
        problems = without_lines(problems, &lines);
    }
    let settings = Settings {
        relay,
        envelope: found.envelope,
        limits: found.limits,
        hours: found.hours,
        until: overrides.until.or(found.until),
        retry: found.retry,
        signers: found.signers,
    };
    ((!problems.has_errors()).then_some(settings), problems)
}

/// Converts a number that was checked against its limits.
fn narrowed<T: TryFrom<u64>>(number: Option<u64>) -> Option<T> {
    number.and_then(|number| T::try_from(number).ok())
}

fn file(root: &Node, cx: &mut Context<'_>) -> InFile {
    let mut map = cx.group(root, "dispatch.yaml", "the settings for sending");
    let mut found = InFile::default();
    if let Some(node) = map.required(&mut cx.reader, "version") {
        version(node, cx);
    }
    found.relay = cx.given(&mut map, "relay").map(|node| relay::read(node, cx));
    found.envelope = cx.given(&mut map, "envelope").and_then(|node| envelope(node, cx));
    if let Some(node) = cx.given(&mut map, "limits") {
        found.limits = limits(node, cx);
    }
    found.hours = cx.given(&mut map, "hours").and_then(|node| hours(node, cx));
    found.until = cx.given(&mut map, "until").and_then(|node| cx.moment(node, "until"));
    if let Some(node) = cx.given(&mut map, "retry") {
        found.retry = retry(node, &mut found.short, cx);
    }
    if let Some(node) = cx.given(&mut map, "timeouts") {
        found.timeouts = timeouts(node, &mut found.short, cx);
    }
    if let Some(node) = cx.given(&mut map, "dkim") {
        found.signers = dkim(node, cx);
    }
    map.finish(&mut cx.reader);
    found
}

fn version(node: &Node, cx: &mut Context<'_>) {
    if let Value::Scalar(text) = &node.value
        && text == "1"
    {
        return;
    }
    let help = "write `version: 1`; a higher version needs a newer program";
    let message = "this program reads version 1 of these settings";
    cx.error((UNSUPPORTED_VERSION, "version"), Some(node.span), message, help);
}

fn envelope(node: &Node, cx: &mut Context<'_>) -> Option<EnvelopeSettings> {
    let mut map = cx.group(node, "envelope", "the envelope");
    let place = map.required(&mut cx.reader, "bounces-to");
    let bounces_to = place.and_then(|node| cx.address(node, "bounces-to"));
    let verp = cx.given(&mut map, "verp").and_then(|node| cx.boolean(node, "verp"));
    let verp = verp.unwrap_or_default();
    map.finish(&mut cx.reader);
    let bounces_to = bounces_to?;
    if verp {
        let token = Token::new(LONGEST_TOKEN).ok()?;
        if ReversePath::verp(&bounces_to, &token).is_err() {
            let message = "this address is too long: `verp` adds 21 characters before the @, and \
                           the limit is 64";
            let help = "use a shorter address, or write `verp: no`";
            cx.error((BAD_ADDRESS, "bounces-to"), place.map(|node| node.span), message, help);
        }
    }
    Some(EnvelopeSettings { bounces_to, verp })
}

fn per_minute(map: &mut Mapping<'_>, cx: &mut Context<'_>) -> Option<u32> {
    let node = cx.given(map, "per-minute")?;
    narrowed(cx.number(node, "per-minute", (1, MOST_PER_MINUTE)))
}

fn connections(map: &mut Mapping<'_>, cx: &mut Context<'_>) -> Option<usize> {
    let node = cx.given(map, "connections")?;
    narrowed(cx.number(node, "connections", (1, MAX_CONNECTIONS as u64)))
}

fn limits(node: &Node, cx: &mut Context<'_>) -> Limits {
    let mut limits = Limits::default();
    let mut map = cx.group(node, "limits", "limits");
    if let Some(number) = connections(&mut map, cx) {
        limits.connections = number;
    }
    if let Some(node) = cx.given(&mut map, "messages-per-connection") {
        let number = cx.number(node, "messages-per-connection", (1, 100_000));
        limits.messages_per_connection = narrowed(number).unwrap_or(limits.messages_per_connection);
    }
    limits.per_minute = per_minute(&mut map, cx);
    if let Some(node) = cx.given(&mut map, "allow-refused") {
        let percent = cx.number(node, "allow-refused", PERCENT);
        limits.allow_refused = narrowed(percent).unwrap_or(limits.allow_refused);
    }
    if let Some(node) = cx.given(&mut map, "domains") {
        for (key, node) in cx.group(node, "domains", "domains").entries() {
            let domain = cx.domain(&key.name, "domains", key.span);
            let mut map = cx.group(node, "domains", "the limits of a domain");
            let one = DomainLimits {
                per_minute: per_minute(&mut map, cx),
                connections: connections(&mut map, cx),
            };
            map.finish(&mut cx.reader);
            let Some(domain) = domain else { continue };
            if limits.domains.insert(domain.as_str().to_owned(), one).is_some() {
                let message = "this domain is listed twice here, in two spellings";
                let help = "remove one of them";
                cx.error((CONTRADICTION, "domains"), Some(key.span), message, help);
            }
        }
    }
    map.finish(&mut cx.reader);
    limits
}

fn hours(node: &Node, cx: &mut Context<'_>) -> Option<Hours> {
    let mut map = cx.group(node, "hours", "hours");
    let from = map.required(&mut cx.reader, "from").and_then(|node| cx.time_of_day(node, "from"));
    let to = map.required(&mut cx.reader, "to").and_then(|node| cx.time_of_day(node, "to"));
    let zone =
        map.required(&mut cx.reader, "time-zone").and_then(|node| cx.time_zone(node, "time-zone"));
    let mut days = [true; 7];
    if let Some(node) = cx.given(&mut map, "days") {
        days = [false; 7];
        let places: [(&str, usize); 7] = std::array::from_fn(|place| (DAYS[place], place));
        for node in cx.list(node, "days") {
            if let Some(place) = cx.word(node, "days", &places) {
                days[place] = true;
            }
        }
    }
    let span = map.span();
    map.finish(&mut cx.reader);
    let (from, to, zone): (Time, Time, _) = (from?, to?, zone?);
    // Unknown days were already reported.
    let hours = Hours::new(from, to, zone, days);
    if hours.is_none() && !cx.reader.problems.has_errors() {
        let help = "set `from` and `to` to different times, and name at least one day";
        let message = "with these hours nothing would ever be sent";
        cx.error((CONTRADICTION, "hours"), Some(span), message, help);
    }
    hours
}

fn retry(node: &Node, short: &mut Vec<Short>, cx: &mut Context<'_>) -> Retry {
    let mut map = cx.group(node, "retry", "times of retries");
    let usual = Retry::default();
    let mut one = |key, usual| duration(&mut map, key, usual, short, cx);
    let retry = Retry {
        first: one("first", usual.first),
        most: one("most", usual.most),
        give_up_after: one("give-up-after", usual.give_up_after),
    };
    let span = map.span();
    map.finish(&mut cx.reader);
    // A short `give-up-after` is intended: it limits the other times.
    let first = retry.first.min(retry.give_up_after);
    if retry.first > retry.most {
        let help = "`first` must be the shortest of the three, `give-up-after` the longest";
        let message = "the first time between two tries is longer than the longest time";
        cx.error((CONTRADICTION, "retry"), Some(span), message, help);
    }
    Retry { first, ..retry }
}

fn timeouts(node: &Node, short: &mut Vec<Short>, cx: &mut Context<'_>) -> Timeouts {
    let mut map = cx.group(node, "timeouts", "timeouts");
    let usual = Timeouts::default();
    let mut one = |key, usual| duration(&mut map, key, usual, short, cx);
    let timeouts = Timeouts {
        connect: one("connect", usual.connect),
        greeting: one("greeting", usual.greeting),
        command: one("command", usual.command),
        data: one("data", usual.data),
        block: one("block", usual.block),
        after_dot: one("after-dot", usual.after_dot),
    };
    map.finish(&mut cx.reader);
    timeouts
}

fn duration(
    map: &mut Mapping<'_>,
    key: &'static str,
    usual: Duration,
    short: &mut Vec<Short>,
    cx: &mut Context<'_>,
) -> Duration {
    let Some(node) = cx.given(map, key) else { return usual };
    let Some(found) = cx.duration(node, key) else { return usual };
    let least = LEAST.iter().find(|(name, least, _)| *name == key && found < *least);
    short.extend(least.map(|(_, _, words)| (key, node.span, *words)));
    found
}

fn dkim(node: &Node, cx: &mut Context<'_>) -> Vec<Signer> {
    let mut signers: Vec<Signer> = Vec::new();
    for node in cx.list(node, "dkim") {
        let Some(signer) = signer(node, cx) else { continue };
        if signers.iter().any(|other| other.dns_name() == signer.dns_name()) {
            let message = "two signatures name the same selector of the same domain";
            let help = "remove one of them, or publish its key under another selector";
            cx.error((CONTRADICTION, "dkim"), Some(node.span), message, help);
        }
        signers.push(signer);
    }
    signers
}

fn lasts_long_enough(node: &Node, cx: &mut Context<'_>) -> Option<Duration> {
    let lasts = cx.duration(node, "expire-after")?;
    if lasts < LEAST_LASTS {
        let message = "signatures would expire before the messages have arrived: expected 14d to \
                       366d for `expire-after`";
        let problem = Diagnostic::error(OUT_OF_RANGE, message)
            .at_span(node.span)
            .help("write a longer time, or remove the line: then signatures do not expire")
            .with("key", "expire-after")
            .with("least", "14d")
            .with("most", "366d");
        cx.reader.push(problem);
    }
    Some(lasts)
}

fn signer(node: &Node, cx: &mut Context<'_>) -> Option<Signer> {
    let mut map = cx.group(node, "dkim", "a signature");
    let domain = map.required(&mut cx.reader, "domain");
    let domain = domain.and_then(|node| {
        let text = cx.text(node, "domain")?;
        cx.domain(text, "domain", node.span)
    });
    let selector = map.required(&mut cx.reader, "selector").and_then(|node| {
        let text = cx.text(node, "selector")?;
        if is_selector(text) {
            return Some(text);
        }
        let help = "write the name that the key is published under, such as `s2026`";
        let message = format!("`{text}` cannot be a selector");
        cx.error((BAD_DOMAIN, "selector"), Some(node.span), message, help);
        None
    });
    map.required(&mut cx.reader, "key-file");
    let file = cx.file(&mut map, "key-file");
    let lasts = cx.given(&mut map, "expire-after");
    let lasts = lasts.and_then(|node| lasts_long_enough(node, cx));
    map.finish(&mut cx.reader);
    let file = file?;
    let pem = zeroize::Zeroizing::new(file.secret_bytes(cx, "key-file")?);
    match Signer::new(&pem, domain?, selector?, lasts) {
        Ok(signer) => Some(signer),
        Err(problem) => {
            let help = match problem {
                KeyProblem::NoKey => {
                    "name the private key: it begins with a line such as `-----BEGIN PRIVATE KEY-----`"
                }
                _ => {
                    "make one with `openssl genpkey -algorithm ed25519`, or `-algorithm rsa \
                      -pkeyopt rsa_keygen_bits:2048`"
                }
            };
            let problem = Diagnostic::error(BAD_KEY, problem.to_string()).help(help);
            cx.reader.push(file.at(problem, "key-file"));
            None
        }
    }
}
