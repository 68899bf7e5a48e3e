//! Template, words, facts and a recipient become a [`Letter`].
//!
//! Tera renders the letter markup with autoescape; its function `t` gets words from Fluent, with
//! values escaped before they go in; the markup parser turns the result into a [`Letter`]. So a
//! name full of tags stays a name, and a fault of a text is told with its place in the `.ftl` file
//! and in the template. Alone knows Tera.

mod copying;
mod facts;
mod glyphs;
mod guard;
mod links;
mod master;
mod problems;
mod stand_in;
mod unsaid;
mod usage;
mod values;
mod variant;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use tera::{Context, Tera};

use crate::assets::{Assets, Origin};
use crate::catalogue::{Audience, Catalogue};
use crate::diag::codes::template::{MARKUP, TOO_LONG};
use crate::diag::codes::text::{FAULTY, NO_LANGUAGE};
use crate::diag::{Diagnostic, Diagnostics, Place, SourceId, Sources, Span};
use crate::incident::Incident;
use crate::letter::{Letter, Links, markup, trace};
use crate::locale::{Args, Locales};
use crate::recipients::{Recipient, address_lines};
use crate::terms::Medium;

pub use stand_in::stand_in;
pub use unsaid::unsaid;
pub use usage::usage;
pub use variant::{Resolved, Variant};
pub use words::{MessageUse, Said};

/// Largest markup of one part, in bytes. A letter has about 10 000.
const MAX_MARKUP: usize = 512 * 1024;

/// The template of a medium. The words are the same but for "letter" and "message".
fn template_of(medium: Medium) -> &'static str {
    match medium {
        Medium::Letter => "letter.xml",
        Medium::Email => "email.xml",
    }
}

/// One letter to compose. `Debug` shows no value of the person.
#[derive(Clone, Copy)]
pub struct Job<'a> {
    /// The person.
    pub recipient: &'a Recipient,
    /// What the incident means for them.
    pub variant: &'a Variant,
    /// Language tags of the parts, in order. Not empty.
    pub languages: &'a [String],
    /// Letter or e-mail.
    pub medium: Medium,
    /// The piece number as it is printed, groups set with no-break spaces.
    pub piece: &'a str,
    /// The lines of the address window; empty for e-mails.
    pub address: &'a [String],
}

impl std::fmt::Debug for Job<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut out = f.debug_struct("Job");
        out.field("recipient", self.recipient).field("variant", self.variant);
        out.field("languages", &self.languages).field("medium", &self.medium);
        out.finish_non_exhaustive()
    }
}

/// Composes letters. Made once a run; shared by all workers.
#[derive(Debug)]
pub struct Composer {
    tera: Tera,
    locales: Arc<Locales>,
    incident: Arc<Incident>,
    catalogue: Arc<Catalogue>,
    links: BTreeMap<String, Links>,
    /// The same links as readers abroad see them.
    links_abroad: BTreeMap<String, Links>,
    templates: BTreeMap<String, SourceId>,
    /// The names of those that the incident brings itself.
    own_templates: BTreeSet<String>,
    /// Whether templates and texts do nothing with a person's own values but print them.
    only_prints: bool,
}

/// What is noted while a letter is composed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Watch {
    Nothing,
    /// The words of each message.
    Words,
    /// The same, with marks around them in the letter.
    Marks,
}

/// A letter and what was seen while it was composed.
struct Composed {
    letter: Letter,
    /// Whether a call in it was given a mark to do something with.
    looked: bool,
    /// The messages in it, if they were noted.
    said: Vec<Said>,
}

impl Composer {
    /// Reads the templates and prepares what all letters share.
    ///
    /// # Errors
    /// Every template that is not a template, with line and column.
    pub fn new(
        assets: &Assets,
        locales: Arc<Locales>,
        incident: Arc<Incident>,
        catalogue: Arc<Catalogue>,
        sources: &mut Sources,
    ) -> Result<Self, Diagnostics> {
        let mut tera = Tera::default();
        tera.autoescape_on([".xml"]);
        words::register(&mut tera, &locales);
        let mut templates = BTreeMap::new();
        let mut own_templates = BTreeSet::new();
        let mut texts = Vec::new();
        let mut guarded = Vec::new();
        for (path, asset) in assets.under("templates/") {
            let name = path.trim_start_matches("templates/");
            let source = sources.add(asset.name.as_str(), asset.text.as_str());
            templates.insert(name.to_owned(), source);
            if asset.origin == Origin::Incident {
                own_templates.insert(name.to_owned());
            }
            texts.push((name.to_owned(), asset.text.as_str()));
            guarded.push((name, source, asset.text.as_str()));
        }
        // One by one first, so that each broken template is told, then together for includes.
        let mut problems = Diagnostics::new();
        for (name, text) in &texts {
            let mut alone = Tera::default();
            words::register(&mut alone, &locales);
            if let Err(error) = alone.add_raw_template(name, text)
                && matches!(error.kind(), tera::ErrorKind::SyntaxError(_))
            {
                problems.extend(problems::of_template(&error, &templates, sources));
            }
        }
        problems.extend(guard::check(&guarded));
        if problems.has_errors() {
            return Err(problems);
        }
        if let Err(error) = tera.add_raw_templates(texts) {
            return Err(problems::of_template(&error, &templates, sources));
        }
        let only_prints = copying::only_print(&guarded) && locales.only_print(&values::OWN);
        let links = links::all(&incident, &catalogue, false);
        let links_abroad = links::all(&incident, &catalogue, true);
        Ok(Self {
            tera,
            locales,
            incident,
            catalogue,
            links,
            links_abroad,
            templates,
            own_templates,
            only_prints,
        })
    }

    /// Composes one letter.
    ///
    /// # Errors
    /// Every fault of texts and templates that composing it shows, with places. A template can put
    /// a person's value into whatever a message quotes (a key, a link, an element, Tera's own
    /// words), so the messages are fixed sentences. [`rehearse`](Self::rehearse) tells more.
    pub fn compose(&self, job: &Job<'_>, sources: &Sources) -> Result<Letter, Diagnostics> {
        self.composed(job, sources)
            .map_err(|found| found.into_iter().map(problems::without_values).collect())
    }

    /// Composes a letter of the same kind for an invented person ([`stand_in`]): the faults of texts
    /// and templates show in full, and none can show a value of anybody.
    ///
    /// # Errors
    /// Every fault, with its place and what the template asked for.
    pub fn rehearse(&self, job: &Job<'_>, sources: &Sources) -> Result<Letter, Diagnostics> {
        self.rehearse_told(job, sources).map(|(letter, _)| letter)
    }

    /// Like [`rehearse`](Self::rehearse), with the texts that the letter was made from, in the order
    /// in which the template asked for them.
    ///
    /// # Errors
    /// As [`rehearse`](Self::rehearse).
    pub fn rehearse_told(
        &self,
        job: &Job<'_>,
        sources: &Sources,
    ) -> Result<(Letter, Vec<Said>), Diagnostics> {
        let recipient = &stand_in(job.recipient, &self.catalogue.country);
        let address = match job.address {
            [] => Vec::new(),
            _ => address_lines(recipient),
        };
        let job = Job { recipient, address: &address, ..*job };
        self.watched(&job, sources, Watch::Words).map(|composed| (composed.letter, composed.said))
    }

    /// Composes a letter for an invented person: faults are told in full, for nothing in them is a
    /// value of anybody.
    ///
    /// # Errors
    /// Every fault, with its place and what the template asked for.
    pub fn compose_invented(
        &self,
        job: &Job<'_>,
        sources: &Sources,
    ) -> Result<Letter, Diagnostics> {
        self.composed(job, sources)
    }

    /// Composes a letter with marks ([`trace`]) around the words of each message, and gives the
    /// messages by the numbers of the marks. Without its marks it is the letter that
    /// [`compose`](Self::compose) gives; `None` where it is not, or that cannot be composed.
    pub fn traced(
        &self,
        job: &Job<'_>,
        letter: &Letter,
        sources: &Sources,
    ) -> Option<(Letter, Vec<MessageUse>)> {
        let composed = self.watched(job, sources, Watch::Marks).ok()?;
        let Composed { letter: mut marked, said, .. } = composed;
        trace::tidy(&mut marked);
        let uses = said.into_iter().map(MessageUse::from).collect();
        (trace::stripped(&marked) == *letter).then_some((marked, uses))
    }

    fn composed(&self, job: &Job<'_>, sources: &Sources) -> Result<Letter, Diagnostics> {
        self.watched(job, sources, Watch::Nothing).map(|composed| composed.letter)
    }

    /// The language that lends words to one of a letter, with the values as it writes them.
    fn lender(&self, job: &Job<'_>, lang: &str) -> Option<(String, Args)> {
        let mut lent = self.incident.notice.missing_words.iter();
        let (_, from) = lent.find(|(to, _)| to.value == lang)?;
        let args = values::of_person(&self.locales, &self.incident, job, &from.value)?;
        Some((from.value.clone(), args))
    }

    /// A letter, and what was seen while it was composed.
    fn watched(
        &self,
        job: &Job<'_>,
        sources: &Sources,
        watch: Watch,
    ) -> Result<Composed, Diagnostics> {
        let mut said = Vec::new();
        let mut looked = false;
        let mut text = String::new();
        let mut title = String::new();
        let mut problems = Diagnostics::new();
        for (index, lang) in job.languages.iter().enumerate() {
            let args = values::of_person(&self.locales, &self.incident, job, lang);
            let Some(args) = args else {
                problems.push(Diagnostic::error(
                    NO_LANGUAGE,
                    format!("there are no texts in the language `{lang}`"),
                ));
                continue;
            };
            let context = facts::context(self, job, lang, index);
            let lender = self.lender(job, lang);
            let scope = words::Scope::new(lang, job.variant.audience, args);
            let mut scope = scope.of_part(index).with_lender(lender);
            if watch != Watch::Nothing {
                scope = scope.telling(std::mem::take(&mut said), watch == Watch::Marks);
            }
            let (result, scope) = words::within(scope, || self.render(job.medium, &context));
            looked |= scope.looked();
            let faults = scope.faults();
            if !faults.is_empty() {
                for fault in faults {
                    let place = self.call_site(job.medium, &context, scope.again(fault.call));
                    problems.push(fault.diagnostic(place.as_ref()));
                }
                continue;
            }
            match result {
                Ok(part) => text.push_str(&part),
                Err(error) if error.to_string().contains(words::OVERFLOW) => {
                    problems.push(
                        Diagnostic::error(
                            TOO_LONG,
                            format!("the template writes more than {MAX_MARKUP} bytes"),
                        )
                        .at(self.template_place(job.medium))
                        .help("a loop in it writes too much"),
                    );
                }
                Err(error) => {
                    problems.extend(problems::of_template(&error, &self.templates, sources));
                }
            }
            if index == 0 {
                let shared = values::of_everybody(&self.locales, &self.incident, job, lang);
                match shared.map(|shared| scope.title(&self.locales, job.medium, &shared)) {
                    Some(Ok(text)) => title = text,
                    Some(Err(fault)) => problems.push(fault.diagnostic(None)),
                    None => {}
                }
            }
            said = scope.into_said();
        }
        if problems.has_errors() {
            return Err(problems);
        }
        let markup =
            format!("<letter title=\"{}\">{text}</letter>", crate::text::escape_xml(&title));
        let links = match job.variant.audience {
            Audience::Abroad => &self.links_abroad,
            Audience::Adult | Audience::Guardian | Audience::Protected => &self.links,
        };
        let parsed = markup::parse(&markup, &|lang| links.get(lang));
        parsed.map(|letter| Composed { letter, looked, said }).map_err(|errors| {
            errors
                .into_iter()
                .map(|error| {
                    let place = self.place_of_element(job.medium, &error.element, sources);
                    Diagnostic::error(MARKUP, format!("the finished markup is wrong: {error}"))
                        .at(place)
                        .help(problems::COMPARE)
                })
                .collect()
        })
    }

    /// Where a template writes an element, if there is one such place; else the medium's template.
    fn place_of_element(&self, medium: Medium, element: &str, sources: &Sources) -> Place {
        let other = template_of(medium.other());
        let tag = format!("<{element}");
        let mut found = Vec::new();
        for (_, source) in self.templates.iter().filter(|(name, _)| *name != other) {
            let Some(text) = sources.text(*source) else { continue };
            for (start, _) in text.match_indices(&tag) {
                let end = start + tag.len();
                let goes_on = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
                if !text[end..].starts_with(goes_on) {
                    found.push(Span { source: *source, start, end });
                }
            }
        }
        match found.as_slice() {
            [span] if !element.is_empty() => Place::Span(*span),
            _ => self.template_place(medium),
        }
    }

    fn render(&self, medium: Medium, context: &Context) -> tera::TeraResult<String> {
        let mut out = words::Bounded::new(MAX_MARKUP);
        self.tera.render_to(template_of(medium), context, &mut out)?;
        Ok(out.into_string())
    }

    /// Where in the template the call stands that went wrong: renders once more and stops there.
    fn call_site(
        &self,
        medium: Medium,
        context: &Context,
        scope: words::Scope,
    ) -> Option<(Place, String)> {
        let (result, _) = words::within(scope, || self.render(medium, context));
        problems::place_of(&result.err()?, &self.templates)
    }

    fn template_place(&self, medium: Medium) -> Place {
        match self.templates.get(template_of(medium)) {
            Some(source) => Place::File(*source),
            None => Place::Path(format!("templates/{}", template_of(medium))),
        }
    }

    /// Where the words of the title or subject stand.
    pub fn place_of_title(&self, lang: &str, medium: Medium) -> Option<Span> {
        self.locales.place(lang, words::title_key(medium))
    }

    /// Where a text is written.
    pub fn place_of_text(&self, lang: &str, key: &str) -> Option<Span> {
        self.locales.place(lang, key)
    }

    /// The template that lays out the text of the notice: the incident's own if it has one.
    pub fn place_of_notice(&self) -> Option<Place> {
        let own = |name: &&str| self.own_templates.contains(*name);
        let names = ["notice.xml", "letter.xml", "email.xml"];
        let name = names.iter().find(|name| own(name)).unwrap_or(&"notice.xml");
        self.templates.get(*name).map(|source| Place::File(*source))
    }

    /// The facts that letters are made from.
    pub fn incident(&self) -> &Incident {
        &self.incident
    }

    /// A message that needs no values.
    ///
    /// # Errors
    /// There is none of that name, or it needs values.
    pub fn plain(&self, lang: &str, key: &str) -> Result<String, Box<Diagnostic>> {
        let fault = |message: String| Diagnostic::error(FAULTY, message);
        let lang = self.locales.lender(lang, key, None).unwrap_or(lang);
        let args = self.locales.args(lang);
        let args = args.ok_or_else(|| fault(format!("there are no texts in `{lang}`")))?;
        self.locales.format(lang, key, None, &args).map_err(|error| {
            let problem = fault(error.to_string());
            Box::new(match self.locales.place(lang, key) {
                Some(span) => problem.at_span(span),
                None => problem,
            })
        })
    }

    /// What a category of the incident's data is called inside a sentence, as `henkilötunnus`; its id
    /// where the language has no words for it.
    pub fn category_name(&self, lang: &str, category: &str) -> String {
        let item = self.incident.data.iter().find(|item| item.category.value == category);
        let label = item.and_then(|item| item.label.as_ref()).map(|label| label.value.as_str());
        let key = format!("data-{}", label.unwrap_or(category));
        let lang = self.locales.lender(lang, &key, Some("bare")).unwrap_or(lang);
        let args = self.locales.args(lang);
        let name = args.and_then(|args| self.locales.format(lang, &key, Some("bare"), &args).ok());
        name.unwrap_or_else(|| category.to_owned())
    }

    /// The words that letters are made from.
    pub fn locales(&self) -> &Locales {
        &self.locales
    }

    /// The catalogue that letters are made from.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// The links of a language, by name.
    pub fn links(&self, lang: &str) -> Option<&Links> {
        self.links.get(lang)
    }
}

#[cfg(test)]
mod tests;
