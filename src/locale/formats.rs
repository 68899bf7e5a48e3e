//! Numbers, dates and lists as each language writes them, from ICU data (CLDR).
//!
//! The main languages of Finland's authorities have rules of their own where CLDR differs from
//! usage in Finland; all other languages follow CLDR. For a language without CLDR data (Northern
//! Sámi has none in the crate), numbers and dates are written in digits as in Finnish, and lists
//! with commas only: never `2026 M02 10`.

use fixed_decimal::Decimal;
use icu_calendar::{Date as IcuDate, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{YM, YMD};
use icu_datetime::options::YearStyle;
use icu_decimal::DecimalFormatter;
use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_locale::Locale;
use jiff::civil::Date;

/// A date or a part of one, as a value of texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// A day.
    Day(Date),
    /// A month: year and 1–12.
    Month(i16, i8),
    /// A year.
    Year(i16),
}

/// The style of a date: `{ DATE($date-noticed, style: "short") }`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateStyle {
    /// As in running text: `24.8.2023`, `24 augusti 2023`, `24 August 2023`.
    Text,
    /// As short as is unambiguous: `24.8.2023` in Finnish and Swedish, `24 August 2023` in English.
    Short,
    /// With the month in words: `24. elokuuta 2023`.
    Long,
    /// A month in the Finnish genitive, as an attribute: `marraskuun 2018`. In other languages as
    /// `Text`, like the cases that follow.
    Genitive,
    /// In which month, the Finnish inessive: `marraskuussa 2018`.
    Inessive,
    /// From which month on, the Finnish elative: `marraskuusta 2018`.
    Elative,
    /// Until which month, the Finnish illative: `marraskuuhun 2018`.
    Illative,
}

impl DateStyle {
    /// All of them, with their names in `.ftl` files.
    pub const ALL: [(&str, Self); 7] = [
        ("text", Self::Text),
        ("short", Self::Short),
        ("long", Self::Long),
        ("genitive", Self::Genitive),
        ("inessive", Self::Inessive),
        ("elative", Self::Elative),
        ("illative", Self::Illative),
    ];

    /// The style of a name in `.ftl` files.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, style)| *style)
    }

    /// The ending of a Finnish month.
    fn ending(self) -> &'static str {
        match self {
            Self::Text | Self::Short | Self::Long => "",
            Self::Genitive => "n",
            Self::Inessive => "ssa",
            Self::Elative => "sta",
            Self::Illative => "hun",
        }
    }
}

/// Languages that write numeric dates with the day first and full stops, as in Finland.
const DAY_FIRST: [&str; 6] = ["et", "ru", "uk", "de", "nb", "lv"];

/// The formatters of one language.
pub struct Formats {
    language: String,
    numbers: DecimalFormatter,
    short: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    long: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    month: FixedCalendarDateTimeFormatter<Gregorian, YM>,
    and: ListFormatter,
    /// Whether CLDR has the language's month names.
    known: bool,
}

impl std::fmt::Debug for Formats {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Formats").field(&self.language).finish()
    }
}

impl Formats {
    /// Formatters for a language tag; `None` if it is not a tag.
    pub fn new(tag: &str) -> Option<Self> {
        let language = tag.split('-').next().unwrap_or(tag).to_owned();
        // Letters go to people in Finland: Swedish as written there, English with the day first.
        let locale: Locale = match language.as_str() {
            "fi" => "fi-FI",
            "sv" => "sv-FI",
            "en" => "en-GB",
            _ => tag,
        }
        .parse()
        .ok()?;
        // CLDR's short date in Swedish is 2023-08-24; in Finland Swedish is written with 24.8.2023
        // too, so the numeric pattern is the Finnish one.
        let long = FixedCalendarDateTimeFormatter::try_new(locale.clone().into(), YMD::long());
        let long: FixedCalendarDateTimeFormatter<Gregorian, YMD> = long.ok()?;
        // Without data, CLDR's root pattern is used, with M08 instead of a month name.
        let sample = long.format(&gregorian(2023, 8, 24)?).to_string();
        let known = !sample.contains("M08");
        let finnish: Locale = "fi-FI".parse().ok()?;
        let numeric = if language == "sv" || !known { finnish.clone() } else { locale.clone() };
        let digits = if known { locale.clone() } else { finnish };
        let lists = ListFormatterOptions::default().with_length(ListLength::Wide);
        // The Finnish short pattern with a four-digit year is 24.8.2023.
        let short = YMD::short().with_year_style(YearStyle::Full);
        Some(Self {
            numbers: DecimalFormatter::try_new(digits.into(), Default::default()).ok()?,
            short: FixedCalendarDateTimeFormatter::try_new(numeric.into(), short).ok()?,
            long,
            month: FixedCalendarDateTimeFormatter::try_new(locale.clone().into(), YM::long())
                .ok()?,
            and: ListFormatter::try_new_and(locale.into(), lists).ok()?,
            language,
            known,
        })
    }

    /// A whole number with digit groups: `9 000` with a no-break space, `9,000`.
    pub fn number(&self, number: i64) -> String {
        self.numbers.format(&Decimal::from(number)).to_string()
    }

    /// A date.
    pub fn date(&self, moment: Moment, style: DateStyle) -> String {
        match moment {
            Moment::Day(date) => match gregorian(date.year(), date.month(), date.day()) {
                Some(day) if self.short_in(style) => self.short.format(&day).to_string(),
                Some(day) => self.long_date(&day),
                None => date.to_string(),
            },
            Moment::Month(year, month) => match gregorian(year, month, 1) {
                Some(_) if !self.known => format!("{month}/{year}"),
                Some(day) => {
                    let words = self.month.format(&day).to_string();
                    match (self.language.as_str(), words.split_once(' ')) {
                        // Every Finnish month name ends in -kuu, which every ending follows as it is.
                        // So this replaces a table of twelve for each case, which CLDR does not have;
                        // it is not a rule for nouns in general.
                        ("fi", Some((name, rest))) if name.ends_with("kuu") => {
                            format!("{name}{} {rest}", style.ending())
                        }
                        _ => words,
                    }
                }
                None => format!("{year}-{month:02}"),
            },
            Moment::Year(year) => year.to_string(),
        }
    }

    /// The beginning of a stretch of days, as it stands before its end in the style
    /// [`Short`](DateStyle::Short): without the month and year that both share. `16.` of `16.–20.11.2026`,
    /// `27 October` of `27 October to 6 November 2026`.
    pub fn beginning(&self, from: Date, to: Date) -> String {
        let whole = self.date(Moment::Day(from), DateStyle::Short);
        let (day, month) = (from.day(), from.month());
        let same_year = from.year() == to.year();
        let same_month = same_year && month == to.month();
        match self.language.as_str() {
            "fi" if same_month => format!("{day}."),
            "fi" if same_year => format!("{day}.{month}."),
            "sv" if same_month => format!("{day}"),
            "sv" if same_year => format!("{day}.{month}"),
            "en" if same_month => format!("{day}"),
            // "27 October 2026" without its last word.
            "en" if same_year => {
                whole.rsplit_once(' ').map_or_else(|| whole.clone(), |(first, _)| first.to_owned())
            }
            _ => whole,
        }
    }

    fn short_in(&self, style: DateStyle) -> bool {
        match self.language.as_str() {
            "fi" => style != DateStyle::Long,
            "sv" => style == DateStyle::Short,
            // Readers of English take 24/8/2023 for two different days.
            "en" => false,
            // Where it is not certain that the day comes first, digits alone are ambiguous.
            _ if self.known => style == DateStyle::Short && DAY_FIRST.contains(&&*self.language),
            _ => true,
        }
    }

    fn long_date(&self, day: &IcuDate<Gregorian>) -> String {
        let words = self.long.format(day).to_string();
        match words.split_once(' ') {
            // An Estonian ordinal ends with a full stop. CLDR has it; the crate's pattern lacks it.
            Some((day, rest)) if self.language == "et" && !day.ends_with('.') => {
                format!("{day}. {rest}")
            }
            _ => words,
        }
    }

    /// Items as a list: `a, b ja c`, `a, b och c`, `a, b and c`.
    pub fn list<S: AsRef<str>>(&self, items: &[S]) -> String {
        self.and.format(items.iter().map(AsRef::as_ref)).to_string()
    }
}

fn gregorian(year: i16, month: i8, day: i8) -> Option<IcuDate<Gregorian>> {
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    IcuDate::try_new_gregorian(year.into(), month, day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn further_languages_follow_cldr_and_others_are_written_in_digits() {
        let day = Moment::Day(jiff::civil::date(2026, 2, 10));
        let month = Moment::Month(2018, 11);
        let table = ["et", "ru", "uk", "so", "ar", "se", "smn", "sms"].map(|tag| {
            let formats = Formats::new(tag).unwrap();
            let texts = [
                formats.number(12_345),
                formats.date(day, DateStyle::Short),
                formats.date(day, DateStyle::Text),
                formats.date(day, DateStyle::Long),
                formats.date(month, DateStyle::Genitive),
                formats.list(&["a", "b", "c"]),
            ];
            format!("{tag}: {}", texts.join(" | "))
        });
        insta::assert_snapshot!(table.join("\n"));
    }

    #[test]
    fn a_stretch_of_days_says_month_and_year_once() {
        let day = jiff::civil::date;
        let cases = [
            (day(2026, 11, 16), day(2026, 11, 20), ["16.", "16", "16"]),
            (day(2026, 10, 27), day(2026, 11, 6), ["27.10.", "27.10", "27 October"]),
            (day(2026, 12, 27), day(2027, 1, 6), ["27.12.2026", "27.12.2026", "27 December 2026"]),
        ];
        for (from, to, expected) in cases {
            let found =
                ["fi", "sv", "en"].map(|tag| Formats::new(tag).unwrap().beginning(from, to));
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn each_language_writes_numbers_dates_and_lists_its_own_way() {
        let day = Moment::Day(jiff::civil::date(2023, 8, 24));
        let month = Moment::Month(2018, 11);
        let table = ["fi", "sv", "en"].map(|tag| {
            let formats = Formats::new(tag).unwrap();
            [
                formats.number(9000),
                formats.date(day, DateStyle::Text),
                formats.date(day, DateStyle::Short),
                formats.date(day, DateStyle::Long),
                formats.date(month, DateStyle::Text),
                formats.date(month, DateStyle::Genitive),
                formats.list(&["a", "b", "c"]),
            ]
        });
        assert_eq!(
            table[0],
            [
                "9\u{a0}000",
                "24.8.2023",
                "24.8.2023",
                "24. elokuuta 2023",
                "marraskuu 2018",
                "marraskuun 2018",
                "a, b ja c"
            ]
        );
        assert_eq!(
            table[1],
            [
                "9\u{a0}000",
                "24 augusti 2023",
                "24.8.2023",
                "24 augusti 2023",
                "november 2018",
                "november 2018",
                "a, b och c"
            ]
        );
        assert_eq!(
            table[2],
            [
                "9,000",
                "24 August 2023",
                "24 August 2023",
                "24 August 2023",
                "November 2018",
                "November 2018",
                "a, b and c"
            ]
        );
    }
}
