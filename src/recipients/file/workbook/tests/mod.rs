//! Workbooks that are put together here, part by part.

mod formulas;
mod names;

use std::io::{Cursor, Write as _};

use zip::ZipArchive;
use zip::write::SimpleFileOptions;

use crate::diag::{Diagnostic, Sources};
use crate::recipients::file::workbook::container::{Unpacked, kind};
use crate::recipients::{Form, ListSettings, Reader, RowResult};

const RELATIONS: &str = r#"<Relationships>
    <Relationship Id="a" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>
    <Relationship Id="b" Type="http://x/worksheet" Target="/xl/worksheets/sheet2.xml"/>
    <Relationship Id="c" Type="http://x/chartsheet" Target="chartsheets/sheet1.xml"/>
</Relationships>"#;

const STYLES: &str = r#"<styleSheet>
    <numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="d\.m\.yyyy"/></numFmts>
    <cellStyleXfs><xf numFmtId="49"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/><xf numFmtId="1"/></cellXfs>
</styleSheet>"#;

fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A workbook of Excel with these rows on its sheet.
fn xlsx(sheet: &str) -> Vec<u8> {
    let workbook =
        r#"<workbook><sheets><sheet name="A" sheetId="1" r:id="a"/></sheets></workbook>"#;
    xlsx_of(workbook, &[("xl/worksheets/sheet1.xml", sheet)])
}

fn xlsx_of(workbook: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let mut parts = vec![
        ("[Content_Types].xml", "<Types/>"),
        ("xl/workbook.xml", workbook),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
        ("xl/styles.xml", STYLES),
        (
            "xl/sharedStrings.xml",
            "<sst><si><t>id</t></si><si><t>name</t></si><si><r><t>Mai</t></r><r><t>ja</t></r>\
             <rPh><t>x</t></rPh></si></sst>",
        ),
    ];
    parts.extend(more);
    zipped(&parts)
}

fn ods(content: &str) -> Vec<u8> {
    zipped(&[("mimetype", "x"), ("content.xml", content)])
}

/// The namespaces of OpenDocument under the prefixes that these tests use.
const ODS_SPACES: &str = "xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
    xmlns:t=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
    xmlns:x=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
    xmlns:s=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" \
    xmlns:c=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\" \
    xmlns:y=\"urn:x\"";

fn ods_sheet(rows: &str) -> Vec<u8> {
    ods(&format!(
        "<o:d><o:spreadsheet><t:table t:name=\"A\">{rows}</t:table></o:spreadsheet></o:d>"
    ))
}

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT: &str = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const NAME: &str = "<c t=\"s\"><v>2</v></c>";

struct Read {
    rows: Vec<RowResult>,
    problems: Vec<Diagnostic>,
    sheet: Option<String>,
}

impl Read {
    fn codes(&self) -> Vec<&'static str> {
        let all = self.problems.iter().chain(self.rows.iter().flat_map(|row| row.problems.iter()));
        all.map(|problem| problem.code.name().trim_start_matches("recipients/")).collect()
    }

    /// Row, id and name of each person.
    fn people(&self) -> Vec<(u64, &str, &str)> {
        let people = self.rows.iter().filter_map(|row| row.recipient.as_ref());
        people
            .map(|person| (person.row.number(), person.id.as_str(), person.name.as_str()))
            .collect()
    }
}

fn read_with(name: &str, bytes: &[u8], settings: &ListSettings) -> Read {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    let source = Sources::new().add_private(name);
    match Reader::open(&path, source, settings) {
        Ok(mut reader) => {
            let rows = reader.by_ref().collect();
            let problems = reader.problems().iter().cloned().collect();
            let Form::Workbook { sheet, .. } = &reader.shapes().next().unwrap().1.form else {
                unreachable!()
            };
            Read { rows, problems, sheet: Some(sheet.clone()) }
        }
        Err(problems) => {
            Read { rows: Vec::new(), problems: problems.into_iter().collect(), sheet: None }
        }
    }
}

fn read(name: &str, bytes: &[u8]) -> Read {
    read_with(name, bytes, &ListSettings::default())
}

const HEADER: &str = "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>";

fn sheet(rows: &str) -> String {
    format!("<worksheet><sheetData>{HEADER}{rows}</sheetData></worksheet>")
}

#[test]
fn cells_need_not_say_where_they_stand_and_names_may_have_prefixes() {
    let rows = "<row r=\"4\"><c s=\"1\"><v>990</v></c><c t=\"s\"><v>2</v></c></row>\
                <row><c><v>2</v></c><c t=\"inlineStr\"><is><r><t>Kal</t></r><r><t>le</t></r></is></c></row>";
    let found = read("a.xlsx", &xlsx(&sheet(rows)));
    assert_eq!(found.codes(), [] as [&str; 0]);
    assert_eq!(found.people(), [(4, "00990", "Maija"), (5, "2", "Kalle")]);
    let mut with_prefixes = sheet(rows);
    for name in ["worksheet", "sheetData", "row", "c", "v", "is", "r", "t"] {
        for end in [" ", ">"] {
            with_prefixes = with_prefixes
                .replace(&format!("<{name}{end}"), &format!("<x:{name}{end}"))
                .replace(&format!("</{name}{end}"), &format!("</x:{name}{end}"));
        }
    }
    assert!(with_prefixes.contains("<x:t>Kal</x:t>"));
    assert_eq!(read("a.xlsx", &xlsx(&with_prefixes)).people(), found.people());
}

#[test]
fn a_cell_with_a_line_break_is_one_cell_and_told_of() {
    let rows = "<row r=\"2\"><c><v>1</v></c><c t=\"inlineStr\"><is><t>Mai&#10;ja</t></is></c></row>\
                <row r=\"3\"><c><v>2</v></c><c t=\"str\"><v>Kal_x000D_\nle</v></c></row>\
                <row r=\"4\"><c><v>3</v></c><c t=\"s\"><v>2</v></c></row>";
    let found = read("a.xlsx", &xlsx(&sheet(rows)));
    assert_eq!(found.codes(), ["line-break", "line-break"]);
    assert_eq!(found.people(), [(4, "3", "Maija")]);
    let rows: Vec<u64> = found.rows.iter().map(|row| row.row.number()).collect();
    assert_eq!(rows, [2, 3, 4]);
}

#[test]
fn what_is_not_certain_is_an_error_of_its_cell() {
    for (cell, code) in [
        ("<c><v>1.5</v></c>", "unclear-format"),
        ("<c t=\"e\"><v>#N/A</v></c>", "error-cell"),
        ("<c><v>1E+15</v></c>", "rounded-number"),
        ("<c s=\"2\"><v>-5</v></c>", "unclear-format"),
    ] {
        let row = format!("<row r=\"7\">{cell}<c t=\"s\"><v>2</v></c></row>");
        let found = read("a.xlsx", &xlsx(&sheet(&row)));
        assert_eq!(found.codes(), [code], "{cell}");
        assert_eq!(found.rows[0].row.number(), 7);
    }
    for (cell, id) in [
        ("<c s=\"2\"><v>45194</v></c>", "25.9.2023"),
        ("<c s=\"3\"><v>45194</v></c>", "25.9.2023"),
        ("<c s=\"4\"><v>7</v></c>", "7"),
        ("<c t=\"b\"><v>1</v></c>", "true"),
        ("<c t=\"d\"><v>2023-09-25</v></c>", "2023-09-25"),
        ("<c><f>1+1</f><v>2</v></c>", "2"),
    ] {
        let row = format!("<row r=\"7\">{cell}<c t=\"s\"><v>2</v></c></row>");
        let found = read("a.xlsx", &xlsx(&sheet(&row)));
        assert_eq!(found.people(), [(7, id, "Maija")], "{cell} {:?}", found.codes());
    }
}

#[test]
fn sheets_that_do_not_hang_together_are_damaged() {
    for rows in [
        "<row><c><v>x</v></c></row>",
        "<row><c t=\"s\"><v>9</v></c></row>",
        "<row><c t=\"s\"><v>-1</v></c></row>",
        "<row><c t=\"?\"><v>1</v></c></row>",
        "<row><c s=\"99\"><v>1</v></c></row>",
        "<row><c><v>NaN</v></c></row>",
        "<row r=\"1\"><c><v>1</v></c></row>",
        "<row r=\"0\"><c><v>1</v></c></row>",
        "<row r=\"3\"><c r=\"A4\"><v>1</v></c></row>",
        "<row r=\"3\"><c r=\"B3\"><v>1</v></c><c r=\"A3\"><v>1</v></c></row>",
        "<row r=\"3\"><c r=\"A3\"><v>1</v></c><c r=\"A3\"><v>1</v></c></row>",
        "<row r=\"99999999\"><c><v>1</v></c></row>",
        "<row><c t=\"b\"><v>2</v></c></row>",
    ] {
        let found = read("a.xlsx", &xlsx(&sheet(rows)));
        assert_eq!(found.codes(), ["workbook"], "{rows}");
        assert!(found.people().is_empty());
    }
}

#[test]
fn hidden_rows_and_merged_cells_are_told_of() {
    let row = |n: u32, more: &str| {
        format!("<row r=\"{n}\" {more}><c><v>{n}</v></c><c t=\"s\"><v>2</v></c></row>")
    };
    let rows = row(2, "hidden=\"1\"") + &row(3, "ht=\"0\"") + &row(4, "hidden=\"0\" ht=\"15\"");
    let text = sheet(&rows).replace(
        "</worksheet>",
        "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A3:A4\"/></mergeCells></worksheet>",
    );
    let found = read("a.xlsx", &xlsx(&text));
    assert_eq!(found.codes(), ["hidden-rows", "merged-cells"]);
    assert!(
        found.problems[0].message.contains("2 rows are hidden in the sheet, the first is row 2")
    );
    assert_eq!(found.people().len(), 3, "they are read like all others");
}

#[test]
fn the_sheet_is_the_named_one_or_the_first_with_data() {
    let workbook = "<workbook><sheets><sheet name=\"Kaavio\" r:id=\"c\"/>\
                    <sheet name=\"Vanha\" state=\"hidden\" r:id=\"a\"/>\
                    <sheet name=\"Uusi lista\" r:id=\"b\"/></sheets></workbook>";
    let person = |id: &str| sheet(&format!("<row><c><v>{id}</v></c><c t=\"s\"><v>2</v></c></row>"));
    let (first, second) = (person("1"), person("2"));
    let sheets = [("xl/worksheets/sheet1.xml", &*first), ("xl/worksheets/sheet2.xml", &*second)];
    let bytes = xlsx_of(workbook, &sheets);
    let found = read("a.xlsx", &bytes);
    assert_eq!((found.codes(), found.sheet.as_deref()), (vec![], Some("Uusi lista")));
    assert_eq!(found.people(), [(2, "2", "Maija")]);
    let named = |name: &str| {
        let settings =
            ListSettings { sheet: Some(name.to_owned().into()), ..ListSettings::default() };
        read_with("a.xlsx", &bytes, &settings)
    };
    assert_eq!(named(" vanha ").people(), [(2, "1", "Maija")], "hidden, but named");
    let missing = named("Uusi list");
    assert_eq!(missing.codes(), ["no-such-sheet"]);
    assert!(missing.problems[0].message.contains("2 sheets"), "a chart is no sheet");
    assert!(missing.problems[0].help.as_ref().unwrap().contains("`Uusi lista`"));
}

#[test]
fn the_shown_text_of_open_document_is_read() {
    let header = "<t:table-row><t:table-cell><x:p>id</x:p></t:table-cell>\
                  <t:table-cell o:value-type=\"string\"><x:p>name</x:p></t:table-cell></t:table-row>";
    let row = |cells: &str| {
        let more = "<t:table-cell t:number-columns-repeated=\"16382\"/></t:table-row>";
        ods_sheet(&format!("{header}<t:table-row>{cells}{more}"))
    };
    let name = "<t:table-cell o:value-type=\"string\"><x:p>Maija</x:p></t:table-cell>";
    let number = |value: &str, shown: &str| {
        format!(
            "<t:table-cell o:value-type=\"float\" o:value=\"{value}\" c:value-type=\"float\">\
             <x:p>{shown}</x:p></t:table-cell>"
        )
    };
    for (cell, id) in [
        (number("990", "00990"), "00990"),
        (number("12345", "12 345"), "12 345"),
        (number("0.5", "50 %"), "50 %"),
        (
            "<t:table-cell o:value-type=\"date\" o:date-value=\"1960-03-04\"><x:p>4.3.1960</x:p>\
             </t:table-cell>"
                .into(),
            "4.3.1960",
        ),
        (
            "<t:table-cell o:value-type=\"boolean\" o:boolean-value=\"true\"><x:p>TOSI</x:p>\
             </t:table-cell>"
                .into(),
            "true",
        ),
        (
            "<t:table-cell><o:annotation><x:p>note</x:p></o:annotation><x:p>A<x:s x:c=\"2\"/>B \
             \n <x:span>C</x:span><x:a>D</x:a></x:p></t:table-cell>"
                .into(),
            "A B CD",
        ),
        ("<t:table-cell o:value-type=\"string\" o:string-value=\"x1\"/>".into(), "x1"),
    ] {
        let found = read("a.ods", &row(&format!("{cell}{name}")));
        assert_eq!(found.people(), [(2, id, "Maija")], "{cell} {:?}", found.codes());
    }
    for (cell, code) in [
        (number("990.6", "991"), "unclear-format"),
        (number("990", "###"), "unclear-format"),
        (number("123456789012", "1,23E+11"), "rounded-number"),
        (number("1e15", "1000000000000000"), "rounded-number"),
        ("<t:table-cell o:value-type=\"float\" o:value=\"1\"/>".into(), "unclear-format"),
        (
            "<t:table-cell o:value-type=\"date\" o:date-value=\"1960-03-04\"><x:p>03/04/60</x:p>\
             </t:table-cell>"
                .into(),
            "unclear-format",
        ),
        (
            "<t:table-cell o:value-type=\"string\" c:value-type=\"error\"><x:p>#N/A</x:p>\
             </t:table-cell>"
                .into(),
            "error-cell",
        ),
        ("<t:table-cell><x:p>A</x:p><x:p>B</x:p></t:table-cell>".into(), "line-break"),
    ] {
        let found = read("a.ods", &row(&format!("{cell}{name}")));
        assert_eq!(found.codes(), [code], "{cell}");
    }
}

#[test]
fn repeated_rows_and_cells_of_open_document_cost_nothing_where_they_are_blank() {
    let row = |id: &str, more: &str| {
        format!(
            "<t:table-row {more}><t:table-cell><x:p>{id}</x:p></t:table-cell><t:table-cell>\
             <x:p>Maija</x:p></t:table-cell></t:table-row>"
        )
    };
    let header = "<t:table-header-rows><t:table-row><t:table-cell><x:p>id</x:p></t:table-cell>\
                  <t:table-cell><x:p>name</x:p></t:table-cell></t:table-row></t:table-header-rows>";
    let blank = "<t:table-row t:number-rows-repeated=\"1000000\"><t:table-cell \
                 t:number-columns-repeated=\"16384\"/></t:table-row>";
    let bytes = ods_sheet(&format!(
        "{header}{}{blank}{}{blank}",
        row("1", "t:visibility=\"filter\""),
        row("2", "")
    ));
    let found = read("a.ods", &bytes);
    assert_eq!(found.people(), [(2, "1", "Maija"), (1_000_003, "2", "Maija")]);
    assert_eq!(found.codes(), ["hidden-rows"]);
    let twice = ods_sheet(&format!("{header}{}", row("1", "t:number-rows-repeated=\"2\"")));
    assert_eq!(read("a.ods", &twice).codes(), ["duplicate-id"]);
    let endless = row("1", "t:number-rows-repeated=\"16000000\"");
    let found = read("a.ods", &ods_sheet(&format!("{header}{endless}")));
    assert_eq!(found.codes(), ["too-large"]);
    let beyond = row("1", "t:number-rows-repeated=\"4000000000\"");
    let found = read("a.ods", &ods_sheet(&format!("{header}{beyond}")));
    assert_eq!(found.codes(), ["workbook"]);
}

#[test]
fn only_the_sheets_of_open_document_are_read() {
    let cells = |id: &str| {
        format!(
            "<t:table-row><t:table-cell><x:p>id</x:p></t:table-cell><t:table-cell><x:p>name</x:p>\
             </t:table-cell></t:table-row><t:table-row><t:table-cell t:number-rows-spanned=\"2\">\
             <x:p>{id}</x:p></t:table-cell><t:table-cell><x:p>Maija</x:p></t:table-cell>\
             </t:table-row><t:table-row><t:covered-table-cell><x:p>9</x:p></t:covered-table-cell>\
             <t:table-cell/></t:table-row>"
        )
    };
    let content = format!(
        "<o:d><o:styles><s:style s:name=\"h\" s:family=\"table\"><s:table-properties \
         t:display=\"false\"/></s:style></o:styles><o:spreadsheet><t:tracked-changes>\
         <t:table t:name=\"old\">{}</t:table></t:tracked-changes><t:table t:name=\"hidden\" \
         t:style-name=\"h\">{}</t:table><t:table t:name=\"seen\"><t:shapes><t:table>{}</t:table>\
         </t:shapes>{}</t:table><t:dde-links><t:table>{}</t:table></t:dde-links></o:spreadsheet>\
         </o:d>",
        cells("1"),
        cells("2"),
        cells("3"),
        cells("4"),
        cells("5")
    );
    let found = read("a.ods", &ods(&content));
    assert_eq!(found.people(), [(2, "4", "Maija")]);
    assert_eq!((found.codes(), found.sheet.as_deref()), (vec!["merged-cells"], Some("seen")));
}

#[test]
fn locked_damaged_and_disguised_files_are_told_apart() {
    let locked = zipped(&[
        (
            "META-INF/manifest.xml",
            "<m:manifest><m:file-entry m:full-path=\"content.xml\"><m:encryption-data/>\
             </m:file-entry></m:manifest>",
        ),
        ("content.xml", "\u{1}\u{2}"),
    ]);
    let found = read("a.ods", &locked);
    assert!(found.problems[0].message.contains("locked with a password"));
    let whole = zipped(&[("encrypted-package", "x")]);
    assert!(read("a.ods", &whole).problems[0].message.contains("locked with a password"));
    let text = zipped(&[("content.xml", "<o:d><o:text><x:p>Maija</x:p></o:text></o:d>")]);
    assert_eq!(read("a.ods", &text).codes(), ["empty-file"]);
    assert_eq!(read("a.ods", &zipped(&[("x", "y")])).codes(), ["workbook"]);
    assert_eq!(read("a.ods", &zipped(&[("content.xml", "<o:d>")])).codes(), ["workbook"]);
    assert_eq!(read("a.ods", &xlsx(&sheet(""))).codes(), ["file-type"]);
    assert_eq!(read("a.xlsx", &ods_sheet("")).codes(), ["file-type"]);
    let binary = zipped(&[("[Content_Types].xml", "<a/>"), ("xl/workbook.bin", "x")]);
    assert_eq!(read("a.xlsx", &binary).codes(), ["file-type"]);
    assert_eq!(read("a.xlsx", b"PK\x03\x04").codes(), ["workbook"]);
}

/// Unpacked sizes of the sheets and of the rest.
fn sizes(bytes: &[u8]) -> [u64; 2] {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut sizes = [0; 2];
    for at in 0..archive.len() {
        let entry = archive.by_index(at).unwrap();
        sizes[kind(&entry.name().unwrap())] += entry.size();
    }
    sizes
}

#[test]
fn a_workbook_is_measured_before_it_is_opened() {
    for honest in [xlsx(&sheet("")), ods_sheet("<a/>")] {
        let [sheets, others] = sizes(&honest);
        assert!(sheets > 10 && others > 0);
        let fits = |sheets, others| {
            let mut archive = ZipArchive::new(Cursor::new(&honest)).unwrap();
            Unpacked { sheets, others }.fits(&mut archive).unwrap()
        };
        assert!(fits(sheets, others));
        assert!(!fits(sheets - 1, others));
        assert!(!fits(sheets, others - 1));
    }
}

/// What [`Unpacked::fits`] relies on.
#[test]
fn an_entry_longer_than_the_directory_says_is_an_error() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/recipients/small.xlsx");
    let mut lying = std::fs::read(path).unwrap();
    for (signature, at) in [(b"PK\x01\x02", 24), (b"PK\x03\x04", 22)] {
        for start in 0..lying.len() - 30 {
            if lying[start..].starts_with(signature) {
                lying[start + at..start + at + 4].copy_from_slice(&1u32.to_le_bytes());
            }
        }
    }
    assert!(sizes(&lying).iter().sum::<u64>() < 30);
    assert_eq!(read("a.xlsx", &lying).codes(), ["workbook"]);
}
