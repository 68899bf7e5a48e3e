//! Values of workbooks that somebody struck through: a person decides.

use super::care_beside::zipped;
use super::*;
use crate::recipients::{Need, Unclear};

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const WAITS: Need = Need::UnclearStatus(Unclear::Struck);

/// A workbook of Excel with two people; `cell` is the name of the first, `strike` the second font, which style 1
/// has.
fn xlsx(cell: &str, strike: &str, shared: &str) -> Vec<u8> {
    let ids = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let text = |text: &str| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let rows = format!(
        "<row>{}{}{}</row><row>{}{cell}{}</row><row>{}{}{}</row>",
        text("id"),
        text("name"),
        text("Huomautus"),
        text("A-1"),
        text("x"),
        text("A-2"),
        text("Kalle Kuviteltu"),
        text("y"),
    );
    let parts = [
        ("[Content_Types].xml", "<Types/>".to_owned()),
        ("xl/workbook.xml", format!("<workbook xmlns=\"{MAIN}\" xmlns:r=\"{ids}\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>")),
        ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>".to_owned()),
        ("xl/styles.xml", format!(
            "<styleSheet xmlns=\"{MAIN}\"><fonts><font><b/></font><font>{strike}</font></fonts><cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/></cellXfs>\
             <dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>"
        )),
        ("xl/sharedStrings.xml", format!("<sst xmlns=\"{MAIN}\">{shared}</sst>")),
        ("xl/worksheets/sheet1.xml", format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>")),
    ];
    zipped(&parts)
}

fn needs(name: &str, bytes: &[u8]) -> Vec<Vec<Need>> {
    let read = read_bytes(name, bytes, &settings());
    let needs: Vec<_> = read.people().iter().map(|person| person.needs.clone()).collect();
    assert_eq!(needs.len(), 2, "{}", read.text());
    needs
}

#[test]
fn a_value_that_is_struck_through_in_excel_waits() {
    let name = |style: &str, text: &str| format!("<c {style} t=\"inlineStr\"><is>{text}</is></c>");
    let plain = "<t>Maija Esimerkki</t>";
    let rich = |mark: &str| format!("<r><rPr>{mark}</rPr><t>Maija</t></r><r><t> Esimerkki</t></r>");
    let shared = |mark: &str| format!("<si>{}</si>", rich(mark));
    let none = "<si><t>Maija Esimerkki</t></si>";
    for (cell, strike, shared, waits) in [
        (name("s=\"1\"", plain), "<strike/>", none.to_owned(), true),
        (name("s=\"1\"", plain), "<strike val=\"1\"/>", none.to_owned(), true),
        (name("s=\"1\"", plain), "<strike val=\"true\"/>", none.to_owned(), true),
        (name("s=\"1\"", plain), "<strike val=\"0\"/>", none.to_owned(), false),
        (name("s=\"1\"", plain), "<i/>", none.to_owned(), false),
        (name("s=\"0\"", plain), "<strike/>", none.to_owned(), false),
        (name("", plain), "<strike/>", none.to_owned(), false),
        (name("", &rich("<strike/>")), "", none.to_owned(), true),
        (name("", &rich("<strike val=\"0\"/>")), "", none.to_owned(), false),
        (name("", &rich("<b/>")), "", none.to_owned(), false),
        ("<c t=\"s\"><v>0</v></c>".to_owned(), "", shared("<strike/>"), true),
        ("<c t=\"s\"><v>0</v></c>".to_owned(), "", shared("<u/>"), false),
        ("<c t=\"s\" s=\"1\"><v>0</v></c>".to_owned(), "<strike/>", shared("<u/>"), true),
    ] {
        let found = needs("a.xlsx", &xlsx(&cell, strike, &shared));
        assert_eq!(found[0].contains(&WAITS), waits, "{cell} {strike} {shared}");
        assert_eq!(found[1], [], "{cell}");
    }
}

#[test]
fn a_value_that_is_struck_through_in_libreoffice_waits() {
    let space = "urn:oasis:names:tc:opendocument:xmlns";
    let cell = |text: &str| format!("<t:table-cell><x:p>{text}</x:p></t:table-cell>");
    let row = |cells: String| format!("<t:table-row>{cells}</t:table-row>");
    for (mark, name, waits) in [
        (
            "s:text-line-through-style=\"solid\"",
            "<t:table-cell t:style-name=\"a\"><x:p>Maija Esimerkki</x:p></t:table-cell>",
            true,
        ),
        (
            "s:text-line-through-type=\"double\"",
            "<t:table-cell t:style-name=\"a\"><x:p>Maija Esimerkki</x:p></t:table-cell>",
            true,
        ),
        (
            "s:text-line-through-style=\"none\"",
            "<t:table-cell t:style-name=\"a\"><x:p>Maija Esimerkki</x:p></t:table-cell>",
            false,
        ),
        (
            "s:text-line-through-style=\"solid\"",
            "<t:table-cell t:style-name=\"b\"><x:p>Maija Esimerkki</x:p></t:table-cell>",
            false,
        ),
        (
            "s:text-line-through-style=\"solid\"",
            "<t:table-cell><x:p><x:span x:style-name=\"a\">Maija</x:span> Esimerkki</x:p></t:table-cell>",
            true,
        ),
        (
            "s:text-line-through-style=\"solid\"",
            "<t:table-cell><x:p><x:span x:style-name=\"b\">Maija</x:span> Esimerkki</x:p></t:table-cell>",
            false,
        ),
        ("", "<t:table-cell t:style-name=\"a\"><x:p>Maija Esimerkki</x:p></t:table-cell>", false),
    ] {
        let rows = [
            row(["id", "name"].map(cell).concat()),
            row(format!("{}{name}", cell("A-1"))),
            row(["A-2", "Kalle Kuviteltu"].map(cell).concat()),
        ];
        let text = format!(
            "<o:d xmlns:o=\"{space}:office:1.0\" xmlns:t=\"{space}:table:1.0\" xmlns:x=\"{space}:text:1.0\" xmlns:s=\"{space}:style:1.0\">\
             <o:automatic-styles><s:style s:name=\"a\"><s:text-properties {mark}/></s:style><s:style s:name=\"b\"/></o:automatic-styles>\
             <o:spreadsheet><t:table t:name=\"A\">{}</t:table></o:spreadsheet></o:d>",
            rows.concat()
        );
        let parts = [
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet".to_owned()),
            ("content.xml", text),
        ];
        let found = needs("a.ods", &zipped(&parts));
        assert_eq!(found[0].contains(&WAITS), waits, "{mark} {name}");
        assert_eq!(found[1], [], "{mark} {name}");
    }
}
