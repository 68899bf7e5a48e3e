//! Whether a finished letter says what the law asks for.
//!
//! GDPR Art. 34(2) with Art. 33(3)(b)–(d) and recital 86: what happened, whom to ask, what can follow,
//! what is done about it, what the reader can do. Each composed variant is judged, in each language and
//! for each medium, never each person. A passage is known by the text that it came from
//! ([`Said`](crate::compose::Said)) and by links, which come from facts; own templates with own words
//! are read with the patterns of `rules/<tag>/article-34.yaml`. A language without that file is judged
//! by texts and links alone.
//!
//! Words that go against the facts are looked for too, and authorities that are not, or no longer,
//! what the catalogue says. A false alarm is worse than a case that is missed: what the patterns do
//! not know counts as good.

mod authorities;
mod case;
mod claims;
pub(crate) mod codes;
mod duties;
mod judge;
mod judgement;
mod lexicon;
mod pattern;
mod reading;
mod sentence;

pub use judge::Judge;
pub use judgement::{Answer, Duty, Judgement, Judgements, Verdict};

#[cfg(test)]
mod tests;
