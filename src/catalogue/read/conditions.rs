//! Reads the conditions of an entry: `when` and `unless`.

use crate::catalogue::circumstance::{Circumstance, Topic};
use crate::catalogue::condition::Condition;
use crate::diag::codes::catalogue::NEVER_TRUE;
use crate::diag::{Diagnostic, Span};
use crate::yaml::{Mapping, Node};

use super::records::{Context, Kind};

/// `when` and `unless` of an entry. `who` names the entry in problems: ``the advice `credit-ban` ``.
pub(super) fn condition<'n>(map: &mut Mapping<'n>, who: &str, cx: &mut Context<'n>) -> Condition {
    let mut side = |key: &'static str| {
        let place = map.key_span(key);
        let node = map.optional(key);
        (node.map_or_else(Vec::new, |node| circumstances(node, key, cx)), place)
    };
    let (when, when_place) = side("when");
    let (unless, unless_place) = side("unless");
    let condition = Condition { when, unless };
    if let Some(topic) = condition.never()
        && let Some(place) = unless_place.or(when_place)
    {
        report_never(topic, who, (place, when_place), cx);
    }
    condition
}

/// The circumstances under `when` or `unless`: a list of words for each topic.
fn circumstances<'n>(node: &'n Node, key: &str, cx: &mut Context<'n>) -> Vec<Circumstance> {
    let mut map = cx.reader.mapping(node, &format!("`{key}`"));
    let mut all = Vec::new();
    for topic in Topic::ALL {
        let Some(node) = map.optional(topic.name()) else { continue };
        if topic == Topic::Data {
            let ids = cx.references(Some(node), Kind::Category);
            all.extend(ids.into_iter().map(Circumstance::Data));
            continue;
        }
        let known = topic.all();
        let words: Vec<(&str, usize)> =
            known.iter().enumerate().map(|(index, one)| (one.word(), index)).collect();
        let what = format!("a value of `{}`", topic.name());
        let expected =
            format!("a list such as `[{}]`", known.first().map_or("", Circumstance::word));
        for node in cx.reader.list(node, &expected) {
            let index = cx.reader.word(node, &what, &words);
            all.extend(index.and_then(|index| known.get(index)).cloned());
        }
    }
    map.finish(&mut cx.reader);
    all
}

fn report_never(topic: Topic, who: &str, places: (Span, Option<Span>), cx: &mut Context<'_>) {
    let (place, when) = places;
    let message = format!("{who} can never apply: no `{}` is left for it", topic.name());
    let mut problem = Diagnostic::error(NEVER_TRUE, message)
        .at_span(place)
        .help("take a value out of `unless`, or the entry out of the catalogue");
    if let Some(when) = when.filter(|when| *when != place) {
        problem = problem.label(when, "asked for here");
    }
    cx.reader.push(problem);
}
