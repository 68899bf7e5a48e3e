//! The functions that templates have: `t` for words, `has` to ask for optional ones.
//!
//! Tera gives a function no place to keep what belongs to one letter (its language, the person's
//! values), so that is kept in a thread-local [`Scope`] for as long as one part is rendered. A call
//! that fails notes its fault and gives nothing, so that all faults of a letter are found at once;
//! rendering again with [`Scope::again`] stops at one of them to learn its place in the template.

use std::cell::RefCell;
use std::fmt;
use std::io;
use std::sync::Arc;

use tera::{Kwargs, State, Tera, TeraResult, Value};

use crate::catalogue::{Audience, Date};
use crate::diag::codes::text::{BAD_MARKUP, FAULTY, MISSING_MESSAGE};
use crate::diag::{Code, Diagnostic, Place, Span};
use crate::letter::{markup, own, trace};
use crate::locale::{Args, Locales, Moment, TextError};
use crate::terms::Medium;
use crate::text::escape_xml;

/// What the error of a full [`Bounded`] says.
pub(super) const OVERFLOW: &str = "Io error while writing rendered value";

/// Filters that make more of a value than there was: a chain of them fills the memory before
/// anything is written. Escaping is done anyway.
const GROWING: [&str; 8] = [
    "replace",
    "indent",
    "split",
    "escape",
    "escape_html",
    "escape_xml",
    "newlines_to_br",
    "group_by",
];

const STOP: &str = "stopped at the call that failed";

/// The markup of a message, or why there is none.
type Words = Result<String, (Code, String)>;

/// Gets what a message gives, with its language, id and attribute; gives the words for the letter.
type Heard<'a> = dyn FnMut(Words, &str, (&str, Option<&str>)) -> String + 'a;

/// What one part is rendered with. `Debug` shows no value of the person.
#[derive(Clone)]
pub(super) struct Scope {
    lang: String,
    /// Number of the letter's part, from 0.
    part: usize,
    audience: Audience,
    args: Args,
    /// The language that lends words which `lang` lacks, with the values as it writes them.
    lender: Option<(String, Args)>,
    calls: usize,
    faults: Vec<Fault>,
    stop_at: Option<usize>,
    /// Whether a call was given a mark, so that what it gave may depend on a person's own value.
    looked: bool,
    /// What was said, where somebody wants to know.
    said: Option<Vec<Said>>,
    /// Whether words stand in marks that tell which message they are.
    marks: bool,
}

/// A text that a template asked for, as it came out for one letter. `Debug` shows no words: they may
/// hold a value of the person.
#[derive(Clone, PartialEq, Eq)]
pub struct Said {
    /// Number of the letter's part that it stands in, from 0.
    pub part: usize,
    /// Language tag: the part's own, or that of the words which it borrows.
    pub lang: String,
    /// The message.
    pub key: String,
    /// The attribute that the template asked for, without the form for the audience.
    pub attribute: Option<String>,
    /// The attribute that was used, if it was not the message itself.
    pub form: Option<String>,
    /// The words as letter markup.
    pub markup: String,
}

/// A message whose words stand in a letter.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct MessageUse {
    /// Language tag.
    pub lang: String,
    /// Message id.
    pub id: String,
    /// The attribute that was used; `None` for the message itself.
    pub attribute: Option<String>,
}

impl From<Said> for MessageUse {
    fn from(said: Said) -> Self {
        Self { lang: said.lang, id: said.key, attribute: said.form }
    }
}

impl fmt::Debug for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Said");
        out.field("lang", &self.lang).field("key", &self.key);
        out.field("attribute", &self.attribute).finish_non_exhaustive()
    }
}

/// A call of `t` that failed. What it says may hold whatever the template made of a value.
#[derive(Clone)]
pub(super) struct Fault {
    /// The how manieth call it was.
    pub(super) call: usize,
    code: Code,
    message: String,
    place: Option<Span>,
    /// The message that it is about, and its language, where `ui/` has words for the fault.
    text: Option<Box<(String, String)>>,
    /// The language that lacks the words and may not borrow them.
    wants: Option<String>,
}

impl Fault {
    /// The problem, with the place in the `.ftl` file and in the template as far as known.
    pub(super) fn diagnostic(&self, template: Option<&(Place, String)>) -> Diagnostic {
        let mut problem = Diagnostic::error(self.code, self.message.clone());
        if let Some((name, lang)) = self.text.as_deref() {
            problem = problem.with("name", name.clone()).with("tag", lang.clone());
        }
        if let Some(lang) = &self.wants {
            problem = problem.help(format!(
                "write it in a file in locales/{lang}/: what a letter is for, and what its reader \
                 is to do first, is never borrowed from another language"
            ));
        }
        match (self.place, template) {
            (Some(span), Some((Place::Span(call), _))) => {
                problem.at_span(span).label(*call, "the template uses it here")
            }
            (Some(span), _) => problem.at_span(span),
            (None, Some((place, _))) => problem.at(place.clone()),
            (None, None) => problem,
        }
    }
}

impl fmt::Debug for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Scope");
        out.field("lang", &self.lang).field("audience", &self.audience);
        out.field("calls", &self.calls).field("faults", &self.faults).finish_non_exhaustive()
    }
}

impl fmt::Debug for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Fault");
        out.field("call", &self.call).field("code", &self.code).finish_non_exhaustive()
    }
}

thread_local! {
    static SCOPE: RefCell<Option<Scope>> = const { RefCell::new(None) };
}

/// Runs `render` with a scope and gives the scope back with what it noted.
pub(super) fn within<T>(scope: Scope, render: impl FnOnce() -> T) -> (T, Scope) {
    let spare = scope.clone();
    SCOPE.with(|cell| cell.replace(Some(scope)));
    let result = render();
    let scope = SCOPE.with(RefCell::take).unwrap_or(spare);
    (result, scope)
}

impl Scope {
    pub(super) fn new(lang: &str, audience: Audience, args: Args) -> Self {
        Self {
            lang: lang.to_owned(),
            part: 0,
            audience,
            args,
            lender: None,
            calls: 0,
            faults: Vec::new(),
            stop_at: None,
            looked: false,
            said: None,
            marks: false,
        }
    }

    /// The same, for another part of the letter than the first.
    pub(super) fn of_part(self, part: usize) -> Self {
        Self { part, ..self }
    }

    /// The same, with a language that lends words.
    pub(super) fn with_lender(self, lender: Option<(String, Args)>) -> Self {
        Self { lender, ..self }
    }

    /// The words of a message for a place where `around` is spoken. They are marked if they come
    /// from another language. `extra` are the template's values for them; `heard` gets what each
    /// message gives.
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
        let text = if extra.is_empty() {
            words(locales, used, key, attribute, self.audience, args)
        } else {
            let mut args = args.clone();
            for (name, value) in extra {
                set(&mut args, name, value, &mut |key, attribute| {
                    self.say(locales, (used, used), (key, attribute), &[], heard)
                });
            }
            words(locales, used, key, attribute, self.audience, &args)
        };
        let text = heard(text, used, (key, attribute));
        // A call that names its language stands in markup that says so.
        if used == around || lender.is_none() { text } else { marked(&text, used) }
    }

    /// The same, noting what is said, with marks ([`trace`]) around it if `marks` says so.
    pub(super) fn telling(self, before: Vec<Said>, marks: bool) -> Self {
        Self { said: Some(before), marks, ..self }
    }

    /// What was said.
    pub(super) fn into_said(self) -> Vec<Said> {
        self.said.unwrap_or_default()
    }

    /// Whether a call was given a mark ([`own`]) to do something with.
    pub(super) fn looked(&self) -> bool {
        self.looked
    }

    pub(super) fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// The same scope, to stop at a call.
    pub(super) fn again(&self, call: usize) -> Self {
        Self { calls: 0, faults: Vec::new(), stop_at: Some(call), ..self.clone() }
    }

    /// Document title or subject, put together from `shared` values alone: a title stands in the
    /// metadata of files that hold many people's letters, and on the screen of who looks over a
    /// shoulder.
    pub(super) fn title(
        &self,
        locales: &Locales,
        medium: Medium,
        shared: &Args,
    ) -> Result<String, Fault> {
        let key = title_key(medium);
        let attribute = form(locales, &self.lang, key, None, self.audience);
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
        // Values in it are escaped (`A &amp; B`); metadata and subject are not markup.
        match markup::plain_words(&escape_bare_ampersands(title)) {
            Some(title) if !title.trim().is_empty() => Ok(title),
            _ => {
                let message = format!("message `{key}` in `{}`: a title is plain words", self.lang);
                Err(fault(BAD_MARKUP, message))
            }
        }
    }
}

/// The message that is the document title or the subject.
pub(super) fn title_key(medium: Medium) -> &'static str {
    match medium {
        Medium::Letter => "document-title",
        Medium::Email => "email-subject",
    }
}

/// The attribute that fits the audience: `.guardian` or `.lead-guardian` where there is one, and
/// `.protected` and `.abroad` likewise.
pub(super) fn form(
    locales: &Locales,
    lang: &str,
    key: &str,
    attribute: Option<&str>,
    audience: Audience,
) -> Option<String> {
    let special = match audience {
        Audience::Guardian | Audience::Protected | Audience::Abroad => audience.name(),
        Audience::Adult => return attribute.map(str::to_owned),
    };
    let wanted = match attribute {
        Some(attribute) => format!("{attribute}-{special}"),
        None => special.to_owned(),
    };
    if locales.has(lang, key, Some(&wanted)) { Some(wanted) } else { attribute.map(str::to_owned) }
}

/// Registers the functions.
pub(super) fn register(tera: &mut Tera, locales: &Arc<Locales>) {
    tera.register_function("t", Translate(locales.clone()));
    // Tera's own `safe` would let a value from a row into the markup.
    tera.register_filter("safe", no_safe);
    for name in GROWING {
        let refuse = move |_: &Value, _: Kwargs, _: &State<'_>| -> TeraResult<Value> {
            Err(tera::Error::message(format!("letter templates have no `{name}`")))
        };
        tera.register_filter(name, refuse);
    }
    tera.register_function("has", Has(locales.clone()));
    // Templates loop over what they are given (see `guard`), never so and so often.
    tera.register_function("range", |_: Kwargs, _: &State<'_>| -> TeraResult<Value> {
        Err(tera::Error::message("`range` is not available in letter templates"))
    });
}

struct Translate(Arc<Locales>);

impl tera::Function<TeraResult<Value>> for Translate {
    fn call(&self, kwargs: Kwargs, _: &State<'_>) -> TeraResult<Value> {
        let key: &str = kwargs.must_get("key")?;
        let attribute: Option<&str> = kwargs.get("attr")?;
        let language: Option<&str> = kwargs.get("language")?;
        SCOPE.with(|cell| {
            let mut cell = cell.borrow_mut();
            let Some(scope) = cell.as_mut() else {
                return Err(tera::Error::message("`t` is called outside a letter"));
            };
            let call = scope.calls;
            scope.calls += 1;
            if scope.stop_at == Some(call) {
                return Err(tera::Error::message(STOP));
            }
            scope.looked |= kwargs.iter().any(|(_, value)| holds_mark(value));
            let lang = language.unwrap_or(&scope.lang).to_owned();
            let mut faults = Vec::new();
            let mut said = scope.said.take();
            let mut heard = |words: Words, lang: &str, (key, attribute): (&str, Option<&str>)| {
                let markup = match words {
                    Ok(markup) => markup,
                    Err((code, message)) => {
                        let place = self.0.place(lang, key);
                        let borrows = code == MISSING_MESSAGE && scope.lender.is_some();
                        let wants = (borrows && lang == scope.lang).then(|| lang.to_owned());
                        let text = (code == BAD_MARKUP)
                            .then(|| Box::new((key.to_owned(), lang.to_owned())));
                        faults.push(Fault { call, code, message, place, text, wants });
                        return "?".to_owned();
                    }
                };
                let Some(said) = &mut said else { return markup };
                let text = match scope.marks {
                    true => trace::marked(said.len(), &markup),
                    false => markup.clone(),
                };
                said.push(Said {
                    part: scope.part,
                    form: form(&self.0, lang, key, attribute, scope.audience),
                    attribute: attribute.map(str::to_owned),
                    lang: lang.to_owned(),
                    key: key.to_owned(),
                    markup,
                });
                text
            };
            let extra: Vec<(&str, &Value)> = kwargs
                .iter()
                .filter_map(|(name, value)| Some((name.as_str()?, value)))
                .filter(|(name, _)| !["key", "attr", "language"].contains(name))
                .collect();
            let text = scope.say(&self.0, (&lang, &lang), (key, attribute), &extra, &mut heard);
            scope.faults.extend(faults);
            scope.said = said;
            Ok(Value::safe_string(&text))
        })
    }

    fn is_safe(&self) -> bool {
        true
    }
}

/// Words as those of another language; blanks around them stay outside.
fn marked(text: &str, lang: &str) -> String {
    let words = text.trim_matches(' ');
    if words.is_empty() {
        return text.to_owned();
    }
    let start = text.len() - text.trim_start_matches(' ').len();
    let end = start + words.len();
    format!("{}<span lang=\"{lang}\">{words}</span>{}", &text[..start], &text[end..])
}

/// Whether a value holds a mark anywhere.
fn holds_mark(value: &Value) -> bool {
    match (value.as_str(), value.as_array()) {
        (Some(text), _) => own::is_marked(text),
        (None, Some(items)) => items.iter().any(holds_mark),
        (None, None) => own::is_marked(&value.to_string()),
    }
}

/// Stands in for the filter that turns escaping off.
fn no_safe(_: &Value, _: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    Err(tera::Error::message("letter templates have no `safe`: values are always escaped"))
}

/// The words of a message as they go into markup.
fn words(
    locales: &Locales,
    lang: &str,
    key: &str,
    attribute: Option<&str>,
    audience: Audience,
    args: &Args,
) -> Result<String, (Code, String)> {
    let attribute = form(locales, lang, key, attribute, audience);
    match locales.format(lang, key, attribute.as_deref(), args) {
        Ok(text) => {
            let text = escape_bare_ampersands(text);
            match markup::check_words(&text) {
                Ok(()) => Ok(text),
                Err(wrong) => Err((BAD_MARKUP, format!("message `{key}` in `{lang}`: {wrong}"))),
            }
        }
        Err(error @ (TextError::NoMessage { .. } | TextError::NoLanguage(_))) => {
            Err((MISSING_MESSAGE, error.to_string()))
        }
        Err(error) => Err((FAULTY, error.to_string())),
    }
}

/// Gives a template's value to a text: numbers to count by, lists joined, `date` as a date, the
/// name of a message as its words, other words escaped unless they are markup already.
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
    } else if let (true, Some(date)) = (name == "date", value.as_str().and_then(Date::parse)) {
        args.date(name, Moment::Day(date));
    } else {
        args.text(name, words(value));
    }
}

/// Translators write `Dun & Bradstreet`, not `Dun &amp; Bradstreet`.
fn escape_bare_ampersands(text: String) -> String {
    if !text.contains('&') {
        return text;
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text.as_str();
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..=at]);
        rest = &rest[at + 1..];
        let entity = rest.split(';').next().unwrap_or_default();
        let known = rest.len() > entity.len()
            && (["amp", "lt", "gt", "quot", "apos"].contains(&entity)
                || entity.strip_prefix('#').is_some_and(|code| {
                    !code.is_empty() && code.chars().all(|c| c.is_ascii_alphanumeric())
                }));
        if !known {
            out.push_str("amp;");
        }
    }
    out.push_str(rest);
    out
}

struct Has(Arc<Locales>);

impl tera::Function<TeraResult<bool>> for Has {
    fn call(&self, kwargs: Kwargs, _: &State<'_>) -> TeraResult<bool> {
        let key: &str = kwargs.must_get("key")?;
        let attribute: Option<&str> = kwargs.get("attr")?;
        SCOPE.with(|cell| match cell.borrow_mut().as_mut() {
            Some(scope) => {
                scope.looked |= kwargs.iter().any(|(_, value)| holds_mark(value));
                Ok(self.0.says(&scope.lang, key, attribute))
            }
            None => Err(tera::Error::message("`has` is called outside a letter")),
        })
    }
}

/// A writer that takes so many bytes and then fails. It bounds what is written; what a template
/// keeps to itself is bounded by [`guard`](super::guard).
pub(super) struct Bounded {
    bytes: Vec<u8>,
    limit: usize,
}

impl Bounded {
    pub(super) fn new(limit: usize) -> Self {
        Self { bytes: Vec::with_capacity(16 * 1024), limit }
    }

    pub(super) fn into_string(self) -> String {
        String::from_utf8(self.bytes).unwrap_or_default()
    }
}

impl io::Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + bytes.len() > self.limit {
            return Err(io::ErrorKind::StorageFull.into());
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bare_ampersands_are_escaped_and_entities_stay() {
        let escaped = |text: &str| escape_bare_ampersands(text.to_owned());
        assert_eq!(escaped("Dun & Bradstreet"), "Dun &amp; Bradstreet");
        assert_eq!(escaped("a &amp; b &#228; &lt;"), "a &amp; b &#228; &lt;");
        assert_eq!(escaped("a;b&c;d&"), "a;b&amp;c;d&amp;");
    }
}
