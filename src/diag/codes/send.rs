//! Codes `send/...`: sending messages.

use super::shown::{FINISHED, OPENED_FOR_SENDING, SENT};
use crate::diag::Shown::Test;

codes! {
    /// A message is not the one that was rendered.
    NOT_THE_MESSAGE = "send/not-the-message": Mismatch, Translated, SENT;
    /// The messages do not have the confirmed check code.
    NOT_CONFIRMED = "send/not-confirmed": Input, Translated, SENT;
    /// There is no terminal to ask on.
    NO_TERMINAL = "send/no-terminal": Usage, Translated, SENT;
    /// The relay cannot be reached.
    RELAY_UNREACHABLE = "send/relay-unreachable": Paused, Translated, SENT;
    /// The relay is too busy.
    RELAY_BUSY = "send/relay-busy": Paused, Translated, SENT;
    /// The certificate of the relay is not trusted.
    RELAY_CERTIFICATE = "send/relay-certificate": Paused, Translated, SENT;
    /// No encrypted connection to the relay came about.
    RELAY_NO_TLS = "send/relay-no-tls": Paused, Translated, SENT;
    /// The relay does not accept the user or the password.
    RELAY_PASSWORD = "send/relay-password": Paused, Translated, SENT;
    /// The relay refuses the sender, not the recipients.
    RELAY_REFUSES_US = "send/relay-refuses-us": Paused, Translated, SENT;
    /// The relay refuses too many addresses.
    TOO_MANY_REFUSED = "send/too-many-refused": Paused, Translated, SENT;
    /// Answers of the relay were lost again and again.
    ANSWERS_LOST = "send/answers-lost": Paused, Translated, SENT;
    /// A message cannot be written into the folder for messages.
    FOLDER = "send/folder": Paused, Translated, SENT;
    /// What is about to be sent cannot be recorded.
    CANNOT_RECORD = "send/cannot-record": System, Translated,
        Test { file: "src/mailing/codes.rs", needs: "notes that cannot be written" };
    /// There is no address for bounces (warning).
    NO_BOUNCE_ADDRESS = "send/no-bounce-address": Input, Translated, SENT;
    /// Signatures are of another domain than the sender (warning).
    DKIM_OTHER_DOMAIN = "send/dkim-other-domain": Input, Translated, OPENED_FOR_SENDING;
    /// Bounces go to another domain than the sender's (warning).
    BOUNCES_OTHER_DOMAIN = "send/bounces-other-domain": Input, Translated, OPENED_FOR_SENDING;
    /// Signatures would expire before all messages have arrived.
    SIGNATURE_EXPIRES = "send/signature-expires": Input, Translated, OPENED_FOR_SENDING;
    /// A password of the environment or of the service manager cannot be used.
    BAD_SECRET = "send/bad-secret": Input, Translated,
        Test { file: "src/cli/password.rs", needs: "the environment" };
    /// The address for samples is not an address.
    BAD_TEST_ADDRESS = "send/bad-test-address": Usage, Translated, SENT;
    /// There is no message of this number.
    NO_SUCH_PIECE = "send/no-such-piece": Input, Translated, SENT;
    /// The output folder cannot be read.
    NO_OUTPUT = "send/no-output": Input, Translated, FINISHED;
    /// The run was not finished.
    NOT_FINISHED = "send/not-finished": Input, Translated, FINISHED;
    /// The run has no record that can be read.
    NO_RECORD = "send/no-record": Input, Translated, FINISHED;
    /// The record does not fit the manifest.
    RECORD_CHANGED = "send/record-changed": Input, Translated, SENT;
    /// The folder holds samples; they are sent to nobody.
    SAMPLE = "send/sample": Input, Translated, FINISHED;
    /// Inputs changed since the run.
    INPUTS_CHANGED = "send/inputs-changed": Input, Translated, FINISHED;
    /// Another version of the program wrote the folder (warning).
    OTHER_PROGRAM = "send/other-program": Input, Translated, FINISHED;
    /// The incident folder is not where it was.
    NO_INCIDENT = "send/no-incident": Input, Translated, FINISHED;
    /// The manifest cannot be read.
    BAD_MANIFEST = "send/bad-manifest": Input, Translated, FINISHED;
    /// A row of the manifest is of nobody in the list.
    UNKNOWN_PERSON = "send/unknown-person": Input, Translated, FINISHED;
    /// A recipient of an e-mail has no address in the list.
    NO_ADDRESS = "send/no-address": Input, Translated, FINISHED;
    /// The list of people cannot be read.
    UNREADABLE_LIST = "send/unreadable-list": Input, Translated, FINISHED;
}
