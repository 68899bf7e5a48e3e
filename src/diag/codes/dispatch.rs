//! Codes `dispatch/...`: `dispatch.yaml`: how messages are sent.

use crate::diag::Shown::Fixture;

codes! {
    /// A key that `dispatch.yaml` does not have.
    UNKNOWN_KEY = "dispatch/unknown-key": Input, Translated, Fixture;
    /// A key that must be there is missing.
    MISSING_KEY = "dispatch/missing-key": Input, Translated, Fixture;
    /// A value of another type than expected.
    WRONG_TYPE = "dispatch/wrong-type": Input, Translated, Fixture;
    /// A value that is not one of those allowed.
    UNKNOWN_VALUE = "dispatch/unknown-value": Input, Translated, Fixture;
    /// A version of the file format that this program does not know.
    UNSUPPORTED_VERSION = "dispatch/unsupported-version": Input, Translated, Fixture;
    /// A number outside its limits.
    OUT_OF_RANGE = "dispatch/out-of-range": Input, Translated, Fixture;
    /// Not a host name.
    BAD_HOST = "dispatch/bad-host": Input, Translated, Fixture;
    /// Not a domain.
    BAD_DOMAIN = "dispatch/bad-domain": Input, Translated, Fixture;
    /// Not an e-mail address.
    BAD_ADDRESS = "dispatch/bad-address": Input, Translated, Fixture;
    /// Not a duration such as `30s`.
    BAD_DURATION = "dispatch/bad-duration": Input, Translated, Fixture;
    /// Not a time of day or a moment.
    BAD_TIME = "dispatch/bad-time": Input, Translated, Fixture;
    /// Not a time zone.
    BAD_TIME_ZONE = "dispatch/bad-time-zone": Input, Translated, Fixture;
    /// Two settings that exclude each other.
    CONTRADICTION = "dispatch/contradiction": Input, Translated, Fixture;
    /// No relay is named.
    NO_RELAY = "dispatch/no-relay": Input, Translated, Fixture;
    /// A user without a password, or a password without a user.
    NO_PASSWORD = "dispatch/no-password": Input, Translated, Fixture;
    /// The connection to the relay would not be encrypted.
    NOT_ENCRYPTED = "dispatch/not-encrypted": Input, Translated, Fixture;
    /// A setting lowers the security of the connection (warning).
    INSECURE = "dispatch/insecure": Input, Translated, Fixture;
    /// A file that the settings name cannot be read.
    UNREADABLE_FILE = "dispatch/unreadable-file": Input, Translated, Fixture;
    /// Others can read a file that holds a secret.
    EXPOSED_FILE = "dispatch/exposed-file": Input, Translated, Fixture;
    /// The file holds no password.
    BAD_PASSWORD = "dispatch/bad-password": Input, Translated, Fixture;
    /// The file holds no certificates.
    BAD_CERTIFICATES = "dispatch/bad-certificates": Input, Translated, Fixture;
    /// A timeout below that of RFC 5321, 4.5.3.2 (warning).
    SHORT_TIMEOUT = "dispatch/short-timeout": Input, Translated, Fixture;
    /// A secret is in `dispatch.yaml` itself.
    SECRET_IN_FILE = "dispatch/secret-in-file": Input, Translated, Fixture;
    /// The file holds no key for DKIM.
    BAD_KEY = "dispatch/bad-key": Input, Translated, Fixture;
}
