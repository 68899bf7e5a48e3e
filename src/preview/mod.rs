//! `preview INCIDENT`: a local page that shows letters and e-mails while they are written.
//!
//! One user, one computer: it listens on 127.0.0.1 alone, and answers only who knows the token in its
//! address and calls it by that name (`http`). It asks nobody for anything and writes nothing. A
//! change in the incident's folder (`watch`) makes a new state of the studio (`studio`); if that cannot be
//! read, the last one that could stays, with the problems beside it. What the page asks is answered by
//! `answers`, pages are drawn from the PDF by `draw`, pieces are made when they are asked for and kept
//! (`cache`) until the next change. The list of people is counted in the `background`, and its numbers
//! can be confirmed (`confirm`).
//!
//! Alone knows axum, tokio, notify and hayro-svg. Clock, token and port come from the caller.

mod answers;
mod background;
mod cache;
mod confirm;
mod draw;
mod duties;
mod http;
mod overlay;
mod page;
mod studio;
mod watch;

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::locale::UiLanguage;

use studio::Studio;

/// The clock of the caller.
pub struct Clock {
    /// The time of day, as people read it.
    pub time_of_day: Box<dyn Fn() -> String + Send + Sync>,
    /// Time since some moment, to measure by.
    pub elapsed: Box<dyn Fn() -> Duration + Send + Sync>,
}

impl std::fmt::Debug for Clock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Clock")
    }
}

/// What a preview is asked for.
#[derive(Debug)]
pub struct Options {
    /// The incident folder.
    pub folder: PathBuf,
    /// The port; 0 for any that is free.
    pub port: u16,
    /// Random bytes that nobody can guess, for the address.
    pub token: [u8; 16],
    /// The incident folder as the user wrote it, for the command that makes the letters.
    pub incident: String,
    /// Whether real people are shown.
    pub real: bool,
    /// The language of the page, unless it asks for another.
    pub language: UiLanguage,
    /// The clock.
    pub clock: Clock,
}

/// A preview that listens.
pub struct Preview {
    listener: TcpListener,
    port: u16,
    studio: Arc<Studio>,
}

impl std::fmt::Debug for Preview {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Preview").field("port", &self.port).finish_non_exhaustive()
    }
}

/// How often the wish to stop is looked at.
const LOOK: Duration = Duration::from_millis(50);

impl Preview {
    /// Takes the port and reads the incident. Connections wait until [`Preview::run`].
    ///
    /// # Errors
    /// The port is taken.
    pub fn open(options: Options) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port))?;
        let port = listener.local_addr()?.port();
        Ok(Self { listener, port, studio: Arc::new(Studio::open(options)) })
    }

    /// The address of the page, with its token.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/{}/", self.port, self.studio.token())
    }

    /// Answers until `stop` is set. Who is connected then is cut off.
    ///
    /// # Errors
    /// The system gives no means to serve or to watch the folder.
    pub fn run(self, stop: &AtomicBool) -> io::Result<()> {
        let Self { listener, port, studio } = self;
        let _watching = watch::watch(&studio)?;
        background::begin(&studio)?;
        listener.set_nonblocking(true)?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let served = runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            let server = axum::serve(listener, http::router(&studio, port)).into_future();
            tokio::select! {
                served = server => served,
                () = until_set(stop) => Ok(()),
            }
        });
        // Work under way has nothing to save.
        runtime.shutdown_background();
        served
    }
}

async fn until_set(stop: &AtomicBool) {
    while !stop.load(Ordering::Relaxed) {
        tokio::time::sleep(LOOK).await;
    }
}

/// The id that an incident folder's facts name, if they can be read.
pub fn incident_id(folder: &std::path::Path) -> Option<String> {
    crate::studio::incident_id(folder)
}
