//! `relay:`, overridden by options of the command line.

use super::Overrides;
use super::named::Named;
use super::values::{Context, MECHANISMS, TLS};
use crate::diag::codes::dispatch::*;
use crate::diag::{Diagnostic, Place, Span};
use crate::dispatch::Secret;
use crate::dispatch::smtp::{Auth, ClientName, Mechanism, Relay, Timeouts};
use crate::dispatch::stream::{Host, Roots, Tls};
use crate::yaml::Node;

/// The relay as the file describes it.
#[derive(Default)]
pub(super) struct InFile {
    span: Option<Span>,
    host: Option<Host>,
    port: Option<u16>,
    tls: Option<Tls>,
    user: Option<String>,
    /// The keys for logging in that are set, and where: they have no effect without a user.
    login: Vec<(&'static str, Span)>,
    mechanism: Mechanism,
    password: Option<Named>,
    certificates: Option<Named>,
    client_name: Option<ClientName>,
    insecure: bool,
}

pub(super) fn read(node: &Node, cx: &mut Context<'_>) -> InFile {
    let mut map = cx.group(node, "relay", "the relay");
    let mut found = InFile { span: Some(map.span()), ..InFile::default() };
    found.host = map.required(&mut cx.reader, "host").and_then(|node| cx.host(node, "host"));
    found.port = cx
        .given(&mut map, "port")
        .and_then(|node| cx.number(node, "port", (1, 65_535)))
        .and_then(|port| u16::try_from(port).ok());
    found.tls = cx.given(&mut map, "tls").and_then(|node| cx.word(node, "tls", TLS));
    found.user =
        cx.given(&mut map, "user").and_then(|node| cx.text(node, "user")).map(str::to_owned);
    if let Some(node) = cx.given(&mut map, "auth") {
        found.mechanism = cx.word(node, "auth", MECHANISMS).unwrap_or_default();
        found.login.push(("auth", node.span));
    }
    found.password = cx.file(&mut map, "password-file");
    let place = found.password.as_ref().and_then(|file| file.span);
    found.login.extend(place.map(|span| ("password-file", span)));
    found.certificates = cx.file(&mut map, "ca-file");
    if let Some(node) = cx.given(&mut map, "client-name")
        && let Some(text) = cx.text(node, "client-name")
    {
        found.client_name = ClientName::new(text);
        if found.client_name.is_none() {
            let message = format!("`{text}` is neither a host name nor an IP address");
            let help = "write this computer's full name, such as `mail.org.example`";
            cx.error((BAD_HOST, "client-name"), Some(node.span), message, help);
        }
    }
    if let Some(node) = cx.given(&mut map, "insecure") {
        found.insecure = cx.boolean(node, "insecure").unwrap_or_default();
    }
    map.finish(&mut cx.reader);
    found
}

/// The relay as it will be used.
pub(super) fn ready(
    found: Option<InFile>,
    timeouts: Timeouts,
    overrides: &Overrides,
    cx: &mut Context<'_>,
) -> Option<Relay> {
    let mut found = found.unwrap_or_default();
    if let Some((host, port)) = &overrides.relay {
        // Another relay: neither user nor password of the file are for it.
        let client_name = found.client_name.take();
        let (host, port) = (Some(host.clone()), *port);
        found = InFile { host, port, client_name, ..InFile::default() };
    }
    let host = match found.host {
        Some(host) => host,
        None => {
            // A relay without a host was reported already.
            if overrides.needs_relay && found.span.is_none() {
                let help = "write `relay:` with `host:` into dispatch.yaml, or use `--relay HOST`";
                let problem = Diagnostic::error(NO_RELAY, "no relay is set").help(help);
                cx.reader.push(problem);
            }
            return None;
        }
    };
    let implicit = if found.port == Some(465) { Tls::Implicit } else { Tls::StartTls };
    let tls = overrides.tls.or(found.tls).unwrap_or(implicit);
    let user = overrides.user.clone().or(found.user);
    if user.is_none() {
        for (key, span) in &found.login {
            let message = format!("`{key}` has no effect without a user");
            let help = "add `user`, or remove this";
            cx.error((CONTRADICTION, key), Some(*span), message, help);
        }
    }
    if tls == Tls::None {
        in_clear(&host, user.is_some(), found.insecure, found.span, cx);
    }
    let certificates = overrides.ca_file.as_deref().map(Named::argument).or(found.certificates);
    let roots = roots(tls, certificates.as_ref(), cx);
    let secret = password(found.password, overrides, cx);
    let auth = match (user, secret) {
        (Some(user), Some(secret)) => Auth::new(&user, secret, found.mechanism),
        (Some(_), None) => {
            let told = cx.reader.problems.has_errors();
            if overrides.needs_relay && !told {
                let help = "write `password-file:` into the settings, set \
                            BREACH_LETTERS_SMTP_PASSWORD, or let the service manager pass the \
                            credential `smtp-password`";
                let problem = Diagnostic::error(NO_PASSWORD, "there is a user but no password");
                cx.reader.push(at(problem.help(help), found.span));
            }
            None
        }
        _ => None,
    };
    Some(Relay {
        host,
        port: found.port.unwrap_or(Relay::usual_port(tls)),
        tls,
        roots: roots?,
        client_name: found.client_name,
        auth,
        timeouts,
    })
}

fn at(problem: Diagnostic, span: Option<Span>) -> Diagnostic {
    match span {
        Some(span) => problem.at(Place::Span(span)),
        None => problem,
    }
}

/// An unencrypted connection: to this computer itself, or if `insecure: yes` allows it.
fn in_clear(host: &Host, user: bool, insecure: bool, span: Option<Span>, cx: &mut Context<'_>) {
    if user {
        let help = "remove `user`, or encrypt the connection: `tls: starttls` or `tls: implicit`";
        let message = "a password would be sent over a connection that is not encrypted";
        let problem = Diagnostic::error(NOT_ENCRYPTED, message).help(help).with("what", "password");
        cx.reader.push(at(problem, span));
    } else if insecure && !host.is_loopback() {
        let help = "encrypt the connection as soon as the relay supports it";
        let message = "everybody on the way to the relay can read the messages";
        cx.reader.push(at(Diagnostic::warning(INSECURE, message).help(help), span));
    } else if !host.is_loopback() {
        let help = "write `tls: starttls` or `tls: implicit`; if the network path to the relay is \
                    secure in another way, write `insecure: yes` together with `tls: none`";
        let message = "messages would be sent over a connection that is not encrypted";
        let problem = Diagnostic::error(NOT_ENCRYPTED, message).help(help).with("what", "message");
        cx.reader.push(at(problem, span));
    }
}

/// The certificates that are accepted.
fn roots(tls: Tls, file: Option<&Named>, cx: &mut Context<'_>) -> Option<Roots> {
    let Some(file) = file else {
        if tls == Tls::None {
            return Some(Roots::none());
        }
        return Roots::of_this_computer()
            .map_err(|problem| {
                let help = "install the package `ca-certificates`, or set `ca-file` to a file of \
                            certificates";
                let problem = Diagnostic::error(BAD_CERTIFICATES, problem.to_string()).help(help);
                cx.reader.push(problem.with("key", "ca-file").with("file", "none"));
            })
            .ok();
    };
    let bytes = file.bytes(cx, "ca-file")?;
    Roots::of_pem(&bytes)
        .map_err(|problem| {
            let help = "the file must have the certificate of the authority between lines \
                        `-----BEGIN CERTIFICATE-----` and `-----END CERTIFICATE-----`";
            let problem = Diagnostic::error(BAD_CERTIFICATES, problem.to_string()).help(help);
            cx.reader.push(file.at(problem, "ca-file"));
        })
        .ok()
}

/// The password: from the file of an argument, from the environment or the service manager, or from
/// the file that the settings name.
fn password(in_file: Option<Named>, overrides: &Overrides, cx: &mut Context<'_>) -> Option<Secret> {
    if let Some(path) = &overrides.password_file {
        return Named::argument(path).secret(cx, "password-file");
    }
    if let Some(secret) = &overrides.password {
        return Some(secret.clone());
    }
    in_file?.secret(cx, "password-file")
}
