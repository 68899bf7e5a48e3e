//! Checks that need composed letters: problems of layout, and the duties of GDPR Art. 34(2).

use std::collections::BTreeSet;

use crate::diag::{Diagnostic, Diagnostics};
use crate::duty::Judgements;
use crate::incident::unconfirmed;
use crate::pipeline::Tried;
use crate::terms::Medium;

use super::piece::piece;
use super::state::State;

impl State {
    /// Composes and lays out all invented recipients in their languages. Returns each problem once, and
    /// how the letters meet the duties of the law. Ends early once the state is outdated.
    pub fn judge(&self, outdated: &dyn Fn() -> bool) -> (Diagnostics, Judgements) {
        let mut found: Vec<Diagnostic> = Vec::new();
        let mut tried = Tried::new(&Diagnostics::new());
        let mut known = BTreeSet::new();
        for person in &self.invented {
            if outdated() {
                break;
            }
            let piece = piece(self, person, person.languages.clone());
            let assignment = self.inputs.assign(&person.recipient);
            for medium in [Medium::Letter, Medium::Email] {
                let kind = (person.languages.clone(), person.variant.clone(), medium);
                if known.insert(kind) {
                    let (inputs, sources) = (&self.inputs, &self.sources);
                    tried.judge(inputs, &person.recipient, &assignment, medium, sources);
                }
            }
            for problem in piece.problems {
                if !found.contains(&problem) {
                    found.push(problem);
                }
            }
        }
        let judgements = std::mem::take(&mut tried.judgements);
        let printed = std::mem::take(&mut tried.authorities);
        let (incident, catalogue) = (&self.inputs.incident, self.inputs.composer.catalogue());
        found.extend(unconfirmed(incident, catalogue, printed.iter().map(String::as_str)));
        found.extend(tried.problems());
        (found.into_iter().collect(), judgements)
    }
}
