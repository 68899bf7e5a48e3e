"""Reads a journal without the program: its tables, its chain, and what follows from its events.

Nothing here is shared with the program. The states are written down a second time, from
ARCHITECTURE.md, so that a mistake in one of the two shows.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from mail.block import Broken

#: Which event leads from which states to which. `None`: back to what it was before the lease.
STEPS: dict[str, tuple[set[str], str | None]] = {
    "leased": ({"planned", "deferred"}, "leased"),
    "released": ({"leased"}, None),
    "accepted": ({"leased"}, "accepted"),
    "deferred": ({"leased"}, "deferred"),
    "rejected": ({"leased", "deferred", "unknown", "held"}, "rejected"),
    "unknown": ({"leased"}, "unknown"),
    "resend": ({"unknown", "held"}, "planned"),
    "held": ({"unknown", "leased", "planned", "deferred"}, "held"),
    "bounced": ({"accepted", "unknown", "held", "planned", "deferred"}, "bounced"),
    "letter-planned": ({"bounced", "rejected", "returned"}, "letter-planned"),
    "returned": ({"planned", "printed", "handed-over"}, "returned"),
}

#: No piece stays in these when `send` says that everything is done.
OPEN = {"planned", "leased", "deferred", "unknown"}


@dataclass
class Journal:
    """What `journal.sqlite` holds."""

    lines: list[bytes]
    events: list[dict]
    #: The rows of the table `piece`.
    rows: list[dict]
    #: The state of each e-mail, by number.
    states: dict[int, str]
    #: How often each was leased, unknown and sent again.
    counts: dict[int, Counter]

    def pieces(self, state: str) -> set[int]:
        """The pieces in a state."""
        return {piece for piece, now in self.states.items() if now == state}

    def tally(self) -> Counter:
        """How many pieces are in each state."""
        return Counter(self.states.values())

    def named(self, event: str) -> list[dict]:
        """The events of one name."""
        return [one for one in self.events if one["event"] == event]


def read(out: Path) -> Journal:
    """Reads and checks the journal of an output folder: integrity, chain, order and states."""
    path = out / "journal.sqlite"
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        said = [row[0] for row in database.execute("PRAGMA integrity_check")]
        if said != ["ok"]:
            raise Broken(f"I6: PRAGMA integrity_check says {said[:3]}")
        records = database.execute("SELECT seq, line FROM event ORDER BY seq").fetchall()
        cursor = database.execute("SELECT * FROM piece")
        names = [column[0] for column in cursor.description]
        rows = [dict(zip(names, row, strict=True)) for row in cursor]
    except sqlite3.DatabaseError as error:
        raise Broken(f"I6: the journal cannot be read: {error}") from error
    finally:
        database.close()
    lines = [line if isinstance(line, bytes) else line.encode() for _, line in records]
    for wanted, (seq, _) in enumerate(records, start=1):
        if seq != wanted:
            raise Broken(f"I6: event {wanted} has the number {seq}")
    events = chain(lines)
    states, counts = fold(rows, events)
    return Journal(lines, events, rows, states, counts)


def chain(lines: list[bytes]) -> list[dict]:
    """The events of lines whose hashes follow from one to the next."""
    before = "0" * 64
    events = []
    for number, line in enumerate(lines, start=1):
        try:
            event = json.loads(line)
        except ValueError as error:
            raise Broken(f"I6: line {number} is no JSON: {error}") from error
        if event["prev"] != before:
            raise Broken(f"I6: the chain breaks at line {number}")
        if event["seq"] != number:
            raise Broken(f"I6: line {number} says that it is number {event['seq']}")
        before = hashlib.sha256(line.rstrip(b"\n")).hexdigest()
        events.append(event)
    return events


def fold(rows: list[dict], events: list[dict]) -> tuple[dict[int, str], dict[int, Counter]]:
    """What follows from the events for each e-mail."""
    states = {
        int(row["piece"]): "planned"
        for row in rows
        if row["piece"] is not None and row["medium"] == "email"
    }
    before: dict[int, str] = {}
    counts: dict[int, Counter] = {piece: Counter() for piece in states}
    for event in events:
        piece = event.get("piece")
        name = event["event"]
        if piece not in states:
            continue
        counts[piece][name] += 1
        if name not in STEPS:
            continue
        sources, target = STEPS[name]
        now = states[piece]
        if now not in sources:
            raise Broken(f"I1: event {event['seq']} ({name}) for piece {piece}, which is {now}")
        # One that may have arrived is in doubt again if it is not sent a second time after all.
        if name == "leased" and (now, before.get(piece)) != ("planned", "unknown"):
            before[piece] = now
        if name == "resend" and now == "unknown":
            before[piece] = now
        states[piece] = target or before[piece]
    return states, counts


def audit(out: Path, journal: Journal) -> None:
    """Holds `audit.jsonl` against the database."""
    path = out / "audit.jsonl"
    if not path.exists():
        raise Broken("I6: there is no audit.jsonl")
    data = path.read_bytes()
    if not data.endswith(b"\n"):
        raise Broken("I6: audit.jsonl does not end with a line")
    lines = data.splitlines()
    chain(lines)
    if lines != [line.rstrip(b"\n") for line in journal.lines]:
        raise Broken(
            f"I6: audit.jsonl has {len(lines)} lines, the database {len(journal.lines)},"
            " or they differ"
        )
