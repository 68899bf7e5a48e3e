"""Runs commands and says what they cost, and makes figures of several runs."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

LAUNCH = Path(__file__).with_name("launch.py")
SHOWN = 15
"""Lines of a failed command's output that are shown."""


class Failed(Exception):
    """A command did not end as it should."""


@dataclass(frozen=True)
class Command:
    """A command with variables of its own in the environment."""

    arguments: list[str | Path]
    environment: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Usage:
    """What commands cost that ran at the same time."""

    wall: float
    """Seconds from the first start to the last end."""
    cpu: float
    """Seconds of all, user and system."""
    memory: int
    """Bytes in memory at the most, of the largest."""


def run(commands: list[Command], work: Path) -> Usage:
    """Runs commands at the same time; `work` is for the files with their costs."""
    work.mkdir(parents=True, exist_ok=True)
    places = [(work / f"{at}.json", work / f"{at}.log") for at in range(len(commands))]
    launched = [
        subprocess.Popen(
            [sys.executable, "-I", "-S", LAUNCH, *place, *command.arguments],
            env={**os.environ, **command.environment},
            stdin=subprocess.DEVNULL,
        )
        for command, place in zip(commands, places, strict=True)
    ]
    for process in launched:
        process.wait()
    costs = []
    for command, (result, log) in zip(commands, places, strict=True):
        cost = json.loads(result.read_text(encoding="utf-8"))
        if cost["code"] != 0:
            lines = log.read_text(encoding="utf-8", errors="replace").splitlines()[-SHOWN:]
            name = Path(command.arguments[0]).name
            raise Failed("\n".join([f"{name} ended with {cost['code']}", *lines]))
        costs.append(cost)
    return Usage(
        wall=max(cost["end"] for cost in costs) - min(cost["start"] for cost in costs),
        cpu=sum(cost["cpu"] for cost in costs),
        memory=max(cost["memory"] for cost in costs),
    )


def empty(folder: Path) -> Path:
    """The folder, new and empty."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def size(folder: Path) -> int:
    """The bytes of all files in a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


@dataclass(frozen=True)
class Figure:
    """The median of some measurements, with the least and the most."""

    median: float
    least: float
    most: float

    @staticmethod
    def of(values: list[float]) -> Figure:
        """The figure of at least one value."""
        return Figure(median(values), min(values), max(values))


@dataclass
class Series:
    """Measurements of one contender, each at a small and a big number of pieces.

    Rates are those between the two numbers, so that starting counts for none of them.
    """

    small: int
    big: int
    single: list[tuple[Usage, Usage]] = field(default_factory=list)
    """Small and big run with one worker."""
    double: list[tuple[Usage, Usage]] = field(default_factory=list)
    """Small and big run with two workers."""
    shares: int = 1
    """How many times the number of pieces was made by two workers: each a share of its own, or
    one number together."""

    def per_core(self) -> Figure | None:
        """Pieces for each second of CPU."""
        return self._rate(self.single, lambda usage: usage.cpu, 1)

    def with_two(self) -> Figure | None:
        """Pieces a second of two workers together."""
        return self._rate(self.double, lambda usage: usage.wall, self.shares)

    def _rate(
        self, runs: list[tuple[Usage, Usage]], cost: Callable[[Usage], float], shares: int
    ) -> Figure | None:
        pieces = shares * (self.big - self.small)
        costs = [cost(big) - cost(small) for small, big in runs]
        rates = [pieces / seconds for seconds in costs if seconds > 0]
        return Figure.of(rates) if rates else None

    def starting(self) -> float | None:
        """Seconds of CPU before the first piece."""
        rate = self.per_core()
        if rate is None:
            return None
        return max(0.0, median(small.cpu for small, _ in self.single) - self.small / rate.median)

    def memory(self) -> int:
        """Bytes in memory at the most, in the big runs with one worker."""
        return max(big.memory for _, big in self.single)
