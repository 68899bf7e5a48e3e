//! The ZIP container of a workbook.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek};

use zip::ZipArchive;

use super::fault::Fault;
use super::parts::as_utf8;
use super::xml::Xml;

/// Limits of an unpacked workbook.
const UNPACKED: Unpacked = Unpacked { sheets: 1 << 30, others: 256 << 20 };

/// Limits of an unpacked workbook, in bytes.
pub(super) struct Unpacked {
    /// All sheets together, which are read piece by piece.
    pub(super) sheets: u64,
    /// All other parts together, such as the table of texts, which is loaded whole.
    pub(super) others: u64,
}

impl Unpacked {
    /// Whether the file unpacks to no more, by the sizes in its directory. They are reliable: the library
    /// stops with an error if an entry is longer than the directory says.
    ///
    /// # Errors
    /// If the directory cannot be read.
    pub(super) fn fits<R: Read + Seek>(&self, archive: &mut ZipArchive<R>) -> Result<bool, Fault> {
        let limits = [self.sheets, self.others];
        let mut sizes = [0u64; 2];
        for at in 0..archive.len() {
            let entry = archive.by_index_raw(at).map_err(|_| Fault::Damaged)?;
            let kind = kind(&entry.name().map_err(|_| Fault::Damaged)?);
            sizes[kind] = sizes[kind].saturating_add(entry.size());
        }
        Ok(sizes.iter().zip(limits).all(|(size, limit)| *size <= limit))
    }
}

/// The index of the limit for an entry: 0 for sheets, 1 for all others.
pub(super) fn kind(name: &str) -> usize {
    let name = folded(name);
    usize::from(!name.starts_with("xl/worksheets/") && name != "content.xml")
}

/// A part of the container as XML.
pub(super) type Part<'a> = Xml<Box<dyn BufRead + 'a>>;

/// The ZIP container of a workbook.
///
/// Names of parts are compared without their case (ECMA-376 part 2, 6.2.2), and with `\` for `/`, which
/// old libraries of Windows write.
pub(super) struct Container {
    archive: ZipArchive<BufReader<File>>,
    /// Index of each entry by its folded name.
    places: BTreeMap<String, usize>,
}

impl Container {
    /// Opens a file.
    ///
    /// # Errors
    /// If it is no ZIP container, or would unpack to more than the limits.
    pub(super) fn open(file: File) -> Result<Self, Fault> {
        let mut archive = ZipArchive::new(BufReader::new(file)).map_err(|_| Fault::Damaged)?;
        if !UNPACKED.fits(&mut archive)? {
            return Err(Fault::TooLarge);
        }
        let mut places = BTreeMap::new();
        for at in 0..archive.len() {
            let entry = archive.by_index_raw(at).map_err(|_| Fault::Damaged)?;
            let name = folded(&entry.name().map_err(|_| Fault::Damaged)?);
            places.entry(name).or_insert(at);
        }
        Ok(Self { archive, places })
    }

    /// The index of the entry of this name.
    fn place(&self, name: &str) -> Option<usize> {
        let exact = self.archive.index_for_name(name);
        exact.or_else(|| self.places.get(&folded(name)).copied()).or_else(|| {
            // Targets are addresses, in which a blank is `%20`.
            self.places.get(&folded(&unescaped(name)?)).copied()
        })
    }

    /// Whether there is an entry of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.place(name).is_some()
    }

    /// An entry as XML; `None` if there is none of this name.
    ///
    /// # Errors
    /// If the entry cannot be unpacked.
    pub(super) fn xml(&mut self, name: &str) -> Result<Option<Part<'_>>, Fault> {
        let Some(at) = self.place(name) else { return Ok(None) };
        let entry = self.archive.by_index(at).map_err(|_| Fault::Damaged)?;
        let text = as_utf8(BufReader::with_capacity(64 * 1024, entry));
        Ok(Some(Xml::new(text.map_err(|_| Fault::Damaged)?)))
    }
}

/// A name as it is compared with others.
fn folded(name: &str) -> String {
    let name = name.replace('\\', "/").to_ascii_lowercase();
    name.trim_start_matches("./").trim_start_matches('/').to_owned()
}

/// A name without escapes such as `%20`; `None` if it has none that is sound.
fn unescaped(name: &str) -> Option<String> {
    let (mut bytes, mut rest) = (Vec::new(), name.as_bytes());
    while let Some((&first, behind)) = rest.split_first() {
        rest = behind;
        if first != b'%' {
            bytes.push(first);
            continue;
        }
        let digits = std::str::from_utf8(behind.get(..2)?).ok()?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        rest = &behind[2..];
    }
    String::from_utf8(bytes).ok().filter(|plain| plain != name)
}
