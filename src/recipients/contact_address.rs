//! Addresses of people under a non-disclosure for personal safety (turvakielto, spärrmarkering).
//!
//! Their home address must not be used: everybody who handles the letter would see it. A register
//! supplies a contact address instead, often a post office box. A controller that got the address
//! before the non-disclosure does not know of it, so an address counts as a contact address only if it
//! can be nothing else, or if the incident says so.

use crate::recipients::model::{Address, Need, Recipient, Status};

/// Words before the number of a post office box, in small letters.
const BOXES: &[&str] =
    &["pl", "pb", "box", "po box", "p.o. box", "postilokero", "postfack", "postbox"];

/// Streets that say that the post office keeps the letter.
const KEPT: &[&str] = &["poste restante"];

/// Removes an address that must not be used. Returns the need that this causes.
pub(in crate::recipients) fn keep_home_address_out(
    person: &mut Recipient,
    contact_addresses: bool,
) -> Option<Need> {
    if person.status != Status::Protected {
        return None;
    }
    // A guardian of a protected child waits for a decision, and their home may be the child's.
    person.guardian = None;
    if contact_addresses {
        return None;
    }
    if person.address.as_ref().is_none_or(is_box) {
        return None;
    }
    person.address = None;
    person.needs.push(Need::HomeAddress);
    Some(Need::HomeAddress)
}

/// Whether an address is certainly nobody's home.
fn is_box(address: &Address) -> bool {
    let street = address.street.to_lowercase();
    let numbered = |word: &str| {
        let number = street.strip_prefix(word).map(str::trim).unwrap_or_default();
        !number.is_empty() && number.chars().all(|c| c.is_ascii_digit() || c == ' ')
    };
    BOXES.iter().any(|word| numbered(word)) || KEPT.contains(&street.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn street(street: &str) -> Recipient {
        let mut person = Recipient::new("1", 2, "Salla Salattu");
        person.status = Status::Protected;
        person.address = Some(Address { street: street.into(), ..Address::default() });
        person
    }

    #[test]
    fn only_a_box_is_certainly_no_home() {
        for boxed in ["PL 21", "PB 456", "P.O. Box 12", "Box 7", "postilokero 33", "Poste restante"]
        {
            let mut person = street(boxed);
            assert_eq!(keep_home_address_out(&mut person, false), None, "{boxed}");
            assert!(person.address.is_some(), "{boxed}");
        }
        for home in ["Mallitie 4", "Plassi 4", "PL", "Boxbyntie 4", "PL 4 A"] {
            let mut person = street(home);
            assert_eq!(keep_home_address_out(&mut person, false), Some(Need::HomeAddress));
            assert!(person.address.is_none() && person.needs == [Need::HomeAddress], "{home}");
        }
    }

    #[test]
    fn a_list_of_contact_addresses_is_believed_and_others_are_left_alone() {
        let mut person = street("Mallitie 4");
        assert_eq!(keep_home_address_out(&mut person, true), None);
        person.status = Status::Ordinary;
        assert_eq!(keep_home_address_out(&mut person, false), None);
        assert!(person.address.is_some());
    }
}
