//! Where long compounds of the built-in letters may be divided.
//!
//! Hyphenation patterns find syllables, not meanings: they divide `tietosuojaval-tuutettu`. A
//! reader takes in `tietosuoja-valtuutettu` at a glance. A data table: parts in lower case, divided
//! where the word may be divided.

use std::sync::LazyLock;

/// Finnish and Swedish compounds, divided at their seams.
const COMPOUNDS: &[&str] = &[
    // Finnish
    "asiakas|palvelu",
    "henkilö|tunnu",
    "henkilö|tieto",
    "henkilöllisyys|todistu",
    "huijaus|lasku",
    "huijaus|puhelu",
    "huijaus|viesti",
    "identiteetti|varkau",
    "keskus|rikos|poliisi",
    "kiristys|haitta|ohjelma",
    "kriisi|puhelin",
    "kyber|hyökkäy",
    "kyber|turvallisuus|keskus",
    "kyber|turvallisuus|keskuks",
    "luotto|tieto|rekisteri",
    "muutto|ilmoitu",
    "pelastus|toimiala",
    "pelastus|toimialan",
    "potilas|asia|vastaava",
    "puhelin|liittym",
    "psykoterapia|keskus",
    "psykoterapia|keskuks",
    "rekisteröinti|kielto",
    "rekisteröinti|kieltoon",
    "rikos|ilmoitu",
    "rikos|tutkinna",
    "rikos|uhri|päivysty",
    "sosiaali|asia|vastaava",
    "sähköposti|osoit",
    "tieto|turva|loukkau",
    "tietosuoja|oikeu",
    "tietosuoja|valtuute",
    "tietosuoja|valtuutettu",
    "tietosuoja|vastaava",
    "turvallisuus|keskuks",
    "verkko|pankki|tunnu",
    "väestö|tieto|virasto",
    // Swedish
    "befolknings|data",
    "brottsoffer|jouren",
    "cyber|säkerhets|centr",
    "central|kriminal|polisen",
    "data|ombudsman",
    "dataskydds|ombud",
    "identitets|stöld",
    "informations|läcka",
    "kredit|förbud",
    "kreditupplysnings|register",
    "person|beteckning",
    "person|uppgifts|incident",
    "psykoterapi|centret",
    "registrerings|förbud",
    "räddnings|sektor",
    "skatte|förvaltning",
    "telefon|abonnemang",
    "utpressnings|program",
    "välfärds|område",
];

/// Each compound in one piece, and where its seams are.
static KNOWN: LazyLock<Vec<(String, Vec<usize>)>> = LazyLock::new(|| {
    let seams = |compound: &&str| {
        let mut whole = String::new();
        let mut inner = Vec::new();
        for part in compound.split('|') {
            inner.push(whole.len());
            whole.push_str(part);
        }
        inner.remove(0);
        (whole, inner)
    };
    COMPOUNDS.iter().map(seams).collect()
});

/// Byte offsets in `word` at which a known compound may be divided, in order.
pub(crate) fn seams(word: &str) -> Vec<usize> {
    let lower = word.to_lowercase();
    // Offsets only carry over where lower-casing keeps the length, as it does in these languages.
    if lower.len() != word.len() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (whole, inner) in KNOWN.iter() {
        let Some(start) = lower.find(whole) else { continue };
        let places = inner.iter().map(|at| start + at);
        found.extend(places.filter(|at| word.is_char_boundary(*at)));
    }
    found.sort_unstable();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compounds_part_at_their_seams() {
        let parted = |word: &str| {
            let mut out = String::new();
            let mut last = 0;
            for seam in seams(word) {
                out.push_str(&word[last..seam]);
                out.push('|');
                last = seam;
            }
            out.push_str(&word[last..]);
            out
        };
        assert_eq!(parted("tietosuojavaltuutetun"), "tietosuoja|valtuutetun");
        assert_eq!(parted("Kyberturvallisuuskeskukselle"), "Kyber|turvallisuus|keskukselle");
        assert_eq!(parted("personuppgiftsincidenten"), "person|uppgifts|incidenten");
        assert_eq!(parted("kuljettaa"), "kuljettaa");
    }
}
