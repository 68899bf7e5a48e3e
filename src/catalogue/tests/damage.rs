//! What follows from data that was lost, altered or out of reach, and what estates and protected people are told.

use super::*;

/// What a reader is told of some data in an incident that is like [`facts`] but for these changes.
fn told(
    change: impl Fn(&mut IncidentFacts),
    categories: &[(&str, Certainty)],
    audience: Audience,
) -> Selection {
    let mut incident = facts();
    change(&mut incident);
    let categories: Vec<_> = categories.iter().map(|(id, one)| ((*id).to_owned(), *one)).collect();
    pick_in(&incident, &categories, Reader::at_home(audience), "2026-02-01")
}

#[test]
fn what_was_out_of_reach_takes_no_place_of_what_leaked() {
    let data = [
        ("sick-leave", Leaked),
        ("health-data", Leaked),
        ("personal-identity-code", Leaked),
        ("bank-account", Leaked),
        ("next-of-kin", Leaked),
        ("salary", Leaked),
    ];
    let published = |incident: &mut IncidentFacts| {
        incident.reach = Reach::Published;
        incident.sender = SenderKind::Employer;
    };
    let before = told(published, &data, Audience::Adult).consequences;
    assert!(before.contains(&"confidentiality-lost".to_owned()), "{before:?}");
    assert!(!before.contains(&"relative-affected".to_owned()), "{before:?}");
    let mut both = data.to_vec();
    both.extend([("salary", Unavailable), ("benefit", Unavailable), ("name", Unavailable)]);
    let after = told(published, &both, Audience::Adult).consequences;
    assert!(before.iter().all(|id| after.contains(id)), "{before:?} {after:?}");
    assert!(after.contains(&"pay-missed".to_owned()) && after.len() <= 8, "{after:?}");
}

#[test]
fn nobody_blackmails_with_what_all_could_read() {
    let by_mistake = |incident: &mut IncidentFacts| {
        incident.nature = NatureKind::PublishedByMistake;
        incident.reach = Reach::Published;
        incident.extortion = false;
    };
    for data in ["health-data", "images", "social-services", "child-protection"] {
        for certainty in [Leaked, MayHaveLeaked, IfSaved] {
            let selection = told(by_mistake, &[(data, certainty)], Audience::Adult);
            let has = |id: &str| selection.consequences.iter().any(|one| one == id);
            assert!(has("spread-further") && !has("extortion") && !has("criminals-publish"));
            assert!(!ids(&selection).contains(&"if-blackmailed"));
        }
    }
    // Attackers who ask for money may publish what they have; once it is out, it can be spread.
    let has = |reach: Reach, data: &str, id: &str| {
        let selection = told(|one| one.reach = reach, &[(data, Leaked)], Audience::Adult);
        selection.consequences.iter().any(|one| one == id)
    };
    for data in ["name", "bank-account", "door-code"] {
        assert!(has(Reach::Unknown, data, "criminals-publish"));
        for reach in [Reach::Published, Reach::Returned, Reach::Deleted, Reach::KnownRecipient] {
            assert!(!has(reach, data, "criminals-publish"));
        }
    }
    // Blackmail with secrets says the same and more.
    assert!(has(Reach::Unknown, "health-data", "extortion"));
    assert!(!has(Reach::Unknown, "health-data", "spread-published"));
    assert!(has(Reach::Published, "health-data", "spread-published"));
}

/// Who sends, which data, what happened to it; consequences that are named, and that are not.
type Case = (SenderKind, &'static str, Certainty, &'static [&'static str], &'static [&'static str]);

#[test]
fn what_follows_from_damage_fits_the_data() {
    let of = |sender: SenderKind, data: &str, certainty: Certainty| {
        let change = |incident: &mut IncidentFacts| {
            incident.nature = NatureKind::SystemFailure;
            incident.extortion = false;
            incident.sender = sender;
        };
        told(change, &[(data, certainty)], Audience::Adult)
    };
    use SenderKind::{Authority, Employer, HealthCare, Housing, Other};
    let cases: [Case; 12] = [
        (
            HealthCare,
            "appointments",
            Unavailable,
            &["care-delayed", "appointment-missed"],
            &["service-delayed"],
        ),
        (
            HealthCare,
            "appointments",
            Altered,
            &["care-delayed"],
            &["decision-wrong", "service-delayed"],
        ),
        (Other, "appointments", Unavailable, &["service-delayed"], &["care-delayed"]),
        (HealthCare, "phone", Altered, &["wrong-number"], &["decision-wrong"]),
        (Other, "email", Altered, &["wrong-mailbox"], &["decision-wrong"]),
        (Other, "postal-address", Altered, &["post-astray"], &["decision-wrong"]),
        (Authority, "income", Altered, &["decision-wrong"], &[]),
        (Employer, "salary", Unavailable, &["pay-missed"], &["service-delayed", "payment-missed"]),
        (Housing, "door-code", Unavailable, &[], &["service-delayed", "decision-wrong"]),
        (Housing, "door-code", Altered, &[], &["decision-wrong"]),
        (Other, "password", Unavailable, &["no-login"], &["service-delayed"]),
        (Authority, "benefit", Unavailable, &["payment-missed", "service-delayed"], &[]),
    ];
    for (sender, data, certainty, has, lacks) in cases {
        let found = of(sender, data, certainty).consequences;
        let named = |id: &&&str| found.iter().any(|one| one == **id);
        assert!(has.iter().all(|id| named(&id)), "{data}: {found:?}");
        assert!(!lacks.iter().any(|id| named(&id)), "{data}: {found:?}");
    }
    assert_eq!(ids(&of(Employer, "salary", Unavailable)), ["check-payments"]);
    assert_eq!(ids(&of(Other, "salary", Unavailable)), ["ask-about-pay"]);
    assert_eq!(ids(&of(Housing, "door-code", Unavailable)), [""; 0]);
    assert!(of(Other, "name", Lost).consequences.contains(&"data-gone".to_owned()));
}

#[test]
fn an_estate_is_told_what_can_follow_for_it() {
    let everything: Vec<String> = finland().categories.keys().cloned().collect();
    for data in &everything {
        for certainty in CERTAINTIES {
            let found = told(|_| {}, &[(data, certainty)], Audience::Estate);
            for id in ["extortion", "relative-affected", "loss-of-control", "distress", "scams"] {
                assert!(!found.consequences.iter().any(|one| one == id), "{data}: {id}");
            }
            let needless = ["credit-ban", "check-loans", "ask-police-document", "talk-to-someone"];
            assert!(!ids(&found).iter().any(|id| needless.contains(id)), "{data}");
        }
    }
    let bank = told(|_| {}, &[("bank-account", Leaked), ("name", Leaked)], Audience::Estate);
    assert!(["tell-bank-estate", "beware-estate"].iter().all(|id| ids(&bank).contains(id)));
    assert!(!ids(&bank).contains(&"watch-account"));
    // What nobody could use for some days is of no consequence to an estate.
    for data in ["appointments", "health-data", "benefit", "name"] {
        let found = told(|_| {}, &[(data, Unavailable)], Audience::Estate);
        assert!(found.consequences.is_empty() && found.steps.is_empty(), "{data}: {found:?}");
    }
}

#[test]
fn false_notifications_of_move_come_after_scams_without_an_identity_code() {
    let place = |data: &[(&str, Certainty)], audience| {
        let selection = told(|_| {}, data, audience);
        let found = ids(&selection);
        let at = |wanted: &[&str]| found.iter().position(|id| wanted.contains(id));
        let blocks = found.iter().filter(|id| id.starts_with("move-block")).count();
        assert_eq!(blocks, 1, "{found:?}");
        let block = found.iter().position(|id| id.starts_with("move-block"));
        block < at(&["beware-scams", "beware-scams-and-bills"])
    };
    let (name, address) = (("name", Leaked), ("postal-address", Leaked));
    for audience in [Audience::Adult, Audience::Guardian] {
        assert!(!place(&[name, address], audience));
        assert!(place(&[name, address, ("personal-identity-code", IfSaved)], audience));
        assert!(!place(&[name, address, ("personal-identity-code", NotLeaked)], audience));
    }
}

#[test]
fn a_letter_about_safety_has_few_steps_beside_it() {
    let data = [
        "name",
        "postal-address",
        "phone",
        "email",
        "personal-identity-code",
        "bank-account",
        "salary",
        "tax",
        "sick-leave",
        "next-of-kin",
    ];
    let mut all: Vec<(&str, Certainty)> = data.iter().map(|id| (*id, Leaked)).collect();
    all.push(("salary", Unavailable));
    let change = |incident: &mut IncidentFacts| {
        incident.sender = SenderKind::Employer;
        incident.reach = Reach::Published;
    };
    let found = told(change, &all, Audience::Protected);
    assert!(found.steps.len() <= 10, "{:?}", ids(&found));
    assert!(!found.consequences.contains(&"false-address-change".to_owned()));
}
