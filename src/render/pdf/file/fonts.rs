//! The faces as the writers need them.

use super::bulk::fonts::FontStore;
#[cfg(feature = "printpdf")]
use super::printpdf::PrintFonts;
use crate::render::pdf::text::fonts::Fonts;

/// The faces of a run as each writer needs them. Cheap to clone; what is derived from a face is
/// computed when it is first needed, and once for all clones.
#[derive(Clone)]
pub(crate) struct FileFonts {
    bulk: FontStore,
    #[cfg(feature = "printpdf")]
    print: PrintFonts,
}

impl FileFonts {
    /// For these faces. The letters must be laid out with the same.
    pub(crate) fn new(fonts: &Fonts) -> Self {
        Self {
            bulk: FontStore::new(fonts),
            #[cfg(feature = "printpdf")]
            print: PrintFonts::new(fonts),
        }
    }

    /// For the bulk writer.
    pub(crate) fn bulk(&self) -> &FontStore {
        &self.bulk
    }

    /// For printpdf.
    #[cfg(feature = "printpdf")]
    pub(crate) fn print(&self) -> &PrintFonts {
        &self.print
    }
}
