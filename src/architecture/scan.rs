//! A look at Rust source that is just good enough: comments, strings and test code are blanked out,
//! and everything keeps its place.

/// A source file in two readings of the same length.
pub(super) struct Source {
    /// Code without comments and test code.
    pub(super) with_strings: String,
    /// Code without comments and strings, test code included.
    pub(super) all_code: String,
}

impl Source {
    pub(super) fn new(text: &str) -> Self {
        let (all_code, mut with_strings) = blank(text);
        for (start, end) in test_items(&all_code) {
            let blanked = blanks(&with_strings[start..end]);
            with_strings.replace_range(start..end, &blanked);
        }
        Self { with_strings, all_code }
    }
}

/// As many bytes of spaces, with the line breaks left in.
fn blanks(text: &str) -> String {
    text.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect()
}

/// The text without comments and strings, and without comments only.
fn blank(text: &str) -> (String, String) {
    let mut code = String::with_capacity(text.len());
    let mut with_strings = String::with_capacity(text.len());
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let (length, is_comment, is_string) = if rest.starts_with("//") {
            (rest.find('\n').unwrap_or(rest.len()), true, false)
        } else if rest.starts_with("/*") {
            (rest.find("*/").map_or(rest.len(), |end| end + 2), true, false)
        } else if let Some(length) = raw_string(text, at) {
            (length, false, true)
        } else if rest.starts_with('"') {
            (quoted(rest, '"'), false, true)
        } else if let Some(length) = character(rest) {
            (length, false, true)
        } else {
            (rest.chars().next().map_or(1, char::len_utf8), false, false)
        };
        let piece = &rest[..length];
        code.push_str(&if is_comment || is_string { blanks(piece) } else { piece.to_owned() });
        with_strings.push_str(&if is_comment { blanks(piece) } else { piece.to_owned() });
        at += length;
    }
    (code, with_strings)
}

/// Length of a literal from its opening to its closing mark, backslashes observed.
fn quoted(rest: &str, mark: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == mark => return at + c.len_utf8(),
            _ => {}
        }
    }
    rest.len()
}

/// Length of a raw string that begins here.
fn raw_string(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let after = rest.strip_prefix('r')?;
    if text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') && !text[..at].ends_with('b')
    {
        return None;
    }
    let hashes = after.len() - after.trim_start_matches('#').len();
    let body = after[hashes..].strip_prefix('"')?;
    let close = format!("\"{}", "#".repeat(hashes));
    let end = body.find(&close).map_or(body.len(), |end| end + close.len());
    Some(1 + hashes + 1 + end)
}

/// Length of a character literal that begins here; a lifetime is none.
fn character(rest: &str) -> Option<usize> {
    let mut inside = rest.strip_prefix('\'')?.chars();
    match (inside.next()?, inside.next()?) {
        ('\\', _) => Some(quoted(rest, '\'')),
        (c, '\'') => Some(1 + c.len_utf8() + 1),
        _ => None,
    }
}

/// Items under `#[cfg(test)]`, from the attribute to their end.
fn test_items(code: &str) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (start, _) in code.match_indices("#[cfg(test)]") {
        if found.last().is_some_and(|(_, end)| start < *end) {
            continue;
        }
        let mut depth = 0usize;
        let mut end = code.len();
        for (at, c) in code[start..].char_indices() {
            match c {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth == 0 && matches!(c, '}' | ';') {
                end = start + at + 1;
                break;
            }
        }
        found.push((start, end));
    }
    found
}

/// Every word of the code and where it is.
pub(super) fn words(code: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    code.split(move |c| !is_part(c))
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr() as usize - code.as_ptr() as usize, word))
}

/// The 1-based line of a byte.
pub(super) fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

/// The program's own files as this look sees them.
pub(super) fn program() -> Vec<(String, Source)> {
    let kept: Vec<String> = super::program().into_iter().map(|(name, _)| name).collect();
    super::rust_files("src")
        .into_iter()
        .map(|(name, text)| (name["src/".len()..].to_owned(), Source::new(&text)))
        .filter(|(name, _)| kept.contains(name))
        .collect()
}
