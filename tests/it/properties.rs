//! Properties: no input makes the markup parser panic, and no value of a row changes anything of a
//! letter but the places where that value stands.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

use crate::support;

use std::sync::OnceLock;

use breach_letters::letter::{Block, Inline, Letter, Links, markup};
use breach_letters::recipients::{Address, Recipient, Status, address_lines};
use breach_letters::render::html::{EmailTheme, html};
use breach_letters::render::text::{TextMedium, text};
use breach_letters::terms::Medium;
use breach_letters::text::check_value;
use proptest::prelude::*;
use support::{Case, changed};

/// Pieces that markup is made of, right and wrong.
const PIECES: [&str; 44] = [
    "<letter title=\"x\">",
    "</letter>",
    "<part lang=\"fi\">",
    "</part>",
    "<stationery>",
    "</stationery>",
    "<sender>a</sender>",
    "<address><line>a</line></address>",
    "<h1>",
    "</h1>",
    "<h2>a</h2>",
    "<p>",
    "</p>",
    "<p/>",
    "<ul>",
    "<ul compact=\"yes\">",
    "</ul>",
    "<ol start=\"1\">",
    "<ol start=\"99999999999999\">",
    "<ol start=\"-1\">",
    "</ol>",
    "<li>",
    "</li>",
    "<table>",
    "</table>",
    "<head><th>a</th><th>b</th></head>",
    "<row><th><line>a</line></th><td>b</td></row>",
    "<dl><dt>a</dt>",
    "<dd>b</dd></dl>",
    "<box>",
    "</box>",
    "<foot>a</foot>",
    "<closing>",
    "</closing>",
    "<greeting>a</greeting>",
    "<line>a</line>",
    "<a name=\"no\"/>",
    "<strong>",
    "</strong>",
    "<field>a</field>",
    "<span lang=\"sv\">",
    "</span>",
    "<br/>",
    "words &amp; more ",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn the_markup_parser_takes_any_text(text in any::<String>()) {
        let _ = markup::parse(&text, &|_| None);
        let _ = markup::check_words(&text);
    }

    #[test]
    fn the_markup_parser_takes_any_heap_of_tags(
        picked in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..24)
    ) {
        let inner = picked.concat();
        let links = Links::new();
        let _ = markup::parse(&inner, &|_| Some(&links));
        let whole = format!("<letter title=\"x\"><part lang=\"fi\">{inner}</part></letter>");
        if let Ok(letter) = markup::parse(&whole, &|_| Some(&links)) {
            // What is accepted can be shown.
            let _ = (text(&letter, TextMedium::Letter), html(&letter, &EmailTheme::default()));
        }
        let _ = markup::check_words(&inner);
    }
}

/// The small incident with a text that names the person.
fn case() -> &'static Case {
    static CASE: OnceLock<Case> = OnceLock::new();
    CASE.get_or_init(|| {
        let greeting = "lead = { $name }, tietojasi on vuotanut, { $guardian-name }.\n";
        let folder = changed("errors/base", &[("locales/fi/more.ftl", greeting)]);
        Case::load(folder.path())
    })
}

/// A value as the recipients reader lets it through.
fn value() -> impl Strategy<Value = String> {
    let letters = prop::string::string_regex("\\PC{1,40}").unwrap();
    let risky = prop::collection::vec(
        prop::sample::select(vec![
            "<",
            ">",
            "&",
            "\"",
            "'",
            "{",
            "}",
            "{{",
            "}}",
            "{%",
            "%}",
            "{#",
            "]]>",
            "<!--",
            "-->",
            "&amp;",
            "&#0;",
            "</field>",
            "<field>",
            "$name",
            " ",
            "  ",
            "\u{a0}",
            "\\",
            "\u{1f600}",
            "é",
            "e\u{301}",
            "a",
            "Ä",
            "-",
            "=",
            "@",
            ";",
        ]),
        1..12,
    );
    prop_oneof![letters, risky.prop_map(|parts| parts.concat())]
        .prop_filter_map("not a value of a row", |raw| check_value(&raw).ok())
        .prop_filter("blank", |value: &String| !value.trim().is_empty())
}

fn compose(recipient: &Recipient, medium: Medium) -> Letter {
    case().compose(recipient, &["fi".to_owned()], medium, 1)
}

/// All fields of a letter in their order, taken out of it.
fn take_fields(letter: &mut Letter) -> Vec<String> {
    fn of(content: &mut [Inline], out: &mut Vec<String>) {
        for inline in content {
            match inline {
                Inline::Field(value) => out.push(std::mem::take(value)),
                Inline::Strong(inner) | Inline::Lang { content: inner, .. } => of(inner, out),
                Inline::Text(_) | Inline::Code(_) | Inline::Link(_) | Inline::Break => {}
            }
        }
    }
    let mut out = Vec::new();
    for block in letter.parts.iter_mut().flat_map(|part| &mut part.blocks) {
        if let Block::Paragraph { content, .. } | Block::Heading { content, .. } = block {
            of(content, &mut out);
        }
    }
    out
}

fn person(
    name: &str,
    guardian: &str,
    street: &str,
    city: &str,
    care_of: Option<&str>,
) -> Recipient {
    let mut recipient = Recipient::new("p-1", 2, name);
    recipient.status = Status::Minor;
    recipient.guardian_name = Some(guardian.to_owned());
    recipient.address = Some(Address {
        care_of: care_of.map(str::to_owned),
        street: street.to_owned(),
        postal_code: "00100".to_owned(),
        city: city.to_owned(),
    });
    recipient
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn values_come_through_and_change_nothing_else(
        name in value(),
        guardian in value(),
        street in value(),
        city in value(),
        care_of in prop::option::of(value()),
    ) {
        let care_of = care_of.as_deref();
        let recipient = person(&name, &guardian, &street, &city, care_of);
        let plain = person("A", "B", "C", "D", care_of.map(|_| "E"));
        for medium in [Medium::Letter, Medium::Email] {
            let mut letter = compose(&recipient, medium);
            let mut expected = compose(&plain, medium);
            let fields = take_fields(&mut letter);
            prop_assert!(fields.contains(&name) && fields.contains(&guardian), "{fields:?}");
            let known = [&name, &guardian];
            prop_assert!(fields.iter().all(|field| known.contains(&field)), "{fields:?}");
            prop_assert_eq!(fields.len(), take_fields(&mut expected).len());
            if medium == Medium::Letter {
                prop_assert_eq!(&letter.parts[0].stationery.address, &address_lines(&recipient));
            } else {
                let greeting = letter.parts[0].stationery.greeting.clone().unwrap();
                prop_assert!(greeting.contains(&guardian), "{greeting}");
            }
            letter.parts[0].stationery = expected.parts[0].stationery.clone();
            prop_assert_eq!(letter, expected);
        }
    }
}
