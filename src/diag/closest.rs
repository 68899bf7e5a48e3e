//! The word that a misspelt one was meant to be.

/// The entry of `known` nearest to `found`, if it is near enough to be a slip of the pen.
pub fn closest<'a>(found: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let found = found.to_lowercase();
    known
        .into_iter()
        .map(|word| (strsim::jaro_winkler(&found, &word.to_lowercase()), word))
        .filter(|(score, _)| *score >= 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_is_found_and_a_stranger_is_not() {
        let known = ["postal-address", "phone", "email"];
        assert_eq!(closest("postal-adress", known), Some("postal-address"));
        assert_eq!(closest("zebra", known), None);
    }
}
