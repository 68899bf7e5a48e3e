//! `job-ticket.html`: the job ticket for the print house, without personal data.
//!
//! It is made to be printed and to accompany the job: black on white, a table of files with counts
//! to compare with the print house's own, and lines for signatures.

use super::error::WriteError;
use super::folder::Outbox;
use super::names::{PRINT, SEPARATE};
use crate::text::escape_xml;

const NAME: &str = "job-ticket.html";

/// A finished print file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintFile {
    /// Its path in the output folder.
    pub path: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Language tag, `fi+sv` for several.
    pub language: String,
    /// Number of letters.
    pub letters: u64,
    /// Printed pages, without padding.
    pub pages: u64,
    /// Sheets of paper, printed on both sides.
    pub sheets: u64,
}

impl PrintFile {
    /// Whether the file is handed over separately.
    pub fn is_separate(&self) -> bool {
        self.path.starts_with(SEPARATE)
    }

    /// Sides of the sheets that stay blank.
    pub fn blank_sides(&self) -> u64 {
        self.sheets * 2 - self.pages
    }
}

/// The purpose of a job.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Job {
    /// Letters to be sent.
    #[default]
    Production,
    /// A few letters to check, never to be sent.
    Sample,
    /// Letters that are printed again, with the reason.
    Reprint(String),
}

/// The job ticket while files are being written. It holds one small record per print file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct JobTicket {
    /// What the job is for.
    pub job: Job,
    /// The incident's id.
    pub incident: String,
    /// The date of the letters, as YYYY-MM-DD.
    pub date: String,
    /// The envelope, in words.
    pub envelope: String,
    /// The paper, in words.
    pub paper: String,
    /// In the order of writing.
    pub print_files: Vec<PrintFile>,
    /// Number of letters in files of their own.
    pub single_files: u64,
    /// Number of letters with the proof mark.
    pub proofs: u64,
    /// E-mails.
    pub emails: u64,
}

impl JobTicket {
    /// Number of letters in print files.
    pub fn letters(&self) -> u64 {
        self.print_files.iter().map(|file| file.letters).sum()
    }

    /// Writes the ticket into the output folder.
    ///
    /// # Errors
    /// [`WriteError`] if it cannot be written or exists.
    pub fn write(&self, outbox: &Outbox) -> Result<(), WriteError> {
        outbox.write_file(NAME, self.html().as_bytes()).map(drop)
    }

    fn html(&self) -> String {
        let (heading, warning) = match &self.job {
            Job::Production => ("Job ticket", String::new()),
            Job::Sample => (
                "Job ticket: sample",
                "<p class=\"warning\">Sample. For inspection only, not to be sent.</p>\n"
                    .to_owned(),
            ),
            Job::Reprint(reason) => (
                "Job ticket: reprint",
                format!(
                    "<p class=\"warning\">Reprint. Destroy the letters that it replaces. Reason: \
                     {}</p>\n",
                    escape_xml(reason)
                ),
            ),
        };
        let facts = [
            ("Incident", self.incident.clone()),
            ("Date of the letters", self.date.clone()),
            ("Letters in print files", grouped(self.letters())),
            ("Envelope", self.envelope.clone()),
            ("Paper", self.paper.clone()),
            (
                "Printing",
                "both sides, turned on the long edge; actual size, no scaling; black".to_owned(),
            ),
            ("Letters in separate files", grouped(self.single_files)),
            ("E-mails (not for print)", grouped(self.emails)),
        ];
        let proofs = ("Proofs, in letters/proof: never to be sent", grouped(self.proofs));
        let proofs = (self.proofs > 0).then_some(proofs);
        let facts: String = facts
            .iter()
            .chain(&proofs)
            .map(|(name, value)| format!("<dt>{name}</dt><dd>{}</dd>\n", escape_xml(value)))
            .collect();
        format!(
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width\">\n\
             <title>{heading}: {incident}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
             <h1>{heading}</h1>\n{warning}<dl>\n{facts}</dl>\n{files}{RULES}{SIGNATURES}\
             </body>\n</html>\n",
            incident = escape_xml(&self.incident),
            files = self.files(),
        )
    }

    fn files(&self) -> String {
        if self.print_files.is_empty() {
            return "<p>There are no print files in this job.</p>\n".to_owned();
        }
        let (separate, print): (Vec<&PrintFile>, Vec<&PrintFile>) =
            self.print_files.iter().partition(|file| file.is_separate());
        let mut out = String::new();
        if !print.is_empty() {
            out.push_str(&table(&print, PRINT));
        }
        if !separate.is_empty() {
            out.push_str(&table(&separate, SEPARATE));
            out.push_str(KEPT_APART);
        }
        out
    }
}

/// The table of the files in one folder.
fn table(files: &[&PrintFile], folder: &str) -> String {
    let row = |file: &&PrintFile| {
        format!(
            "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td><td>{}</td>\
                 <td>{}</td><td>{}</td><td class=\"sum\">{}</td></tr>\n",
            escape_xml(file.path.rsplit('/').next().unwrap_or_default()),
            escape_xml(&file.language.replace('+', ", ")),
            grouped(file.letters),
            file.sheets / file.letters.max(1),
            grouped(file.pages),
            grouped(file.sheets),
            grouped(file.blank_sides()),
            in_eights(&file.sha256),
        )
    };
    let rows: String = files.iter().map(row).collect();
    let sum = |of: fn(&PrintFile) -> u64| grouped(files.iter().map(|file| of(file)).sum());
    format!(
        "<table>\n<caption>Files in the folder <code>{folder}</code></caption>\n<thead>\
             <tr><th scope=\"col\">File</th><th scope=\"col\">Language</th>\
             <th scope=\"col\">Letters</th><th scope=\"col\">Sheets a letter</th>\
             <th scope=\"col\">Pages</th><th scope=\"col\">Sheets</th>\
             <th scope=\"col\">Blank sides</th><th scope=\"col\">SHA-256</th></tr></thead>\n\
             <tbody>\n{rows}</tbody>\n<tfoot><tr><th scope=\"row\">{} {}</th><td></td>\
             <td>{}</td><td></td><td>{}</td><td>{}</td><td>{}</td><td></td></tr></tfoot>\n</table>\n",
        grouped(files.len() as u64),
        if files.len() == 1 { "file" } else { "files" },
        sum(|file| file.letters),
        sum(|file| file.pages),
        sum(|file| file.sheets),
        sum(PrintFile::blank_sides),
    )
}

const KEPT_APART: &str = "<p>The files in <code>letters/separate</code> are a separate job: \
    hand over, print, insert and post them separately from the others, and let as few people as \
    possible handle them.</p>\n";

const RULES: &str = "<h2>How the files are made</h2>\n<ul>\n\
    <li>Every letter begins on the front of a sheet. A letter with an odd number of pages is \
    followed by a blank back. No sheet has two letters.</li>\n\
    <li>All letters of a file have the same number of sheets and the same language. They are sorted \
    by country, postal code and piece number.</li>\n\
    <li>The piece number is on every page. If a letter is damaged, note its number and ask for a \
    reprint: do not print it again from the file.</li>\n\
    <li>Count the letters of each file after inserting, and compare with this table.</li>\n</ul>\n";

const SIGNATURES: &str = "<table class=\"sign\"><tbody>\
    <tr><th scope=\"row\">Files received, checksums compared</th><td></td></tr>\
    <tr><th scope=\"row\">Printed and inserted, letters counted</th><td></td></tr>\
    <tr><th scope=\"row\">Waste destroyed</th><td></td></tr>\
    <tr><th scope=\"row\">Files deleted</th><td></td></tr></tbody></table>\n";

const STYLE: &str = "\
    @page { size: A4; margin: 14mm }\n\
    body { font: 10pt/1.35 system-ui, sans-serif; color: #000; background: #fff;\
    max-width: 182mm; margin: 0 auto; padding: 6mm }\n\
    h1 { font-size: 18pt; margin: 0 0 3mm }\n\
    h2 { font-size: 11pt; margin: 5mm 0 1mm }\n\
    .warning { border: 1.5pt solid #000; padding: 2mm 3mm; font-weight: 700 }\n\
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .5mm 5mm; margin: 0 0 5mm }\n\
    dt { font-weight: 600 } dd { margin: 0 }\n\
    table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums }\n\
    caption { text-align: left; font-weight: 600; padding-bottom: 1mm }\n\
    th, td { border-bottom: .5pt solid #777; padding: .8mm 1.5mm; text-align: right;\
    vertical-align: top }\n\
    thead th { vertical-align: bottom; border-bottom: 1pt solid #000 }\n\
    tfoot th, tfoot td { border-top: 1pt solid #000; border-bottom: 0; font-weight: 700 }\n\
    th:first-child, td:nth-child(2), .sum, thead th:last-child { text-align: left }\n\
    tbody th { font-weight: 400; white-space: nowrap }\n\
    .sum { font: 6.5pt/1.3 ui-monospace, monospace; min-width: 44mm }\n\
    tr { break-inside: avoid } thead { display: table-header-group }\n\
    ul { margin: 0 0 4mm; padding-left: 5mm } li { margin-bottom: .5mm }\n\
    .sign { break-inside: avoid; margin-top: 4mm }\n\
    .sign th { text-align: left; width: 42% } .sign td { border-bottom: .5pt solid #000 }\n\
    .sign th, .sign td { height: 8mm; vertical-align: bottom }\n\
    @media print { body { padding: 0 } }\n";

/// `12 345`, with a no-break space.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('\u{a0}');
        }
        out.push(digit);
    }
    out
}

/// A checksum that two people can read to each other, and that a line can break.
fn in_eights(sum: &str) -> String {
    let parts: Vec<String> =
        sum.as_bytes().chunks(8).map(|part| String::from_utf8_lossy(part).into_owned()).collect();
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sums_of_the_ticket_are_those_of_its_files() {
        let file = |letters, pages, sheets| PrintFile {
            path: "letters/print/fi-1-0001.pdf".to_owned(),
            sha256: "0123456789abcdef".repeat(4),
            bytes: 1,
            language: "fi".to_owned(),
            letters,
            pages,
            sheets,
        };
        let ticket = JobTicket {
            job: Job::Reprint("jam & <tear>".to_owned()),
            print_files: vec![file(1_500, 3_000, 1_500), file(2, 5, 4)],
            ..JobTicket::default()
        };
        assert_eq!(ticket.letters(), 1_502);
        let html = ticket.html();
        assert!(html.contains("<td>1\u{a0}502</td><td></td><td>3\u{a0}005</td>"), "{html}");
        assert!(html.contains("<td>1\u{a0}504</td><td>3</td>"), "{html}");
        assert!(html.contains("jam &amp; &lt;tear&gt;"), "{html}");
    }

    #[test]
    fn numbers_are_read_in_groups() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(1_234_567), "1\u{a0}234\u{a0}567");
        assert_eq!(in_eights("0123456789abcdef"), "01234567 89abcdef");
    }
}
