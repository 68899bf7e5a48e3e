//! `job-ticket.html`: the job ticket for the print house, without personal data.
//!
//! It is made to be printed and to accompany the job: black on white, a table of files with counts
//! to compare with the print house's own, and lines for signatures. Its words are the messages `ticket-…` of
//! the program, in the user's language; the caller says them.

use super::error::WriteError;
use super::folder::Outbox;
use super::names::{PRINT, SEPARATE};
use crate::diag::Arg;
use crate::text::escape_xml;

const NAME: &str = "job-ticket.html";

/// Says one of the program's messages, by its id, with values.
type Say<'a> = &'a dyn Fn(&'static str, &[(&'static str, Arg)]) -> String;

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

    /// Writes the ticket into the output folder. `language` is the tag of the language in which `say` says
    /// the program's messages.
    ///
    /// # Errors
    /// [`WriteError`] if it cannot be written or exists.
    pub fn write(&self, outbox: &Outbox, language: &str, say: Say<'_>) -> Result<(), WriteError> {
        outbox.write_file(NAME, self.html(language, say).as_bytes()).map(drop)
    }

    fn html(&self, language: &str, say: Say<'_>) -> String {
        let words = Words(say);
        let (job, warning) = match &self.job {
            Job::Production => ("production", None),
            Job::Sample => ("sample", Some(words.say("ticket-warning-sample"))),
            Job::Reprint(reason) => {
                let args = [("reason", reason.clone().into())];
                ("reprint", Some(words.with("ticket-warning-reprint", &args)))
            }
        };
        let heading = words.with("ticket-heading", &[("job", job.into())]);
        let warning = warning
            .map(|warning| format!("<p class=\"warning\">{warning}</p>\n"))
            .unwrap_or_default();
        let facts = [
            ("ticket-incident", escaped(&self.incident)),
            ("ticket-date", escaped(&self.date)),
            ("ticket-letters", grouped(self.letters())),
            ("ticket-envelope", escaped(&self.envelope)),
            ("ticket-paper", words.say("ticket-paper-kind")),
            ("ticket-printing", words.say("ticket-printing-how")),
            ("ticket-single-files", grouped(self.single_files)),
            ("ticket-emails", grouped(self.emails)),
        ];
        let proofs = (self.proofs > 0).then(|| ("ticket-proofs", grouped(self.proofs)));
        let facts: String = facts
            .iter()
            .chain(&proofs)
            .map(|(name, value)| format!("<dt>{}</dt><dd>{value}</dd>\n", words.say(name)))
            .collect();
        format!(
            "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width\">\n\
             <title>{heading}: {incident}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
             <h1>{heading}</h1>\n{warning}<dl>\n{facts}</dl>\n{files}{rules}{signatures}\
             </body>\n</html>\n",
            incident = escaped(&self.incident),
            files = self.files(&words),
            rules = words.rules(),
            signatures = words.signatures(),
        )
    }

    fn files(&self, words: &Words<'_>) -> String {
        if self.print_files.is_empty() {
            return format!("<p>{}</p>\n", words.say("ticket-no-files"));
        }
        let (separate, print): (Vec<&PrintFile>, Vec<&PrintFile>) =
            self.print_files.iter().partition(|file| file.is_separate());
        let mut out = String::new();
        if !print.is_empty() {
            out.push_str(&words.table(&print, PRINT));
        }
        if !separate.is_empty() {
            out.push_str(&words.table(&separate, SEPARATE));
            let args = [("folder", SEPARATE.into())];
            out.push_str(&format!("<p>{}</p>\n", words.with("ticket-kept-apart", &args)));
        }
        out
    }
}

/// The program's messages as HTML.
struct Words<'a>(Say<'a>);

impl Words<'_> {
    fn say(&self, id: &'static str) -> String {
        self.with(id, &[])
    }

    fn with(&self, id: &'static str, args: &[(&'static str, Arg)]) -> String {
        escaped(&(self.0)(id, args))
    }

    /// The table of the files in one folder.
    fn table(&self, files: &[&PrintFile], folder: &'static str) -> String {
        let row = |file: &&PrintFile| {
            format!(
                "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td><td>{}</td>\
                 <td>{}</td><td>{}</td><td class=\"sum\">{}</td></tr>\n",
                escaped(file.path.rsplit('/').next().unwrap_or_default()),
                escaped(&file.language.replace('+', ", ")),
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
        let heads: String = [
            "ticket-file",
            "ticket-language",
            "ticket-letters-of-file",
            "ticket-sheets-of-letter",
            "ticket-pages",
            "ticket-sheets",
            "ticket-blank-sides",
        ]
        .map(|id| format!("<th scope=\"col\">{}</th>", self.say(id)))
        .concat();
        format!(
            "<table>\n<caption>{}</caption>\n<thead>\
             <tr>{heads}<th scope=\"col\">SHA-256</th></tr></thead>\n\
             <tbody>\n{rows}</tbody>\n<tfoot><tr><th scope=\"row\">{}</th><td></td>\
             <td>{}</td><td></td><td>{}</td><td>{}</td><td>{}</td><td></td></tr></tfoot>\n</table>\n",
            self.with("ticket-folder", &[("folder", folder.into())]),
            self.with("ticket-files", &[("number", files.len().into())]),
            sum(|file| file.letters),
            sum(|file| file.pages),
            sum(|file| file.sheets),
            sum(PrintFile::blank_sides),
        )
    }

    /// How the files are made.
    fn rules(&self) -> String {
        let rules: String =
            ["ticket-rule-front", "ticket-rule-order", "ticket-rule-piece", "ticket-rule-count"]
                .map(|id| format!("<li>{}</li>\n", self.say(id)))
                .concat();
        format!("<h2>{}</h2>\n<ul>\n{rules}</ul>\n", self.say("ticket-rules"))
    }

    /// Lines for signatures.
    fn signatures(&self) -> String {
        let lines: String =
            ["ticket-received", "ticket-printed", "ticket-destroyed", "ticket-deleted"]
                .map(|id| format!("<tr><th scope=\"row\">{}</th><td></td></tr>", self.say(id)))
                .concat();
        format!("<table class=\"sign\"><tbody>{lines}</tbody></table>\n")
    }
}

fn escaped(text: &str) -> String {
    escape_xml(text).into_owned()
}

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
        // Messages with their values, as the program would say them.
        let say = |id: &'static str, args: &[(&'static str, Arg)]| format!("{id}<{args:?}>");
        let html = ticket.html("sv", &say);
        assert!(
            html.contains("<html lang=\"sv\">") && html.contains("<dt>ticket-paper&lt;"),
            "{html}"
        );
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
