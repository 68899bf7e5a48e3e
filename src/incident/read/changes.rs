//! `changes`: consequences and advice that an incident leaves out or moves; `answers`: warnings about
//! texts and facts that a person has read and found wrong.
//!
//! The catalogue selects them from the facts. Where it cannot know better, a person may: but each
//! change has a reason, which stays with the run, because the controller must be able to show why it
//! did not tell somebody something (GDPR Art. 5(2)).

use crate::catalogue::{Change, Listed, Move};
use crate::diag::codes;
use crate::diag::codes::incident::*;
use crate::diag::{Code, Diagnostic, Span};
use crate::yaml::{Mapping, Node, Spanned};

use super::super::answerable::{About, SHORT, answerable};
use super::super::{AnsweredWarning, EntryChange, Subject};
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

pub(super) fn answers(node: Option<&Node>, cx: &mut Context) -> Vec<AnsweredWarning> {
    cx.named(node, "a list of warnings that you have read and found wrong", answer)
}

fn answer(cx: &mut Context, node: &Node) -> Option<(AnsweredWarning, Spanned<String>, String)> {
    let mut map = cx.reader.mapping(node, "an item of `answers`");
    let place = map.span();
    let warning = cx.required(&mut map, "warning", warning);
    // What the warning is about is under the key for its kind; of an unknown one, under either.
    let about = match warning {
        Some((_, about, _)) => Some(about),
        None if map.key_span("fact").is_some() => Some(About::Fact),
        None => Some(About::Text),
    };
    let subject = match about {
        Some(About::Fact) => cx.required(&mut map, "fact", |cx, node| {
            let what = "what the warning underlines in this file";
            cx.line(node, what).map(Subject::Fact)
        }),
        _ => cx.required(&mut map, "text", |cx, node| {
            let id = cx.reader.id(node, "the id of the text that it is about, or `template`")?;
            Some(Subject::Text(id.value))
        }),
    };
    let reason = map.optional("reason");
    map.finish(&mut cx.reader);
    let reason = reason_of(reason, place, cx);
    let ((code, _, place), subject) = (warning?, subject?);
    let name = format!("{} {}", short(code), subject.words());
    let name = Spanned { value: name, span: place };
    let answer = AnsweredWarning { code, place, subject, reason: reason? };
    Some((answer, name, "the answer to".to_owned()))
}

/// The name of a warning as an answer may write it.
fn short(code: Code) -> &'static str {
    code.name().strip_prefix(SHORT).unwrap_or(code.name())
}

/// A warning that can be answered, what it is about, and the place of its name.
fn warning(cx: &mut Context, node: &Node) -> Option<(Code, About, Span)> {
    let text = cx.reader.text(node, "the name of a warning such as `leak-denied`")?;
    let same = |code: Code| code.name() == text || short(code) == text;
    if let Some((code, about)) = answerable().find(|(code, _)| same(*code)) {
        return Some((code, about, node.span));
    }
    let message = match codes::all().any(|code| code.name() == text) {
        true => format!("`{text}` cannot be answered"),
        false => format!("there is no warning `{text}`"),
    };
    let known: Vec<&str> = answerable().map(|(code, _)| short(code)).collect();
    cx.push(
        Diagnostic::error(UNKNOWN_VALUE, message)
            .at_span(node.span)
            .help(
                "only warnings about texts and facts of the incident can be answered, under the names \
                 that `check` shows: `leak-denied`, `locale/long-sentence`",
            )
            .did_you_mean(text, known.iter().copied()),
    );
    None
}
