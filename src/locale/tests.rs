//! Tests of texts: overlay, formatting, and every fault that a translator can make.

use super::*;
use crate::assets::{Assets, Origin};
use crate::diag::{Diagnostics, Format, Sources, render};

fn load(files: &[(&str, &str)]) -> (Locales, Diagnostics, Sources) {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let mut assets = Assets::default().with_folder(folder.path()).unwrap();
    assets.rename_for_tests(folder.path());
    let mut sources = Sources::new();
    let (locales, problems) = Locales::load(&assets, &mut sources);
    (locales, problems, sources)
}

/// A context in which texts can use `$name` only.
fn with_name(languages: &[String]) -> Usage {
    let values = [("name".to_owned(), ValueKind::Text)].into();
    Usage { values, ..Usage::of_languages(languages) }
}

#[test]
fn built_in_texts_are_sound() {
    let mut sources = Sources::new();
    let (locales, mut problems) = Locales::load(&Assets::built_in(), &mut sources);
    let languages: Vec<String> = locales.tags().map(str::to_owned).collect();
    assert_eq!(languages, ["en", "fi", "sv"]);
    let assets = Assets::built_in();
    let usage = crate::compose::usage(None, None, &assets, &languages, &mut sources);
    problems.extend(locales.check(&usage));
    assert_eq!(render(&problems, &sources, Format::Short), "");
}

#[test]
fn values_are_written_in_the_language() {
    let ftl = "
a = { $count } { $count ->
    [one] asiakas
   *[other] asiakasta
  }, { $day }, { $names }
-x = { $case ->
   *[nominative] Oy
    [genitive] Oy:n
  }
b = { -x(case: \"genitive\") } { DATE($month, style: \"genitive\") }
";
    let (locales, problems, _) = load(&[("locales/fi/a.ftl", ftl)]);
    assert!(problems.is_empty());
    let mut args = locales.args("fi").unwrap();
    args.number("count", 9000);
    args.date("day", Moment::Day(jiff::civil::date(2023, 8, 24)));
    args.date("month", Moment::Month(2018, 11));
    args.list("names", &["x", "y"]);
    assert_eq!(
        locales.format("fi", "a", None, &args).unwrap(),
        "9\u{a0}000 asiakasta, 24.8.2023, x ja y"
    );
    assert_eq!(locales.format("fi", "b", None, &args).unwrap(), "Oy:n marraskuun 2018");
}

#[test]
fn a_missing_value_is_a_fault() {
    let (locales, _, _) = load(&[("locales/fi/a.ftl", "a = { $nothing }\n")]);
    let args = locales.args("fi").unwrap();
    let error = locales.format("fi", "a", None, &args).unwrap_err();
    assert_eq!(error.to_string(), "message `a` in `fi`: there is no value `$nothing`");
}

#[test]
fn faults_of_texts_are_named_with_their_places() {
    let fi = "good = Hyvä { $name }\nonly-fi = Vain\nbad = { $nane } { other } { -term }\n\
              tag = <script>x</script>\nfn = { LOWER($name) }\nbroken\nlost = { $name }\n";
    let sv = "good = Bra\nbad = { $name } { gud }\ntag = x\nfn = x\nlost = { $name }\n-good = x\n";
    let en = "good = Good { $name }\nbad = x\ntag = x\nfn = x\nlost = x\n";
    let (locales, mut problems, sources) = load(&[
        ("locales/fi/a.ftl", fi),
        ("locales/sv/a.ftl", sv),
        ("locales/en/a.ftl", en),
        ("locales/zz-zzzz-zzzz/a.ftl", ""),
    ]);
    let languages = ["fi", "sv", "en"].map(str::to_owned);
    problems.extend(locales.check(&with_name(&languages)));
    insta::assert_snapshot!(render(&problems, &sources, Format::Short));
}

/// The built-in records match the built-in texts. After a change of the English texts, check the
/// other languages; `INSTA_UPDATE=always` then writes new records, which confirms the translations.
#[test]
fn built_in_translations_are_recorded_and_none_is_stale() {
    let (locales, _) = Locales::load(&Assets::built_in(), &mut Sources::new());
    for tag in ["fi", "sv"] {
        let now = locales.translation_records(tag, "en", Origin::BuiltIn);
        assert!(now.of.len() > 300, "{} records", now.of.len());
        if crate::expected::rewrites() {
            let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
            let file = root.join("locales").join(tag).join(records::FILE);
            std::fs::write(file, now.to_text()).unwrap();
        } else {
            let recorded = locales.recorded(tag, Origin::BuiltIn).expect("a file of records");
            assert_eq!(recorded.stale(&now).collect::<Vec<_>>(), [""; 0], "stale in {tag}");
            assert_eq!(recorded.to_text(), now.to_text());
        }
    }
}
