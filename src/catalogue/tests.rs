//! The rule that picks advice: examples with the catalogue of Finland, and laws that hold for any
//! person and date, there and in catalogues made at random.

mod changes;
mod damage;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::*;
use crate::diag::{Format, Sources, render};
use crate::terms::Reach;

/// The catalogue of Finland, which must be whole.
fn finland() -> Catalogue {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("catalogue/finland.yaml");
    let mut sources = Sources::new();
    let id = sources.add("catalogue/finland.yaml", std::fs::read_to_string(path).unwrap());
    let (catalogue, problems) = read(id, &sources);
    assert_eq!(render(&problems, &sources, Format::Short), "");
    catalogue.unwrap()
}

const AUDIENCES: [Audience; 8] = Audience::ALL;

const CERTAINTIES: [Certainty; 7] = Certainty::ALL;

/// An attack by somebody who blackmails; the sender has all offices.
fn facts() -> IncidentFacts {
    IncidentFacts {
        nature: NatureKind::CyberAttack,
        ransomware: false,
        extortion: true,
        reach: Reach::Unknown,
        sender: SenderKind::HealthCare,
        offices: Office::ALL.into_iter().collect(),
        region: None,
        damage: BTreeMap::new(),
    }
}

fn pick(categories: &[(&str, Certainty)], audience: Audience, date: &str) -> Selection {
    let categories: Vec<_> = categories.iter().map(|(id, one)| ((*id).to_owned(), *one)).collect();
    pick_in(&facts(), &categories, Reader::at_home(audience), date)
}

fn pick_in(
    incident: &IncidentFacts,
    categories: &[(String, Certainty)],
    reader: Reader,
    date: &str,
) -> Selection {
    let recipient = RecipientFacts { incident, categories, reader, region: None, changes: &[] };
    finland().select(&recipient, date.parse().unwrap())
}

fn ids(selection: &Selection) -> Vec<&str> {
    selection.steps.iter().map(|step| step.id.as_str()).collect()
}

use Certainty::{IfSaved, Leaked, MayHaveLeaked, NotLeaked};

/// The person of the Westlog letter, with or without an open identity code.
const WESTLOG: [(&str, Certainty); 7] = [
    ("name", MayHaveLeaked),
    ("phone", MayHaveLeaked),
    ("email", MayHaveLeaked),
    ("postal-address", MayHaveLeaked),
    ("order-details", MayHaveLeaked),
    ("personal-identity-code", IfSaved),
    ("door-code", IfSaved),
];

#[test]
fn westlog() {
    insta::assert_debug_snapshot!(pick(&WESTLOG, Audience::Adult, "2023-09-25"));
}

#[test]
fn advice_follows_the_date_of_the_letter() {
    let code = [("personal-identity-code", Leaked)];
    let before = pick(&code, Audience::Adult, "2024-03-31");
    assert!(ids(&before).contains(&"credit-ban-paid") && !ids(&before).contains(&"credit-ban"));
    let after = pick(&code, Audience::Adult, "2024-04-01");
    assert!(ids(&after).contains(&"credit-ban") && !ids(&after).contains(&"credit-ban-paid"));
    // A letter of 2020 does not name a company by a name that it did not have.
    let early = pick(&code, Audience::Adult, "2020-10-24");
    assert!(ids(&early).contains(&"credit-ban-paid-early"), "{early:?}");
    assert!(!ids(&early).contains(&"credit-ban-paid"), "{early:?}");
    assert!(!early.authorities.contains(&"dun-bradstreet".to_owned()), "{early:?}");
    // The act on patient ombudspersons is of 2024: no letter of 2020 sends anybody there.
    let notes = [("therapy-notes", Leaked)];
    assert!(!ids(&pick(&notes, Audience::Adult, "2020-10-24")).contains(&"ask-patient-ombud"));
    assert!(ids(&pick(&notes, Audience::Adult, "2024-10-24")).contains(&"ask-patient-ombud"));
}

#[test]
fn a_guardian_gets_what_a_guardian_can_do() {
    let selection = pick(&[("personal-identity-code", Leaked)], Audience::Guardian, "2026-02-01");
    assert_eq!(
        ids(&selection),
        [
            "credit-ban-minor",
            "move-block-guardian",
            "watch-child-post",
            "report-misuse",
            "tell-child"
        ]
    );
}

#[test]
fn an_address_of_a_protected_person_is_a_matter_of_safety() {
    for address in ["postal-address", "billing-address"] {
        for certainty in [Leaked, MayHaveLeaked, IfSaved] {
            let selection = pick(&[(address, certainty)], Audience::Protected, "2026-02-01");
            assert_eq!(selection.consequences[0], "being-found");
            assert_eq!(selection.steps[0].id, "call-112-protected");
            assert_eq!(selection.steps[0].certainty, certainty);
        }
        let adult = pick(&[(address, Leaked)], Audience::Adult, "2026-02-01");
        assert!(!ids(&adult).contains(&"call-112-protected"));
    }
}

#[test]
fn covering_advice_takes_over_the_certainty() {
    // Bills are in doubt, but scams are not: the step that speaks of both says no "if".
    let categories = [("name", Leaked), ("billing-address", IfSaved)];
    let selection = pick(&categories, Audience::Adult, "2026-02-01");
    let step = selection.steps.iter().find(|step| step.id == "beware-scams-and-bills").unwrap();
    assert_eq!(step.certainty, Leaked);
    let alone = pick(&categories[1..], Audience::Adult, "2026-02-01");
    assert!(alone.steps.iter().all(|step| step.certainty == IfSaved));
}

#[test]
fn consequences_are_merged_and_counted() {
    let one = pick(&[("phone", Leaked)], Audience::Adult, "2026-02-01");
    assert_eq!(one.consequences, ["criminals-publish", "scam-calls"]);
    let two = pick(&[("phone", Leaked), ("email", Leaked)], Audience::Adult, "2026-02-01");
    assert_eq!(two.consequences, ["criminals-publish", "scams"]);
    let covered = pick(&[("id-copy", Leaked)], Audience::Adult, "2026-02-01");
    let expected = ["criminals-publish", "credit-in-your-name", "document-misuse"];
    assert_eq!(covered.consequences, expected);
}

#[test]
fn what_the_first_steps_are_about_is_named() {
    let code = |certainty| [("therapy-notes", Leaked), ("personal-identity-code", certainty)];
    for certainty in [Leaked, MayHaveLeaked, IfSaved] {
        let selection = pick(&code(certainty), Audience::Adult, "2020-10-24");
        assert_eq!(selection.steps[0].id, "do-not-pay-extortion");
        assert_eq!(
            selection.consequences,
            [
                "extortion",
                "credit-in-your-name",
                "false-address-change",
                "confidentiality-lost",
                "distress",
                "loss-of-control"
            ]
        );
    }
    // Whatever leaked: what a step in the box is about is there, as long as there is room.
    let catalogue = finland();
    let everything: Vec<_> = catalogue.categories.keys().map(|id| (id.clone(), Leaked)).collect();
    for audience in AUDIENCES {
        for first in &everything {
            for second in &everything {
                let categories = [first.clone(), second.clone()];
                let (incident, reader) = (facts(), Reader::at_home(audience));
                let recipient = RecipientFacts {
                    incident: &incident,
                    categories: &categories,
                    reader,
                    region: None,
                    changes: &[],
                };
                let selection = catalogue.select(&recipient, jiff::civil::date(2026, 2, 1));
                let ids = categories.iter().map(|(id, _)| id.as_str());
                let situation = Situation::new(&incident, reader, ids);
                let asked = |id: &str| {
                    let one = categories.iter().any(|(category, how)| {
                        catalogue.categories[category].consequences.iter().any(|own| own == id)
                            && catalogue.consequences[id].condition.holds(&situation, *how)
                    });
                    one && !selection.consequences.iter().any(|other| {
                        let other = &catalogue.consequences[other];
                        other.covers.iter().chain(&other.stands_for).any(|own| own == id)
                    })
                };
                for step in selection.steps.iter().take(5) {
                    let about = &catalogue.advice[&step.id].against;
                    for id in about.iter().filter(|id| asked(id)) {
                        assert!(selection.consequences.contains(id), "{categories:?}: {id}");
                    }
                }
            }
        }
    }
}

use Certainty::{Altered, Lost, Unavailable};

#[test]
fn the_gravest_stands_first() {
    let named = |categories: &[(&str, Certainty)]| {
        pick(categories, Audience::Adult, "2026-02-01").consequences
    };
    let phone_and_place = named(&[("phone", Leaked), ("location", Leaked), ("password", Leaked)]);
    assert_eq!(phone_and_place[0], "stalking");
    let records = named(&[("name", Leaked), ("postal-address", Leaked), ("health-data", Leaked)]);
    assert_eq!(records[0], "extortion");
}

#[test]
fn regional_authorities_are_for_their_region() {
    let categories = [("name".to_owned(), Leaked)];
    let date = jiff::civil::date(2026, 2, 1);
    let report = |region: Option<&str>| {
        let region = region.map(str::to_owned);
        let recipient = RecipientFacts {
            incident: &facts(),
            categories: &categories,
            reader: Reader::at_home(Audience::Adult),
            region,
            changes: &[],
        };
        let selection = finland().select(&recipient, date);
        selection.steps.into_iter().find(|step| step.id == "report-misuse").unwrap().authorities
    };
    assert_eq!(report(None), ["police", "riku"]);
    assert_eq!(report(Some("aland")), ["police-aland", "police", "riku"]);
}

#[test]
fn a_reassurance_is_kept_from_whom_it_would_deceive() {
    let catalogue = finland();
    let allowed = |certainty| {
        let categories = [("personal-identity-code".to_owned(), certainty)];
        catalogue.allowed_reassurance("no-credit-ban-needed", &categories)
    };
    let told = [Leaked, MayHaveLeaked, IfSaved, NotLeaked];
    assert_eq!(told.map(allowed), [false, false, false, true]);
    assert!(catalogue.allowed_reassurance("no-credit-ban-needed", &[]));
    assert!(!catalogue.allowed_reassurance("no-such", &[]));
}

/// Any categories of a catalogue, each with any certainty.
fn any_categories(
    catalogue: &Catalogue,
) -> impl Strategy<Value = Vec<(String, Certainty)>> + use<> {
    let ids: Vec<String> = catalogue.categories.keys().cloned().collect();
    let most = ids.len().min(12);
    subsequence(ids, 0..=most).prop_flat_map(|ids| {
        let certainties = proptest::collection::vec(select(&CERTAINTIES[..]), ids.len());
        certainties.prop_map(move |one| ids.iter().cloned().zip(one).collect())
    })
}

fn any_date() -> impl Strategy<Value = Date> {
    (2018..2030_i16, 1..=12_i8, 1..=28_i8)
        .prop_map(|(year, month, day)| jiff::civil::date(year, month, day))
}

/// A category of the catalogue of Finland, or of one that was made at random.
fn any_category() -> impl Strategy<Value = String> {
    let real = finland().categories.into_keys();
    select(real.chain((0..9).map(|n| format!("k{n}"))).collect::<Vec<_>>())
}

/// Any incident.
fn any_facts() -> impl Strategy<Value = IncidentFacts> {
    let offices = subsequence(Office::ALL.to_vec(), 0..=3);
    (
        select(&NatureKind::ALL[..]),
        any::<bool>(),
        any::<bool>(),
        select(&Reach::ALL[..]),
        select(&SenderKind::ALL[..]),
        offices,
        select(vec![None, Some("aland".to_owned())]),
        // Whether everything, nothing or something of what was damaged is in order.
        proptest::collection::btree_map(
            (any_category(), select(&CERTAINTIES[..])),
            any::<bool>(),
            0..6,
        ),
    )
        .prop_map(|(nature, ransomware, extortion, reach, sender, offices, region, damage)| {
            IncidentFacts {
                nature,
                ransomware,
                extortion,
                reach,
                sender,
                offices: offices.into_iter().collect(),
                region,
                damage,
            }
        })
}

/// Any condition: often none.
fn any_condition() -> impl Strategy<Value = Condition> {
    let all: Vec<Circumstance> = Topic::ALL.into_iter().flat_map(Topic::all).collect();
    let some = || subsequence(all.clone(), 0..=3);
    let asked = (some(), some()).prop_map(|(when, unless)| Condition { when, unless });
    prop_oneof![Just(Condition::default()), asked]
}

/// A catalogue in which anything may cover what has a higher number, so that there is no circle.
fn any_catalogue() -> impl Strategy<Value = Catalogue> {
    let names = |kind: &'static str| (0..9).map(|n| format!("{kind}{n}")).collect::<Vec<_>>();
    let later = |kind: &'static str, n: usize| {
        subsequence(names(kind).split_off(n + 1), 0..=(8 - n).min(3))
    };
    let consequences = (0..9)
        .map(|n| {
            (0..5_u32, later("c", n), later("c", n), any_condition()).prop_map(
                |(order, covers, stands_for, condition)| Consequence {
                    order,
                    covers,
                    stands_for,
                    condition,
                },
            )
        })
        .collect::<Vec<_>>();
    let advice = (0..9)
        .map(|n| {
            let audiences = subsequence(AUDIENCES.to_vec(), 1..=8);
            let dates = (proptest::option::of(any_date()), proptest::option::of(any_date()));
            let place = select(vec![Place::Step, Place::More]);
            let against = subsequence(names("c"), 0..=3);
            let helpers = subsequence(names("h"), 0..=3);
            let condition = any_condition();
            (0..5_u32, audiences, helpers, place, dates, later("a", n), against, condition)
                .prop_map(
                    |(
                        urgency,
                        audiences,
                        authorities,
                        place,
                        dates,
                        covers,
                        against,
                        condition,
                    )| Advice {
                        urgency,
                        audiences,
                        authorities,
                        place,
                        valid_from: dates.0,
                        valid_to: dates.1,
                        covers,
                        same_as: Vec::new(),
                        against,
                        shows: Shows::Nothing,
                        condition,
                    },
                )
        })
        .collect::<Vec<_>>();
    let category = (subsequence(names("c"), 0..=4), subsequence(names("a"), 0..=4)).prop_map(
        |(consequences, advice)| Category { class: "ordinary".into(), consequences, advice },
    );
    let scopes = vec![
        Scope::National,
        Scope::Local,
        Scope::Company,
        Scope::Region("aland".into()),
        Scope::Controller(None),
        Scope::Controller(Some("aland".into())),
    ];
    let authority =
        (select(scopes), proptest::option::of(any_date())).prop_map(|(scope, valid_to)| {
            Authority {
                scope,
                condition: Condition::default(),
                url: Default::default(),
                phone: Default::default(),
                also_phone: None,
                valid_from: None,
                valid_to,
                checked_on: None,
                confirmed: true,
                unconfirmed: Vec::new(),
                successor: None,
                help_order: None,
                only_with: Vec::new(),
                abroad_with: Vec::new(),
                places: Default::default(),
            }
        });
    let reassurance = subsequence(names("k"), 0..=3)
        .prop_map(|never_with| Reassurance { never_with, condition: Condition::default() });
    (
        consequences,
        advice,
        proptest::collection::vec(category, 9),
        proptest::collection::vec(authority, 9),
        proptest::collection::vec(reassurance, 9),
    )
        .prop_map(move |(consequences, advice, categories, authorities, reassurances)| {
            Catalogue {
                country: Country::default(),
                categories: names("k").into_iter().zip(categories).collect(),
                consequences: names("c").into_iter().zip(consequences).collect(),
                advice: names("a").into_iter().zip(advice).collect(),
                reassurances: names("r").into_iter().zip(reassurances).collect(),
                authorities: names("h").into_iter().zip(authorities).collect(),
            }
        })
}

/// An incident and a reader of one of its letters.
type Told = (IncidentFacts, Reader);

/// A catalogue and a person in it: categories, what is told, region and date.
type AnyCase = (Arc<Catalogue>, Vec<(String, Certainty)>, Told, Option<String>, Date);

fn any_case() -> impl Strategy<Value = AnyCase> {
    let catalogue = prop_oneof![Just(Arc::new(finland())), any_catalogue().prop_map(Arc::new)];
    // Shared, because a strategy clones what it gives many times over.
    catalogue.prop_flat_map(|catalogue| {
        let categories = any_categories(&catalogue);
        let region = select(vec![None, Some("aland".to_owned()), Some("helsinki".to_owned())]);
        let reader = (select(&AUDIENCES[..]), select(&Residence::ALL[..]))
            .prop_map(|(audience, residence)| Reader { audience, residence });
        (Just(catalogue), categories, (any_facts(), reader), region, any_date())
    })
}

fn distinct<'a>(ids: impl IntoIterator<Item = &'a String>) -> bool {
    let mut seen = std::collections::BTreeSet::new();
    ids.into_iter().all(|id| seen.insert(id))
}

/// All advice of a selection, steps and the line after them.
fn all_advice(selection: &Selection) -> Vec<&String> {
    selection.steps.iter().chain(&selection.more).map(|step| &step.id).collect()
}

/// Whether one of `present` covers `id`, directly.
fn is_covered(catalogue: &Catalogue, present: &[&String], id: &String) -> bool {
    present.iter().any(|other| catalogue.advice[*other].covers.contains(id))
}

/// What can have happened to data, and whether that is in order again.
fn every_state() -> Vec<(Certainty, bool)> {
    CERTAINTIES
        .into_iter()
        .flat_map(|how| match how.is_damage() {
            true => vec![(how, false), (how, true)],
            false => vec![(how, false)],
        })
        .collect()
}

/// Data of two categories in every state.
fn every_pair_of_states() -> Vec<[(Certainty, bool); 2]> {
    let states = every_state();
    let pairs = states.iter().flat_map(|one| states.iter().map(move |other| [*one, *other]));
    pairs.collect()
}

/// "May have been delayed" is said if nothing that leads to it is out of order any more, and of nothing
/// else: for two items of one category or of two, whatever happened to each.
#[test]
fn a_consequence_is_past_when_all_that_leads_to_it_is_in_order() {
    let catalogue = finland();
    let categories = ["health-data", "bank-account", "appointments", "email", "photo"];
    let pairs =
        categories.iter().flat_map(|one| categories.iter().map(move |other| [*one, *other]));
    let (mut past, mut present) = (0, 0);
    for ids in pairs {
        for states in every_pair_of_states() {
            for sender in [SenderKind::HealthCare, SenderKind::Bank] {
                let items = || ids.into_iter().zip(states);
                let mut damage = BTreeMap::new();
                for (id, (how, in_order)) in items().filter(|(_, (how, _))| how.is_damage()) {
                    *damage.entry((id.to_owned(), how)).or_insert(true) &= in_order;
                }
                let incident = IncidentFacts { damage, sender, ..facts() };
                let categories: Vec<_> =
                    items().map(|(id, (how, _))| (id.to_owned(), how)).collect();
                let reader = Reader::at_home(Audience::Adult);
                let recipient = RecipientFacts {
                    incident: &incident,
                    categories: &categories,
                    reader,
                    region: None,
                    changes: &[],
                };
                let date = jiff::civil::date(2026, 2, 1);
                for id in catalogue.select(&recipient, date).consequences {
                    let condition = &catalogue.consequences[&id].condition;
                    // What leads to it, from the states of the items alone.
                    let asked = condition.when.iter().filter(|one| one.topic() == Topic::Certainty);
                    let hows: Vec<&Circumstance> = asked.collect();
                    let leads = |(category, (how, _)): &(&str, (Certainty, bool))| {
                        catalogue.categories[*category].consequences.contains(&id)
                            && match hows.is_empty() {
                                true => how.is_disclosure(),
                                false => hows.contains(&&Circumstance::Certainty(*how)),
                            }
                    };
                    let damaged = |(_, (how, _)): &(&str, (Certainty, bool))| how.is_damage();
                    let leading: Vec<_> = items().filter(leads).filter(damaged).collect();
                    let expected =
                        !leading.is_empty() && leading.iter().all(|(_, (_, in_order))| *in_order);
                    assert_eq!(
                        catalogue.is_past(&id, &recipient),
                        expected,
                        "{id} of {ids:?} {states:?} from {sender:?}"
                    );
                    if expected { past += 1 } else { present += 1 }
                }
            }
        }
    }
    assert!(past > 1_000 && present > 1_000, "{past} {present}");
}

/// The sentence on what others could do with the data about a dead person: to who takes care of the estate
/// and to nobody else, of disclosed data that leads to it, unless it came back.
#[test]
fn misuse_of_an_estate_is_told_to_estates_of_disclosed_data_alone() {
    const MISUSE: &str = "estate-misuse";
    let catalogue = finland();
    let (mut told, mut not) = (0, 0);
    for (category, entry) in &catalogue.categories {
        for (how, in_order) in every_state() {
            for audience in AUDIENCES {
                for reach in Reach::ALL {
                    for nature in [NatureKind::CyberAttack, NatureKind::SystemFailure] {
                        let damage = [((category.clone(), how), in_order)];
                        let damage = damage.into_iter().filter(|_| how.is_damage()).collect();
                        let incident = IncidentFacts { damage, reach, nature, ..facts() };
                        let categories = [(category.clone(), how)];
                        let reader = Reader::at_home(audience);
                        let recipient = RecipientFacts {
                            incident: &incident,
                            categories: &categories,
                            reader,
                            region: None,
                            changes: &[],
                        };
                        let date = jiff::civil::date(2026, 2, 1);
                        let selection = catalogue.select(&recipient, date);
                        let expected = audience == Audience::Estate
                            && entry.consequences.iter().any(|one| one == MISUSE)
                            && how.is_disclosure()
                            && ![Reach::Returned, Reach::Deleted].contains(&reach)
                            && nature != NatureKind::SystemFailure;
                        let found = selection.consequences.iter().any(|one| one == MISUSE);
                        assert_eq!(found, expected, "{category} {how:?} {audience:?} {reach:?}");
                        if found { told += 1 } else { not += 1 }
                    }
                }
            }
        }
    }
    assert!(told > 100 && not > 1_000, "{told} {not}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..Default::default() })]

    #[test]
    fn laws_of_a_selection((catalogue, categories, (incident, reader), region, date) in any_case()) {
        let recipient = RecipientFacts {
            incident: &incident,
            categories: &categories,
            reader,
            region: region.clone(),
            changes: &[],
        };
        let selection = catalogue.select(&recipient, date);
        prop_assert_eq!(&selection, &catalogue.select(&recipient, date));
        let advice = all_advice(&selection);

        // Nothing occurs twice.
        prop_assert!(distinct(advice.iter().copied()));
        prop_assert!(distinct(&selection.consequences) && distinct(&selection.authorities));

        // Order, and no more than fits.
        prop_assert!(selection.consequences.len() <= MOST_CONSEQUENCES + MOST_OF_DAMAGE);
        prop_assert!(selection.consequences.iter().map(|id| catalogue.consequences[id].order).is_sorted());
        prop_assert!(selection.steps.iter().map(|step| catalogue.advice[&step.id].urgency).is_sorted());
        prop_assert!(selection.more.iter().map(|step| catalogue.advice[&step.id].urgency).is_sorted());

        // What is there says nothing twice in other words.
        for id in &advice {
            prop_assert!(!is_covered(&catalogue, &advice, id));
        }
        for id in &selection.consequences {
            let one = &catalogue.consequences[id];
            for other in &selection.consequences {
                prop_assert!(!one.covers.contains(other) && !one.stands_for.contains(other));
            }
        }

        // Every advice is for this reader on this date, and somebody there helps with it.
        for id in &advice {
            let one = &catalogue.advice[*id];
            let base = reader.audience.base();
            prop_assert!(one.audiences.contains(&reader.audience) || one.audiences.contains(&base));
            prop_assert!(one.valid_from.is_none_or(|from| from <= date));
            prop_assert!(one.valid_to.is_none_or(|to| date <= to));
        }
        for step in &selection.steps {
            let named = &catalogue.advice[&step.id].authorities;
            prop_assert!(named.is_empty() || !step.authorities.is_empty());
            prop_assert!(distinct(&step.authorities));
            for id in &step.authorities {
                let authority = &catalogue.authorities[id];
                prop_assert!(named.contains(id) && authority.valid_on(date));
                prop_assert!(selection.authorities.contains(id));
                if let Scope::Region(there) = &authority.scope {
                    prop_assert_eq!(Some(there), region.as_ref());
                }
            }
            prop_assert!(step.certainty != NotLeaked);
        }

        // Nothing is there against its condition: some data of this person leads to it, and for that
        // data the condition holds.
        let mut concerned: Vec<(&str, Certainty)> = categories
            .iter()
            .filter(|(_, how)| *how != NotLeaked)
            .map(|(id, how)| (id.as_str(), *how))
            .collect();
        let addresses = ["postal-address", "billing-address"];
        let protected: Vec<_> = concerned
            .iter()
            .filter(|(id, how)| addresses.contains(id) && how.is_disclosure())
            .map(|(_, how)| ("protected-address", *how))
            .collect();
        if reader.audience == Audience::Protected {
            concerned.extend(protected);
        }
        let situation = Situation::new(&incident, reader, concerned.iter().map(|(id, _)| *id));
        let holds = |condition: &Condition, category: &str, how: Certainty| {
            (how.is_disclosure() || condition.asks_certainty())
                && condition.holds(&situation.of_data(category, how), how)
        };
        for id in &advice {
            let condition = &catalogue.advice[*id].condition;
            prop_assert!(concerned.iter().any(|(category, how)| {
                catalogue.categories.get(*category).is_some_and(|one| one.advice.contains(id))
                    && holds(condition, category, *how)
            }), "{} is against its condition", id);
        }
        for id in &selection.consequences {
            let asked = |id: &String| {
                let condition = &catalogue.consequences[id].condition;
                concerned.iter().any(|(category, how)| {
                    let leads = catalogue.categories.get(*category);
                    leads.is_some_and(|one| one.consequences.contains(id)) && holds(condition, category, *how)
                })
            };
            // One that stands for others is there when they are, and they may be merged ones, too.
            let mut open = vec![id];
            let mut found = false;
            while let Some(id) = open.pop() {
                found |= asked(id);
                open.extend(&catalogue.consequences[id].stands_for);
            }
            prop_assert!(found, "{} is against its condition", id);
        }

        // No sentence calms about data that leaked.
        for (id, reassurance) in &catalogue.reassurances {
            let open = categories.iter().any(|(category, certainty)| {
                *certainty != NotLeaked && reassurance.never_with.contains(category)
            });
            prop_assert_eq!(catalogue.allowed_reassurance(id, &categories), !open);
        }
    }

    #[test]
    fn who_lost_nothing_is_told_nothing((catalogue, mut categories, (incident, reader), region, date) in any_case()) {
        for (_, certainty) in &mut categories {
            *certainty = NotLeaked;
        }
        let recipient = RecipientFacts {
            incident: &incident,
            categories: &categories,
            reader,
            region,
            changes: &[],
        };
        prop_assert_eq!(catalogue.select(&recipient, date), Selection::default());
    }

    /// More data never takes advice away, unless by `covers`, and never makes a step less certain.
    #[test]
    fn more_data_never_takes_advice_away((catalogue, categories, (incident, reader), region, date) in any_case()) {
        let fewer = &categories[..categories.len().saturating_sub(1)];
        let pick = |categories| {
            let region = region.clone();
            let recipient =
                RecipientFacts { incident: &incident, categories, reader, region, changes: &[] };
            catalogue.select(&recipient, date)
        };
        let (before, after) = (pick(fewer), pick(&categories));
        let (had, has) = (all_advice(&before), all_advice(&after));
        for id in had {
            prop_assert!(has.contains(&id) || is_covered(&catalogue, &has, id), "{} is gone", id);
        }
        for step in &before.steps {
            if let Some(now) = after.steps.iter().find(|now| now.id == step.id) {
                prop_assert!(now.certainty <= step.certainty);
            }
        }
    }

    /// The order in which the incident lists its data changes nothing.
    #[test]
    fn the_order_of_the_file_changes_nothing((catalogue, mut categories, (incident, reader), region, date) in any_case()) {
        let pick = |categories: &[(String, Certainty)]| {
            let region = region.clone();
            let recipient =
                RecipientFacts { incident: &incident, categories, reader, region, changes: &[] };
            catalogue.select(&recipient, date)
        };
        let before = pick(&categories);
        categories.reverse();
        prop_assert_eq!(before, pick(&categories));
    }
}
