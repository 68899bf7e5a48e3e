"""The styles of the flat OpenDocument text that LibreOffice gets."""

from __future__ import annotations

from benchmark.peers import sheet

WIDTH = round(sheet.PAGE[0] - 2 * sheet.MARGIN, 2)
GAP = 5.0
"""Between paragraphs, in points: less than elsewhere, because headings have lines of their own."""
ABOVE_WINDOW = round(sheet.ADDRESS[1] - sheet.UNIT - 13, 2)
"""Between the line with the unit and the address, in points."""
COUNTRIES = {"fi": "FI", "sv": "FI", "en": "GB"}
FACE = f'style:font-name="{sheet.FAMILY}"'
SEMI_BOLD = f'style:font-name="{sheet.FAMILY} SemiBold"'
RIGHT = f'<style:tab-stop style:position="{WIDTH}pt" style:type="right"/>'
REFERENCE_STOP = f'<style:tab-stop style:position="{sheet.REFERENCE[0] - sheet.MARGIN:.2f}pt"/>'
BODY_STOP = f'<style:tab-stop style:position="{sheet.BODY}pt"/>'


def style(name: str, family: str, properties: str = "", attributes: str = "") -> str:
    """A style of any family."""
    return (
        f'<style:style style:name="{name}" style:family="{family}" {attributes}>'
        f"{properties}</style:style>"
    )


def paragraph_style(
    name: str,
    text: str,
    paragraph: str = "",
    stops: str = "",
    *,
    attributes: str = "",
    parent: str = "Standard",
) -> str:
    """A paragraph style; `text` and `paragraph` are attributes of its properties."""
    tabs = f"<style:tab-stops>{stops}</style:tab-stops>" if stops else ""
    return style(
        name,
        "paragraph",
        f"<style:paragraph-properties {paragraph}>{tabs}</style:paragraph-properties>"
        f"<style:text-properties {text}/>",
        f'style:parent-style-name="{parent}" {attributes}',
    )


def size(points: float) -> str:
    """The attribute for a type size."""
    return f'fo:font-size="{points}pt"'


def language(tag: str) -> str:
    """The attributes for a language."""
    return f'fo:language="{tag}" fo:country="{COUNTRIES.get(tag, "none")}"'


def hanging(width: float) -> str:
    """The attributes for a hanging indent."""
    return f'fo:margin-left="{width}pt" fo:text-indent="-{width}pt"'


def styles_of(tag: str) -> str:
    """The styles of the paragraphs of one language."""
    speaks, line = language(tag), f'fo:line-height="{sheet.LINE}pt"'
    after = f'fo:margin-bottom="{GAP}pt"'
    small = f"{speaks} {size(sheet.SMALL)}"
    begin = 'style:master-page-name="First"'
    return "".join(
        [
            paragraph_style(
                f"sender-{tag}",
                f'{speaks} {size(14)} fo:font-weight="bold"',
                'style:page-number="1"',
                RIGHT,
                attributes=begin,
            ),
            paragraph_style(f"unit-{tag}", small, "", REFERENCE_STOP),
            paragraph_style(f"address-{tag}", f"{speaks} {size(11)}", 'fo:line-height="12pt"'),
            paragraph_style(f"reference-{tag}", small, 'fo:line-height="12pt"'),
            paragraph_style(
                f"h1-{tag}",
                f'{speaks} {size(sheet.HEADING)} fo:font-weight="bold"',
                'fo:margin-bottom="8pt"',
                parent="Heading_20_1",
            ),
            paragraph_style(
                f"h2-{tag}",
                f"{speaks} {SEMI_BOLD} {size(sheet.SIZE)}",
                f'fo:margin-top="{GAP}pt" fo:keep-with-next="always" {line}',
                parent="Heading_20_2",
            ),
            paragraph_style(f"text-{tag}", speaks, f"{line} {after}"),
            paragraph_style(f"tight-{tag}", speaks, line),
            paragraph_style(f"head-{tag}", f"{speaks} {SEMI_BOLD}", line),
            paragraph_style(
                f"wide-{tag}",
                speaks,
                f"{line} {hanging(sheet.FIRST_COLUMN)}",
                f'<style:tab-stop style:position="{sheet.FIRST_COLUMN}pt"/>',
            ),
            paragraph_style(
                f"narrow-{tag}",
                speaks,
                f"{line} {hanging(sheet.TERM)}",
                f'<style:tab-stop style:position="{sheet.TERM}pt"/>',
            ),
        ]
    )


def list_style(name: str, kind: str, attributes: str, indent: float) -> str:
    """A list style of one level."""
    return (
        f'<text:list-style style:name="{name}">'
        f'<text:list-level-style-{kind} text:level="1" {attributes}>'
        '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
        f'<style:list-level-label-alignment text:label-followed-by="listtab"'
        f' text:list-tab-stop-position="{indent}pt" fo:text-indent="-{indent}pt"'
        f' fo:margin-left="{indent}pt"/></style:list-level-properties>'
        f"</text:list-level-style-{kind}></text:list-style>"
    )


def cell_style(name: str, properties: str) -> str:
    """A style of table cells."""
    return style(name, "table-cell", f"<style:table-cell-properties {properties}/>")


def column_style(name: str, width: float) -> str:
    """A style of table columns."""
    attribute = f'style:column-width="{width:.2f}pt"'
    return style(name, "table-column", f"<style:table-column-properties {attribute}/>")


def table_style(name: str, above: float) -> str:
    """A style of tables that are as wide as the text; `above` is free above them."""
    return style(
        name,
        "table",
        f'<style:table-properties style:width="{WIDTH}pt" table:align="left"'
        f' fo:margin-top="{above}pt"/>',
    )


def row_style(name: str, height: float) -> str:
    """A style of table rows of a height; 0 for as high as need be."""
    properties = f'style:row-height="{height:.2f}pt"' if height else ""
    return style(name, "table-row", f"<style:table-row-properties {properties}/>")


def page_layout(name: str, top: float, header: float) -> str:
    """A page layout whose text begins at `top`; a `header` of more than 0 begins at the head."""
    above = sheet.HEAD if header else top
    below = sheet.PAGE[1] - sheet.FOOT - 14
    head = f'fo:min-height="{header:.2f}pt" fo:margin-bottom="0pt"'
    head = f"<style:header-footer-properties {head}/>" if header else ""
    foot = f'fo:min-height="{sheet.BOTTOM - below:.2f}pt"'
    return (
        f'<style:page-layout style:name="{name}"><style:page-layout-properties'
        f' fo:page-width="{sheet.PAGE[0]}pt" fo:page-height="{sheet.PAGE[1]}pt"'
        f' fo:margin-left="{sheet.MARGIN}pt" fo:margin-right="{sheet.MARGIN}pt"'
        f' fo:margin-top="{above}pt" fo:margin-bottom="{below:.2f}pt"/>'
        f"<style:header-style>{head}</style:header-style>"
        f"<style:footer-style><style:header-footer-properties {foot}/></style:footer-style>"
        "</style:page-layout>"
    )


FONTS = (
    "<office:font-face-decls>"
    + "".join(
        f'<style:font-face style:name="{name}" svg:font-family="&apos;{name}&apos;"/>'
        for name in (sheet.FAMILY, f"{sheet.FAMILY} SemiBold")
    )
    + "</office:font-face-decls>"
)
COMMON = (
    '<office:styles><style:default-style style:family="paragraph">'
    f"<style:text-properties {FACE} {size(sheet.SIZE)}/></style:default-style>"
    + style("Standard", "paragraph")
    + "".join(
        style(
            f"Heading_20_{level}",
            "paragraph",
            attributes=f'style:display-name="Heading {level}" style:parent-style-name="Standard"'
            f' style:default-outline-level="{level}"',
        )
        for level in (1, 2)
    )
    + style("strong", "text", f"<style:text-properties {SEMI_BOLD}/>")
    + paragraph_style("piece", size(9))
    + paragraph_style("running", "", "", BODY_STOP + RIGHT)
    + list_style("steps", "number", 'style:num-format="1" text:style-name="strong"', sheet.NUMBER)
    + list_style("bullets", "bullet", 'text:bullet-char="•"', sheet.BULLET)
    + "</office:styles>"
)
TABLES = (
    column_style("address", sheet.REFERENCE[0] - sheet.MARGIN)
    + column_style("rest", sheet.PAGE[0] - sheet.MARGIN - sheet.REFERENCE[0])
    + column_style("first", sheet.FIRST_COLUMN)
    + column_style("second", WIDTH - sheet.FIRST_COLUMN)
    + column_style("whole", WIDTH)
    + row_style("row", 0)
    + row_style("window", sheet.FIRST_TOP - sheet.ADDRESS[1])
    + cell_style(
        "bare",
        'fo:padding="0pt" fo:border="none"'
        f' fo:padding-left="{sheet.ADDRESS[0] - sheet.MARGIN:.2f}pt"',
    )
    + cell_style("bare-right", 'fo:padding="0pt" fo:border="none"')
    + cell_style("box", f'fo:padding="{sheet.INSET}pt" fo:border="{sheet.FRAME}pt solid #000000"')
    + cell_style(
        "ruled",
        'fo:padding="2pt" fo:padding-left="0pt" fo:border="none"'
        ' fo:border-top="0.5pt solid #000000" fo:border-bottom="0.5pt solid #000000"',
    )
    + table_style("window-table", ABOVE_WINDOW)
    + table_style("wide", 0)
    + style("number", "text", f'<style:text-properties {size(11)} fo:font-weight="normal"/>')
)
