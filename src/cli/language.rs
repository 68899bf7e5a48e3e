//! The language of the program: `--ui-language`, or else that of the environment.

use std::ffi::OsString;

use crate::locale::UiLanguage;

/// The language of the environment, found as GNU gettext finds it: the first of `LC_ALL`,
/// `LC_MESSAGES` and `LANG` that is set names the locale. Unless that is `C` or `POSIX`, the list in
/// `LANGUAGE` goes before it. English where nothing else is said, or nothing that is known.
///
/// Source: GNU gettext manual, "Specifying a Priority List of Languages".
pub(super) fn of_environment(variable: impl Fn(&str) -> Option<OsString>) -> UiLanguage {
    let value = |name: &str| {
        let value = variable(name)?.into_string().ok()?;
        Some(value).filter(|value| !value.is_empty())
    };
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(value);
    let Some(locale) = locale.filter(|locale| !matches!(tag(locale), "C" | "POSIX")) else {
        return UiLanguage::English;
    };
    let list = value("LANGUAGE").unwrap_or_default();
    let wanted = list.split(':').chain([locale.as_str()]);
    wanted.map(tag).find_map(UiLanguage::of_tag).unwrap_or_default()
}

/// `fi` of `fi_FI.UTF-8@euro`.
fn tag(locale: &str) -> &str {
    locale.split(['_', '-', '.', '@']).next().unwrap_or(locale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_found_as_gettext_finds_it() {
        use UiLanguage::{English, Finnish, Swedish};
        let cases: [(&[(&str, &str)], UiLanguage); 12] = [
            (&[], English),
            (&[("LANG", "fi_FI.UTF-8")], Finnish),
            (&[("LANG", "sv_FI@euro")], Swedish),
            (&[("LANG", "sv")], Swedish),
            (&[("LANG", "de_DE.UTF-8")], English),
            (&[("LANG", "fi_FI"), ("LC_MESSAGES", "sv_FI")], Swedish),
            (&[("LANG", "fi_FI"), ("LC_MESSAGES", "")], Finnish),
            (&[("LC_ALL", "C"), ("LANG", "fi_FI"), ("LANGUAGE", "fi")], English),
            (&[("LC_ALL", "C.UTF-8"), ("LANG", "fi_FI")], English),
            (&[("LANG", "en_US.UTF-8"), ("LANGUAGE", "de:sv:fi")], Swedish),
            (&[("LANG", "fi_FI"), ("LANGUAGE", "de")], Finnish),
            (&[("LANGUAGE", "fi")], English),
        ];
        for (set, expected) in cases {
            let variable =
                |name: &str| Some(set.iter().find(|(known, _)| *known == name)?.1.into());
            assert_eq!(of_environment(variable), expected, "{set:?}");
        }
    }
}
