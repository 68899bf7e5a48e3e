//! Kinds that an incident states: of the breach, of the sender, and how far the data went.

/// Kinds of breach (GDPR Art. 4(12): of confidentiality, availability or integrity).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NatureKind {
    /// `cyber-attack`: somebody attacked a computer system.
    CyberAttack,
    /// `data-break-in`: somebody broke into a computer system.
    DataBreakIn,
    /// `unauthorised-access`: outsiders had access without permission.
    UnauthorisedAccess,
    /// `access-without-need`: an employee looked at data that the work did not require.
    AccessWithoutNeed,
    /// `wrong-recipient`: something was sent or handed to the wrong recipient.
    WrongRecipient,
    /// `lost-device`: a device or storage medium was lost.
    LostDevice,
    /// `stolen-device`: a device or storage medium was stolen.
    StolenDevice,
    /// `lost-papers`: papers were lost.
    LostPapers,
    /// `stolen-papers`: papers were stolen.
    StolenPapers,
    /// `published-by-mistake`
    PublishedByMistake,
    /// `system-failure`: data was lost, altered or out of reach, and nobody attacked.
    SystemFailure,
    /// `other`
    Other,
}

impl NatureKind {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::CyberAttack,
        Self::DataBreakIn,
        Self::UnauthorisedAccess,
        Self::AccessWithoutNeed,
        Self::WrongRecipient,
        Self::LostDevice,
        Self::StolenDevice,
        Self::LostPapers,
        Self::StolenPapers,
        Self::PublishedByMistake,
        Self::SystemFailure,
        Self::Other,
    ];

    /// Whether something that held the data went astray, not a system: a letter, papers, a device, a
    /// publication (`$carrier` in texts).
    pub fn is_of_a_carrier(self) -> bool {
        match self {
            Self::WrongRecipient
            | Self::LostDevice
            | Self::StolenDevice
            | Self::LostPapers
            | Self::StolenPapers
            | Self::PublishedByMistake => true,
            Self::CyberAttack
            | Self::DataBreakIn
            | Self::UnauthorisedAccess
            | Self::AccessWithoutNeed
            | Self::SystemFailure
            | Self::Other => false,
        }
    }

    /// Its name in files and in texts (`$nature`).
    pub fn name(self) -> &'static str {
        match self {
            Self::CyberAttack => "cyber-attack",
            Self::DataBreakIn => "data-break-in",
            Self::UnauthorisedAccess => "unauthorised-access",
            Self::AccessWithoutNeed => "access-without-need",
            Self::WrongRecipient => "wrong-recipient",
            Self::LostDevice => "lost-device",
            Self::StolenDevice => "stolen-device",
            Self::LostPapers => "lost-papers",
            Self::StolenPapers => "stolen-papers",
            Self::PublishedByMistake => "published-by-mistake",
            Self::SystemFailure => "system-failure",
            Self::Other => "other",
        }
    }
}

/// What the sender is to the data subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SenderKind {
    /// `employer`, also a former one or one that somebody applied to.
    Employer,
    /// `school`: a school, day-care centre or university.
    School,
    /// `health-care`
    HealthCare,
    /// `social-services`
    SocialServices,
    /// `shop`: a shop or another company that sells to consumers.
    Shop,
    /// `bank`: a bank, insurer or pension company.
    Bank,
    /// `association`
    Association,
    /// `housing`: a housing company, or whoever lets or manages homes.
    Housing,
    /// `authority`: any other public authority or service, such as a library.
    Authority,
    /// `supplier`: the supplier of another organisation, which the reader may not know.
    Supplier,
    /// `other`, and where the incident does not say.
    Other,
}

impl SenderKind {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Employer,
        Self::School,
        Self::HealthCare,
        Self::SocialServices,
        Self::Shop,
        Self::Bank,
        Self::Association,
        Self::Housing,
        Self::Authority,
        Self::Supplier,
        Self::Other,
    ];

    /// Its name in files and in texts (`$sender-kind`).
    pub fn name(self) -> &'static str {
        match self {
            Self::Employer => "employer",
            Self::School => "school",
            Self::HealthCare => "health-care",
            Self::SocialServices => "social-services",
            Self::Shop => "shop",
            Self::Bank => "bank",
            Self::Association => "association",
            Self::Housing => "housing",
            Self::Authority => "authority",
            Self::Supplier => "supplier",
            Self::Other => "other",
        }
    }
}
