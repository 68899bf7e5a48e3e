//! Sender, recipient and date of messages.

use std::fmt;

use jiff::Zoned;
use jiff::fmt::rfc2822;

use super::error::EmailError;
use crate::text::{Domain, EmailAddress, HeaderText};

/// A name and an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailbox {
    /// The name, if any.
    pub name: Option<HeaderText>,
    /// The address.
    pub address: EmailAddress,
}

/// The header fields that all messages of a mailing in one language share. Each field is a checked
/// type: none can hold a line end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// The sender, a mailbox that someone reads.
    pub from: Mailbox,
    /// The address for questions, such as the data protection officer's.
    pub reply_to: Mailbox,
    /// The subject; without one, the letter's title.
    pub subject: Option<HeaderText>,
    /// When the message was planned. An input, not the time of writing: sent again, it is the same
    /// message to the byte.
    pub date: MailDate,
    /// Identifies the mailing; one of the inputs of the Message-ID.
    pub campaign: String,
    /// The domain of the Message-ID.
    pub domain: Domain,
}

/// The header fields of one message. `Debug` shows nothing of the recipient.
#[derive(Clone, PartialEq, Eq)]
pub struct Envelope {
    /// The sender, and the date.
    pub sender: Sender,
    /// The one recipient.
    pub to: Mailbox,
    /// The recipient's `id`; one of the inputs of the Message-ID, from which it cannot be
    /// recovered.
    pub recipient: String,
}

impl fmt::Debug for Envelope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Envelope").field("sender", &self.sender).finish_non_exhaustive()
    }
}

/// The `Date` of a message (RFC 5322 section 3.3), from an input and never from the clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailDate(String);

impl MailDate {
    /// A date and time with its offset from UTC.
    ///
    /// # Errors
    /// [`EmailError::Date`] if the year is before 1900, which no message may have.
    pub fn new(at: &Zoned) -> Result<Self, EmailError> {
        if at.year() < 1900 {
            return Err(EmailError::Date);
        }
        rfc2822::to_string(at).map(Self).map_err(|_| EmailError::Date)
    }
}

impl fmt::Display for MailDate {
    /// `Mon, 25 Sep 2023 09:00:00 +0300`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use jiff::tz::Offset;

    use super::*;

    #[test]
    fn dates_are_written_as_mail_wants_them() {
        for (day, time, minutes, expected) in [
            ([2023, 9, 25], [9, 0, 0], 180, "Mon, 25 Sep 2023 09:00:00 +0300"),
            ([2024, 2, 29], [23, 59, 59], -210, "Thu, 29 Feb 2024 23:59:59 -0330"),
            ([2000, 1, 1], [0, 0, 0], 0, "Sat, 1 Jan 2000 00:00:00 +0000"),
            ([2026, 11, 22], [12, 5, 6], 120, "Sun, 22 Nov 2026 12:05:06 +0200"),
        ] {
            let [year, month, day] = day;
            let [hour, minute, second] = time;
            let zone = Offset::from_seconds(minutes * 60).unwrap().to_time_zone();
            let day = date(year, month as i8, day as i8);
            let at = day.at(hour, minute, second, 0).to_zoned(zone).unwrap();
            assert_eq!(MailDate::new(&at).unwrap().to_string(), expected);
        }
    }

    #[test]
    fn years_before_1900_are_refused() {
        let zone = jiff::tz::TimeZone::UTC;
        let at = date(1899, 12, 31).at(0, 0, 0, 0).to_zoned(zone).unwrap();
        assert_eq!(MailDate::new(&at), Err(EmailError::Date));
    }
}
