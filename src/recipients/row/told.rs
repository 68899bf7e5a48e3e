//! What a value of an ignored column tells of a person, by what its header may say.

use super::birth_year::{born_on, is_code_of_child, may_be_born_as_child, year_of_any_date};
use super::care::{Cell, care_in, denies};
use super::none::{Of, is_none};
use super::vocabulary::says_no;
use crate::recipients::columns::tells::Tells;
use crate::recipients::file::raw::{CellFault, RawCell};
use crate::recipients::model::Care;
use crate::recipients::settings::ListSettings;

/// The care that a value of an ignored column tells of.
pub(super) fn told(cell: &RawCell, tells: Tells, settings: &ListSettings) -> Option<Care> {
    let value = cell.text.trim();
    // Nobody knows what it would say.
    let unknown = cell.fault.is_some_and(|fault| fault != CellFault::NotText);
    if value.is_empty() && !unknown {
        return None;
    }
    let none = is_none(value, Of::Code);
    match tells {
        Tells::Care(care) => {
            let no = says_no(value) || none || says_otherwise(value, care) || denies(value, care);
            (unknown || !no).then_some(care)
        }
        Tells::Not(care) => {
            let refused = !none && (says_no(value) || refuses(value, care, settings));
            (unknown || refused).then_some(care)
        }
        Tells::Children => {
            let no = is_count(value) || says_no(value) || is_none(value, Of::Name);
            (unknown || !no).then_some(Care::Minor)
        }
        Tells::HasChildren => {
            let no = speaks_of_children(value) || says_no(value) || is_none(value, Of::Name);
            (unknown || !no).then_some(Care::Minor)
        }
        Tells::Guardian => {
            let no = says_no(value) || is_none(value, Of::Name) || denies(value, Care::Guardian);
            (unknown || !no).then_some(Care::Guardian)
        }
        Tells::Age => is_age_of_child(value).then_some(Care::Minor),
        Tells::Ages => may_be_ages_of_children(value).then_some(Care::Minor),
        Tells::Born => {
            let no = none || is_none(value, Of::Text) || says_no(value) || value.contains("9999");
            let child = unknown || !no && may_be_born_as_child(value, settings);
            child.then_some(Care::Minor)
        }
        Tells::Code => is_code_of_child(value, settings).then_some(Care::Minor),
    }
}

/// Whether a value says no to what its header says is well: `Elossa: kuollut 2019`, `Luovutus sallittu:
/// kielletty`, `Adult: 12`. A sign of one letter that nobody explains may say it.
fn refuses(value: &str, care: Care, settings: &ListSettings) -> bool {
    #[rustfmt::skip]
    const REFUSALS: &[&str] = &[
        "ei", "eikä", "en", "ej", "inte", "icke", "ingen", "inga", "no", "not", "never", "non", "kielle", "kielto", "estet", "rajoit", "salai", "salat", "suojat",
        "förbju", "förbud", "nekad", "spärr", "begräns", "skydd", "hemlig", "forbidden", "denied", "den", "prohib", "blocked", "restrict", "withh", "refus", "hidden",
        "secret", "dead", "dec", "kuol", "vain", "död", "avl", "meneht", "exit", "alaik", "laps", "barn", "child", "minor", "minder", "omynd", "under", "alle",
        "vajaa", "puuttu", "sakna", "lack", "incap", "<",
    ];
    // What has no bounds is permitted.
    const FREE: &[&str] = &[
        "ei rajoit",
        "ei kiel",
        "ei est",
        "ei turvakiel",
        "inga begräns",
        "ingen begräns",
        "inget hinder",
        "inga hinder",
        "inte förbj",
        "no restr",
        "not restr",
        "no limit",
        "none",
        "nej, inga",
        "ei voimassa olevaa kiel",
    ];
    /// Letters and signs that say yes.
    const YES: &str = "xykjotsavlX✓✔√+*•☑☒";
    let small = value.to_lowercase();
    if FREE.iter().any(|free| small.starts_with(free)) {
        return false;
    }
    if small.starts_with(|c: char| c.is_ascii_digit()) {
        let date = year_of_any_date(&small);
        return match (care, date) {
            // Who is of age from a day on that is still to come.
            (Care::Minor, Some(year)) => is_to_come(&small, year, settings),
            (_, Some(_)) => false,
            (Care::Minor, None) => {
                first_number(&small).is_some_and(|(number, _)| (2..18).contains(&number))
            }
            // Many registers write 1 for yes and 2 for no.
            (_, None) => small == "2",
        };
    }
    let mut letters = small.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        return !YES.contains(letter);
    }
    let word = |refusal: &&'static str| {
        let rest = small.strip_prefix(*refusal);
        // Short words are whole.
        rest.is_some_and(|rest| refusal.len() > 3 || !rest.starts_with(char::is_alphabetic))
    };
    REFUSALS.iter().any(word) || care_in(value, Cell::Unread, i16::MAX).has(care)
}

/// Whether a date is behind the day of the notice, or may be.
fn is_to_come(date: &str, year: i16, settings: &ListSettings) -> bool {
    let day = born_on(date).and_then(|born| born.day);
    match (day, settings.notice_date) {
        (Some(day), Some(notice)) => day > notice,
        _ => settings.notice_year.is_some_and(|notice| year > notice),
    }
}

/// Whether a value is a number of children.
fn is_count(value: &str) -> bool {
    value.bytes().all(|byte| byte.is_ascii_digit()) && value.len() <= 2
}

/// Whether a value of a column about somebody's children says how many there are, or that there are any:
/// `2`, `kyllä`, `2 lasta`, `inga barn`, `1 (alle 7 v)`.
fn speaks_of_children(value: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "k", "kyllä", "on", "x", "y", "yes", "true", "tosi", "j", "ja", "ja,", "sant", "lasta", "lapsia", "lapsi", "lapset", "kpl", "barn", "st", "child", "children", "kids",
        "ei", "no", "inga", "ingen", "none", "alaikäistä", "alaikäisiä", "aikuista", "minderåriga", "vuxna", "minor", "minors", "useita", "flera", "several",
    ];
    let small = value.to_lowercase();
    let mut words = small.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    small.len() <= 40
        && words.all(|word| WORDS.contains(&word) || word.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether a value of a column of ages is that of a child: `7`, `7 v`, `0-17`, `alle 18`, `6 kk`.
fn is_age_of_child(value: &str) -> bool {
    let small = value.to_lowercase();
    if is_below(&small) {
        return true;
    }
    let Some((number, unit)) = first_number(&small) else { return false };
    let unit = unit.trim_start();
    let months = unit.starts_with("kk") || unit.starts_with("mån") || unit.starts_with("mo");
    if months { number < 18 * 12 } else { number < 18 }
}

/// Whether a value of a column of groups of ages may be that of children: `0–17`, `15–24`, `alle 18`, `7 v`,
/// `15+`. A number alone may be that of a group.
fn may_be_ages_of_children(value: &str) -> bool {
    let small = value.to_lowercase();
    if is_below(&small) {
        return true;
    }
    let Some((number, rest)) = first_number(&small) else { return false };
    let rest = rest.trim_start();
    number < 18 && !rest.is_empty() && !rest.starts_with(['.', ')', ':', '='])
}

/// Whether a value begins with an age below which everybody is a child: `alle 18`, `<15`, `U18`.
fn is_below(small: &str) -> bool {
    const BELOW: &[&str] =
        &["alle", "under", "below", "max", "enintään", "högst", "<", "≤", "u", "-", "–"];
    let small = small.trim_start();
    BELOW.iter().any(|below| {
        let rest = small.strip_prefix(below).map(|rest| rest.trim_start_matches([' ', '=', '-']));
        let number = rest.filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        number.and_then(first_number).is_some_and(|(number, _)| number <= 18)
    })
}

/// The first number of a value, with what follows it.
fn first_number(value: &str) -> Option<(u16, &str)> {
    let bare = value.trim_start_matches(|c: char| !c.is_alphanumeric());
    let end = bare.find(|c: char| !c.is_ascii_digit()).unwrap_or(bare.len());
    Some((bare[..end].parse().ok()?, &bare[end..]))
}

/// Whether a value of a column of care says that there is nothing special.
fn says_otherwise(value: &str, care: Care) -> bool {
    #[rustfmt::skip]
    const ORDINARY: &[&str] = &["normaali", "normal", "tavallinen", "vanlig", "ordinary", "ok", "julkinen", "offentlig", "public"];
    const ALIVE: &[&str] =
        &["elossa", "elää", "lever", "levande", "vid liv", "alive", "living", "elävä"];
    const ADULT: &[&str] =
        &["aikuinen", "vuxen", "adult", "täysi-ikäinen", "täysikäinen", "myndig"];
    let small = value.to_lowercase();
    let is = |words: &[&str]| words.contains(&small.as_str());
    // Registers write the year 9999 where there is no end.
    let endless = care == Care::Deceased && (small.contains("9999") || small.contains("2999"));
    endless
        || is(ORDINARY)
        || match care {
            Care::Deceased => is(ALIVE),
            Care::Minor | Care::Guardian | Care::Guardianship => is(ADULT),
            Care::Protected => {
                is_of_advertising(&small) && !care_in(value, Cell::Unread, 0).has(care)
            }
        }
}

/// Whether a value of a column of prohibitions is about another one: `Kielto: suoramarkkinointi`.
fn is_of_advertising(small: &str) -> bool {
    #[rustfmt::skip]
    const ADVERTISING: &[&str] = &[
        "markkinoin", "mainon", "mainos", "mainoksia", "marknadsför", "reklam", "marketing", "advert", "uutiskirj", "nyhetsbrev", "newsletter", "puhelinmyyn",
        "telefonförsälj", "soittokiel", "robinson", "avaint", "tupakoint", "lemmik",
    ];
    ADVERTISING.iter().any(|word| small.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings() -> ListSettings {
        ListSettings {
            notice_year: Some(2023),
            notice_date: "2023-09-25".parse().ok(),
            ..ListSettings::default()
        }
    }

    fn of(value: &str, tells: Tells) -> Option<Care> {
        let cell = RawCell { text: value.to_owned(), fault: None };
        told(&cell, tells, &settings())
    }

    #[track_caller]
    fn all(tells: Tells, care: Care, values: &[&str], others: &[&str]) {
        let missed: Vec<_> = values.iter().filter(|v| of(v, tells) != Some(care)).collect();
        let alarms: Vec<_> = others.iter().filter(|v| of(v, tells).is_some()).collect();
        assert!(missed.is_empty() && alarms.is_empty(), "missed {missed:?}, alarms {alarms:?}");
    }

    #[test]
    #[rustfmt::skip]
    fn a_no_tells_where_the_header_says_that_all_is_well() {
        all(
            Tells::Not(Care::Deceased), Care::Deceased,
            &[
                "ei", "E", "0", "nej", "No", "false", "F", "EPÄTOSI", "n", "D", "d", "kuollut", "Kuollut 3.2.2019", "vainaja", "död", "avliden 2019", "dead", "deceased", "menehtynyt",
                "ei elossa", "inte vid liv", "not living", "2", "ej", "no longer", "P", "dec.", "avled 2019", "0.0",
            ],
            &["kyllä", "k", "1", "x", "X", "ja", "yes", "true", "elossa", "lever", "alive", "A", "L", "NULL", "", "3.2.2019", "2019", "ok", "living", "tosi", "✓", "S", "normal"],
        );
        all(
            Tells::Not(Care::Protected), Care::Protected,
            &[
                "ei", "0", "nej", "no", "kielletty", "Kielto", "ei sallittu", "ej tillåtet", "inte", "not allowed", "denied", "förbjuden", "spärrad", "salainen", "turvakielto",
                "rajoitettu", "begränsad", "E", "2", "withheld", "hidden", "ei luovuteta", "FALSE", "estetty", "nekad",
            ],
            &["kyllä", "sallittu", "k", "x", "1", "ja", "tillåten", "yes", "allowed", "ei rajoituksia", "inga begränsningar", "no restrictions", "julkinen", "public", "offentlig", "", "-", "3.2.2020", "true", "ei kieltoa"],
        );
        all(
            Tells::Not(Care::Minor), Care::Minor,
            &[
                "ei", "nej", "no", "0", "false", "lapsi", "alaikäinen", "minor", "barn", "under 18", "12", "17", "7 v", "26.9.2023", "2024-01-01", "1.1.2030", "E", "ej myndig", "inte",
                "omyndig", "alle 18", "<18", "ei vielä", "child", "?",
            ],
            &["kyllä", "k", "1", "x", "ja", "yes", "aikuinen", "täysi-ikäinen", "myndig", "vuxen", "adult", "18", "45", "1.1.2020", "25.9.2023", "TRUE", "", "18+", "NULL"],
        );
        all(
            Tells::Not(Care::Guardianship), Care::Guardianship,
            &["ei", "nej", "no", "0", "rajoitettu", "begränsad", "restricted", "vajaavaltainen", "saknas", "puuttuu", "lacks capacity", "2", "false", "edunvalvonnassa"],
            &["kyllä", "ja", "yes", "1", "x", "täysi", "full", "normaali", "", "ei rajoituksia"],
        );
    }

    #[test]
    #[rustfmt::skip]
    fn groups_of_ages_and_counts_of_children() {
        all(
            Tells::Ages, Care::Minor,
            &["0-17", "0–6", "7-12", "15-24", "alle 18", "under 18", "<18", "U18", "u16", "7 v", "12 år", "13-15 v", "0 - 14", "15+", "-17", "below 16", "≤17", "10 to 19", "6-12 kk", "enintään 17"],
            &["1", "2", "7", "18-24", "65+", "18+", "aikuiset", "A", "", "25–34", "yli 65", "1. ryhmä", "3)", "75-", ">18", "30 v", "alle 30", "under 25", "4: 35-44", "<30", "65 år"],
        );
        all(
            Tells::HasChildren, Care::Minor,
            &["Maija Esimerkki", "Maija ja Matti", "Pirkko"],
            &["2", "kyllä", "ei", "x", "yes", "no", "ja", "nej", "2 lasta", "1 lapsi", "inga barn", "ei lapsia", "3 kpl", "2 barn", "2 children", "0", "on", "k", "useita", "2 alaikäistä", ""],
        );
        all(
            Tells::Care(Care::Protected), Care::Protected,
            &["X", "1", "kyllä", "turvakielto", "3.2.2020", "T", "turvakielto ja markkinointikielto", "ikuinen"],
            &["suoramarkkinointi", "Markkinointikielto", "markkinointi", "direktmarknadsföring", "reklam", "marketing", "ei mainoksia", "uutiskirje", "Ei mainospostia", "puhelinmyynti"],
        );
    }
}
