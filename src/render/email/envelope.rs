//! Sender, recipient and date of messages.

use std::fmt;

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

/// A date and time with its offset from UTC, from an input and never from the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MailDate {
    year: u16,
    month: u8,
    day: u8,
    hour: u8,
    minute: u8,
    second: u8,
    offset: i16,
}

impl MailDate {
    /// A local date and time. `offset` is in minutes east of UTC: 120 for Finland in winter.
    ///
    /// # Errors
    /// [`EmailError::Date`] unless the date exists, the year is 1900 to 9999 (RFC 5322 section
    /// 3.3), and the offset is one in use, -12:00 to +14:00.
    pub fn new(
        [year, month, day]: [u16; 3],
        [hour, minute, second]: [u8; 3],
        offset: i16,
    ) -> Result<Self, EmailError> {
        let leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        let valid = (1900..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days).contains(&day)
            && hour < 24
            && minute < 60
            && second < 60
            && (-12 * 60..=14 * 60).contains(&offset);
        let (Ok(month), Ok(day), true) = (u8::try_from(month), u8::try_from(day), valid) else {
            return Err(EmailError::Date);
        };
        Ok(Self { year, month, day, hour, minute, second, offset })
    }

    /// Day of the week, 0 for Sunday (Sakamoto's method).
    fn weekday(self) -> usize {
        const MONTHS: [usize; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
        let month = usize::from(self.month);
        let year = usize::from(self.year) - usize::from(month < 3);
        (year + year / 4 - year / 100 + year / 400 + MONTHS[month - 1] + usize::from(self.day)) % 7
    }
}

impl fmt::Display for MailDate {
    /// `Mon, 25 Sep 2023 09:00:00 +0300` (RFC 5322 section 3.3).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const DAYS: [&str; 7] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
        const MONTHS: [&str; 12] =
            ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        let sign = if self.offset < 0 { '-' } else { '+' };
        let offset = self.offset.unsigned_abs();
        write!(
            f,
            "{}, {} {} {} {:02}:{:02}:{:02} {sign}{:02}{:02}",
            DAYS[self.weekday()],
            self.day,
            MONTHS[usize::from(self.month) - 1],
            self.year,
            self.hour,
            self.minute,
            self.second,
            offset / 60,
            offset % 60
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_as_mail_wants_them() {
        for (date, time, offset, expected) in [
            ([2023, 9, 25], [9, 0, 0], 180, "Mon, 25 Sep 2023 09:00:00 +0300"),
            ([2024, 2, 29], [23, 59, 59], -210, "Thu, 29 Feb 2024 23:59:59 -0330"),
            ([2000, 1, 1], [0, 0, 0], 0, "Sat, 1 Jan 2000 00:00:00 +0000"),
            ([2026, 11, 22], [12, 5, 6], 120, "Sun, 22 Nov 2026 12:05:06 +0200"),
        ] {
            assert_eq!(MailDate::new(date, time, offset).unwrap().to_string(), expected);
        }
    }

    #[test]
    fn dates_that_do_not_exist_are_refused() {
        for (date, time, offset) in [
            ([2023, 2, 29], [0, 0, 0], 0),
            ([1900, 2, 29], [0, 0, 0], 0),
            ([2023, 0, 1], [0, 0, 0], 0),
            ([2023, 13, 1], [0, 0, 0], 0),
            ([2023, 4, 31], [0, 0, 0], 0),
            ([2023, 257, 1], [0, 0, 0], 0),
            ([23, 9, 25], [0, 0, 0], 0),
            ([2023, 9, 25], [24, 0, 0], 0),
            ([2023, 9, 25], [0, 0, 60], 0),
            ([2023, 9, 25], [0, 0, 0], 900),
        ] {
            assert_eq!(MailDate::new(date, time, offset), Err(EmailError::Date));
        }
    }
}
