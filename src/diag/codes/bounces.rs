//! Codes `bounces/...`: reports of mail servers, and letters that came back.

use super::shown::CAME_BACK;

codes! {
    /// The certificates to trust cannot be used.
    CA_FILE = "bounces/ca-file": Input, Translated, CAME_BACK;
    /// The password would cross the network unencrypted.
    NOT_ENCRYPTED = "bounces/not-encrypted": Input, Translated, CAME_BACK;
    /// There is no password for the mailbox, or none that can be used.
    NO_PASSWORD = "bounces/no-password": Input, Translated, CAME_BACK;
    /// The run has no piece of this number.
    UNKNOWN_PIECE = "bounces/unknown-piece": Input, Translated, CAME_BACK;
    /// The piece is an e-mail, so it cannot come back as a letter.
    IS_EMAIL = "bounces/is-email": Input, Translated, CAME_BACK;
    /// The messages cannot be read.
    UNREADABLE = "bounces/unreadable": Input, Translated, CAME_BACK;
    /// The folder is not a Maildir.
    NO_MAILDIR = "bounces/no-maildir": Input, Translated, CAME_BACK;
    /// The file is not an mbox file.
    NO_MBOX = "bounces/no-mbox": Input, Translated, CAME_BACK;
    /// The IMAP server cannot be reached.
    UNREACHABLE = "bounces/unreachable": Input, Translated, CAME_BACK;
    /// The certificate of the IMAP server is not trusted.
    CERTIFICATE = "bounces/certificate": Input, Translated, CAME_BACK;
    /// The IMAP server does not accept the user or the password.
    LOGIN = "bounces/login": Input, Translated, CAME_BACK;
    /// The mailbox cannot be opened.
    MAILBOX = "bounces/mailbox": Input, Translated, CAME_BACK;
    /// The connection to the IMAP server broke off.
    BROKE_OFF = "bounces/broke-off": Input, Translated, CAME_BACK;
    /// The list of returned letters cannot be read.
    UNREADABLE_LIST = "bounces/unreadable-list": Input, Translated, CAME_BACK;
    /// A row of that list has no usable piece number.
    BAD_PIECE = "bounces/bad-piece": Input, Translated, CAME_BACK;
    /// A row holds a scanned mark that is not of this run.
    BAD_MARK = "bounces/bad-mark": Input, Translated, CAME_BACK;
    /// A row has a reason that is not known.
    UNKNOWN_REASON = "bounces/unknown-reason": Input, Translated, CAME_BACK;
    /// A row has a date that is not one.
    BAD_DATE = "bounces/bad-date": Input, Translated, CAME_BACK;
    /// The list has no rows.
    EMPTY_LIST = "bounces/empty-list": Input, Translated, CAME_BACK;
    /// A piece is in the list twice.
    PIECE_TWICE = "bounces/piece-twice": Input, Translated, CAME_BACK;
}
