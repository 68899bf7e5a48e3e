//! The words that columns with a fixed set of values may have, in Finnish, Swedish and English.

use crate::recipients::model::{Settled, Status};
use crate::terms::{Channels, Reach};

/// Words that say no.
const NO: &[&str] = &[
    "0",
    "ei",
    "e",
    "nej",
    "n",
    "no",
    "false",
    "f",
    "epätosi",
    "falskt",
    "falsk",
    "ej",
    "inte",
    "ingen",
    "inget",
    "ei ole",
    "ei mitään",
    "finns inte",
    "-",
    "–",
    "--",
];

/// Whether a category of data was saved. `x` is usual for yes.
pub(in crate::recipients) const SETTLED: &[(&str, Settled)] = &[
    ("", Settled::Open),
    ("yes", Settled::Yes),
    ("no", Settled::No),
    ("true", Settled::Yes),
    ("false", Settled::No),
    ("1", Settled::Yes),
    ("0", Settled::No),
    ("x", Settled::Yes),
    ("y", Settled::Yes),
    ("n", Settled::No),
    ("kyllä", Settled::Yes),
    ("k", Settled::Yes),
    ("ei", Settled::No),
    ("e", Settled::No),
    ("ja", Settled::Yes),
    ("j", Settled::Yes),
    ("nej", Settled::No),
];

/// The channel.
pub(in crate::recipients) const CHANNELS: &[(&str, Channels)] = &[
    ("letter", Channels::Letter),
    ("email", Channels::Email),
    ("both", Channels::Both),
    ("kirje", Channels::Letter),
    ("paperi", Channels::Letter),
    ("posti", Channels::Letter),
    ("sähköposti", Channels::Email),
    ("molemmat", Channels::Both),
    ("brev", Channels::Letter),
    ("papper", Channels::Letter),
    ("e-post", Channels::Email),
    ("epost", Channels::Email),
    ("e-mail", Channels::Email),
    ("båda", Channels::Both),
    ("bägge", Channels::Both),
    ("post", Channels::Letter),
    ("paper", Channels::Letter),
];

/// The status. The terms are those of the Digital and Population Data Services Agency.
pub(in crate::recipients) const STATUSES: &[(&str, Status)] = &[
    ("", Status::Ordinary),
    ("minor", Status::Minor),
    ("protected", Status::Protected),
    ("deceased", Status::Deceased),
    ("guardianship", Status::Guardianship),
    ("young", Status::Young),
    ("nuori", Status::Young),
    ("ung", Status::Young),
    ("alaikäinen", Status::Minor),
    ("lapsi", Status::Minor),
    ("turvakielto", Status::Protected),
    ("suojattu", Status::Protected),
    ("kuollut", Status::Deceased),
    ("vainaja", Status::Deceased),
    ("edunvalvonta", Status::Guardianship),
    ("edunvalvonnassa", Status::Guardianship),
    ("minderårig", Status::Minor),
    ("barn", Status::Minor),
    ("spärrmarkering", Status::Protected),
    ("skyddad", Status::Protected),
    ("avliden", Status::Deceased),
    ("död", Status::Deceased),
    ("intressebevakning", Status::Guardianship),
    ("child", Status::Minor),
    ("dead", Status::Deceased),
];

/// How far the data of one data subject went.
pub(in crate::recipients) const SPREADS: &[(&str, Reach)] = &[
    ("unknown", Reach::Unknown),
    ("not known", Reach::Unknown),
    ("tuntematon", Reach::Unknown),
    ("ei tiedossa", Reach::Unknown),
    ("ei tiedetä", Reach::Unknown),
    ("okänd", Reach::Unknown),
    ("okänt", Reach::Unknown),
    ("inte känt", Reach::Unknown),
    ("known", Reach::Known),
    ("tiedossa", Reach::Known),
    ("känd", Reach::Known),
    ("känt", Reach::Known),
    ("known-recipient", Reach::KnownRecipient),
    ("known recipient", Reach::KnownRecipient),
    ("tunnettu vastaanottaja", Reach::KnownRecipient),
    ("vastaanottaja tiedossa", Reach::KnownRecipient),
    ("känd mottagare", Reach::KnownRecipient),
    ("mottagaren känd", Reach::KnownRecipient),
    ("returned", Reach::Returned),
    ("palautettu", Reach::Returned),
    ("palautunut", Reach::Returned),
    ("palautui", Reach::Returned),
    ("återlämnad", Reach::Returned),
    ("återlämnat", Reach::Returned),
    ("återlämnade", Reach::Returned),
    ("returnerad", Reach::Returned),
    ("returnerat", Reach::Returned),
    ("returnerade", Reach::Returned),
    ("deleted", Reach::Deleted),
    ("destroyed", Reach::Deleted),
    ("poistettu", Reach::Deleted),
    ("tuhottu", Reach::Deleted),
    ("hävitetty", Reach::Deleted),
    ("raderad", Reach::Deleted),
    ("raderat", Reach::Deleted),
    ("raderade", Reach::Deleted),
    ("förstörd", Reach::Deleted),
    ("förstört", Reach::Deleted),
    ("förstörda", Reach::Deleted),
    ("published", Reach::Published),
    ("julkaistu", Reach::Published),
    ("julkaistiin", Reach::Published),
    ("publicerad", Reach::Published),
    ("publicerat", Reach::Published),
    ("publicerade", Reach::Published),
];

/// Whether letters are in large print.
pub(in crate::recipients) const PRINTS: &[(&str, bool)] = &[
    ("", false),
    ("normal", false),
    ("large", true),
    ("iso", true),
    ("suuri", true),
    ("normaali", false),
    ("stor", true),
    ("x", true),
];

/// The meaning of a word, whatever its case.
pub(in crate::recipients) fn one_of<T: Copy>(value: &str, words: &[(&str, T)]) -> Option<T> {
    let found = words.iter().find(|(word, _)| value.eq_ignore_ascii_case(word));
    let found = found.or_else(|| {
        if value.is_ascii() {
            return None;
        }
        let small = value.to_lowercase();
        words.iter().find(|(word, _)| *word == small)
    });
    found.map(|(_, meaning)| *meaning)
}

/// Whether a value says no, in whatever capitals.
pub(in crate::recipients) fn says_no(value: &str) -> bool {
    let small = value.trim().to_lowercase();
    NO.contains(&small.as_str())
        || small
            .trim_start_matches("0.")
            .bytes()
            .all(|byte| matches!(byte, b'0' | b'.' | b'-' | b'/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_in_any_capitals_and_stand_once() {
        assert_eq!(one_of("ALAIKÄINEN", STATUSES), Some(Status::Minor));
        assert_eq!(one_of("Båda", CHANNELS), Some(Channels::Both));
        assert_eq!(one_of("X", SETTLED), Some(Settled::Yes));
        assert_eq!(one_of("STOR", PRINTS), Some(true));
        assert_eq!(one_of("ÅTERLÄMNAT", SPREADS), Some(Reach::Returned));
        assert_eq!(one_of("maybe", SETTLED), None);
        fn once<T>(words: &[(&str, T)]) {
            for (at, (word, _)) in words.iter().enumerate() {
                assert_eq!(*word, word.to_lowercase());
                assert!(words[..at].iter().all(|(other, _)| other != word), "{word}");
            }
        }
        once(SETTLED);
        once(CHANNELS);
        once(STATUSES);
        once(PRINTS);
        once(SPREADS);
    }
}
