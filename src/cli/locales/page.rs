//! Changes of words as a page to print and sign: A4 across, one table a text, languages side by
//! side. It is self-contained: no script, no other file.

use std::fmt::Write as _;

use crate::cli::words::language_names;
use crate::locale::Speech;
use crate::locale::diff::{ChangeKind, ChangedSentence, ChangedText, LanguageChange, Mark};
use crate::text::escape_xml;

use super::comparison::{Comparison, shown, word};

/// Old words are struck through and new ones underlined and half bold, so that black and white is
/// enough; a screen reader hears the words before them.
const STYLE: &str = "\
@page{size:A4 landscape;margin:14mm}\
body{font:11pt/1.4 'Source Sans 3','Noto Sans',sans-serif;color:#111;background:#fff;\
margin:0 auto;max-width:270mm;padding:8mm}\
h1{font-size:18pt;line-height:1.2;margin:0 0 3mm}h2{font-size:13pt;margin:0 0 1mm}\
section{break-inside:avoid;margin:8mm 0 0;border-top:.5mm solid #111;padding-top:3mm}\
p{margin:0 0 2mm}.file{font-weight:400;color:#444}.comment{white-space:pre-line;color:#333;\
max-width:180mm}\
table{border-collapse:collapse;width:100%;table-layout:fixed}\
th,td{border:.25mm solid #767676;padding:1.5mm 2mm;text-align:start;vertical-align:top;\
overflow-wrap:break-word}thead th{background:#f0f0f0}th.side{width:22mm}\
.condition{display:block;font-size:9pt;color:#444}\
.sentence{margin:0 0 2mm}.sentence:last-child{margin:0}\
del{text-decoration:line-through 1.5px;background:#fde7e7;color:#5c0000}\
ins{text-decoration:underline 1.5px;text-underline-offset:2px;background:#e2f4e2;color:#003d00;\
font-weight:600}\
.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);\
white-space:nowrap}\
@media print{body{padding:0;max-width:none;font-size:10pt}h2,thead{break-after:avoid}\
*{print-color-adjust:exact}}\
";

/// The page, in the language of the user; each cell is marked with its own.
pub(super) fn html(comparison: &Comparison, speech: &Speech) -> String {
    let title = comparison.title(speech);
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src \
         'unsafe-inline'\">\n<title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n\
         <h1>{}</h1>\n<p>{}</p>\n",
        speech.language().tag(),
        escape_xml(&title),
        escape_xml(&title),
        said(speech, "diff-legend"),
    );
    for text in &comparison.changed {
        section(text, speech, &mut out);
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn said(speech: &Speech, id: &str) -> String {
    escape_xml(&speech.say(id, &[])).into_owned()
}

fn section(text: &ChangedText, speech: &Speech, out: &mut String) {
    let id = escape_xml(&text.id);
    let _ = write!(
        out,
        "<section>\n<h2>{id} <span class=\"file\">({})</span></h2>\n",
        escape_xml(&text.file)
    );
    if let Some(comment) = &text.comment {
        // Comments are in English in the files of the program; in others, as somebody wrote them.
        let comment = comment.lines().map(|line| escape_xml(line).into_owned());
        let comment = comment.collect::<Vec<_>>().join("\n");
        let _ = writeln!(out, "<p class=\"comment\">{comment}</p>");
    }
    let languages: Vec<&LanguageChange> =
        text.languages.iter().filter(|one| one.kind != ChangeKind::Absent).collect();
    let _ = write!(
        out,
        "<table>\n<caption class=\"heard\">{id}</caption>\n<thead><tr><th scope=\"col\" \
         class=\"side\">{}</th>",
        said(speech, "diff-state")
    );
    for change in &languages {
        let _ = write!(
            out,
            "<th scope=\"col\">{}: {}</th>",
            escape_xml(&language_names(speech, &change.language)),
            said(speech, word(change.kind))
        );
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for (new, head) in [(false, "diff-before"), (true, "diff-now")] {
        let _ = write!(out, "<tr><th scope=\"row\">{}</th>", said(speech, head));
        for change in &languages {
            // Marks show the direction of right-to-left languages by themselves.
            let lang = escape_xml(&change.language);
            let _ = write!(out, "<td lang=\"{lang}\" dir=\"auto\">");
            for sentence in shown(text, change) {
                cell(sentence, new, speech, out);
            }
            out.push_str("</td>");
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n</section>\n");
}

fn cell(sentence: &ChangedSentence, new: bool, speech: &Speech, out: &mut String) {
    let pieces: Vec<_> = sentence.side(new).collect();
    if pieces.is_empty() {
        return;
    }
    out.push_str("<p class=\"sentence\">");
    if !sentence.condition.is_empty() {
        let _ = write!(
            out,
            "<span class=\"condition\" lang=\"en\">{}</span>",
            escape_xml(&sentence.condition)
        );
    }
    let tag = speech.language().tag();
    for piece in pieces {
        let (element, word) = match piece.mark {
            Mark::Same => {
                out.push_str(&escape_xml(&piece.text));
                continue;
            }
            Mark::Removed => ("del", "diff-heard-removed"),
            Mark::Added => ("ins", "diff-heard-added"),
        };
        let heard = said(speech, word);
        let _ = write!(
            out,
            "<{element}><span class=\"heard\" lang=\"{tag}\">{heard} </span>{}</{element}>",
            escape_xml(&piece.text)
        );
    }
    out.push_str("</p>");
}
