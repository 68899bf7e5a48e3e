//! Composes letters: renders the template of each part, and parses the result.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use tera::{Context, Tera};

use crate::assets::{Assets, Origin};
use crate::catalogue::Catalogue;
use crate::diag::codes::template::{MARKUP, TOO_LONG};
use crate::diag::codes::text::{FAULTY, NO_LANGUAGE};
use crate::diag::{Diagnostic, Diagnostics, Place, SourceId, Sources, Span};
use crate::incident::Incident;
use crate::letter::walk::{Words, each_leaf, each_words};
use crate::letter::{Inline, Letter, Links, markup, trace};
use crate::locale::{Args, Locales};
use crate::recipients::address_lines;
use crate::terms::Medium;

use super::bounded::{Bounded, OVERFLOW};
use super::job::Job;
use super::material::Material;
use super::message::title_key;
use super::said::{MessageUse, Said};
use super::scope::{self, Scope};
use super::stand_in::stand_in;
use super::{copying, facts, functions, guard, problems, values};

/// Largest markup of one part, in bytes. A letter has about 10 000.
const MAX_MARKUP: usize = 512 * 1024;

/// The template of a medium. The words are the same except for "letter" and "message".
fn template_of(medium: Medium) -> &'static str {
    match medium {
        Medium::Letter => "letter.xml",
        Medium::Email => "email.xml",
    }
}

/// Composes letters. Created once per run and shared by all workers.
#[derive(Debug)]
pub struct Composer {
    tera: Tera,
    pub(super) material: Material,
    templates: BTreeMap<String, SourceId>,
    /// Names of the templates that the incident overrides.
    own_templates: BTreeSet<String>,
    /// Whether templates and texts only print a recipient's own values.
    pub(super) only_prints: bool,
}

/// What is recorded while a letter is composed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Watch {
    Nothing,
    /// The words of each message.
    Words,
    /// The same, with [marks](trace) around them in the letter.
    Marks,
}

/// A letter, and what was recorded while it was composed.
pub(super) struct Composed {
    pub(super) letter: Letter,
    /// Whether a template passed a recipient's own value to a text or asked a question about it.
    pub(super) looked: bool,
    /// The messages in it, if they were recorded.
    said: Vec<Said>,
}

impl Composer {
    /// Reads the templates and prepares what all letters share.
    ///
    /// # Errors
    /// Every template with a syntax error or a forbidden tag, with line and column.
    pub fn new(
        assets: &Assets,
        locales: Arc<Locales>,
        incident: Arc<Incident>,
        catalogue: Arc<Catalogue>,
        sources: &mut Sources,
    ) -> Result<Self, Diagnostics> {
        let mut tera = Tera::default();
        tera.autoescape_on([".xml"]);
        functions::register(&mut tera, &locales);
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
        // First each template alone, so that every broken one is reported, then all together for
        // includes.
        let mut problems = Diagnostics::new();
        for (name, text) in &texts {
            let mut alone = Tera::default();
            functions::register(&mut alone, &locales);
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
        let material = Material::new(locales, incident, catalogue);
        Ok(Self { tera, material, templates, own_templates, only_prints })
    }

    /// Composes one letter.
    ///
    /// # Errors
    /// Every fault of texts and templates that shows in this letter, with places. A template can
    /// put a recipient's value into whatever a message quotes (a key, a link, an element, Tera's
    /// own words), so the messages are fixed sentences. [`rehearse`](Self::rehearse) reports
    /// details.
    pub fn compose(&self, job: &Job<'_>, sources: &Sources) -> Result<Letter, Diagnostics> {
        self.composed(job, sources)
            .map_err(|found| found.into_iter().map(problems::without_values).collect())
    }

    /// Composes a letter of the same kind for an invented recipient ([`stand_in`]). Faults of texts
    /// and templates are reported in full, because no real value can be in them.
    ///
    /// # Errors
    /// Every fault, with its place and the text that the template asked for.
    pub fn rehearse(&self, job: &Job<'_>, sources: &Sources) -> Result<Letter, Diagnostics> {
        self.rehearse_with_texts(job, sources).map(|(letter, _)| letter)
    }

    /// Like [`rehearse`](Self::rehearse), but also returns the texts that the letter was made from,
    /// in the order in which the template asked for them.
    ///
    /// # Errors
    /// As [`rehearse`](Self::rehearse).
    pub fn rehearse_with_texts(
        &self,
        job: &Job<'_>,
        sources: &Sources,
    ) -> Result<(Letter, Vec<Said>), Diagnostics> {
        let recipient = &stand_in(job.recipient, &self.material.catalogue.country);
        let address = match job.address {
            [] => Vec::new(),
            _ => address_lines(recipient),
        };
        let job = Job { recipient, address: &address, ..*job };
        self.watched(&job, sources, Watch::Words).map(|composed| (composed.letter, composed.said))
    }

    /// Composes a letter for an invented recipient. Faults are reported in full, because no real
    /// value can be in them.
    ///
    /// # Errors
    /// Every fault, with its place and the text that the template asked for.
    pub fn compose_invented(
        &self,
        job: &Job<'_>,
        sources: &Sources,
    ) -> Result<Letter, Diagnostics> {
        self.composed(job, sources)
    }

    /// Composes a letter with marks ([`trace`]) around the words of each message. Returns it with
    /// the messages, indexed by the numbers in the marks. Without its marks the letter equals that
    /// of [`compose`](Self::compose); `None` if it does not, or if the letter cannot be composed.
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

    /// The language that lends texts to one of the letter's languages, with its values.
    fn lender(&self, job: &Job<'_>, lang: &str) -> Option<(String, Args)> {
        let mut lent = self.material.incident.notice.missing_words.iter();
        let (_, from) = lent.find(|(to, _)| to.value == lang)?;
        let args =
            values::of_person(&self.material.locales, &self.material.incident, job, &from.value)?;
        Some((from.value.clone(), args))
    }

    /// Composes a letter and records what `watch` asks for.
    ///
    /// # Errors
    /// Every fault of texts and templates, with places. They may quote values of the recipient.
    pub(super) fn watched(
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
            let args =
                values::of_person(&self.material.locales, &self.material.incident, job, lang);
            let Some(args) = args else {
                problems.push(Diagnostic::error(
                    NO_LANGUAGE,
                    format!("there are no texts in the language `{lang}`"),
                ));
                continue;
            };
            let (context, of_messages) = facts::context(&self.material, job, lang, index);
            let lender = self.lender(job, lang);
            let scope = Scope::new(lang, job.variant.reader, args).with_values_of(of_messages);
            let mut scope = scope.of_part(index).with_lender(lender);
            if watch != Watch::Nothing {
                scope = scope.recording(std::mem::take(&mut said), watch == Watch::Marks);
            }
            let (result, scope) = scope::within(scope, || self.render(job.medium, &context));
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
                Err(error) if error.to_string().contains(OVERFLOW) => {
                    problems.push(
                        Diagnostic::error(
                            TOO_LONG,
                            format!("the template produces more than {MAX_MARKUP} bytes"),
                        )
                        .at(self.template_place(job.medium))
                        .help("a loop in it produces too much"),
                    );
                }
                Err(error) => {
                    problems.extend(problems::of_template(&error, &self.templates, sources));
                }
            }
            if index == 0 {
                let shared = values::of_everybody(
                    &self.material.locales,
                    &self.material.incident,
                    job,
                    lang,
                );
                match shared.map(|shared| scope.title(&self.material.locales, job.medium, &shared))
                {
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
        let parsed =
            markup::parse(&markup, &|lang| self.material.links_for(job.variant.reader, lang));
        parsed.map(|letter| Composed { letter, looked, said }).map_err(|errors| {
            errors
                .into_iter()
                .map(|error| {
                    let place = self.place_of_element(job.medium, &error.element, sources);
                    let help =
                        if error.nothing { problems::NOTHING_SAID } else { problems::COMPARE };
                    Diagnostic::error(MARKUP, format!("the finished markup is not valid: {error}"))
                        .at(place)
                        .help(help)
                })
                .collect()
        })
    }

    /// The place where a template writes an element, if there is exactly one; otherwise the
    /// template of the medium.
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
        let mut out = Bounded::new(MAX_MARKUP);
        self.tera.render_to(template_of(medium), context, &mut out)?;
        Ok(out.into_string())
    }

    /// The place of the call in the template that failed: renders again and stops there.
    fn call_site(
        &self,
        medium: Medium,
        context: &Context,
        scope: Scope,
    ) -> Option<(Place, String)> {
        let (result, _) = scope::within(scope, || self.render(medium, context));
        problems::place_of(&result.err()?, &self.templates)
    }

    fn template_place(&self, medium: Medium) -> Place {
        match self.templates.get(template_of(medium)) {
            Some(source) => Place::File(*source),
            None => Place::Path(format!("templates/{}", template_of(medium))),
        }
    }

    /// The span of the message for the document title or the subject.
    pub fn place_of_title(&self, lang: &str, medium: Medium) -> Option<Span> {
        self.material.locales.place(lang, title_key(medium))
    }

    /// The span of a message.
    pub fn place_of_text(&self, lang: &str, key: &str) -> Option<Span> {
        self.material.locales.place(lang, key)
    }

    /// The template that lays out the notice: the incident's own, if it has one.
    pub fn place_of_notice(&self) -> Option<Place> {
        let own = |name: &&str| self.own_templates.contains(*name);
        let names = ["notice.xml", "letter.xml", "email.xml"];
        let name = names.iter().find(|name| own(name)).unwrap_or(&"notice.xml");
        self.templates.get(*name).map(|source| Place::File(*source))
    }

    /// The facts that letters are composed from.
    pub fn incident(&self) -> &Incident {
        &self.material.incident
    }

    /// A message that needs no values.
    ///
    /// # Errors
    /// There is no message of that id, or it needs values.
    pub fn plain(&self, lang: &str, key: &str) -> Result<String, Box<Diagnostic>> {
        let fault = |message: String| Diagnostic::error(FAULTY, message);
        let lang = self.material.locales.lender(lang, key, None).unwrap_or(lang);
        let args = self.material.locales.args(lang);
        let args = args.ok_or_else(|| fault(format!("there are no texts in `{lang}`")))?;
        self.material.locales.format(lang, key, None, &args).map_err(|error| {
            let problem = fault(error.to_string());
            Box::new(match self.material.locales.place(lang, key) {
                Some(span) => problem.at_span(span),
                None => problem,
            })
        })
    }

    /// The name of a category of the incident's data inside a sentence, such as `henkilötunnus`;
    /// its id if the language has no name for it.
    pub fn category_name(&self, lang: &str, category: &str) -> String {
        let item = self.material.incident.data.iter().find(|item| item.category.value == category);
        let label = item.and_then(|item| item.label.as_ref()).map(|label| label.value.as_str());
        let key = format!("data-{}", label.unwrap_or(category));
        let lang = self.material.locales.lender(lang, &key, Some("bare")).unwrap_or(lang);
        let args = self.material.locales.args(lang);
        let name = args
            .and_then(|args| self.material.locales.format(lang, &key, Some("bare"), &args).ok());
        name.unwrap_or_else(|| category.to_owned())
    }

    /// The texts that letters are composed from.
    pub fn locales(&self) -> &Locales {
        &self.material.locales
    }

    /// The catalogue that letters are composed from.
    pub fn catalogue(&self) -> &Catalogue {
        &self.material.catalogue
    }

    /// Ids of the authorities that a letter links to, by page or by phone.
    pub fn authorities_in(&self, letter: &Letter) -> BTreeSet<String> {
        let mut targets = BTreeSet::new();
        each_words(letter, &mut |words| {
            let Words::Inlines(content) = words else { return };
            each_leaf(content, &mut |leaf| {
                if let Inline::Link(link) = leaf {
                    targets.insert(link.target.clone());
                }
            });
        });
        let linked = |lang: &str, id: &str| {
            let links = self.material.links(lang);
            links.is_some_and(|links| {
                ["", "-site", "-phone", "-also-phone"].iter().any(|end| {
                    let link = links.get(&format!("authority-{id}{end}"));
                    link.is_some_and(|link| targets.contains(&link.target))
                })
            })
        };
        let date = self.material.incident.notice.date;
        let authorities = self.material.catalogue.authorities.iter();
        authorities
            .filter(|(_, one)| one.valid_on(date))
            .filter(|(id, _)| letter.parts.iter().any(|part| linked(&part.lang, id)))
            .map(|(id, _)| id.clone())
            .collect()
    }

    /// The links of a language, by name.
    pub fn links(&self, lang: &str) -> Option<&Links> {
        self.material.links(lang)
    }
}
