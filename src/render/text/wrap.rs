//! Lines of a given width.

/// The longest line, in characters. Quoted in a reply (`> `) it still fits 78 (RFC 5322 section
/// 2.1.1).
pub const MAX_LINE: usize = 72;

/// A blank at which no line may end; becomes a plain blank. A control character, so no letter can
/// hold it.
pub(super) const GLUE: &str = "\u{1f}";

/// The indent of the lines of a paragraph.
pub(super) struct Indent {
    first: String,
    /// Blanks before each line but the first.
    rest: usize,
}

impl Indent {
    /// Nothing.
    pub(super) const NONE: Self = Self { first: String::new(), rest: 0 };
    /// Two blanks before each line but the first.
    pub(super) const CONTINUED: Self = Self { first: String::new(), rest: 2 };

    /// A marker before the first line, blanks of its width before the others.
    pub(super) fn item(marker: String) -> Self {
        let rest = marker.chars().count();
        Self { first: marker, rest }
    }
}

/// Appends `words` to `out` in lines of at most `width` characters, each ending in LF.
///
/// Lines break at plain blanks alone: never at a no-break space, never inside a word, so a web
/// address stays whole even where it is wider than the line. LF in `words` ends a line.
pub(super) fn wrap(words: &str, indent: &Indent, width: usize, out: &mut String) {
    let rest = " ".repeat(indent.rest);
    let mut prefix = &indent.first;
    for line in words.split('\n') {
        let mut used = 0;
        for word in line.split(' ').filter(|word| !word.is_empty()) {
            let length = word.chars().count();
            if used > 0 && used + 1 + length > width {
                out.push('\n');
                used = 0;
            }
            if used == 0 {
                out.push_str(prefix);
                used = prefix.chars().count();
                prefix = &rest;
            } else {
                out.push(' ');
                used += 1;
            }
            out.push_str(&word.replace(GLUE, " "));
            used += length;
        }
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(words: &str, indent: &Indent, expected: &str) {
        let mut out = String::new();
        wrap(words, indent, 12, &mut out);
        assert_eq!(out, expected);
    }

    #[test]
    fn lines_break_at_blanks_only() {
        check("yksi kaksi kolme", &Indent::NONE, "yksi kaksi\nkolme\n");
        check("yksi kaksi\u{a0}kolme", &Indent::NONE, "yksi\nkaksi\u{a0}kolme\n");
        check("soita 09\u{1f}123\u{1f}4567 heti", &Indent::NONE, "soita\n09 123 4567\nheti\n");
        check(
            "ks. hel.example/hoitotarvikkeet",
            &Indent::NONE,
            "ks.\nhel.example/hoitotarvikkeet\n",
        );
    }

    #[test]
    fn later_lines_are_indented() {
        check("yksi kaksi", &Indent::item("10. ".into()), "10. yksi\n    kaksi\n");
        check("1.1.: yksi\nkaksi", &Indent::CONTINUED, "1.1.: yksi\n  kaksi\n");
    }
}
