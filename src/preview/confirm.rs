//! Confirmation of the numbers of the list. It is kept in memory only; what counts is the check code, which
//! `render --confirm` takes and which no other inputs have.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::locale::Speech;
use crate::pipeline::code_digits;

use super::now::{Confirmed, Counting};
use super::session::Session;

/// The longest name, in characters.
const LONGEST_NAME: usize = 100;

/// A confirmation as the page sends it.
#[derive(Debug, Deserialize)]
pub(super) struct Confirmation {
    by: String,
    rows: u64,
    check_code: String,
}

/// Takes a confirmation.
///
/// # Errors
/// The reason why it is refused, in words.
pub(super) fn confirm(
    session: &Session,
    given: &Confirmation,
    speech: &Speech,
) -> Result<Value, String> {
    let by = given.by.trim();
    if by.is_empty() || by.chars().count() > LONGEST_NAME || by.contains(char::is_control) {
        return Err(speech.say("preview-refused-nobody", &[]));
    }
    let time = (session.clock().time_of_day)();
    let taken = session.change(|now| {
        let Counting::Ready(counts) = &now.counts else {
            return Err("preview-refused-counting");
        };
        let errors = [&now.problems, &now.judged, &now.of_list].iter().any(|p| p.0.has_errors());
        let Some(code) = counts.check_code.clone().filter(|_| !errors && !now.broken) else {
            return Err("preview-refused-problems");
        };
        if counts.summary.people.saturating_sub(counts.summary.copies) != given.rows {
            return Err("preview-refused-rows");
        }
        if code_digits(&code) != code_digits(&given.check_code) {
            return Err("preview-refused-code");
        }
        let confirmed = Confirmed { by: by.to_owned(), time, check_code: code };
        now.confirmed = Some(confirmed.clone());
        Ok(confirmed)
    });
    match taken {
        Ok(confirmed) => Ok(for_page(session, &confirmed)),
        Err(why) => Err(speech.say(why, &[])),
    }
}

/// A confirmation for the page, with the command to give.
pub(super) fn for_page(session: &Session, confirmed: &Confirmed) -> Value {
    let incident = shell_word(&session.options.incident);
    let code = code_digits(&confirmed.check_code);
    json!({
        "by": confirmed.by,
        "time": confirmed.time,
        "check_code": confirmed.check_code,
        "command": format!("breach-letters render {incident} --out OUT --confirm {code}"),
    })
}

/// A word quoted for a POSIX shell.
fn shell_word(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._-+:@%".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_command_stand_as_a_shell_takes_them() {
        assert_eq!(shell_word("incidents/westlog-2023"), "incidents/westlog-2023");
        assert_eq!(shell_word("my letters"), "'my letters'");
        assert_eq!(shell_word("it's"), r"'it'\''s'");
        assert_eq!(code_digits("AB12 cd34-EF56"), "ab12cd34ef56");
    }
}
