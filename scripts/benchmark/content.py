"""The content of letters, free of any layout: what this program and its peers all set.

A `Template` is one letter without its person: its blocks, in reading order, with `{name}`-like
places. A `Person` fills them. `extract` takes both from finished letters of this program.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

PIECE = "{piece}"
"""Stands where the piece number is printed."""
CHILD = "{child}"
"""Stands where a letter to a guardian names the child."""


@dataclass
class Span:
    """A stretch of text of one kind."""

    text: str
    url: str = ""
    bold: bool = False


Spans = list[Span]


@dataclass
class Block:
    """A paragraph, list or table. `kind` says which of the fields are filled.

    paragraph: `spans`; steps and bullets: `items`; definitions: `terms` and as many `items`;
    table: `terms` (its head) and `rows` (each row's cells, each cell's lines).
    """

    kind: str
    spans: Spans = field(default_factory=list)
    items: list[Spans] = field(default_factory=list)
    terms: list[str] = field(default_factory=list)
    rows: list[list[list[str]]] = field(default_factory=list)


@dataclass
class Section:
    """A heading and what is under it; `boxed` for the one with the frame."""

    heading: str
    blocks: list[Block] = field(default_factory=list)
    boxed: bool = False


@dataclass
class Template:
    """One letter without its person."""

    language: str
    title: str
    """The document's title."""
    heading: str
    """The heading above the text."""
    sender: list[str]
    """Name, unit, return address."""
    reference: list[Spans]
    """The lines at the right of the address."""
    running_head: str
    """What the head of later pages says between the sender's name and the page number."""
    piece_line: str
    pages: int
    intro: list[Block] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)


@dataclass
class Person:
    """What fills a template."""

    template: int
    """Index of the template."""
    piece: str
    address: list[str]
    child: str = ""

    def fill(self, text: str) -> str:
        """The text with this person's values in their places."""
        return text.replace(PIECE, self.piece).replace(CHILD, self.child)


@dataclass
class Content:
    """Some people's letters."""

    templates: list[Template]
    people: list[Person]
    text: list[str] = field(default_factory=list)
    """Each person's letter as `pdftotext` reads it from this program's file."""

    def save(self, path: Path, count: int) -> None:
        """Writes the templates and the first `count` people as JSON."""
        data = {
            "templates": [asdict(template) for template in self.templates],
            "people": [asdict(person) for person in self.people[:count]],
        }
        path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")

    @staticmethod
    def load(path: Path) -> Content:
        """Reads what `save` wrote."""
        data = json.loads(path.read_text(encoding="utf-8"))
        templates = [_template(raw) for raw in data["templates"]]
        return Content(templates, [Person(**raw) for raw in data["people"]])


def _spans(raw: list[dict[str, Any]]) -> Spans:
    return [Span(**span) for span in raw]


def _block(raw: dict[str, Any]) -> Block:
    items = [_spans(item) for item in raw["items"]]
    return Block(raw["kind"], _spans(raw["spans"]), items, raw["terms"], raw["rows"])


def _template(raw: dict[str, Any]) -> Template:
    raw["reference"] = [_spans(line) for line in raw["reference"]]
    raw["intro"] = [_block(block) for block in raw["intro"]]
    raw["sections"] = [
        Section(
            section["heading"], [_block(block) for block in section["blocks"]], section["boxed"]
        )
        for section in raw["sections"]
    ]
    return Template(**raw)
