//! Template, words, facts and a recipient become a letter.
