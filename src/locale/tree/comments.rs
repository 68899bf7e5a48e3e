//! The comments above an entry (Fluent syntax 1.0, "Comments"): its own (`#`) and its group's (`##`).
//!
//! The parser that letters are formatted with drops comments. They are read from the lines above the
//! entry: a line that begins with `#` in the first column is a comment and never part of an entry.

use super::entry::Entry;

impl Entry<'_> {
    /// The comment of its own (`#`), in the lines right above it, without the signs.
    pub(in crate::locale) fn comment(&self) -> Option<String> {
        let lines = self.above().lines().rev().map_while(|line| content(line, 1));
        block(lines.collect())
    }

    /// The comment of its group (`##`): the last one above it. A line of two `#` alone ends a group.
    pub(in crate::locale) fn group_comment(&self) -> Option<String> {
        let lines = self.above().lines().rev().map(|line| content(line, 2));
        let lines = lines.skip_while(Option::is_none).map_while(|line| line);
        let words = block(lines.collect()).map(|words| words.trim().to_owned());
        words.filter(|words| !words.is_empty())
    }

    /// The text of the file above its line.
    fn above(&self) -> &str {
        &self.file.text()[..self.lines().start]
    }
}

/// The comment of the whole file (`###`), for tests: nothing else needs it.
#[cfg(test)]
pub(in crate::locale) fn of_file(text: &str) -> Option<String> {
    let lines: Vec<&str> = text.lines().filter_map(|line| content(line, 3)).collect();
    block(lines.into_iter().rev().collect())
}

/// The words of a comment line of a level, 1 to 3; `None` for any other line.
fn content(line: &str, level: usize) -> Option<&str> {
    let words = line.trim_start_matches('#');
    let is_comment =
        line.len() - words.len() == level && (words.is_empty() || words.starts_with(' '));
    is_comment.then(|| words.strip_prefix(' ').unwrap_or(words).trim_end())
}

/// Lines from the last to the first, as one text.
fn block(mut lines: Vec<&str>) -> Option<String> {
    lines.reverse();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use crate::assets::Assets;
    use crate::diag::Sources;
    use crate::locale::Locales;
    use crate::locale::tree::{File, inventory, of_file};

    /// The examples in the guide for translators are valid Fluent with tags that letters support.
    #[test]
    fn examples_of_the_guide_are_sound() {
        let guide = include_str!("../../../locales/README.md");
        // The fence names the file that an example is from.
        let blocks: Vec<&str> = guide.split("```ftl").skip(1).collect();
        assert!(blocks.len() > 5);
        for block in blocks {
            let (_, block) = block.split_once('\n').unwrap();
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

    /// What a translator needs to know of a text: where it is used, what its values are, what it reads.
    #[test]
    fn each_reference_text_is_explained_to_translators() {
        let (locales, _) = Locales::load(&Assets::built_in(), &mut Sources::new());
        let mut wrong = Vec::new();
        for file in &locales.languages["en"].files {
            let text = file.text();
            for (id, variables) in inventory(text) {
                let entry = file.entry(id.split('.').next().unwrap()).unwrap();
                let said = [entry.comment(), entry.group_comment(), of_file(text)];
                let said: Vec<&str> = said.iter().flatten().map(String::as_str).collect();
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
        let text = "### File\n\n## Group\n\n# Own\n# more\na = x\nb = y\n\n##\n\n# Term\n-c = z\n\
                    # far\n\n## Next\nd = e\n";
        let file = File::of_text(text);
        let shown = |id: &str| {
            let entry = file.entry(id).unwrap();
            [entry.comment(), entry.group_comment()].map(Option::unwrap_or_default)
        };
        assert_eq!(shown("a"), ["Own\nmore", "Group"]);
        assert_eq!(shown("b"), ["", "Group"]);
        assert_eq!(shown("c"), ["Term", ""]);
        assert_eq!(shown("d"), ["", "Next"]);
        assert_eq!(of_file(text).as_deref(), Some("File"));
    }
}
