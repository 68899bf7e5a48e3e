//! The ids of the words for states and reasons.

use crate::journal::{
    HoldReason, PauseReason, RejectReason, ReturnReason, State, Stored, UnknownReason,
};
use crate::locale::Speech;

pub(super) fn state_words(state: State) -> &'static str {
    match state {
        State::Planned => "standing-state-planned",
        State::Leased => "standing-state-leased",
        State::Deferred => "standing-state-deferred",
        State::Accepted => "standing-state-accepted",
        State::Unknown => "standing-state-unknown",
        State::Held => "standing-state-held",
        State::Rejected => "standing-state-rejected",
        State::Bounced => "standing-state-bounced",
        State::Printed => "standing-state-printed",
        State::HandedOver => "standing-state-handed-over",
        State::Returned => "standing-state-returned",
        State::LetterPlanned => "standing-state-letter-planned",
        State::Excluded => "standing-state-excluded",
        State::Failed => "standing-state-failed",
    }
}

/// Why sending stopped.
pub(super) fn pause_words(why: PauseReason) -> &'static str {
    match why {
        PauseReason::Stopped => "standing-paused-stopped",
        PauseReason::Relay => "standing-paused-relay",
        PauseReason::Refusals => "standing-paused-refusals",
        PauseReason::EndDate => "standing-paused-end-date",
        PauseReason::Hours => "standing-paused-hours",
        PauseReason::Waiting => "standing-paused-waiting",
        PauseReason::Limit => "standing-paused-limit",
        PauseReason::Mismatch => "standing-paused-mismatch",
        PauseReason::Journal => "standing-paused-journal",
        PauseReason::Internal => "standing-paused-internal",
    }
}

pub(super) fn rejected_words(why: RejectReason) -> &'static str {
    match why {
        RejectReason::Refused => "standing-why-refused",
        RejectReason::GivenUp => "standing-why-given-up",
        RejectReason::NeedsLetter => "standing-why-needs-letter",
        RejectReason::Unknown => "standing-why-unknown",
        RejectReason::Policy => "standing-why-policy",
        RejectReason::Mismatch => "standing-why-mismatch",
    }
}

pub(super) fn unknown_words(why: UnknownReason) -> &'static str {
    match why {
        UnknownReason::ConnectionLost
        | UnknownReason::Silence
        | UnknownReason::Folder
        | UnknownReason::Killed
        | UnknownReason::PowerLoss => "standing-why-unknown",
    }
}

pub(super) fn held_words(why: HoldReason) -> &'static str {
    rejected_words(why.into())
}

pub(super) fn returned_words(why: ReturnReason) -> &'static str {
    match why {
        ReturnReason::Moved => "standing-why-moved",
        ReturnReason::UnknownAddress => "standing-why-unknown-address",
        // Of a letter that somebody did not take; a message is refused by a server.
        ReturnReason::Refused => "standing-why-returned-refused",
        ReturnReason::NotCollected => "standing-why-not-collected",
        ReturnReason::Dead => "standing-why-dead",
        ReturnReason::Other => "standing-why-other",
    }
}

/// A stored reason in words; one of another version as it is stored.
pub(super) fn in_words<T: Copy>(
    speech: &Speech,
    why: &Stored<T>,
    words: fn(T) -> &'static str,
) -> String {
    match why {
        Stored::Known(why) => speech.say(words(*why), &[]),
        Stored::Other(why) => why.clone(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::locale::UiLanguage;

    #[test]
    fn each_reason_to_stop_has_words_of_its_own() {
        for language in UiLanguage::ALL {
            let speech = Speech::new(language);
            let say = |why: &PauseReason| in_words(&speech, &(*why).into(), pause_words);
            let said: BTreeSet<String> = PauseReason::ALL.iter().map(say).collect();
            assert_eq!(said.len(), PauseReason::ALL.len(), "{language:?}: {said:?}");
            assert!(said.iter().all(|words| !words.contains("standing-")), "{said:?}");
        }
        let english = Speech::new(UiLanguage::English);
        let altered = in_words(&english, &PauseReason::Mismatch.into(), pause_words);
        assert_eq!(altered, "a message is not as it was made");
    }

    #[test]
    fn a_reason_of_another_version_is_shown_as_it_is_stored() {
        let speech = Speech::new(UiLanguage::Finnish);
        let why = Stored::Other("solar-flare".to_owned());
        assert_eq!(in_words(&speech, &why, pause_words), "solar-flare");
    }

    #[test]
    fn each_reason_of_a_missing_piece_has_words() {
        for language in UiLanguage::ALL {
            let speech = Speech::new(language);
            let mut ids: Vec<&str> = Vec::new();
            ids.extend(RejectReason::ALL.iter().map(|why| rejected_words(*why)));
            ids.extend(UnknownReason::ALL.iter().map(|why| unknown_words(*why)));
            ids.extend(HoldReason::ALL.iter().map(|why| held_words(*why)));
            ids.extend(ReturnReason::ALL.iter().map(|why| returned_words(*why)));
            for id in ids {
                assert!(speech.try_say(id, &[]).is_some(), "{language:?}: {id}");
            }
        }
    }
}
