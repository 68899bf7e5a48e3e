//! A message of a mailbox for bounces: read without a panic, with bounded results, and the same again.
#![no_main]

use breach_letters::dispatch::bounces::{Content, read, read_mbox, finding};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let reading = read(bytes);
    assert_eq!(reading, read(bytes));
    if let Content::Report(told) = &reading.content {
        assert!(!told.is_empty() && told.len() <= 200);
        assert!(told.iter().all(|told| told.diagnostic.chars().count() <= 500));
        let _ = finding(told);
    }
    let _ = read_mbox(bytes, &mut |_| std::ops::ControlFlow::Continue(()));
});
