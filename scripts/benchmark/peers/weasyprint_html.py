"""The letters as HTML for WeasyPrint: one page of the web with all of them."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

from benchmark.content import Block, Content, Person, Section, Spans, Template
from benchmark.peers import sheet

FACES = [("SourceSans3", sheet.FAMILY), ("NotoSans", sheet.FALLBACK)]
WEIGHTS = [(400, "Regular"), (600, "SemiBold"), (700, "Bold")]

STYLE = f"""
@page {{ size: A4; margin: {sheet.LATER_TOP}pt {sheet.MARGIN}pt {sheet.BOTTOM}pt;
  @top-left {{ content: string(sender); font-weight: 600; vertical-align: top;
    padding-top: {sheet.HEAD}pt; width: {sheet.BODY}pt; white-space: nowrap }}
  @top-center {{ content: string(running); vertical-align: top; padding-top: {sheet.HEAD}pt;
    text-align: left; padding-left: 12pt; width: {sheet.TEXT - 72:.2f}pt }}
  @top-right {{ content: counter(page) " (" string(pages) ")"; font-size: 11pt;
    vertical-align: top; padding-top: {sheet.HEAD}pt; width: 60pt }}
  @bottom-left {{ content: string(piece); font-size: 9pt; vertical-align: top;
    padding-top: {sheet.BOTTOM + sheet.FOOT - sheet.PAGE[1]:.2f}pt; white-space: nowrap }}
}}
@page :nth(1 of letter) {{ counter-reset: page 1;
  @top-left {{ content: "" }} @top-center {{ content: "" }} }}
@counter-style step {{ system: extends decimal; suffix: "    " }}
html {{ font: {sheet.SIZE}pt/{sheet.LINE}pt "{sheet.FAMILY}", "{sheet.FALLBACK}"; hyphens: auto }}
body, h1, h2, p, ol, ul, dl, dd, dt, table {{ margin: 0; padding: 0 }}
article {{ page: letter; break-before: page; position: relative }}
.head {{ height: {sheet.FIRST_TOP - sheet.LATER_TOP:.2f}pt; position: relative }}
.head > * {{ position: absolute; white-space: nowrap }}
.sender {{ font-size: 14pt; font-weight: 700; top: {sheet.HEAD - sheet.LATER_TOP:.2f}pt }}
.unit, .back {{ font-size: {sheet.SMALL}pt; top: {sheet.UNIT - sheet.LATER_TOP:.2f}pt }}
.back, .reference {{ left: {sheet.REFERENCE[0] - sheet.MARGIN:.2f}pt }}
.address {{ font-size: 11pt; line-height: 12pt; left: {sheet.ADDRESS[0] - sheet.MARGIN:.2f}pt;
  top: {sheet.ADDRESS[1] - sheet.LATER_TOP:.2f}pt }}
.reference {{ font-size: {sheet.SMALL}pt; line-height: 12pt;
  top: {sheet.REFERENCE[1] - sheet.LATER_TOP:.2f}pt }}
h1 {{ string-set: piece attr(data-piece) }}
.set {{ string-set: sender attr(data-sender), running attr(data-running), pages attr(data-pages) }}
h1 {{ font-size: {sheet.HEADING}pt; font-weight: 700; line-height: 28pt; margin-bottom: 8pt }}
h2 {{ font-size: inherit; font-weight: 600; float: left; width: {sheet.SIDE_HEADING}pt;
  margin-left: -{sheet.BODY}pt }}
p + p, ol + p, dl + p {{ margin-top: {sheet.PARAGRAPH}pt }}
.intro, section {{ margin-left: {sheet.BODY}pt }}
section {{ margin-top: {sheet.SECTION}pt }}
.boxed {{ margin-left: 0; border: {sheet.FRAME}pt solid; padding: {sheet.INSET}pt;
  padding-left: {sheet.BODY}pt }}
.boxed h2 {{ font-size: 14pt; width: {sheet.SIDE_HEADING - sheet.INSET:.2f}pt;
  margin-left: -{sheet.BODY - sheet.INSET:.2f}pt }}
ol, ul {{ list-style-position: outside }}
ol {{ padding-left: {sheet.NUMBER}pt }}
ol li + li {{ margin-top: {sheet.PARAGRAPH}pt }}
ol {{ list-style-type: step }}
ol ::marker {{ font-weight: 600 }}
ul {{ padding-left: {sheet.BULLET}pt; list-style-type: "•  " }}
strong, a {{ font-weight: 600; color: inherit; text-decoration: none }}
dl div {{ position: relative }}
dt {{ position: absolute }}
table {{ width: 100%; border-collapse: collapse; border: solid; border-width: 1pt 0 }}
th {{ font-weight: 600; text-align: left; width: {sheet.FIRST_COLUMN}pt }}
th, td {{ vertical-align: top; padding: 2pt 0 }}
tbody tr {{ border-top: 0.5pt solid }}
"""


def spans(line: Spans, person: Person) -> str:
    """Running text."""
    out = ""
    for span in line:
        text = escape(person.fill(span.text), quote=False)
        if span.url:
            out += f'<a href="{escape(span.url)}">{text}</a>'
        else:
            out += f"<strong>{text}</strong>" if span.bold else text
    return out


def block(one: Block, person: Person) -> str:
    """A paragraph, list or table."""
    if one.kind == "paragraph":
        return f"<p>{spans(one.spans, person)}</p>"
    if one.kind in ("steps", "bullets"):
        tag = "ol" if one.kind == "steps" else "ul"
        return f"<{tag}>{''.join(f'<li>{spans(item, person)}</li>' for item in one.items)}</{tag}>"
    if one.kind == "definitions":
        width = sheet.term_width(one.terms)
        items = "".join(
            f'<div><dt>{escape(term)}</dt><dd style="margin-left:{width}pt">'
            f"{spans(item, person)}</dd></div>"
            for term, item in zip(one.terms, one.items, strict=True)
        )
        return f"<dl>{items}</dl>"
    head = "".join(f'<th scope="col">{escape(term)}</th>' for term in one.terms)
    rows = "".join(
        "<tr>" + "".join(f"<td>{'<br>'.join(map(escape, cell))}</td>" for cell in row) + "</tr>"
        for row in one.rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def section(one: Section, person: Person) -> str:
    """A heading and what is under it."""
    blocks = "".join(block(inner, person) for inner in one.blocks)
    name = ' class="boxed"' if one.boxed else ""
    return f"<section{name}><h2>{escape(one.heading)}</h2>{blocks}</section>"


def letter(template: Template, person: Person) -> str:
    """One letter."""
    sender, unit, back = map(escape, template.sender)
    address = "<br>".join(map(escape, person.address))
    reference = "<br>".join(spans(line, person) for line in template.reference)
    intro = "".join(block(one, person) for one in template.intro)
    body = "".join(section(one, person) for one in template.sections)
    piece = escape(person.fill(template.piece_line))
    return (
        f'<article lang="{template.language}"><div class="head">'
        f'<p class="sender set" data-sender="{sender}" data-pages="{template.pages}"'
        f' data-running="{escape(template.running_head)}">{sender}</p><p class="unit">{unit}</p>'
        f'<p class="back">{back}</p><p class="address">{address}</p>'
        f'<p class="reference">{reference}</p></div>'
        f'<h1 data-piece="{piece}">{escape(template.heading)}</h1>'
        f'<div class="intro">{intro}</div>{body}</article>\n'
    )


def page(content: Content, count: int, fonts: Path) -> Iterator[str]:
    """The HTML in parts: the first `count` people's letters."""
    first = content.templates[content.people[0].template]
    faces = "".join(
        f'@font-face {{ font-family: "{family}"; font-weight: {weight};'
        f' src: url("{(fonts / f"{stem}_{weight}{name}.ttf").as_uri()}") }}\n'
        for stem, family in FACES
        for weight, name in WEIGHTS
    )
    yield (
        f'<!doctype html><html lang="{first.language}"><head><meta charset="utf-8">'
        f"<title>{escape(first.title)}</title><style>{faces}{STYLE}</style></head><body>\n"
    )
    for person in content.people[:count]:
        yield letter(content.templates[person.template], person)
    yield "</body></html>\n"
