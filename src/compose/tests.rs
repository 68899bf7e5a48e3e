//! Tests of variants. Whole letters are tested in `tests/`.

use super::*;
use crate::assets::Assets;
use crate::catalogue::{Audience, Catalogue, Certainty, Reader, Residence};
use crate::diag::Sources;
use crate::incident::Incident;
use crate::locale::Locales;
use crate::recipients::{Address, Recipient, Settled, Status, address_lines};
use crate::terms::Medium;

/// The Westlog incident, with one category as certain as a test needs it.
fn incident(changes: &[(&str, &str)]) -> Incident {
    let path =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/westlog/incident.yaml");
    let mut text = std::fs::read_to_string(path).unwrap();
    for (old, new) in changes {
        assert!(text.contains(old), "{old}");
        text = text.replace(old, new);
    }
    let mut sources = Sources::new();
    let source = sources.add("incident.yaml", text);
    crate::incident::read(source, &sources).0.unwrap()
}

/// The catalogue of Finland.
fn finland() -> Catalogue {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("catalogue/finland.yaml");
    let mut sources = Sources::new();
    let source = sources.add("finland.yaml", std::fs::read_to_string(path).unwrap());
    crate::catalogue::read(source, &sources).0.unwrap()
}

fn door_code(incident: &Incident, settled: Option<Settled>) -> (Certainty, Option<bool>) {
    let mut recipient = Recipient::new("x", 2, "Maija");
    if let Some(settled) = settled {
        recipient.settled.insert("door-code".into(), settled);
    }
    let variant = Variant::of(incident, &finland(), &recipient);
    let found = variant.data.iter().find(|item| item.category == "door-code").unwrap();
    (found.certainty, found.saved)
}

#[test]
fn a_row_settles_what_is_open() {
    let open = incident(&[]);
    assert_eq!(door_code(&open, None), (Certainty::IfSaved, None));
    assert_eq!(door_code(&open, Some(Settled::Open)), (Certainty::IfSaved, None));
    assert_eq!(door_code(&open, Some(Settled::No)), (Certainty::NotLeaked, Some(false)));
    // Nothing is certain in this incident, so a saved value is no more certain than the rest.
    assert_eq!(door_code(&open, Some(Settled::Yes)), (Certainty::MayHaveLeaked, Some(true)));
    let certain =
        [("{category: phone, certainty: may-have-leaked}", "{category: phone, certainty: leaked}")];
    assert_eq!(door_code(&incident(&certain), Some(Settled::Yes)), (Certainty::Leaked, Some(true)));
}

#[test]
fn a_row_takes_back_but_never_adds() {
    let told = |certainty: &str| {
        let new = format!("{{category: door-code, certainty: {certainty}}}");
        incident(&[("{category: door-code, certainty: if-saved}", &new)])
    };
    assert_eq!(door_code(&told("leaked"), Some(Settled::No)), (Certainty::NotLeaked, Some(false)));
    assert_eq!(door_code(&told("leaked"), Some(Settled::Yes)), (Certainty::Leaked, None));
    let not = told("not-leaked");
    assert_eq!(door_code(&not, Some(Settled::Yes)), (Certainty::NotLeaked, None));
    assert_eq!(door_code(&not, None), (Certainty::NotLeaked, None));
}

#[test]
fn whom_the_letter_speaks_to() {
    let incident = incident(&[]);
    let of = |status, country: &str| {
        let mut recipient = Recipient::new("x", 2, "Maija");
        recipient.status = status;
        recipient.address = Some(Address {
            street: "Katu 1".into(),
            postal_code: "22100".into(),
            city: "Maarianhamina".into(),
            care_of: None,
        });
        recipient.country = country.into();
        let variant = Variant::of(&incident, &finland(), &recipient);
        (variant.reader, variant.region)
    };
    let on_aland = |audience| Reader { audience, residence: Residence::Aland };
    let region = Some("aland".to_owned());
    assert_eq!(of(Status::Ordinary, "FI"), (on_aland(Audience::Adult), region.clone()));
    assert_eq!(of(Status::Guardianship, "FI"), (on_aland(Audience::Ward), region));
    assert_eq!(of(Status::Young, "FI").0, on_aland(Audience::Young));
    assert_eq!(of(Status::LegalGuardian, "FI").0, on_aland(Audience::LegalGuardian));
    assert_eq!(of(Status::Estate, "FI").0, on_aland(Audience::Estate));
    let in_sweden = |audience| Reader { audience, residence: Residence::Sweden };
    assert_eq!(of(Status::Ordinary, "SE"), (in_sweden(Audience::Adult), None));
    assert_eq!(of(Status::Minor, "SE").0, in_sweden(Audience::Guardian));
    assert_eq!(of(Status::Protected, "SE").0, in_sweden(Audience::Protected));
    assert_eq!(of(Status::Protected, "NO").0.residence, Residence::Elsewhere);
    // Recipients of e-mail without a postal address may live abroad too.
    let mut recipient = Recipient::new("x", 2, "Maija");
    recipient.country = "SE".into();
    assert!(Variant::of(&incident, &finland(), &recipient).reader.is_abroad());
}

#[test]
fn names_of_variants_say_what_differs_and_nothing_of_the_person() {
    let incident = incident(&[]);
    let mut recipient = Recipient::new("W-1", 2, "Maija Keksitty");
    recipient.settled.insert("door-code".into(), Settled::Yes);
    recipient.settled.insert("personal-identity-code".into(), Settled::No);
    let variant = Variant::of(&incident, &finland(), &recipient);
    assert_eq!(variant.name(), "adult: personal-identity-code no, door-code yes");
    assert!(!variant.untouched());
    for category in ["name", "phone", "email", "postal-address", "order-details", "door-code"] {
        recipient.settled.insert(category.into(), Settled::No);
    }
    assert!(Variant::of(&incident, &finland(), &recipient).untouched());
}

/// How far the data of one person went is judged for that person, and is in the name of the variant.
#[test]
fn a_row_says_how_far_the_data_of_one_person_went() {
    use crate::terms::Reach;
    let incident = incident(&[]);
    let of = |spread| {
        let mut recipient = Recipient::new("W-1", 2, "Maija Keksitty");
        recipient.spread = spread;
        Variant::of(&incident, &finland(), &recipient)
    };
    assert_eq!(of(Some(incident.known.spread)), of(None), "the same is the same variant");
    let returned = of(Some(Reach::Returned));
    assert_eq!((returned.reach, of(None).reach), (Some(Reach::Returned), None));
    assert_eq!(returned.name(), format!("{}, spread returned", of(None).name()));
}

/// A recipient with a canary in every value.
fn canary(status: Status, postal_code: &str, country: &str) -> Recipient {
    Recipient {
        guardian_name: Some("Kanarialintu Vanhempi".into()),
        address: Some(Address {
            care_of: Some("Kanarialintu".into()),
            street: "Kanarialintutie 1".into(),
            postal_code: postal_code.into(),
            city: "Kanarialahti".into(),
        }),
        country: country.into(),
        email: Some("kanarialintu@mail.example".into()),
        languages: vec!["sv".into(), "fi".into()],
        status,
        settled: [("door-code".to_owned(), Settled::Yes)].into(),
        ..Recipient::new("kanarialintu", 7, "Kanarialintu Lapsi")
    }
}

#[test]
fn a_stand_in_has_the_variant_and_no_value_of_the_person() {
    let incident = incident(&[]);
    for status in [Status::Ordinary, Status::Minor, Status::Protected, Status::Guardianship] {
        for (code, country) in [("00100", "FI"), ("22100", "FI"), ("33100", "FI"), ("", "IE")] {
            let person = canary(status, code, country);
            let invented = stand_in(&person, &finland().country);
            assert_eq!(
                Variant::of(&incident, &finland(), &person),
                Variant::of(&incident, &finland(), &invented)
            );
            assert_eq!(person.languages, invented.languages);
            assert_eq!(
                address_lines(&person).len(),
                address_lines(&invented).len(),
                "{status:?} {country}"
            );
            let address = invented.address.unwrap();
            let values = [
                invented.id,
                invented.name,
                invented.guardian_name.unwrap(),
                invented.email.unwrap(),
                address.care_of.unwrap(),
                address.street,
                address.city,
            ];
            assert!(!values.concat().to_lowercase().contains("kanaria"), "{values:?}");
            assert!(code.is_empty() == address.postal_code.is_empty());
            assert!(code.is_empty() || address.postal_code != code);
        }
    }
    let bare = stand_in(&Recipient::new("x", 2, "Maija"), &finland().country);
    assert!(bare.address.is_none() && bare.email.is_none() && bare.guardian_name.is_none());
}

#[test]
fn debug_shows_no_value_of_a_person() {
    let incident = incident(&[]);
    let person = canary(Status::Ordinary, "00100", "FI");
    let address = address_lines(&person);
    let job = Job {
        recipient: &person,
        variant: &Variant::of(&incident, &finland(), &person),
        languages: &person.languages,
        medium: Medium::Letter,
        piece: "000\u{a0}001",
        address: &address,
    };
    let mut sources = Sources::new();
    let (locales, _) = Locales::load(&Assets::built_in(), &mut sources);
    let args = values::of_person(&locales, &incident, &job, "fi").unwrap();
    let scope = scope::Scope::new("fi", Reader::at_home(Audience::Adult), args.clone());
    let shown = format!("{job:?} {args:?} {scope:?} {person:?}");
    assert!(shown.contains("Job") && shown.contains("\"name\""), "{shown}");
    assert!(!shown.to_lowercase().contains("kanaria"), "{shown}");
}

/// What can still happen and what can only have happened are two sentences, in each language and to each
/// reader, wherever damage that can be put right leads to a consequence.
#[test]
fn consequences_of_damage_are_said_for_before_and_after() {
    use crate::catalogue::{Circumstance, Topic};
    let mut sources = Sources::new();
    let locales = Locales::load(&Assets::built_in(), &mut sources).0;
    let mut seen = 0;
    for (id, consequence) in finland().consequences {
        let when = &consequence.condition.when;
        let of_damage = when.iter().any(|one| match one {
            Circumstance::Certainty(how) => how.is_damage(),
            _ => false,
        });
        // One that is not there any more once all is in order has one sentence.
        let ends = consequence.condition.unless.iter().any(|one| one.topic() == Topic::Restored);
        if !of_damage || ends {
            continue;
        }
        for lang in ["fi", "sv", "en"] {
            for form in [None, Some("guardian"), Some("young-guardian")] {
                let key = format!("consequence-{id}");
                // Some sentences name nobody.
                if !locales.has(lang, &key, form) {
                    continue;
                }
                let said = |restored: &str| {
                    let mut args = locales.args(lang).unwrap();
                    args.text("restored", restored);
                    args.text("data", "lost");
                    locales.format(lang, &key, form, &args).unwrap()
                };
                assert_ne!(said("yes"), said("not-yet"), "{lang} {key} {form:?}");
                seen += 1;
            }
        }
    }
    assert!(seen >= 5 * 9, "{seen}");
}

/// A guardian of somebody of 15 to 17 is never written to about a child, in no step and no consequence, at
/// home and abroad.
#[test]
fn no_text_for_guardians_of_young_people_speaks_of_a_child() {
    let mut sources = Sources::new();
    let locales = Locales::load(&Assets::built_in(), &mut sources).0;
    let catalogue = finland();
    let consequences = catalogue.consequences.keys().map(|id| (format!("consequence-{id}"), None));
    let advice =
        catalogue.advice.iter().filter(|(_, one)| one.audiences.contains(&Audience::Guardian));
    let advice = advice
        .flat_map(|(id, _)| ["lead", "body"].map(|part| (format!("advice-{id}"), Some(part))));
    let texts: Vec<(String, Option<&str>)> = consequences.chain(advice).collect();
    let words = [("fi", &["laps", "lasta"][..]), ("sv", &["barn"]), ("en", &["child"])];
    let mut wrong = Vec::new();
    for (lang, words) in words {
        for residence in [Residence::Home, Residence::Sweden] {
            let reader = Reader { audience: Audience::YoungGuardian, residence };
            for (key, attribute) in &texts {
                let mut args = locales.args(lang).unwrap();
                for (name, word) in
                    [("restored", "yes"), ("data", "leaked"), ("audience", "guardian")]
                {
                    args.text(name, word);
                }
                let said = super::message::words(&locales, lang, key, *attribute, reader, &args);
                // A message may need more values than these, or lack a part.
                let said = said.unwrap_or_default().to_lowercase();
                if words.iter().any(|word| said.contains(word)) {
                    wrong.push(format!("{lang} {key}: {said}"));
                }
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
    assert!(texts.len() > 150, "{}", texts.len());
}
