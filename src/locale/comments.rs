//! What the files tell translators: the comment of a message, of its group and of its file.

use std::collections::BTreeMap;

use fluent_syntax::ast;
use fluent_syntax::parser::parse;

use super::Locales;

/// What a file tells translators of one message or term.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comment {
    /// The comment right above it (`#`), without the signs.
    pub own: Option<String>,
    /// The comment of its group (`##`).
    pub group: Option<String>,
    /// The comment of the file (`###`).
    pub file: Option<String>,
}

/// The comments of a file by name: `title`, `-party-westlog`. The parser that letters are made with
/// leaves comments out, so this is another reading.
pub(super) fn comments(text: &str) -> BTreeMap<String, Comment> {
    let (Ok(resource) | Err((resource, _))) = parse(text);
    let words = |comment: &ast::Comment<&str>| comment.content.join("\n");
    let mut found = BTreeMap::new();
    let mut group = None;
    let mut head: Vec<String> = Vec::new();
    for entry in &resource.body {
        let (name, comment) = match entry {
            ast::Entry::Message(message) => (message.id.name.to_owned(), message.comment.as_ref()),
            ast::Entry::Term(term) => (format!("-{}", term.id.name), term.comment.as_ref()),
            ast::Entry::GroupComment(comment) => {
                group = Some(words(comment)).filter(|words| !words.is_empty());
                continue;
            }
            ast::Entry::ResourceComment(comment) => {
                head.push(words(comment));
                continue;
            }
            ast::Entry::Comment(_) | ast::Entry::Junk { .. } => continue,
        };
        let own = comment.map(words);
        found.insert(name, Comment { own, group: group.clone(), file: None });
    }
    if !head.is_empty() {
        let head = head.join("\n");
        for comment in found.values_mut() {
            comment.file = Some(head.clone());
        }
    }
    found
}

impl Locales {
    /// What the files of a language tell translators of a message (or `-term`): those of the
    /// definition that counts.
    pub fn comment(&self, lang: &str, name: &str) -> Option<Comment> {
        let files = self.languages.get(lang)?.files.iter().rev();
        files.map(|file| comments(file.resource.source())).find_map(|mut all| all.remove(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets::Assets;
    use crate::diag::Sources;
    use crate::locale::lint::inventory;

    /// What the guide for translators shows is sound Fluent, with tags that letters know.
    #[test]
    fn examples_of_the_guide_are_sound() {
        let guide = include_str!("../../locales/README.md");
        let blocks: Vec<&str> = guide.split("```ftl\n").skip(1).collect();
        assert!(blocks.len() > 5);
        for block in blocks {
            let text = block.split("```").next().unwrap().to_owned();
            assert!(!inventory(&text).is_empty(), "{text}");
            let (assets, problems) =
                Assets::of_texts([("locales/en/guide.ftl".to_owned(), "guide".to_owned(), text)]);
            assert!(problems.is_empty());
            let mut sources = Sources::new();
            let (locales, mut problems) = Locales::load(&assets, &mut sources);
            problems.extend(locales.check(&crate::locale::Usage::of_languages(&["en".to_owned()])));
            let shown = crate::diag::render(&problems, &sources, crate::diag::Format::Short);
            assert_eq!(shown, "");
        }
    }

    /// What a translator asks of a text: where it stands, what its values are, what comes out.
    #[test]
    fn each_reference_text_is_explained_to_translators() {
        let (locales, _) = Locales::load(&Assets::built_in(), &mut Sources::new());
        let mut wrong = Vec::new();
        for file in &locales.languages["en"].files {
            let text = file.resource.source();
            let comments = comments(text);
            for (id, variables) in inventory(text) {
                let comment = &comments[id.split('.').next().unwrap()];
                let said = [&comment.own, &comment.group, &comment.file];
                let said: Vec<&str> = said.into_iter().flatten().map(String::as_str).collect();
                if said.is_empty() {
                    wrong.push(format!("{}: nothing explains `{id}`", file.path));
                }
                for name in variables.iter().map(|name| format!("${name}")) {
                    let explained = |one: &&str| {
                        one.split_whitespace()
                            .any(|word| word.trim_end_matches([',', '.', ':', ';', ')']) == name)
                    };
                    if !said.iter().any(explained) {
                        wrong.push(format!("{}: no comment explains {name} of `{id}`", file.path));
                    }
                }
                let examples = || said.iter().flat_map(|one| one.lines());
                let examples =
                    || examples().filter_map(|line| line.trim().strip_prefix("Example:"));
                if examples().any(|example| example.trim().is_empty()) {
                    wrong.push(format!("{}: an example of `{id}` is empty", file.path));
                }
                if !variables.is_empty() && examples().next().is_none() {
                    wrong.push(format!("{}: `{id}` has no example", file.path));
                }
            }
        }
        assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
    }

    #[test]
    fn each_message_has_its_comments() {
        let text = "### File\n\n## Group\n\n# Own\n# more\na = x\nb = y\n\n##\n\n# Term\n-c = z\n";
        let found = comments(text);
        let shown = |name: &str| {
            let of = |text: &Option<String>| text.clone().unwrap_or_default();
            let comment = &found[name];
            [of(&comment.own), of(&comment.group), of(&comment.file)]
        };
        assert_eq!(shown("a"), ["Own\nmore", "Group", "File"]);
        assert_eq!(shown("b"), ["", "Group", "File"]);
        assert_eq!(shown("-c"), ["Term", "", "File"]);
    }
}
