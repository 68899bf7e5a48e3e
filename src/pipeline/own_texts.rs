//! The texts that letters of an incident are made from, for those who look for values of people in
//! letters.

use jiff::civil::Date;

use crate::assets::Assets;
use crate::locale::{DateStyle, Formats, Moment};

/// All texts that a letter of the incident may print: those of files, `facts` (the text of
/// `incident.yaml`), and the names of months as the languages of the notice write them in dates.
pub(super) fn own_texts<'a>(
    assets: &Assets,
    facts: &str,
    languages: impl Iterator<Item = &'a str>,
) -> Vec<String> {
    let files = ["locales/", "catalogue/", "templates/"].map(|root| assets.layers(root));
    let files = files.iter().flatten().map(|(_, asset)| asset.text.as_str());
    // Comments are never printed.
    let printed = |text: &str| {
        let lines = text.lines().filter(|line| !line.trim_start().starts_with('#'));
        lines.flat_map(|line| [line, "\n"]).collect::<String>()
    };
    let mut texts: Vec<String> = files.chain([facts]).map(printed).collect();
    texts.extend(languages.map(months));
    texts
}

/// Dates in all months, in every style.
fn months(tag: &str) -> String {
    let Some(formats) = Formats::new(tag) else { return String::new() };
    let mut out = String::new();
    for month in 1..=12 {
        let day = Date::constant(2026, month, 1);
        for (_, style) in DateStyle::ALL {
            for moment in [Moment::Day(day), Moment::Month(2026, month)] {
                out += &formats.date(moment, style);
                out.push('\n');
            }
        }
    }
    out
}
