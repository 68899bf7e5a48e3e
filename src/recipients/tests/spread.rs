//! How far the data of one person went.

use super::*;
use crate::recipients::{GroupSpread, Need};
use crate::terms::Reach;

fn with(spread: Vec<GroupSpread>) -> ListSettings {
    ListSettings { spread, ..settings() }
}

fn stated(reach: Reach) -> GroupSpread {
    GroupSpread { group: None, reach, disclosed: true }
}

fn row(header: &str, value: &str, settings: &ListSettings) -> Read {
    let text = format!("id;name;{header}\n1;Maija Esimerkki;{value}\n");
    read_bytes("a.csv", text.as_bytes(), settings)
}

#[test]
fn the_column_and_its_values_are_known_in_three_languages() {
    let unknown = with(vec![stated(Reach::Unknown)]);
    for header in [
        "spread",
        "Spread",
        "Spread of data",
        "Leviäminen",
        "TIETOJEN LEVIÄMINEN",
        "Spridning",
        "Uppgifternas spridning",
        "Spridning av uppgifter",
    ] {
        let read = row(header, "returned", &unknown);
        assert_eq!(read.codes(), [""; 0], "{header}");
        assert_eq!(read.people()[0].spread, Some(Reach::Returned), "{header}");
    }
    for (value, reach) in [
        ("", None),
        ("unknown", Some(Reach::Unknown)),
        ("Tuntematon", Some(Reach::Unknown)),
        ("ei tiedossa", Some(Reach::Unknown)),
        ("okänt", Some(Reach::Unknown)),
        ("known", Some(Reach::Known)),
        ("known-recipient", Some(Reach::KnownRecipient)),
        ("Known recipient", Some(Reach::KnownRecipient)),
        ("vastaanottaja tiedossa", Some(Reach::KnownRecipient)),
        ("känd mottagare", Some(Reach::KnownRecipient)),
        ("Palautettu", Some(Reach::Returned)),
        ("PALAUTUNUT", Some(Reach::Returned)),
        ("återlämnat", Some(Reach::Returned)),
        ("Returnerad", Some(Reach::Returned)),
        ("deleted", Some(Reach::Deleted)),
        ("tuhottu", Some(Reach::Deleted)),
        ("HÄVITETTY", Some(Reach::Deleted)),
        ("raderat", Some(Reach::Deleted)),
        ("published", Some(Reach::Published)),
        ("julkaistu", Some(Reach::Published)),
        ("Publicerat", Some(Reach::Published)),
    ] {
        let read = row("spread", value, &unknown);
        assert_eq!(read.codes(), [""; 0], "{value}");
        assert_eq!(read.people()[0].spread, reach, "{value}");
    }
    for value in ["yes", "ei", "naapurille", "returned?", "2026-03-01", "palautettu 3.2."] {
        assert_eq!(row("spread", value, &unknown).codes(), ["recipients/bad-spread"], "{value}");
    }
    // As in every column with a few words, a sign for nothing is nothing.
    for value in ["-", "N/A"] {
        let read = row("spread", value, &unknown);
        assert_eq!(read.codes(), ["recipients/no-value"], "{value}");
        assert_eq!(read.people()[0].spread, None, "{value}");
    }
}

/// What the incident says of everybody is true of each of them, or the person waits.
#[test]
fn a_row_does_not_contradict_the_incident() {
    for (incident, open) in [
        (Reach::Unknown, &Reach::ALL[..]),
        (Reach::Known, &Reach::ALL[..]),
        (Reach::KnownRecipient, &[Reach::KnownRecipient, Reach::Returned, Reach::Deleted]),
        (Reach::Returned, &[Reach::Returned]),
        (Reach::Deleted, &[Reach::Deleted]),
        (Reach::Published, &[Reach::Published]),
    ] {
        let settings = with(vec![stated(incident)]);
        for own in Reach::ALL {
            let read = row("spread", own.name(), &settings);
            let (codes, needs) = match open.contains(&own) {
                true => (vec![], vec![]),
                false => (vec!["recipients/other-spread"], vec![Need::OtherSpread]),
            };
            assert_eq!(read.codes(), codes, "{incident:?} {own:?}");
            assert_eq!(read.people()[0].needs, needs, "{incident:?} {own:?}");
        }
        assert_eq!(row("spread", "", &settings).codes(), [""; 0]);
    }
    // What was only out of reach went nowhere.
    let damaged = with(vec![GroupSpread { disclosed: false, ..stated(Reach::Unknown) }]);
    assert_eq!(row("spread", "unknown", &damaged).codes(), [""; 0]);
    assert_eq!(row("spread", "published", &damaged).codes(), ["recipients/other-spread"]);
    // An incident with errors states nothing.
    assert_eq!(row("spread", "published", &with(vec![])).codes(), [""; 0]);
}

#[test]
fn a_row_is_compared_with_its_own_group_in_every_list() {
    let of = |group: &str, reach| GroupSpread { group: Some(group.to_owned()), ..stated(reach) };
    let groups = ["pupils", "staff"].map(|id| (id.to_owned(), id.to_owned())).to_vec();
    let spread = vec![of("pupils", Reach::Published), of("staff", Reach::Unknown)];
    let by_row = ListSettings { groups, ..with(spread) };
    let text = "id,name,group,spread\n1,Maija Esimerkki,pupils,returned\n2,Kalle Kuviteltu,staff,returned\n\
                3,Jane Placeholder,pupils,published\n";
    let read = read_bytes("a.csv", text.as_bytes(), &by_row);
    let waits: Vec<bool> = read.people().iter().map(|one| !one.needs.is_empty()).collect();
    assert_eq!(waits, [true, false, false]);
    let of_list = ListSettings { group: Some("pupils".to_owned()), ..by_row };
    let lines = "{\"id\": \"1\", \"name\": \"Maija Esimerkki\", \"spread\": \"deleted\"}\n";
    let read = read_bytes("a.jsonl", lines.as_bytes(), &of_list);
    assert_eq!(read.codes(), ["recipients/other-spread"]);
}

#[test]
fn merged_rows_agree_on_it() {
    use crate::terms::{Duplicate, Duplicates};
    let duplicates = Duplicates { id: Duplicate::Merge, ..Duplicates::default() };
    let settings = ListSettings { duplicates, ..with(vec![stated(Reach::Unknown)]) };
    let rows = |second: &str| {
        let text =
            format!("id,name,spread\n1,Maija Esimerkki,returned\n1,Maija Esimerkki,{second}\n");
        read_bytes("a.csv", text.as_bytes(), &settings)
    };
    assert!(!rows("").codes().contains(&"recipients/merge-conflict"));
    assert!(!rows("palautettu").codes().contains(&"recipients/merge-conflict"));
    assert!(rows("published").codes().contains(&"recipients/merge-conflict"));
    assert_eq!(rows("").people()[0].spread, Some(Reach::Returned));
}
