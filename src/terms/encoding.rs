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
    /// What Excel writes as `CSV` in central Europe.
    Windows1250,
    /// What Excel writes as `CSV` where Cyrillic is written.
    Windows1251,
    /// What Excel writes as `CSV` in Turkey.
    Windows1254,
    /// What Excel writes as `CSV` in the Baltic countries.
    Windows1257,
    /// Older programs of central Europe.
    Iso8859_2,
    /// Older programs where Cyrillic is written.
    Iso8859_5,
    /// Older programs of Unix in Russia.
    Koi8R,
    /// Older programs of Unix in Ukraine.
    Koi8U,
    /// What Excel writes as `CSV` in Japan.
    ShiftJis,
}

impl Encoding {
    /// The names that `incident.yaml` may use for an encoding. `utf-8` allows a byte order mark.
    pub const NAMES: [(&str, Self); 14] = [
        ("utf-8", Self::Utf8),
        ("utf-16le", Self::Utf16Le),
        ("utf-16be", Self::Utf16Be),
        ("windows-1252", Self::Windows1252),
        ("iso-8859-15", Self::Iso8859_15),
        ("windows-1250", Self::Windows1250),
        ("windows-1251", Self::Windows1251),
        ("windows-1254", Self::Windows1254),
        ("windows-1257", Self::Windows1257),
        ("iso-8859-2", Self::Iso8859_2),
        ("iso-8859-5", Self::Iso8859_5),
        ("koi8-r", Self::Koi8R),
        ("koi8-u", Self::Koi8U),
        ("shift-jis", Self::ShiftJis),
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
            Self::Windows1250 => "windows-1250",
            Self::Windows1251 => "windows-1251",
            Self::Windows1254 => "windows-1254",
            Self::Windows1257 => "windows-1257",
            Self::Iso8859_2 => "iso-8859-2",
            Self::Iso8859_5 => "iso-8859-5",
            Self::Koi8R => "koi8-r",
            Self::Koi8U => "koi8-u",
            Self::ShiftJis => "shift-jis",
        })
    }
}
