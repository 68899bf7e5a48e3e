//! Codes `incident/...`: `incident.yaml`: the facts.

use crate::diag::Shown::Fixture;

codes! {
    /// No face of the letter has a character of a fact.
    MISSING_GLYPH = "incident/missing-glyph": Input, EnglishOnly, Fixture;
    /// No text prints a fact (warning).
    UNSAID = "incident/unsaid": Input, EnglishOnly, Fixture;
    /// A key that `incident.yaml` does not have.
    UNKNOWN_KEY = "incident/unknown-key": Input, EnglishOnly, Fixture;
    /// A key that must be there is missing.
    MISSING_KEY = "incident/missing-key": Input, EnglishOnly, Fixture;
    /// A value of another type than expected.
    WRONG_TYPE = "incident/wrong-type": Input, EnglishOnly, Fixture;
    /// A value that is not one of those allowed.
    UNKNOWN_VALUE = "incident/unknown-value": Input, EnglishOnly, Fixture;
    /// A version of the file format that this program does not know.
    UNSUPPORTED_VERSION = "incident/unsupported-version": Input, EnglishOnly, Fixture;
    /// Not an id.
    BAD_ID = "incident/bad-id": Input, EnglishOnly, Fixture;
    /// An id that another entry has as well.
    DUPLICATE_ID = "incident/duplicate-id": Input, EnglishOnly, Fixture;
    /// Not a date.
    BAD_DATE = "incident/bad-date": Input, EnglishOnly, Fixture;
    /// Dates that exclude each other.
    DATE_ORDER = "incident/date-order": Input, EnglishOnly, Fixture;
    /// Not a language tag.
    BAD_LANGUAGE_TAG = "incident/bad-language-tag": Input, EnglishOnly, Fixture;
    /// Not one of the languages of the notice.
    UNKNOWN_LANGUAGE = "incident/unknown-language": Input, EnglishOnly, Fixture;
    /// A language lends words that it borrows itself.
    LENDER_BORROWS = "incident/lender-borrows": Input, EnglishOnly, Fixture;
    /// A text is missing in one of the languages.
    MISSING_LANGUAGE = "incident/missing-language": Input, EnglishOnly, Fixture;
    /// Not a web address that can be printed.
    BAD_URL = "incident/bad-url": Input, EnglishOnly, Fixture;
    /// Not an e-mail address that can be used.
    BAD_EMAIL = "incident/bad-email": Input, EnglishOnly, Fixture;
    /// Not a phone number that can be printed.
    BAD_PHONE = "incident/bad-phone": Input, EnglishOnly, Fixture;
    /// Not the name of a file in the incident folder.
    BAD_FILE_NAME = "incident/bad-file-name": Input, EnglishOnly, Fixture;
    /// No party has this id.
    UNKNOWN_PARTY = "incident/unknown-party": Input, EnglishOnly, Fixture;
    /// No party is the controller.
    CONTROLLER_MISSING = "incident/controller-missing": Input, EnglishOnly, Fixture;
    /// More than one party is the controller.
    SEVERAL_CONTROLLERS = "incident/several-controllers": Input, EnglishOnly, Fixture;
    /// The controller is named in two ways that differ.
    CONTROLLER_MISMATCH = "incident/controller-mismatch": Input, EnglishOnly, Fixture;
    /// Parties engage each other in a circle.
    ENGAGED_IN_CIRCLE = "incident/engaged-in-circle": Input, EnglishOnly, Fixture;
    /// Not a number of people, at least 1.
    COUNT_NOT_POSITIVE = "incident/count-not-positive": Input, EnglishOnly, Fixture;
    /// No data is said to have leaked.
    NO_DATA = "incident/no-data": Input, EnglishOnly, Fixture;
    /// Guardians are told of health data of young people (warning).
    HEALTH_OF_THE_YOUNG = "incident/health-of-the-young": Input, EnglishOnly, Fixture;
    /// Adults without children are told that data of them as guardians leaked (warning).
    GUARDIAN_DATA_OF_ALL = "incident/guardian-data-of-all": Input, EnglishOnly, Fixture;
    /// An answer to a warning that no letter has (warning).
    ANSWER_WITHOUT_EFFECT = "incident/answer-without-effect": Input, EnglishOnly, Fixture;
    /// Both `file` and `lists` name lists of people.
    FILE_AND_LISTS = "incident/file-and-lists": Input, EnglishOnly, Fixture;
    /// The same list of people is named twice.
    LIST_TWICE = "incident/list-twice": Input, EnglishOnly, Fixture;
    /// Something is for a group of people that the file does not have.
    UNKNOWN_GROUP = "incident/unknown-group": Input, EnglishOnly, Fixture;
    /// Nothing happened to the data of a group of people.
    GROUP_WITHOUT_DATA = "incident/group-without-data": Input, EnglishOnly, Fixture;
    /// A value or text of the example that `new` makes, unchanged: an error, but for samples and previews.
    EXAMPLE_VALUE = "incident/example-value": Input, Translated, Fixture;
    /// A date that is the example's in the same place: an error, but for samples and previews. Answerable.
    EXAMPLE_DATE = "incident/example-date": Input, Translated, Fixture;
    /// Nobody in the list belongs to a group (warning).
    GROUP_WITHOUT_PEOPLE = "incident/group-without-people": Input, EnglishOnly, Fixture;
    /// `since` or `restored` of data that was not lost, altered or unavailable.
    NOT_DAMAGED = "incident/not-damaged": Input, EnglishOnly, Fixture;
    /// A consequence or an advice is left out or moved, and the file does not say why.
    NO_REASON = "incident/no-reason": Input, EnglishOnly, Fixture;
    /// The catalogue has no such consequence or advice.
    UNKNOWN_ENTRY = "incident/unknown-entry": Input, EnglishOnly, Fixture;
    /// A consequence or an advice is left out or moved that no letter has (warning).
    CHANGE_WITHOUT_EFFECT = "incident/change-without-effect": Input, EnglishOnly, Fixture;
    /// People are notified long after the breach was known, and the file does not say why (warning).
    LATE_WITHOUT_REASON = "incident/late-without-reason": Input, EnglishOnly, Fixture;
    /// A bilingual authority writes in one language only (warning).
    ONE_LANGUAGE = "incident/one-language": Input, EnglishOnly, Fixture;
    /// No measure is stated.
    NO_MEASURES = "incident/no-measures": Input, EnglishOnly, Fixture;
    /// There is no contact point.
    NO_CONTACT = "incident/no-contact": Input, EnglishOnly, Fixture;
    /// A contact point that cannot be reached in any way.
    CONTACT_WITHOUT_WAY = "incident/contact-without-way": Input, EnglishOnly, Fixture;
    /// A line holds a personal identity code; it is not quoted.
    IDENTITY_CODE = "incident/identity-code": Input, EnglishOnly, Fixture;
    /// A text holds a character that cannot be printed.
    UNPRINTABLE = "incident/unprintable": Input, EnglishOnly, Fixture;
    /// A text that mail programs would decode (`=?`, RFC 2047).
    ENCODED_WORD = "incident/encoded-word": Input, EnglishOnly, Fixture;
    /// A key that changes no letter (warning).
    NO_EFFECT = "incident/no-effect": Input, EnglishOnly, Fixture;
    /// The catalogue has no such data category.
    UNKNOWN_CATEGORY = "incident/unknown-category": Input, EnglishOnly, Fixture;
    /// The catalogue has no such authority.
    UNKNOWN_AUTHORITY = "incident/unknown-authority": Input, EnglishOnly, Fixture;
    /// The catalogue has no such reassurance.
    UNKNOWN_REASSURANCE = "incident/unknown-reassurance": Input, EnglishOnly, Fixture;
    /// A reassurance that the facts contradict.
    CONTRADICTION = "incident/contradiction": Input, EnglishOnly, Fixture;
    /// A reassurance about data that the incident does not mention (warning).
    REASSURANCE_WITHOUT_FACT = "incident/reassurance-without-fact": Input, EnglishOnly, Fixture;
    /// An authority that does not exist any more on the date of the letter (warning).
    AUTHORITY_EXPIRED = "incident/authority-expired": Input, EnglishOnly, Fixture;
    /// Letters will say that a protected address can be found (warning).
    PROTECTED_ADDRESS = "incident/protected-address": Input, EnglishOnly, Fixture;
    /// There is no catalogue of this name.
    UNKNOWN_CATALOGUE = "incident/unknown-catalogue": Input, EnglishOnly, Fixture;
    /// The key of message ids is too short.
    SHORT_MESSAGE_KEY = "incident/short-message-key": Input, EnglishOnly, Fixture;
    /// There are no words for a fact.
    MISSING_WORDS = "incident/missing-words": Input, EnglishOnly, Fixture;
    /// People get an e-mail, but the settings of e-mails are missing.
    NO_EMAIL_SETTINGS = "incident/no-email-settings": Input, EnglishOnly, Fixture;
}
