//! The QR code of one of the incident's links.

use crate::diag::Span;
use crate::render::pdf::QrCode;
use crate::yaml::Node;

use super::values::Context;

/// The default link: the page of the notice, which most readers need.
const USUAL: &str = "notice";

/// Which link the letters show as a QR code.
#[derive(Debug, Clone, PartialEq)]
pub struct CodeOfLink {
    /// The name of the link in the incident.
    pub link: String,
    /// Side of the code in millimetres.
    pub size: f32,
    /// Its place in the theme.
    pub place: Span,
}

/// Reads `qr-code`: a group, or `yes` for the defaults.
pub(super) fn read(node: &Node, cx: &mut Context<'_>) -> Option<CodeOfLink> {
    let usual = CodeOfLink { link: USUAL.to_owned(), size: QrCode::USUAL_SIZE, place: node.span };
    if !node.is_mapping() {
        let wanted = cx.reader.boolean(node, "whether there is a QR code");
        return wanted.unwrap_or(false).then_some(usual);
    }
    let mut map = cx.reader.mapping(node, "the group `qr-code`");
    let link_node = cx.given(&mut map, "link");
    let link = link_node.map_or(Some(usual.link), |node| cx.line(node, "the name of a link"));
    let size = cx
        .given(&mut map, "size")
        .map_or(Some(usual.size), |node| cx.within(node, "a size in millimetres", QrCode::SIZE));
    map.finish(&mut cx.reader);
    Some(CodeOfLink { link: link?, size: size?, place: link_node.map_or(node.span, |n| n.span) })
}
