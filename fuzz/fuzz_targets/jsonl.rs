//! JSON lines.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    breach_letters_fuzz::check("jsonl", bytes, &breach_letters_fuzz::settings());
});
