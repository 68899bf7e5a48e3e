//! Formulas without results, and errors of spreadsheet programs.

use super::*;

#[test]
fn a_formula_without_its_result_is_never_blank() {
    let mut wrong = Vec::new();
    let mut expect = |cell: &str, codes: &[&str]| {
        let row = format!("<row r=\"7\">{NAME}{cell}</row>");
        let header =
            "<row><c t=\"inlineStr\"><is><t>name</t></is></c><c t=\"s\"><v>0</v></c></row>";
        let text = format!("<worksheet><sheetData>{header}{row}</sheetData></worksheet>");
        let found = read("a.xlsx", &xlsx(&text));
        let places: Vec<u64> = found.rows.iter().map(|row| row.row.number()).collect();
        if found.codes() != codes || places != [7] {
            wrong.push(format!("{cell}: {:?}", found.codes()));
        }
    };
    for cell in [
        "<c><f>A1</f></c>",
        "<c><f>A1</f><v/></c>",
        "<c><f>A1</f><v></v></c>",
        "<c><f>A1</f><v> </v></c>",
        "<c t=\"n\"><f>A1</f><v/></c>",
        "<c t=\"s\"><f>A1</f><v/></c>",
        "<c t=\"b\"><f>A1</f></c>",
        "<c t=\"d\"><f>A1</f></c>",
        "<c t=\"str\"><f>A1</f></c>",
        "<c t=\"\"><f>A1</f></c>",
        "<c s=\"1\"><f>A1</f><v/></c>",
        "<c s=\"\"><f>IF(TRUE,\"x\",\"\")</f><v></v></c>",
        "<c><f t=\"shared\" ref=\"B7:B9\" si=\"0\">A1</f></c>",
        "<c><f t=\"shared\" si=\"0\"/></c>",
        "<c><f t=\"shared\" si=\"0\"/><v/></c>",
        "<c><f t=\"array\" ref=\"B7\">A1:A2</f></c>",
        "<c cm=\"1\"><f t=\"array\" ref=\"B7\">SORT(A1:A2)</f><v/></c>",
        "<c><f t=\"dataTable\" ref=\"B7:B7\" r1=\"A1\"/></c>",
        "<c t=\"inlineStr\"><f>A1</f><is><t></t></is></c>",
        "<c><v/><f>A1</f></c>",
    ] {
        expect(cell, &["not-computed"]);
    }
    for cell in [
        "<c t=\"e\"><f>A1</f><v>#N/A</v></c>",
        "<c t=\"e\"><v>#VALUE!</v></c>",
        "<c t=\"e\"><f>A1</f></c>",
        "<c t=\"e\"><f>A1</f><v>#SPILL!</v></c>",
        "<c t=\"str\"><f>A1</f><v>#N/A</v></c>",
        "<c t=\"inlineStr\"><is><t>#ARVO!</t></is></c>",
        "<c t=\"inlineStr\"><is><t>Err:502</t></is></c>",
        "<c t=\"inlineStr\"><is><t>Virhe:508</t></is></c>",
        "<c t=\"inlineStr\"><is><t>#CALC!</t></is></c>",
        "<c t=\"inlineStr\"><is><t>#NAMN?</t></is></c>",
    ] {
        expect(cell, &["error-cell"]);
    }
    for cell in [
        "<c t=\"str\"><f>A1</f><v></v></c>",
        "<c t=\"str\"><f>A1</f><v/></c>",
        "<c t=\"str\"><v/></c>",
        "<c/>",
        "<c><v/></c>",
        "<c s=\"1\"/>",
        "",
    ] {
        expect(cell, &["missing-id"]);
    }
    for cell in [
        "<c><f>A1</f><v>5</v></c>",
        "<c><f>A1</f><v>0</v></c>",
        "<c t=\"str\"><f>A1</f><v>x</v></c>",
        "<c t=\"b\"><f>A1</f><v>1</v></c>",
        "<c t=\"inlineStr\"><is><t>#12</t></is></c>",
        "<c t=\"inlineStr\"><is><t>A:502</t></is></c>",
    ] {
        expect(cell, &[]);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn results_that_a_library_made_up_are_no_results() {
    let workbook = |more: &str| {
        format!(
            "<workbook><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"a\"/></sheets>{more}</workbook>"
        )
    };
    let cells = |cell: &str| sheet(&format!("<row r=\"7\">{cell}{NAME}</row>"));
    let read = |more: &str, cell: &str| {
        let bytes = xlsx_of(&workbook(more), &[("xl/worksheets/sheet1.xml", &cells(cell))]);
        read("a.xlsx", &bytes).codes()
    };
    let asks = "<calcPr calcId=\"124519\" fullCalcOnLoad=\"1\"/>";
    assert_eq!(read(asks, "<c><f>A1</f><v>0</v></c>"), ["not-computed"]);
    assert_eq!(read(asks, "<c><f>A1</f><v>5</v></c>"), [] as [&str; 0]);
    assert_eq!(read(asks, "<c><v>0</v></c>"), [] as [&str; 0]);
    assert_eq!(read("<calcPr calcId=\"1\"/>", "<c><f>A1</f><v>0</v></c>"), [] as [&str; 0]);
    assert_eq!(read("<calcPr fullCalcOnLoad=\"0\"/>", "<c><f>A1</f><v>0</v></c>"), [] as [&str; 0]);
}

#[test]
fn a_formula_that_fills_other_cells_is_told_of_even_if_its_own_cell_is_not_read() {
    let rows = "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"s\"><v>2</v></c>\
                <c r=\"C2\"><f t=\"array\" ref=\"C2:D9\">X1:Y8</f></c></row>";
    let text = sheet(rows).replace(
        "</row><row r=\"2\">",
        "<c t=\"inlineStr\"><is><t>notes</t></is></c><c t=\"inlineStr\"><is><t>status</t></is></c>\
         </row><row r=\"2\">",
    );
    let settings = ListSettings { ignore: vec!["notes".to_owned()], ..ListSettings::default() };
    assert_eq!(read_with("a.xlsx", &xlsx(&text), &settings).codes(), ["not-computed"]);
}

#[test]
fn headers_that_are_not_certain_are_errors() {
    for (cell, code) in [
        ("<c><f>A1</f></c>", "not-computed"),
        ("<c t=\"e\"><v>#N/A</v></c>", "error-cell"),
        ("<c><v>1.5</v></c>", "unclear-format"),
    ] {
        let header = format!("<row>{NAME}<c t=\"s\"><v>0</v></c>{cell}</row>");
        let header = header.replace("<v>2</v>", "<v>1</v>");
        let row = format!("<row r=\"2\">{NAME}<c><v>1</v></c></row>");
        let text = format!("<worksheet><sheetData>{header}{row}</sheetData></worksheet>");
        let found = read("a.xlsx", &xlsx(&text));
        assert_eq!(found.codes(), [code], "{cell}");
    }
}

#[test]
fn a_formula_of_open_document_without_its_result_is_never_blank() {
    let header = "<t:table-row><t:table-cell><x:p>name</x:p></t:table-cell>\
                  <t:table-cell><x:p>id</x:p></t:table-cell></t:table-row>";
    let of = |cell: &str| {
        let rows = format!(
            "{header}<t:table-row><t:table-cell><x:p>Maija</x:p></t:table-cell>{cell}</t:table-row>"
        );
        let content = format!(
            "<o:d {ODS_SPACES}><o:spreadsheet><t:table t:name=\"A\">{rows}</t:table></o:spreadsheet>\
             </o:d>"
        );
        read("a.ods", &ods(&content))
    };
    let formula = "t:formula=\"of:=[.A1]\"";
    for (cell, codes) in [
        ("<t:table-cell F/>", vec!["not-computed"]),
        ("<t:table-cell F></t:table-cell>", vec!["not-computed"]),
        ("<t:table-cell F><x:p/></t:table-cell>", vec!["not-computed"]),
        ("<t:table-cell F o:value-type=\"\"/>", vec!["not-computed"]),
        ("<t:table-cell F o:value-type=\"void\"/>", vec!["not-computed"]),
        ("<t:table-cell F o:value-type=\"string\"/>", vec!["not-computed"]),
        ("<t:table-cell F o:value-type=\"float\"/>", vec!["not-computed"]),
        ("<t:table-cell F o:value-type=\"float\" o:value=\"\"/>", vec!["not-computed"]),
        ("<t:table-cell F o:value-type=\"date\"/>", vec!["not-computed"]),
        ("<t:table-cell F o:value-type=\"boolean\"/>", vec!["not-computed"]),
        (
            "<t:table-cell F><o:annotation><x:p>A</x:p></o:annotation></t:table-cell>",
            vec!["not-computed"],
        ),
        (
            "<t:table-cell F t:number-matrix-rows-spanned=\"3\" t:number-matrix-columns-spanned=\"1\"/>",
            vec!["not-computed", "not-computed"],
        ),
        (
            "<t:table-cell F o:value-type=\"string\" c:value-type=\"error\"><x:p>#N/A</x:p></t:table-cell>",
            vec!["error-cell"],
        ),
        ("<t:table-cell F c:value-type=\"error\" o:value-type=\"string\"/>", vec!["error-cell"]),
        (
            "<t:table-cell F o:value-type=\"float\" o:value=\"0\"><x:p>Err:502</x:p></t:table-cell>",
            vec!["error-cell"],
        ),
        (
            "<t:table-cell F o:value-type=\"string\"><x:p>#VALUE!</x:p></t:table-cell>",
            vec!["error-cell"],
        ),
        ("<t:table-cell F o:value-type=\"string\" o:string-value=\"\"/>", vec!["missing-id"]),
        ("<t:table-cell F o:value-type=\"string\"><x:p/></t:table-cell>", vec!["missing-id"]),
        ("<t:table-cell/>", vec!["missing-id"]),
        ("<t:table-cell><x:p/></t:table-cell>", vec!["missing-id"]),
        ("<t:table-cell F><x:p>5</x:p></t:table-cell>", vec![]),
        ("<t:table-cell F o:value-type=\"string\" o:string-value=\"x\"/>", vec![]),
        (
            "<t:table-cell F o:value-type=\"float\" o:value=\"5\"><x:p>5</x:p></t:table-cell>",
            vec![],
        ),
        ("<t:table-cell y:formula=\"x\"><x:p>5</x:p></t:table-cell>", vec![]),
        (
            "<t:table-cell o:value-type=\"string\" y:value-type=\"x\"><x:p>5</x:p></t:table-cell>",
            vec![],
        ),
    ] {
        let found = of(&cell.replace(" F", &format!(" {formula}")));
        assert_eq!(found.codes(), codes, "{cell}");
    }
}
