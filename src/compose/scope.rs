//! The state of the part of a letter that is being rendered: its language, the recipient's values,
//! and what is recorded meanwhile.
//!
//! Tera gives a function no state of its own, so the state is in a thread-local [`Scope`] while one
//! part is rendered. A failed call records its fault and returns a placeholder, so that all faults
//! of a letter are found in one pass. Rendering again with [`Scope::again`] stops at one of them,
//! to find its place in the template.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt;

use tera::Value;

use crate::catalogue::Reader;
use crate::incident::PartialDate;
use crate::letter::{markup, trace};
use crate::locale::{Args, Locales};
use crate::terms::Medium;
use crate::text::escape_xml;

use super::message::{Words, escape_bare_ampersands, form, marked, title_key, words};
use super::said::{Fault, Said};
use super::values::moment;
use crate::diag::codes::text::{BAD_MARKUP, FAULTY, MISSING_MESSAGE};

/// Receives each message's words with language, id and attribute; returns the words for the letter.
type Heard<'a> = dyn FnMut(Words, &str, (&str, Option<&str>)) -> String + 'a;

/// The values that one message has and others have not, by message: what is true of the data that
/// leads to a consequence.
pub(super) type OfMessages = BTreeMap<String, [(&'static str, &'static str); 2]>;

/// The state of one part. `Debug` shows no value of the recipient.
#[derive(Clone)]
pub(super) struct Scope {
    lang: String,
    /// Index of the letter's part, 0-based.
    part: usize,
    reader: Reader,
    args: Args,
    of_messages: OfMessages,
    /// The language that lends texts which `lang` lacks, with its values.
    lender: Option<(String, Args)>,
    calls: usize,
    faults: Vec<Fault>,
    stop_at: Option<usize>,
    /// Whether a mark was passed to a call, so that its result may depend on a recipient's own
    /// value.
    looked: bool,
    /// The texts so far, if they are recorded.
    said: Option<Vec<Said>>,
    /// Whether words are put between marks that identify their message.
    marks: bool,
}

impl fmt::Debug for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Scope");
        out.field("lang", &self.lang).field("reader", &self.reader);
        out.field("calls", &self.calls).field("faults", &self.faults).finish_non_exhaustive()
    }
}

thread_local! {
    static SCOPE: RefCell<Option<Scope>> = const { RefCell::new(None) };
}

/// Runs `render` with a scope; returns the scope with everything recorded.
pub(super) fn within<T>(scope: Scope, render: impl FnOnce() -> T) -> (T, Scope) {
    let spare = scope.clone();
    SCOPE.with(|cell| cell.replace(Some(scope)));
    let result = render();
    let scope = SCOPE.with(RefCell::take).unwrap_or(spare);
    (result, scope)
}

/// Calls a function with the scope of the part that is being rendered; `None` outside of a letter.
pub(super) fn with<T>(call: impl FnOnce(&mut Scope) -> T) -> Option<T> {
    SCOPE.with(|cell| cell.borrow_mut().as_mut().map(call))
}

impl Scope {
    pub(super) fn new(lang: &str, reader: Reader, args: Args) -> Self {
        Self {
            lang: lang.to_owned(),
            part: 0,
            reader,
            args,
            of_messages: OfMessages::new(),
            lender: None,
            calls: 0,
            faults: Vec::new(),
            stop_at: None,
            looked: false,
            said: None,
            marks: false,
        }
    }

    /// The same scope for another part of the letter.
    pub(super) fn of_part(self, part: usize) -> Self {
        Self { part, ..self }
    }

    /// The same scope with values of single messages.
    pub(super) fn with_values_of(self, of_messages: OfMessages) -> Self {
        Self { of_messages, ..self }
    }

    /// The same scope with a language that lends texts.
    pub(super) fn with_lender(self, lender: Option<(String, Args)>) -> Self {
        Self { lender, ..self }
    }

    /// The same scope, recording texts after those of `before`; with `marks`, words are put between
    /// marks ([`trace`]).
    pub(super) fn recording(self, before: Vec<Said>, marks: bool) -> Self {
        Self { said: Some(before), marks, ..self }
    }

    /// The recorded texts.
    pub(super) fn into_said(self) -> Vec<Said> {
        self.said.unwrap_or_default()
    }

    /// Whether a mark ([`own`](crate::letter::own)) was passed to a call.
    pub(super) fn looked(&self) -> bool {
        self.looked
    }

    pub(super) fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// The same scope, to stop at a call (0-based index).
    pub(super) fn again(&self, call: usize) -> Self {
        Self { calls: 0, faults: Vec::new(), stop_at: Some(call), ..self.clone() }
    }

    /// The language of the part.
    pub(super) fn lang(&self) -> &str {
        &self.lang
    }

    /// Records whether a mark ([`own`](crate::letter::own)) was passed to a call.
    pub(super) fn saw_mark(&mut self, marked: bool) {
        self.looked |= marked;
    }

    /// A call of `t`: the words of a message, in the part's language or in `language`. `values` are
    /// arguments from the template. `None` at the call where the scope stops.
    pub(super) fn call(
        &mut self,
        locales: &Locales,
        language: Option<&str>,
        (key, attribute): (&str, Option<&str>),
        values: &[(&str, &Value)],
    ) -> Option<String> {
        let call = self.calls;
        self.calls += 1;
        if self.stop_at == Some(call) {
            return None;
        }
        let lang = language.unwrap_or(&self.lang).to_owned();
        let mut faults = Vec::new();
        let mut said = self.said.take();
        let mut heard = |words: Words, lang: &str, (key, attribute): (&str, Option<&str>)| {
            let markup = match words {
                Ok(markup) => markup,
                Err((code, message)) => {
                    let place = locales.place(lang, key);
                    let borrows = code == MISSING_MESSAGE && self.lender.is_some();
                    let wants = (borrows && lang == self.lang).then(|| lang.to_owned());
                    let text =
                        (code == BAD_MARKUP).then(|| Box::new((key.to_owned(), lang.to_owned())));
                    faults.push(Fault { call, code, message, place, text, wants });
                    return "?".to_owned();
                }
            };
            let Some(said) = &mut said else { return markup };
            let text = match self.marks {
                true => trace::marked(said.len(), &markup),
                false => markup.clone(),
            };
            said.push(Said {
                part: self.part,
                form: form(locales, lang, key, attribute, self.reader),
                attribute: attribute.map(str::to_owned),
                lang: lang.to_owned(),
                key: key.to_owned(),
                markup,
            });
            text
        };
        let text = self.say(locales, (&lang, &lang), (key, attribute), values, &mut heard);
        self.faults.extend(faults);
        self.said = said;
        Some(text)
    }

    /// The words of a message for a place in the language `around`. They are marked up if they come
    /// from another language. `extra` are arguments from the template; `heard` receives the words
    /// of each message.
    fn say(
        &self,
        locales: &Locales,
        (lang, around): (&str, &str),
        (key, attribute): (&str, Option<&str>),
        extra: &[(&str, &Value)],
        heard: &mut Heard<'_>,
    ) -> String {
        let lender = self.lender.as_ref().filter(|(lender, _)| {
            lang == self.lang && locales.lender(lang, key, attribute) == Some(lender)
        });
        let lent_here = self.lender.as_ref().filter(|(lender, _)| lang == lender);
        let (used, args) = match lender.or(lent_here) {
            Some((lender, args)) => (lender.as_str(), args),
            None => (lang, &self.args),
        };
        let own = self.of_messages.get(key);
        let text = if extra.is_empty() && own.is_none() {
            words(locales, used, key, attribute, self.reader, args)
        } else {
            let mut args = args.clone();
            for (name, value) in own.into_iter().flatten() {
                args.text(name, *value);
            }
            for (name, value) in extra {
                set(&mut args, name, value, &mut |key, attribute| {
                    self.say(locales, (used, used), (key, attribute), &[], heard)
                });
            }
            words(locales, used, key, attribute, self.reader, &args)
        };
        let text = heard(text, used, (key, attribute));
        // If a call names its language, the markup around it does so too.
        if used == around || lender.is_none() { text } else { marked(&text, used) }
    }

    /// The document title or subject, formatted with `shared` values only: it is in the metadata of
    /// files with many recipients' letters, and can be read over a shoulder.
    ///
    /// # Errors
    /// The message cannot be formatted with these values, or is not plain text.
    pub(super) fn title(
        &self,
        locales: &Locales,
        medium: Medium,
        shared: &Args,
    ) -> Result<String, Fault> {
        let key = title_key(medium);
        let attribute = form(locales, &self.lang, key, None, self.reader);
        let fault = |code, message| Fault {
            call: 0,
            code,
            message,
            place: locales.place(&self.lang, key),
            text: None,
            wants: None,
        };
        let title = locales
            .format(&self.lang, key, attribute.as_deref(), shared)
            .map_err(|error| fault(FAULTY, error.to_string()))?;
        // Values in it are escaped (`A &amp; B`), but metadata and subjects are not markup.
        match markup::plain_words(&escape_bare_ampersands(title)) {
            Some(title) if !title.trim().is_empty() => Ok(title),
            _ => {
                let message =
                    format!("message `{key}` in `{}`: a title must be plain text", self.lang);
                Err(fault(BAD_MARKUP, message))
            }
        }
    }
}

/// Sets a value from the template: numbers can be counted by, lists are joined, `date` is a date,
/// the id of a message becomes its words, and other text is escaped unless it is markup already.
fn set(
    args: &mut Args,
    name: &str,
    value: &Value,
    message: &mut dyn FnMut(&str, Option<&str>) -> String,
) {
    let mut words = |value: &Value| {
        let part = |name| value.get_from_path(name).and_then(Value::as_str);
        if let Some(key) = part("message") {
            return message(key, part("attribute"));
        }
        let text = value.as_str().unwrap_or_default();
        if value.is_safe() { text.to_owned() } else { escape_xml(text).into_owned() }
    };
    if let Some(number) = value.as_u64() {
        args.number(name, number);
    } else if let Some(items) = value.as_array() {
        let items: Vec<String> = items.iter().map(words).collect();
        args.list(name, &items);
    } else if let (true, Some(date)) =
        (name == "date", value.as_str().and_then(PartialDate::parse).and_then(moment))
    {
        args.date(name, date);
    } else {
        args.text(name, words(value));
    }
}
