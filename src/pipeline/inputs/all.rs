//! The inputs of a run as one value, and what follows from them alone.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::super::assign::{Assignment, assign};
use super::super::groups::Groups;
use super::super::headers::Headers;
use super::super::kinds::Kinds;
use crate::catalogue::Certainty;
use crate::compose::Composer;
use crate::diag::{Diagnostics, Place, SourceId};
use crate::duty::Judge;
use crate::incident::{DataItem, Incident};
use crate::outbox::verify::OwnWords;
use crate::recipients::{ListFile, Reader, Recipient, is_common_column};
use crate::render::email::{MailDate, MessageKey};
use crate::render::html::EmailTheme;
use crate::render::pdf::{self, Typesetter};

/// The inputs of a run, without the recipients.
pub(crate) struct Inputs {
    pub(crate) incident: Arc<Incident>,
    pub(crate) composer: Composer,
    /// Checks letters against GDPR Art. 34(2).
    pub(crate) judge: Judge,
    /// Lays letters out in the faces of the incident and writes them.
    pub(crate) typesetter: Typesetter,
    /// The incident's own font faces, by file name.
    pub(super) own_faces: BTreeMap<String, Vec<u8>>,
    /// The files of the incident folder that the theme names.
    pub(crate) theme_files: BTreeSet<String>,
    pub(crate) settings: pdf::Settings,
    /// The page settings for large print.
    pub(crate) large: pdf::Settings,
    /// Masters of letters and messages, by kind.
    pub(in crate::pipeline) kinds: Kinds,
    pub(crate) theme: EmailTheme,
    /// Where `theme.yaml` sets the envelope, for problems.
    pub(crate) envelope: Option<Place>,
    /// Where it sets the marks for inserting machines.
    pub(crate) marks: Option<Place>,
    /// Where it sets the QR code.
    pub(crate) code: Option<Place>,
    /// The words on proofs, by language; empty unless proofs are asked for.
    pub(crate) proof_words: BTreeMap<String, pdf::ProofWords>,
    pub(crate) mail: Option<Mail>,
    /// The lists of people, with how they are read; at least one.
    pub(crate) lists: Vec<ListFile>,
    /// The source id of `incident.yaml`, for problems.
    pub(crate) incident_file: SourceId,
    /// Every recipient gets a letter and no e-mail (see [`Whom::Exactly`](super::super::request::Whom)).
    pub(crate) letters_only: bool,
    /// The groups of recipients found so far.
    pub(super) groups: Groups,
    /// The texts that letters are made from.
    pub(super) texts: Vec<String>,
}

/// A column of a list that settles data of which the incident says the same for everybody.
pub(crate) struct SettledColumn {
    pub(crate) category: String,
    /// The 0-based index of the list.
    pub(crate) list: u8,
    pub(crate) source: SourceId,
    /// The file's own header.
    pub(crate) header: String,
}

/// What all e-mails of a run have in common.
pub(crate) struct Mail {
    pub(crate) key: MessageKey,
    pub(crate) date: MailDate,
}

impl Inputs {
    /// Reads the words on proofs in every language of the notice. Returns what is wrong with them.
    pub(crate) fn read_proof_words(&mut self) -> Diagnostics {
        let mut problems = Diagnostics::new();
        for lang in &self.incident.notice.languages {
            let mut word = |key: &str| match self.composer.plain(&lang.value, key) {
                Ok(word) => word,
                Err(problem) => {
                    problems.push(*problem);
                    String::new()
                }
            };
            let words = pdf::ProofWords {
                word: word("proof"),
                window: word("proof-window"),
                always_visible: word("proof-always-visible"),
                clear_zone: word("proof-clear-zone"),
                fold: word("proof-fold"),
            };
            self.proof_words.insert(lang.value.clone(), words);
        }
        problems
    }

    /// Page settings of ordinary or of large print.
    pub(crate) fn settings(&self, large_print: bool) -> &pdf::Settings {
        if large_print { &self.large } else { &self.settings }
    }

    /// Letters have no enclosures from here on.
    pub(crate) fn leave_out_enclosures(&mut self) {
        for settings in [&mut self.settings, &mut self.large] {
            *settings = std::mem::take(settings).with_enclosures(Vec::new());
        }
    }

    /// The words of all texts that letters are made from. Takes some ten milliseconds.
    pub(crate) fn own_words(&self) -> OwnWords {
        OwnWords::of(self.texts.iter().map(String::as_str))
    }

    /// Decides which pieces one recipient gets.
    pub(crate) fn assign(&self, recipient: &Recipient) -> Assignment {
        let group = self.groups.of(&self.incident, self.composer.catalogue(), recipient);
        let print = (self.typesetter.fonts(), &self.settings);
        assign(&self.incident, group, recipient, print, self.letters_only)
    }

    /// Categories of data that have a column although the incident says for everybody how certain the
    /// data is, in each list that has one.
    pub(crate) fn settled_for_all(&self, headers: &Headers) -> Vec<SettledColumn> {
        let settled = self.incident.data.iter();
        // The rows decide for one group, if not for another.
        let decides = |category: &str| {
            let mut all = self.incident.data.iter();
            all.any(|other| {
                other.certainty == Certainty::IfSaved && other.category.value == category
            })
        };
        let settled = settled.filter(|item| {
            !decides(&item.category.value) && !is_common_column(&item.category.value)
        });
        let columns = |item: &DataItem| {
            let category = item.category.value.clone();
            let lists = headers.of_column(&item.category.value);
            let column = |(list, source, header): (u8, SourceId, &str)| SettledColumn {
                category: category.clone(),
                list,
                source,
                header: header.to_owned(),
            };
            lists.map(column).collect::<Vec<_>>()
        };
        settled.flat_map(columns).collect()
    }

    /// Opens the lists of people at their start.
    ///
    /// # Errors
    /// No list, or a list beside them, can be read at all. Problems of single rows come with the rows.
    pub(crate) fn people(&self) -> Result<Reader, Diagnostics> {
        Reader::open_all(&self.lists)
    }

    /// The place of a problem of all lists: the file if there is one, else the facts that name them.
    pub(crate) fn place_of_lists(&self) -> Place {
        match self.lists.as_slice() {
            [only] => Place::File(only.source),
            _ => Place::File(self.incident_file),
        }
    }
}
