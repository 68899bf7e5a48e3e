//! Namespaces, encodings and names of parts, empty attributes.

use super::*;

#[test]
fn elements_are_known_by_their_namespace() {
    let days = "<row r=\"2\"><c s=\"2\"><v>37500</v></c><c t=\"s\"><v>2</v></c></row>";
    let day = |workbook: &str, root: &str| {
        let text = sheet(days).replace("<worksheet>", root);
        let found = read("a.xlsx", &xlsx_of(workbook, &[("xl/worksheets/sheet1.xml", &text)]));
        assert_eq!(found.codes(), [] as [&str; 0], "{workbook}");
        found.people()[0].1.to_owned()
    };
    let plain = "<worksheet>";
    let (of_1900, of_1904) = ("1.9.2002", "2.9.2006");
    let ids = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    let strict_ids = "xmlns:r=\"http://purl.oclc.org/ooxml/officeDocument/relationships\"";
    let other = "xmlns:x15=\"http://schemas.microsoft.com/office/spreadsheetml/2010/11/main\"";
    let sheets = "<sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"a\"/></sheets>";
    let extension =
        format!("<extLst><ext {other}><x15:workbookPr chartTrackingRefBase=\"1\"/></ext></extLst>");
    for (properties, expected) in [
        ("<workbookPr date1904=\"1\"/>", of_1904),
        ("<workbookPr date1904=\"true\"/>", of_1904),
        ("<workbookPr date1904=\"0\"/>", of_1900),
        ("<workbookPr date1904=\"\"/>", of_1900),
        ("<workbookPr/>", of_1900),
        ("", of_1900),
        ("<workbookPr x15:date1904=\"1\"/>", of_1900),
    ] {
        for space in [MAIN, STRICT] {
            for (before, behind) in [("", ""), ("", &*extension), (&*extension, "")] {
                let text = format!(
                    "<workbook xmlns=\"{space}\" {ids} {other}>{before}{properties}{sheets}{behind}\
                     </workbook>"
                );
                assert_eq!(day(&text, plain), expected, "{text}");
            }
        }
    }
    // Prefixes, other prefixes for relations, the strict ones, another default inside an extension.
    let prefixed = format!(
        "<a:workbook xmlns:a=\"{MAIN}\" {other}><a:workbookPr date1904=\"1\"/><a:sheets><a:sheet \
         name=\"A\" xmlns:q=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
         q:id=\"a\" x15:id=\"z\"/></a:sheets><a:extLst><a:ext><x15:workbookPr/><sheet xmlns=\"urn:x\" \
         name=\"B\" id=\"b\"/></a:ext></a:extLst></a:workbook>"
    );
    assert_eq!(day(&prefixed, plain), of_1904);
    let strict = format!(
        "<workbook xmlns=\"{STRICT}\" {strict_ids}><workbookPr date1904=\"1\"/>{sheets}</workbook>"
    );
    assert_eq!(day(&strict, &format!("<worksheet xmlns=\"{STRICT}\">")), of_1904);
    assert_eq!(day(&strict, &format!("<worksheet xmlns=\"{MAIN}\">")), of_1904);
}

#[test]
fn what_is_in_other_namespaces_is_not_read() {
    let other = "xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\"";
    let choice = "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
    let cells = "<c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"s\"><v>2</v></c>";
    for row in [
        format!("<row r=\"2\">{cells}</row><x14:row r=\"3\">{cells}</x14:row>"),
        format!("<row r=\"2\" x14:r=\"9\" x14:hidden=\"1\">{cells}</row>"),
        format!("<row r=\"2\" r9=\"9\">{cells}<x14:c r=\"A1\"><v>5</v></x14:c></row>"),
        format!("<row r=\"2\">{cells}</row><x14:ext><row r=\"3\">{cells}</row></x14:ext>"),
        format!("<row r=\"2\">{}</row>", cells.replace("<v>1", "<x14:v>9</x14:v><v>1")),
        format!("<row r=\"2\">{}</row>", cells.replace("<v>1", "<x14:f/><v>1")),
        format!("<row r=\"2\">{}</row>", cells.replace("<v>1</v>", "<v>1<x14:n>5</x14:n></v>")),
        format!(
            "<row r=\"2\">{cells}</row><mc:AlternateContent><mc:Choice Requires=\"x14\"><row r=\"3\">\
             {cells}</row></mc:Choice><mc:Fallback/></mc:AlternateContent>"
        ),
        format!(
            "<mc:AlternateContent><mc:Choice Requires=\"x14\"/><mc:Fallback><row r=\"2\">{cells}</row>\
             </mc:Fallback></mc:AlternateContent>"
        ),
    ] {
        let root = format!("<worksheet xmlns=\"{MAIN}\" {other} {choice}>");
        let found = read("a.xlsx", &xlsx(&sheet(&row).replace("<worksheet>", &root)));
        assert_eq!((found.codes(), found.people()), (vec![], vec![(2, "1", "Maija")]), "{row}");
    }
    let content = format!(
        "<o:d {ODS_SPACES}><o:spreadsheet><y:table y:name=\"B\"><t:table-row/></y:table>\
         <t:table t:name=\"A\" y:name=\"C\"><t:table-row><t:table-cell><x:p>id</x:p></t:table-cell>\
         <t:table-cell><x:p>name</x:p></t:table-cell></t:table-row><y:table-row><t:table-cell/></y:table-row>\
         <t:table-row y:number-rows-repeated=\"5\" y:visibility=\"collapse\"><t:table-cell \
         y:number-columns-repeated=\"4\"><y:p>9</y:p><x:p>1</x:p></t:table-cell><y:table-cell/>\
         <t:table-cell><x:p>Mai<x:span>ja</x:span></x:p></t:table-cell></t:table-row></t:table>\
         </o:spreadsheet></o:d>"
    );
    let found = read("a.ods", &ods(&content));
    assert_eq!((found.codes(), found.people()), (vec![], vec![(2, "1", "Maija")]));
}

fn utf16(text: &str, big: bool, mark: bool) -> Vec<u8> {
    let units = mark.then_some(0xFEFF).into_iter().chain(text.encode_utf16());
    units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
}

fn zipped_bytes(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn parts_in_other_encodings_and_under_other_names_are_read() {
    let rows = "<row r=\"2\"><c><v>1</v></c><c t=\"inlineStr\"><is><t>Väinö Ž</t></is></c></row>";
    let text = sheet(rows);
    let latin = |text: &str| encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    let sheets = [
        text.clone().into_bytes(),
        utf16(&text, false, true),
        utf16(&text, true, true),
        utf16(&text, false, false),
        utf16(&text, true, false),
        utf16(&format!("<?xml version=\"1.0\" encoding=\"UTF-16\"?>{text}"), false, true),
        latin(&format!("<?xml version='1.0' encoding='windows-1252'?>{text}")),
        format!("\u{feff}<?xml version=\"1.0\" encoding=\"utf-8\"?>{text}").into_bytes(),
        format!("<?xml version=\"1.0\"?>{text}").into_bytes(),
    ];
    let usual: &[&str] = &[
        "[Content_Types].xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/sharedStrings.xml",
        "xl/worksheets/sheet1.xml",
    ];
    let renamed = |change: &dyn Fn(&str) -> String| usual.iter().map(|name| change(name)).collect();
    let names: Vec<Vec<String>> = vec![
        renamed(&|name| name.to_owned()),
        renamed(&|name| name.to_uppercase()),
        renamed(&|name| name.replace("xl/", "XL/").replace("sharedStrings", "SharedStrings")),
        renamed(&|name| name.replace('/', "\\")),
        renamed(&|name| format!("./{name}")),
    ];
    let bytes_of = |names: &[String], sheet: &[u8], more: &[(String, Vec<u8>)]| {
        let workbook =
            "<workbook><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>";
        let shared = "<sst><si><t>id</t></si><si><t>name</t></si></sst>";
        let texts = ["<Types/>", workbook, RELATIONS, STYLES, shared];
        let mut parts: Vec<(String, Vec<u8>)> = more.to_vec();
        parts.extend(names.iter().cloned().zip(texts.iter().map(|text| text.as_bytes().to_vec())));
        parts.push((names[5].clone(), sheet.to_vec()));
        zipped_bytes(&parts)
    };
    for sheet in &sheets {
        let found = read("a.xlsx", &bytes_of(&names[0], sheet, &[]));
        assert_eq!(
            (found.codes(), found.people()),
            (vec![], vec![(2, "1", "Väinö Ž")]),
            "{sheet:?}"
        );
    }
    let of_mac = [
        ("__MACOSX/xl/._workbook.xml".to_owned(), vec![0, 5, 22, 7]),
        ("__MACOSX/xl/worksheets/._sheet1.xml".to_owned(), vec![0, 5, 22, 7]),
        (".DS_Store".to_owned(), vec![0]),
    ];
    for names in &names {
        let found = read("a.xlsx", &bytes_of(names, &sheets[0], &of_mac));
        assert_eq!(
            (found.codes(), found.people()),
            (vec![], vec![(2, "1", "Väinö Ž")]),
            "{names:?}"
        );
    }
    let broken = utf16(&text, false, true);
    let found = read("a.xlsx", &bytes_of(&names[0], &broken[..broken.len() - 1], &[]));
    assert_eq!(found.codes(), ["workbook"], "half a character is missing");
    let content = format!(
        "<o:d {ODS_SPACES}><o:spreadsheet><t:table t:name=\"A\"><t:table-row><t:table-cell><x:p>id</x:p>\
         </t:table-cell><t:table-cell><x:p>name</x:p></t:table-cell></t:table-row><t:table-row \
         t:number-rows-repeated=\"\"><t:table-cell t:number-columns-repeated=\"\"><x:p>1</x:p></t:table-cell>\
         <t:table-cell><x:p>Väinö</x:p></t:table-cell></t:table-row></t:table></o:spreadsheet></o:d>"
    );
    for (name, bytes) in [
        ("content.xml", content.clone().into_bytes()),
        ("Content.xml", content.clone().into_bytes()),
        ("content.xml", utf16(&content, false, true)),
        ("content.xml", utf16(&content, true, false)),
    ] {
        let found = read("a.ods", &zipped_bytes(&[(name.to_owned(), bytes)]));
        assert_eq!((found.codes(), found.people()), (vec![], vec![(2, "1", "Väinö")]), "{name}");
    }
}

#[test]
fn empty_attributes_say_nothing() {
    for (row, cell) in [
        ("r=\"2\"", "s=\"\""),
        ("r=\"2\"", "t=\"\""),
        ("r=\"2\"", "r=\"\""),
        ("r=\"\"", "r=\"A2\""),
        ("r=\"2\" hidden=\"\" ht=\"\"", "s=\"\" t=\"\" r=\"\""),
        ("r=\"2\" spans=\"\"", "cm=\"\""),
    ] {
        let rows = format!("<row {row}><c {cell}><v>1</v></c>{NAME}</row>");
        let found = read("a.xlsx", &xlsx(&sheet(&rows)));
        assert_eq!((found.codes(), found.people()), (vec![], vec![(2, "1", "Maija")]), "{rows}");
    }
    let workbook = "<workbook><sheets><sheet name=\"A\" sheetId=\"\" state=\"\" r:id=\"a\"/></sheets>\
                    </workbook>";
    let rows = format!("<row r=\"2\"><c><v>1</v></c>{NAME}</row>");
    let found = read("a.xlsx", &xlsx_of(workbook, &[("xl/worksheets/sheet1.xml", &sheet(&rows))]));
    assert_eq!(found.people(), [(2, "1", "Maija")]);
}
