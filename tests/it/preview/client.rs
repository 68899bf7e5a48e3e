//! A preview that runs, and a small client of it.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::Value;

/// Long enough on the slowest machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// A preview of a copy of a fixture. Ends with the test.
pub(crate) struct Running {
    child: Child,
    pub(crate) port: u16,
    pub(crate) token: String,
    pub(crate) folder: PathBuf,
    _kept: tempfile::TempDir,
}

/// An answer.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).expect("JSON")
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

pub(crate) fn copy_of(fixture: &str) -> (tempfile::TempDir, PathBuf) {
    fn copy(from: &Path, to: &Path) {
        std::fs::create_dir_all(to).unwrap();
        for entry in std::fs::read_dir(from).unwrap() {
            let path = entry.unwrap().path();
            let target = to.join(path.file_name().unwrap());
            if path.is_dir() { copy(&path, &target) } else { drop(std::fs::copy(&path, &target)) }
        }
    }
    let kept = tempfile::tempdir().unwrap();
    let folder = kept.path().join("incident");
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(fixture), &folder);
    let _ = std::fs::remove_dir_all(folder.join("expected"));
    (kept, folder)
}

pub(crate) fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_breach-letters"));
    command.arg("preview").arg(folder).args(arguments).args(["--format", "json"]);
    command.env("LC_ALL", "C").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

impl Running {
    pub(crate) fn start(fixture: &str, arguments: &[&str]) -> Self {
        let (kept, folder) = copy_of(fixture);
        let mut child = command(&folder, arguments).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let said: Value = serde_json::from_str(&line).expect("the address");
        let url = said["url"].as_str().unwrap().to_owned();
        let rest = url.strip_prefix("http://127.0.0.1:").unwrap();
        let (port, token) = rest.trim_end_matches('/').split_once('/').unwrap();
        let (port, token) = (port.parse().unwrap(), token.to_owned());
        Self { child, port, token, folder, _kept: kept }
    }

    /// Asks as a browser does.
    pub(crate) fn get(&self, path: &str) -> Answer {
        let host = format!("127.0.0.1:{}", self.port);
        self.ask("GET", &format!("/{}/{path}", self.token), &host, &[], "")
    }

    pub(crate) fn post(&self, path: &str, body: &str) -> Answer {
        let host = format!("127.0.0.1:{}", self.port);
        let json = ["Content-Type: application/json"];
        self.ask("POST", &format!("/{}/{path}", self.token), &host, &json, body)
    }

    pub(crate) fn ask(
        &self,
        method: &str,
        path: &str,
        host: &str,
        headers: &[&str],
        body: &str,
    ) -> Answer {
        let mut stream = self.connect();
        let more: String = headers.iter().map(|header| format!("{header}\r\n")).collect();
        let length = body.len();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\
             Content-Length: {length}\r\n{more}\r\n{body}"
        );
        stream.write_all(request.as_bytes()).unwrap();
        let mut all = Vec::new();
        stream.read_to_end(&mut all).unwrap();
        let end = all.windows(4).position(|four| four == b"\r\n\r\n").expect("headers");
        let headers = String::from_utf8(all[..end].to_vec()).unwrap().to_lowercase();
        let status = headers.split(' ').nth(1).unwrap().parse().unwrap();
        let mut body = all[end + 4..].to_vec();
        if headers.contains("transfer-encoding: chunked") {
            body = unchunked(&body);
        }
        Answer { status, headers, body }
    }

    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream
    }

    /// Listens for news.
    pub(crate) fn events(&self) -> Events {
        let mut stream = self.connect();
        let request =
            format!("GET /{}/events HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", self.token, self.port);
        stream.write_all(request.as_bytes()).unwrap();
        let mut events = Events(BufReader::new(stream));
        while !events.line().is_empty() {}
        events
    }

    /// Writes a file into the incident folder.
    pub(crate) fn write(&self, file: &str, text: &str) {
        let path = self.folder.join(file);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    pub(crate) fn read(&self, file: &str) -> String {
        std::fs::read_to_string(self.folder.join(file)).unwrap()
    }

    /// The state, once it is as wanted.
    pub(crate) fn state_when(&self, wanted: impl Fn(&Value) -> bool) -> Value {
        let mut events = self.events();
        loop {
            let state = self.get("state.json").json();
            if wanted(&state) {
                return state;
            }
            events.next();
        }
    }

    /// As Ctrl-C does. Gives the exit code.
    pub(crate) fn interrupt(&mut self) -> Option<i32> {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
        self.child.wait().unwrap().code()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// News.
pub(crate) struct Events(BufReader<TcpStream>);

impl Events {
    fn line(&mut self) -> String {
        let mut line = String::new();
        self.0.read_line(&mut line).expect("news in time");
        line.trim_end().to_owned()
    }

    /// The next news.
    pub(crate) fn next(&mut self) -> Value {
        loop {
            if let Some(data) = self.line().strip_prefix("data: ") {
                return serde_json::from_str(data).unwrap();
            }
        }
    }
}

fn unchunked(mut rest: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    loop {
        let end = rest.windows(2).position(|two| two == b"\r\n").expect("a chunk");
        let size = usize::from_str_radix(std::str::from_utf8(&rest[..end]).unwrap(), 16).unwrap();
        if size == 0 {
            return out;
        }
        out.extend(&rest[end + 2..end + 2 + size]);
        rest = &rest[end + 2 + size + 2..];
    }
}
