"""This program and its peers in turns, so that a busy minute of the machine hits both."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from benchmark.contender import Contender
from benchmark.content import Content
from benchmark.measure import Series, Usage, empty, run

KINDS = ("*.pdf", "*.eml")
"""Files that are pieces."""
CLAIMS = [
    ("PDF/UA-", re.compile(r"pdfuaid:part(?:>|=\")(\d)")),
    ("PDF/A-", re.compile(r"pdfaid:part(?:>|=\")(\d)")),
]
CONFORMANCE = re.compile(r"pdfaid:conformance(?:>|=\")([A-Z])")


@dataclass
class Result:
    """What is known of one contender."""

    contender: Contender
    series: Series
    bytes: float = 0.0
    """Bytes a piece in the big run."""
    pages: float = 0.0
    """Pages a letter."""
    words: float = 0.0
    """Words a letter."""
    claims: str = ""
    """Standards that the files say they keep."""
    tagged: bool = False
    differs: float | None = None
    """Share of the letters and digits that are not those of this program's letters."""


@dataclass
class Comparison:
    """Measures contenders in rounds."""

    work: Path
    say: Callable[[str], None]
    content: Content
    results: dict[str, Result] = field(default_factory=dict)
    made: int = 0
    """How many output folders there are. None is deleted before the end: where many files were
    deleted a moment ago, ext4 takes three times as long to make new ones."""

    def measure(self, contender: Contender) -> None:
        """Runs a contender at both numbers, with one worker and with two, once more."""
        self.say(contender.name)
        numbers = contender.numbers
        first = contender.name not in self.results
        if first:
            shares = 1 if contender.shares_work else 2
            series = Series(numbers.small, numbers.big, shares=shares)
            self.results[contender.name] = Result(contender, series)
        result = self.results[contender.name]
        for workers, runs in ((1, result.series.single), (2, result.series.double)):
            small = self.run(contender, numbers.small, workers)
            if first and workers == 1:
                self.inspect(result, numbers.small)
            big = self.run(contender, numbers.big, workers)
            if first and workers == 1:
                result.bytes = self.pieces_size() / numbers.big
            runs.append((small, big))

    @property
    def out(self) -> Path:
        """Where the last run wrote; each worker has its own folder in it."""
        return self.work / "out" / str(self.made)

    def run(self, contender: Contender, count: int, workers: int) -> Usage:
        """Runs a contender once."""
        name = re.sub(r"\W+", "-", contender.name)
        inputs = self.work / "in" / f"{name}-{count}"
        if not inputs.is_dir():
            contender.prepare(count, empty(inputs))
        self.made += 1
        empty(self.out)
        processes = 1 if contender.shares_work else workers
        outs = [self.out / str(worker) for worker in range(processes)]
        for folder in outs:
            folder.mkdir()
        commands = [
            contender.command(inputs, folder, worker, workers) for worker, folder in enumerate(outs)
        ]
        return run(commands, self.work / "run")

    def files(self) -> list[Path]:
        """The pieces' files of the last run."""
        return sorted(file for kind in KINDS for file in self.out.rglob(kind))

    def pieces_size(self) -> int:
        """The bytes of the pieces of the last run."""
        return sum(file.stat().st_size for file in self.files())

    def inspect(self, result: Result, count: int) -> None:
        """Looks at the files of a small run."""
        files = [file for file in self.files() if file.suffix == ".pdf"]
        if not files:
            return
        text = "".join(command("pdftotext", "-layout", file, "-") for file in files)
        # A page ends with a form feed; those that only fill up a sheet are empty.
        result.pages = sum(1 for page in text.split("\f") if page.strip()) / count
        result.words = len(text.split()) / count
        result.tagged = bool(re.search(r"^Tagged: +yes", command("pdfinfo", files[0]), re.M))
        result.claims = claims(command("pdfinfo", "-meta", files[0]))
        if not result.contender.shares_work:
            theirs, ours = characters(text), characters("".join(self.content.text[:count]))
            apart = sum(((theirs - ours) + (ours - theirs)).values())
            result.differs = apart / ours.total()


def claims(metadata: str) -> str:
    """The standards that a file's metadata name."""
    found = []
    for name, pattern in CLAIMS:
        if part := pattern.search(metadata):
            level = CONFORMANCE.search(metadata) if name == "PDF/A-" else None
            found.append(name + part[1] + (level[1].lower() if level else ""))
    return ", ".join(found)


def characters(text: str) -> Counter[str]:
    """How many times each letter and digit is in a text. Their order and the hyphens at the
    ends of lines do not count."""
    return Counter(character for character in text if character.isalnum())


def command(*arguments: str | Path) -> str:
    """What a program prints; it may grumble about a file and read it all the same."""
    done = subprocess.run(arguments, capture_output=True, check=False)
    return done.stdout.decode("utf-8", errors="replace")
