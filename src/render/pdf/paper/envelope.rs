//! Envelopes: where the window is, what it shows, where the sheet is folded.
//!
//! All measures are millimetres. Those of an envelope count from the top left corner of its front
//! (the side with the window), those of the sheet from the top left corner of the page.
//!
//! A folded sheet is smaller than its envelope and slides in it. So there are two areas of the
//! page: what the window shows wherever the sheet lies ([`Envelope::always_visible`]), where the
//! address must be, and what it can show at all ([`Envelope::ever_visible`]), where nothing but the
//! address may be. The clear zone is at least the second.

/// Width of an A4 sheet.
pub(crate) const SHEET_WIDTH: f32 = 210.0;
/// Height of an A4 sheet.
pub(crate) const SHEET_HEIGHT: f32 = 297.0;

/// A rectangle in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Left edge.
    pub left: f32,
    /// Top edge.
    pub top: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

impl Area {
    /// An area from its left and top edge, width and height.
    pub const fn new(left: f32, top: f32, width: f32, height: f32) -> Self {
        Self { left, top, width, height }
    }

    /// The right edge.
    pub fn right(&self) -> f32 {
        self.left + self.width
    }

    /// The bottom edge.
    pub fn bottom(&self) -> f32 {
        self.top + self.height
    }

    /// An area from its four edges; negative sizes become 0.
    pub(in crate::render::pdf) fn between(left: f32, top: f32, right: f32, bottom: f32) -> Self {
        Self::new(left, top, (right - left).max(0.0), (bottom - top).max(0.0))
    }

    /// Whether another area lies in this one, to a twentieth of a millimetre.
    pub(in crate::render::pdf) fn holds(&self, other: &Area) -> bool {
        const SLACK: f32 = 0.05;
        self.left <= other.left + SLACK
            && self.top <= other.top + SLACK
            && self.right() >= other.right() - SLACK
            && self.bottom() >= other.bottom() - SLACK
    }

    /// Whether another area and this one have ground in common.
    pub(in crate::render::pdf) fn overlaps(&self, other: &Area) -> bool {
        self.left < other.right()
            && self.right() > other.left
            && self.top < other.bottom()
            && self.bottom() > other.top
    }
}

/// The measures of an envelope, as a print house states them.
#[derive(Debug, Clone, PartialEq)]
pub struct EnvelopeMeasures {
    /// Its common name.
    pub name: String,
    /// Width and height of the envelope.
    pub size: (f32, f32),
    /// The window, from the envelope's top left corner.
    pub window: Option<Area>,
    /// Heights of the folds, from the top edge of the sheet; none for an envelope as large as A4.
    pub folds: Vec<f32>,
    /// How far the sheet can slide in the envelope, to the right and down; if `None`, by as much as
    /// the envelope is larger than the folded sheet.
    pub slide: Option<(f32, f32)>,
    /// Area of the sheet where nothing but the address may be printed; if `None`, whatever the
    /// window can show.
    pub clear_zone: Option<Area>,
    /// Left end and baseline of the first line of the address on the sheet; if `None`, 5 mm and
    /// 4 mm inside what the window always shows.
    pub address: Option<(f32, f32)>,
    /// The most sheets that go into one envelope.
    pub sheets: Option<u32>,
    /// The largest PDF file that the print house takes, in bytes.
    pub max_file_bytes: Option<u64>,
    /// Whether short lines mark the folds in the left margin.
    pub fold_marks: bool,
}

/// A built-in profile.
struct Profile {
    name: &'static str,
    size: (f32, f32),
    window: Option<Area>,
    folds: &'static [f32],
    clear_zone: Option<Area>,
    address: (f32, f32),
    sheets: Option<u32>,
}

/// The union of what all Finnish windows can show of a sheet, and 1.5 mm above: a letter for one of
/// these envelopes may go into any other.
const FINNISH_CLEAR_ZONE: Option<Area> = Some(Area::new(0.0, 25.0, 113.0, 50.0));
/// The first address line of SFS 2487.
const SFS_ADDRESS: (f32, f32) = (25.0, 44.0);

/// The built-in profiles.
///
/// C5 to E65: sizes and windows of the Finnish envelopes as in the LaTeX class option SFS of
/// KOMA-Script (koma-script-sfs 1.0, after SFS 2487). C5 takes 9 sheets and C4 60 in Posti's iPost;
/// no limit was found for the others. DIN 5008: an envelope DL with its window 20 mm from the left
/// and 15 mm from the lower edge; the address zone begins 17.7 mm below the upper edge of the
/// field, under the zone for the return address and remarks. No window of C4 was found: each print
/// house has its own.
#[rustfmt::skip]
const PROFILES: [Profile; 7] = [
    Profile { name: "C5", size: (229.0, 162.0), window: Some(Area::new(18.0, 40.0, 95.0, 35.0)),
        folds: &[148.5], clear_zone: FINNISH_CLEAR_ZONE, address: SFS_ADDRESS, sheets: Some(9) },
    Profile { name: "C65", size: (225.0, 114.0), window: Some(Area::new(18.0, 40.0, 95.0, 35.0)),
        folds: &[99.0, 198.0], clear_zone: FINNISH_CLEAR_ZONE, address: SFS_ADDRESS, sheets: None },
    Profile { name: "E5", size: (220.0, 156.0), window: Some(Area::new(18.0, 40.0, 90.0, 30.0)),
        folds: &[148.5], clear_zone: FINNISH_CLEAR_ZONE, address: SFS_ADDRESS, sheets: None },
    Profile { name: "E65", size: (220.0, 110.0), window: Some(Area::new(18.0, 40.0, 90.0, 30.0)),
        folds: &[99.0, 198.0], clear_zone: FINNISH_CLEAR_ZONE, address: SFS_ADDRESS, sheets: None },
    Profile { name: "C4", size: (229.0, 324.0), window: None,
        folds: &[], clear_zone: None, address: SFS_ADDRESS, sheets: Some(60) },
    Profile { name: "DIN5008A", size: (220.0, 110.0), window: Some(Area::new(20.0, 50.0, 90.0, 45.0)),
        folds: &[87.0, 192.0], clear_zone: None, address: (25.0, 48.5), sheets: None },
    Profile { name: "DIN5008B", size: (220.0, 110.0), window: Some(Area::new(20.0, 50.0, 90.0, 45.0)),
        folds: &[105.0, 210.0], clear_zone: None, address: (25.0, 66.5), sheets: None },
];

impl EnvelopeMeasures {
    /// Names of the built-in profiles.
    pub fn profiles() -> impl Iterator<Item = &'static str> + Clone {
        PROFILES.iter().map(|profile| profile.name)
    }

    /// A built-in profile by its name.
    pub fn profile(name: &str) -> Option<Self> {
        let profile = PROFILES.iter().find(|profile| profile.name == name)?;
        Some(Self {
            name: profile.name.to_owned(),
            size: profile.size,
            window: profile.window,
            folds: profile.folds.to_vec(),
            slide: None,
            clear_zone: profile.clear_zone,
            address: Some(profile.address),
            sheets: profile.sheets,
            max_file_bytes: None,
            fold_marks: true,
        })
    }
}

/// The number of an envelope that a problem is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EnvelopePart {
    /// [`EnvelopeMeasures::size`].
    Size,
    /// [`EnvelopeMeasures::window`].
    Window,
    /// [`EnvelopeMeasures::folds`].
    Folds,
    /// [`EnvelopeMeasures::slide`].
    Slide,
    /// [`EnvelopeMeasures::clear_zone`].
    ClearZone,
    /// [`EnvelopeMeasures::address`].
    Address,
    /// [`EnvelopeMeasures::sheets`].
    Sheets,
    /// [`EnvelopeMeasures::max_file_bytes`].
    MaxFile,
}

/// Why measures of an envelope contradict each other.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{words}")]
pub struct EnvelopeProblem {
    /// The measure to check.
    pub part: EnvelopePart,
    words: String,
}

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
            let words = "the folds must be in order from the top down, each inside the sheet (0 \
                         to 297 mm)";
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
                "the sheet cannot slide that far: the envelope is only {} mm wider and {} mm \
                 higher",
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
        let clear_zone = measures.clear_zone.unwrap_or(ever);
        if !clear_zone.holds(&ever) {
            let words = format!(
                "the clear zone does not cover everything that the window can show when the sheet \
                 slides: {}",
                in_words(&ever)
            );
            problems.push(EnvelopeProblem { part: EnvelopePart::ClearZone, words });
        }
        let address = measures.address.unwrap_or((always.left + 5.0, always.top + 4.0));
        let envelope = Self {
            name: measures.name.clone(),
            size: measures.size,
            folds: measures.folds.clone(),
            clear_zone,
            always,
            ever,
            address,
            sheets: measures.sheets,
            max_file_bytes: measures.max_file_bytes,
            fold_marks: measures.fold_marks,
        };
        let above = address.1 - ADDRESS_ASCENT < always.top;
        let beside = address.0 < always.left || envelope.address_width() < LEAST_WIDTH;
        if above || beside || envelope.address_lines() < LEAST_LINES {
            let words = format!(
                "an address of {LEAST_LINES} lines and {LEAST_WIDTH} mm does not fit into the \
                 part that the window always shows: {}",
                in_words(&always)
            );
            problems.push(EnvelopeProblem { part: EnvelopePart::Address, words });
        }
        problems.extend(limits(measures));
        if problems.is_empty() { Ok(envelope) } else { Err(problems) }
    }

    /// Name, size and folding in words, for the print house.
    pub fn in_words(&self) -> String {
        let (width, height) = self.size;
        let folded = match self.folds.as_slice() {
            [] => "not folded".to_owned(),
            [_] => "folded once".to_owned(),
            folds => format!("folded {} times", folds.len()),
        };
        let marks: Vec<String> = self.folds.iter().map(|fold| format!("{fold} mm")).collect();
        let at = if marks.is_empty() {
            String::new()
        } else {
            format!(" at {} from the top", marks.join(" and "))
        };
        let sheets =
            self.sheets.map_or_else(String::new, |most| format!(", at most {most} sheets"));
        format!("{}, {width} × {height} mm, with window; {folded}{at}{sheets}", self.name)
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

/// `x 18 to 94 mm, y 40 to 61.5 mm`.
pub(crate) fn in_words(area: &Area) -> String {
    let edges = [area.left, area.right(), area.top, area.bottom()];
    let [left, right, top, bottom] = edges.map(|edge| (edge * 10.0).round() / 10.0);
    format!("x {left} to {right} mm, y {top} to {bottom} mm")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn envelope(name: &str) -> Envelope {
        Envelope::new(&EnvelopeMeasures::profile(name).unwrap()).unwrap()
    }

    #[test]
    fn what_a_window_shows_follows_from_its_measures() {
        // Worked out by hand: A4 slides by envelope minus folded sheet, both ways.
        for (name, always, ever) in [
            ("C5", [18.0, 40.0, 94.0, 61.5], [0.0, 26.5, 113.0, 75.0]),
            ("C65", [18.0, 40.0, 98.0, 60.0], [3.0, 25.0, 113.0, 75.0]),
            ("E5", [18.0, 40.0, 98.0, 62.5], [8.0, 32.5, 108.0, 70.0]),
            ("E65", [18.0, 40.0, 98.0, 59.0], [8.0, 29.0, 108.0, 70.0]),
            // The field of DIN 5008 is 27 or 45 mm from the top and 45 mm high.
            ("DIN5008A", [20.0, 32.0, 100.0, 72.0], [10.0, 27.0, 110.0, 77.0]),
            ("DIN5008B", [20.0, 50.0, 100.0, 90.0], [10.0, 45.0, 110.0, 95.0]),
        ] {
            let envelope = envelope(name);
            let edges = |area: Area| [area.left, area.top, area.right(), area.bottom()];
            assert_eq!(edges(envelope.always_visible()), always, "{name}");
            assert_eq!(edges(envelope.ever_visible()), ever, "{name}");
        }
    }

    #[test]
    fn the_address_of_sfs_2487_is_four_lines_in_every_finnish_window() {
        for name in ["C5", "C65", "E5", "E65"] {
            assert_eq!(envelope(name).address_lines(), 4, "{name}");
            assert!(envelope(name).address_width() >= 69.0, "{name}");
        }
        assert_eq!(envelope("DIN5008A").address_lines(), 6);
        assert_eq!(envelope("DIN5008B").address_lines(), 6);
        assert_eq!(Envelope::default(), envelope("C5"));
    }

    #[test]
    fn a_c4_needs_the_window_of_its_print_house() {
        let mut c4 = EnvelopeMeasures::profile("C4").unwrap();
        let problems = Envelope::new(&c4).unwrap_err();
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].part, EnvelopePart::Window);
        c4.window = Some(Area::new(20.0, 40.0, 100.0, 40.0));
        // So loose a sheet hides its address.
        let problems = Envelope::new(&c4).unwrap_err();
        assert_eq!(problems[0].part, EnvelopePart::Address);
        c4.slide = Some((5.0, 10.0));
        let envelope = Envelope::new(&c4).unwrap();
        assert_eq!((envelope.address_lines(), envelope.sheets()), (6, Some(60)));
    }

    #[test]
    fn measures_that_contradict_each_other_are_refused() {
        let problems = |change: fn(&mut EnvelopeMeasures)| {
            let mut measures = EnvelopeMeasures::profile("C5").unwrap();
            change(&mut measures);
            let problems = Envelope::new(&measures).unwrap_err();
            problems.into_iter().map(|problem| problem.part).collect::<Vec<_>>()
        };
        use EnvelopePart::*;
        assert_eq!(problems(|m| m.size = (205.0, 162.0)), [Size]);
        assert_eq!(problems(|m| m.folds = Vec::new())[0], Size);
        assert_eq!(problems(|m| m.slide = Some((19.0, 14.0))), [Slide]);
        assert_eq!(problems(|m| m.folds = vec![198.0, 99.0])[0], Folds);
        assert_eq!(problems(|m| m.window = Some(Area::new(150.0, 40.0, 95.0, 35.0))), [Window]);
        // A window above the upper edge of a sheet whose first part is short.
        assert_eq!(
            problems(|m| {
                *m = EnvelopeMeasures::profile("DIN5008A").unwrap();
                m.window = Some(Area::new(20.0, 10.0, 90.0, 45.0));
                m.address = None;
            })[0],
            Window
        );
        assert_eq!(
            problems(|m| m.clear_zone = Some(Area::new(18.0, 40.0, 95.0, 35.0))),
            [ClearZone]
        );
        assert_eq!(problems(|m| m.address = Some((25.0, 60.0))), [Address]);
        assert_eq!(problems(|m| m.address = Some((10.0, 44.0))), [Address]);
        assert_eq!(problems(|m| m.address = Some((60.0, 44.0))), [Address]);
        assert_eq!(
            problems(|m| (m.sheets, m.max_file_bytes) = (Some(0), Some(0))),
            [Sheets, MaxFile]
        );
    }
}
