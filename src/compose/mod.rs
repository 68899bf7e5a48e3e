//! Template, words, facts and a recipient become a letter.

/// Names that texts can use.
pub fn variables(_: Option<()>) -> Vec<String> {
    vec![]
}
