//! The values that texts are formatted with.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use fluent_bundle::types::FluentType;
use fluent_bundle::{FluentArgs, FluentValue};

use super::formats::{DateStyle, Formats, Moment};

/// Values by name, for texts in one language. Names are written without the `$`.
///
/// `Debug` shows the names only: some values are personal data.
pub struct Args {
    formats: Arc<Formats>,
    pub(super) fluent: FluentArgs<'static>,
}

impl fmt::Debug for Args {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.fluent.iter().map(|(name, _)| name)).finish()
    }
}

impl Clone for Args {
    fn clone(&self) -> Self {
        let fluent = self
            .fluent
            .iter()
            .map(|(name, value)| (Cow::Owned(name.to_owned()), owned(value)))
            .collect();
        Self { formats: self.formats.clone(), fluent }
    }
}

/// Copies a value. The crate's iterator loses the information that the values borrow nothing.
fn owned(value: &FluentValue<'_>) -> FluentValue<'static> {
    match value {
        FluentValue::String(text) => FluentValue::String(Cow::Owned(text.to_string())),
        FluentValue::Number(number) => FluentValue::Number(number.clone()),
        FluentValue::Custom(custom) => FluentValue::Custom(custom.duplicate()),
        FluentValue::None => FluentValue::None,
        FluentValue::Error => FluentValue::Error,
    }
}

impl Args {
    pub(super) fn new(formats: Arc<Formats>) -> Self {
        Self { formats, fluent: FluentArgs::new() }
    }

    /// Sets a text. It goes into markup as it is, so the caller escapes it.
    pub fn text(&mut self, name: &str, value: impl Into<String>) {
        self.fluent.set(Cow::Owned(name.to_owned()), FluentValue::String(value.into().into()));
    }

    /// Sets a number. Texts can also choose plural forms by it.
    pub fn number(&mut self, name: &str, value: u64) {
        // Fluent counts in f64; counts of people are far below 2^53.
        self.fluent.set(Cow::Owned(name.to_owned()), FluentValue::from(value as f64));
    }

    /// Sets a date.
    pub fn date(&mut self, name: &str, moment: Moment) {
        let value = DateValue { moment, style: DateStyle::Text, formats: self.formats.clone() };
        self.fluent.set(Cow::Owned(name.to_owned()), FluentValue::Custom(Box::new(value)));
    }

    /// Sets a list, joined as the language joins lists. The caller escapes the items.
    pub fn list<S: AsRef<str>>(&mut self, name: &str, items: &[S]) {
        let words = self.formats.list(items);
        self.text(name, words);
    }

    /// The formatters of the language.
    pub fn formats(&self) -> &Formats {
        &self.formats
    }
}

/// A date as a value of a text; the function `DATE` changes its style.
#[derive(Debug, Clone)]
pub(super) struct DateValue {
    pub(super) moment: Moment,
    pub(super) style: DateStyle,
    formats: Arc<Formats>,
}

impl PartialEq for DateValue {
    fn eq(&self, other: &Self) -> bool {
        self.moment == other.moment && self.style == other.style
    }
}

impl FluentType for DateValue {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }

    fn as_string(&self, _: &intl_memoizer::IntlLangMemoizer) -> Cow<'static, str> {
        self.formats.date(self.moment, self.style).into()
    }

    fn as_string_threadsafe(
        &self,
        _: &intl_memoizer::concurrent::IntlLangMemoizer,
    ) -> Cow<'static, str> {
        self.formats.date(self.moment, self.style).into()
    }
}

/// What a function prints that cannot do what a text asks of it. It is in no fact, row or text, and
/// a text that holds it is refused.
pub(super) const FAULT: char = '\u{2}';

/// `DATE($date, style: "short")`.
pub(super) fn date_function<'a>(
    positional: &[FluentValue<'a>],
    named: &FluentArgs<'_>,
) -> FluentValue<'a> {
    // Fluent would print its own error as `DATE()` and say nothing.
    let fault = || FluentValue::String(Cow::Owned(FAULT.to_string()));
    let style = match named.get("style") {
        None => Some(DateStyle::Text),
        Some(FluentValue::String(name)) => DateStyle::from_name(name),
        Some(_) => None,
    };
    match (positional.first(), style) {
        (Some(FluentValue::Custom(value)), Some(style)) => {
            match (**value).as_any().downcast_ref::<DateValue>() {
                Some(date) => FluentValue::Custom(Box::new(DateValue { style, ..date.clone() })),
                None => fault(),
            }
        }
        // A value that does not exist is told as such.
        (Some(FluentValue::Error), Some(_)) => FluentValue::Error,
        _ => fault(),
    }
}
