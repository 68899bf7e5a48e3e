//! Names of languages, files and variants in sentences.

use crate::locale::Speech;
use crate::pipeline::{
    Encoding, EncodingCertainty, Form, ListRead, Summary, Taken, VariantParts, variant_words,
};
use crate::text::terminal_safe;

/// `Finnish and Swedish` for `fi+sv`; a tag without a name here stays a tag.
pub(super) fn language_names(speech: &Speech, tags: &str) -> String {
    let name = |tag: &str| {
        let words = speech.try_say(&format!("language-{tag}"), &[]);
        words.unwrap_or_else(|| tag.to_owned())
    };
    let mut names: Vec<String> = tags.split('+').map(name).collect();
    match names.pop() {
        Some(last) if !names.is_empty() => {
            let args = [("first", names.join(", ").into()), ("last", last.into())];
            speech.say("languages-joined", &args)
        }
        last => last.unwrap_or_default(),
    }
}

/// `adult, personal identity code saved`.
pub(super) fn variant_name(speech: &Speech, summary: &Summary, parts: &VariantParts) -> String {
    let category = |id: &str| summary.categories.get(id).map_or(id, String::as_str).to_owned();
    variant_words(speech, parts, &category)
}

/// Which file the people are in and how it was read, a sentence a line.
pub(super) fn list_read(speech: &Speech, list: &ListRead) -> Vec<String> {
    let shown = |text: &str| terminal_safe(text).into_owned();
    let file = ("file", shown(&list.file).into());
    let guessed = list.shape.certainty == Some(EncodingCertainty::Guessed);
    let encoding = |encoding: Encoding| match encoding {
        Encoding::Utf8Mark => speech.say("encoding-marked", &[]),
        other if guessed => {
            speech.say("encoding-assumed", &[("encoding", other.to_string().into())])
        }
        other => other.to_string(),
    };
    let encoding = ("encoding", list.shape.encoding.map(encoding).unwrap_or_default().into());
    let mut lines = vec![match &list.shape.form {
        Form::Delimited { delimiter } => {
            let delimiter = match delimiter {
                ',' => "comma",
                ';' => "semicolon",
                '\t' => "tab",
                _ => "bar",
            };
            speech.say("list-delimited", &[file, ("delimiter", delimiter.into()), encoding])
        }
        Form::Workbook { sheet, .. } => {
            speech.say("list-workbook", &[file, ("sheet", shown(sheet).into())])
        }
        Form::JsonLines => speech.say("list-json", &[file, encoding]),
    }];
    let mut ignored = Vec::new();
    for (header, taken) in &list.shape.columns {
        match taken {
            Taken::As(column) if header.trim().to_lowercase() != *column => {
                let args = [("header", shown(header).into()), ("column", shown(column).into())];
                lines.push(speech.say("list-header", &args));
            }
            Taken::Ignored => ignored.push(shown(header)),
            Taken::As(_) | Taken::No => {}
        }
    }
    if !ignored.is_empty() {
        lines.push(speech.say("list-ignored", &[("headers", ignored.join(", ").into())]));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::UiLanguage;
    use crate::pipeline::{Shape, WorkbookKind};

    #[test]
    fn languages_have_names() {
        let english = Speech::new(UiLanguage::English);
        assert_eq!(language_names(&english, "fi"), "Finnish");
        assert_eq!(language_names(&english, "fi+sv"), "Finnish and Swedish");
        assert_eq!(language_names(&english, "fi+sv+se"), "Finnish, Swedish and Northern Sámi");
        let finnish = Speech::new(UiLanguage::Finnish);
        assert_eq!(language_names(&finnish, "fi+sv"), "suomi ja ruotsi");
    }

    #[test]
    fn a_list_is_told_in_each_language() {
        let column = |header: &str, taken| (header.to_owned(), taken);
        let columns = vec![
            column("Asiakasnro", Taken::As("id".into())),
            column("NAME", Taken::As("name".into())),
            column("Saldo", Taken::Ignored),
        ];
        let shape = |form, encoding| Shape {
            form,
            encoding,
            certainty: (encoding == Some(Encoding::Windows1252))
                .then_some(EncodingCertainty::Guessed),
            columns: columns.clone(),
        };
        let forms = [
            shape(Form::Delimited { delimiter: ';' }, Some(Encoding::Windows1252)),
            shape(Form::Delimited { delimiter: ',' }, Some(Encoding::Utf8Mark)),
            shape(Form::Workbook { kind: WorkbookKind::Excel, sheet: "Taul1".into() }, None),
            shape(Form::JsonLines, Some(Encoding::Utf8)),
        ];
        let mut told = String::new();
        for language in UiLanguage::ALL {
            let speech = Speech::new(language);
            for shape in forms.clone() {
                let list = ListRead { file: "people.csv".into(), shape };
                told.push_str(&list_read(&speech, &list).join("\n"));
                told.push_str("\n\n");
            }
        }
        insta::assert_snapshot!(told);
    }
}
