//! One row of the manifest: its recipient's outcome on a channel, and the piece in its file.

use super::cells::RowReader;
use super::entry::{Entry, List};
use super::turn::Turn;
use crate::diag::codes::verify as codes;
use crate::outbox::manifest::Outcome;
use crate::outbox::names::{PRINT, SEPARATE, email_name, proof_name, single_name};
use crate::outbox::record::RunRecord;
use crate::terms::Medium;

/// What the variant of a letter in large print has at the end of its name.
const LARGE_PRINT: &str = ", large print";

/// Checks a row and adds its piece to the list. `id` is the fingerprint of the recipient's id.
///
/// A problem in one cell does not end the row: all that does not depend on the cell is checked, and its
/// piece counts, or one mistake would show as a dozen of wrong sums.
pub(super) fn row(
    list: &mut List,
    at: &mut RowReader<'_>,
    person: Option<u32>,
    record: &RunRecord,
    turn: &mut Turn<'_>,
    id: u64,
) {
    let channel = match at.cell("channel") {
        "" => None,
        name => {
            let medium = Medium::named(name);
            if medium.is_none() {
                at.problem(codes::BAD_ROW, "channel", "expected `letter`, `email` or nothing");
            }
            medium
        }
    };
    // Without an outcome nothing is known of what the other cells should hold.
    let outcome = match at.cell("outcome") {
        "rendered" => Outcome::Rendered,
        "excluded" => Outcome::Excluded,
        "failed" => Outcome::Failed,
        _ => {
            let message = "expected `rendered`, `excluded` or `failed`";
            return at.problem(codes::BAD_ROW, "outcome", message);
        }
    };
    turn.channels.push(channel);
    turn.outcomes[outcome as usize] = true;
    if outcome != Outcome::Rendered {
        // Counted, not compared here: `exceptions.csv` has its rows in another order.
        let channel = channel.map_or(0, |channel| 1 + channel as u8);
        *list.excluded_or_failed.entry((id, channel)).or_default() += 1;
        if !at.cell("file").is_empty() {
            at.problem(codes::BAD_ROW, "file", "a recipient without a piece has a file here");
        }
        return;
    }
    let Some(medium) = channel else {
        return at.problem(codes::BAD_ROW, "channel", "a piece without a channel");
    };
    let Some(piece) = at.number("piece") else { return };
    if list.pieces.len() <= piece as usize {
        // A wrong number may be huge. Above what any list of recipients reaches, it gets no memory, and
        // is reported as a duplicate.
        list.pieces.resize((piece as usize + 1).min(100_000_000), false);
    }
    match list.pieces.get_mut(piece as usize) {
        Some(seen) if !*seen => *seen = true,
        _ => at.problem(codes::PIECE_TWICE, "piece", format!("piece {piece} appears twice")),
    }
    let tag = at.cell("language");
    if let (Some(people), Some(person)) = (turn.people, person)
        && people.get(person).is_some_and(|person| !person.has_language(people, tag))
    {
        let message = "this is not the language of the recipient's row in the recipients file";
        at.problem(codes::LANGUAGE, "language", message);
    }
    let language = list.language(tag);
    let name = at.cell("variant");
    if let (Some(people), Some(person), false) = (turn.people, person, name.is_empty()) {
        let name = name.strip_suffix(LARGE_PRINT).unwrap_or(name);
        if people.get(person).is_some_and(|person| !person.has_variant(people, name)) {
            let message = "this is not the variant that follows from the recipient's row in the \
                           recipients file: the letter says other data, or addresses another reader";
            at.problem(codes::VARIANT, "variant", message);
        }
    }
    let variant = list.variant(at.cell("variant"));
    let entry = Entry { row: at.row, piece, person, language, variant, first_page: 1, pages: 0 };
    match medium {
        Medium::Email => email(list, at, entry),
        Medium::Letter => letter(list, at, entry, record, turn),
    }
}

/// The file of an e-mail is its own, and its name follows from the piece number.
fn email(list: &mut List, at: &mut RowReader<'_>, entry: Entry) {
    list.emails += 1;
    let file = at.cell("file");
    if file != email_name(u64::from(entry.piece)) {
        at.problem(codes::BAD_ROW, "file", "this is not the file of this piece");
    }
    let sum = at.sha256("sha256");
    list.name(file, Medium::Email, true, sum, entry);
}

/// A letter is in a print file with others, in a file of its own, or in both.
fn letter(
    list: &mut List,
    at: &mut RowReader<'_>,
    mut entry: Entry,
    record: &RunRecord,
    turn: &Turn<'_>,
) {
    // Both are read before either ends the row, so that both are reported.
    let (first, pages) = (at.number("first_page"), at.number("pages"));
    let (Some(first), Some(pages)) = (first, pages) else { return };
    list.letters += 1;
    list.pages += u64::from(pages);
    list.sheets += u64::from(pages.div_ceil(2));
    if at.number("sheets").is_some_and(|sheets| sheets != pages.div_ceil(2)) {
        let message = format!("{pages} pages need {} sheets", pages.div_ceil(2));
        at.problem(codes::BAD_ROW, "sheets", message);
    }
    (entry.first_page, entry.pages) = (first, pages);
    let file = at.cell("file");
    // The folder of a print file tells the print house which letters are handed over separately: a
    // protected recipient's letter in the wrong one would be handled with all others.
    if let Some(person) = entry.person.and_then(|person| turn.people?.get(person)) {
        let (wrong, message) = match person.apart() {
            true => (PRINT, "this letter must be in the separate files"),
            false => (SEPARATE, "this letter is in the separate files but should not be"),
        };
        if file.strip_prefix(wrong).is_some_and(|name| name.starts_with('/')) {
            at.problem(codes::NOT_APART, "file", message);
        }
    }
    let own = match record.request.files.as_str() {
        "proof" => proof_name(u64::from(entry.piece)),
        _ => single_name(u64::from(entry.piece)),
    };
    // A file under the name for this piece alone is for one recipient. Any other file is a print file,
    // whose letters are compared with each other's pages later.
    let sum = at.sha256("sha256");
    list.name(file, Medium::Letter, file == own, sum, entry);
    // With `--files both`, a manifest without the column `single_file` still implies the second file:
    // it must exist, only its digest is not known.
    let single = match at.cell("single_file") {
        "" if record.request.files == "both" && file != own => own.as_str(),
        named => named,
    };
    if single.is_empty() {
        return;
    }
    if single != own {
        at.problem(codes::BAD_ROW, "single_file", "this is not the file of this piece");
    }
    let sum = match at.cell("single_sha256") {
        "" if at.cell("single_file").is_empty() => None,
        _ => at.sha256("single_sha256"),
    };
    // In its own file the letter begins on the first page, wherever it is in the print file.
    list.name(single, Medium::Letter, true, sum, Entry { first_page: 1, ..entry });
}
