//! What somebody does with the example of `new` before it can be used: own values take the place of its own.

use std::fs;
use std::path::Path;

/// Values of the example, each with one of ours. The last three stand for texts of our own.
const VALUES: [(&str, &str); 25] = [
    ("Vaihdala", "Mallila"),
    ("vaihdala.example", "mallila.example"),
    ("Ändreby", "Malleby"),
    ("Esimerkkiohjelmat", "Omaohjelmat"),
    ("Essi Esimerkkilä", "Essi Malli"),
    ("ESIM 2026-001", "OMA 2026-001"),
    ("09 555 01", "09 123 45"),
    ("put-any-words-of-your-own-here", "some-words-of-our-own"),
    ("Maija Mallikas;", "Maija Mallila;"),
    ("Sven Exempelsson;", "Sven Modell;"),
    ("Alex Example;", "Alex Modell;"),
    ("id: example-2026", "id: own-2026"),
    ("{about: 12345}", "{about: 1200}"),
    ("2026-04-08", "2026-04-07"),
    ("2026-04-10", "2026-04-09"),
    ("2026-04-21", "2026-04-20"),
    ("2026-04-22", "2026-04-23"),
    ("2024-02", "2024-01"),
    ("date: 2026-03", "date: 2026-02"),
    ("to: 2026-03", "to: 2026-02"),
    (".05–15.25", "–15"),
    (":05–15:25", "–15"),
    ("\nlead = ", "\nlead = (1) "),
    ("\nevents = ", "\nevents = (2) "),
    ("\naffected-appointments = ", "\naffected-appointments = (3) "),
];

/// Gives the example in `folder` values of our own.
pub fn own_values(folder: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            own_values(&path);
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let own = VALUES.iter().fold(text, |text, (old, new)| text.replace(old, new));
        fs::write(&path, own).unwrap();
    }
}
