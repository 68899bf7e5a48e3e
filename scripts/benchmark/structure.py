"""The tag tree of a finished letter as a `Template`, read with poppler's `pdfinfo`."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from benchmark.content import Block, Section, Span, Spans, Template

ELEMENT = re.compile(r'^( *)([A-Z][A-Za-z0-9]*)(?: ".*")?(?: \((?:block|inline|group)\))?:?$')
TEXT = re.compile(r'^ *"(.*)"$')
ATTRIBUTE = re.compile(r"^ */(\w+) /(\w+)$")
OBJECT = re.compile(r"^ *Object \d+ \d+$")
DIVIDED = re.compile(r"[^ ]+-")
FIRST_SENTENCE = re.compile(r"^.*?[.?!](?= )")
LONGEST_NAME = 50
RUNNING_HEAD = re.compile(r"^\S.*?\s{2,}(\S.*?)\s{2,}\d+ \(\d+\)$")


class Unreadable(Exception):
    """A letter whose tags are not those that this module can read."""


@dataclass
class Node:
    """An element of the tag tree."""

    tag: str
    depth: int
    children: list[Node | str] = field(default_factory=list)
    attributes: dict[str, str] = field(default_factory=dict)
    objects: int = 0

    def elements(self) -> list[Node]:
        """The children that are elements."""
        return [child for child in self.children if isinstance(child, Node)]

    def all(self, tag: str) -> list[Node]:
        """The elements of that tag below this one, in order."""
        return [
            found
            for child in self.elements()
            for found in ([child] if child.tag == tag else child.all(tag))
        ]

    def text(self) -> str:
        """The text of the element, whatever is in it."""
        parts = [child if isinstance(child, str) else child.text() for child in self.children]
        return joined(parts).strip(" ")


def joined(parts: list[str]) -> str:
    """Lines as one text: a word alone with a hyphen was divided at the end of a line."""
    out, last = "", ""
    for part in parts:
        if DIVIDED.fullmatch(last) and part[:1].isalpha():
            out = out[:-1]
        out += part
        last = part
    return out


def command(*arguments: str | Path) -> str:
    """What a program prints. Titles may be no UTF-8; nobody reads them."""
    done = subprocess.run(arguments, capture_output=True, check=True)
    return done.stdout.decode("utf-8", errors="replace")


def tree(listing: str) -> Node:
    """The tree that `pdfinfo -struct-text` prints."""
    root = Node("", -1)
    path = [root]
    for line in listing.splitlines():
        if found := TEXT.match(line):
            path[-1].children.append(found[1])
        elif found := ATTRIBUTE.match(line):
            path[-1].attributes[found[1]] = found[2]
        elif OBJECT.match(line):
            path[-1].objects += 1
        elif found := ELEMENT.match(line):
            node = Node(found[2], len(found[1]))
            while path[-1].depth >= node.depth:
                path.pop()
            path[-1].children.append(node)
            path.append(node)
        elif line.strip():
            raise Unreadable(f"pdfinfo printed a line of an unknown kind: {line.strip()[:30]}")
    return root


class Reader:
    """Turns elements into blocks; links get their addresses in turn."""

    def __init__(self, urls: list[str]) -> None:
        self.urls: Iterator[str] = iter(urls)

    def spans(self, node: Node) -> Spans:
        """The stretches of a paragraph."""
        spans: Spans = []
        for url, run in groupby(self.pieces(node), key=lambda piece: piece[1]):
            spans.append(Span(joined([text for text, _ in run]), url, bold=bool(url)))
        return spans

    def pieces(self, node: Node) -> list[tuple[str, str]]:
        """The texts below an element, each with its link's address or nothing."""
        found: list[tuple[str, str]] = []
        for child in node.children:
            if isinstance(child, str):
                found.append((child, ""))
            elif child.tag == "Link":
                addresses = [next(self.urls, "") for _ in range(child.objects)]
                if not addresses or not addresses[0]:
                    raise Unreadable("there are more links than addresses")
                found.append((child.text(), addresses[0]))
            else:
                found += self.pieces(child)
        return found

    def block(self, node: Node) -> Block:
        """A paragraph, list or table."""
        if node.tag == "P":
            return Block("paragraph", self.spans(node))
        if node.tag == "Table":
            return self.table(node)
        if node.tag != "L":
            raise Unreadable(f"an element {node.tag} in the text")
        numbering = node.attributes.get("ListNumbering", "None")
        kind = {"Decimal": "steps", "Disc": "bullets", "None": "definitions"}.get(numbering)
        if kind is None:
            raise Unreadable(f"a list with numbering {numbering}")
        block = Block(kind)
        for item in node.all("LI"):
            label, body = item.all("Lbl")[0], item.all("LBody")[0]
            spans = self.spans(body)
            if kind == "definitions":
                block.terms.append(label.text())
            block.items.append(stressed(spans, kind))
        return block

    def table(self, node: Node) -> Block:
        """A table; its cells have lines and no links."""
        block = Block("table")
        for row in node.all("TR"):
            cells = [cell for cell in row.elements() if cell.tag in ("TH", "TD")]
            if not block.terms:
                block.terms = [cell.text() for cell in cells]
                continue
            lines = [[p.text() for p in cell.all("P")] or [cell.text()] for cell in cells]
            block.rows.append(lines)
        return block


def stressed(spans: Spans, kind: str) -> Spans:
    """Makes bold what letters make bold: the first sentence of a step, the name before a link."""
    if not spans or spans[0].url:
        return spans
    first, at = spans[0].text, 0
    if kind == "steps" and (found := FIRST_SENTENCE.match(first)):
        at = found.end()
    if kind == "bullets" and len(spans) > 1 and first.endswith(": ") and len(first) < LONGEST_NAME:
        at = len(first) - 1
    return [Span(first[:at], bold=True), Span(first[at:]), *spans[1:]] if at else spans


def running_head(pages: list[str]) -> str:
    """What the head of the second page says between the sender's name and the page number."""
    for line in "\n".join(pages[1:2]).splitlines():
        if found := RUNNING_HEAD.match(line):
            return found[1]
    return ""


def read(pdf: Path, language: str, pages: list[str]) -> tuple[Template, list[str]]:
    """The letter in a file, and its address lines. `pages` is what `pdftotext -layout` reads on
    each page."""
    urls = [line.split(maxsplit=2)[2] for line in command("pdfinfo", "-url", pdf).splitlines()[1:]]
    body = tree(command("pdfinfo", "-struct-text", pdf)).elements()[0].elements()[0]
    title = next(
        line.split(":", 1)[1].strip()
        for line in command("pdfinfo", pdf).splitlines()
        if line.startswith("Title:")
    )
    reader = Reader(urls)
    elements = body.elements()
    start = next((at for at, node in enumerate(elements) if node.tag == "H1"), 0)
    if start < 6:
        raise Unreadable("no letter head before the first heading")
    address = [child.strip(" ") for child in elements[3].children if isinstance(child, str)]
    reference = [reader.spans(node) for node in elements[4 : start - 1]]
    reference[0][0].bold = True
    template = Template(
        language=language,
        title=title,
        heading=elements[start].text(),
        sender=[node.text() for node in elements[:3]],
        reference=reference,
        running_head=running_head(pages),
        piece_line=elements[start - 1].text(),
        pages=len(pages),
    )
    blocks = template.intro
    for node in elements[start + 1 :]:
        if node.tag == "H2":
            template.sections.append(Section(node.text()))
            blocks = template.sections[-1].blocks
        elif node.tag == "Sect":
            heading, *inner = node.elements()
            boxed = [reader.block(child) for child in inner]
            template.sections.append(Section(heading.text(), boxed, boxed=True))
        else:
            blocks.append(reader.block(node))
    if next(reader.urls, None) is not None:
        raise Unreadable("there are more addresses than links")
    return template, address
