//! Replies of a relay: what it sends never makes the reader panic or show an address.
#![no_main]

use breach_letters::dispatch::smtp::{Stage, parse_reply, verdict};
use breach_letters::dispatch::stream::Found;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Found::Whole(reply, used) = parse_reply(bytes) {
        assert!(used <= bytes.len());
        let shown = reply.to_string();
        assert!(!shown.contains('@') && !shown.contains(char::is_control));
        assert!(shown.chars().count() < 600);
        for stage in [Stage::Mail, Stage::Rcpt, Stage::Data, Stage::AfterDot] {
            verdict(stage, &reply);
        }
        // A reply that is cut off is not whole.
        assert!(!matches!(parse_reply(&bytes[..used - 1]), Found::Whole(..)));
    }
});
