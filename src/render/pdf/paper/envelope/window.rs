//! An envelope whose measures agree, and what its window shows of the sheet.

use super::area::{Area, SHEET_HEIGHT, SHEET_WIDTH, in_words};
use super::measures::{EnvelopeMeasures, SFS_ADDRESS};
use super::problem::{EnvelopePart, EnvelopeProblem};

/// An envelope whose measures agree with each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Envelope {
    name: String,
    size: (f32, f32),
    folds: Vec<f32>,
    clear_zone: Area,
    always: Area,
    ever: Area,
    address: (f32, f32),
    sheets: Option<u32>,
    max_file_bytes: Option<u64>,
    fold_marks: bool,
}

/// Height of the highest letters of an address line of 11 pt above its baseline, with half a
/// millimetre to spare, and depth below it, with one.
const ADDRESS_ASCENT: f32 = 3.5;

const ADDRESS_DESCENT: f32 = 2.0;

/// Distance of the baselines of an address: 12 pt, the line of SFS 2487.
pub(crate) const ADDRESS_LINE: f32 = 12.0 * 25.4 / 72.0;

/// Fewer lines than name, street and place are no address.
const LEAST_LINES: usize = 3;

/// Posts read six lines at most (SFS 2487, DIN 5008).
const MOST_LINES: usize = 6;

/// A narrower address would cut off ordinary names and streets.
const LEAST_WIDTH: f32 = 50.0;

impl Default for Envelope {
    /// C5.
    fn default() -> Self {
        // A test shows that every built-in profile with a window is sound.
        Self {
            name: "C5".to_owned(),
            size: (229.0, 162.0),
            folds: vec![148.5],
            clear_zone: Area::new(0.0, 25.0, 113.0, 50.0),
            always: Area::new(18.0, 40.0, 76.0, 21.5),
            ever: Area::between(0.0, 26.5, 113.0, 75.0),
            address: SFS_ADDRESS,
            sheets: Some(9),
            max_file_bytes: None,
            fold_marks: true,
        }
    }
}

impl Envelope {
    /// An envelope from its measures.
    ///
    /// # Errors
    /// Everything in which they contradict each other.
    pub fn new(measures: &EnvelopeMeasures) -> Result<Self, Vec<EnvelopeProblem>> {
        let mut problems = Vec::new();
        let mut note = |part, words: String| problems.push(EnvelopeProblem { part, words });
        let (width, height) = measures.size;
        let panels = panels(&measures.folds);
        if panels.is_none() {
            let words =
                "the folds must be in order from the top down, each inside the sheet (0 to 297 mm)";
            note(EnvelopePart::Folds, words.into());
        }
        let panels = panels.unwrap_or_else(|| vec![SHEET_HEIGHT]);
        let packet = panels.iter().copied().fold(0.0, f32::max);
        if width < SHEET_WIDTH || height < packet {
            let words = format!(
                "the sheet, folded to {SHEET_WIDTH} by {packet} mm, does not fit into the \
                 envelope of {width} by {height} mm",
            );
            note(EnvelopePart::Size, words);
        }
        let loose = (width - SHEET_WIDTH, height - packet);
        let (slide_x, slide_y) = measures.slide.unwrap_or(loose);
        if slide_x > loose.0.max(0.0) || slide_y > loose.1.max(0.0) {
            let words = format!(
                "the sheet cannot slide that far: the envelope is only {} mm wider and {} mm higher",
                loose.0, loose.1
            );
            note(EnvelopePart::Slide, words);
        }
        let Some(window) = measures.window else {
            note(EnvelopePart::Window, "the position of the window is not known".into());
            problems.extend(limits(measures));
            return Err(problems);
        };
        if !Area::new(0.0, 0.0, width, height).holds(&window) {
            let words = format!("the window is not inside the envelope of {width} by {height} mm");
            note(EnvelopePart::Window, words);
        }
        // What the window shows cannot be computed from these.
        if !problems.is_empty() {
            problems.extend(limits(measures));
            return Err(problems);
        }
        // The top of the sheet lies so far below the top of the packet, if its first part is not
        // the tallest.
        let first = panels.first().copied().unwrap_or(SHEET_HEIGHT);
        let down = packet - first;
        let (left, top) = (window.left, window.top - down);
        let (right, bottom) = (left + window.width, top + window.height);
        let always = Area::between(left, top, right - slide_x, bottom - slide_y);
        let ever = Area::between(
            (left - slide_x).max(0.0),
            (top - slide_y).max(0.0),
            right.min(SHEET_WIDTH),
            bottom.min(first),
        );
        if !Area::new(0.0, 0.0, SHEET_WIDTH, first).holds(&always) || ever.height <= 0.0 {
            let words = format!(
                "the window shows more than the first {first} mm of the sheet, down to the fold"
            );
            problems.push(EnvelopeProblem { part: EnvelopePart::Window, words });
        }
        let envelope = Self {
            name: measures.name.clone(),
            size: measures.size,
            folds: measures.folds.clone(),
            clear_zone: measures.clear_zone.unwrap_or(ever),
            always,
            ever,
            address: measures.address.unwrap_or((always.left + 5.0, always.top + 4.0)),
            sheets: measures.sheets,
            max_file_bytes: measures.max_file_bytes,
            fold_marks: measures.fold_marks,
        };
        problems.extend(envelope.contradictions());
        problems.extend(limits(measures));
        if problems.is_empty() { Ok(envelope) } else { Err(problems) }
    }

    /// Whether clear zone and address agree with what the window shows.
    fn contradictions(&self) -> Vec<EnvelopeProblem> {
        let mut problems = Vec::new();
        if !self.clear_zone.holds(&self.ever) {
            let words = format!(
                "the clear zone does not cover everything that the window can show when the \
                 sheet slides: {}",
                in_words(&self.ever)
            );
            problems.push(EnvelopeProblem { part: EnvelopePart::ClearZone, words });
        }
        let above = self.address.1 - ADDRESS_ASCENT < self.always.top;
        let beside = self.address.0 < self.always.left || self.address_width() < LEAST_WIDTH;
        if above || beside || self.address_lines() < LEAST_LINES {
            let words = format!(
                "an address of {LEAST_LINES} lines and {LEAST_WIDTH} mm does not fit into the \
                 part that the window always shows: {}",
                in_words(&self.always)
            );
            problems.push(EnvelopeProblem { part: EnvelopePart::Address, words });
        }
        problems
    }

    /// Width and height.
    pub fn size(&self) -> (f32, f32) {
        self.size
    }

    /// Most sheets that it takes, if the print house says so.
    pub fn most_sheets(&self) -> Option<u32> {
        self.sheets
    }

    /// The name of the profile, or of the print house's envelope.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Heights of the folds on the sheet.
    pub fn folds(&self) -> &[f32] {
        &self.folds
    }

    /// Whether the folds are marked.
    pub fn fold_marks(&self) -> bool {
        self.fold_marks
    }

    /// The area of the first page where nothing but the address may be printed.
    pub fn clear_zone(&self) -> Area {
        self.clear_zone
    }

    /// The area of the first page that the window shows wherever the sheet lies in the envelope.
    pub fn always_visible(&self) -> Area {
        self.always
    }

    /// The area of the first page that the window can show.
    pub fn ever_visible(&self) -> Area {
        self.ever
    }

    /// Left end and first baseline of the address.
    pub fn address(&self) -> (f32, f32) {
        self.address
    }

    /// The longest line of an address.
    pub fn address_width(&self) -> f32 {
        self.always.right() - self.address.0
    }

    /// The most lines of an address.
    pub fn address_lines(&self) -> usize {
        let room = self.always.bottom() - ADDRESS_DESCENT - self.address.1;
        let mut lines = 0;
        while lines < MOST_LINES && ADDRESS_LINE * lines as f32 <= room {
            lines += 1;
        }
        lines
    }

    /// The most sheets of one letter.
    pub fn sheets(&self) -> Option<u32> {
        self.sheets
    }

    /// The largest PDF file that the print house takes, in bytes.
    pub fn max_file_bytes(&self) -> Option<u64> {
        self.max_file_bytes
    }
}

/// Limits that nothing keeps.
fn limits(measures: &EnvelopeMeasures) -> Vec<EnvelopeProblem> {
    let sheets = (measures.sheets == Some(0))
        .then_some((EnvelopePart::Sheets, "an envelope holds at least 1 sheet"));
    let bytes = (measures.max_file_bytes == Some(0))
        .then_some((EnvelopePart::MaxFile, "a file has at least 1 byte"));
    let all = sheets.into_iter().chain(bytes);
    all.map(|(part, words)| EnvelopeProblem { part, words: words.to_owned() }).collect()
}

/// Heights of the parts of a folded sheet from its top, or `None` if the folds are in disorder.
fn panels(folds: &[f32]) -> Option<Vec<f32>> {
    let mut edges = vec![0.0];
    edges.extend_from_slice(folds);
    edges.push(SHEET_HEIGHT);
    let panels: Vec<f32> = edges.windows(2).map(|pair| pair[1] - pair[0]).collect();
    panels.iter().all(|panel| *panel > 0.0).then_some(panels)
}
