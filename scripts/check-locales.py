#!/usr/bin/env python3
"""Loads every Fluent file as Weblate and Pontoon do, writes it back, and compares.

Weblate reads Fluent with translate-toolkit, Pontoon with moz.l10n and compare-locales. Both must
find each message, attribute and term with the comments that translators see. What Weblate writes
must be the same messages with the same comments. Pontoon's library writes a choice inside a sentence
as a choice between whole sentences, so of its output the names and comments must be the same, and
writing it again must change nothing: a message changes its form once at most.

Usage: check-locales.py FILE_OR_FOLDER...
"""

import sys
from pathlib import Path

from compare_locales.parser import getParser
from fluent.syntax import ast, parse, serialize
from moz.l10n.formats.fluent.parse import fluent_parse
from moz.l10n.formats.fluent.serialize import fluent_serialize
from translate.storage.fluent import FluentFile


def messages(text: str) -> dict[str, str]:
    """Each message and term with its comment, in one form of writing."""
    found = {}
    for entry in parse(text).body:
        if isinstance(entry, ast.Junk):
            raise ValueError(f"not Fluent: {entry.content.splitlines()[0]!r}")
        if isinstance(entry, ast.Message | ast.Term):
            dash = "-" if isinstance(entry, ast.Term) else ""
            found[dash + entry.id.name] = serialize(ast.Resource(body=[entry]))
    return found


def names(text: str) -> set[str]:
    """Names of messages, terms and attributes."""
    found = set()
    for entry in parse(text).body:
        if isinstance(entry, ast.Message | ast.Term):
            dash = "-" if isinstance(entry, ast.Term) else ""
            found.add(dash + entry.id.name)
            found |= {f"{dash}{entry.id.name}.{one.id.name}" for one in entry.attributes}
    return found


def comments(text: str) -> list[str]:
    """All comments of a file in order, whatever they belong to."""
    found = []
    for entry in parse(text).body:
        if isinstance(entry, ast.BaseComment):
            found.append(entry.content or "")
        elif getattr(entry, "comment", None):
            found.append(entry.comment.content or "")
    return [comment for comment in found if comment]


def weblate(path: Path, text: str) -> list[str]:
    """What is wrong with a file in Weblate."""
    wrong = []
    store = FluentFile()
    store.parse(text.encode())
    units = {unit.getid(): unit for unit in store.units if unit.getid()}
    wanted = messages(text)
    for name in wanted:
        if name not in units and not any(str(key).startswith(name + ".") for key in units):
            wrong.append(f"Weblate has no unit for {name}")
    entries = {}
    for entry in parse(text).body:
        if isinstance(entry, ast.Message | ast.Term) and entry.comment:
            dash = "-" if isinstance(entry, ast.Term) else ""
            entries[dash + entry.id.name] = entry.comment.content
    for name, comment in entries.items():
        unit = units.get(name)
        if unit is not None and comment not in unit.getnotes():
            wrong.append(f"Weblate does not show the comment of {name}")
    written = bytes(store).decode()
    if messages(written) != wanted:
        wrong.append("Weblate writes other messages than it read")
    if comments(written) != comments(text):
        wrong.append("Weblate writes other comments than it read")
    return wrong


def pontoon(path: Path, text: str) -> list[str]:
    """What is wrong with a file in Pontoon."""
    wrong = []
    wanted = messages(text)
    resource = fluent_parse(text)
    written = "".join(fluent_serialize(resource))
    if names(written) != names(text):
        other = sorted(names(written) ^ names(text))
        wrong.append(f"Pontoon writes other names than it read: {', '.join(other[:5])}")
    if comments(written) != comments(text):
        wrong.append("Pontoon writes other comments than it read")
    again = "".join(fluent_serialize(fluent_parse(written)))
    if again != written:
        wrong.append("Pontoon writes its own file differently the second time")
    shown = {}
    for section in resource.sections:
        for entry in section.entries:
            if hasattr(entry, "id"):
                shown[entry.id[0]] = (entry.comment, section.comment, resource.comment)
    missing = [name for name in wanted if name not in shown]
    if missing:
        wrong.append(f"Pontoon has no entry for {', '.join(missing[:5])}")
    parser = getParser(path.name)
    parser.readUnicode(text)
    junk = [entity for entity in parser if type(entity).__name__.endswith("Junk")]
    if junk:
        wrong.append("compare-locales finds something that is not Fluent")
    return wrong


def main() -> int:
    files: list[Path] = []
    for name in sys.argv[1:]:
        path = Path(name)
        files += sorted(path.rglob("*.ftl")) if path.is_dir() else [path]
    if not files:
        print("no Fluent files", file=sys.stderr)
        return 2
    failed = 0
    same = 0
    for path in files:
        raw = path.read_bytes()
        text = raw.decode()
        try:
            wrong = weblate(path, text) + pontoon(path, text)
            same += serialize(parse(text)) == text
        except ValueError as error:
            wrong = [str(error)]
        for line in wrong:
            print(f"{path}: {line}")
        failed += bool(wrong)
    print(f"{len(files)} files, {failed} with faults; {same} are byte for byte what the tools write")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
