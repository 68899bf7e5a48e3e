//! What e-mails need besides their words.

use crate::diag::Severity;
use crate::yaml::{Node, Spanned};

use super::super::EmailSettings;
use super::values::Context;

pub(super) fn email(node: &Node, cx: &mut Context) -> Option<EmailSettings> {
    let mut map = cx.reader.mapping(node, "the section `email`");
    let from_name = cx.required(&mut map, "from-name", |cx, node| {
        let what = "the name of the sender of e-mails";
        cx.local(node, what, Context::header_line, Severity::Error)
    });
    let from =
        cx.required(&mut map, "from", |cx, node| cx.email(node, "the address of the sender"));
    let reply_to =
        cx.required(&mut map, "reply-to", |cx, node| cx.email(node, "the address for replies"));
    let date =
        cx.required(&mut map, "date", |cx, node| cx.timestamp(node, "the time of the e-mails"));
    let message_key = cx.required(&mut map, "message-key", |cx, node| {
        let value = cx.line(node, "any text from which message ids are made")?;
        Some(Spanned { value, span: node.span })
    });
    map.finish(&mut cx.reader);
    Some(EmailSettings {
        from_name: from_name?,
        from: from?,
        reply_to: reply_to?,
        date: date?,
        message_key: message_key?,
    })
}
