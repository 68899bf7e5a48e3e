"""The letters as one flat OpenDocument text for LibreOffice, each beginning with page 1.

Headings are above their text, which is as wide as the page: beside it they would need a frame or
a table each, which Writer is slower with.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from benchmark.content import Block, Content, Person, Section, Spans, Template
from benchmark.peers import sheet
from benchmark.peers.libreoffice_styles import COMMON, FONTS, TABLES, page_layout, styles_of

SPACES = (
    " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for prefix, name in {
            "office": "office",
            "style": "style",
            "text": "text",
            "table": "table",
            "fo": "xsl-fo-compatible",
            "svg": "svg-compatible",
            "meta": "meta",
        }.items()
    )
    + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)

HEAD = (
    f'<?xml version="1.0" encoding="UTF-8"?><office:document {SPACES} office:version="1.3"'
    ' office:mimetype="application/vnd.oasis.opendocument.text">'
)


def variable(name: str) -> str:
    """A field that shows what a variable was last set to."""
    return f'<text:variable-get text:name="{name}" office:value-type="string"/>'


def set_variable(name: str, value: str) -> str:
    """A field that sets a variable and shows nothing."""
    return (
        f'<text:variable-set text:name="{name}" text:display="none" office:value-type="string"'
        f' office:string-value="{escape(value)}"/>'
    )


def p(style: str, inner: str) -> str:
    """A paragraph."""
    return f'<text:p text:style-name="{style}">{inner}</text:p>'


def h(style: str, level: int, text: str) -> str:
    """A heading."""
    attributes = f'text:style-name="{style}" text:outline-level="{level}"'
    return f"<text:h {attributes}>{escape(text)}</text:h>"


def span(style: str, inner: str) -> str:
    """A stretch of text in a style of its own."""
    return f'<text:span text:style-name="{style}">{inner}</text:span>'


def spans(line: Spans, person: Person) -> str:
    """Running text."""
    out = ""
    for one in line:
        text = escape(person.fill(one.text), quote=False)
        # A blank alone is taken for layout of the XML.
        text = text.replace(" ", "<text:s/>") if text.isspace() else text
        if one.bold or one.url:
            text = span("strong", text)
        if one.url:
            text = f'<text:a xlink:type="simple" xlink:href="{escape(one.url)}">{text}</text:a>'
        out += text
    return out


def lines(texts: list[str]) -> str:
    """Lines of one paragraph."""
    return "<text:line-break/>".join(map(escape, texts))


def table(style: str, columns: list[str], rows: str) -> str:
    """A table; `columns` are their styles."""
    kinds = "".join(f'<table:table-column table:style-name="{column}"/>' for column in columns)
    return f'<table:table table:style-name="{style}">{kinds}{rows}</table:table>'


def row(cells: list[tuple[str, str]], style: str = "row") -> str:
    """A row of a table, of cells with their styles."""
    inner = "".join(
        f'<table:table-cell table:style-name="{name}">{cell}</table:table-cell>'
        for name, cell in cells
    )
    return f'<table:table-row table:style-name="{style}">{inner}</table:table-row>'


def block(one: Block, person: Person, tag: str) -> str:
    """A paragraph, list or table."""
    if one.kind == "paragraph":
        return p(f"text-{tag}", spans(one.spans, person))
    if one.kind in ("steps", "bullets"):
        style = f"text-{tag}" if one.kind == "steps" else f"tight-{tag}"
        items = (p(style, spans(item, person)) for item in one.items)
        inner = "".join(f"<text:list-item>{item}</text:list-item>" for item in items)
        return f'<text:list text:style-name="{one.kind}">{inner}</text:list>'
    if one.kind == "definitions":
        wide = sheet.term_width(one.terms) == sheet.FIRST_COLUMN
        style = f"{'wide' if wide else 'narrow'}-{tag}"
        return "".join(
            p(style, f"{escape(term)}<text:tab/>{spans(item, person)}")
            for term, item in zip(one.terms, one.items, strict=True)
        )
    head = row([("ruled", p(f"head-{tag}", escape(term))) for term in one.terms])
    head = f"<table:table-header-rows>{head}</table:table-header-rows>"
    rows = "".join(
        row([("ruled", p(f"tight-{tag}", lines(cell))) for cell in cells]) for cells in one.rows
    )
    return table("wide", ["first", "second"], head + rows)


def section(one: Section, person: Person, tag: str) -> str:
    """A heading and what is under it."""
    inner = "".join(block(each, person, tag) for each in one.blocks)
    inner = h(f"h2-{tag}", 2, one.heading) + inner
    return table("wide", ["whole"], row([("box", inner)])) if one.boxed else inner


def letter(template: Template, person: Person) -> str:
    """One letter."""
    tag = template.language
    sender, unit, back = map(escape, template.sender)
    values = (
        set_variable("sender", template.sender[0])
        + set_variable("running", template.running_head)
        + set_variable("pages", str(template.pages))
        + set_variable("piece", person.fill(template.piece_line))
    )
    number = span("number", f"1 ({template.pages})")
    reference = "<text:line-break/>".join(spans(line, person) for line in template.reference)
    window = [
        ("bare", p(f"address-{tag}", lines(person.address))),
        ("bare-right", p(f"reference-{tag}", reference)),
    ]
    parts = [
        p(f"sender-{tag}", f"{values}{sender}<text:tab/>{number}"),
        p(f"unit-{tag}", f"{unit}<text:tab/>{back}"),
        table("window-table", ["address", "rest"], row(window, "window")),
        h(f"h1-{tag}", 1, template.heading),
        *(block(one, person, tag) for one in template.intro),
        *(section(one, person, tag) for one in template.sections),
    ]
    return "".join(parts) + "\n"


def masters() -> str:
    """The first page of a letter and the later ones."""
    footer = f"<style:footer>{p('piece', variable('piece'))}</style:footer>"
    number = f'<text:page-number text:select-page="current"/> ({variable("pages")})'
    sender = span("strong", variable("sender"))
    running = f"{sender}<text:tab/>{variable('running')}<text:tab/>{number}"
    return (
        '<style:master-page style:name="First" style:page-layout-name="first"'
        f' style:next-style-name="Later">{footer}</style:master-page>'
        '<style:master-page style:name="Later" style:page-layout-name="later">'
        f"<style:header>{p('running', running)}</style:header>{footer}</style:master-page>"
    )


def document(content: Content, count: int) -> Iterator[str]:
    """The document in parts: the first `count` people's letters."""
    tags = sorted({template.language for template in content.templates})
    first = content.templates[content.people[0].template]
    yield HEAD
    yield (
        f"<office:meta><dc:title>{escape(first.title)}</dc:title>"
        f"<dc:language>{first.language}</dc:language></office:meta>{FONTS}{COMMON}"
    )
    yield "<office:automatic-styles>" + "".join(styles_of(tag) for tag in tags) + TABLES
    yield page_layout("first", sheet.HEAD, 0)
    yield page_layout("later", sheet.LATER_TOP, sheet.LATER_TOP - sheet.HEAD)
    yield f"</office:automatic-styles><office:master-styles>{masters()}</office:master-styles>"
    declared = "".join(
        f'<text:variable-decl text:name="{name}" office:value-type="string"/>'
        for name in ("sender", "running", "pages", "piece")
    )
    yield f"<office:body><office:text><text:variable-decls>{declared}</text:variable-decls>\n"
    for person in content.people[:count]:
        yield letter(content.templates[person.template], person)
    yield "</office:text></office:body></office:document>\n"
