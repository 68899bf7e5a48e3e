//! The records of a catalogue: their ids, the references between them, their days of validity.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::diag::codes::catalogue::*;
use crate::diag::{Diagnostic, Span};
use crate::text::form;
use crate::yaml::{Key, Mapping, Node, Reader};

/// The kind of a record. Ids are unique within a kind.
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

/// A record that names another one.
struct Reference<'n> {
    kind: Kind,
    id: &'n str,
    span: Span,
    /// For `covers` and `stands-for`: the record that has this reference, which must not be reached
    /// from it again.
    from: Option<String>,
}

/// Collects the problems, ids and references of one catalogue.
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

    /// Declares a record of this id, and checks the id.
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
            let help = "ids have letters a–z, digits and hyphens only, such as `order-details`";
            self.reader.error(BAD_ID, span, format!("`{text}` is not an id"), help);
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

    /// A list of ids of other records. Empty if it is absent.
    pub(super) fn references(&mut self, node: Option<&'n Node>, kind: Kind) -> Vec<String> {
        self.list(node, kind, None)
    }

    /// The same for a relation that must have no circle.
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
            let message = format!("`valid-to` {last} is before `valid-from` {first}");
            let help = "swap the two days, or correct the wrong one";
            self.reader.error(DATE_ORDER, node.span, message, help);
        }
        (from, to)
    }

    /// A day.
    pub(super) fn date(&mut self, node: &Node) -> Option<Date> {
        let text = self.reader.text(node, "a day such as 2026-01-31")?;
        let date = form::date(text);
        if date.is_none() {
            let help = match form::date_guess(text) {
                Some(date) => format!("write `{date}`"),
                None => "write year, month and day as in `2026-01-31`".to_owned(),
            };
            let message = format!("expected a date that exists, found `{text}`");
            self.reader.error(BAD_DATE, node.span, message, help);
        }
        date
    }

    /// Reports references to records that do not exist, and circles. To be called when all records
    /// are read.
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
            .help(format!("add it to {section}, or remove it here"))
            .did_you_mean(reference.id, known.iter().copied());
            self.reader.push(problem);
        }
        for reference in &references {
            let Some(from) = reference.from.as_deref() else { continue };
            if reaches(&references, reference.kind, reference.id, from) {
                let message =
                    format!("`{from}` replaces `{}`, which leads back to it", reference.id);
                let help = "`covers` and `stands-for` must not form a circle: remove one of them";
                self.reader.error(CIRCLE, reference.span, message, help);
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
