//! Whether templates only print a recipient's own values.
//!
//! A letter can be composed once for all recipients of a kind, with marks in place of their own
//! values, only if no template and no text depends on these values: a template that leaves out a
//! line if the name is long yields different letters. This module reads the templates for all ways
//! to use a value. What it does not understand counts as a use; then each letter is composed
//! separately, which is slower but otherwise the same.
//!
//! A recipient's own are the list `address`, the variables of loops over it, and whatever `t`
//! returns, for texts print names and numbers. The inside of texts is checked by
//! [`Locales::only_print`](crate::locale::Locales::only_print). A value that reaches a text or a
//! condition in another way is noticed while composing ([`scope`](super::scope)).

use std::collections::BTreeSet;
use std::ops::Range;

use super::guard::{Outline, Template, identifiers, outline, quoted};

/// The fact that is a recipient's own.
const OWN: &str = "address";
/// Tera's name for the whole context.
const EVERYTHING: &str = "__tera";

/// Whether templates only print a recipient's own values.
pub(super) fn only_print(templates: &[Template<'_>]) -> bool {
    templates.iter().all(|(_, _, text)| prints(&outline(text), text))
}

/// A tag or an expression, in source order.
enum Part<'a> {
    Tag(&'a str, Range<usize>),
    Expression(Range<usize>),
}

fn prints(outline: &Outline, text: &str) -> bool {
    let tags = outline.tags.iter().map(|(tag, rest)| Part::Tag(tag, rest.clone()));
    let expressions = outline.expressions.iter().map(|range| Part::Expression(range.clone()));
    let mut parts: Vec<Part<'_>> = tags.chain(expressions).collect();
    parts.sort_by_key(|part| match part {
        Part::Tag(_, range) | Part::Expression(range) => range.start,
    });
    // The variables of the open loops; `None` for a loop over another fact.
    let mut loops: Vec<Option<&str>> = Vec::new();
    for part in parts {
        let own: BTreeSet<&str> = loops.iter().flatten().copied().collect();
        let looked = |range: &Range<usize>| {
            let names = identifiers(text, range.clone());
            names.iter().any(|(name, _)| {
                ["t", OWN].contains(name) || own.contains(name) || name.starts_with(EVERYTHING)
            })
        };
        match part {
            // A loop over the recipient's own list passes the property on to its variable.
            Part::Tag("for", range) => {
                let words: Vec<&str> = plain(text, &range).split_whitespace().collect();
                match words.as_slice() {
                    [name, "in", OWN] => loops.push(Some(*name)),
                    _ if looked(&range) => return false,
                    _ => loops.push(None),
                }
            }
            Part::Tag("endfor", _) => {
                loops.pop();
            }
            // An included template sees the variables of the loops around it.
            Part::Tag("include", _) if !own.is_empty() => return false,
            Part::Tag(_, range) => {
                if looked(&range) {
                    return false;
                }
            }
            // An expression may be the variable itself or a call of `t`: both are printed as they are.
            // With a filter or an operator it is something else, and counts as a use.
            Part::Expression(range) => {
                let words = plain(text, &range);
                if !own.contains(words) && looked(&range) && !is_call(words) {
                    return false;
                }
            }
        }
    }
    true
}

/// The inside of a tag or expression, without the signs that trim white space.
fn plain<'a>(text: &'a str, range: &Range<usize>) -> &'a str {
    let inside = text.get(range.clone()).unwrap_or_default().trim();
    inside.strip_prefix('-').unwrap_or(inside).trim_end_matches('-').trim()
}

/// Whether an expression is exactly one call of `t`. Calls inside it are whole values of its
/// arguments; no other name of a recipient's own is in it.
fn is_call(words: &str) -> bool {
    let Some(end) = end_of_call(words, 0) else { return false };
    end == words.len() && arguments_are_whole(words)
}

/// The end of a call of `t` that begins at `from`.
fn end_of_call(words: &str, from: usize) -> Option<usize> {
    let rest = words.get(from..)?.strip_prefix('t')?;
    let open = words.len() - rest.trim_start().len();
    if words.as_bytes().get(open) != Some(&b'(') {
        return None;
    }
    let (mut at, mut depth) = (open, 0_usize);
    while at < words.len() {
        match words.as_bytes()[at] {
            b'"' | b'\'' | b'`' => {
                at = quoted(words, at);
                continue;
            }
            b'(' => depth += 1,
            b')' => {
                depth -= 1;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
        at += 1;
    }
    None
}

fn arguments_are_whole(words: &str) -> bool {
    identifiers(words, 0..words.len()).iter().skip(1).all(|(name, range)| match *name {
        OWN => false,
        name if name.starts_with(EVERYTHING) => false,
        "t" => {
            let before = words[..range.start].trim_end().ends_with('=');
            let after = end_of_call(words, range.start).map(|end| words[end..].trim_start());
            before && after.is_some_and(|after| after.starts_with([',', ')']))
        }
        _ => true,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Sources;

    fn prints(text: &str) -> bool {
        let source = Sources::new().add("x", text);
        only_print(&[("letter.xml", source, text)])
    }

    #[test]
    fn printing_is_seen() {
        for text in [
            "<p>{{ t(key=\"lead\") }}</p>{{- t(key = row.status, n=row.labels | length) -}}",
            "{{ t(key=\"a\", service=t(key=affected.service), b=t(key=\"c)\")) }}",
            "{% for line in address %}<line>{{ line }}</line>{% if loop.last %}!{% endif %}{% endfor %}",
            "{%- for x in steps -%}{{ x.t }}{% include \"step.xml\" %}{%- endfor -%}{% if guardian %}{% endif %}",
            "{% if has(key=\"t\") %}{% elif step.address %}{% endif %}",
        ] {
            assert!(prints(text), "{text}");
        }
    }

    #[test]
    fn looking_is_seen() {
        for text in [
            "{{ t(key=\"lead\") | upper }}",
            "{{ t(key=\"a\") ~ \"b\" }}",
            "{{ t(key=\"a\", n=t(key=\"b\") | length) }}",
            "{{ t(key=\"a\", n=1 + t(key=\"b\")) }}",
            "{{ t(key=\"a\", lines=address) }}",
            "{{ address }}",
            "{{ address | first }}",
            "{{ address[0] }}",
            "{% if address %}{% endif %}",
            "{% if t(key=\"a\") == \"b\" %}{% endif %}",
            "{% set a = t(key=\"a\") %}",
            "{% set a = address %}",
            "{% for line in address %}{{ line | upper }}{% endfor %}",
            "{% for line in address %}{% if line == \"a\" %}{% endif %}{% endfor %}",
            "{% for line in address %}{% include \"line.xml\" %}{% endfor %}",
            "{% for line in address | reverse %}{{ line }}{% endfor %}",
            "{% for i, line in address %}{{ line }}{% endfor %}",
            "{% for line in address %}{% for x in steps %}{{ line | upper }}{% endfor %}{% endfor %}",
            "{{ __tera_context }}",
        ] {
            assert!(!prints(text), "{text}");
        }
    }
}
