"""The letters as Typst source: one function a template, people from JSON."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from benchmark.content import CHILD, PIECE, Block, Content, Section, Spans, Template
from benchmark.peers import sheet

PEOPLE = "people.json"
"""The people, beside the source."""

LOOK = Path(__file__).with_name("letter.typ")
"""How a letter looks, the same for all templates."""


def measures() -> str:
    """The measures of `sheet` as a Typst dictionary."""

    def length(value: object) -> str:
        if isinstance(value, tuple):
            return f"({', '.join(map(length, value))})"
        return f"{value}pt"

    entries = [
        f"{name.lower().replace('_', '-')}: {length(value)}"
        for name, value in vars(sheet).items()
        if name.isupper() and not isinstance(value, str)
    ]
    fonts = json.dumps([sheet.FAMILY, sheet.FALLBACK]).strip("[]")
    return f"#let sheet = ({', '.join(entries)}, fonts: ({fonts}))\n"


def string(text: str) -> str:
    """A Typst expression for a text with the person's values in it."""
    quoted = json.dumps(text, ensure_ascii=False)
    return quoted.replace(PIECE, '" + p.piece + "').replace(CHILD, '" + p.child + "')


def content(spans: Spans) -> str:
    """A Typst expression for running text."""
    parts = []
    for span in spans:
        text = string(span.text)
        if span.url:
            parts.append(f"link({json.dumps(span.url)}, {text})")
        else:
            parts.append(f"strong({text})" if span.bold else f"text({text})")
    return " + ".join(parts)


def block(block: Block) -> str:
    """A statement that sets a block."""
    if block.kind == "paragraph":
        return f"par({content(block.spans)})"
    if block.kind in ("steps", "bullets"):
        name = "enum" if block.kind == "steps" else "list"
        tight = "false" if block.kind == "steps" else "true"
        items = "".join(f"  {content(item)},\n" for item in block.items)
        return f"{name}(tight: {tight},\n{items})"
    if block.kind == "definitions":
        width = sheet.term_width(block.terms)
        items = "".join(
            f"  terms.item(box(width: {width:.2f}pt, {string(term)}), {content(item)}),\n"
            for term, item in zip(block.terms, block.items, strict=True)
        )
        return f"terms(tight: true, separator: none, hanging-indent: {width:.2f}pt,\n{items})"
    head = ", ".join(f"strong({string(term)})" for term in block.terms)
    rows = "".join(
        f"  table.hline(stroke: 0.5pt), {', '.join(cell(lines) for lines in row)},\n"
        for row in block.rows
    )
    return (
        f"table(columns: ({sheet.FIRST_COLUMN:.2f}pt, 1fr), table.hline(stroke: 1pt),\n"
        f"  table.header({head}),\n{rows}  table.hline(stroke: 1pt))"
    )


def cell(lines: list[str]) -> str:
    """A cell with its lines."""
    return " + linebreak() + ".join(f"text({string(line)})" for line in lines)


def section(section: Section) -> str:
    """A statement that sets a section."""
    blocks = "\n".join(block(one) for one in section.blocks)
    name = "boxed" if section.boxed else "side"
    return f"{name}({string(section.heading)}, {{\n{blocks}\n}})"


def function(at: int, template: Template) -> str:
    """The function of one template."""
    intro = "\n".join(block(one) for one in template.intro)
    body = "\n".join(section(one) for one in template.sections)
    reference = " + linebreak() + ".join(content(line) for line in template.reference)
    head = ", ".join(string(text) for text in [template.language, *template.sender])
    return f"""#let template-{at}(p) = letter(p, {head}, {string(template.running_head)},
  {string(template.piece_line)}, {template.pages},
  {reference}, {string(template.heading)}, {{
block(inset: (left: {sheet.BODY:.2f}pt), {{
{intro}
}})
{body}
}})
"""


def source(letters: Content) -> str:
    """The whole source. It sets the person that the input `person` holds as JSON, or all."""
    templates = letters.templates
    names = ", ".join(f"template-{at}" for at in range(len(templates)))
    functions = "\n".join(function(at, template) for at, template in enumerate(templates))
    return f"""{measures()}{LOOK.read_text(encoding="utf-8")}
{functions}
#set document(title: {json.dumps(templates[0].title, ensure_ascii=False)})
#let templates = ({names},)
#let people = if "person" in sys.inputs {{ (json(bytes(sys.inputs.person)),) }} else {{
  json("{PEOPLE}")
}}
#for p in people {{ templates.at(p.template)(p) }}
"""


def people(letters: Content, count: int) -> str:
    """The people as JSON."""
    return json.dumps([asdict(person) for person in letters.people[:count]], ensure_ascii=False)
