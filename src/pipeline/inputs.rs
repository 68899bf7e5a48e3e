//! The inputs of a run without the recipients: read once and checked as a whole.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::assets::{Assets, read_text, strangers};
use crate::catalogue::{self, Catalogue, Certainty};
use crate::compose::{self, Composer};
use crate::diag::codes::incident::{MISSING_WORDS, SHORT_MESSAGE_KEY, UNKNOWN_CATALOGUE};
use crate::diag::codes::input::{BAD_FONT, UNKNOWN_FONT};
use crate::diag::codes::internal::MAIL_DATE;
use crate::diag::codes::locale::{BORROWED_WORDS, NOTHING_BORROWED};
use crate::diag::codes::text::NO_LANGUAGE;
use crate::diag::codes::theme::{QR_CODE_TOO_SMALL, UNKNOWN_LINK};
use crate::diag::{Diagnostic, Diagnostics, Place, SourceId, Sources};
use crate::duty::Judge;
use crate::incident::{self, DataItem, Incident, RowSettings};
use crate::locale::{Locales, Usage};
use crate::recipients::{ListSettings, Mapping, Reader, Recipient, Stated, is_common_column};
use crate::render::email::{MailDate, MessageKey};
use crate::render::html::EmailTheme;
use crate::render::pdf::{self, FONT_FILES, Fonts, Typesetter};
use crate::theme;

use super::assign::{Assignment, assign};
use super::groups::Groups;
use super::headers::Headers;
use super::kinds::Kinds;
use super::listing::{ListedRow, Listing, MOST_PROBLEMS, too_many};

/// How many borrowed texts a warning names; `locales coverage` lists all.
const FIRST_BORROWED: usize = 5;

/// The inputs of a run, without the recipients.
pub(crate) struct Inputs {
    pub(crate) incident: Arc<Incident>,
    pub(crate) composer: Composer,
    /// Checks letters against GDPR Art. 34(2).
    pub(crate) judge: Judge,
    /// Lays letters out in the faces of the incident and writes them.
    pub(crate) typesetter: Typesetter,
    /// The incident's own font faces, by file name.
    own_faces: BTreeMap<String, Vec<u8>>,
    pub(crate) settings: pdf::Settings,
    /// The page settings for large print.
    pub(crate) large: pdf::Settings,
    /// Masters of letters and messages, by kind.
    pub(super) kinds: Kinds,
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
    /// The recipients file, and its source id for problems.
    pub(crate) people: (PathBuf, SourceId),
    /// The source id of `incident.yaml`, for problems.
    pub(crate) incident_file: SourceId,
    reader: ListSettings,
    /// Every recipient gets a letter and no e-mail (see [`Whom::Exactly`](super::request::Whom)).
    pub(crate) letters_only: bool,
    /// The groups of recipients found so far.
    groups: Groups,
}

/// What all e-mails of a run have in common.
pub(crate) struct Mail {
    pub(crate) key: MessageKey,
    pub(crate) date: MailDate,
}

impl Inputs {
    /// Reads an incident folder. Returns all problems that can be found. With an error among them there
    /// are no inputs, and the rows are checked here, so that the user sees everything at once. `fixes` is
    /// a list of corrections of the rows.
    pub(crate) fn load(
        folder: &Path,
        fixes: Option<&Path>,
        listing: &mut Listing<'_>,
        sources: &mut Sources,
    ) -> (Option<Self>, Diagnostics) {
        Self::load_again(folder, fixes, sources, None, &mut |people, reader| {
            // Composing every variant would only report again what is wrong already.
            rows_alone(people, reader, listing)
        })
    }

    /// Like [`Inputs::load`], but takes what has not changed from the inputs `before`. `rows` checks the
    /// rows when there are no inputs.
    pub(crate) fn load_again(
        folder: &Path,
        fixes: Option<&Path>,
        sources: &mut Sources,
        before: Option<&Self>,
        rows: &mut dyn FnMut(&(PathBuf, SourceId), &ListSettings) -> Diagnostics,
    ) -> (Option<Self>, Diagnostics) {
        let (assets, mut problems) = Assets::built_in().lay_over(folder);
        let path = folder.join("incident.yaml");
        let read = match read_text(&path) {
            Ok(text) => {
                let source = sources.add(path.display().to_string(), text);
                let read = incident::read_parts(source, sources);
                problems.extend(read.problems);
                Some((read.incident, read.rows, source))
            }
            Err(problem) => {
                problems.push(*problem);
                None
            }
        };
        let list = read.as_ref().and_then(|(_, rows, _)| rows.as_ref());
        let lists = list.map(|rows| {
            let suppress = rows.recipients.suppress.iter();
            let lists = std::iter::once(&rows.recipients.file).chain(suppress);
            lists.map(|file| file.value.as_str()).collect::<Vec<_>>()
        });
        problems.extend(strangers(folder, &lists.unwrap_or_default()));
        let (locales, found) = Locales::load(&assets, sources);
        problems.extend(found);
        let Some((incident, Some(row_settings), incident_file)) = read else {
            return (None, problems);
        };
        let people = folder.join(&row_settings.recipients.file.value);
        let source = sources.add_private(people.display().to_string());
        let people = (people, source);
        let (theme, found) = {
            let languages: Vec<&str> = row_settings.languages.iter().map(String::as_str).collect();
            theme::read(folder, &languages, sources)
        };
        problems.extend(found);
        let own = theme.faces.overlaid(assets.fonts(), folder, &mut problems);
        let typesetter = match before.filter(|before| before.own_faces == own) {
            Some(before) => Some(before.typesetter.clone()),
            None => fonts(&own, folder, &mut problems).map(Typesetter::new),
        };
        let reader = reader_settings(&row_settings, folder, fixes, sources);
        let rest = match incident {
            Some(incident) => {
                rest((incident, incident_file), &assets, locales, sources, &mut problems)
            }
            None => {
                // Which values the words may use depends on the facts, which cannot be read.
                let known = |lang: &String| locales.tags().any(|tag| tag == lang);
                let written: Vec<String> =
                    row_settings.languages.into_iter().filter(known).collect();
                problems.extend(locales.check(&Usage::of_languages(&written)));
                None
            }
        };
        let code = match (&theme.qr_code, &rest) {
            (Some(code), Some((composer, incident, _))) => {
                qr_code(code, incident, composer, &mut problems)
            }
            _ => None,
        };
        let judge = rest.as_ref().map(|(_, incident, _)| {
            let (judge, found) = Judge::new(incident, &assets, sources);
            problems.extend(found);
            judge
        });
        let (Some((composer, incident, mail)), Some(judge), Some(typesetter), false) =
            (rest, judge, typesetter, problems.has_errors())
        else {
            problems.extend(rows(&people, &reader));
            return (None, problems);
        };
        let settings = theme.letter.with_qr_code(code);
        let inputs = Self {
            incident,
            composer,
            judge,
            typesetter,
            own_faces: own,
            large: settings.clone().large(),
            settings,
            kinds: Kinds::default(),
            theme: theme.email,
            envelope: theme.envelope,
            marks: theme.marks,
            code: theme.qr_code.map(|code| Place::Span(code.place)),
            proof_words: BTreeMap::new(),
            mail,
            people,
            incident_file,
            reader,
            letters_only: false,
            groups: Groups::default(),
        };
        (Some(inputs), problems)
    }

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

    /// Decides which pieces one recipient gets.
    pub(crate) fn assign(&self, recipient: &Recipient) -> Assignment {
        let group = self.groups.of(&self.incident, self.composer.catalogue(), recipient);
        let print = (self.typesetter.fonts(), &self.settings);
        assign(&self.incident, group, recipient, print, self.letters_only)
    }

    /// Categories of data that have a column although the incident says for everybody how certain the
    /// data is, each with the column's header.
    pub(crate) fn settled_for_all(&self, headers: &Headers) -> Vec<(String, String)> {
        let settled = self.incident.data.iter();
        let settled = settled.filter(|item| {
            item.certainty != Certainty::IfSaved && !is_common_column(&item.category.value)
        });
        let column = |item: &DataItem| {
            let header = headers.of_column(&item.category.value)?;
            Some((item.category.value.clone(), header.to_owned()))
        };
        settled.filter_map(column).collect()
    }

    /// Opens the recipients file at its start.
    ///
    /// # Errors
    /// The file, or a list beside it, cannot be read at all. Problems of single rows come with the rows.
    pub(crate) fn people(&self) -> Result<Reader, Diagnostics> {
        Reader::open(&self.people.0, self.people.1, &self.reader)
    }
}

/// Composer, incident and mail settings, as far as they can be read.
fn rest(
    (incident, file): (Incident, SourceId),
    assets: &Assets,
    mut locales: Locales,
    sources: &mut Sources,
    problems: &mut Diagnostics,
) -> Option<(Composer, Arc<Incident>, Option<Mail>)> {
    let catalogue = catalogue(&incident, assets, sources, problems);
    if let Some(catalogue) = &catalogue {
        problems.extend(incident::check_against(&incident, catalogue));
    }
    for (to, from) in &incident.notice.missing_words {
        locales.lend(&to.value, &from.value);
    }
    let written = written_languages(&incident, &locales, problems);
    let usage = compose::usage(Some(&incident), catalogue.as_ref(), assets, &written, sources);
    problems.extend(locales.check(&usage));
    problems.extend(promised_words(&incident, &locales, &written));
    problems.extend(borrowed_words(&incident, &locales));
    problems.extend(compose::unsaid(&incident, assets, &written, &Place::File(file)));
    let mail = mail(&incident, problems);
    let incident = Arc::new(incident);
    let (locales, catalogue) = (Arc::new(locales), Arc::new(catalogue?));
    match Composer::new(assets, locales, incident.clone(), catalogue, sources) {
        Ok(composer) => Some((composer, incident, mail)),
        Err(found) => {
            problems.extend(found);
            None
        }
    }
}

/// The QR codes of a link, in every language for which the incident gives an address.
fn qr_code(
    code: &theme::CodeOfLink,
    incident: &Incident,
    composer: &Composer,
    problems: &mut Diagnostics,
) -> Option<pdf::QrCode> {
    let name = code.link.as_str();
    let known = incident.links.iter().map(|link| link.name.value.as_str());
    if !known.clone().any(|link| link == name) {
        let list = known.clone().collect::<Vec<_>>().join(", ");
        problems.push(
            Diagnostic::error(UNKNOWN_LINK, format!("the incident has no link `{name}`"))
                .at_span(code.place)
                .help(format!("links in incident.yaml: {list}"))
                .did_you_mean(name, known),
        );
        return None;
    }
    let languages = incident.notice.languages.iter().map(|lang| lang.value.as_str());
    let targets =
        languages.filter_map(|lang| Some((lang, composer.links(lang)?.get(name)?.target.as_str())));
    match pdf::QrCode::new(code.size, targets) {
        Ok(code) => Some(code),
        Err(problem) => {
            let help = "raise `size` (to 30 at most), or take a link with a short address";
            problems.push(
                Diagnostic::error(QR_CODE_TOO_SMALL, format!("`{name}`: {problem}"))
                    .at_span(code.place)
                    .help(help),
            );
            None
        }
    }
}

/// The problems of the rows alone, when the other inputs have errors: all are reported at once.
fn rows_alone(
    (path, source): &(PathBuf, SourceId),
    settings: &ListSettings,
    listing: &mut Listing<'_>,
) -> Diagnostics {
    let mut reader = match Reader::open(path, *source, settings) {
        Ok(reader) => reader,
        Err(problems) => {
            listing.problems(*source, &problems);
            return problems;
        }
    };
    let headers = Headers::of(&reader);
    let mut problems = reader.problems().clone();
    listing.problems(*source, &problems);
    let mut many = false;
    for row in reader.by_ref() {
        let id = row.recipient.as_ref().map(|person| &person.id).or(row.id.as_ref());
        let id = id.map_or("", String::as_str);
        let listed = ListedRow { row: row.row, id, problems: &row.problems, exclusions: &[] };
        listing.row(*source, &listed, &headers);
        if !many {
            problems.extend(row.problems);
            many = problems.len() >= MOST_PROBLEMS;
            if many && !listing.wants_all() {
                break;
            }
        }
    }
    if many {
        problems.push(too_many(*source, listing));
    }
    if !many || listing.wants_all() {
        let found = reader.end();
        listing.problems(*source, &found);
        problems.extend(found);
    }
    problems
}

/// How rows are read: the settings of the incident, and the lists beside the recipients file.
pub(crate) fn reader_settings(
    rows: &RowSettings,
    folder: &Path,
    fixes: Option<&Path>,
    sources: &mut Sources,
) -> ListSettings {
    let columns = rows.recipients.columns.iter();
    let mut list = |path: PathBuf| {
        let source = sources.add_private(path.display().to_string());
        (path, source)
    };
    ListSettings {
        columns: columns
            .map(|(header, to)| {
                let mapping = Mapping { to: to.value.clone(), span: Some(to.span) };
                (header.clone(), mapping)
            })
            .collect(),
        ignore: rows.recipients.ignore.clone(),
        categories: rows.categories.clone(),
        languages: rows.languages.clone(),
        duplicates: rows.recipients.duplicates,
        contact_addresses: rows.recipients.contact_addresses,
        suppress: rows.recipients.suppress.as_ref().map(|file| list(folder.join(&file.value))),
        fixes: fixes.map(|path| list(path.to_owned())),
        notice_year: rows.notice_year,
        encoding: rows
            .recipients
            .encoding
            .as_ref()
            .map(|told| Stated { value: told.value, span: Some(told.span) }),
        sheet: rows
            .recipients
            .sheet
            .as_ref()
            .map(|told| Stated { value: told.value.clone(), span: Some(told.span) }),
    }
}

pub(crate) fn catalogue(
    incident: &Incident,
    assets: &Assets,
    sources: &mut Sources,
    problems: &mut Diagnostics,
) -> Option<Catalogue> {
    let name = &incident.catalogue;
    let path = format!("catalogue/{}.yaml", name.value);
    if !assets.is_whole(&path) {
        // Why its file cannot be used is reported already.
        return None;
    }
    let Some(asset) = assets.get(&path) else {
        let known: Vec<String> = assets
            .under("catalogue/")
            .iter()
            .filter_map(|(path, _)| path.strip_prefix("catalogue/")?.strip_suffix(".yaml"))
            .map(str::to_owned)
            .collect();
        problems.push(
            Diagnostic::error(UNKNOWN_CATALOGUE, format!("there is no catalogue `{}`", name.value))
                .at_span(name.span)
                .help(format!("known: {}", known.join(", ")))
                .did_you_mean(&name.value, known.iter().map(String::as_str)),
        );
        return None;
    };
    let source = sources.add(asset.name.as_str(), asset.text.as_str());
    let (catalogue, found) = catalogue::read(source, sources);
    problems.extend(found);
    catalogue
}

/// The languages of the notice in which there are texts; each other language is a problem.
fn written_languages(
    incident: &Incident,
    locales: &Locales,
    problems: &mut Diagnostics,
) -> Vec<String> {
    let known: Vec<&str> = locales.tags().collect();
    let mut written = Vec::new();
    for lang in &incident.notice.languages {
        if known.contains(&lang.value.as_str()) {
            written.push(lang.value.clone());
        } else {
            let (tag, known) = (&lang.value, known.join(", "));
            problems.push(
                Diagnostic::error(NO_LANGUAGE, format!("there are no texts in `{tag}`"))
                    .at_span(lang.span)
                    .help(format!("there are texts in {known}; others go into locales/{tag}/")),
            );
        }
    }
    written
}

/// Checks the words that the facts promise: each event, measure, negative, contact and label of the
/// incident needs its message in every language of the letter. The problem names the fact, not the
/// message file.
fn promised_words(incident: &Incident, locales: &Locales, languages: &[String]) -> Diagnostics {
    let mut wanted: Vec<(String, crate::diag::Span)> = Vec::new();
    for event in &incident.timeline {
        if matches!(event.date.value, incident::PartialDate::Day(_)) {
            wanted.push((format!("event-{}", event.id.value), event.id.span));
        }
    }
    let measures = &incident.measures;
    for measure in measures.taken.iter().chain(&measures.ongoing).chain(&measures.planned) {
        wanted.push((format!("measure-{}", measure.value), measure.span));
    }
    for negative in incident.negatives.iter().filter(|negative| !negative.reassurance) {
        wanted.push((format!("negative-{}", negative.id.value), negative.id.span));
    }
    for label in incident.data.iter().filter_map(|item| item.label.as_ref()) {
        wanted.push((format!("data-{}", label.value), label.span));
    }
    if let Some(late) = &incident.late_notice {
        wanted.push((format!("late-notice-{}", late.reason.value), late.reason.span));
    }
    if let Some(service) = &incident.affected.service {
        // A sentence of the incident's own needs no words for the built-in one.
        let own = format!("affected-{}", service.value);
        if !languages.iter().all(|lang| locales.says(lang, &own, None)) {
            wanted.push((format!("service-{}", service.value), service.span));
        }
    }
    let mut problems = Diagnostics::new();
    for (key, span) in wanted {
        let missing: Vec<&str> = languages
            .iter()
            .filter(|lang| locales.is_whole(lang) && !locales.says(lang, &key, None))
            .filter(|lang| !locales.is_broken(lang, &key))
            .map(String::as_str)
            .collect();
        if !missing.is_empty() {
            problems.push(
                Diagnostic::error(
                    MISSING_WORDS,
                    format!(
                        "there are no words for this: `{key}` is missing in {}",
                        missing.join(", ")
                    ),
                )
                .at_span(span)
                .help(format!("write `{key} = …` in a file in locales/{}/", missing[0])),
            );
        }
    }
    problems
}

/// Warns which words come from another language than the recipient's.
fn borrowed_words(incident: &Incident, locales: &Locales) -> Diagnostics {
    let mut problems = Diagnostics::new();
    for (to, from) in &incident.notice.missing_words {
        let ids = locales.borrowed(&to.value);
        let of_all = locales.coverage(&from.value);
        let share = of_all.iter().find(|coverage| coverage.language == to.value);
        let share = share.map_or(0, |coverage| coverage.per_mille() / 10);
        let (to_tag, from_tag) = (to.value.as_str(), from.value.as_str());
        if ids.is_empty() {
            problems.push(
                Diagnostic::warning(
                    NOTHING_BORROWED,
                    format!("`{to_tag}` has all words and borrows none from `{from_tag}`"),
                )
                .at_span(to.span)
                .help("take the line out")
                .with("to", to_tag.to_owned())
                .with("from", from_tag.to_owned()),
            );
            continue;
        }
        let first = ids.iter().take(FIRST_BORROWED).cloned().collect::<Vec<_>>().join(", ");
        let first = if ids.len() > FIRST_BORROWED { format!("{first} …") } else { first };
        let number = ids.len();
        let (texts, come) = if number == 1 { ("text", "comes") } else { ("texts", "come") };
        problems.push(
            Diagnostic::warning(
                BORROWED_WORDS,
                format!(
                    "{number} {texts} that `{to_tag}` lacks {come} in `{from_tag}`: {first}; {share} % \
                     of the words are in `{to_tag}`"
                ),
            )
            .at_span(to.span)
            .help("`locales coverage INCIDENT --list` names all that a translator should write")
            .with("to", to_tag.to_owned())
            .with("from", from_tag.to_owned())
            .with("number", number)
            .with("first", first)
            .with("share", share),
        );
    }
    problems
}

/// The faces: built in, or from `fonts/` in the incident folder.
fn fonts(
    own: &BTreeMap<String, Vec<u8>>,
    folder: &Path,
    problems: &mut Diagnostics,
) -> Option<Fonts> {
    let place = |name: &str| Place::Path(folder.join("fonts").join(name).display().to_string());
    for name in own.keys().filter(|name| !FONT_FILES.contains(&name.as_str())) {
        problems.push(
            Diagnostic::error(UNKNOWN_FONT, format!("no face of the letter is called `{name}`"))
                .at(place(name))
                .help(format!("a file takes the place of one of {}", FONT_FILES.join(", ")))
                .did_you_mean(name, FONT_FILES),
        );
    }
    match Fonts::with(own) {
        Ok(fonts) => Some(fonts),
        Err(error) => {
            problems.push(Diagnostic::error(BAD_FONT, error.to_string()).at(place(error.file)));
            None
        }
    }
}

fn mail(incident: &Incident, problems: &mut Diagnostics) -> Option<Mail> {
    let email = incident.email.as_ref()?;
    let key = match MessageKey::new(email.message_key.value.as_bytes()) {
        Ok(key) => Some(key),
        Err(error) => {
            problems.push(
                Diagnostic::error(SHORT_MESSAGE_KEY, error.to_string())
                    .at_span(email.message_key.span)
                    .help("write any 16 letters and digits or more"),
            );
            None
        }
    };
    let date = match MailDate::new(&email.date) {
        Ok(date) => Some(date),
        // Not reached: the reader of the incident takes valid times only.
        Err(error) => {
            problems.push(Diagnostic::error(MAIL_DATE, format!("the date of e-mails: {error}")));
            None
        }
    };
    Some(Mail { key: key?, date: date? })
}
