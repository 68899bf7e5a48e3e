"""Takes the content of letters out of letters that this program has made.

So each peer sets the same words for the same people, and nobody has to keep templates of them up to
date.
"""

from __future__ import annotations

import csv
import re
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path

from benchmark.content import CHILD, PIECE, Block, Content, Person, Spans, Template
from benchmark.structure import Unreadable, command, read

MOST_TEMPLATES = 60
"""More different letters than this means that a value of a person was taken for common words."""


def extract(recipients: Path, out: Path, count: int) -> Content:
    """The letters of the first `count` people that have one, from the folder of a run with
    `--files single` and letters only."""
    people: list[dict[str, str]] = []
    with (
        recipients.open(encoding="utf-8", newline="") as rows,
        (out / "manifest.csv").open(encoding="utf-8", newline="") as manifest,
    ):
        for row, entry in zip(csv.DictReader(rows), csv.DictReader(manifest), strict=True):
            if row["id"] != entry["recipient"]:
                raise Unreadable("manifest and recipients have another order")
            if entry["outcome"] == "rendered":
                people.append({**row, "file": entry["file"], "number": entry["piece"]})
    people = list(islice(people, count))
    with ThreadPoolExecutor() as pool:
        texts = list(
            pool.map(lambda row: command("pdftotext", "-layout", out / row["file"], "-"), people)
        )
    content = Content([], [], texts)
    known: dict[str, int] = {}
    for row, text in zip(people, texts, strict=True):
        person = Person(-1, piece_number(int(row["number"])), address_lines(row), child_name(row))
        # The same words with other values in them are the same template.
        bare = with_places(" ".join(text.split()), person)
        if bare not in known:
            known[bare] = len(content.templates)
            content.templates.append(template_of(out / row["file"], row["language"], text, person))
            if len(known) > MOST_TEMPLATES:
                raise Unreadable("letters differ in more than the values of their people")
        person.template = known[bare]
        content.people.append(person)
    return content


def piece_number(number: int) -> str:
    """The number as letters print it."""
    digits = f"{number:06}"
    return f"{digits[:3]}\N{NO-BREAK SPACE}{digits[3:]}"


def address_lines(row: dict[str, str]) -> list[str]:
    """The lines of the address as letters print them: a child's letter goes to the guardian."""
    name = row.get("guardian-name") or row["name"]
    return [name, row["street"], f"{row['postal-code']} {row['city'].upper()}"]


def child_name(row: dict[str, str]) -> str:
    """The name of the child that the letter is about, if it is about one."""
    return row["name"] if row.get("guardian-name") else ""


def with_places(text: str, person: Person) -> str:
    """The text with places in place of the person's values."""
    if person.child:
        text = text.replace(person.child, CHILD)
    for at, line in enumerate(person.address):
        text = text.replace(line, f"{{address-{at}}}")
    # Any space may be between the groups of the number.
    return re.sub(r"\s".join(map(re.escape, person.piece.split())), PIECE, text)


def template_of(pdf: Path, language: str, text: str, person: Person) -> Template:
    """The template of one person's letter."""
    if "{" in text:
        raise Unreadable("a letter has a brace in it")
    template, address = read(pdf, language, text.rstrip("\f").split("\f"))
    if [" ".join(line.split()) for line in address] != person.address:
        raise Unreadable("an address is not printed as it is expected")
    for spans in all_spans(template):
        for span in spans:
            span.text = with_places(span.text, person)
    template.piece_line = with_places(template.piece_line, person)
    if "{address" in template.piece_line + "".join(
        span.text for spans in all_spans(template) for span in spans
    ):
        raise Unreadable("a line of the address is in the text")
    return template


def all_spans(template: Template) -> list[Spans]:
    """All running text of a template."""
    blocks: list[Block] = [*template.intro]
    for section in template.sections:
        blocks += section.blocks
    return [spans for block in blocks for spans in [block.spans, *block.items]]
