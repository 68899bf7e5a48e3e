"""What is measured: something that produces a number of pieces with a number of workers."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from pathlib import Path

from benchmark.measure import Command


@dataclass(frozen=True)
class Numbers:
    """How many pieces a contender makes in its small and in its big run."""

    small: int
    big: int


class Contender(ABC):
    """A program in one of its ways of making letters or e-mails."""

    name: str
    """As the table names it, with its way of working."""
    version: str
    numbers: Numbers
    shares_work: bool = False
    """Whether two workers make one number of pieces together; else each makes that number."""

    @abstractmethod
    def prepare(self, count: int, folder: Path) -> None:
        """Writes the inputs for this number of pieces into an empty folder. That is not measured."""

    @abstractmethod
    def command(self, inputs: Path, out: Path, worker: int, workers: int) -> Command:
        """What makes the pieces of the folder `inputs` in the empty folder `out`. It is run once
        for each worker at the same time, or once for all if they share the work."""
