//! The preview as a server: its port, its threads, its end.

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::options::Options;
use super::session::Session;
use super::{background, http, watch};

/// A preview that listens on its port.
pub struct Preview {
    listener: TcpListener,
    port: u16,
    session: Arc<Session>,
}

impl std::fmt::Debug for Preview {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Preview").field("port", &self.port).finish_non_exhaustive()
    }
}

/// How often `stop` is checked.
const LOOK: Duration = Duration::from_millis(50);

impl Preview {
    /// Takes the port and reads the incident. Connections wait until [`Preview::run`].
    ///
    /// # Errors
    /// The port is taken.
    pub fn open(options: Options) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port))?;
        let port = listener.local_addr()?.port();
        Ok(Self { listener, port, session: Arc::new(Session::open(options)) })
    }

    /// The address of the page, with its token.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/{}/", self.port, self.session.token())
    }

    /// Answers requests until `stop` is set; open connections are cut then.
    ///
    /// # Errors
    /// The folder cannot be watched, or a thread or the server cannot be started.
    pub fn run(self, stop: &AtomicBool) -> io::Result<()> {
        let Self { listener, port, session } = self;
        let _watching = watch::watch(&session)?;
        background::begin(&session)?;
        listener.set_nonblocking(true)?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let served = runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            let server = axum::serve(listener, http::router(&session, port)).into_future();
            tokio::select! {
                served = server => served,
                () = until_set(stop) => Ok(()),
            }
        });
        // Work in progress has nothing to save.
        runtime.shutdown_background();
        served
    }
}

async fn until_set(stop: &AtomicBool) {
    while !stop.load(Ordering::Relaxed) {
        tokio::time::sleep(LOOK).await;
    }
}
