//! Encodings of text files.

/// How the bytes of a text file are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8 without a byte order mark.
    Utf8,
    /// UTF-8 with a byte order mark: Excel's `CSV UTF-8`.
    Utf8Mark,
    /// UTF-16, little endian: Excel's `Unicode text`.
    Utf16Le,
    /// UTF-16, big endian.
    Utf16Be,
    /// What Excel writes as `CSV` in western Europe.
    Windows1252,
    /// What older programs of Unix and of registers write. Most characters are those of windows-1252;
    /// `€`, `Š`, `š`, `Ž`, `ž`, `Œ`, `œ` and `Ÿ` have other bytes.
    Iso8859_15,
}

impl Encoding {
    /// The names that `incident.yaml` may use for an encoding. `utf-8` allows a byte order mark.
    pub const NAMES: [(&str, Self); 5] = [
        ("utf-8", Self::Utf8),
        ("utf-16le", Self::Utf16Le),
        ("utf-16be", Self::Utf16Be),
        ("windows-1252", Self::Windows1252),
        ("iso-8859-15", Self::Iso8859_15),
    ];
}

impl std::fmt::Display for Encoding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Utf8 => "UTF-8",
            Self::Utf8Mark => "UTF-8 with a mark",
            Self::Utf16Le => "UTF-16 (little endian)",
            Self::Utf16Be => "UTF-16 (big endian)",
            Self::Windows1252 => "windows-1252",
            Self::Iso8859_15 => "iso-8859-15",
        })
    }
}
