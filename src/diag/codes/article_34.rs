//! Codes `article-34/...`: what a notice must say (GDPR Art. 34), and sentences that contradict the facts.

use crate::diag::Shown::{Fixture, Test};

codes! {
    /// The letter does not say what happened (GDPR Art. 33(3)(a), 34(2)).
    NO_NATURE = "article-34/no-nature": Input, Translated, Fixture;
    /// The letter names nobody who can be asked (GDPR Art. 33(3)(b)).
    NO_CONTACT = "article-34/no-contact": Input, Translated, Fixture;
    /// The letter does not say what can follow (GDPR Art. 33(3)(c)).
    NO_CONSEQUENCES = "article-34/no-consequences": Input, Translated, Fixture;
    /// The letter does not say what is done about the breach (GDPR Art. 33(3)(d)).
    NO_MEASURES = "article-34/no-measures": Input, Translated, Fixture;
    /// The letter does not say what the reader can do (recital 86).
    NO_ADVICE = "article-34/no-advice": Input, Translated, Fixture;
    /// Measures are mentioned, but none is named (warning).
    VAGUE_MEASURES = "article-34/vague-measures": Input, Translated, Fixture;
    /// The letter says only that the consequences are unknown (warning).
    UNKNOWN_CONSEQUENCES = "article-34/unknown-consequences": Input, Translated, Fixture;
    /// The letter says that harm is possible, but not which (warning).
    VAGUE_CONSEQUENCES = "article-34/vague-consequences": Input, Translated, Fixture;
    /// A sentence denies a leak that the facts state.
    LEAK_DENIED = "article-34/leak-denied": Input, Translated, Fixture;
    /// A sentence states a leak that these readers are not concerned by.
    LEAK_CLAIMED = "article-34/leak-claimed": Input, Translated, Fixture;
    /// The title is more or less certain than the facts.
    TITLE_CERTAINTY = "article-34/title-certainty": Input, Translated, Fixture;
    /// A sentence denies a risk to credit that follows from the leaked data.
    CREDIT_RISK_DENIED = "article-34/credit-risk-denied": Input, Translated, Fixture;
    /// A sentence says that no harm is to be expected, although the risk is high.
    HARM_DENIED = "article-34/harm-denied": Input, Translated, Fixture;
    /// A sentence says that there is nothing to do, although the letter lists steps.
    NO_ACTION_NEEDED = "article-34/no-action-needed": Input, Translated, Fixture;
    /// A sentence says that the data was not misused, without a fact that says so.
    MISUSE_DENIED = "article-34/misuse-denied": Input, Translated, Fixture;
    /// Advice for data that has not leaked for these readers (warning).
    ADVICE_WITHOUT_LEAK = "article-34/advice-without-leak": Input, Translated, Fixture;
    /// The letter names an authority that does not exist on its date.
    AUTHORITY_NOT_VALID = "article-34/authority-not-valid": Input, Translated, Fixture;
    /// Nobody has checked the details of an authority lately (warning).
    AUTHORITY_CHECK_OLD = "article-34/authority-check-old": Input, Translated, Fixture;
    /// A linked page is in another language, and the letter does not say so (warning).
    PAGE_IN_OTHER_LANGUAGE = "article-34/page-in-other-language": Input, Translated, Fixture;
    /// There are no patterns of words for this language (warning).
    NO_LEXICON = "article-34/no-lexicon": Input, Translated,
        Test { file: "src/duty/tests/mod.rs", needs: "all words of a fourth language" };
    /// `rules/<tag>/article-34.yaml` has a fault.
    BAD_LEXICON = "article-34/bad-lexicon": Input, EnglishOnly, Fixture;
}
