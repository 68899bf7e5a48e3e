//! Values of a catalogue with their checks, and the references between its records.

use std::collections::BTreeMap;

use super::super::{Date, form};
use crate::diag::codes::catalogue::{
    BAD_DATE, BAD_ID, CIRCLE, DATE_ORDER, UNKNOWN_REFERENCE, UNKNOWN_VALUE,
};
use crate::diag::{Code, Diagnostic, Span};
use crate::yaml::{Key, Mapping, Node, Reader};

/// What a record is; ids are unique within a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Category,
    Consequence,
    Advice,
    Reassurance,
    Authority,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Category => "category",
            Self::Consequence => "consequence",
            Self::Advice => "advice",
            Self::Reassurance => "reassurance",
            Self::Authority => "authority",
        }
    }

    pub(super) fn section(self) -> &'static str {
        match self {
            Self::Category => "the section `categories`",
            Self::Consequence => "the section `consequences`",
            Self::Advice => "the section `advice`",
            Self::Reassurance => "the section `reassurances`",
            Self::Authority => "the section `authorities`",
        }
    }
}

/// One record names another.
struct Reference<'n> {
    kind: Kind,
    id: &'n str,
    span: Span,
    /// The record that must not be reached from here again, for `covers` and `stands-for`.
    from: Option<String>,
}

/// Collects problems, ids and references of one catalogue.
pub(super) struct Context<'n> {
    pub(super) reader: Reader,
    declared: BTreeMap<Kind, Vec<&'n str>>,
    references: Vec<Reference<'n>>,
    /// The regions that the country has.
    pub(super) regions: Vec<String>,
}

impl<'n> Context<'n> {
    pub(super) fn new(reader: Reader) -> Self {
        Self { reader, declared: BTreeMap::new(), references: Vec::new(), regions: Vec::new() }
    }

    pub(super) fn push(&mut self, problem: Diagnostic) {
        self.reader.push(problem);
    }

    /// Notes that there is a record of this id.
    pub(super) fn declare(&mut self, kind: Kind, key: &'n Key) {
        self.declared.entry(kind).or_default().push(&key.name);
        self.check_id(&key.name, key.span);
    }

    pub(super) fn id(&mut self, node: &Node, expected: &str) -> Option<String> {
        let text = self.reader.text(node, expected)?;
        self.check_id(text, node.span).then(|| text.to_owned())
    }

    fn check_id(&mut self, text: &str, span: Span) -> bool {
        let good = form::is_id(text);
        if !good {
            let problem = Diagnostic::error(BAD_ID, format!("`{text}` is not an id"))
                .at_span(span)
                .help("ids have letters a–z, digits and hyphens only, such as `order-details`");
            self.push(problem);
        }
        good
    }

    /// A number that orders records.
    pub(super) fn rank(&mut self, node: &Node) -> Option<u32> {
        let expected = "a number, lowest first";
        let number = self.reader.number(node, expected)?;
        let rank = u32::try_from(number).ok();
        if rank.is_none() {
            self.reader.wrong_type(node, "a number under four thousand million");
        }
        rank
    }

    /// One of a few words.
    pub(super) fn word<T: Copy>(
        &mut self,
        node: &Node,
        expected: &str,
        known: &[(&str, T)],
    ) -> Option<T> {
        let text = self.reader.text(node, expected)?;
        let found = known.iter().find(|(name, _)| *name == text).map(|(_, value)| *value);
        if found.is_none() {
            let names = known.iter().map(|(name, _)| *name);
            let list = names.clone().collect::<Vec<_>>().join(", ");
            let problem =
                Diagnostic::error(UNKNOWN_VALUE, format!("expected {expected}, found `{text}`"))
                    .at_span(node.span)
                    .help(format!("known: {list}"))
                    .did_you_mean(text, names);
            self.push(problem);
        }
        found
    }

    /// A list of ids of other records. An absent list is empty.
    pub(super) fn references(&mut self, node: Option<&'n Node>, kind: Kind) -> Vec<String> {
        self.list(node, kind, None)
    }

    /// As [`Self::references`], for relations that must not run in a circle.
    pub(super) fn edges(&mut self, node: Option<&'n Node>, kind: Kind, from: &str) -> Vec<String> {
        self.list(node, kind, Some(from))
    }

    fn list(&mut self, node: Option<&'n Node>, kind: Kind, from: Option<&str>) -> Vec<String> {
        let Some(node) = node else { return Vec::new() };
        let nodes = self.reader.list(node, "a list of ids");
        nodes.iter().filter_map(|node| self.reference(node, kind, from)).collect()
    }

    /// The id of another record.
    pub(super) fn reference(
        &mut self,
        node: &'n Node,
        kind: Kind,
        from: Option<&str>,
    ) -> Option<String> {
        let id = self.reader.text(node, "the id of another record")?;
        self.references.push(Reference {
            kind,
            id,
            span: node.span,
            from: from.map(str::to_owned),
        });
        Some(id.to_owned())
    }

    /// `valid-from` and `valid-to`, both days included.
    pub(super) fn validity(&mut self, map: &mut Mapping<'n>) -> (Option<Date>, Option<Date>) {
        let from_node = map.optional("valid-from");
        let to_node = map.optional("valid-to");
        let from = from_node.and_then(|node| self.date(node));
        let to = to_node.and_then(|node| self.date(node));
        if let (Some(first), Some(last), Some(node)) = (from, to, to_node)
            && first > last
        {
            let problem = Diagnostic::error(
                DATE_ORDER,
                format!("`valid-to` {last} is before `valid-from` {first}"),
            )
            .at_span(node.span)
            .help("swap the two days, or mend the wrong one");
            self.push(problem);
        }
        (from, to)
    }

    /// A day.
    pub(super) fn date(&mut self, node: &Node) -> Option<Date> {
        let text = self.reader.text(node, "a day such as 2026-01-31")?;
        let date = Date::parse(text);
        if date.is_none() {
            let help = match form::date_guess(text) {
                Some(date) => format!("write `{date}`"),
                None => "write year, month and day as in `2026-01-31`".to_owned(),
            };
            self.push(
                Diagnostic::error(BAD_DATE, format!("expected a day that exists, found `{text}`"))
                    .at_span(node.span)
                    .help(help),
            );
        }
        date
    }

    /// A problem about one value.
    pub(super) fn fault(&mut self, code: Code, node: &Node, message: String, help: &str) {
        self.push(Diagnostic::error(code, message).at_span(node.span).help(help));
    }

    /// Reports references to records that are not there, and circles.
    pub(super) fn check_references(&mut self) {
        let references = std::mem::take(&mut self.references);
        for reference in &references {
            let known = self.declared.get(&reference.kind).map_or(&[][..], Vec::as_slice);
            if known.contains(&reference.id) {
                continue;
            }
            let kind = reference.kind.name();
            let section = reference.kind.section();
            let problem = Diagnostic::error(
                UNKNOWN_REFERENCE,
                format!("there is no {kind} `{}`", reference.id),
            )
            .at_span(reference.span)
            .help(format!("add it to {section}, or take it out here"))
            .did_you_mean(reference.id, known.iter().copied());
            self.push(problem);
        }
        for reference in &references {
            let Some(from) = reference.from.as_deref() else { continue };
            if reaches(&references, reference.kind, reference.id, from) {
                let problem = Diagnostic::error(
                    CIRCLE,
                    format!(
                        "`{from}` takes the place of `{}`, which leads back to it",
                        reference.id
                    ),
                )
                .at_span(reference.span)
                .help("`covers` and `stands-for` must not run in a circle: take one of them out");
                self.push(problem);
            }
        }
    }
}

/// Whether following the edges from `start` leads to `goal`.
fn reaches(edges: &[Reference<'_>], kind: Kind, start: &str, goal: &str) -> bool {
    let mut seen: Vec<&str> = Vec::new();
    let mut open = vec![start];
    while let Some(id) = open.pop() {
        if id == goal {
            return true;
        }
        if seen.contains(&id) {
            continue;
        }
        seen.push(id);
        open.extend(
            edges
                .iter()
                .filter(|edge| edge.kind == kind && edge.from.as_deref() == Some(id))
                .map(|edge| edge.id),
        );
    }
    false
}
