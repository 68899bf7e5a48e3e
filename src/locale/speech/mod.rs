//! The program's own words: all it says to its user, in the user's language.
//!
//! They are in `ui/{en,fi,sv}.ftl`, which are compiled in. No incident can override them, and no
//! text of a letter is among them.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::diag::{Arg, Diagnostic, Place, Severity};

/// A language of the program's own words, independent of the languages of letters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum UiLanguage {
    /// English.
    #[default]
    English,
    /// Finnish.
    Finnish,
    /// Swedish as written in Finland.
    Swedish,
}

impl UiLanguage {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::English, Self::Finnish, Self::Swedish];

    /// Its tag: `en`, `fi` or `sv`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Finnish => "fi",
            Self::Swedish => "sv",
        }
    }

    /// The language of a tag.
    pub fn of_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    fn texts(self) -> &'static str {
        match self {
            Self::English => include_str!("../../../ui/en.ftl"),
            Self::Finnish => include_str!("../../../ui/fi.ftl"),
            Self::Swedish => include_str!("../../../ui/sv.ftl"),
        }
    }
}

/// The program's words in one language.
pub struct Speech {
    language: UiLanguage,
    bundle: FluentBundle<Arc<FluentResource>>,
    resource: Arc<FluentResource>,
}

impl std::fmt::Debug for Speech {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Speech").field(&self.language).finish()
    }
}

impl Speech {
    /// The words in a language. A test parses all of them, so there are no syntax errors.
    pub fn new(language: UiLanguage) -> Self {
        // All tags are valid, so the default is never used.
        let id: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(grouped_number));
        let resource = match FluentResource::try_new(language.texts().to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let resource = Arc::new(resource);
        bundle.add_resource_overriding(resource.clone());
        Self { language, bundle, resource }
    }

    /// The language.
    pub fn language(&self) -> UiLanguage {
        self.language
    }

    /// The text of a message, or of an attribute as `id.attribute`. If there is none, or a value is
    /// missing, the id itself; a test makes sure that this does not happen.
    pub fn say(&self, id: &str, args: &[(&'static str, Arg)]) -> String {
        self.try_say(id, args).unwrap_or_else(|| id.to_owned())
    }

    /// Like [`say`](Self::say), but `None` if there is no such text.
    pub fn try_say(&self, id: &str, args: &[(&'static str, Arg)]) -> Option<String> {
        let (id, attribute) = match id.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (id, None),
        };
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(name) => message.get_attribute(name)?.value(),
        };
        let args: FluentArgs<'_> = args.iter().map(|(name, arg)| (*name, value(arg))).collect();
        let mut faults = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut faults);
        faults.is_empty().then(|| text.into_owned())
    }

    /// All texts whose ids begin with `prefix` and that need no values, by the rest of their ids.
    pub fn beginning_with(&self, prefix: &str) -> BTreeMap<String, String> {
        let ids = super::tree::ids(&self.resource).into_iter().map(|(id, ..)| id);
        ids.filter_map(|id| Some((id.strip_prefix(prefix)?.to_owned(), self.try_say(&id, &[])?)))
            .collect()
    }

    /// The sentence and the help of a problem.
    ///
    /// The message is that of the problem's code, with `-` for `/`. It can use the arguments of the
    /// problem, and always `$row`, `$column` (`none` if there is none) and `$severity` (`error` or
    /// `warning`). A code without a message is shown in the problem's own English words.
    pub fn problem(&self, problem: &Diagnostic) -> (String, Option<String>) {
        let id = problem.code.name().replace('/', "-");
        let args = Self::args(problem);
        match self.try_say(&id, &args) {
            // The help belongs to the sentence: it may say what the other help says elsewhere.
            Some(sentence) => (sentence, self.try_say(&format!("{id}.help"), &args)),
            None => (problem.message.clone(), problem.help.clone()),
        }
    }

    /// The text for the further places of a problem; `None` if there is none.
    pub fn label(&self, problem: &Diagnostic) -> Option<String> {
        let id = problem.code.name().replace('/', "-");
        self.try_say(&format!("{id}.label"), &Self::args(problem))
    }

    fn args(problem: &Diagnostic) -> Vec<(&'static str, Arg)> {
        let mut args = problem.args.clone();
        let (row, column) = match &problem.place {
            Some(Place::Row { row, column, .. }) => (*row, column.clone()),
            _ => (0, None),
        };
        args.push(("row", Arg::Number(row)));
        args.push(("column", column.unwrap_or_else(|| "none".to_owned()).into()));
        let severity = match problem.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        args.push(("severity", severity.into()));
        args
    }

    /// A whole number with a no-break space between groups of three digits.
    pub fn number(&self, number: u64) -> String {
        grouped(number)
    }

    /// A number with one decimal and the language's decimal sign.
    pub fn tenths(&self, number: f64) -> String {
        let text = format!("{number:.1}");
        match self.language {
            UiLanguage::English => text,
            UiLanguage::Finnish | UiLanguage::Swedish => text.replace('.', ","),
        }
    }
}

/// Ids and attributes of the words in a language, each with the names of its values, for tests.
#[cfg(test)]
pub(crate) fn inventory(
    language: UiLanguage,
) -> std::collections::BTreeMap<String, std::collections::BTreeSet<String>> {
    super::tree::inventory(language.texts())
}

fn value(arg: &Arg) -> FluentValue<'_> {
    match arg {
        // Fluent counts in f64; nothing here comes near 2^53.
        Arg::Number(number) => FluentValue::from(*number as f64),
        Arg::Word(word) => FluentValue::String(Cow::Borrowed(word)),
    }
}

/// Formats whole numbers in texts as [`Speech::number`] does.
fn grouped_number(
    value: &FluentValue<'_>,
    _: &intl_memoizer::concurrent::IntlLangMemoizer,
) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 && number.value >= 0.0 => {
            Some(grouped(number.value as u64))
        }
        _ => None,
    }
}

fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 * 2);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('\u{a0}');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests;
