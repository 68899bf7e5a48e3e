//! What other programs leave in values, and what is done about it.

/// What another program left in a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::recipients) enum Remains {
    /// `="00100"`: Excel's way to keep the zeros of a number in CSV.
    FormulaText,
    /// `'00100`: Excel's mark of a text.
    Apostrophe,
    /// Quotation marks around the value, or inside it and not doubled.
    Quotes,
    /// `\"`, `\,`: escapes of databases and scripts.
    Backslash,
    /// `\u00e4`: escapes of JSON.
    CodePoint,
    /// `&auml;`: escapes of HTML.
    Entity,
    /// `<b>`: tags of HTML.
    Tag,
    /// `%20`: escapes of web addresses.
    Percent,
    /// `Mallikatu+1` in a row with such escapes: perhaps a blank of a web form.
    Plus,
    /// `=A1&B1`, `{{name}}`, `_x00e4_`: formulas, placeholders and codes of programs.
    Program,
}

impl Remains {
    /// A fixed word, to select a translated message.
    pub(in crate::recipients) fn key(self) -> &'static str {
        match self {
            Self::FormulaText => "formula",
            Self::Apostrophe => "apostrophe",
            Self::Quotes => "quotes",
            Self::Backslash => "backslash",
            Self::CodePoint => "code-point",
            Self::Entity => "entity",
            Self::Tag => "tag",
            Self::Percent => "percent",
            Self::Plus => "plus",
            Self::Program => "program",
        }
    }

    /// What it is, in words for a message.
    pub(in crate::recipients) fn words(self) -> &'static str {
        match self {
            Self::FormulaText => "a formula of Excel around the text (`=\"…\"`)",
            Self::Apostrophe => "an apostrophe before the text, as Excel marks texts",
            Self::Quotes => "quotation marks of a text file",
            Self::Backslash => "backslashes before other characters",
            Self::CodePoint => "letters as codes (`\\u00e4`)",
            Self::Entity => "letters as codes of web pages (`&auml;`)",
            Self::Tag => "tags of web pages (`<b>`)",
            Self::Percent => "characters as codes of web addresses (`%20`)",
            Self::Plus => "a plus sign in the place of a blank",
            Self::Program => "a formula, a placeholder or a code",
        }
    }
}

/// A value without what other programs left in it.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::recipients::file) enum Cleaned {
    /// There was nothing.
    AsItIs,
    /// The text without it.
    Repaired(String, Remains),
    /// There is something, and it is not certain how the value should be.
    Doubtful(Remains),
}

/// What is known of the row of a value.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::recipients::file) struct RowEvidence {
    /// Number of its values that begin with an apostrophe.
    pub(in crate::recipients::file) apostrophes: usize,
    /// Whether any of its values has an escape of web addresses.
    pub(in crate::recipients::file) percent: bool,
}
