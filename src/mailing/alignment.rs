//! Checks before sending whether the domains of a message are aligned as receivers expect it: those of
//! the sender, the signature and the address for bounces (DMARC, RFC 7489 section 3.1); and whether the
//! signature is valid for long enough.

use std::time::Duration;

use super::codes;
use crate::diag::{Diagnostic, Diagnostics};
use crate::dispatch::Moment;
use crate::dispatch::dkim::Signer;
use crate::dispatch::settings::Settings;
use crate::text::check_address;

/// How long a message may still be on its way after the last attempt here.
const ON_THE_WAY: Duration = Duration::from_secs(86_400);

/// All problems. `from` is the sender's address, `planned` the time of the signatures; `enveloped` says
/// whether messages are sent with the envelope address for bounces.
pub(super) fn problems(
    settings: &Settings,
    from: &str,
    planned: Moment,
    now: Moment,
    enveloped: bool,
) -> Diagnostics {
    let mut problems = Diagnostics::new();
    let last = now.plus(settings.retry.give_up_after).plus(ON_THE_WAY);
    let ends = settings.signers.iter().filter_map(|signer| signer.expires(planned));
    if let Some(end) = ends.min().filter(|end| *end < last) {
        problems.push(codes::signature_expires(end));
    }
    let Ok(from) = check_address(from) else { return problems };
    let from = from.domain();
    let signed = settings.signers.iter().map(|signer: &Signer| signer.domain().as_str());
    let signed: Vec<&str> = signed.collect();
    if let Some(other) = signed.first().filter(|_| !signed.iter().any(|d| is_aligned(d, from))) {
        problems.push(codes::dkim_other_domain(other, from));
    }
    let other: Option<Diagnostic> = settings
        .envelope
        .as_ref()
        .filter(|_| enveloped)
        .map(|envelope| envelope.bounces_to.domain())
        .filter(|domain| !is_aligned(domain, from))
        .map(|domain| codes::bounces_other_domain(domain, from));
    problems.extend(other.into_iter().collect());
    problems
}

/// Whether two domains belong to one organisation.
///
/// An approximation without the public suffix list: the last two labels are the same, or the last three
/// where a country registers names under the second to last, as in `co.uk`.
fn is_aligned(one: &str, other: &str) -> bool {
    let labels = |domain: &str| -> Vec<String> {
        domain.trim_end_matches('.').rsplit('.').map(str::to_ascii_lowercase).collect()
    };
    let (one, other) = (labels(one), labels(other));
    let public = ["ac", "co", "com", "edu", "gov", "net", "org"];
    let country = one.first().is_some_and(|label| label.len() == 2);
    let number = match one.get(1) {
        Some(second) if country && public.contains(&second.as_str()) => 3,
        _ => 2,
    };
    one.len() >= number && other.len() >= number && one[..number] == other[..number]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Severity, Sources};
    use crate::dispatch::settings::{FILE, Overrides, read};

    #[test]
    fn domains_of_one_organisation_are_aligned() {
        for (one, other, expected) in [
            ("org.example", "org.example", true),
            ("bounces.org.example", "org.example", true),
            ("a.org.example", "B.Org.example", true),
            ("org.example", "other.example", false),
            ("org.example", "org.example.fi", false),
            ("a.co.uk", "b.co.uk", false),
            ("mail.a.co.uk", "a.co.uk", true),
            ("mail.kunta.fi", "kunta.fi", true),
            ("localhost", "localhost", false),
        ] {
            assert_eq!(is_aligned(one, other), expected, "{one} {other}");
        }
    }

    #[test]
    fn what_does_not_fit_the_sender_is_told_before_sending() {
        let folder = tempfile::tempdir().unwrap();
        let keys = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/dkim");
        let file = folder.path().join(FILE);
        let key = keys.join("ed25519.pem").display().to_string();
        let text = format!(
            "version: 1\nenvelope: {{bounces-to: bounces@mail.org.example}}\ndkim:\n  - {{domain: \
             org.example, selector: a, key-file: \"{key}\", expire-after: 20d}}\n"
        );
        std::fs::write(&file, text).unwrap();
        let (settings, _) = read(Some(&file), &Overrides::default(), &mut Sources::new());
        let settings = settings.unwrap();
        let days = |days: i64| Moment(days * 86_400_000);
        let codes = |from: &str, now: i64, enveloped: bool| -> Vec<&str> {
            let found = problems(&settings, from, days(0), days(now), enveloped);
            found
                .iter()
                .map(|problem| {
                    let error = problem.code.name() == "send/signature-expires";
                    assert_eq!(problem.severity == Severity::Error, error);
                    problem.code.name()
                })
                .collect()
        };
        assert!(codes("a@org.example", 0, true).is_empty());
        assert!(codes("a@org.example", 16, true).is_empty());
        assert_eq!(codes("a@org.example", 17, true), ["send/signature-expires"]);
        assert_eq!(
            codes("a@other.example", 0, true),
            ["send/dkim-other-domain", "send/bounces-other-domain"]
        );
        assert_eq!(codes("a@other.example", 0, false), ["send/dkim-other-domain"]);
    }
}
