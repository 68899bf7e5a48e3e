//! The functions and filters of templates: `t` for texts, and `has` to test for optional ones.
//! Their state is the [`Scope`](super::scope::Scope) of the part.

use std::sync::Arc;

use tera::{Kwargs, State, Tera, TeraResult, Value};

use crate::letter::own;
use crate::locale::Locales;

use super::scope;

/// Filters whose result is larger than their input: a chain of them would fill the memory before
/// anything is written. Escaping is automatic, so its filters are not needed.
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

/// Registers the functions and filters.
pub(super) fn register(tera: &mut Tera, locales: &Arc<Locales>) {
    tera.register_function("t", Translate(locales.clone()));
    // Tera's own `safe` would let a value of a row into the markup.
    tera.register_filter("safe", no_safe);
    for name in GROWING {
        let refuse = move |_: &Value, _: Kwargs, _: &State<'_>| -> TeraResult<Value> {
            Err(tera::Error::message(format!("letter templates have no `{name}`")))
        };
        tera.register_filter(name, refuse);
    }
    tera.register_function("has", Has(locales.clone()));
    // Templates loop over facts only (see `guard`), never a given number of times.
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
        let values: Vec<(&str, &Value)> = kwargs
            .iter()
            .filter_map(|(name, value)| Some((name.as_str()?, value)))
            .filter(|(name, _)| !["key", "attr", "language"].contains(name))
            .collect();
        let marked = kwargs.iter().any(|(_, value)| holds_mark(value));
        let words = scope::with(|scope| {
            scope.saw_mark(marked);
            scope.call(&self.0, language, (key, attribute), &values)
        });
        match words {
            Some(Some(words)) => Ok(Value::safe_string(&words)),
            Some(None) => Err(tera::Error::message(STOP)),
            None => Err(tera::Error::message("`t` is called outside a letter")),
        }
    }

    fn is_safe(&self) -> bool {
        true
    }
}

struct Has(Arc<Locales>);

impl tera::Function<TeraResult<bool>> for Has {
    fn call(&self, kwargs: Kwargs, _: &State<'_>) -> TeraResult<bool> {
        let key: &str = kwargs.must_get("key")?;
        let attribute: Option<&str> = kwargs.get("attr")?;
        let marked = kwargs.iter().any(|(_, value)| holds_mark(value));
        let says = scope::with(|scope| {
            scope.saw_mark(marked);
            self.0.says(scope.lang(), key, attribute)
        });
        says.ok_or_else(|| tera::Error::message("`has` is called outside a letter"))
    }
}

/// Whether a value contains a mark anywhere.
fn holds_mark(value: &Value) -> bool {
    match (value.as_str(), value.as_array()) {
        (Some(text), _) => own::is_marked(text),
        (None, Some(items)) => items.iter().any(holds_mark),
        (None, None) => own::is_marked(&value.to_string()),
    }
}

/// Replaces the filter that turns escaping off.
fn no_safe(_: &Value, _: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    Err(tera::Error::message("letter templates have no `safe`: values are always escaped"))
}
