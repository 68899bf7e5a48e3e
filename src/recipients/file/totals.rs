//! Rows of totals, which registers and spreadsheet programs add below a list.

use crate::recipients::file::raw::RawRow;

/// Words that begin a row of totals, in small letters and without their dots.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "yhteensä", "yht", "summa", "kokonaissumma", "loppusumma", "välisumma", "kaikkiaan", "lukumäärä",
    "lkm", "määrä", "rivejä", "rivimäärä", "henkilöitä", "totaali",
    "totalt", "total", "totalsumma", "slutsumma", "delsumma", "delsumma", "sammanlagt", "antal", "s:a", "sa",
    "rader", "personer",
    "totals", "sum", "subtotal", "count", "rows", "people", "grandtotal", "σ", "∑",
    "riviä", "affected", "selected", "fetched", "returned", "poimittu", "haettu",
];

/// Words that may stand before one of these, or behind it.
#[rustfmt::skip]
const BESIDE: &[&str] = &[
    "kpl", "st", "hlö", "hlöä", "henkilöä", "henkilöt", "henkilöitä", "riviä", "rivejä", "rivit", "eur", "euroa",
    "kaikki", "koko", "lista", "listalla", "luettelossa", "asiakasta", "asiakkaita", "jäsentä", "jäseniä",
    "personer", "rader", "kunder", "medlemmar", "alla", "grand", "all", "persons", "people", "rows", "records",
    "recipients", "customers", "members", "pcs", "number", "of", "euro", "vastaanottajaa", "mottagare",
    "row", "record", "rivi", "rad", "påverkade", "påverkad", "hämtade", "in", "set", "sec", "query", "ok", "tulos", "tulokset", "tulosta", "resultat", "results", "result",
    "summarum", "yhteensä", "summa", "totalt", "total", "sum", "on", "är", "is", "the",
];

/// Whether a row is one of totals: one of its values is a word for them, and no other value has a word
/// that could be somebody's name or address.
pub(super) fn is_total(raw: &RawRow) -> bool {
    let mut found = false;
    for cell in &raw.cells {
        let text = cell.text.trim();
        if text.bytes().all(|byte| !byte.is_ascii_alphabetic() && byte < 0x80) {
            continue;
        }
        // Nearly every row ends here, at its name.
        match of_totals(text) {
            Some(total) => found |= total,
            None => return false,
        }
    }
    found
}

/// Whether a value has a word for totals; `None` if it has any other word than such a row has.
fn of_totals(text: &str) -> Option<bool> {
    // The longest is some `Vastaanottajia yhteensä: 1 234 kpl`.
    if text.len() > 60 {
        return None;
    }
    let lower = text.to_lowercase().replace("(s)", "s").replace("row(t)", "rows");
    let mut found = false;
    for word in lower.split([' ', '\u{a0}', ':', '=', '(', ')', '-', '–', '.', ',', '/']) {
        let plain = word.trim_matches(|c: char| !c.is_alphabetic() && c != '∑');
        // `s:a` is cut at its colon.
        if plain.is_empty() || matches!(plain, "s" | "a") && lower.starts_with("s:a") {
            found |= !plain.is_empty();
            continue;
        }
        // A number with its unit: `400kpl`.
        let is_total = WORDS.contains(&plain);
        if !is_total && !BESIDE.contains(&plain) {
            return None;
        }
        found |= is_total;
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recipients::file::raw::RawCell;

    fn is_total_row(line: &str) -> bool {
        let cell = |text: &str| RawCell { text: text.to_owned(), fault: None };
        is_total(&RawRow { cells: line.split(';').map(cell).collect(), ..RawRow::default() })
    }

    #[test]
    fn rows_of_totals_are_found() {
        for line in [
            "Yhteensä;400;;;;",
            "Yhteensä: 400;;;;;",
            ";Yhteensä 400 kpl;;;",
            "YHTEENSÄ;;;;;",
            "yhteensä;yhteensä;;;",
            "Yht.;400;;;",
            "Yht. 400 hlö;;;",
            "Summa;;;;;12 345,00",
            "Summa:;400;;",
            "Kokonaissumma;400;;",
            "Loppusumma;;400;",
            "Rivejä yhteensä;400;;",
            "Rivejä: 400;;;",
            "Lukumäärä;400;;",
            "Lkm;400;;",
            "Kaikki yhteensä;400;;",
            "Henkilöitä yhteensä 400;;;",
            "Totalt;400;;;",
            "Totalt: 400 personer;;;",
            "TOTALT;;;400;",
            "Antal: 400;;;",
            "Antal rader;400;;",
            "Slutsumma;400;;",
            "S:a;400;;",
            "Sammanlagt 400 st;;;",
            "Total;400;;;",
            "TOTAL:;400;;",
            "Grand Total;400;;",
            "Grand total (400);;;",
            "Total rows: 400;;;",
            "Total number of recipients;400;;",
            "SUM;;;400;",
            "Sum = 400;;;",
            "Subtotal;12;;",
            "Count;400;;",
            "Σ;400;;",
            "∑ 400;;;",
            ";;;;Yhteensä;400",
            "Yhteensä;400 kpl;;;12,5 %",
            "Summa summarum;400;;",
            "(2 rows affected)",
            "(2 row(s) affected)",
            "(1 row affected)",
            "(1 rows affected);;;",
            "2 rows selected.",
            "3 rows in set (0.00 sec)",
            "2 riviä",
            "(2 riviä)",
            "2 rader",
            "(2 rader påverkade)",
            "2 rows",
            "(12 rows)",
            "2 rows fetched",
            "5 records selected",
            "Query OK, 2 rows affected (0.01 sec)",
            "2 row(s) returned",
            "-- 2 rows affected",
            "Poimittu 2 riviä",
            "Haettu 12 riviä",
            "1 row selected",
            "2 rows affected.;",
        ] {
            assert!(is_total_row(line), "{line}");
        }
    }

    #[test]
    fn people_are_no_totals() {
        for line in [
            "1;Maija Esimerkki;Mallikatu 1;00990;Helsinki",
            "2;Matti Summa;Mallikatu 1;49400;Hamina",
            "3;Summa Matti;Mallikatu 1;49400;Hamina",
            "4;Kalle Kuviteltu;Summa 3;49400;Summa",
            "5;Total Finland Oy;Mallikatu 1;00990;Helsinki",
            "6;Sum Ting;Mallikatu 1;00990;Helsinki",
            "7;Ab Totalt Bra;Mallikatu 1;00990;Helsinki",
            "8;Yhteensattuma Oy;Mallikatu 1;00990;Helsinki",
            "9;Count Basie;Mallikatu 1;00990;Helsinki",
            "10;Antal Szerb;Mallikatu 1;00990;Helsinki",
            "11;Sa Nguyen;;;",
            "12;People Oy;Mallikatu 1;00990;Helsinki",
            "13;Yhteensä Maija;;;",
            "14;Summa Anna;;;",
            "A-15;Summa;;;",
            "16;李小龍;;;",
            "17;Иван Петров;;;",
            "18;400;;;",
            ";;;;400",
            "19;Eva Ek;;;",
            "Sivu 1/5;;;;",
            "Tulostettu 1.1.2024;;;;",
            "Page 1 of 5;;;;",
            "Sum Wong;;;;",
            "Summanen;;;;",
            "Totally Oy;400;;",
            "Yht.yhtiö Oy;;;",
            "20;Matti;Summa;;",
            "Rows Anna;5;;",
            "Row Anna;;;",
            "21;Rivi Anna;;;",
            "Rad Bo;;;",
            "22;Record Oy;;;",
            "Affected Oy;;;",
            "Ok Set;;;",
            "Antal Ferenc;1;;",
        ] {
            assert!(!is_total_row(line), "{line}");
        }
    }
}
