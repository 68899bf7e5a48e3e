//! Whom a letter addresses, and where that reader lives.

/// Whom a letter addresses. Decides which advice fits and which form of a text is used, as does where
/// the reader lives ([`Residence`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// An adult.
    Adult,
    /// A guardian of the data subject.
    Guardian,
    /// An adult under a non-disclosure for personal safety.
    Protected,
    /// A young person of 15 to 17 years.
    Young,
    /// A guardian of a young person of 15 to 17 years.
    YoungGuardian,
    /// An adult under guardianship.
    Ward,
    /// The legal guardian of an adult, who gets a copy of the adult's letter.
    LegalGuardian,
    /// Who takes care of the estate of a dead person.
    Estate,
}

impl Audience {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Adult,
        Self::Guardian,
        Self::Protected,
        Self::Young,
        Self::YoungGuardian,
        Self::Ward,
        Self::LegalGuardian,
        Self::Estate,
    ];

    /// The audience whose texts and advice it shares where it has none of its own.
    pub fn base(self) -> Self {
        match self {
            Self::Young | Self::Ward | Self::LegalGuardian | Self::Estate => Self::Adult,
            Self::YoungGuardian => Self::Guardian,
            Self::Adult | Self::Guardian | Self::Protected => self,
        }
    }

    /// Its name in files and in forms of texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Adult => "adult",
            Self::Guardian => "guardian",
            Self::Protected => "protected",
            Self::Young => "young",
            Self::YoungGuardian => "young-guardian",
            Self::Ward => "ward",
            Self::LegalGuardian => "legal-guardian",
            Self::Estate => "estate",
        }
    }
}

/// Where the reader lives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Residence {
    /// `home`: in the catalogue's country, but not in Åland.
    Home,
    /// `aland`: in Åland, which has authorities and a post of its own.
    Aland,
    /// `sweden`
    Sweden,
    /// `estonia`
    Estonia,
    /// `elsewhere`
    Elsewhere,
}

impl Residence {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Home, Self::Aland, Self::Sweden, Self::Estonia, Self::Elsewhere];

    /// Its name in files and in texts (`$residence`).
    pub fn name(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Aland => "aland",
            Self::Sweden => "sweden",
            Self::Estonia => "estonia",
            Self::Elsewhere => "elsewhere",
        }
    }

    /// Where a reader with an address in `country` lives, for a catalogue of `home`; both are ISO
    /// 3166-1 alpha-2 codes. `region` is the region of the postal code.
    pub fn of(country: &str, home: &str, region: Option<&str>) -> Self {
        match country {
            _ if country == home && region == Some("aland") => Self::Aland,
            _ if country == home => Self::Home,
            "SE" => Self::Sweden,
            "EE" => Self::Estonia,
            _ => Self::Elsewhere,
        }
    }
}

/// Whom a letter addresses, and where that reader lives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reader {
    /// Whom the letter addresses.
    pub audience: Audience,
    /// Where the reader lives.
    pub residence: Residence,
}

impl Reader {
    /// A reader in the catalogue's country.
    pub fn at_home(audience: Audience) -> Self {
        Self { audience, residence: Residence::Home }
    }

    /// Whether the reader lives outside of the catalogue's country.
    pub fn is_abroad(self) -> bool {
        !matches!(self.residence, Residence::Home | Residence::Aland)
    }

    /// The attributes of a text that are for this reader, best first: `guardian-abroad`, `guardian`,
    /// `abroad`. Whose data it is matters more than where the reader lives. A guardian of a young person
    /// gets the words for guardians of children where there are no others.
    pub fn forms(self) -> Vec<String> {
        let special: &[&str] = match self.audience {
            Audience::Adult => &[],
            Audience::YoungGuardian => &["young-guardian", "guardian"],
            audience => &[audience.name()],
        };
        let abroad = self.is_abroad().then_some("abroad");
        let both = special.iter().filter_map(|special| Some(format!("{special}-{}", abroad?)));
        let alone = special.iter().copied().chain(abroad).map(str::to_owned);
        both.chain(alone).collect()
    }

    /// The word for this reader in texts (`$audience`): the audience, or `abroad` for an adult who lives
    /// abroad and reads about their own data. Whose data it is matters more than where the reader lives. To
    /// texts, a guardian of a young person is a guardian.
    pub fn word(self) -> &'static str {
        match self.audience {
            Audience::Adult if self.is_abroad() => "abroad",
            Audience::YoungGuardian => Audience::Guardian.name(),
            audience => audience.name(),
        }
    }

    /// A short name for lists and counts, such as `guardian, abroad`.
    pub fn name(self) -> String {
        let adult_abroad = self.audience == Audience::Adult && self.is_abroad();
        let mut words = vec![if adult_abroad { self.word() } else { self.audience.name() }];
        if self.is_abroad() && !adult_abroad {
            words.push("abroad");
        }
        if matches!(self.residence, Residence::Aland | Residence::Sweden | Residence::Estonia) {
            words.push(self.residence.name());
        }
        words.join(", ")
    }
}
