"""What the rows of the matrix share: the program, campaigns that are rendered once, and chance."""

from __future__ import annotations

import contextlib
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from mail.block import Broken, folder
from mail.campaign import Campaign, Done, Program, make, people
from mail.scripted import Server

#: Connections of each run, unless a row says otherwise.
CONNECTIONS = 8


@dataclass
class Stage:
    """The program under test and campaigns for it."""

    program: Program
    place: Path
    #: The same seed, the same kills and faults.
    chance: random.Random
    #: What a row adds to docs/reliability.md beside its own line.
    lines: list[str] = field(default_factory=list)
    _made: dict[int, Campaign] = field(default_factory=dict)

    def rendered(self, number: int) -> Campaign:
        """A rendered campaign with this number of people; never sent from."""
        if number not in self._made:
            place = self.place / f"people-{number}"
            place.mkdir()
            self._made[number] = make(self.program, place, people(number))
        return self._made[number]

    @contextlib.contextmanager
    def campaign(self, number: int) -> Iterator[Campaign]:
        """A copy to send from, removed at the end."""
        original = self.rendered(number)
        with folder("campaign") as place:
            # Rendered by one program and sent by another, where a row plants a faulty one.
            yield replace(original.copy(place), program=self.program)


def settle(server: Server, seconds: float = 10) -> None:
    """Waits until no connection is open: what a killed program has sent is now all read."""
    end = time.monotonic() + seconds
    while server.log.open:
        if time.monotonic() > end:
            raise Broken(f"{server.log.open} connections stay open")
        time.sleep(0.005)


def until(condition: Callable[[], bool], seconds: float = 60) -> bool:
    """Waits for a condition. False if it did not come true."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.001)
    return True


def expect(done: Done, *codes: int, what: str = "send") -> Done:
    """The program must have ended with one of these codes, and without a crash."""
    if "panicked" in done.text or done.code == 101:
        raise Broken(f"{what} panicked:\n{done.text[-2000:]}")
    if done.code not in codes:
        raise Broken(f"{what} ended with {done.code}, not {codes}:\n{done.text[-2000:]}")
    return done
