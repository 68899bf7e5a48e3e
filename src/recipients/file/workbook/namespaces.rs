//! The namespaces of the XML inside workbooks (Namespaces in XML 1.0).
//!
//! Two elements may share a local name: `workbookPr` of an extension says nothing about dates, and
//! `x14:row` is no row. So an element is known by its namespace and its local name, never by its prefix,
//! which each program chooses as it likes.

use quick_xml::events::BytesStart;
use quick_xml::name::{PrefixDeclaration, QName};

use super::attributes::{attributes, value};
use super::fault::Fault;

/// A namespace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    /// No namespace, which is that of attributes without a prefix.
    None,
    /// SpreadsheetML, transitional or strict.
    Main,
    /// The lists of relations in a package.
    Relations,
    /// References to a relation: `r:id`, transitional or strict.
    RelationIds,
    /// Alternatives for programs that know an extension (ECMA-376 part 3).
    Alternatives,
    Office,
    Table,
    Text,
    Style,
    Drawing,
    Manifest,
    /// What LibreOffice adds to cells of OpenDocument.
    CalcExtension,
    /// Anything else.
    Other,
    /// Any: the document has no namespaces at all, as some libraries write it.
    Any,
}

impl Space {
    fn of_uri(uri: &str) -> Self {
        match uri {
            "" => Self::None,
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
            | "http://purl.oclc.org/ooxml/spreadsheetml/main" => Self::Main,
            "http://schemas.openxmlformats.org/package/2006/relationships" => Self::Relations,
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
            | "http://purl.oclc.org/ooxml/officeDocument/relationships" => Self::RelationIds,
            "http://schemas.openxmlformats.org/markup-compatibility/2006" => Self::Alternatives,
            "urn:oasis:names:tc:opendocument:xmlns:office:1.0" => Self::Office,
            "urn:oasis:names:tc:opendocument:xmlns:table:1.0" => Self::Table,
            "urn:oasis:names:tc:opendocument:xmlns:text:1.0" => Self::Text,
            "urn:oasis:names:tc:opendocument:xmlns:style:1.0" => Self::Style,
            "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" => Self::Drawing,
            "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" => Self::Manifest,
            "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" => {
                Self::CalcExtension
            }
            _ => Self::Other,
        }
    }

    /// Whether it may be this one.
    pub(super) fn is(self, wanted: Self) -> bool {
        self == wanted || self == Self::Any
    }
}

/// Most prefixes that may be declared at one place of a document.
const MOST_PREFIXES: usize = 1 << 10;

/// The prefixes that are declared where a document is read.
#[derive(Default)]
pub(super) struct Prefixes {
    /// Depth of the tag that declares it, the prefix (blank for the default), the namespace.
    declared: Vec<(u64, String, Space)>,
    /// Whether the document has no namespaces: its root is in none.
    none_at_all: bool,
}

impl Prefixes {
    /// Adds the prefixes that a tag declares. The root has the depth 1.
    ///
    /// # Errors
    /// If the declarations are not well-formed, or far too many.
    pub(super) fn enter(&mut self, tag: &BytesStart<'_>, depth: u64) -> Result<(), Fault> {
        // Hardly any tag declares one.
        if tag.attributes_raw().contains("xmlns") {
            for found in attributes(tag) {
                let found = found?;
                let prefix = match found.key.as_namespace_binding() {
                    Some(PrefixDeclaration::Default) => "",
                    Some(PrefixDeclaration::Named(prefix)) => prefix,
                    None => continue,
                };
                if self.declared.len() >= MOST_PREFIXES {
                    return Err(Fault::TooLarge);
                }
                let space = Space::of_uri(value(&found)?.trim());
                self.declared.push((depth, prefix.to_owned(), space));
            }
        }
        if depth == 1 {
            self.none_at_all = self.resolve(tag.name()) == Space::None;
        }
        Ok(())
    }

    /// Forgets the prefixes that were declared at this depth or below.
    pub(super) fn leave(&mut self, depth: u64) {
        while self.declared.last().is_some_and(|(declared, ..)| *declared >= depth) {
            self.declared.pop();
        }
    }

    fn resolve(&self, name: QName<'_>) -> Space {
        let prefix = name.prefix().map_or("", |prefix| prefix.into_inner());
        let found = self.declared.iter().rev().find(|(_, known, _)| known == prefix);
        found.map_or(Space::None, |(_, _, space)| *space)
    }

    /// The namespace of an element.
    pub(super) fn of_element(&self, name: QName<'_>) -> Space {
        match self.resolve(name) {
            Space::None if self.none_at_all => Space::Any,
            space => space,
        }
    }

    /// The namespace of an attribute. Without a prefix it is in none.
    pub(super) fn of_attribute(&self, name: QName<'_>) -> Space {
        match name.prefix() {
            None if !self.none_at_all => Space::None,
            Some(prefix) if prefix.into_inner() == "xmlns" => Space::Other,
            _ => self.of_element(name),
        }
    }
}
