//! The routes, and who may use them.
//!
//! A page on the web can make the user's browser send requests to 127.0.0.1. So each address begins with a
//! token that it cannot guess, the `Host` must be this server (DNS rebinding uses another name), and
//! nothing may frame or embed the page. Every other request gets "not found".

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::{Path, Query, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;
use tokio_stream::StreamExt as _;
use tokio_stream::wrappers::WatchStream;

use super::cache::Key;
use super::confirm::{Confirmation, confirm};
use super::session::Session;
use super::{answers, page};

/// What the page may load: nothing but answers of this server.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; \
                      img-src 'self' data:; connect-src 'self'; frame-src 'self'; font-src 'self'; \
                      base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

/// Headers of all answers.
const HEADERS: [(HeaderName, &str); 6] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::CACHE_CONTROL, "no-store"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
];

/// How often a connection without news gets a sign of life.
const KEEP_ALIVE: Duration = Duration::from_secs(15);

#[derive(Clone)]
struct Guard {
    hosts: [String; 2],
    path: String,
}

/// The routes under the token.
pub(super) fn router(session: &Arc<Session>, port: u16) -> Router {
    let token = session.token();
    let guard = Guard {
        hosts: [format!("127.0.0.1:{port}"), format!("localhost:{port}")],
        path: format!("/{token}/"),
    };
    let routes = Router::new()
        .route("/", get(index))
        .route("/state.json", get(state))
        .route("/piece.json", get(piece))
        .route("/events", get(events))
        .route("/exceptions.json", get(exceptions))
        .route("/people.json", get(people))
        .route("/confirm", post(confirmed))
        .route("/proof.pdf", get(proof))
        .route("/proofs.pdf", get(proofs))
        .route("/email.eml", get(email))
        .route("/{*file}", get(file));
    Router::new()
        .nest(&format!("/{token}"), routes.clone())
        .route(&format!("/{token}/"), get(index))
        .layer(from_fn_with_state(guard, only_the_user))
        .with_state(Arc::clone(session))
}

async fn only_the_user(State(guard): State<Guard>, request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    let known = host.is_some_and(|host| guard.hosts.iter().any(|own| own == host))
        && of_own_page(request.headers(), &guard);
    let mut response = if known && same(request.uri().path(), &guard.path) {
        next.run(request).await
    } else {
        StatusCode::NOT_FOUND.into_response()
    };
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Whether no other page sends the request. The browser names the page in `Origin` when a request changes
/// something, and in `Sec-Fetch-Site`; an address that is typed in has neither.
fn of_own_page(headers: &HeaderMap, guard: &Guard) -> bool {
    let of = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    let origin = of("origin").is_none_or(|origin| {
        let host = origin.strip_prefix("http://");
        host.is_some_and(|host| guard.hosts.iter().any(|own| own == host))
    });
    origin && of("sec-fetch-site").is_none_or(|site| matches!(site, "same-origin" | "none"))
}

/// Whether a path begins with the token, in constant time.
fn same(path: &str, own: &str) -> bool {
    let Some(given) = path.as_bytes().get(..own.len()) else { return false };
    given.iter().zip(own.as_bytes()).fold(0, |wrong, (a, b)| wrong | (a ^ b)) == 0
}

/// The query parameters of all routes.
#[derive(Debug, Default, Deserialize)]
struct Asked {
    ui: Option<String>,
    person: Option<String>,
    language: Option<String>,
    search: Option<String>,
}

type Shared = State<Arc<Session>>;

async fn index(State(session): Shared, Query(asked): Query<Asked>) -> Response {
    of_file("", session.speech(asked.ui.as_deref()))
}

async fn file(State(session): Shared, Path(name): Path<String>) -> Response {
    of_file(&name, session.speech(None))
}

fn of_file(name: &str, speech: &crate::locale::Speech) -> Response {
    match page::file(name, speech) {
        Some((media_type, bytes)) => ([(header::CONTENT_TYPE, media_type)], bytes).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn json(text: impl Into<Body>) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], text.into()).into_response()
}

/// Runs slow work on a thread of its own, so that other connections go on.
async fn beside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    tokio::task::spawn_blocking(work).await.ok()
}

async fn state(State(session): Shared, Query(asked): Query<Asked>) -> Response {
    let answer =
        beside(move || answers::state(&session, session.speech(asked.ui.as_deref())).to_string());
    answer.await.map_or_else(|| StatusCode::INTERNAL_SERVER_ERROR.into_response(), json)
}

async fn piece(State(session): Shared, Query(asked): Query<Asked>) -> Response {
    let key = Key {
        ui: session.speech(asked.ui.as_deref()).language().tag(),
        person: asked.person.unwrap_or_default(),
        language: asked.language.filter(|language| !language.is_empty()),
    };
    match beside(move || session.piece(&key)).await {
        Some(Some(text)) => json(text.to_string()),
        Some(None) => StatusCode::NOT_FOUND.into_response(),
        None => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn events(State(session): Shared) -> Response {
    // The first value is the one that the connection has already.
    let news = WatchStream::from_changes(session.subscribe()).map(|news| {
        let data = serde_json::json!({ "revision": news.revision, "broken": news.broken });
        Ok::<_, Infallible>(Event::default().event("state").data(data.to_string()))
    });
    Sse::new(news).keep_alive(KeepAlive::new().interval(KEEP_ALIVE)).into_response()
}

async fn exceptions(State(session): Shared, Query(asked): Query<Asked>) -> Response {
    let answer = beside(move || {
        answers::exceptions(&session, session.speech(asked.ui.as_deref())).to_string()
    });
    answer.await.map_or_else(|| StatusCode::INTERNAL_SERVER_ERROR.into_response(), json)
}

/// Searches for real recipients and adds them to those who are shown.
async fn people(State(session): Shared, Query(asked): Query<Asked>) -> Response {
    let wanted = asked.search.unwrap_or_default();
    let found = beside(move || answers::search(&session, &wanted)).await;
    found
        .flatten()
        .map_or_else(|| StatusCode::NOT_FOUND.into_response(), |value| json(value.to_string()))
}

async fn confirmed(
    State(session): Shared,
    Query(asked): Query<Asked>,
    Json(given): Json<Confirmation>,
) -> Response {
    let speech = session.speech(asked.ui.as_deref());
    match confirm(&session, &given, speech) {
        Ok(value) => json(value.to_string()),
        Err(words) => {
            let error = serde_json::json!({ "error": words });
            (StatusCode::CONFLICT, json(error.to_string())).into_response()
        }
    }
}

/// An answer that the browser saves as a file.
fn download(name: &str, media_type: &'static str, bytes: Vec<u8>) -> Response {
    let sign = |c: char| if c.is_ascii_alphanumeric() || c == '.' || c == '-' { c } else { '-' };
    let name: String = name.chars().map(sign).collect();
    let headers = [
        (header::CONTENT_TYPE, media_type.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    (headers, bytes).into_response()
}

async fn proof(State(session): Shared, Query(asked): Query<Asked>) -> Response {
    let person = asked.person.unwrap_or_default();
    let language = asked.language;
    let name = format!("proof-{person}.pdf");
    let made = beside(move || {
        let state = session.now().state?;
        state.proof(state.person(&person)?, language.as_deref()).ok().flatten()
    });
    match made.await.flatten() {
        Some(bytes) => download(&name, "application/pdf", bytes),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn proofs(State(session): Shared, Query(asked): Query<Asked>) -> Response {
    let language = asked.language.unwrap_or_default();
    let name = format!("proofs-{language}.pdf");
    let made = beside(move || session.now().state?.proofs(&language).ok().flatten());
    match made.await.flatten() {
        Some(bytes) => download(&name, "application/pdf", bytes),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn email(State(session): Shared, Query(asked): Query<Asked>) -> Response {
    let person = asked.person.unwrap_or_default();
    let name = format!("{person}.eml");
    let made = beside(move || {
        let state = session.now().state?;
        let piece = state.piece(state.person(&person)?, asked.language.as_deref())?;
        piece.email?.eml
    });
    match made.await.flatten() {
        Some(bytes) => download(&name, "message/rfc822", bytes),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
