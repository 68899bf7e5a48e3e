//! Quotation marks inside values that the program that wrote a text did not double (RFC 4180, 2.7):
//! `"Maija "Maikki" Esimerkki"`, `"Maija \"Maikki\" Esimerkki"`, ` "Maija" ` with blanks around it.
//!
//! A reader of CSV takes such marks for the end of a value and leaves them out, or reads on into other
//! rows. So each line is looked at before it gets there, and written anew if there is one way to read it
//! that gives as many values as the header has.

use std::collections::VecDeque;
use std::io::{self, Read};

/// Number of bytes that are read at once.
const CHUNK: usize = 64 * 1024;

/// What was found out about a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Odd {
    /// It was written anew.
    Repaired,
    /// There is no way to read it, or more than one.
    Doubtful,
}

/// A text of which odd lines are repaired.
pub(super) struct Quotes<R> {
    inner: R,
    delimiter: u8,
    /// Number of values of a row.
    columns: usize,
    /// Whole lines, then the beginning of the next one.
    buffer: Vec<u8>,
    at: usize,
    ready: usize,
    /// Whether the next line begins inside a quoted value.
    inside: bool,
    /// 1-based number of the next line.
    line: u64,
    /// Odd lines that were not asked for yet.
    odd: VecDeque<(u64, Odd)>,
    ended: bool,
    /// Whether a read reached the end of the text.
    pub(super) met_end: bool,
}

impl<R: Read> Quotes<R> {
    /// Looks at a text with this delimiter and number of values in a row.
    pub(super) fn new(inner: R, delimiter: u8, columns: usize) -> Self {
        Self {
            inner,
            delimiter,
            columns,
            buffer: Vec::new(),
            at: 0,
            ready: 0,
            inside: false,
            line: 1,
            odd: VecDeque::new(),
            ended: false,
            met_end: false,
        }
    }

    /// The text as it is.
    pub(super) fn inner(&mut self) -> &mut R {
        &mut self.inner
    }

    /// What was found out about the lines from one on (1-based) and before another one. Must be asked in
    /// order.
    pub(super) fn oddity(&mut self, from: u64, before: u64) -> Option<Odd> {
        let mut found = None;
        while let Some((line, odd)) = self.odd.front().copied().filter(|(line, _)| *line < before) {
            self.odd.pop_front();
            if line >= from && found != Some(Odd::Doubtful) {
                found = Some(odd);
            }
        }
        found
    }

    /// Reads until there is a whole line.
    fn refill(&mut self) -> io::Result<()> {
        self.buffer.drain(..self.at);
        self.at = 0;
        let mut searched = self.buffer.len();
        loop {
            let start = self.buffer.len();
            self.buffer.resize(start + CHUNK, 0);
            let read = self.inner.read(&mut self.buffer[start..]);
            self.buffer.truncate(start + *read.as_ref().unwrap_or(&0));
            if read? == 0 {
                self.ended = true;
                self.ready = self.buffer.len();
                break;
            }
            if let Some(end) = self.buffer[searched..].iter().rposition(|&byte| byte == b'\n') {
                self.ready = searched + end + 1;
                break;
            }
            searched = self.buffer.len();
        }
        self.look();
        Ok(())
    }

    /// Looks at the lines that are ready.
    fn look(&mut self) {
        let ready = &self.buffer[..self.ready];
        if !ready.contains(&b'"') {
            self.line += ready.iter().filter(|&&byte| byte == b'\n').count() as u64;
            return;
        }
        // The lines up to the last one that was written anew, and the end of that one.
        let (mut anew, mut copied) = (Vec::new(), 0);
        let mut start = 0;
        for line in ready.split_inclusive(|&byte| byte == b'\n') {
            let text = line.strip_suffix(b"\n").unwrap_or(line);
            if let Some(first) = text.iter().position(|&byte| byte == b'"') {
                let marks = text[first..].iter().filter(|&&byte| byte == b'"').count();
                if self.inside || !is_suspicious(text, first, self.delimiter) {
                    self.inside ^= marks % 2 == 1;
                } else {
                    match repaired(text, self.delimiter, self.columns) {
                        Ok(None) => {}
                        Ok(Some(line)) => {
                            self.odd.push_back((self.line, Odd::Repaired));
                            anew.extend_from_slice(&ready[copied..start]);
                            anew.extend(line);
                            copied = start + text.len();
                        }
                        Err(()) => self.odd.push_back((self.line, Odd::Doubtful)),
                    }
                }
            }
            start += line.len();
            self.line += u64::from(line.len() > text.len());
        }
        if copied > 0 {
            let length = anew.len() + self.ready - copied;
            anew.extend_from_slice(&self.buffer[copied..]);
            (self.buffer, self.ready) = (anew, length);
        }
    }
}

impl<R: Read> Read for Quotes<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.at == self.ready && !self.ended {
            self.refill()?;
        }
        let rest = &self.buffer[self.at..self.ready];
        self.met_end |= rest.is_empty();
        let count = rest.len().min(into.len());
        into[..count].copy_from_slice(&rest[..count]);
        self.at += count;
        Ok(count)
    }
}

/// Whether a quotation mark of a line is neither at the edge of a value nor doubled. `first` is the
/// 0-based place of the first mark.
fn is_suspicious(line: &[u8], first: usize, delimiter: u8) -> bool {
    let edge = |byte: Option<&u8>| byte.is_none_or(|&byte| byte == delimiter || byte == b'"');
    (first..line.len()).filter(|&at| line[at] == b'"').any(|at| {
        let before = at.checked_sub(1).map(|at| &line[at]);
        before == Some(&b'\\') || !(edge(before) || edge(line.get(at + 1)))
    })
}

/// The values of a line.
type Values = Vec<Vec<u8>>;

/// A suspicious line written anew; `None` if it can stay.
///
/// # Errors
/// If there is no way to read it that gives the number of values of the header, or more than one.
fn repaired(line: &[u8], delimiter: u8, columns: usize) -> Result<Option<Vec<u8>>, ()> {
    // Marks inside a value that does not begin with one are characters like others.
    let opens = |value: &[u8]| value.trim_ascii_start().starts_with(b"\"");
    if !line.split(|&byte| byte == delimiter).any(opens) {
        return Ok(None);
    }
    let fits = |values: &Values| {
        values.len() >= columns
            && values[columns..].iter().all(|value| value.trim_ascii().is_empty())
    };
    let ways =
        [quoted(line, delimiter, false), quoted(line, delimiter, true), cut(line, delimiter)];
    let mut found: Vec<Values> = ways.into_iter().flatten().filter(fits).collect();
    found.dedup();
    let values = match (found.pop(), found.is_empty()) {
        (Some(values), true) => values,
        _ => return Err(()),
    };
    if as_csv_reads_it(line, delimiter).as_ref() == Some(&values) {
        return Ok(None);
    }
    let mut anew = Vec::with_capacity(line.len() + 2 * columns);
    for (at, value) in values.iter().enumerate() {
        if at > 0 {
            anew.push(delimiter);
        }
        anew.push(b'"');
        for &byte in value {
            if byte == b'"' {
                anew.push(b'"');
            }
            anew.push(byte);
        }
        anew.push(b'"');
    }
    Ok(Some(anew))
}

fn as_csv_reads_it(line: &[u8], delimiter: u8) -> Option<Values> {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).delimiter(delimiter).from_reader(line);
    let mut record = csv::ByteRecord::new();
    reader.read_byte_record(&mut record).ok()?;
    Some(record.iter().map(<[u8]>::to_vec).collect())
}

/// The values if a value in quotation marks ends where a mark is before a delimiter. `even_ends`: whether
/// two marks there are one of the value and its end; else they are one of the value.
fn quoted(line: &[u8], delimiter: u8, even_ends: bool) -> Option<Values> {
    let is_blank = |byte: u8| byte == b' ' || byte == b'\t' && delimiter != b'\t';
    let (mut values, mut at) = (Vec::new(), 0);
    loop {
        let mut start = at;
        while line.get(start).is_some_and(|&byte| is_blank(byte)) {
            start += 1;
        }
        if line.get(start) != Some(&b'"') {
            let end = end_of_cut(line, at, delimiter);
            values.push(line[at..end].to_vec());
            at = end;
        } else {
            let mut value = Vec::new();
            at = start + 1;
            loop {
                let byte = *line.get(at)?;
                if byte == b'\\' && line.get(at + 1) == Some(&b'"') {
                    value.push(b'"');
                    at += 2;
                    continue;
                }
                if byte != b'"' {
                    value.push(byte);
                    at += 1;
                    continue;
                }
                let marks = line[at..].iter().take_while(|&&byte| byte == b'"').count();
                at += marks;
                let mut behind = at;
                while line.get(behind).is_some_and(|&byte| is_blank(byte)) {
                    behind += 1;
                }
                let ends = line.get(behind).is_none_or(|&byte| byte == delimiter);
                let (ends, own) = match (ends, marks % 2 == 0) {
                    (true, false) => (true, marks / 2),
                    (true, true) => (even_ends, marks / 2),
                    (false, true) => (false, marks / 2),
                    (false, false) => (false, marks),
                };
                value.extend(std::iter::repeat_n(b'"', own));
                if ends {
                    at = behind;
                    break;
                }
            }
            values.push(value);
        }
        if at == line.len() {
            return Some(values);
        }
        at += 1;
    }
}

/// The values if each delimiter ends one, whatever quotation marks say. None if a value begins with a
/// mark that has no other one.
fn cut(line: &[u8], delimiter: u8) -> Option<Values> {
    let value = |text: &[u8]| {
        let plain = text.trim_ascii();
        let marks = plain.iter().filter(|&&byte| byte == b'"').count();
        match plain.strip_prefix(b"\"").map(|rest| rest.strip_suffix(b"\"")) {
            Some(Some(inside)) => Some(halved(inside)),
            Some(None) if marks % 2 == 1 => None,
            _ => Some(text.to_vec()),
        }
    };
    line.split(|&byte| byte == delimiter).map(value).collect()
}

/// A value with one quotation mark for two.
fn halved(text: &[u8]) -> Vec<u8> {
    let (mut out, mut rest) = (Vec::with_capacity(text.len()), text);
    while let Some((&byte, behind)) = rest.split_first() {
        rest = match (byte, behind) {
            (b'\\' | b'"', [b'"', more @ ..]) => {
                out.push(b'"');
                more
            }
            _ => {
                out.push(byte);
                behind
            }
        };
    }
    out
}

fn end_of_cut(line: &[u8], from: usize, delimiter: u8) -> usize {
    line[from..].iter().position(|&byte| byte == delimiter).map_or(line.len(), |at| from + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text as a reader of CSV gets it, and the odd lines.
    fn passed(text: &str, columns: usize) -> (String, Vec<(u64, Odd)>) {
        let mut quotes = Quotes::new(text.as_bytes(), b',', columns);
        let mut out = String::new();
        quotes.read_to_string(&mut out).unwrap();
        (out, quotes.odd.into_iter().collect())
    }

    fn values(line: &str) -> Vec<String> {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(line.as_bytes());
        let record = reader.records().next().unwrap().unwrap();
        record.iter().map(str::to_owned).collect()
    }

    #[test]
    fn lines_with_one_reading_are_repaired() {
        let mut wrong = Vec::new();
        for (line, name) in [
            ("1,\"Maija \"Maikki\" Esimerkki\",Katu 1", "Maija \"Maikki\" Esimerkki"),
            ("3,\"Anu\" Arvo,Katu 1", "\"Anu\" Arvo"),
            ("4,\"Anu \"A\"\",Katu 1", "Anu \"A\""),
            ("5,\"\"A\" Anu\",Katu 1", "\"A\" Anu"),
            ("6,\"Maija \\\"Maikki\\\" E\",Katu 1", "Maija \"Maikki\" E"),
            ("7,\"Maija \\\"Maikki\\\"\",Katu 1", "Maija \"Maikki\""),
            ("8, \"Kalle Kuviteltu\"  ,Katu 1", "Kalle Kuviteltu"),
            ("9, \"Kuviteltu, Kalle\" ,Katu 1", "Kuviteltu, Kalle"),
            ("10,\"Oy \"Kukka\" ja \"Maa\" Ab\",Katu 1", "Oy \"Kukka\" ja \"Maa\" Ab"),
            ("11,\"Kuviteltu, \"K\" Kalle\",Katu 1", "Kuviteltu, \"K\" Kalle"),
            ("\"12\",\"Maija \"M\" E\",\"Katu 1\"", "Maija \"M\" E"),
            ("\"13\",\"Maija 5\" E\",\"Katu 1\"", "Maija 5\" E"),
            ("14,\"Maija \"M\" E\",Katu 1,,", "Maija \"M\" E"),
        ] {
            let (text, odd) = passed(&format!("{line}\n"), 3);
            let found = values(&text);
            if found.get(1).map(|name| name.trim()) != Some(name) || odd != [(1, Odd::Repaired)] {
                wrong.push(format!("{line}: {text} {odd:?}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn sound_lines_stay_as_they_are() {
        for line in [
            "1,Maija Esimerkki,Katu 1",
            "2,Kalle \"Kale\" Kuviteltu,Katu 1",
            "3,\"Kuviteltu, Kalle\",Katu 1",
            "4,\"Maija \"\"Maikki\"\" Esimerkki\",Katu 1",
            "5,\"\"\"Maikki\"\" Esimerkki\",Katu 1",
            "6,\"Maija \"\"Maikki\"\"\",Katu 1",
            "7,\"\",Katu 1",
            "8,\"\"\"\",Katu 1",
            "\"9\",\"Maija\",\"Katu 1\"",
            "10,5\" putki,Katu 1",
            "11,=\"Maija\",Katu 1",
            "12,\"=\"\"00990\"\"\",Katu 1",
            "13,O'Brien,Katu 1",
            "14,\"Maija\nEsimerkki\",Katu 1",
            "15,\"Maija\n\"\"M\"\" E\",Katu 1",
        ] {
            let text = format!("{line}\n");
            assert_eq!(passed(&text, 3), (text.clone(), vec![]), "{line}");
        }
    }

    #[test]
    fn lines_without_or_with_several_readings_are_doubtful() {
        for line in [
            "1,\"Oy \"Kukka\", Maa\",Katu 1,2",
            "2,\"Maija \"M\" E,Katu 1",
            "3,\"Maija \"M\" E\"",
            "4,\"A \"B\", \"C\" D\",x,y,z",
        ] {
            let (text, odd) = passed(&format!("{line}\n"), 3);
            assert_eq!((text.trim_end(), odd), (line, vec![(1, Odd::Doubtful)]), "{line}");
        }
    }

    #[test]
    fn lines_are_counted_over_many_chunks() {
        let mut text = String::new();
        for number in 1..=9_000 {
            text.push_str(&match number % 3 {
                0 => format!("{number},\"A \"B\" C\",Katu 1\n"),
                1 => format!("{number},\"A \"\"B\"\" C\",Katu 1\n"),
                _ => format!("{number},A B C,Katu 1\n"),
            });
        }
        let (passed, odd) = passed(&text, 3);
        let lines: Vec<u64> = odd.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, (1..=3_000).map(|third| third * 3).collect::<Vec<u64>>());
        assert_eq!(passed.lines().count(), 9_000);
        assert!(passed.lines().all(|line| values(line).len() == 3));
    }
}
