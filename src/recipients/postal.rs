//! What a row says about where a person lives.

use super::columns::Column;
use super::model::{Address, Need};
use super::row::Row;
use super::{codes, countries};

/// What a row gives of an address.
pub(super) struct Parts {
    pub(super) care_of: Option<String>,
    pub(super) street: Option<String>,
    pub(super) postal_code: Option<String>,
    pub(super) city: Option<String>,
}

impl Row<'_> {
    /// The country's code; Finland if blank.
    pub(super) fn country(&mut self, country: Option<String>) -> String {
        let Some(country) = country else { return "FI".into() };
        let code = country.to_uppercase();
        if countries::name(&code).is_none() {
            self.error(
                codes::BAD_COUNTRY,
                Column::Country,
                "not a country code of two letters (ISO 3166-1)",
                "write codes such as `FI`, `SE` or `EE`; blank means Finland",
            );
        }
        code
    }

    /// The address in a country if it is whole, or a need if a part of it is there.
    pub(super) fn address(&mut self, parts: Parts, country: &str) -> Option<Address> {
        let Parts { care_of, street, postal_code, city } = parts;
        let finnish = country == "FI";
        if let Some(code) = postal_code.as_deref().filter(|_| finnish) {
            let digits = code.bytes().all(|byte| byte.is_ascii_digit());
            let (few, place) = (code.len() < 5, Column::PostalCode);
            if digits && few {
                // Most often all of a file's codes lost their zeros, and some then look whole.
                self.error(
                    codes::BAD_POSTAL_CODE,
                    place,
                    "a Finnish postal code has five digits; leading zeros seem to be lost",
                    "format the column as text and fill it again from the register: in a number \
                     cell a spreadsheet program drops zeros, even if it shows them",
                );
                return None;
            } else if !digits || code.len() != 5 {
                self.need(
                    Need::BadPostalCode,
                    place,
                    "write five digits, without `FI-`; abroad, fill `country`",
                );
                return None;
            }
        }
        let given = [&care_of, &street, &postal_code, &city].iter().any(|part| part.is_some());
        match (street, postal_code, city) {
            (Some(street), Some(postal_code), Some(city)) => {
                Some(Address { care_of, street, postal_code, city })
            }
            // Some countries have no postal codes.
            (Some(street), None, Some(city)) if !finnish => {
                Some(Address { care_of, street, postal_code: String::new(), city })
            }
            _ => {
                if given {
                    self.need(
                        Need::PartialAddress,
                        Column::Street,
                        "an address needs `street`, `postal-code` and `city`; leave all blank if \
                         it is not known",
                    );
                }
                None
            }
        }
    }
}
