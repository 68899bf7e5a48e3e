//! What an incident leaves out stays out.

use super::*;
use crate::catalogue::{Change, Listed, Move};

/// Without an identity code the same step comes later in the letter, under an id of its own.
#[test]
fn what_is_left_out_does_not_come_back_in_another_place() {
    let catalogue = finland();
    let incident = facts();
    for (id, audience, residence) in [
        ("move-block", Audience::Adult, Residence::Home),
        ("move-block-guardian", Audience::Guardian, Residence::Home),
        ("move-block-aland", Audience::Adult, Residence::Aland),
    ] {
        for categories in [
            vec![("postal-address".to_owned(), Leaked)],
            vec![
                ("postal-address".to_owned(), Leaked),
                ("personal-identity-code".to_owned(), Leaked),
            ],
        ] {
            let steps = |changes: &[Change]| -> Vec<String> {
                let recipient = RecipientFacts {
                    incident: &incident,
                    categories: &categories,
                    reader: Reader { audience, residence },
                    region: (residence == Residence::Aland).then(|| "aland".to_owned()),
                    changes,
                };
                let selection = catalogue.select(&recipient, "2026-05-01".parse().unwrap());
                selection.steps.into_iter().map(|step| step.id).collect()
            };
            let about_moving = |step: &String| step.starts_with("move-block");
            assert!(steps(&[]).iter().any(about_moving), "{id}");
            let (list, to) = (Listed::Advice, Move::Out);
            let out = Change { list, id: id.to_owned(), to, reason: "Nobody moves.".to_owned() };
            assert!(!steps(&[out]).iter().any(about_moving), "{id}: {categories:?}");
        }
    }
}
