//! What form letters, formulas and templates leave where a value should be: `{{name}}`, `*|FNAME|*`, `[Nimi]`,
//! `=VLOOKUP(A2;B:C;2)`, and the header of the column itself.

/// Headers that are no names of people, streets or towns, in small letters.
#[rustfmt::skip]
const HEADERS: &[&str] = &[
    "nimi", "etunimi", "etunimet", "sukunimi", "kokonimi", "asiakkaan nimi", "vastaanottaja", "namn", "förnamn", "efternamn", "fullständigt namn", "mottagare", "full name", "first name",
    "firstname", "last name", "lastname", "surname", "fullname", "recipient",
    "katuosoite", "lähiosoite", "postiosoite", "kotiosoite", "jakeluosoite", "osoite", "gatuadress", "postadress", "hemadress", "adress", "street address", "address", "streetaddress",
    "address line 1", "address1", "postinumero", "postitoimipaikka", "paikkakunta", "postnummer", "postort", "postanstalt", "postal code", "postcode", "zip code", "zip",
    "post office", "maa", "country",
];

/// Words inside a placeholder that people do not write in brackets about themselves.
const WORDS: &[&str] = &[
    "name", "nimi", "namn", "street", "katu", "gata", "city", "kaupunki", "ort", "fname", "lname",
    "id",
];

/// Whether a value is no value but what should have been replaced by one. For names and parts of addresses.
pub(super) fn is_placeholder(value: &str) -> bool {
    // The fast path of nearly every value: none of these signs is in a name or an address.
    let signs = value.bytes().any(|byte| {
        matches!(
            byte,
            b'{' | b'}' | b'[' | b'<' | b'>' | b'|' | b'=' | b'%' | b'$' | b'&' | b'@' | 0xC2
        )
    });
    signs && (is_formula(value) || has_field(value) || is_framed(value) || has_tag(value))
}

/// Whether a value is the header of a column.
pub(super) fn is_header(value: &str) -> bool {
    let value = value.trim_matches(|c: char| !c.is_alphanumeric());
    value.len() <= 20 && HEADERS.contains(&value.to_lowercase().as_str())
}

/// `=VLOOKUP(A2;B:C;2)`, `=A2`, `=B2 & " " & C2`, `=R[1]C`, `=Taul1!B2`, `=[@Nimi]`, `@SUM(A1:A5)`. `=Maija Esimerkki`
/// may be a name with a slip.
fn is_formula(value: &str) -> bool {
    let Some(rest) = value.trim_start_matches('\'').strip_prefix(['=', '@']) else { return false };
    let rest = rest.trim_start();
    let word =
        rest.find(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | '_')).unwrap_or(rest.len());
    let called = word > 0 && rest[word..].starts_with('(');
    if !value.contains('=') {
        return called;
    }
    let operators = |c: char| " &+-*/;,():^<>=\"".contains(c);
    called || rest.starts_with('[') || rest.contains('!') || rest.split(operators).any(is_cell)
}

/// Whether a word names a cell: `A2`, `$B$12`, `R1C1`, `R[1]C`, `RC[-1]`. A house may be `A2`, but not behind `=`.
fn is_cell(word: &str) -> bool {
    let plain = word.replace('$', "");
    let letters = plain.bytes().take_while(u8::is_ascii_uppercase).count();
    let digits = &plain[letters..];
    let by_letters = (1..=3).contains(&letters)
        && !digits.is_empty()
        && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number = |text: &str| text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'[' | b']'));
    let by_numbers = plain
        .strip_prefix('R')
        .and_then(|rest| rest.split_once('C'))
        .is_some_and(|(row, column)| number(row) && number(column) && plain.len() > 2);
    by_letters || by_numbers || plain == "RC["
}

/// `{{name}}`, `${name}`, `<%= name %>`, `*|FNAME|*`, `{!Contact.Name}`, `%%name%%`, `<<Nimi>>`, `«Nimi»`.
fn has_field(value: &str) -> bool {
    const PAIRS: &[(&str, &str)] = &[
        ("{{", "}}"),
        ("${", "}"),
        ("#{", "}"),
        ("<%", "%>"),
        ("*|", "|*"),
        ("{!", "}"),
        ("%%", "%%"),
        ("<<", ">>"),
        ("[[", "]]"),
        ("{$", "}"),
        ("{%", "%}"),
        ("[@", "]"),
        ("&lt;", "&gt;"),
        ("MERGEFIELD", ""),
    ];
    let pair = |(open, close): &(&str, &str)| {
        value.find(open).is_some_and(|at| value[at + open.len()..].contains(close))
    };
    PAIRS.iter().any(pair) || value.starts_with('«') && value.ends_with('»')
}

/// `{0}`, `[Nimi]`, `<First name>`, `%NAME%`, `$name$`: one word, or words for a column, between two signs. A name in
/// brackets is a name.
fn is_framed(value: &str) -> bool {
    const SIGNS: &[(char, char)] =
        &[('{', '}'), ('[', ']'), ('<', '>'), ('%', '%'), ('$', '$'), ('|', '|')];
    let inner = |(left, right): &(char, char)| value.strip_prefix(*left)?.strip_suffix(*right);
    let Some(inner) = SIGNS.iter().find_map(inner) else { return false };
    let inner = inner.trim();
    let coded = inner.bytes().any(|byte| matches!(byte, b'_' | b'.' | b'{' | b'$' | b'@'));
    let digits = !inner.is_empty() && inner.bytes().all(|byte| byte.is_ascii_digit());
    let small = inner.to_lowercase();
    let words = || small.split(|c: char| !c.is_alphanumeric()).any(|word| WORDS.contains(&word));
    // Braces and signs of programs are around no name.
    let program = !value.starts_with(['[', '<']);
    digits || is_header(inner) || words() || (coded || program) && !inner.contains(' ')
}

/// Elements of web pages that are no words of people.
#[rustfmt::skip]
const ELEMENTS: &[&str] = &[
    "script", "style", "img", "iframe", "svg", "link", "meta", "title", "head", "form", "input", "button", "select",
    "option", "textarea", "table", "tbody", "thead", "tr", "td", "th", "pre", "code", "h1", "h2", "h3", "h4", "h5", "h6",
    "ol", "dl", "dt", "dd", "blockquote", "section", "article", "header", "footer", "nav", "video", "audio", "object",
    "embed", "hr", "label", "xml", "html", "body", "span", "div", "font",
];

/// Whether a tag of a web page is in a value: `<script>…`, `Maija<img src=x>`, `</h1>`.
fn has_tag(value: &str) -> bool {
    value.split('<').skip(1).any(|rest| {
        let rest = rest.strip_prefix('/').unwrap_or(rest);
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let name = rest[..end].to_ascii_lowercase();
        ELEMENTS.contains(&name.as_str()) && rest[end..].contains('>')
    })
}

/// Whether a word of a value is what a program writes for nothing: `Mallikatu NULL`, `Maija null`. `name`: whether it
/// may be that of a person, whose capitals are those of all other words.
pub(super) fn has_nothing(value: &str, name: bool) -> bool {
    let is_nothing = |word: &str| {
        let bare =
            word.trim_matches(|c: char| matches!(c, '(' | ')' | '[' | ']' | '<' | '>' | ',' | ';'));
        matches!(
            bare,
            "NULL" | "null" | "undefined" | "NaN" | "#N/A" | "#REF!" | "nil" | "\\N" | "#PUUTTUU!"
        )
    };
    // The fast path of nearly every value: no word begins like one of these, or there is only one.
    let (mut several, mut begins, mut before) = (false, false, b' ');
    for byte in value.bytes() {
        several |= matches!(byte, b' ' | b',');
        begins |= matches!(before, b' ' | b',')
            & matches!(byte, b'N' | b'n' | b'u' | b'#' | b'(' | b'[' | b'<' | b'\\');
        before = byte;
    }
    if !several || !begins {
        return false;
    }
    let mut found = value.split([' ', ',']).filter(|word| is_nothing(word));
    let Some(word) = found.next() else { return false };
    // MAIJA NULL may be a person, and so may maija null.
    let others = value.split([' ', ',']).filter(|other| *other != word);
    let alike = |other: &str| {
        other.to_uppercase() == other && word.to_uppercase() == word
            || other.to_lowercase() == other && word.to_lowercase() == word
    };
    !name || !others.filter(|other| !other.is_empty()).all(alike)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[rustfmt::skip]
    fn placeholders_are_no_values() {
        for value in [
            "{0}", "{1}", "{{name}}", "{{ first_name }}", "*|FNAME|*", "*|LNAME:Friend|*", "{!Contact.Name}", "[Nimi]", "[Etunimi]", "[First Name]", "&lt;Nimi&gt;", "<Nimi>", "<First name>",
            "=VLOOKUP(A2;B:C;2)", "=PHAKU(A2;B:C;2)", "=A2", "=$B$12", "=Taul1!B2", "=[@Nimi]", "=CONCATENATE(A2;\" \";B2)", "%NAME%", "%%name%%", "$name$", "${name}", "#{name}", "<%= name %>",
            "«Nimi»", "<<Nimi>>", "[[nimi]]", "{nimi}", "{Etunimi}", "Hei {{name}}", "{{street}} 5", "{$name}", "[@Nimi]", "{ MERGEFIELD Nimi }", "[customer.name]", "{% name %}", "'=A2",
            "=IFERROR(VLOOKUP(A2,B:C,2,0),\"\")", "=B2 & \" \" & C2", "=B2&C2", "=R[1]C", "=RC[-1]", "=B2+1", "=A2&\" \"&B2", "= B2", "@SUM(1)", "=R1C2", "=-A1",
            "<script>alert(1)</script>", "Maija<img src=x>", "</h1>Maija", "<SPAN class=a>Maija", "Mallikatu 5<hr/>",
        ] {
            assert!(is_placeholder(value), "{value}");
        }
        for value in [
            "Maija Esimerkki", "[Maija Esimerkki]", "Maija [Mäki] Esimerkki", "=Maija Esimerkki", "=Mallikatu 5 A 3", "@maija", "<Maija Esimerkki>", "Mallikatu 5", "100 % Oy", "R&D Oy", "Villa «Nya»", "A|B Oy", "Oy A=B Ab",
            "$ave Oy", "Maija (Mäki)", "[Maija]", "Café {K} Oy", "5 > 3 Oy", "A&B", "Katu 5 [A 3]", "Åbo", "%", "Grön & Vit", "Maija Esimerkki <maija@posti.example>", "Mallikatu 5 % Berg",
            "Maija <x>Malli</x>", "5 < 6 Oy", "Form < Oy",
        ] {
            assert!(!is_placeholder(value), "{value}");
        }
        for value in ["Nimi", "NIMI", "Etunimi", "Katuosoite", "katuosoite:", "Postitoimipaikka", "Full name", "Förnamn", "Adress", "Postinumero", "First Name"] {
            assert!(is_header(value), "{value}");
        }
        for value in ["Land", "Nimiö", "Osoitetie 5", "Katu", "Street", "Name", "Maija", "Adresskontoret", "Nimi Maija", "City", "Ort"] {
            assert!(!is_header(value), "{value}");
        }
    }

    #[test]
    #[rustfmt::skip]
    fn words_of_programs_for_nothing() {
        for value in ["Mallikatu NULL", "Mallikatu 5 null", "NULL Mallikatu 5", "undefined 5", "Mallikatu 5, NULL", "Mallikatu (null)", "MALLIKATU NULL", "Mallikatu NaN", "Mallikatu #N/A", "null null"] {
            assert!(has_nothing(value, false), "{value}");
        }
        for value in ["Nullantie 5", "Null Street 5", "Nilkuja 3", "Nan-katu 3", "Nullabor 5", "NULL", "Undefined", "Mallikatu 5"] {
            assert!(!has_nothing(value, false), "{value}");
        }
        for value in ["Maija NULL", "NULL Maija", "Maija null", "Maija undefined", "Virtanen, NULL", "Maija (null)", "Maija NaN"] {
            assert!(has_nothing(value, true), "{value}");
        }
        for value in ["Christopher Null", "CHRISTOPHER NULL", "Null Christopher", "Nil Eriksson", "Nan Goldin", "Maija Esimerkki", "christopher null"] {
            assert!(!has_nothing(value, true), "{value}");
        }
    }
}
