"""What this program costs with ever more people."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmark.measure import Usage, empty, run, size
from benchmark.own import Own, incident

WORKERS = 2
BUDGET = 240.0
"""Seconds after which a number of people is not measured again."""
ROOM_FOR_A_LETTER = 16_000
"""Bytes on the disk to be free for each letter."""


@dataclass(frozen=True)
class Point:
    """The costs at one number of people."""

    people: int
    render: list[Usage]
    check: list[Usage]
    bytes: float
    """Bytes a letter."""

    def wall(self) -> float:
        """Seconds for all letters."""
        return median(usage.wall for usage in self.render)

    def cpu(self) -> float:
        """Seconds of CPU for all letters."""
        return median(usage.cpu for usage in self.render)

    def memory(self) -> int:
        """Bytes in memory at the most."""
        return max(usage.memory for usage in self.render)

    def check_wall(self) -> float:
        """Seconds for checking."""
        return median(usage.wall for usage in self.check)

    def check_memory(self) -> int:
        """Bytes in memory at the most while checking."""
        return max(usage.memory for usage in self.check)


@dataclass(frozen=True)
class Skipped:
    """A number of people that there was no room for."""

    people: int
    needed: int
    free: int


def measure(
    own: Own, people: int, rounds: int, work: Path, say: Callable[[str], None]
) -> tuple[Point | Skipped, Path, Path]:
    """Measures one number of people. Gives also the folders of input and output, which stay."""
    inputs, out = work / "curve-in", work / "curve-out"
    shutil.rmtree(out, ignore_errors=True)
    needed, free = people * ROOM_FOR_A_LETTER, shutil.disk_usage(work).free
    if free < needed:
        return Skipped(people, needed, free), inputs, out
    say(f"{people:,} people")
    incident(empty(inputs), people)
    render: list[Usage] = []
    check: list[Usage] = []
    while len(render) < rounds and sum(usage.wall for usage in render) < BUDGET:
        shutil.rmtree(out, ignore_errors=True)
        check.append(run([own.check(inputs)], work / "run"))
        render.append(run([own.command(inputs, out, 0, WORKERS)], work / "run"))
    return Point(people, render, check, size(out / "letters") / people), inputs, out
