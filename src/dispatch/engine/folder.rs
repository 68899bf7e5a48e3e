//! Folders in the place of a relay: a Maildir, or the pickup directory of a mail server.
//!
//! Files appear whole, by rename, after they were flushed to the disk. Their names are made of the
//! piece's token, which says nothing to anybody else; a message that is handed over a second time
//! takes the place of the first.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::relay::Bounces;
use super::transport::{Link, Message, Outcome, Transport, Trouble, TroubleKind, Watch};
use crate::journal::{Answer, AnswerStage, UnknownReason};

/// What another program makes of the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FolderKind {
    /// `new`, `cur` and `tmp`, with the messages alone.
    Maildir,
    /// One folder; two lines before each message name sender and recipient of the envelope, as
    /// Microsoft Exchange and the IIS SMTP service take them.
    Pickup(Bounces),
}

/// A folder that takes messages.
#[derive(Debug, Clone)]
pub struct FolderTransport {
    folder: PathBuf,
    kind: FolderKind,
}

impl FolderTransport {
    /// Messages go into this folder. A Maildir is made if it is not there; a pickup directory is not,
    /// for nobody would look into it.
    ///
    /// # Errors
    /// The folder cannot be made, or is not there.
    pub fn new(folder: &Path, kind: FolderKind) -> io::Result<Self> {
        if kind == FolderKind::Maildir {
            for part in ["tmp", "new", "cur"] {
                make_folder(&folder.join(part))?;
            }
        } else if !folder.is_dir() {
            return Err(io::ErrorKind::NotFound.into());
        }
        Ok(Self { folder: folder.to_owned(), kind })
    }
}

fn make_folder(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

impl Transport for FolderTransport {
    fn connect(&self) -> Result<Box<dyn Link>, Trouble> {
        Ok(Box::new(FolderLink(self.clone())))
    }
}

struct FolderLink(FolderTransport);

impl Link for FolderLink {
    fn deliver(&mut self, message: &Message, watch: &mut dyn Watch) -> Outcome {
        match self.0.put(message, watch) {
            Ok(Put::There) => Outcome::Accepted(Answer {
                stage: Some(AnswerStage::File.into()),
                ..Answer::default()
            }),
            Ok(Put::Perhaps) => Outcome::Unknown(UnknownReason::Folder),
            Ok(Put::CalledOff(error)) => Outcome::CannotRecord(error.to_string()),
            Err(error) => {
                let kind = TroubleKind::Folder;
                let words = error.to_string();
                let answer = Answer { stage: Some(AnswerStage::File.into()), ..Answer::default() };
                Outcome::Ours { trouble: Trouble { kind, words, answer }, certain: true }
            }
        }
    }

    fn is_usable(&self) -> bool {
        true
    }

    fn quit(self: Box<Self>) {}
}

enum Put {
    There,
    /// It is there, or it was and another program has taken it, or it is not.
    Perhaps,
    CalledOff(io::Error),
}

impl FolderTransport {
    fn put(&self, message: &Message, watch: &mut dyn Watch) -> io::Result<Put> {
        let (part, whole) = match &self.kind {
            FolderKind::Maildir => {
                // The name of a Maildir's file has three parts; the first is usually a time.
                let name = format!("0.{}.breach-letters", message.token);
                (self.folder.join("tmp").join(&name), self.folder.join("new").join(name))
            }
            FolderKind::Pickup(_) => {
                let name = format!("{}.eml", message.token);
                // Pickup directories take `*.eml` alone.
                (self.folder.join(format!(".{name}.part")), self.folder.join(name))
            }
        };
        let written = self.write(&part, message);
        if let Err(error) = written {
            let _ = fs::remove_file(&part);
            return Err(error);
        }
        if let Err(error) = watch.before_dot() {
            let _ = fs::remove_file(&part);
            return Ok(Put::CalledOff(error));
        }
        if let Err(error) = fs::rename(&part, &whole) {
            // While it has its first name, nobody has seen it under the other.
            return match part.try_exists() {
                Ok(true) => {
                    let _ = fs::remove_file(&part);
                    Err(error)
                }
                _ => Ok(Put::Perhaps),
            };
        }
        let synced = whole.parent().map_or(Ok(()), sync_folder);
        Ok(if synced.is_ok() { Put::There } else { Put::Perhaps })
    }

    fn write(&self, part: &Path, message: &Message) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(part)?;
        if let FolderKind::Pickup(bounces) = &self.kind {
            let no_sender = || io::Error::other("the address for reports is too long");
            let sender = bounces.sender(message).ok_or_else(no_sender)?;
            let (sender, receiver) = (sender.address().as_str(), message.to.as_str());
            write!(file, "X-Sender: {sender}\r\nX-Receiver: {receiver}\r\n")?;
        }
        file.write_all(&message.bytes)?;
        file.sync_all()
    }
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::check_address;

    struct Calm(bool);

    impl Watch for Calm {
        fn before_dot(&mut self) -> io::Result<()> {
            if self.0 { Ok(()) } else { Err(io::Error::other("called off")) }
        }
    }

    fn message() -> Message {
        Message {
            bytes: b"To: aino@posti.example\r\n\r\nHei\r\n".to_vec(),
            message_id: "a@org.example".into(),
            to: check_address("aino@posti.example").unwrap(),
            from: check_address("org@org.example").unwrap(),
            token: "abcdefgh234567abcdef".into(),
        }
    }

    fn files(folder: &Path) -> Vec<(String, String)> {
        let mut found: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap())
            .map(|entry| {
                let text = fs::read_to_string(entry.path()).unwrap();
                (entry.file_name().to_string_lossy().into_owned(), text)
            })
            .collect();
        found.sort();
        found
    }

    #[test]
    fn a_maildir_holds_the_message_once_whatever_happens() {
        let folder = tempfile::tempdir().unwrap();
        let transport = FolderTransport::new(folder.path(), FolderKind::Maildir).unwrap();
        let mut link = transport.connect().unwrap();
        assert!(matches!(link.deliver(&message(), &mut Calm(false)), Outcome::CannotRecord(_)));
        assert!(
            files(&folder.path().join("new")).is_empty(),
            "nothing appears that was called off"
        );
        for _ in 0..2 {
            assert!(matches!(link.deliver(&message(), &mut Calm(true)), Outcome::Accepted(_)));
        }
        let expected = String::from_utf8(message().bytes).unwrap();
        let name = "0.abcdefgh234567abcdef.breach-letters".to_owned();
        assert_eq!(files(&folder.path().join("new")), [(name, expected)]);
        assert!(files(&folder.path().join("tmp")).is_empty());
    }

    #[test]
    fn a_pickup_file_names_its_envelope_and_its_name_names_nobody() {
        let folder = tempfile::tempdir().unwrap();
        let bounces = Bounces { address: check_address("bounces@org.example").ok(), verp: true };
        let kind = FolderKind::Pickup(bounces);
        assert!(FolderTransport::new(&folder.path().join("no"), kind.clone()).is_err());
        let transport = FolderTransport::new(folder.path(), kind).unwrap();
        let mut link = transport.connect().unwrap();
        assert!(matches!(link.deliver(&message(), &mut Calm(true)), Outcome::Accepted(_)));
        assert_eq!(
            files(folder.path()),
            [(
                "abcdefgh234567abcdef.eml".to_owned(),
                "X-Sender: bounces+abcdefgh234567abcdef@org.example\r\n\
                 X-Receiver: aino@posti.example\r\nTo: aino@posti.example\r\n\r\nHei\r\n"
                    .to_owned()
            )]
        );
    }

    /// What happens at the moment of handing over.
    struct Meanwhile(Box<dyn Fn()>);

    impl Watch for Meanwhile {
        fn before_dot(&mut self) -> io::Result<()> {
            (self.0)();
            Ok(())
        }
    }

    #[test]
    fn what_may_have_been_handed_over_is_unknown_and_what_was_not_is_our_trouble() {
        let folder = tempfile::tempdir().unwrap();
        let transport = FolderTransport::new(folder.path(), FolderKind::Maildir).unwrap();
        let mut link = transport.connect().unwrap();
        let path = folder.path().to_owned();
        let new = path.join("new");
        let mut taken = Meanwhile(Box::new(move || fs::remove_dir(&new).unwrap()));
        let outcome = link.deliver(&message(), &mut taken);
        assert!(matches!(outcome, Outcome::Ours { certain: true, .. }), "{outcome:?}");
        assert!(files(&path.join("tmp")).is_empty());
        fs::create_dir(path.join("new")).unwrap();
        let gone = path.clone();
        let mut away = Meanwhile(Box::new(move || fs::remove_dir_all(&gone).unwrap()));
        assert_eq!(link.deliver(&message(), &mut away), Outcome::Unknown(UnknownReason::Folder));
    }

    #[test]
    fn a_folder_that_is_gone_is_our_trouble() {
        let folder = tempfile::tempdir().unwrap();
        let transport = FolderTransport::new(folder.path(), FolderKind::Maildir).unwrap();
        fs::remove_dir_all(folder.path()).unwrap();
        let outcome = transport.connect().unwrap().deliver(&message(), &mut Calm(true));
        assert!(
            matches!(&outcome, Outcome::Ours { trouble, certain: true } if trouble.kind == TroubleKind::Folder)
        );
    }
}
