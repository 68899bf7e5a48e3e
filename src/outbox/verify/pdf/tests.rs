//! Pages whose content is in several streams, and streams that several pages share.

use proptest::prelude::*;

use super::{PdfFile, Shared};

/// An object with data.
pub(in crate::outbox::verify) fn stream(text: &str) -> String {
    format!("<</Length {}>>\nstream\n{text}\nendstream", text.len())
}

/// Builds a file. The first object is the catalogue, the 11th the information dictionary.
pub(in crate::outbox::verify) fn file(objects: &[String]) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (at, object) in (1..).zip(objects) {
        places.push(out.len());
        out.extend(format!("{at} 0 obj\n{object}\nendobj\n").bytes());
    }
    let start = out.len();
    let rows: String = places.iter().map(|at| format!("{at:010} 00000 n \n")).collect();
    let count = objects.len() + 1;
    out.extend(
        format!(
            "xref\n0 {count}\n0000000000 65535 f \n{rows}trailer\n\
             <</Size {count}/Root 1 0 R/Info 11 0 R>>\nstartxref\n{start}\n%%EOF\n"
        )
        .bytes(),
    );
    out
}

/// Builds a file with pages whose content consists of these parts; each part is one object, on
/// whatever pages it is. Every second page swaps the names of fonts and drawings. With `joined`,
/// each page has all its parts in one stream of its own instead.
fn pages(parts: &[String], pages: &[Vec<usize>], joined: bool) -> Vec<u8> {
    let font = |name: &str, first: u32| {
        let codes: String =
            (0..20).map(|at| format!("<{at:02x}> <{:04x}>\n", first + at)).collect();
        let map = format!(
            "/CMapName /{name} def\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n\
             20 beginbfchar\n{codes}endbfchar\n"
        );
        stream(&map)
    };
    let resources = [("4", "5", "8", "9", "odd"), ("5", "4", "9", "8", "even")];
    let resources = resources.map(|(f0, f1, x0, x1, p0)| {
        format!(
            "/Resources<</Font<</f0 {f0} 0 R/f1 {f1} 0 R>>/XObject<</x0 {x0} 0 R/x1 {x1} 0 R>>\
             /Properties<</p0<</ActualText({p0})>>>>>>"
        )
    });
    // Lower and upper case: the text of a code depends on the font.
    let simple = "<</Type/Font/Subtype/TrueType/FontDescriptor<<>>/ToUnicode";
    let drawing = |resources: &str, text: &str| {
        let length = text.len();
        format!("<</Subtype/Form{resources}/Length {length}>>\nstream\n{text}\nendstream")
    };
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        String::new(),
        "<<>>".to_owned(),
        format!("{simple} 6 0 R>>"),
        format!("{simple} 7 0 R>>"),
        font("small", 0x61),
        font("large", 0x41),
        drawing("", "BT /f1 9 Tf <030405> Tj ET"),
        drawing(
            "/Resources<</Font<</f0 4 0 R/f1 5 0 R>>/XObject<</x0 8 0 R>>>>",
            "/f0 9 Tf <06> Tj /x0 Do",
        ),
        "<<>>".to_owned(),
        "<<>>".to_owned(),
    ];
    let first = objects.len() + 1;
    objects.extend(parts.iter().map(|part| stream(part)));
    let mut kids = String::new();
    for (at, page) in pages.iter().enumerate() {
        let resources = &resources[at % 2];
        let content = if joined {
            objects
                .push(stream(&page.iter().map(|at| parts[*at].clone() + "\n").collect::<String>()));
            format!("{} 0 R", objects.len())
        } else {
            let list: String = page.iter().map(|at| format!("{} 0 R ", first + at)).collect();
            format!("[{list}]")
        };
        objects.push(format!("<</Type/Page/Parent 2 0 R/Contents {content}{resources}>>"));
        kids += &format!("{} 0 R ", objects.len());
    }
    objects[1] = format!("<</Type/Pages/Kids[{kids}]/Count {}>>", pages.len());
    file(&objects)
}

/// Text, words and unknown glyphs of each page; `None` for one that cannot be read.
type Read = Vec<Option<(String, Vec<u64>, bool)>>;

fn read(bytes: Vec<u8>) -> Read {
    let file = PdfFile::open(bytes).unwrap();
    let mut shared = Shared::default();
    (0..file.page_count())
        .map(|at| {
            let page = file.page(at, &mut shared).ok()?;
            let mut words = Vec::new();
            page.words(&mut words);
            Some((page.text(), words, page.unknown_glyphs))
        })
        .collect()
}

fn texts(parts: &[&str], of_pages: &[Vec<usize>]) -> Vec<String> {
    let parts: Vec<String> = parts.iter().map(|part| (*part).to_owned()).collect();
    let read = read(pages(&parts, of_pages, false));
    read.into_iter().map(|page| page.map_or_else(String::new, |page| page.0)).collect()
}

#[test]
fn a_part_shows_what_the_font_before_it_says() {
    let parts = ["/f0 12 Tf", "/f1 12 Tf", "/P BMC BT 0 10 Td <0001> Tj ET EMC", "q /f1 9 Tf Q"];
    // On the second page, `f0` is another font; on the third, nothing comes before the part.
    let asked = [
        (vec![0, 2], "\n\nab\n"),
        (vec![0, 2], "\n\nAB\n"),
        (vec![2], "\n\n\n"),
        (vec![1, 2], "\n\nab\n"),
        (vec![0, 3, 2], "\n\nab\n"),
        (vec![0, 2, 1, 2], "\n\nAB\n\n\nab\n"),
        (vec![2], "\n\n\n"),
        (vec![0, 2], "\n\nAB\n"),
    ];
    let (lists, expected): (Vec<_>, Vec<_>) = asked.into_iter().unzip();
    assert_eq!(texts(&parts, &lists), expected);
}

#[test]
fn a_part_shows_what_the_resources_of_its_page_name() {
    let parts = ["/A/p0 BDC EMC /x1 Do"];
    let found = texts(&parts, &vec![vec![0]; 6]);
    let odd = "\nodd\n\ng\nDEF\n\n";
    let even = "\neven\n\ndef\n";
    assert_eq!(found, [odd, even, odd, even, odd, even]);
}

#[test]
fn a_part_shows_a_new_line_where_the_one_before_it_was_on_another() {
    let parts = ["/f0 9 Tf 1 0 0 1 0 50 Tm <00> Tj", "1 0 0 1 0 40 Tm <01> Tj"];
    let asked = [vec![0, 1], vec![1, 0], vec![0, 0], vec![1, 1], vec![0, 1], vec![1, 1]];
    let joined = pages(&parts.map(str::to_owned), &asked, true);
    let joined: Vec<String> = read(joined).into_iter().map(|page| page.unwrap().0).collect();
    assert_eq!(texts(&parts, &asked), joined);
    assert_eq!(joined[0], "a\nb");
}

#[test]
fn what_is_cut_in_two_is_read_as_a_whole() {
    for (first, second) in [
        ("/f0 12", "Tf <00> Tj"),
        ("/f0 12 Tf /A<</ActualText(in place)>>BDC <01> Tj", "<02> Tj EMC <03> Tj"),
        ("/f1 9 Tf q /f0 12 Tf", "<00> Tj Q <01> Tj"),
        ("/f0 12 Tf [<00> 20", "<01>] TJ"),
        ("/f0 12 Tf % a remark", "<00> Tj\n<01> Tj"),
        ("/f0 12 Tf BI /W 1 /H 1 /BPC 8 /CS /G ID ab EI", "x m EI <00> Tj"),
    ] {
        let parts = [first, second].map(str::to_owned);
        let asked = vec![vec![0, 1]; 3];
        let found = read(pages(&parts, &asked, false));
        assert_eq!(found, read(pages(&parts, &asked, true)), "{first} | {second}");
    }
}

/// A fragment of drawing instructions, complete or not.
fn fragment() -> impl Strategy<Value = String> {
    let often = ["/f0 12 Tf", "/f1 9 Tf", "/f2 9 Tf", "<0001> Tj", "[<02> 20 <03>] TJ", "0 9 Td"];
    let seldom = [
        "BT",
        "ET",
        "q",
        "Q",
        "/P BMC",
        "EMC",
        "/Span<</MCID 3>>BDC",
        "/A<</ActualText(word)>>BDC",
        "/A/p0 BDC",
        "T*",
        "<04> '",
        "1 2 <05> \"",
        "<41> Tj",
        "/x0 Do",
        "/x1 Do",
        "/x9 Do",
        "0.5 g",
        "1 0 0 sc",
        "% a remark\n",
    ];
    let broken = [
        "% a remark",
        "/f0",
        "12",
        "Tf",
        "(",
        "[",
        "<0",
        "BI /W 1 /H 1 /BPC 8 /CS /G ID a EI",
        "0 0 m",
        "x m",
    ];
    prop_oneof![
        20 => prop::sample::select(often.to_vec()).prop_map(str::to_owned),
        10 => prop::sample::select(seldom.to_vec()).prop_map(str::to_owned),
        1 => prop::sample::select(broken.to_vec()).prop_map(str::to_owned),
        5 => (0..3).prop_map(|y| format!("1 0 0 1 50 {y} Tm")),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn content_in_parts_reads_like_content_in_one_piece(
        parts in prop::collection::vec(
            prop::collection::vec(fragment(), 0..7).prop_map(|all| all.join(" ")), 1..5),
        chosen in prop::collection::vec(prop::collection::vec(0..4_usize, 0..5), 1..16),
    ) {
        let chosen: Vec<Vec<usize>> = chosen
            .into_iter()
            .map(|page| page.into_iter().map(|at| at % parts.len()).collect())
            .collect();
        prop_assert_eq!(read(pages(&parts, &chosen, false)), read(pages(&parts, &chosen, true)));
    }
}
