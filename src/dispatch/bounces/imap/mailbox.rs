//! All messages of a mailbox over IMAP.

use std::ops::ControlFlow;
use std::sync::Arc;

use super::account::Account;
use super::session::Session;
use crate::dispatch::Clock;
use crate::dispatch::bounces::source::{Item, MOST_BYTES, SourceError};

/// The sizes of this many messages are asked for with one command.
const SIZES_AT_ONCE: usize = 500;

/// Passes all messages of a mailbox to `take`, in the order of their UIDs, until it breaks off. One
/// message at a time is in memory.
///
/// # Errors
/// The server cannot be reached, or not safely, refuses the user or the mailbox, or breaks off.
pub fn imap(
    account: &Account,
    clock: &Arc<dyn Clock>,
    take: &mut dyn FnMut(Item) -> ControlFlow<()>,
) -> Result<(), SourceError> {
    let mut session = Session::open(account, clock)?;
    session.examine(&account.mailbox)?;
    let uids = session.all_uids()?;
    for some in uids.chunks(SIZES_AT_ONCE) {
        for (uid, size) in session.sizes(some)? {
            let name = uid.to_string();
            let item = if size as usize > MOST_BYTES {
                Item::TooLarge { name }
            } else {
                match session.message(uid)? {
                    Some(bytes) => Item::Message { name, bytes },
                    // Somebody has removed it meanwhile.
                    None => continue,
                }
            };
            if take(item).is_break() {
                session.log_out();
                return Ok(());
            }
        }
    }
    session.log_out();
    Ok(())
}
