//! The header fields of a message.

/// The header fields that each message has, once and in this order: what `render` writes, and what is
/// checked again before a message is sent.
pub const MESSAGE_HEADERS: [&str; 11] = [
    "From",
    "Reply-To",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "MIME-Version",
    "Auto-Submitted",
    "X-Auto-Response-Suppress",
    "Content-Language",
    "Content-Type",
];
