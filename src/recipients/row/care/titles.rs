//! Titles of lists and names of sheets that speak of care: `Vainajat`, `Lapset`.

use super::cell::Cell;
use super::find::care_in;
use super::tokens::{Token, fits, tokens};

/// Words of titles that are no words of care in a value: there they are about others, or about more than one.
#[rustfmt::skip]
const PLURALS: &[&str] = &[
    "vainaj*", "kuolleet", "kuolleita", "lapset", "lapsia", "lasten", "lapsi", "nuoret", "nuorten", "alaikäi*", "oppilaat", "oppilaiden", "huollettavat", "koululaiset", "päiväkoti*",
    "varhaiskasvat*", "omaiset", "edunvalvot*", "edunvalvonnas*", "päämiehet", "holhokit", "suojatut", "salaiset", "salatut", "turva", "turvak*", "kiellot", "osoitekiel*", "tk", "t-kielto",
    "huoltaj*", "perikunnat", "kuolinpes*", "poistumat",
    "avlid*", "döda", "dödsbo*", "barn", "barnen", "minderåriga", "elever", "eleverna", "omyndiga", "ungdomar", "huvudmän", "huvudmännen", "skyddad*", "sekretess", "spärrad*", "hemliga", "förskol*",
    "deceased", "dead", "deaths", "children", "kids", "minors", "minor", "child", "pupils", "wards", "protected", "secret", "confidential", "restricted", "estates", "juniors", "juniorit",
];

/// Whether a title speaks of people who are protected, dead, children or under guardianship.
pub(in crate::recipients) fn speaks(title: &str, children: i16) -> bool {
    let named = |token: &Token| match token {
        Token::Word(word) => PLURALS.iter().any(|known| fits(known, word)),
        _ => false,
    };
    let tokens = tokens(title);
    let first = tokens.iter().find(|token| token.word().is_some());
    let denied = first
        .and_then(Token::word)
        .is_some_and(|word| matches!(word, "ei" | "ej" | "no" | "not" | "inte"));
    !care_in(title, Cell::Unread, children).is_empty() || !denied && tokens.iter().any(named)
}
