//! Finished e-mails, read with `mail-parser`: a different library from the one that wrote them.
//! Only this file depends on it.

use mail_parser::decoders::html::html_to_text;
use mail_parser::{MessageParser, MimeHeaders as _, PartType};

/// A message as its recipient reads it.
pub(super) struct Mail {
    /// Name and address of everybody in `To`, `Cc` and `Bcc`.
    pub(super) to: Vec<(String, String)>,
    /// The language in the header.
    pub(super) language: Option<String>,
    /// The header lines except `To`, decoded.
    pub(super) headers: String,
    /// Text parts, and HTML parts as text.
    pub(super) bodies: Vec<String>,
    /// Whether there is a part other than text, HTML and pictures.
    pub(super) attachments: bool,
}

/// Parses a message; `None` if it is not one.
pub(super) fn read(bytes: &[u8]) -> Option<Mail> {
    let message = MessageParser::default().parse(bytes)?;
    let mut to = Vec::new();
    for list in [message.to(), message.cc(), message.bcc()].into_iter().flatten() {
        for one in list.iter() {
            let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
            to.push((text(one.name()), text(one.address())));
        }
    }
    let mut headers = String::new();
    let mut language = None;
    for header in message.headers() {
        let name = header.name();
        if ["to", "cc", "bcc"].iter().any(|other| name.eq_ignore_ascii_case(other)) {
            continue;
        }
        let raw = bytes.get(header.offset_start() as usize..header.offset_end() as usize)?;
        let value = match header.value().as_text() {
            Some(text) => text.to_owned(),
            None => String::from_utf8_lossy(raw).into_owned(),
        };
        if name.eq_ignore_ascii_case("Content-Language") {
            // The parser splits several languages into a list; the raw line has them all.
            language = Some(String::from_utf8_lossy(raw).trim().to_owned());
        }
        headers.push_str(&value);
        headers.push('\n');
    }
    let mut bodies = Vec::new();
    let mut attachments = false;
    for part in &message.parts {
        match &part.body {
            PartType::Text(text) => bodies.push(text.to_string()),
            PartType::Html(html) => {
                // Words end where an element ends, even if nothing is between it and the next one.
                bodies.push(html_to_text(&html.replace("</", "<br></")));
                bodies.push(quoted(html));
            }
            PartType::Multipart(_) => {}
            PartType::Binary(_) | PartType::InlineBinary(_) | PartType::Message(_) => {
                let kind = part.content_type();
                attachments |= kind.is_none_or(|kind| !kind.ctype().eq_ignore_ascii_case("image"));
            }
        }
    }
    Some(Mail { to, language, headers, bodies, attachments })
}

/// The attribute values of HTML, which its plain text leaves out. Everything between quotation
/// marks is taken: too much does no harm.
fn quoted(html: &str) -> String {
    html.split('"').skip(1).step_by(2).flat_map(|value| [value, "\n"]).collect()
}
