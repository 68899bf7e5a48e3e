//! `recipients.status`: which values of which columns mean which status.

use super::vocabulary::{STATUSES, one_of, says_no};
use crate::diag::codes::recipients as codes;
use crate::diag::{Diagnostic, Diagnostics, Place, SourceId};
use crate::recipients::columns::header::{Column, Header, Use, folded};
use crate::recipients::columns::tells::{Tells, tells};
use crate::recipients::model::Status;
use crate::recipients::settings::{ListSettings, StatusColumn};

/// The key of a value that stands for any date.
const DATE: &str = "date";

/// The key of a value that stands for any value that is not blank.
const ANY: &str = "any";

/// The word for nothing special.
const ORDINARY: &str = "ordinary";

/// What joins two headers in one key: `Syntymäaika + Huoltaja`.
const AND: char = '+';

/// How a column says the status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::recipients) struct StatusRule {
    /// 0-based place of the column in the file.
    pub(in crate::recipients) at: usize,
    /// Values in small letters.
    pub(in crate::recipients) values: Vec<(String, Status)>,
    /// The status if the value is a date.
    pub(in crate::recipients) date: Option<Status>,
    /// The status of any other value.
    pub(in crate::recipients) any: Option<Status>,
    /// Whether no is the grave answer by the header of the column, such as `Elossa`.
    contrary: bool,
}

impl StatusRule {
    /// Whether a word for no means a status that takes care, as in `Elossa: {ei: deceased}`: then the words
    /// for no that are not mapped do not mean that there is nothing special.
    pub(in crate::recipients) fn no_is_grave(&self) -> bool {
        let takes_care =
            |(value, status): &(String, Status)| *status != Status::Ordinary && says_no(value);
        self.contrary || self.values.iter().any(takes_care)
    }
}

/// The mapping of the incident, resolved against the header.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::recipients) struct StatusRules {
    /// One for each column.
    pub(in crate::recipients) columns: Vec<StatusRule>,
    /// Whether a person is a child by the date of birth and a named guardian.
    pub(in crate::recipients) child: bool,
}

/// The two headers of a key for children.
fn pair(column: &StatusColumn) -> Option<(&str, &str)> {
    let (one, other) = column.header.split_once(AND)?;
    Some((one.trim(), other.trim())).filter(|(one, other)| !one.is_empty() && !other.is_empty())
}

/// Resolves the mapping. Reports headers that the file does not have, and words that are no status.
pub(in crate::recipients) fn resolve(
    headers: &[String],
    header: &Header,
    settings: &ListSettings,
    source: SourceId,
    problems: &mut Diagnostics,
) -> StatusRules {
    let mut rules = StatusRules::default();
    for column in &settings.status {
        let place = column.span.map_or(Place::File(source), Place::Span);
        let fault = |message: String, help: &str| {
            Diagnostic::error(codes::BAD_MAPPING, message).at(place.clone()).help(help)
        };
        let find = |wanted: &str| headers.iter().position(|found| folded(found) == folded(wanted));
        let Some(at) = find(&column.header) else {
            match pair(column).filter(|(one, other)| find(one).is_some() || find(other).is_some()) {
                Some((one, other)) => {
                    rules.child |= child(column, [one, other].map(find), header, &fault, problems);
                }
                None => {
                    let message = format!(
                        "`{}` says the status under `recipients.status`, but the file has no such header",
                        column.header
                    );
                    let known = headers
                        .iter()
                        .enumerate()
                        .filter(|(at, _)| header.labels.get(*at) == headers.get(*at));
                    problems.push(
                        fault(message, "write the header as it is in the first row of the file")
                            .did_you_mean(&column.header, known.map(|(_, header)| header.trim())),
                    );
                }
            }
            continue;
        };
        if settings.ignore.iter().any(|ignored| folded(ignored) == folded(&column.header)) {
            let message = format!("`{}` is both mapped and ignored", column.header);
            let help = "keep it in only one of `recipients.status` and `recipients.ignore`";
            problems.push(fault(message, help));
        }
        let contrary = matches!(tells(&folded(&column.header)), Some(Tells::Not(_)));
        let mut rule = StatusRule { at, values: Vec::new(), date: None, any: None, contrary };
        for (value, word) in &column.values {
            let Some(status) = status_of(&word.to) else {
                let message = format!("`{}` is no status", word.to);
                let place = word.span.map_or(place.clone(), Place::Span);
                let known = STATUSES.iter().map(|(word, _)| *word).filter(|word| !word.is_empty());
                problems.push(
                    Diagnostic::error(codes::BAD_MAPPING, message)
                        .at(place)
                        .help(WORDS_HELP)
                        .did_you_mean(&word.to, known.chain([ORDINARY])),
                );
                continue;
            };
            match folded(value).as_str() {
                DATE => rule.date = Some(status),
                ANY => rule.any = Some(status),
                value => {
                    let mut known = rule.values.iter();
                    if known.any(|(known, before)| known == value && *before != status) {
                        let message = format!("`{value}` stands for two different statuses");
                        let place = word.span.map_or(place.clone(), Place::Span);
                        let help = "small and capital letters are not told apart: keep one of them";
                        problems.push(
                            Diagnostic::error(codes::BAD_MAPPING, message).at(place).help(help),
                        );
                    }
                    rule.values.push((value.to_owned(), status));
                }
            }
        }
        rules.columns.push(rule);
    }
    rules
}

const WORDS_HELP: &str = "write `minor`, `young`, `protected`, `deceased`, `guardianship`, or `ordinary` for \
                          nothing special";

fn status_of(word: &str) -> Option<Status> {
    if word.eq_ignore_ascii_case(ORDINARY) {
        return Some(Status::Ordinary);
    }
    one_of(word.trim(), STATUSES)
}

/// Checks a key of two headers: one is the date of birth and one the guardian, and they make a child.
fn child(
    column: &StatusColumn,
    places: [Option<usize>; 2],
    header: &Header,
    fault: &dyn Fn(String, &str) -> Diagnostic,
    problems: &mut Diagnostics,
) -> bool {
    let read = places.map(|at| at.and_then(|at| header.uses.get(at).copied()));
    let is = |wanted: Column| read.contains(&Some(Use::Read(wanted)));
    let minor = matches!(column.values.as_slice(), [(value, word)]
        if value == ANY && status_of(&word.to) == Some(Status::Minor));
    let sound = is(Column::BirthYear) && is(Column::GuardianName) && minor;
    if !sound {
        let message = format!("`{}` cannot say who is a child", column.header);
        let help = "one of the two headers must be read as `birth-year`, the other as `guardian-name` (map \
                    them under `recipients.columns`), and the status must be `minor`";
        problems.push(fault(message, help));
    }
    sound
}
