"""Sets letters with ReportLab's Platypus: one file, fonts embedded once. ReportLab makes no tags.

python -m benchmark.peers.reportlab_driver CONTENT FONTS OUT
"""

from __future__ import annotations

import sys
from html import escape
from pathlib import Path

from reportlab.lib.fonts import addMapping
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    Indenter,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

from benchmark.content import Block, Content, Person, Section, Spans, Template
from benchmark.peers import sheet

REGULAR, SEMI_BOLD, BOLD = "Regular", "SemiBold", "Bold"
TEXT = ParagraphStyle("text", fontName=REGULAR, fontSize=sheet.SIZE, leading=sheet.LINE)
GAP = ParagraphStyle("gap", TEXT, spaceAfter=sheet.PARAGRAPH)
STEP = ParagraphStyle(
    "step", GAP, leftIndent=sheet.NUMBER, bulletFontName=SEMI_BOLD, bulletFontSize=sheet.SIZE
)
ITEM = ParagraphStyle(
    "item", TEXT, leftIndent=sheet.BULLET, bulletFontName=REGULAR, bulletFontSize=sheet.SIZE
)
TITLE = ParagraphStyle("title", fontName=BOLD, fontSize=sheet.HEADING, leading=28, spaceAfter=8)
SIDE = ParagraphStyle("side", TEXT, fontName=SEMI_BOLD)
BOX_SIDE = ParagraphStyle("box side", SIDE, fontSize=14)
SMALL = ParagraphStyle("small", TEXT, fontSize=sheet.SMALL, leading=12)
ADDRESS = ParagraphStyle("address", TEXT, fontSize=11, leading=12)
BARE = [
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
]
RULED = [
    *BARE,
    ("TOPPADDING", (0, 0), (-1, -1), 2),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
    ("LINEABOVE", (0, 0), (-1, 0), 1, "black"),
    ("LINEBELOW", (0, -1), (-1, -1), 1, "black"),
    ("LINEBELOW", (0, 0), (-1, -2), 0.5, "black"),
]
FRAMED = [
    *BARE,
    ("BOX", (0, 0), (-1, -1), sheet.FRAME, "black"),
    ("TOPPADDING", (0, 0), (-1, -1), sheet.INSET),
    ("BOTTOMPADDING", (0, 0), (-1, -1), sheet.INSET),
    ("LEFTPADDING", (0, 0), (0, -1), sheet.INSET),
    ("RIGHTPADDING", (1, 0), (1, -1), sheet.INSET),
]


class Begin(Flowable):
    """Takes no space; the page heads read from it whose letter begins."""

    def __init__(self, template: Template, person: Person) -> None:
        super().__init__()
        self.letter = (template, person)

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return 0, 0

    def draw(self) -> None:
        self.canv.letter, self.canv.letter_page = self.letter, 0


class SideHeading(Flowable):
    """A heading at the left of the text that follows. Takes no room."""

    keepWithNext = True

    def __init__(self, text: str) -> None:
        super().__init__()
        self.paragraph = Paragraph(text, SIDE)

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return 0, 0

    def draw(self) -> None:
        _, height = self.paragraph.wrapOn(self.canv, sheet.SIDE_HEADING, sheet.PAGE[1])
        self.paragraph.drawOn(self.canv, -sheet.BODY, -height)


def draw_at(canvas: Canvas, paragraph: Paragraph, left: float, top: float) -> None:
    """Draws a paragraph at a place counted from the top of the page."""
    _, height = paragraph.wrapOn(canvas, sheet.PAGE[0] - sheet.MARGIN - left, sheet.PAGE[1])
    paragraph.drawOn(canvas, left, sheet.PAGE[1] - top - height)


def furniture(canvas: Canvas, _document: BaseDocTemplate) -> None:
    """Draws the furniture around the text when the page is full."""
    template, person = canvas.letter
    canvas.letter_page += 1
    sender, unit, back = template.sender
    baseline = sheet.PAGE[1] - sheet.HEAD - 11
    if canvas.letter_page == 1:
        canvas.setFont(BOLD, 14)
        canvas.drawString(sheet.MARGIN, baseline, sender)
        draw_at(canvas, Paragraph(escape(unit), SMALL), sheet.MARGIN, sheet.UNIT)
        draw_at(canvas, Paragraph(escape(back), SMALL), sheet.REFERENCE[0], sheet.UNIT)
        address = "<br/>".join(map(escape, person.address))
        draw_at(canvas, Paragraph(address, ADDRESS), *sheet.ADDRESS)
        reference = "<br/>".join(markup(line, person) for line in template.reference)
        draw_at(canvas, Paragraph(reference, SMALL), *sheet.REFERENCE)
    else:
        canvas.setFont(SEMI_BOLD, sheet.SIZE)
        canvas.drawString(sheet.MARGIN, baseline, sender)
        canvas.setFont(REGULAR, sheet.SIZE)
        canvas.drawString(sheet.MARGIN + sheet.BODY, baseline, template.running_head)
    canvas.setFont(REGULAR, 11)
    number = f"{canvas.letter_page} ({template.pages})"
    canvas.drawRightString(sheet.PAGE[0] - sheet.MARGIN, baseline, number)
    canvas.setFont(REGULAR, 9)
    canvas.drawString(
        sheet.MARGIN, sheet.PAGE[1] - sheet.FOOT - 9, person.fill(template.piece_line)
    )


def markup(line: Spans, person: Person) -> str:
    """Running text in ReportLab's markup."""
    out = ""
    for span in line:
        text = escape(person.fill(span.text), quote=False)
        if span.bold or span.url:
            text = f'<font name="{SEMI_BOLD}">{text}</font>'
        out += f'<a href="{escape(span.url)}">{text}</a>' if span.url else text
    return out


def flow(block: Block, person: Person) -> list[Flowable]:
    """What a block becomes."""
    if block.kind == "paragraph":
        return [Paragraph(markup(block.spans, person), GAP)]
    if block.kind == "steps":
        return [
            Paragraph(markup(item, person), STEP, bulletText=str(number))
            for number, item in enumerate(block.items, start=1)
        ]
    if block.kind == "bullets":
        items = [Paragraph(markup(item, person), ITEM, bulletText="•") for item in block.items]
        return [*items, Spacer(0, sheet.PARAGRAPH)]
    if block.kind == "definitions":
        width = sheet.term_width(block.terms)
        rows = [
            [Paragraph(escape(term), TEXT), Paragraph(markup(item, person), TEXT)]
            for term, item in zip(block.terms, block.items, strict=True)
        ]
        return [
            Table(
                rows,
                [width, sheet.TEXT - width],
                style=BARE,
                hAlign="LEFT",
                spaceAfter=sheet.PARAGRAPH,
            )
        ]
    rows = [[Paragraph(escape(term), SIDE) for term in block.terms]]
    for row in block.rows:
        rows.append([Paragraph("<br/>".join(map(escape, cell)), TEXT) for cell in row])
    widths = [sheet.FIRST_COLUMN, sheet.TEXT - sheet.FIRST_COLUMN]
    table = Table(
        rows, widths, style=RULED, hAlign="LEFT", repeatRows=1, spaceAfter=sheet.PARAGRAPH
    )
    return [table]


def section(one: Section, person: Person) -> list[Flowable]:
    """What a section becomes."""
    blocks = [part for block in one.blocks for part in flow(block, person)]
    if not one.boxed:
        return [
            Spacer(0, sheet.SECTION - sheet.PARAGRAPH),
            SideHeading(escape(one.heading)),
            *blocks,
        ]
    heading = Paragraph(escape(one.heading), BOX_SIDE)
    box = Table([[heading, blocks]], [sheet.BODY, sheet.TEXT], style=FRAMED, hAlign="LEFT")
    return [
        Spacer(0, sheet.SECTION - sheet.PARAGRAPH),
        Indenter(left=-sheet.BODY),
        box,
        Indenter(left=sheet.BODY),
        Spacer(0, sheet.PARAGRAPH),
    ]


def story(content: Content) -> list[Flowable]:
    """All letters."""
    parts: list[Flowable] = []
    for person in content.people:
        template = content.templates[person.template]
        parts += [
            Begin(template, person),
            Indenter(left=-sheet.BODY),
            Paragraph(escape(template.heading), TITLE),
        ]
        parts += [Indenter(left=sheet.BODY), NextPageTemplate("later")]
        for block in template.intro:
            parts += flow(block, person)
        for one in template.sections:
            parts += section(one, person)
        parts += [NextPageTemplate("first"), PageBreak()]
    return parts


def main() -> None:
    """Makes the file."""
    content_file, fonts, out = map(Path, sys.argv[1:])
    content = Content.load(content_file)
    for name, weight in ((REGULAR, 400), (SEMI_BOLD, 600), (BOLD, 700)):
        pdfmetrics.registerFont(TTFont(name, fonts / f"SourceSans3_{weight}{name}.ttf"))
        addMapping(name, 0, 0, name)
    document = BaseDocTemplate(
        str(out / "letters.pdf"),
        pagesize=sheet.PAGE,
        title=content.templates[0].title,
        lang=content.templates[0].language,
        invariant=1,
    )
    left, width = sheet.MARGIN + sheet.BODY, sheet.TEXT
    for name, top in (("first", sheet.FIRST_TOP), ("later", sheet.LATER_TOP)):
        height = sheet.PAGE[1] - top - sheet.BOTTOM
        frame = Frame(left, sheet.BOTTOM, width, height, 0, 0, 0, 0)
        document.addPageTemplates(
            PageTemplate(name, [frame], onPageEnd=furniture, pagesize=sheet.PAGE)
        )
    document.build(story(content))


if __name__ == "__main__":
    main()
