//! Judges whether a finished letter tells what the law requires.
//!
//! GDPR Art. 34(2) with Art. 33(3)(b)–(d) and recital 86: what happened, where to ask, the likely
//! consequences, the measures, and what the data subject can do. Each composed variant is judged,
//! in each language and for each medium, never each recipient. A passage is identified by the text
//! that it came from ([`Said`](crate::compose::Said)) and by links, which come from facts. Own
//! templates with own words are read with the lexicon of the language,
//! `rules/<tag>/article-34.yaml`. Without that file, a language is judged by texts and links alone.
//!
//! Also reported are words that contradict the facts, and authorities that are not, or no longer,
//! as the catalogue records them. A false alarm is worse than a missed case: a sentence that no
//! pattern matches counts as good.

mod answers;
mod authorities;
mod case;
mod claims;
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
