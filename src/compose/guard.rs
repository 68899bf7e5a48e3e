//! Restrictions on templates, checked before one is rendered.
//!
//! Tera limits neither time nor memory: a loop that writes nothing never reaches the limit of the
//! output, and a variable that is set from itself doubles each time. So everything that could grow
//! is refused where it is written:
//!
//! - `for` iterates over a fact from the context, nested at most [`MAX_DEPTH`] deep, included
//!   templates counted. Facts are lists of some dozens.
//! - `set` uses facts and literals, never a variable that was itself set.
//! - Only tags that letters need; no components, no filtered or captured sections.
//! - At most [`MAX_INCLUDES`] `include`s in all.
//!
//! Filters that enlarge a value are removed in [`functions`](super::functions). The cost of what
//! remains grows only with the length of the template and the facts.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::diag::codes::template::REFUSED;
use crate::diag::{Diagnostic, Diagnostics, SourceId, Span};

/// Most levels of nested `for`, over all templates that include each other.
const MAX_DEPTH: usize = 3;

/// Most inclusions of templates in one letter, not counting loops.
const MAX_INCLUDES: usize = 100;

/// Tags that templates may use.
const TAGS: [&str; 9] = ["if", "elif", "else", "for", "set", "include", "break", "continue", "raw"];

/// One template: its name, its source, its text.
pub(super) type Template<'a> = (&'a str, SourceId, &'a str);

/// The parts of a template that the rules are about.
#[derive(Default)]
pub(super) struct Outline {
    /// The tags: first word, the rest, and the span of the tag.
    pub(super) tags: Vec<(String, Range<usize>)>,
    /// The insides of `{{ … }}`.
    pub(super) expressions: Vec<Range<usize>>,
}

/// Checks templates without syntax errors.
pub(super) fn check(templates: &[Template<'_>]) -> Diagnostics {
    let outlines: Vec<Outline> = templates.iter().map(|(_, _, text)| outline(text)).collect();
    let mut set = BTreeSet::new();
    for (outline, (_, _, text)) in outlines.iter().zip(templates) {
        for (tag, rest) in &outline.tags {
            if tag.starts_with("set")
                && let Some((name, _)) = identifiers(text, rest.clone()).first()
            {
                set.insert(*name);
            }
        }
    }
    let mut problems = Diagnostics::new();
    let mut shapes = BTreeMap::new();
    for (outline, template) in outlines.iter().zip(templates) {
        shapes.insert(template.0, of_one(outline, template, &set, &mut problems));
    }
    for (name, source, _) in templates {
        together(name, *source, &shapes, &mut problems);
    }
    problems
}

/// Loops and includes of one template.
#[derive(Default)]
struct Shape<'a> {
    depth: usize,
    /// Each included template with its depth in loops and its span.
    includes: Vec<(&'a str, usize, Range<usize>)>,
}

fn of_one<'a>(
    outline: &Outline,
    (_, source, text): &Template<'a>,
    set: &BTreeSet<&str>,
    problems: &mut Diagnostics,
) -> Shape<'a> {
    let mut refuse = |at: Range<usize>, what: String, help: &str| {
        let span = Span { source: *source, start: at.start, end: at.end.max(at.start + 1) };
        problems.push(Diagnostic::error(REFUSED, what).at_span(span).help(help));
    };
    let mut shape = Shape::default();
    let mut depth = 0_usize;
    for (tag, rest) in &outline.tags {
        let at = rest.start - tag.len()..rest.start;
        let names = identifiers(text, rest.clone());
        match tag.as_str() {
            "for" => {
                depth += 1;
                shape.depth = shape.depth.max(depth);
                if depth == MAX_DEPTH + 1 {
                    refuse(at, too_deep(), FLATTER);
                }
                let over = names.iter().position(|(name, _)| *name == "in");
                let over = over.and_then(|at| names.get(at + 1));
                let path = over.is_some_and(|(name, at)| {
                    let path = text[at.clone().start..rest.end].trim_end_matches(['-', ' ', '\n']);
                    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.');
                    !set.contains(name) && path.trim().chars().all(plain)
                });
                if !path {
                    refuse(
                        rest.clone(),
                        "`for` iterates over something other than a fact".into(),
                        "write `for x in steps` or `for x in row.labels`: a loop over a list that \
                         the template builds itself has no limit",
                    );
                }
            }
            "endfor" => depth = depth.saturating_sub(1),
            "include" => {
                let name = text[rest.clone()].split(['"', '\'', '`']).nth(1);
                shape.includes.extend(name.map(|name| (name, depth, rest.clone())));
            }
            "set" => {
                let assigned = text[rest.clone()].contains('=');
                if !assigned {
                    refuse(
                        at,
                        "a template must not capture its own output".into(),
                        "write the text where it belongs, or `include` another template",
                    );
                }
                if let Some((name, at)) = names.iter().skip(1).find(|(name, _)| set.contains(name))
                {
                    refuse(
                        at.clone(),
                        format!(
                            "`set` uses `{name}`, which was itself set: it could grow without limit"
                        ),
                        "set values from facts and literals only",
                    );
                }
            }
            "set_global" => refuse(
                at,
                "templates have no `set_global`".into(),
                "a value that a loop changes could grow without limit; use `set`, or a fact",
            ),
            // The end of a refused block is reported with its beginning.
            other if TAGS.contains(&other) || other.starts_with("end") => {}
            other => {
                let what = format!("letter templates have no `{other}`");
                let known = "known tags: if, for, set, include, raw, break and continue";
                refuse(at, what, known);
            }
        }
        if !matches!(tag.as_str(), "for" | "include") {
            comprehensions(&names, &mut refuse);
        }
    }
    for expression in &outline.expressions {
        comprehensions(&identifiers(text, expression.clone()), &mut refuse);
        if text[expression.clone()].trim_start_matches(['-', ' ', '\n']).starts_with('<') {
            let at = expression.clone();
            refuse(at, "templates have no components".into(), "use `include`");
        }
    }
    shape
}

const FLATTER: &str = "nest fewer loops: facts are at most lists of lists";

fn too_deep() -> String {
    format!("`for` is nested more than {MAX_DEPTH} levels deep")
}

fn comprehensions(
    names: &[(&str, Range<usize>)],
    refuse: &mut dyn FnMut(Range<usize>, String, &str),
) {
    if let Some((_, at)) = names.iter().find(|(name, _)| *name == "for") {
        refuse(at.clone(), "templates have no loops inside expressions".into(), "use a `for` tag");
    }
}

/// Depth and number of includes over everything that a template includes. Tera reports circular
/// includes.
fn together(
    name: &str,
    source: SourceId,
    shapes: &BTreeMap<&str, Shape<'_>>,
    problems: &mut Diagnostics,
) {
    let Some(shape) = shapes.get(name) else { return };
    let mut total = 0_usize;
    for (included, outer, at) in &shape.includes {
        let span = Span { source, start: at.start, end: at.end };
        let (depth, includes) = weigh(included, shapes, &mut vec![name]);
        total = total.saturating_add(includes);
        let own = shapes.get(included).is_some_and(|shape| shape.depth > MAX_DEPTH);
        if outer + depth > MAX_DEPTH && *outer > 0 && !own {
            let what = format!("with `{included}`, {}", too_deep());
            problems.push(Diagnostic::error(REFUSED, what).at_span(span).help(FLATTER));
        } else if total > MAX_INCLUDES {
            let what = format!("more than {MAX_INCLUDES} templates are included");
            problems.push(Diagnostic::error(REFUSED, what).at_span(span).help(
                "if each template includes the next one twice, the number doubles each time",
            ));
            return;
        }
    }
}

/// The depth of a template's loops and the number of templates, with everything that it includes.
fn weigh<'a>(
    name: &'a str,
    shapes: &BTreeMap<&str, Shape<'a>>,
    above: &mut Vec<&'a str>,
) -> (usize, usize) {
    // A template that includes itself would never end; Tera refuses it, so its weight does not matter.
    let Some(shape) = shapes.get(name).filter(|_| !above.contains(&name)) else { return (0, 1) };
    above.push(name);
    let (mut depth, mut total) = (shape.depth, 1_usize);
    for (included, outer, _) in &shape.includes {
        // Templates that include each other twice double each time: stop as soon as it is too much.
        if total > MAX_INCLUDES {
            break;
        }
        let (inner, includes) = weigh(included, shapes, above);
        depth = depth.max(outer + inner);
        total = total.saturating_add(includes);
    }
    above.pop();
    (depth, total)
}

/// Finds tags and expressions. Comments and the inside of `raw` are plain text.
pub(super) fn outline(text: &str) -> Outline {
    let mut out = Outline::default();
    let mut at = 0;
    while let Some(found) = text.get(at..).and_then(|rest| rest.find('{')) {
        let open = at + found;
        let inside = open + 2;
        match text.as_bytes().get(open + 1) {
            Some(b'#') => at = after(text, inside, "#}"),
            Some(b'{') => {
                let end = closing(text, inside, "}}");
                out.expressions.push(inside..end);
                at = end + 2;
            }
            Some(b'%') => {
                let end = closing(text, inside, "%}");
                let words = text.get(inside..end).unwrap_or_default();
                let blank =
                    words.len() - words.trim_start_matches(['-', ' ', '\t', '\r', '\n']).len();
                let word = words[blank..]
                    .split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
                    .next()
                    .unwrap_or_default();
                out.tags.push((word.to_owned(), inside + blank + word.len()..end));
                at = end + 2;
                // Everything up to `endraw` is text, whatever it looks like.
                if word == "raw" {
                    while let Some(next) = text.get(at..).and_then(|rest| rest.find("{%")) {
                        let inside = at + next + 2;
                        at = after(text, inside, "%}");
                        let words = text.get(inside..).unwrap_or_default();
                        if words
                            .trim_start_matches(['-', ' ', '\t', '\r', '\n'])
                            .starts_with("endraw")
                        {
                            break;
                        }
                    }
                }
            }
            _ => at = open + 1,
        }
    }
    out
}

/// The end of a comment, or that of the text.
fn after(text: &str, from: usize, end: &str) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    rest.find(end).map_or(text.len(), |at| from + at + end.len())
}

/// The end of a tag or an expression, outside of quotes.
fn closing(text: &str, from: usize, end: &str) -> usize {
    let mut at = from;
    while at < text.len() {
        let rest = &text.as_bytes()[at..];
        if rest.starts_with(end.as_bytes()) {
            return at;
        }
        at = if matches!(rest[0], b'"' | b'\'' | b'`') { quoted(text, at) } else { at + 1 };
    }
    text.len()
}

/// The offset after a quoted string that begins at `from`.
pub(super) fn quoted(text: &str, from: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = from + 1;
    while at < bytes.len() && bytes[at] != bytes[from] {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    (at + 1).min(bytes.len())
}

/// The names in an expression with their ranges, except those after a dot.
pub(super) fn identifiers(text: &str, range: Range<usize>) -> Vec<(&str, Range<usize>)> {
    let bytes = text.as_bytes();
    let part = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    let mut found = Vec::new();
    let mut at = range.start;
    while at < range.end.min(bytes.len()) {
        if matches!(bytes[at], b'"' | b'\'' | b'`') {
            at = quoted(text, at);
        } else if part(bytes[at]) {
            let start = at;
            while at < range.end && part(bytes[at]) {
                at += 1;
            }
            if start == 0 || bytes[start - 1] != b'.' {
                found.push((&text[start..at], start..at));
            }
        } else {
            at += 1;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Sources;

    fn refused(templates: &[(&str, &str)]) -> Vec<String> {
        let mut sources = Sources::new();
        let templates: Vec<Template<'_>> = templates
            .iter()
            .map(|(name, text)| (*name, sources.add(*name, *text), *text))
            .collect();
        check(&templates).iter().map(|problem| problem.message.clone()).collect()
    }

    #[test]
    fn what_letters_need_passes() {
        let text = "{# {% set_global #}{%- for a in steps -%}{% for b in a.triggers %}{{ b | upper }}\
                    {% endfor %}{% include \"step.xml\" %}{%- endfor -%}\
                    {% set x = sender.name ~ \"for\" %}{{ x }}\
                    {% raw %}{% set_global a = 1 %}{% endraw %}{% if x == \"%}\" %}{% endif %}";
        let step = "{% for a in step.labels %}{% for b in a %}{% endfor %}{% endfor %}";
        assert_eq!(refused(&[("letter.xml", text), ("step.xml", step)]), [""; 0]);
    }

    #[test]
    fn what_could_grow_is_refused() {
        for (text, words) in [
            ("{% set_global x = x ~ x %}", "set_global"),
            ("{%- set_global x = 1 %}", "set_global"),
            ("{% set a = \"x\" %}{% set b = a ~ a %}", "uses `a`"),
            ("{% set a = \"x\" %}{% set a = a ~ a %}", "uses `a`"),
            ("{% set a %}{{ name }}{% endset %}", "capture"),
            ("{% set a = [1] %}{% for b in a %}{% endfor %}", "other than a fact"),
            ("{% for b in [1, 2] %}{% endfor %}", "other than a fact"),
            ("{% for b in \"abc\" | split(pat=\"\") %}{% endfor %}", "other than a fact"),
            ("{% for b in a | reverse %}{% endfor %}", "other than a fact"),
            ("{{ [a for a in steps for b in steps] }}", "loops inside expressions"),
            ("{% if [a for a in steps] %}{% endif %}", "loops inside expressions"),
            ("{% filter upper %}{% endfilter %}", "no `filter`"),
            ("{% component x() %}{% endcomponent x %}", "no `component`"),
            ("{{ <x /> }}", "components"),
            ("{% extends \"x\" %}", "no `extends`"),
        ] {
            let found = refused(&[("letter.xml", text)]);
            assert!(found.iter().any(|message| message.contains(words)), "{text}: {found:?}");
        }
    }

    #[test]
    fn loops_are_counted_over_includes() {
        let two = "{% for a in b %}{% for c in a %}{% include \"x.xml\" %}{% endfor %}{% endfor %}";
        let four = "{% for a in b %}{% for c in a %}{% for d in c %}{% for e in d %}\
                    {% endfor %}{% endfor %}{% endfor %}{% endfor %}";
        let found = refused(&[("a.xml", two), ("x.xml", two.replace("x.xml", "y.xml").as_str())]);
        assert_eq!(found, ["with `x.xml`, `for` is nested more than 3 levels deep"]);
        assert_eq!(refused(&[("a.xml", four)]), ["`for` is nested more than 3 levels deep"]);
    }

    #[test]
    fn includes_that_double_each_time_are_refused() {
        let texts: Vec<(String, String)> = (0..40)
            .map(|n| (format!("t{n}"), format!("{{% include \"t{}\" %}}", n + 1).repeat(2)))
            .collect();
        let texts: Vec<(&str, &str)> =
            texts.iter().map(|(n, t)| (n.as_str(), t.as_str())).collect();
        assert!(refused(&texts).iter().any(|message| message.contains("100 templates")));
        // Tera reports the circle; here it only must not loop forever.
        assert_eq!(refused(&[("a", "{% include \"a\" %}")]), [""; 0]);
    }
}
