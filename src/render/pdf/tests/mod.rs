//! Whole letters: laid out, written, and read back with poppler and qpdf.

mod any_letter;
mod dump;
mod right_to_left;
pub(super) mod sample;
mod scripts;
mod settings;
mod writers;

use crate::letter::{Block, Definition, Inline, Letter, Part, Row};
use crate::render::pdf::page::layout::{Item, Role};
use crate::render::pdf::paper::measures::{grid, mm, to_mm};
use crate::render::pdf::*;
use sample::{h1, h2, item, p, strong, tel, text, web};
use std::process::Command;
use std::sync::LazyLock;

/// One for all tests: faces are parsed and cut down once.
pub(crate) fn typesetter() -> &'static Typesetter {
    static ONE: LazyLock<Typesetter> = LazyLock::new(|| Typesetter::builtin().unwrap());
    &ONE
}

fn info() -> DocumentInfo {
    DocumentInfo {
        title: "Tietojasi on voinut päätyä ulkopuolisille".into(),
        language: "fi".into(),
        date: Date { year: 2023, month: 9, day: 25 },
        producer: Some("breach-letters".into()),
        pad_to_even: false,
    }
}

fn laid_out(letter: &Letter) -> LaidOut {
    typesetter().lay_out(letter, sample::PIECE, &Settings::default()).unwrap()
}

/// Runs a program on PDF bytes and returns what it prints.
fn read_with(program: &str, before: &[&str], bytes: &[u8], after: &[&str]) -> String {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("letter.pdf");
    std::fs::write(&path, bytes).unwrap();
    let output = Command::new(program).args(before).arg(&path).args(after).output().unwrap();
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    // poppler shows titles of headings as they stand in the file.
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Writes a file for a person to look at, if `BREACH_LETTERS_PDF_OUT` names a folder.
fn keep(name: &str, bytes: &[u8]) {
    if let Some(folder) = std::env::var_os("BREACH_LETTERS_PDF_OUT") {
        std::fs::write(std::path::Path::new(&folder).join(name), bytes).unwrap();
    }
}

#[test]
fn debug_of_a_laid_out_letter_shows_no_words() {
    let mut letter = sample::letter();
    letter.parts[0].stationery.address = vec!["Kanarialintu".into(), "Kanarialintutie 1".into()];
    let laid_out = laid_out(&letter);
    assert!(dump::pages(&laid_out).contains("Kanarialintu"));
    let pages = format!("{laid_out:?} {:?}", laid_out.pages);
    assert!(pages.contains("LaidOut") && !pages.contains("Kanaria"));
}

#[test]
fn the_sample_letter_keeps_its_layout() {
    let letter = laid_out(&sample::letter());
    insta::assert_snapshot!("letter_pages", dump::pages(&letter));
    insta::assert_snapshot!("letter_tags", dump::tags(&letter));
    let bytes = typesetter().write(&[&letter], &info()).unwrap();
    keep("letter-fi.pdf", &bytes);
    assert_eq!(letter.pages(), 2);
}

fn part(lang: &str, blocks: Vec<Block>) -> Part {
    Part { lang: lang.into(), stationery: sample::stationery(), blocks }
}

fn letter(blocks: Vec<Block>) -> Letter {
    let blocks = [vec![h1("Otsikko")], blocks].concat();
    Letter { title: "Otsikko".into(), parts: vec![part("fi", blocks)] }
}

/// A paragraph of `lines` lines, each saying its number within the paragraph.
fn lines(name: &str, lines: usize) -> Block {
    let mut content = Vec::new();
    for line in 1..=lines {
        content.push(text(&format!("{name}{line}")));
        if line < lines {
            content.push(Inline::Break);
        }
    }
    p(content)
}

/// The words of each page in the order of drawing, without the head and the furniture.
fn words(letter: &LaidOut) -> Vec<String> {
    let page = |(number, page): (usize, &crate::render::pdf::page::layout::Page)| {
        let text = |item: &Item| match item {
            Item::Glyphs { run, y, role: Role::Tagged(_), .. }
                if (number > 0 || *y > mm(75.0)) && *y < mm(280.0) =>
            {
                Some(run.text.trim_end().to_owned())
            }
            _ => None,
        };
        page.items.iter().filter_map(text).collect::<Vec<_>>().join(" ")
    };
    letter.pages.iter().enumerate().map(page).collect()
}

/// The baselines of a page's text in grid steps.
fn steps(page: &crate::render::pdf::page::layout::Page) -> Vec<f32> {
    let step = |item: &Item| match item {
        Item::Glyphs { y, .. } => Some((*y - grid(0)) / 8.0),
        _ => None,
    };
    page.items.iter().filter_map(step).collect()
}

#[test]
fn text_is_extracted_as_it_was_written() {
    let names = [
        "Kuǯǯ Jǩǩ Ŋŧǥǧ ễ",
        "Nguyễn Thị Ánh Nguyệt",
        "Małgorzata Žukauskaitė Dvořáková Ārvaldis",
        "Ja\u{30C}ns O\u{2019}Neil",
    ];
    let blocks = names
        .iter()
        .map(|name| p(vec![text("Nimi on "), Inline::Field((*name).into()), text(" kirjeessä.")]));
    let letter = laid_out(&letter(blocks.collect()));
    let bytes = typesetter().write(&[&letter], &info()).unwrap();
    keep("names.pdf", &bytes);
    let read = read_with("pdftotext", &[], &bytes, &["-"]);
    for name in ["Kuǯǯ Jǩǩ Ŋŧǥǧ ễ", names[1], names[2], "J\u{1CE}ns O\u{2019}Neil"] {
        assert!(read.contains(&format!("Nimi on {name} kirjeessä.")), "{name}: {read}");
    }
}

#[test]
fn divided_words_are_extracted_whole() {
    let content = vec![
        text("Asiasta kertoo tarkemmin se henkilö joka on "),
        text("lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas"),
        text(" ja hän vastaa kaikkiin kysymyksiin niin hyvin kuin osaa. Sähköposti-"),
        text("osoitteet ovat verkossa: "),
        web(
            "palvelut.kaupunki.example/erittain/pitka/osoite/joka/ei/mahdu/yhdelle/riville/lainkaan",
        ),
        text("."),
    ];
    let letter = laid_out(&letter(vec![p(content)]));
    let dump = dump::pages(&letter);
    assert!(dump.contains("-\" = \"\""), "{dump}");
    let bytes = typesetter().write(&[&letter], &info()).unwrap();
    keep("divided.pdf", &bytes);
    let read = read_with("pdftotext", &[], &bytes, &["-"]);
    let read: Vec<&str> = read.split_whitespace().collect();
    for word in [
        "lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas",
        "Sähköposti-osoitteet",
        "palvelut.kaupunki.example/erittain/pitka/osoite/joka/ei/mahdu/yhdelle/riville/lainkaan.",
    ] {
        assert!(read.contains(&word), "{word}: {read:?}");
    }
}

#[test]
fn only_the_address_stands_in_the_clear_zone() {
    let bytes = typesetter().write(&[&laid_out(&sample::letter())], &info()).unwrap();
    let read = read_with("pdftotext", &["-bbox", "-f", "1", "-l", "1"], &bytes, &["-"]);
    let mut address = Vec::new();
    for line in read.lines().filter(|line| line.contains("<word")) {
        let number = |name: &str| -> f32 {
            let start = line.find(name).unwrap() + name.len() + 2;
            let end = line[start..].find('"').unwrap();
            line[start..start + end].parse().unwrap()
        };
        let (x0, x1) = (to_mm(number("xMin")), to_mm(number("xMax")));
        let (y0, y1) = (to_mm(number("yMin")), to_mm(number("yMax")));
        let word = line[line.find('>').unwrap() + 1..].trim_end_matches("</word>").to_owned();
        // Poppler's boxes are as high as the font's ascent and descent; the ink is lower by a
        // quarter of the size above and at most that below.
        let slack = 1.0;
        if x0 < 113.0 && y1 > 25.0 + slack && y0 < 75.0 - slack {
            assert!(x0 >= 23.0 && x1 <= 94.0, "{word}: x {x0} to {x1}");
            assert!(y0 >= 41.0 - slack && y1 <= 59.0 + slack, "{word}: y {y0} to {y1}");
            address.push(word);
        }
    }
    assert_eq!(address.join(" "), sample::stationery().address.join(" "));
}

#[test]
fn baselines_stand_on_the_grid() {
    let letter = laid_out(&sample::letter());
    for page in &letter.pages {
        for item in &page.items {
            // The address and what stands beside it have lines of 12 pt, as SFS 2487 says.
            let Item::Glyphs { y, .. } = item else { continue };
            let step = (*y - grid(0)) / 8.0;
            let aside = (40.0..60.0).contains(&to_mm(*y));
            assert!(aside || (step - step.round()).abs() < 0.01, "{} mm", to_mm(*y));
        }
    }
}

#[test]
fn the_same_letter_gives_the_same_bytes() {
    let bytes = |letter: &LaidOut| typesetter().write(&[letter, letter], &info()).unwrap();
    let other = Typesetter::builtin().unwrap();
    let again = other.lay_out(&sample::letter(), sample::PIECE, &Settings::default()).unwrap();
    assert_eq!(bytes(&laid_out(&sample::letter())), bytes(&again));
}

#[test]
fn the_file_names_no_person() {
    let bytes = typesetter().write(&[&laid_out(&sample::letter())], &info()).unwrap();
    let read = read_with("pdfinfo", &[], &bytes, &[]);
    assert!(read.contains("Tagged:          yes"), "{read}");
    assert!(read.contains("Tietojasi on voinut"), "{read}");
    let meta = read_with("pdfinfo", &["-meta"], &bytes, &[]);
    for word in ["Tellervo", "Ilola", "Niillas", "Esimerkki", "4217", "217"] {
        assert!(!read.contains(word) && !meta.contains(word), "{word}");
    }
    assert!(meta.contains("<pdfaid:part>2</pdfaid:part>"), "{meta}");
    assert!(meta.contains("<pdfuaid:part>1</pdfuaid:part>"), "{meta}");
    read_with("qpdf", &["--check"], &bytes, &[]);
}

#[test]
fn paragraphs_leave_two_lines_on_either_side_of_a_page_break() {
    // The title and its distance leave room for 33 lines; the paragraph before fills up to `room`.
    for (before, count, expected) in [
        (25, 6, "c1 c2 c3 c4 c5 c6"),
        (27, 6, "c1 c2 c3 c4"),
        (28, 6, "c1 c2 c3 c4"),
        (29, 6, "c1 c2 c3"),
        (30, 6, "c1 c2"),
        (31, 6, ""),
        (28, 3, "c1 c2 c3"),
        (30, 3, ""),
    ] {
        let laid = laid_out(&letter(vec![lines("a", before), lines("c", count)]));
        let words = words(&laid);
        let on_first =
            words[0].split(' ').filter(|w| w.starts_with('c')).collect::<Vec<_>>().join(" ");
        let rest =
            words.get(1).map_or(0, |page| page.split(' ').filter(|w| w.starts_with('c')).count());
        let split = !on_first.is_empty() && rest > 0;
        assert!(!split || rest >= 2 && on_first.split(' ').count() >= 2, "{before}: {words:?}");
        assert_eq!(on_first, expected, "{before} lines before");
    }
}

#[test]
fn nothing_stands_below_the_last_line_of_a_page() {
    for before in 20..40 {
        let laid = laid_out(&letter(vec![
            lines("a", before),
            h2("Otsikko joka on pitkä ja vie monta riviä vasemmalla"),
            lines("b", 1),
            h2("Toinen"),
            Block::List {
                compact: false,
                start: Some(1),
                items: (0..9)
                    .map(|_| item(vec![text("eka"), Inline::Break, text("toka")]))
                    .collect(),
            },
        ]));
        for page in &laid.pages {
            let last = steps(page).into_iter().filter(|k| *k < 86.0 - 0.5).fold(0.0, f32::max);
            assert!(last < 82.5, "{before}: {last}");
        }
    }
}

#[test]
fn a_heading_stays_with_two_lines_of_its_text() {
    for before in 20..36 {
        let laid = laid_out(&letter(vec![
            lines("a", before),
            h2("Väliotsikko"),
            lines("b", 1),
            lines("c", 5),
        ]));
        let words = words(&laid);
        let page = words.iter().find(|page| page.contains("Väliotsikko")).unwrap();
        assert!(page.contains("b1") && page.contains("c1"), "{before}: {words:?}");
    }
}

#[test]
fn a_table_repeats_its_header_and_never_splits_a_row() {
    let rows = (1..=20)
        .map(|n| Row {
            head: vec![vec![text(&format!("r{n}"))], vec![text("toinen")]],
            cell: vec![text("sanottu")],
        })
        .collect();
    let table = Block::Table { head: [vec![text("Tieto")], vec![text("Tila")]], rows };
    let laid = laid_out(&letter(vec![h2("Tiedot"), table]));
    assert_eq!(laid.pages(), 2);
    let dump = dump::pages(&laid);
    assert_eq!(dump.matches("\"Tieto\"").count(), 2, "{dump}");
    assert!(dump.contains("[Header] \"Tieto\""), "{dump}");
    let words = words(&laid);
    for page in &words {
        assert!(!page.trim_start().starts_with("toinen"), "{words:?}");
    }
    let bytes = typesetter().write(&[&laid], &info()).unwrap();
    keep("table.pdf", &bytes);
}

#[test]
fn contacts_and_sign_off_never_split() {
    let contacts = || Block::Definitions {
        compact: true,
        items: (1..=4)
            .map(|n| Definition {
                term: vec![text(&format!("t{n}"))],
                content: vec![text(&format!("v{n}"))],
            })
            .collect(),
    };
    let closing = || Block::Closing {
        greeting: vec![text("Terveisin")],
        lines: vec![vec![text("Nimi")], vec![text("Virka")]],
    };
    for before in 18..36 {
        let laid = laid_out(&letter(vec![lines("a", before), h2("Yhteys"), contacts(), closing()]));
        let words = words(&laid);
        for group in [vec!["Yhteys", "t1", "v1", "t4", "v4"], vec!["v4", "Terveisin", "Virka"]] {
            let together = words.iter().any(|page| group.iter().all(|word| page.contains(word)));
            assert!(together, "{before}: {words:?}");
        }
    }
}

#[test]
fn a_frame_that_misses_the_first_page_is_an_error() {
    let frame = |count| Block::Box {
        blocks: vec![h2("Tee ensin"), lines("b", count)],
        foot: Some(vec![text("Apua")]),
    };
    let problems = |blocks| {
        let result = typesetter().lay_out(&letter(blocks), "1", &Settings::default());
        result.map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    assert_eq!(problems(vec![frame(20)]).unwrap().box_page(), Some(0));
    let errors = problems(vec![lines("a", 10), frame(22)]).unwrap_err();
    assert_eq!(
        errors,
        ["part fi, frame: the frame does not fit the first page; about 3 lines of it, or of the \
          text before it, must be removed"]
    );
    let errors = problems(vec![frame(60)]).unwrap_err();
    assert!(errors.iter().any(|e| e.contains("taller than a page")), "{errors:?}");
}

#[test]
fn problems_show_no_values_of_recipients() {
    let mut letter = letter(vec![
        p(vec![text("Hei "), Inline::Field("王小明".into())]),
        p(vec![text("王")]),
        Block::Table {
            head: [vec![text("Tieto")], vec![text("Tila")]],
            rows: vec![Row {
                head: vec![vec![Inline::Field("Wolfeschlegelsteinhausenbergerdorff".into())]],
                cell: vec![text("x")],
            }],
        },
    ]);
    letter.parts[0].stationery.address.push("Viides rivi".into());
    let problems = typesetter().lay_out(&letter, "1", &Settings::default()).unwrap_err();
    let shown: Vec<String> = problems.iter().map(ToString::to_string).collect();
    insta::assert_snapshot!(shown.join("\n"));
}

#[test]
fn addresses_are_measured() {
    let fonts = typesetter().fonts();
    let problem = |lines: &[&str]| {
        let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        address_problem(&lines, fonts, &Settings::default())
    };
    assert_eq!(problem(&["Tellervo Ilola", "Esimerkkikatu 10 B 104", "00990 HELSINKI"]), None);
    assert_eq!(problem(&["a"; 5]), Some(AddressProblem::TooManyLines { lines: 5, room: 4 }));
    let long = "Maximiliana Wolfeschlegelsteinhausenbergerdorff";
    assert_eq!(problem(&["a", long]), Some(AddressProblem::TooWide { line: 1, room_mm: 69 }));
    assert_eq!(problem(&["a", "b", "王"]), Some(AddressProblem::MissingGlyph { line: 2 }));
}

#[test]
fn a_batch_starts_each_letter_on_a_front() {
    let one = laid_out(&letter(vec![lines("a", 3)]));
    let two = laid_out(&sample::letter());
    let document = DocumentInfo { pad_to_even: true, ..info() };
    let bytes = typesetter().write(&[&one, &two, &one], &document).unwrap();
    keep("batch.pdf", &bytes);
    let read = read_with("pdfinfo", &[], &bytes, &[]);
    assert!(read.contains("Pages:           6"), "{read}");
    let third = read_with("pdftotext", &["-f", "3", "-l", "3"], &bytes, &["-"]);
    assert!(third.contains("Tellervo Ilola") && third.contains("1 (2)"), "{third}");
    assert_eq!(typesetter().write(&[], &document), Err(WriteError::Empty));
}

#[test]
fn parts_begin_on_pages_of_their_own() {
    let swedish = {
        let mut part = part(
            "sv",
            vec![
                h1("Utomstående kan ha fått tillgång till dina personuppgifter"),
                p(vec![
                    text("Det här är ett meddelande om en personuppgiftsincident. Avtalet heter "),
                    Inline::Lang {
                        lang: "en".into(),
                        content: vec![text("Data Processing Agreement")],
                    },
                    text(" och företaget "),
                    Inline::Lang { lang: "fi".into(), content: vec![web("yritys.example")] },
                    text("."),
                ]),
                Block::Box {
                    blocks: vec![
                        h2("Gör det här först"),
                        Block::List {
                            compact: false,
                            start: Some(1),
                            items: vec![
                                item(vec![strong("Betala inte."), text(" Spara meddelandet.")]),
                                crate::letter::Item {
                                    content: vec![
                                        strong("Kontakta polisen på din hemort."),
                                        text(" Du är målsägande. Kontakta polisen om"),
                                    ],
                                    sub: vec![
                                        vec![text("du märker att dina uppgifter missbrukas,")],
                                        vec![text(
                                            "dina uppgifter sprids på nätet på ett sådant sätt att du \
                                         inte kan göra något åt det eller",
                                        )],
                                        vec![text("någon kontaktar dig.")],
                                    ],
                                },
                                item(vec![strong("Tala med någon."), text(" Det hjälper.")]),
                            ],
                        },
                        p(vec![text("Ring 112 om du behöver akut hjälp.")]),
                    ],
                    foot: Some(vec![text("Behöver du hjälp? Ring oss: "), tel("09 123 4568")]),
                },
                h2("Personuppgiftsansvarigas kontaktuppgifter"),
                Block::Definitions {
                    compact: true,
                    items: vec![
                        Definition {
                            term: vec![text("Telefonväxel, kvällstid")],
                            content: vec![tel("09 123 4500")],
                        },
                        Definition { term: vec![text("Post")], content: vec![text("PB~1")] },
                    ],
                },
            ],
        );
        part.stationery.sender = "Västra Nylands välfärdsområde".into();
        part.stationery.running_title = "Meddelande om personuppgiftsincident 25.9.2023".into();
        part.stationery.piece_label = "Brevets nummer".into();
        part
    };
    let letter = Letter { title: "Otsikko".into(), parts: vec![sample::finnish(), swedish] };
    let laid = laid_out(&letter);
    assert_eq!(laid.pages(), 3);
    insta::assert_snapshot!("parts_last_page", {
        let dump = dump::pages(&laid);
        dump[dump.find("page 3").unwrap()..].to_owned()
    });
    let bytes = typesetter().write(&[&laid], &info()).unwrap();
    keep("parts.pdf", &bytes);
    let third = read_with("pdftotext", &["-f", "3", "-l", "3"], &bytes, &["-"]);
    assert!(third.contains("3 (3)") && !third.contains("Tellervo"), "{third}");
}

#[test]
fn letters_go_between_threads() {
    fn sent<T: Send + Sync + Clone>() {}
    sent::<LaidOut>();
}

/// Not a test of the program but of the machine: run with `--ignored --nocapture`.
#[test]
#[ignore = "measures time"]
fn time_of_a_letter() {
    let letter = sample::letter();
    let count = 200;
    let start = std::time::Instant::now();
    for _ in 0..count {
        typesetter().lay_out(&letter, sample::PIECE, &Settings::default()).unwrap();
    }
    println!("layout {:?}", start.elapsed() / count);
    let laid = laid_out(&letter);
    let start = std::time::Instant::now();
    for _ in 0..count {
        typesetter().write(&[&laid], &info()).unwrap();
    }
    println!("write {:?}", start.elapsed() / count);
}
