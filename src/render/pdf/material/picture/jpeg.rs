//! The headers of JPEG files (ITU-T T.81, annex B). The data after them is embedded as it is.

/// Most pixels along a side. Longer ones are no logo, and a damaged header is likelier.
const MOST_PIXELS: u32 = 1 << 14;

/// The contents of a frame header.
#[derive(Clone, Copy)]
pub(super) struct Frame {
    /// Width and height.
    pub(super) pixels: (u32, u32),
    /// 1 for grey, 3 for colours.
    pub(super) components: u8,
}

/// Whether a file begins as a JPEG does.
pub(super) fn is_jpeg(file: &[u8]) -> bool {
    file.starts_with(b"\xff\xd8\xff")
}

/// The number of components of a pixel, from the frame header (B.2.2).
pub(super) fn components(jpeg: &[u8]) -> Option<u8> {
    Segments { jpeg, at: 2 }.find(Segment::is_frame)?.body.get(5).copied()
}

/// The frame of a picture that any PDF reader can show: Huffman-coded, sequential or progressive, 8
/// bits a component, one or three of them, and a scan after it. `None`: it is damaged, or of another
/// kind.
pub(super) fn frame(jpeg: &[u8]) -> Option<Frame> {
    let mut frame = None;
    for segment in (Segments { jpeg, at: 2 }) {
        match segment.marker {
            // SOF0 to SOF2. A file has one frame.
            0xC0..=0xC2 if frame.is_none() => frame = Some(frame_header(segment.body)?),
            // Frames of other kinds, such as lossless or arithmetic-coded ones.
            _ if segment.is_frame() => return None,
            SCAN => return frame,
            _ => {}
        }
    }
    // The file ends before its first scan.
    None
}

fn frame_header(body: &[u8]) -> Option<Frame> {
    let [precision, height @ .., _, _, _] = body.first_chunk::<8>()?;
    let [y1, y0, x1, x0] = *height;
    let pixels = (u32::from_be_bytes([0, 0, x1, x0]), u32::from_be_bytes([0, 0, y1, y0]));
    let components = *body.get(5)?;
    let whole = body.len() == 6 + 3 * usize::from(components);
    let sides = [pixels.0, pixels.1].iter().all(|side| (1..=MOST_PIXELS).contains(side));
    (*precision == 8 && matches!(components, 1 | 3) && whole && sides)
        .then_some(Frame { pixels, components })
}

/// Start of scan.
const SCAN: u8 = 0xDA;

/// A marker segment (B.1.1.4).
struct Segment<'a> {
    marker: u8,
    /// What follows its length; shorter if the file ends before.
    body: &'a [u8],
}

impl Segment<'_> {
    /// Whether it is a frame header: SOF0 to SOF15, among which DHT, JPG and DAC are none.
    fn is_frame(&self) -> bool {
        matches!(self.marker, 0xC0..=0xCF) && !matches!(self.marker, 0xC4 | 0xC8 | 0xCC)
    }
}

/// The segments of a file up to its first scan, or up to what is no segment.
struct Segments<'a> {
    jpeg: &'a [u8],
    at: usize,
}

impl<'a> Iterator for Segments<'a> {
    type Item = Segment<'a>;

    fn next(&mut self) -> Option<Segment<'a>> {
        let rest = self.jpeg.get(self.at..)?;
        // Any number of fill bytes may precede a marker (B.1.1.2), and some programs leave other bytes
        // between segments, which decoders skip.
        let start =
            rest.windows(2).position(|two| two[0] == 0xFF && !matches!(two[1], 0 | 0xFF))?;
        let marker = rest[start + 1];
        let length = rest.get(start + 2..start + 4)?;
        let length = usize::from(u16::from_be_bytes([length[0], length[1]]));
        let body = start + 4;
        let end = (start + 2 + length).clamp(body, rest.len().max(body));
        self.at += if marker == SCAN { rest.len() } else { end };
        (length >= 2).then_some(Segment { marker, body: &rest[body..end] })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A JPEG of 2 x 3 pixels up to its scan, with a marker for its frame.
    fn jpeg(marker: u8, precision: u8, components: u8) -> Vec<u8> {
        let mut file = b"\xff\xd8\xff\xe0\0\x04JF\xff\xff\xff".to_vec();
        file.extend([marker, 0, 8 + 3 * components, precision, 0, 3, 0, 2, components]);
        (1..=components).for_each(|id| file.extend([id, 0x11, 0]));
        file.extend(b"\xff\xda\0\x03\0");
        file
    }

    #[test]
    fn frames_of_the_usual_kinds_are_taken() {
        for marker in 0xC0..=0xC2 {
            for components in [1, 3] {
                let found = frame(&jpeg(marker, 8, components)).unwrap();
                assert_eq!((found.pixels, found.components), ((2, 3), components));
            }
        }
    }

    #[test]
    fn other_frames_and_damaged_ones_are_not() {
        for (marker, precision, components) in
            [(0xC3, 8, 3), (0xC9, 8, 3), (0xC0, 12, 3), (0xC0, 8, 2), (0xC0, 8, 0)]
        {
            assert!(frame(&jpeg(marker, precision, components)).is_none(), "{marker:x}");
        }
        let whole = jpeg(0xC0, 8, 3);
        for end in 0..whole.len() - 4 {
            assert!(frame(&whole[..end]).is_none(), "{end}");
        }
        assert!(frame(&jpeg(0xC4, 8, 3)).is_none());
        assert_eq!(components(&jpeg(0xC1, 8, 4)), Some(4));
    }
}
