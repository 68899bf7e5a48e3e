//! The ZIP container of a workbook.

use std::fs::File;
use std::io::{BufReader, Read, Seek};

use zip::ZipArchive;
use zip::read::ZipFile;

use super::fault::Fault;
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
    usize::from(!name.starts_with("xl/worksheets/") && name != "content.xml")
}

/// A part of the container as XML.
pub(super) type Part<'a> = Xml<BufReader<ZipFile<'a, BufReader<File>>>>;

/// The ZIP container of a workbook.
pub(super) struct Container {
    archive: ZipArchive<BufReader<File>>,
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
        Ok(Self { archive })
    }

    /// Whether there is an entry of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    /// An entry as XML; `None` if there is none of this name.
    ///
    /// # Errors
    /// If the entry cannot be unpacked.
    pub(super) fn xml(&mut self, name: &str) -> Result<Option<Part<'_>>, Fault> {
        let Some(at) = self.archive.index_for_name(name) else { return Ok(None) };
        let entry = self.archive.by_index(at).map_err(|_| Fault::Damaged)?;
        Ok(Some(Xml::new(BufReader::with_capacity(64 * 1024, entry))))
    }
}
