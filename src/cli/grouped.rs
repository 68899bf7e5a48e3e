//! Problems of the same kind in many rows, told as one: how many there are, in which rows, and what to do.

use crate::diag::{Arg, Diagnostic, Diagnostics, Kind, OTHER_ROW, Place, SourceId, Sources};
use crate::locale::Speech;

/// Most rows that are named of one kind.
const MOST_ROWS: usize = 10;

/// Problems for people: those of one kind together.
pub(super) struct Grouped {
    /// One problem for each kind, in the order of the first ones.
    pub(super) problems: Vec<Diagnostic>,
    /// Whether a kind has more rows than are named.
    pub(super) has_more: bool,
}

/// A kind while its problems are collected.
struct Group<'a> {
    first: &'a Diagnostic,
    kind: Kind,
    source: SourceId,
    column: Option<&'a str>,
    /// 1-based rows.
    rows: Vec<u64>,
}

/// Puts problems of one kind together. `tell` says one problem in the user's language.
pub(super) fn grouped(
    problems: &Diagnostics,
    sources: &Sources,
    speech: &Speech,
    tell: &dyn Fn(&Diagnostic) -> Diagnostic,
) -> Grouped {
    let mut groups: Vec<Result<Group<'_>, &Diagnostic>> = Vec::new();
    for problem in problems.iter() {
        let (Some(kind), Some(Place::Row { source, row, column })) =
            (Kind::of(problem), &problem.place)
        else {
            groups.push(Err(problem));
            continue;
        };
        let known = groups
            .iter_mut()
            .find_map(|group| group.as_mut().ok().filter(|group| group.kind == kind));
        match known {
            Some(group) => group.rows.push(*row),
            None => {
                let (source, column) = (*source, column.as_deref());
                groups.push(Ok(Group { first: problem, kind, source, column, rows: vec![*row] }));
            }
        }
    }
    let mut has_more = false;
    let problems = groups.into_iter().map(|group| match group {
        Err(problem) => tell(problem),
        Ok(group) if group.rows.len() == 1 => tell(group.first),
        Ok(group) => {
            let number = group.rows.len() + problems.beyond(&group.kind);
            has_more |= number > MOST_ROWS;
            group.told(number, sources, speech, tell)
        }
    });
    Grouped { problems: problems.collect(), has_more }
}

impl Group<'_> {
    /// The group as one problem in the user's language.
    fn told(
        &self,
        number: usize,
        sources: &Sources,
        speech: &Speech,
        tell: &dyn Fn(&Diagnostic) -> Diagnostic,
    ) -> Diagnostic {
        let mut one = tell(self.first);
        // Each row of the group has another one to name.
        if one.args.iter().any(|(name, _)| *name == OTHER_ROW) {
            let args = one.args.iter_mut().filter(|(name, _)| *name == OTHER_ROW);
            args.for_each(|(_, arg)| *arg = Arg::from("…"));
            (one.message, one.help) = speech.problem(&one);
        }
        let times = [("number", number.into()), ("problem", one.message.into())];
        Diagnostic {
            message: speech.say("problems-times", &times),
            place: Some(Place::Path(self.place(number, sources, speech))),
            ..one
        }
    }

    /// The file, the column and the first rows.
    fn place(&self, number: usize, sources: &Sources, speech: &Speech) -> String {
        let rows: Vec<String> = self.rows.iter().take(MOST_ROWS).map(u64::to_string).collect();
        let mut place = format!("{}, ", sources.name(self.source));
        if let Some(column) = self.column {
            place.push_str(&format!("{} `{column}`, ", speech.say("term-column", &[])));
        }
        let rows = [
            ("rows", rows.join(", ").into()),
            ("more", (number - self.rows.len().min(MOST_ROWS)).into()),
        ];
        place.push_str(&speech.say("problems-rows", &rows));
        place
    }
}
