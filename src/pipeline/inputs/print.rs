//! What letters are printed with: faces and QR codes.

use std::collections::BTreeMap;
use std::path::Path;

use crate::compose::Composer;
use crate::diag::codes::input::{BAD_FONT, UNKNOWN_FONT};
use crate::diag::codes::theme::{QR_CODE_TOO_SMALL, UNKNOWN_LINK};
use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::incident::Incident;
use crate::render::pdf::{self, FONT_FILES, FontFault, Fonts};
use crate::theme;

/// The QR codes of a link, in every language for which the incident gives an address.
pub(super) fn qr_code(
    code: &theme::CodeOfLink,
    incident: &Incident,
    composer: &Composer,
    problems: &mut Diagnostics,
) -> Option<pdf::QrCode> {
    let name = code.link.as_str();
    let known = incident.links.iter().map(|link| link.name.value.as_str());
    if !known.clone().any(|link| link == name) {
        let list = known.clone().collect::<Vec<_>>().join(", ");
        problems.push(
            Diagnostic::error(UNKNOWN_LINK, format!("the incident has no link `{name}`"))
                .at_span(code.place)
                .help(format!("links in incident.yaml: {list}"))
                .did_you_mean(name, known),
        );
        return None;
    }
    let languages = incident.notice.languages.iter().map(|lang| lang.value.as_str());
    let targets =
        languages.filter_map(|lang| Some((lang, composer.links(lang)?.get(name)?.target.as_str())));
    match pdf::QrCode::new(code.size, targets) {
        Ok(code) => Some(code),
        Err(problem) => {
            let help = "raise `size` (to 30 at most), or take a link with a short address";
            problems.push(
                Diagnostic::error(QR_CODE_TOO_SMALL, format!("`{name}`: {problem}"))
                    .at_span(code.place)
                    .help(help),
            );
            None
        }
    }
}

/// The faces: built in, with those from `fonts/` in the incident folder.
pub(super) fn fonts(
    own: &BTreeMap<String, Vec<u8>>,
    folder: &Path,
    problems: &mut Diagnostics,
) -> Option<Fonts> {
    let error = match Fonts::with(own) {
        Ok(fonts) => return Some(fonts),
        Err(error) => error,
    };
    let place = Place::Path(folder.join("fonts").join(&error.file).display().to_string());
    problems.push(match error.fault {
        FontFault::NothingNew => Diagnostic::error(UNKNOWN_FONT, error.to_string())
            .at(place)
            .help(format!(
                "it has no script that the built-in faces lack; a file replaces one of {}, or is \
                 named under `fonts` in theme.yaml",
                FONT_FILES.join(", ")
            ))
            .did_you_mean(&error.file, FONT_FILES),
        fault => {
            let problem = Diagnostic::error(BAD_FONT, error.to_string()).at(place);
            match fault.help() {
                Some(help) => problem.help(help),
                None => problem,
            }
        }
    });
    None
}
