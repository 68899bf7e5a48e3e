//! Connecting, encrypting, logging in.

use super::*;
use crate::dispatch::Secret;
use crate::dispatch::smtp::{Auth, Mechanism};
use crate::dispatch::testing::server::Identity;

fn failed(relay: &Relay) -> String {
    told(&open(relay).unwrap_err())
}

/// A relay that shows a certificate and offers this after it.
fn encrypted(name: &str, offers: &'static str, rest: Vec<Do>) -> (Server, Relay) {
    let identity = Identity::of(name);
    let mut script = greeted("250-relay\r\n250 STARTTLS");
    script.extend(answer("220 go on"));
    script.push(Do::Encrypt);
    script.extend(answer(offers));
    script.extend(rest);
    let server = Server::play(script, Some(&identity));
    let mut relay = relay(server.port);
    relay.tls = Tls::StartTls;
    relay.roots = Roots::of_pem(identity.pem.as_bytes()).unwrap();
    (server, relay)
}

fn with_password(relay: &mut Relay, mechanism: Mechanism) {
    relay.auth = Auth::new("notices", Secret::new("geheim").unwrap(), mechanism);
}

#[test]
fn greetings_that_are_none() {
    for (script, expected) in [
        (
            vec![Do::Say("554 5.7.1 not you")],
            "at greeting: the relay answered: 554 5.7.1 not you | NotSent | OurFault",
        ),
        (
            vec![Do::Say("421 4.3.2 closing down")],
            "at greeting: the relay answered: 421 4.3.2 closing down | NotSent | TooBusy",
        ),
        (
            vec![Do::Say("SSH-2.0-OpenSSH_9.2")],
            "at greeting: the relay sent something that is not an SMTP reply | NotSent | \
             Disconnected",
        ),
        (vec![Do::Close], "at greeting: the connection was lost | NotSent | Disconnected"),
        (
            vec![Do::Silence],
            "at greeting: the relay did not answer for 0.15 s | NotSent | Disconnected",
        ),
    ] {
        let server = Server::play(script, None);
        let mut relay = relay(server.port);
        relay.timeouts = short();
        assert_eq!(failed(&relay), expected);
        server.heard();
    }
}

#[test]
fn nobody_there() {
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let told = failed(&relay(port));
    assert!(told.starts_with("at connect: no connection: "), "{told}");
    assert!(told.ends_with(" | NotSent | Disconnected"), "{told}");
}

#[test]
fn an_old_relay_is_greeted_in_the_old_way() {
    let mut script = greeted("502 5.5.1 what?");
    script.extend(answer("250 relay"));
    let server = Server::play(script, None);
    let mut relay = relay(server.port);
    relay.client_name = crate::dispatch::smtp::ClientName::new("mail.org.example");
    drop(open(&relay).unwrap());
    assert_eq!(server.heard(), ["EHLO mail.org.example", "HELO mail.org.example"]);
}

#[test]
fn starttls_with_a_good_certificate_and_a_password() {
    let mut rest = Vec::new();
    rest.extend(answer("235 2.7.0 welcome"));
    rest.extend(pipelined(["250 Ok", "250 Ok", "354 go on"]));
    rest.extend([Do::ReadMessage, Do::Say("250 2.0.0 Ok")]);
    let offers = "250-relay\r\n250-PIPELINING\r\n250 AUTH LOGIN PLAIN";
    let (server, mut relay) = encrypted("127.0.0.1", offers, rest);
    with_password(&mut relay, Mechanism::Any);
    let mut connection = open(&relay).unwrap();
    assert_eq!(connection.tls_version(), Some("TLS 1.3"));
    let message = "line\r\n".repeat(30_000);
    assert!(send(&mut connection, message.as_bytes()).0.is_ok());
    drop(connection);
    let heard = server.heard();
    assert_eq!(
        heard[..4],
        ["EHLO [127.0.0.1]", "STARTTLS", "EHLO [127.0.0.1]", "AUTH PLAIN AG5vdGljZXMAZ2VoZWlt"]
    );
    assert_eq!(heard.last().unwrap(), &message);
}

#[test]
fn implicit_tls() {
    let identity = Identity::of("localhost");
    let mut script = vec![Do::Encrypt];
    script.extend(greeted(PLAIN));
    let server = Server::play(script, Some(&identity));
    let mut relay = relay(server.port);
    relay.tls = Tls::Implicit;
    relay.host = Host::new("localhost").unwrap();
    relay.roots = Roots::of_pem(identity.pem.as_bytes()).unwrap();
    assert!(open(&relay).unwrap().tls_version().is_some());
    assert_eq!(server.heard(), ["EHLO [127.0.0.1]"]);
}

#[test]
fn certificates_that_are_not_good() {
    let (server, mut relay) = encrypted("other.example", PLAIN, vec![]);
    assert_eq!(
        failed(&relay),
        "at TLS: the relay's certificate is not valid: it is for another host name | NotSent | OurFault"
    );
    assert_eq!(server.heard(), ["EHLO [127.0.0.1]", "STARTTLS"]);

    let (server, _) = encrypted("127.0.0.1", PLAIN, vec![]);
    relay.port = server.port;
    let stranger = Identity::of("127.0.0.1");
    relay.roots = Roots::of_pem(stranger.pem.as_bytes()).unwrap();
    assert_eq!(
        failed(&relay),
        "at TLS: the relay's certificate is not valid: it is not signed by an authority that this \
         computer trusts | NotSent | OurFault"
    );
    server.heard();

    let (server, _) = encrypted("127.0.0.1", PLAIN, vec![]);
    relay.port = server.port;
    relay.roots = Roots::of_this_computer().unwrap();
    let told = failed(&relay);
    assert!(told.starts_with("at TLS: the relay's certificate is not valid: "), "{told}");
    server.heard();
}

#[test]
fn a_certificate_whose_time_is_over() {
    let mut parameters = rcgen::CertificateParams::new(vec!["127.0.0.1".to_owned()]).unwrap();
    parameters.not_before = rcgen::date_time_ymd(2020, 1, 1);
    parameters.not_after = rcgen::date_time_ymd(2021, 1, 1);
    let identity = Identity::with(parameters);
    let mut script = greeted("250-relay\r\n250 STARTTLS");
    script.extend(answer("220 go on"));
    script.extend([Do::Encrypt, Do::Read]);
    let server = Server::play(script, Some(&identity));
    let mut relay = relay(server.port);
    relay.tls = Tls::StartTls;
    relay.roots = Roots::of_pem(identity.pem.as_bytes()).unwrap();
    assert_eq!(
        failed(&relay),
        "at TLS: the relay's certificate is not valid: it has expired | NotSent | OurFault"
    );
    server.heard();
}

#[test]
fn a_relay_that_does_not_encrypt_is_told_nothing() {
    for (script, expected) in [
        (greeted(PLAIN), "at TLS: the relay does not support STARTTLS | NotSent | OurFault"),
        (
            [greeted("250-relay\r\n250 STARTTLS"), answer("454 4.7.0 not now").to_vec()].concat(),
            "at TLS: the relay answered: 454 4.7.0 not now | NotSent | TooBusy",
        ),
        (
            // A command that somebody put behind the reply must not count as said by the relay.
            [
                greeted("250-relay\r\n250 STARTTLS"),
                vec![Do::Read, Do::Raw(b"220 go on\r\n250 AUTH PLAIN\r\n".to_vec())],
            ]
            .concat(),
            "at TLS: the relay sent unencrypted data after its reply to STARTTLS | NotSent | \
             OurFault",
        ),
        (
            [greeted("250-relay\r\n250 STARTTLS"), answer("220 go on").to_vec(), vec![Do::Close]]
                .concat(),
            "at TLS: the connection was lost | NotSent | Disconnected",
        ),
    ] {
        let server = Server::play(script, None);
        let mut relay = relay(server.port);
        relay.tls = Tls::StartTls;
        relay.roots = Roots::of_this_computer().unwrap();
        with_password(&mut relay, Mechanism::Any);
        assert_eq!(failed(&relay), expected);
        for line in server.heard() {
            assert!(!line.contains("AUTH") && !line.contains("MAIL"), "{line}");
        }
    }
}

#[test]
fn a_password_is_never_sent_in_clear() {
    let server = Server::play(greeted("250-relay\r\n250 AUTH PLAIN LOGIN"), None);
    let mut relay = relay(server.port);
    with_password(&mut relay, Mechanism::Plain);
    assert_eq!(
        failed(&relay),
        "at AUTH: a password is not sent over a connection that is not encrypted | NotSent | OurFault"
    );
    assert_eq!(server.heard(), ["EHLO [127.0.0.1]"]);
}

#[test]
fn logging_in() {
    let login = [answer("334 VXNlcm5hbWU6"), answer("334 UGFzc3dvcmQ6"), answer("235 2.7.0 Ok")];
    let oauth = [answer("334 eyJzdGF0dXMiOiI0MDEifQ=="), answer("535 5.7.8 token expired")];
    for (mechanism, offers, script, expected, lines) in [
        (
            Mechanism::Any,
            "250 AUTH LOGIN",
            login.concat(),
            "in",
            &["AUTH LOGIN", "bm90aWNlcw==", "Z2VoZWlt"][..],
        ),
        (
            Mechanism::XOAuth2,
            "250 AUTH PLAIN XOAUTH2",
            oauth.concat(),
            "at AUTH: the relay answered: 535 5.7.8 token expired | NotSent | OurFault",
            &["AUTH XOAUTH2 dXNlcj1ub3RpY2VzAWF1dGg9QmVhcmVyIGdlaGVpbQEB", ""],
        ),
        (
            Mechanism::Plain,
            "250 AUTH PLAIN",
            answer("535 5.7.8 wrong password").to_vec(),
            "at AUTH: the relay answered: 535 5.7.8 wrong password | NotSent | OurFault",
            &["AUTH PLAIN AG5vdGljZXMAZ2VoZWlt"],
        ),
        (
            Mechanism::Plain,
            "250 AUTH PLAIN",
            answer("454 4.7.0 later").to_vec(),
            "at AUTH: the relay answered: 454 4.7.0 later | NotSent | TooBusy",
            &["AUTH PLAIN AG5vdGljZXMAZ2VoZWlt"],
        ),
        (
            Mechanism::Any,
            "250 AUTH CRAM-MD5",
            vec![],
            "at AUTH: the relay offers no supported login method | NotSent | OurFault",
            &[],
        ),
    ] {
        // The first line greets.
        let offers: &'static str = format!("250-relay\r\n{offers}").leak();
        let (server, mut relay) = encrypted("127.0.0.1", offers, script);
        with_password(&mut relay, mechanism);
        let found = match open(&relay) {
            Ok(_) => "in".to_owned(),
            Err(failure) => told(&failure),
        };
        assert_eq!(found, expected);
        assert_eq!(server.heard()[3..], *lines);
    }
}
