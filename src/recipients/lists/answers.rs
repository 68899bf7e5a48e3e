//! Corrections that are no values: orders such as `delete the row`, answers such as `ok`, and signs for
//! nothing such as `n/a`.
//!
//! Whoever fills in a list of open cases answers it. Taken as a value, an order would be printed on a
//! letter, and an answer beside `turvakielto` would make the person an ordinary one.

use crate::recipients::columns::header::{Column, Header, Use};
use crate::recipients::row::none::{Of, is_none};
use crate::recipients::row::vocabulary::says_no;

/// Why a correction cannot be taken as the value of its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoValue {
    /// It tells somebody to do something: `poista rivi`.
    Order,
    /// It answers the line: `ok`.
    Answer,
    /// It is a sign for nothing: `n/a`. Only `-` says that the value shall be blank.
    Sign,
}

impl NoValue {
    /// The word by which messages choose their sentence.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Order => "order",
            Self::Answer => "answer",
            Self::Sign => "sign",
        }
    }
}

/// First words of an order, in Finnish, Swedish and English. As a whole correction or followed by more.
#[rustfmt::skip]
const ORDERS: &[&str] = &[
    "poista", "poistetaan", "poistettava", "poistettu", "poistakaa", "poistoon", "poisto", "jätä pois", "jätetään pois",
    "jätä väliin", "ohita", "ohitetaan", "älä", "älkää", "ei kirjettä", "ei kirje", "ei postia", "ei sähköpostia",
    "ei lähetetä", "ei saa lähettää", "ei postiteta", "ei mukaan", "ei oteta", "ei tulosteta", "ei tarvitse",
    "lähetä", "postita", "tyhjennä", "tyhjä", "korjaa", "muuta", "vaihda", "tarkista", "tarkistetaan", "selvitä",
    "kysy", "soita", "katso", "ks", "yhdistä", "tuplana", "tupla", "kaksoiskappale",
    "ta bort", "tas bort", "tag bort", "bort", "radera", "raderas", "stryk", "stryks", "utelämna", "lämna bort",
    "hoppa över", "skicka", "skickas", "sänd", "sänds", "inget brev", "inga brev", "ej brev", "inte brev", "inget e post",
    "töm", "tom", "rätta", "ändra", "byt", "kontrollera", "kolla", "utred", "fråga", "ring", "se", "slå ihop", "dubblett",
    "delete", "deleted", "remove", "removed", "drop", "erase", "exclude", "omit", "skip", "ignore", "leave out",
    "leave blank", "leave empty", "take out", "do not", "dont", "don't", "don’t", "no letter", "no mail", "no email",
    "no e mail", "not to be", "empty", "blank", "clear", "send", "fix", "correct", "change", "check", "ask", "call",
    "see", "merge", "duplicate", "stop", "cancel", "return",
];

/// Words among those of orders and answers that are names or parts of streets as well: with a capital, in a
/// column of names or addresses, they are one.
#[rustfmt::skip]
const ALSO_NAMES: &[&str] = &["tom", "se", "ring", "call", "send", "drop", "blank", "see", "bort", "skip", "clear", "ask"];

/// Whole answers, in Finnish, Swedish and English.
#[rustfmt::skip]
const ANSWERS: &[&str] = &[
    "ok", "okay", "okei", "oukei", "o.k", "kunnossa", "tehty", "valmis", "korjattu", "tarkistettu", "tarkastettu",
    "selvitetty", "hyväksytty", "oikein", "oikea", "pitää paikkansa", "totta", "väärin", "virhe", "saa lähettää",
    "voi lähettää", "sama", "sama kuin ennen", "ei muutosta", "ei muutu", "ei korjattavaa", "ei korjausta",
    "klar", "klart", "gjort", "fixat", "fixad", "rättat", "rättad", "kontrollerat", "kontrollerad", "godkänd",
    "godkänt", "rätt", "stämmer", "det stämmer", "fel", "får skickas", "kan skickas", "oförändrad", "oförändrat",
    "ingen ändring", "samma", "samma som förut", "done", "fixed", "corrected", "checked", "verified", "confirmed",
    "approved", "right", "is correct", "wrong", "error", "same", "unchanged", "no change", "as is", "keep", "pidä",
    "behåll", "todo", "to do", "valid", "can be sent", "may be sent", "lgtm", "+", "v", "√", "✓", "✔", "☑", "✅", "👍",
];

/// Answers to a question, which a column that is not read may hold.
const YES: &[&str] = &["yes", "y", "kyllä", "joo", "k", "ja", "jo", "j", "true", "1", "on", "är"];

/// Why a correction of the column at a 0-based place is no value; `None` if it may be one, or is blank.
pub(super) fn no_value(correction: &str, at: usize, header: &Header) -> Option<NoValue> {
    if correction.is_empty() {
        return None;
    }
    let used = *header.uses.get(at)?;
    let of = match used {
        // Their words are known, and any other is refused or waits where the row is read.
        Use::Status | Use::Unnamed => return None,
        Use::Read(column) if column.has_own_words() => return None,
        Use::Read(Column::FirstName | Column::LastName) => Of::PartOfName,
        Use::Read(Column::Email | Column::GuardianEmail | Column::Guardian2Email) => Of::Email,
        Use::Read(_) | Use::Ignored | Use::Unknown => Of::Text,
    };
    let small = folded(correction);
    let yes_or_no = says_no(correction) || YES.contains(&small.as_str());
    let telling = header.telling.iter().any(|(place, _)| *place == at);
    if telling && yes_or_no {
        return None;
    }
    let may_be_name =
        matches!(used, Use::Read(_)) && correction.trim().starts_with(char::is_uppercase);
    if is_order(&small, may_be_name) {
        return Some(NoValue::Order);
    }
    if ANSWERS.contains(&small.as_str()) || yes_or_no && !may_be_name {
        return Some(NoValue::Answer);
    }
    is_none(correction, of).then_some(NoValue::Sign)
}

/// Whether a correction begins with an order, in small letters. `may_be_name`: whether a name may begin with
/// the same word.
fn is_order(small: &str, may_be_name: bool) -> bool {
    ORDERS.iter().any(|order| {
        let rest = small.strip_prefix(order);
        let begins = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
        begins && !(may_be_name && ALSO_NAMES.contains(order))
    })
}

/// Small letters, without signs around words, with one blank for hyphens and several blanks.
fn folded(correction: &str) -> String {
    let words = correction.split(|c: char| c.is_whitespace() || matches!(c, '-' | '_' | '–'));
    let signs = |c: char| "().,;:!?<>[]\"'*".contains(c);
    let bare = words.map(|word| word.trim_matches(signs).to_lowercase());
    bare.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
