//! How a row of the table of codes is written.

/// Rows of codes: `NAME = "area/name": Class, Words, Shown;`, each with a sentence about it.
///
/// Each row becomes a constant, and `ALL` has all of them in the order of the rows.
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal: $class:ident, $words:ident, $shown:expr;)*) => {
        $(
            $(#[$doc])*
            pub const $name: $crate::diag::Code = $crate::diag::Code::of(&$crate::diag::code::Row {
                name: $text,
                class: $crate::diag::Class::$class,
                words: $crate::diag::Words::$words,
                shown: $shown,
            });
        )*

        /// All codes of this area, in the order of the table.
        pub const ALL: &[$crate::diag::Code] = &[$($name),*];
    };
}
