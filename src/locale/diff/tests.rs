//! Changes of texts, as the person who approves them reads them.

use super::*;
use crate::assets::Assets;
use crate::diag::Sources;

fn locales(files: &[(&str, &str)]) -> Locales {
    let texts = files.iter().map(|(path, text)| {
        let path = (*path).to_owned();
        (path.clone(), path, (*text).to_owned())
    });
    let (assets, problems) = Assets::of_texts(texts);
    assert!(problems.is_empty());
    Locales::load(&assets, &mut Sources::new()).0
}

fn shown(changes: &[ChangedText]) -> String {
    let mut out = String::new();
    for change in changes {
        out.push_str(&format!("{} ({}) {:?}\n", change.id, change.file, change.comment));
        for language in &change.languages {
            out.push_str(&format!("  {} {:?}\n", language.language, language.kind));
            for sentence in &language.sentences {
                let pieces = sentence.pieces.iter().map(|piece| match piece.mark {
                    Mark::Same => piece.text.clone(),
                    Mark::Removed => format!("[-{}-]", piece.text),
                    Mark::Added => format!("{{+{}+}}", piece.text),
                });
                let words: String = pieces.collect();
                out.push_str(&format!("    {}| {words}\n", sentence.condition));
            }
        }
    }
    out
}

#[test]
fn changes_are_reported_sentence_by_sentence_and_word_by_word() {
    let old = locales(&[
        (
            "locales/fi/a.ftl",
            "## Alku\n# Otsikko\ntitle = { $certainty ->\n    [leaked] Tietosi ovat vuotaneet\n   \
             *[other] Tietosi ovat voineet vuotaa\n  }\n    .guardian = Lapsen\nlead = Sama { $n }\n\
             gone = Poissa\n-party = Oy\n",
        ),
        ("locales/sv/a.ftl", "title = Dina uppgifter\nlead = Samma { $n }\n"),
    ]);
    let new = locales(&[
        (
            "locales/fi/a.ftl",
            "## Alku\n# Otsikko\ntitle = { $certainty ->\n    [leaked] Tietojasi on vuotanut\n   \
             *[other] Tietosi ovat voineet vuotaa\n  }\n    .guardian = Lapsen tietoja\nlead =\n    \
             Sama { $n }\n-party = Oy Ab\n",
        ),
        ("locales/sv/a.ftl", "title = Dina uppgifter\nlead = Samma { $n }\nnew = Ny\n"),
    ]);
    let languages = ["fi", "sv", "en"].map(str::to_owned);
    insta::assert_snapshot!(shown(&changes(&old, &new, &new, &languages)));
    assert!(changes(&new, &new, &new, &languages).is_empty());
}

#[test]
fn a_choice_made_twice_is_one_choice() {
    let text =
        "a = { $s ->\n    [x] One\n   *[y] Two\n  } and { $s ->\n    [x] one\n   *[y] two\n  }\n";
    let many = "b = { $a ->\n  [1] 1\n *[2] 2\n }{ $b ->\n  [1] 1\n *[2] 2\n }{ $c ->\n  [1] 1\n \
                *[2] 2\n }{ $d ->\n  [1] 1\n *[2] 2\n }\n";
    let old = locales(&[("locales/en/a.ftl", "")]);
    let new = locales(&[("locales/en/a.ftl", &format!("{text}{many}"))]);
    let found = changes(&old, &new, &old, &["en".to_owned()]);
    let lines = |at: usize| {
        let sentences = &found[at].languages[0].sentences;
        sentences
            .iter()
            .map(|s| (s.condition.as_str(), s.pieces[0].text.as_str()))
            .collect::<Vec<_>>()
    };
    assert_eq!(lines(0), [("s: x", "One and one"), ("s: y", "Two and two")]);
    // With sixteen sentences, more than anyone compares, the text is shown as it is.
    assert_eq!(lines(1).len(), 1);
}
