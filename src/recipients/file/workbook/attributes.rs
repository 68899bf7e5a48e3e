//! Attributes of XML tags.

use std::borrow::Cow;

use quick_xml::XmlVersion;
use quick_xml::events::BytesStart;
use quick_xml::events::attributes::Attribute;

use super::fault::Fault;

/// The attributes of a tag, in order.
pub(super) fn attributes<'a>(
    tag: &'a BytesStart<'_>,
) -> impl Iterator<Item = Result<Attribute<'a>, Fault>> {
    let mut attributes = tag.attributes();
    attributes.with_checks(false);
    attributes.map(|found| found.map_err(|_| Fault::Damaged))
}

/// The unescaped value of an attribute.
///
/// # Errors
/// If it is not well-formed.
pub(super) fn value<'a>(attribute: &Attribute<'a>) -> Result<Cow<'a, str>, Fault> {
    attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| Fault::Damaged)
}
