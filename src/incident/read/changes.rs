//! `changes`: consequences and advice that an incident leaves out or moves; `answers`: warnings about
//! sentences that a person has read and found wrong.
//!
//! The catalogue selects them from the facts. Where it cannot know better, a person may: but each
//! change has a reason, which stays with the run, because the controller must be able to show why it
//! did not tell somebody something (GDPR Art. 5(2)).

use crate::catalogue::{Change, Listed, Move};
use crate::diag::codes::article_34;
use crate::diag::codes::incident::*;
use crate::diag::{Diagnostic, Span};
use crate::yaml::{Mapping, Node, Spanned};

use super::super::{AnsweredWarning, EntryChange};
use super::values::Context;

pub(super) fn changes(node: Option<&Node>, cx: &mut Context) -> Vec<EntryChange> {
    cx.named(node, "a list of consequences and advice that are left out or moved", change)
}

/// A change, with the list and id of its entry as one name.
fn change(cx: &mut Context, node: &Node) -> Option<(EntryChange, Spanned<String>, String)> {
    let mut map = cx.reader.mapping(node, "an item of `changes`");
    let place = map.span();
    let advice = map.optional("advice").map(|node| (Listed::Advice, node));
    let consequence = map.optional("consequence").map(|node| (Listed::Consequence, node));
    let to = place_of(&mut map, cx);
    let reason = map.optional("reason");
    map.finish(&mut cx.reader);
    let (list, node) = match (advice, consequence) {
        (Some(one), None) | (None, Some(one)) => one,
        _ => {
            let help = "name one entry: `advice: tell-employer` or `consequence: extortion`";
            cx.error(WRONG_TYPE, place, "expected either `advice` or `consequence`", help);
            return None;
        }
    };
    let id = cx.reader.id(node, "the id of an entry of the catalogue");
    let reason = reason_of(reason, place, cx);
    let (id, (to, beside)) = (id?, to?);
    let name = Spanned { value: format!("{} {}", list.name(), id.value), span: id.span };
    let what = format!("the change of the {}", list.name());
    let change = Change { list, id: id.value, to, reason: reason? };
    Some((EntryChange { change, id: id.span, beside }, name, what))
}

/// Where the entry goes, with the place of the entry beside which that is.
fn place_of(map: &mut Mapping<'_>, cx: &mut Context) -> Option<(Move, Option<Span>)> {
    let place = map.span();
    let out = map.optional("leave-out");
    let to = map.optional("move");
    let before = map.optional("before");
    let after = map.optional("after");
    let mut beside = |node, to: fn(String) -> Move| {
        let id = cx.reader.id(node, "the id of an entry of the catalogue")?;
        Some((to(id.value), Some(id.span)))
    };
    match (out, to, before, after) {
        (Some(node), None, None, None) => match cx.reader.boolean(node, "`yes`")? {
            true => Some((Move::Out, None)),
            false => {
                let help = "take this item of `changes` out: what is not left out is printed";
                cx.error(UNKNOWN_VALUE, node.span, "`leave-out: no` changes nothing", help);
                None
            }
        },
        (None, Some(node), None, None) => {
            let known = [("first", true), ("last", false)];
            let first = cx.reader.word(node, "a place in the list", &known)?;
            Some((if first { Move::First } else { Move::Last }, None))
        }
        (None, None, Some(node), None) => beside(node, Move::Before),
        (None, None, None, Some(node)) => beside(node, Move::After),
        _ => {
            let help = "write one of `leave-out: yes`, `move: first`, `move: last`, `before: ID`, \
                        `after: ID`";
            cx.error(WRONG_TYPE, place, "expected one place for this entry", help);
            None
        }
    }
}

/// The reason, which must be there.
fn reason_of(node: Option<&Node>, place: Span, cx: &mut Context) -> Option<String> {
    match node {
        Some(node) => cx.line(node, "the reason for this change"),
        None => {
            let problem = Diagnostic::error(NO_REASON, "this has no reason")
                .at_span(place)
                .help("write `reason:` in your own words; it is kept with the run and not printed");
            cx.push(problem);
            None
        }
    }
}

/// The beginning of the codes of warnings that can be answered.
const ANSWERED: &str = "article-34/";

pub(super) fn answers(node: Option<&Node>, cx: &mut Context) -> Vec<AnsweredWarning> {
    cx.named(node, "a list of warnings that you have read and found wrong", answer)
}

fn answer(cx: &mut Context, node: &Node) -> Option<(AnsweredWarning, Spanned<String>, String)> {
    let mut map = cx.reader.mapping(node, "an item of `answers`");
    let place = map.span();
    let warning = cx.required(&mut map, "warning", |cx, node| {
        let text = cx.reader.text(node, "the name of a warning such as `leak-denied`")?;
        let value = text.strip_prefix(ANSWERED).unwrap_or(text).to_owned();
        let id = Spanned { value, span: node.span };
        let mut known =
            article_34::ALL.iter().filter_map(|code| code.name().strip_prefix(ANSWERED));
        if known.clone().any(|known| known == id.value) {
            return Some(id);
        }
        let message = format!("there is no warning `{ANSWERED}{}`", id.value);
        let problem = Diagnostic::error(UNKNOWN_VALUE, message)
            .at_span(id.span)
            .help("only warnings whose name begins with `article-34/` can be answered")
            .did_you_mean(&id.value, known.by_ref());
        cx.push(problem);
        None
    });
    let text = cx.required(&mut map, "text", |cx, node| {
        cx.reader.id(node, "the id of the text that it is about, or `template`")
    });
    let reason = map.optional("reason");
    map.finish(&mut cx.reader);
    let reason = reason_of(reason, place, cx);
    let (warning, text) = (warning?, text?);
    let name = Spanned { value: format!("{} {}", warning.value, text.value), span: warning.span };
    let answer = AnsweredWarning { warning, text, reason: reason? };
    Some((answer, name, "the answer to".to_owned()))
}
