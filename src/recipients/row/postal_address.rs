//! The country and the postal address of a row.

use super::context::Row;
use super::countries;
use super::none::{Of, is_none};
use super::postal_codes;
use super::prefixes;
use super::towns;
use crate::diag::Diagnostic;
use crate::diag::codes::recipients as codes;
use crate::recipients::columns::header::Column;
use crate::recipients::model::{Address, Missing, Need, Part};

/// The parts of an address in a row.
pub(in crate::recipients) struct Parts {
    pub(in crate::recipients) care_of: Option<String>,
    pub(in crate::recipients) street: Option<String>,
    pub(in crate::recipients) postal_code: Option<String>,
    pub(in crate::recipients) city: Option<String>,
}

impl Parts {
    /// Whether there is a part of an address. A `c/o` alone is none.
    pub(in crate::recipients) fn is_given(&self) -> bool {
        [&self.street, &self.postal_code, &self.city].iter().any(|part| part.is_some())
    }
}

/// The country of a row.
pub(in crate::recipients) struct Land {
    /// ISO 3166-1 alpha-2. `FI` for Åland too: it has the postal service of Finland.
    pub(in crate::recipients) code: String,
    /// Whether the value was `AX`.
    aland: bool,
    /// Whether there was no value.
    blank: bool,
}

/// First digits of the postal codes of Åland (Posti). The catalogue's regions have them too.
const ALAND: &str = "22";

/// The fault of a Finnish postal code.
enum CodeFault {
    /// Fewer than five digits.
    LostZeros,
    /// No code at all.
    NoCode,
    /// Not one of Åland, though the country is.
    NotAland,
}

impl Row<'_> {
    /// The country of an address. A country behind the town is taken from it.
    pub(in crate::recipients) fn land(
        &mut self,
        country: Option<String>,
        parts: &mut Parts,
    ) -> Land {
        let mut land = self.country(country);
        // A country that is not known is told already, and says nothing about the town.
        if land.code != "FI" && countries::name(&land.code).is_none() {
            return land;
        }
        self.code_of_town(parts, &mut land);
        let Some(city) = &parts.city else { return land };
        let of_name = towns::country_as_town(city)
            .filter(|of_name| !towns::has_town_called(&land.code, city, of_name));
        if let Some(of_name) = of_name {
            // `Germany`: no town is known.
            if of_name == land.code {
                self.need(Need::NoValue(Part::City), Column::City, "write the town");
                self.with("part", Part::City.column());
            } else {
                self.need(Need::OtherCountry, Column::City, "correct the country or the town");
            }
        } else if let Some(found) = towns::with_country(city) {
            let code = if found.country == "AX" { "FI" } else { found.country };
            let town = found.town.to_owned();
            // `Helsinki (Ruotsi)`: one of them is wrong.
            let other = code != "FI" && towns::is_finnish_town_of_none(&town, code);
            if land.blank && code != "FI" && !other {
                let message = "the value ends with a country; it is read as the country";
                let help = "write the country in its own column, and only the town here";
                let problem = Diagnostic::warning(codes::COUNTRY_IN_CITY, message);
                self.push(problem.at(self.place_of(Column::City)).help(help).with("country", code));
                code.clone_into(&mut land.code);
                land.blank = false;
            }
            if land.code == code && !other {
                parts.city = Some(town);
            } else {
                let help = "correct the country or the town";
                self.need(Need::OtherCountry, Column::City, help);
            }
        } else if let Some(country) = towns::country_of_big_town(city)
            && land.code == "FI"
        {
            let help = format!("write `{country}` under `country` if the address is abroad");
            if land.blank {
                let message = "this is the name of a big town abroad, and there is no country";
                let problem = Diagnostic::warning(codes::FOREIGN_TOWN, message).help(help);
                self.push(problem.at(self.place_of(Column::City)).with("country", country));
            } else {
                self.need(Need::OtherCountry, Column::City, "correct the country or the town");
            }
        } else if land.code != "FI" && towns::is_finnish_town_of_none(city, &land.code) {
            self.need(Need::OtherCountry, Column::City, "correct the country or the town");
        }
        land
    }

    /// Parts the code of another country from the town behind it, and reads the country: `S-111 22 Stockholm`.
    fn code_of_town(&mut self, parts: &mut Parts, land: &mut Land) {
        let Some(city) = &parts.city else { return };
        let Some((code, town, country)) = towns::behind_foreign_code(city) else { return };
        let other_country = !land.blank && land.code != country;
        // What stands in the column for codes may be one of Finland.
        let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
        let given = parts.postal_code.as_deref();
        if other_country || given.is_some_and(|given| digits(given) != digits(code)) {
            self.need(Need::OtherCountry, Column::City, "correct the country or the town");
            return;
        }
        let message = "the value names a country; it is read as the country";
        let help = "write the country in its own column, and only the town here";
        let problem = Diagnostic::warning(codes::COUNTRY_IN_CITY, message);
        self.push(problem.at(self.place_of(Column::City)).help(help).with("country", country));
        let (code, town) = (code.to_owned(), town.to_owned());
        parts.postal_code.get_or_insert(code);
        parts.city = Some(town);
        country.clone_into(&mut land.code);
        land.blank = false;
    }

    /// Takes out the parts of an address that say that there are none. Returns whether the address
    /// cannot be used without them.
    fn without_none(&mut self, parts: &mut Parts, finnish: bool) -> bool {
        if parts.care_of.as_deref().is_some_and(|value| is_none(value, Of::Text)) {
            parts.care_of = None;
            self.left_out(Column::CareOf);
        }
        let korvatunturi =
            parts.city.as_deref().is_some_and(|city| city.eq_ignore_ascii_case("korvatunturi"));
        let of_code = if finnish && !korvatunturi { Of::PostalCode } else { Of::Text };
        let columns = [
            (Part::Street, Column::Street, &mut parts.street, Of::Text),
            (Part::PostalCode, Column::PostalCode, &mut parts.postal_code, of_code),
            (
                Part::City,
                Column::City,
                &mut parts.city,
                if finnish { Of::Text } else { Of::TownAbroad },
            ),
        ];
        let mut unusable = false;
        for (part, column, value, of) in columns {
            if value.as_deref().is_some_and(|value| is_none(value, of)) {
                *value = None;
                unusable = true;
                let help = "write the address, or leave all of it empty if it is not known";
                self.need(Need::NoValue(part), column, help);
                self.with("part", part.column());
            }
        }
        unusable
    }

    /// The country; Finland if blank.
    fn country(&mut self, country: Option<String>) -> Land {
        let Some(country) = country else {
            return Land { code: "FI".into(), aland: false, blank: true };
        };
        let found = countries::code(&country);
        let code = found.map_or_else(|| country.to_uppercase(), str::to_owned);
        if code == "AX" {
            // Åland has a country code of its own, but Finland's postal codes: an address within Finland
            // does not name it.
            return Land { code: "FI".into(), aland: true, blank: false };
        }
        if found.is_none() {
            self.error(
                codes::BAD_COUNTRY,
                Column::Country,
                "not a known country code (ISO 3166-1) or country name",
                "write a code such as `SE` or `EE`, or the name of the country in Finnish, Swedish or \
                 English; an empty value means Finland",
            );
        }
        Land { code, aland: false, blank: false }
    }

    /// The address if it is complete. If only parts of it are there, a need.
    pub(in crate::recipients) fn address(
        &mut self,
        mut parts: Parts,
        land: &Land,
        name: &str,
    ) -> Option<Address> {
        let finnish = land.code == "FI";
        if self.without_none(&mut parts, finnish) {
            return None;
        }
        self.repeated(&mut parts, name, finnish);
        let no_street = [Need::PhoneAsStreet, Need::NoValue(Part::Street)];
        if no_street.iter().any(|need| self.needs.contains(need)) {
            return None;
        }
        let Parts { care_of, street, postal_code, city } = parts;
        let postal_code = match postal_code {
            Some(code) if finnish => Some(prefixes::without_country(&code).to_owned()),
            code => code,
        };
        if let Some(code) = postal_code.as_deref().filter(|_| finnish)
            && let Some(fault) = fault_of(code, land)
        {
            self.bad_code(code, fault, land);
            return None;
        }
        let given = [&care_of, &street, &postal_code, &city].iter().any(|part| part.is_some());
        let missing = Missing {
            street: street.is_none(),
            // Some countries have no postal codes.
            postal_code: finnish && postal_code.is_none(),
            city: city.is_none(),
        };
        match (street, postal_code, city) {
            (Some(street), postal_code, Some(city)) if !missing.postal_code => {
                if !finnish {
                    self.foreign_code(postal_code.as_deref(), &land.code);
                }
                let postal_code = postal_code.unwrap_or_default();
                Some(Address { care_of, street, postal_code, city })
            }
            _ => {
                if given {
                    let column = match missing {
                        Missing { street: true, .. } => Column::Street,
                        Missing { postal_code: true, .. } => Column::PostalCode,
                        _ => Column::City,
                    };
                    self.need(Need::PartialAddress(missing), column, PARTIAL_HELP);
                    self.with("missing", missing.key());
                }
                None
            }
        }
    }

    fn bad_code(&mut self, code: &str, fault: CodeFault, land: &Land) {
        let place = Column::PostalCode;
        let country = match fault {
            // An error and no need: most often all codes of the file lost their zeros, and some of them
            // then look complete.
            CodeFault::LostZeros => {
                self.error(
                    codes::BAD_POSTAL_CODE,
                    place,
                    "a Finnish postal code has five digits; this one seems to have lost its \
                     leading zeros",
                    "format the column as text and fill it in again from the register: a \
                     spreadsheet program drops leading zeros from number cells, even if it shows \
                     them",
                );
                None
            }
            CodeFault::NotAland => {
                let help = "postal codes in Åland begin with 22; correct the code, or write `FI` \
                            under `country`";
                self.need(Need::BadPostalCode, place, help);
                Some("AX".to_owned())
            }
            CodeFault::NoCode => {
                let country = postal_codes::country_before(code)
                    .filter(|country| land.blank && !matches!(country.as_str(), "FI" | "AX"));
                let help = match &country {
                    Some(country) => format!(
                        "the code begins with a country: write `{country}` under `country`, and \
                         the code without it"
                    ),
                    None => "write five digits, without `FI-` or `AX-`; for an address abroad, \
                             fill in `country`"
                        .to_owned(),
                };
                self.need(Need::BadPostalCode, place, &help);
                country
            }
        };
        self.with("country", country.unwrap_or_else(|| "none".to_owned()));
    }

    /// Warns of a code that its country does not use. The letter is sent, because many places are found
    /// by their names.
    fn foreign_code(&mut self, code: Option<&str>, country: &str) {
        let (message, help) = match code {
            Some(code) if postal_codes::fits(code, country) => return,
            Some(_) => (
                "the postal code does not look like one in this country",
                "check the code and `country`; the letter is sent as it is",
            ),
            // Eircodes are recent, and many leave them out.
            None if country == "IE" || postal_codes::patterns(country).is_empty() => return,
            None => (
                "the postal code is missing, and this country has postal codes",
                "add the code; the letter is sent without it",
            ),
        };
        let problem = Diagnostic::warning(codes::ODD_POSTAL_CODE, message);
        let given = if code.is_some() { "yes" } else { "no" };
        let problem = problem.at(self.place_of(Column::PostalCode)).help(help);
        self.push(problem.with("given", given));
    }
}

const PARTIAL_HELP: &str = "an address needs `street`, `postal-code` and `city`; leave all of \
                            them empty if it is not known";

/// The fault of a code in Finland. All pairs of first digits are in use, from 00 (Helsinki) to 99
/// (Inari), so five digits may be any code but 00000, which [`is_none`] reports (Posti's lists of postal
/// codes).
fn fault_of(code: &str, land: &Land) -> Option<CodeFault> {
    let digits = code.bytes().all(|byte| byte.is_ascii_digit());
    match code.len() {
        _ if !digits => Some(CodeFault::NoCode),
        0..5 => Some(CodeFault::LostZeros),
        5 if land.aland && !code.starts_with(ALAND) => Some(CodeFault::NotAland),
        5 => None,
        _ => Some(CodeFault::NoCode),
    }
}
