//! A conversation with an IMAP server: commands, and their answers within bounds.

use std::sync::Arc;
use std::time::Duration;

use zeroize::Zeroizing;

use super::account::Account;
use super::answer::{Answer, Completion, Fetched, Untagged, announced, completion, untagged};
use super::name;
use crate::dispatch::Clock;
use crate::dispatch::bounces::source::{MOST_BYTES, SourceError};
use crate::dispatch::stream::{Found, Stream, StreamError, Tls};

/// How long connecting may take.
const CONNECT: Duration = Duration::from_secs(30);
/// How long the server may take for one line, or for a block of a message.
const PATIENCE: Duration = Duration::from_secs(120);
/// Longest line that is read, in bytes.
const LONGEST_LINE: usize = 64 * 1024;
/// Longest line with the UIDs of a search, in bytes: some million messages.
const LONGEST_SEARCH: usize = 8 * 1024 * 1024;
/// Most bytes that may come in answer to one command: a message and what surrounds it.
const MOST_ANSWER: usize = MOST_BYTES + 1024 * 1024;
/// A literal is read in blocks of this many bytes, each with a time limit of its own.
const BLOCK: usize = 64 * 1024;

/// A connection on which the mailbox can be read.
pub(super) struct Session {
    stream: Stream,
    /// Number of the last command; it makes the next tag.
    commands: u32,
    /// How many bytes may still come in answer to the current command.
    room: usize,
}

impl Session {
    /// Connects, encrypts as the account asks for, and logs in.
    ///
    /// # Errors
    /// The server cannot be reached, or not safely, or refuses the user.
    pub(super) fn open(account: &Account, clock: &Arc<dyn Clock>) -> Result<Self, SourceError> {
        let stream = Stream::connect(&account.host, account.port, CONNECT, Arc::clone(clock));
        let stream = stream.map_err(|error| failed(&error))?;
        let mut session = Self { stream, commands: 0, room: MOST_ANSWER };
        if account.tls == Tls::Implicit {
            session.encrypt(account)?;
        }
        let greeting = session.line(LONGEST_LINE)?;
        let is_greeting = greeting.len() >= 4 && greeting[..4].eq_ignore_ascii_case(b"* OK");
        if !is_greeting {
            return Err(SourceError::Broken(
                "its greeting is not that of an IMAP server".to_owned(),
            ));
        }
        if account.tls == Tls::StartTls {
            session.start_tls(account)?;
        }
        session.log_in(account)?;
        Ok(session)
    }

    /// STARTTLS (RFC 3501 6.2.1).
    fn start_tls(&mut self, account: &Account) -> Result<(), SourceError> {
        match self.command("STARTTLS", &mut |_| {})? {
            Completion::Ok => {}
            Completion::No | Completion::Bad => {
                return Err(SourceError::Unreachable("it does not support STARTTLS".to_owned()));
            }
        }
        // What came in clear behind the answer would be taken for an encrypted one (CVE-2011-0411).
        if self.stream.has_unread() {
            let words = "it sent unencrypted data after its answer to STARTTLS";
            return Err(SourceError::Unreachable(words.to_owned()));
        }
        self.encrypt(account)
    }

    fn encrypt(&mut self, account: &Account) -> Result<(), SourceError> {
        let encrypted = self.stream.encrypt(&account.host, &account.roots, PATIENCE);
        encrypted.map_err(|error| match error {
            // A server that speaks no TLS answers what cannot be understood, or hangs up.
            StreamError::Lost => SourceError::Unreachable(error.to_string()),
            other => failed(&other),
        })
    }

    fn log_in(&mut self, account: &Account) -> Result<(), SourceError> {
        let words = ["LOGIN", &account.user, account.password.reveal()];
        match self.command_with(&words, &mut |_| {})? {
            Completion::Ok => Ok(()),
            Completion::No | Completion::Bad => Err(SourceError::Login),
        }
    }

    /// Opens a mailbox so that nothing in it can change.
    ///
    /// # Errors
    /// There is none of this name, or it may not be opened.
    pub(super) fn examine(&mut self, mailbox: &str) -> Result<(), SourceError> {
        match self.command_with(&["EXAMINE", &name::mailbox(mailbox)], &mut |_| {})? {
            Completion::Ok => Ok(()),
            Completion::No | Completion::Bad => Err(SourceError::Mailbox),
        }
    }

    /// The UIDs of all messages, in ascending order.
    ///
    /// # Errors
    /// The server breaks off.
    pub(super) fn all_uids(&mut self) -> Result<Vec<u32>, SourceError> {
        let mut uids = Vec::new();
        self.done("UID SEARCH ALL", &mut |answer| {
            if let Untagged::Search(found) = answer {
                uids.extend(found);
            }
        })?;
        uids.sort_unstable();
        uids.dedup();
        Ok(uids)
    }

    /// UID and size in bytes of those messages that are still there, in ascending order of UIDs.
    ///
    /// # Errors
    /// The server breaks off.
    pub(super) fn sizes(&mut self, uids: &[u32]) -> Result<Vec<(u32, u32)>, SourceError> {
        let list: Vec<String> = uids.iter().map(u32::to_string).collect();
        let mut sizes = Vec::new();
        let command = format!("UID FETCH {} (UID RFC822.SIZE)", list.join(","));
        self.done(&command, &mut |answer| {
            if let Untagged::Fetch(Fetched { uid: Some(uid), size: Some(size), .. }) = answer {
                sizes.push((uid, size));
            }
        })?;
        // A server may tell of other messages at any time, and of one twice.
        sizes.retain(|(uid, _)| uids.binary_search(uid).is_ok());
        sizes.sort_unstable();
        sizes.dedup_by_key(|(uid, _)| *uid);
        Ok(sizes)
    }

    /// A whole message; `None` if it is gone.
    ///
    /// # Errors
    /// The server breaks off.
    pub(super) fn message(&mut self, uid: u32) -> Result<Option<Vec<u8>>, SourceError> {
        let mut message = None;
        self.done(&format!("UID FETCH {uid} (UID BODY.PEEK[])"), &mut |answer| match answer {
            Untagged::Fetch(Fetched { uid: Some(found), body: Some(body), .. }) if found == uid => {
                message = Some(body);
            }
            _ => {}
        })?;
        Ok(message)
    }

    /// Says goodbye. Everything was read: whether the server answers does not matter.
    pub(super) fn log_out(mut self) {
        let _ = self.command("LOGOUT", &mut |_| {});
    }

    /// A command that the server must not refuse.
    fn done(&mut self, command: &str, take: &mut dyn FnMut(Untagged)) -> Result<(), SourceError> {
        match self.command(command, take)? {
            Completion::Ok => Ok(()),
            Completion::No | Completion::Bad => {
                Err(SourceError::Broken("it refused a command".to_owned()))
            }
        }
    }

    /// Sends a command that has no arguments of users.
    fn command(
        &mut self,
        command: &str,
        take: &mut dyn FnMut(Untagged),
    ) -> Result<Completion, SourceError> {
        let tag = self.next_tag();
        self.write(&format!("{tag} {command}\r\n"))?;
        self.finish(&tag, take)
    }

    /// Sends a command with arguments of any characters. What cannot be quoted goes as a literal, for
    /// which the server is asked first.
    fn command_with(
        &mut self,
        words: &[&str],
        take: &mut dyn FnMut(Untagged),
    ) -> Result<Completion, SourceError> {
        let tag = self.next_tag();
        // A password may be among the words.
        let mut line = Zeroizing::new(tag.clone());
        for (at, word) in words.iter().enumerate() {
            line.push(' ');
            if at == 0 {
                line.push_str(word);
            } else if let Some(quoted) = name::quoted(word) {
                line.push_str(&Zeroizing::new(quoted));
            } else {
                line.push_str(&format!("{{{}}}\r\n", word.len()));
                self.write(&line)?;
                if let Some(refused) = self.asked(&tag, take)? {
                    return Ok(refused);
                }
                *line = (*word).to_owned();
            }
        }
        line.push_str("\r\n");
        self.write(&line)?;
        self.finish(&tag, take)
    }

    /// Waits until the server asks for a literal; how it ended the command if it does not want it.
    fn asked(
        &mut self,
        tag: &str,
        take: &mut dyn FnMut(Untagged),
    ) -> Result<Option<Completion>, SourceError> {
        loop {
            let answer = self.answer()?;
            if answer.line.starts_with(b"+") {
                return Ok(None);
            }
            if let Some(end) = completion(&answer.line, tag) {
                return Ok(Some(end));
            }
            pass_on(answer, take)?;
        }
    }

    /// Reads the answers to a command up to its end.
    fn finish(
        &mut self,
        tag: &str,
        take: &mut dyn FnMut(Untagged),
    ) -> Result<Completion, SourceError> {
        loop {
            let answer = self.answer()?;
            if let Some(end) = completion(&answer.line, tag) {
                return Ok(end);
            }
            pass_on(answer, take)?;
        }
    }

    fn next_tag(&mut self) -> String {
        self.commands += 1;
        self.room = MOST_ANSWER;
        format!("a{}", self.commands)
    }

    fn write(&mut self, text: &str) -> Result<(), SourceError> {
        self.stream.write(text.as_bytes(), PATIENCE).map_err(|error| failed(&error))
    }

    /// Reads one answer with its literals.
    fn answer(&mut self) -> Result<Answer, SourceError> {
        let mut answer = Answer { line: self.line(LONGEST_SEARCH)?, literals: Vec::new() };
        // Only what is fetched has literals; words of the server may end as if they announced one.
        if !is_fetch(&answer.line) {
            return Ok(answer);
        }
        while let Some(length) = announced(&answer.line) {
            answer.literals.push(self.literal(length)?);
            let more = self.line(LONGEST_LINE)?;
            if answer.line.len() + more.len() > LONGEST_LINE {
                return Err(too_much());
            }
            answer.line.extend(more);
        }
        Ok(answer)
    }

    /// Reads a line, without its line end. A search may have a long one; every other line is short.
    fn line(&mut self, most: usize) -> Result<Vec<u8>, SourceError> {
        let most = most.min(self.room);
        let mut seen = 0;
        let mut too_long = false;
        let read = self.stream.read(PATIENCE, &mut |bytes| {
            // What was searched already is not searched again: a line may come in many parts.
            let end = bytes.get(seen..).and_then(|new| new.iter().position(|b| *b == b'\n'));
            let end = end.map(|at| seen + at);
            seen = bytes.len();
            let length = end.unwrap_or(seen);
            let most = if is_search(bytes) { most } else { most.min(LONGEST_LINE) };
            if length > most {
                too_long = true;
                return Found::Broken;
            }
            match end {
                Some(end) => {
                    let line = bytes.get(..end).unwrap_or_default();
                    Found::Whole(line.strip_suffix(b"\r").unwrap_or(line).to_vec(), end + 1)
                }
                None => Found::More,
            }
        });
        let line = read.map_err(|error| if too_long { too_much() } else { failed(&error) })?;
        self.room = self.room.saturating_sub(line.len() + 2);
        Ok(line)
    }

    /// Reads a literal of this many bytes.
    fn literal(&mut self, length: usize) -> Result<Vec<u8>, SourceError> {
        self.room = self.room.checked_sub(length).ok_or_else(too_much)?;
        let mut literal = Vec::new();
        while literal.len() < length {
            let block = (length - literal.len()).min(BLOCK);
            let read = self.stream.read(PATIENCE, &mut |bytes| match bytes.get(..block) {
                Some(found) => Found::Whole(found.to_vec(), block),
                None => Found::More,
            });
            literal.extend(read.map_err(|error| failed(&error))?);
        }
        Ok(literal)
    }
}

/// Hands an answer on, if it is one that may come at any time.
fn pass_on(answer: Answer, take: &mut dyn FnMut(Untagged)) -> Result<(), SourceError> {
    match untagged(answer) {
        Some(Untagged::Bye) => Err(SourceError::Broken("the connection was lost".to_owned())),
        Some(answer) => {
            take(answer);
            Ok(())
        }
        None => Err(SourceError::Broken("its answer cannot be understood".to_owned())),
    }
}

fn is_search(line: &[u8]) -> bool {
    line.get(..8).is_some_and(|start| start.eq_ignore_ascii_case(b"* SEARCH"))
}

fn is_fetch(line: &[u8]) -> bool {
    let mut words = line.split(|byte| *byte == b' ');
    words.next() == Some(b"*")
        && words.next().is_some_and(|word| word.iter().all(u8::is_ascii_digit))
        && words.next().is_some_and(|word| word.eq_ignore_ascii_case(b"FETCH"))
}

fn too_much() -> SourceError {
    SourceError::Broken("the server sends more than was requested".to_owned())
}

/// What an error of the connection means for the mailbox.
fn failed(error: &StreamError) -> SourceError {
    match error {
        StreamError::Lookup(_) | StreamError::Connect(_) | StreamError::Handshake(_) => {
            SourceError::Unreachable(error.to_string())
        }
        StreamError::Certificate(problem) => SourceError::Certificate(problem.to_string()),
        StreamError::Lost => SourceError::Broken("the connection was lost".to_owned()),
        StreamError::Silent(_) => SourceError::Broken(error.to_string()),
        StreamError::Nonsense => SourceError::Broken("its answer cannot be understood".to_owned()),
    }
}
