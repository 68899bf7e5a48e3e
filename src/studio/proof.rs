//! Proofs to hand on: letters of all invented recipients, or of one recipient, with the overlay of
//! window and folds.

use crate::compose::Job;
use crate::diag::codes::internal::PREVIEW_PDF;
use crate::diag::{Diagnostic, Diagnostics};
use crate::render::pdf::Proof;

use super::piece;
use super::state::{Person, State};
use crate::pipeline::{document_info, piece_text};
use crate::terms::Medium;

impl State {
    /// The proof of one recipient's letter as a PDF file, in their languages or in others. `None` if
    /// the notice lacks one of these languages.
    ///
    /// # Errors
    /// The letter cannot be composed or laid out.
    pub fn proof(
        &self,
        person: &Person,
        language: Option<&str>,
    ) -> Result<Option<Vec<u8>>, Diagnostics> {
        let Some(languages) = self.languages_of(person, language) else { return Ok(None) };
        let title = format!("{} {}", self.incident(), person.id);
        let proof = self.proof_of(person, languages.clone())?;
        self.file_of(&[proof], &title, &languages).map(Some)
    }

    /// The proofs of all invented recipients in one PDF file, in one language. `None` if the notice
    /// lacks it.
    ///
    /// # Errors
    /// A letter cannot be composed or laid out.
    pub fn proofs(&self, language: &str) -> Result<Option<Vec<u8>>, Diagnostics> {
        let mut proofs = Vec::new();
        let mut all = Vec::new();
        for person in &self.invented {
            let Some(languages) = self.languages_of(person, Some(language)) else {
                return Ok(None);
            };
            proofs.push(self.proof_of(person, languages.clone())?);
            all = languages;
        }
        self.file_of(&proofs, self.incident(), &all).map(Some)
    }

    fn proof_of(&self, person: &Person, languages: Vec<String>) -> Result<Proof, Diagnostics> {
        let Self { inputs, sources, .. } = self;
        let mut recipient = person.recipient.clone();
        recipient.languages = languages;
        let assignment = inputs.assign(&recipient);
        let number = piece_text(0);
        let job = Job {
            recipient: &recipient,
            variant: &assignment.variant,
            languages: &assignment.languages,
            medium: Medium::Letter,
            piece: &number,
            address: &assignment.address,
        };
        let letter = match person.invented {
            true => inputs.composer.compose_invented(&job, sources)?,
            false => inputs.composer.compose(&job, sources)?,
        };
        let laid_out = piece::laid_out(inputs, &letter, assignment.large_print)?;
        let lang = laid_out.lang().to_owned();
        let fault = |what: String| Diagnostics::from(Diagnostic::error(PREVIEW_PDF, what));
        let words = inputs.proof_words.get(&lang).ok_or_else(|| fault(lang))?;
        let settings = inputs.settings(assignment.large_print);
        laid_out.proof(settings, words).map_err(|problem| fault(problem.to_string()))
    }

    fn file_of(
        &self,
        proofs: &[Proof],
        title: &str,
        languages: &[String],
    ) -> Result<Vec<u8>, Diagnostics> {
        let lang = languages.first().map_or("", String::as_str);
        let word = self.inputs.proof_words.get(lang).map_or("", |words| words.word.as_str());
        let pad = proofs.len() > 1;
        let info = document_info(&self.inputs, &format!("{word}: {title}"), lang, pad);
        self.inputs
            .typesetter
            .write_proofs(proofs, &info)
            .map_err(|error| Diagnostic::error(PREVIEW_PDF, error.to_string()).into())
    }
}
