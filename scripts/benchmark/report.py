"""What was measured, as a section of docs/performance.md."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmark.compare import Result
from benchmark.curve import Point, Skipped
from benchmark.measure import Figure
from benchmark.sample import Check

BEGIN = "<!-- scripts/bench writes from here -->"
END = "<!-- scripts/bench writes to here -->"

LARGE, SMALL = 300_000, 3_000
"""The numbers of people that the targets speak of."""
MEGABYTE = 1_000_000


@dataclass
class Report:
    """Everything that is known after a run."""

    command: str
    rounds: int
    load: float
    """Programs that ran or waited on the machine before the run."""
    own: Result | None = None
    others: list[Result] = field(default_factory=list)
    """This program's other ways."""
    peers: list[Result] = field(default_factory=list)
    missing: list[tuple[str, str]] = field(default_factory=list)
    """Peers without figures, and why."""
    curve: list[Point | Skipped] = field(default_factory=list)
    sample: Check | None = None

    def text(self) -> str:
        """The section."""
        parts = [self.machine(), self.targets(), self.comparison(), self.growth(), self.looked_at()]
        return "\n\n".join(part for part in parts if part) + "\n"

    def machine(self) -> str:
        """What was run where."""
        text = f"`{self.command}`: {cores()} cores, {processor()}, {memory_gb()} GB of memory."
        if self.load >= 0.5:
            text += (
                f" The machine was **not idle** before the run: {self.load:.1f} other programs"
                " ran or waited. Ratios are of use, times are too long."
            )
        return text

    def point(self, people: int) -> Point | None:
        """The measurements at a number of people."""
        for point in self.curve:
            if isinstance(point, Point) and point.people == people:
                return point
        return None

    def result(self, ending: str) -> Result | None:
        """This program's way whose name ends so."""
        return next((one for one in self.others if one.contender.name.endswith(ending)), None)

    def fastest_typst(self) -> float | None:
        """Letters a second and core of Typst's better way."""
        rates = [
            rate.median
            for one in self.peers
            if one.contender.name.startswith("Typst") and (rate := one.series.per_core())
        ]
        return max(rates, default=None)

    def targets(self) -> str:
        """What the project is held to."""
        large, small = self.point(LARGE), self.point(SMALL)
        own = self.own.series.per_core() if self.own else None
        typst = self.fastest_typst()
        single, emails = (rate_of(self.result(name)) for name in ("one file a letter", "e-mails"))
        growth = None
        if large and small:
            growth = large.cpu() / large.people / (small.cpu() / small.people)
        rows = [
            target(
                "300 000 letters into print files, two cores: at most 60 s",
                large.wall() if large else None,
                60,
                "s",
                at_most=True,
            ),
            target(
                "the same: at most 256 MB of memory",
                large.memory() / MEGABYTE if large else None,
                256,
                "MB",
                at_most=True,
            ),
            target(
                "letters a second and core: at least 20 times Typst's",
                own.median / typst if own and typst else None,
                20,
                "times",
            ),
            target("letters a second and core, one file each: at least 2 500", single, 2_500),
            target(
                "e-mails a second and core, composed and written: at least 8 000", emails, 8_000
            ),
            target(
                "`check` of 300 000 people: at most 3 s",
                large.check_wall() if large else None,
                3,
                "s",
                at_most=True,
            ),
            target(
                "CPU a letter at 300 000 people: at most 1.1 times that at 3 000",
                growth,
                1.1,
                "times",
                at_most=True,
            ),
        ]
        return table(["to reach", "measured", ""], rows)

    def comparison(self) -> str:
        """This program and its peers."""
        if self.own is None:
            return ""
        base = self.own.series.per_core()
        head = [
            "program (version; pieces in the small and in the big run)",
            "pieces a second and core",
            "with two workers",
            "this program is faster by",
            "starting, CPU",
            "most memory",
            "KB each",
            "pages",
            "words",
            "characters that differ",
            "tags, standards",
        ]
        rows = [peer_row(one, base) for one in [self.own, *self.others, *self.peers]]
        rows += [[name, f"missing: {why}", *[""] * (len(head) - 2)] for name, why in self.missing]
        turns = "One round." if self.rounds == 1 else f"Medians of {self.rounds} rounds;"
        spread_of = "" if self.rounds == 1 else " in brackets the least and the most."
        return f"{table(head, rows)}\n\n{turns}{spread_of}"

    def growth(self) -> str:
        """Costs against the number of people."""
        rows = []
        for point in self.curve:
            if isinstance(point, Skipped):
                free, needed = (f"{number / 1e9:.1f} GB" for number in (point.free, point.needed))
                why = f"not run: {needed} of disk are needed, {free} are free"
                rows.append([count(point.people), why, "", "", "", "", "", ""])
                continue
            rows.append(
                [
                    count(point.people),
                    f"{point.wall():.1f} s",
                    count(point.people / point.wall()),
                    f"{point.cpu() / point.people * 1e3:.3f} ms",
                    f"{point.memory() / MEGABYTE:.0f} MB",
                    f"{point.bytes / 1e3:.1f} KB",
                    f"{point.check_wall():.2f} s",
                    f"{point.check_memory() / MEGABYTE:.0f} MB",
                ]
            )
        head = [
            "people",
            "wall",
            "letters a second",
            "CPU a letter",
            "most memory",
            "a letter",
            "`check`",
            "its memory",
        ]
        return table(head, rows) if rows else ""

    def looked_at(self) -> str:
        """The closer look at the largest run."""
        if self.sample is None:
            return ""
        one = self.sample
        if one.verify:
            verified = (
                f"`verify` found no mismatch in {one.verify.wall:.1f} s ({one.verify.cpu:.1f} s of"
                f" CPU, {one.verify.memory / MEGABYTE:.0f} MB)"
            )
        else:
            verified = "**`verify` found a mismatch**"
        return (
            f"Of the run with {count(one.people)} people: {verified}. {one.letters} letters drawn"
            " by lot and printed again one by one, in the validators of `scripts/check-pdfs.py`:"
            f" {one.validators}; {one.same_text} have the text that they have in their print file."
            f" Print files as a whole: {one.batches}."
        )


def target(
    what: str, value: float | None, limit: float, unit: str = "", *, at_most: bool = False
) -> list[str]:
    """A row about one number to reach."""
    if value is None:
        return [what, "not measured in this run", ""]
    reached = value <= limit if at_most else value >= limit
    digits = 2 if limit < 10 else 1 if limit < 100 else 0
    shown = f"{value:.{digits}f}" if digits else count(value)
    return [what, f"{shown} {unit}".strip(), "reached" if reached else "**not reached**"]


def rate_of(result: Result | None) -> float | None:
    """Pieces a second and core."""
    rate = result.series.per_core() if result else None
    return rate.median if rate else None


def peer_row(result: Result, base: Figure | None) -> list[str]:
    """A row of the comparison."""
    contender, series = result.contender, result.series
    single, double = series.per_core(), series.with_two()
    letters = result.pages > 0
    ratio = ""
    if base and single and letters and not contender.shares_work:
        ratio = f"**{base.median / single.median:.1f}**"
    starting = series.starting()
    standards = (["tagged"] if result.tagged else ["no tags"]) + [result.claims]
    return [
        f"{contender.name} ({contender.version}; {count(series.small)} and {count(series.big)})",
        spread(single),
        spread(double),
        ratio,
        "" if starting is None else f"{starting:.2f} s",
        f"{series.memory() / MEGABYTE:.0f} MB",
        f"{result.bytes / 1e3:.1f}",
        f"{result.pages:.2f}" if letters else "",
        f"{result.words:.0f}" if letters else "",
        "" if result.differs is None else f"{result.differs:.1%}",
        ", ".join(part for part in standards if part) if letters else "",
    ]


def spread(figure: Figure | None) -> str:
    """A rate with the least and the most."""
    if figure is None:
        return "too fast to tell"
    return f"{rate(figure.median)} ({rate(figure.least)}–{rate(figure.most)})"


def rate(value: float) -> str:
    """A rate with as many digits as make sense."""
    return f"{value:.1f}" if value < 100 else count(value)


def count(number: float) -> str:
    """A number with groups of three digits."""
    return f"{number:,.0f}".replace(",", " ")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(
        "|" + "|".join(f" {cell} " if cell else " " for cell in line) + "|" for line in lines
    )


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0))


def processor() -> str:
    """The model of the processor."""
    found = re.search(
        r"^model name\s*: (.+)$", Path("/proc/cpuinfo").read_text(encoding="utf-8"), re.M
    )
    return found[1].strip() if found else "an unknown processor"


def memory_gb() -> int:
    """The machine's memory."""
    return round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9)


def put(path: Path, section: str) -> None:
    """Puts the section between its marks in a file, or at the end of one that has none yet."""
    block = f"{BEGIN}\n\n{section}\n{END}\n"
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    begin, end = text.find(BEGIN), text.find(END)
    if begin >= 0 and end > begin:
        text = text[:begin] + block + text[end + len(END) + 1 :]
    else:
        text = f"{text.rstrip()}\n\n{block}".lstrip()
    path.write_text(text, encoding="utf-8", newline="\n")
