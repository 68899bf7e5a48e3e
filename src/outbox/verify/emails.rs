//! Compares a finished e-mail with its row and its recipient.

use super::checker::{Checker, Found, Words};
use super::fingerprint::{BREAK, words};
use super::fixed::Place;
use super::list::{Entry, Named};
use super::message;
use crate::diag::codes::verify as codes;
use crate::terms::Medium;

/// Checks one e-mail.
pub(super) fn check(checker: &Checker<'_>, bytes: &[u8], named: &Named, found: &mut Found<'_>) {
    let Some(mail) = message::read(bytes) else {
        return found.add(codes::UNREADABLE, "this is not an e-mail that can be read");
    };
    let [entry] = named.entries.as_slice() else {
        return found.add(
            codes::PAGE_RANGE,
            format!("{} rows of the manifest name this one e-mail", named.entries.len()),
        );
    };
    let piece = entry_words(entry);
    if mail.attachments {
        found.add(codes::ATTACHMENT, format!("{piece} has an attachment"));
    }
    let tags = mail.language.as_deref().unwrap_or_default().split(',').map(str::trim);
    if tags.collect::<Vec<_>>().join("+") != checker.language(entry) {
        found.add(
            codes::LANGUAGE,
            format!("the header of {piece} does not name the language of its row"),
        );
    }
    let mut text = Vec::new();
    words(&mail.headers, &mut text);
    text.push(BREAK);
    let before = text.len();
    for body in &mail.bodies {
        words(body, &mut text);
        text.push(BREAK);
    }
    if text[before..].iter().all(|word| *word == BREAK) {
        found.add(codes::UNREADABLE, format!("{piece} has no text"));
    }
    let Some(people) = checker.people else { return };
    let person = entry.person.and_then(|person| people.get(person));
    if let Some(person) = person {
        match mail.to.as_slice() {
            [(name, address)] => {
                if !person.has_email(address) {
                    let message = format!("{piece} does not go to the address of its recipient");
                    found.add(codes::WRONG_ADDRESS, message);
                }
                if !person.has_addressee(name) {
                    let message = format!("{piece} does not name its recipient in `To`");
                    found.add(codes::NO_ADDRESSEE, message);
                }
            }
            to => {
                let message = format!("{piece} goes to {} addresses instead of one", to.len());
                found.add(codes::WRONG_ADDRESS, message);
            }
        }
    }
    for (name, address) in &mail.to {
        words(name, &mut text);
        text.push(BREAK);
        words(address, &mut text);
        text.push(BREAK);
    }
    let kind = entry.kind(Medium::Email, Place::Text);
    found.strangers(checker, &Words { words: &text, entry, kind }, &piece);
}

fn entry_words(entry: &Entry) -> String {
    format!("the e-mail (piece {}, row {} of the manifest)", entry.piece, entry.row)
}
