//! Finished messages: read from the output folder and compared with the plan before they are sent.

use std::fs::File;
use std::io::Read as _;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use crate::dispatch::dkim::{Signer, sign_all};
use crate::dispatch::engine::message::{Difference, MOST_BYTES, Planned, check};
use crate::dispatch::engine::{Message, Source};
use crate::journal::{Key, PlanRow, Run};

/// The messages of an output folder.
#[derive(Debug, Clone)]
pub(super) struct Messages {
    out: PathBuf,
    run: Run,
    key: Key,
    signers: Arc<Vec<Signer>>,
}

impl Messages {
    pub(super) fn new(out: &Path, run: &Run, key: Key, signers: Arc<Vec<Signer>>) -> Self {
        Self { out: out.to_owned(), run: run.clone(), key, signers }
    }

    /// A message as it is on the disk, with its addresses.
    ///
    /// # Errors
    /// The message is not the planned one.
    pub(super) fn read(&self, row: &PlanRow) -> Result<Message, Difference> {
        let address = row.address.as_ref().ok_or(Difference::Recipient)?;
        let bytes = self.bytes(&row.file)?;
        let planned = Planned {
            key: &self.key,
            run: &self.run.run,
            sha256: &row.sha256,
            hash: &address.hash,
        };
        let checked = check(&bytes, &planned)?;
        Ok(Message {
            bytes,
            message_id: checked.message_id,
            to: checked.to,
            from: checked.from,
            token: address.token.clone(),
        })
    }

    fn bytes(&self, file: &str) -> Result<Vec<u8>, Difference> {
        let path = Path::new(file);
        let inside = path.components().all(|part| matches!(part, Component::Normal(_)));
        if !inside || file.is_empty() {
            return Err(Difference::Unreadable);
        }
        let file = File::open(self.out.join(path)).map_err(|_| Difference::Unreadable)?;
        let mut bytes = Vec::with_capacity(16 << 10);
        // One byte more than allowed shows that the file is too large.
        let read = file.take(MOST_BYTES + 1).read_to_end(&mut bytes);
        read.map_err(|_| Difference::Unreadable)?;
        Ok(bytes)
    }
}

impl Source for Messages {
    fn message(&self, row: &PlanRow) -> Result<Message, Difference> {
        let mut message = self.read(row)?;
        if !self.signers.is_empty() {
            // Signed with the time of the plan, so that a message sent again has the same bytes.
            let signed = sign_all(&self.signers, &message.bytes, self.run.planned);
            message.bytes = signed.map_err(|_| Difference::Line)?;
        }
        Ok(message)
    }
}
