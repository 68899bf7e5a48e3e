"""The matrix itself: a sender with a planted fault must be found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from mail.block import ROOT, Broken
from mail.campaign import Program
from mail.faults import disk, files, kills, power, relay
from mail.stage import Stage

#: The fault of `faulty.py`, the row that must find it, its size, and the beginning of what the row
#: reports. Without a fault the row must stay green. The last two take longest: only the night has them.
#: More than one beginning where it depends on which of two processes is the faster.
FAULTS: list[tuple[str, Callable[[Stage, int], str], int, str | tuple[str, ...]]] = [
    ("", kills.kill_leaves_known_states, 1, ""),
    ("forget", kills.kill_leaves_known_states, 4, "I4"),
    ("no-lock", files.two_processes, 5, ("send ended with 0", "the second process has sent")),
    ("next-one", relay.lost_after_dot, 20, "I3"),
    ("", files.changed_messages, 6, ""),
    ("no-sum", files.changed_messages, 6, "message: a letter: a changed message was sent"),
    ("", disk.later_sync_fails, 3, ""),
    ("go-on", disk.later_sync_fails, 3, "sync"),
    ("all-are-bad", relay.breaker, 40, "send ended with 4"),
    ("no-chain", relay.lost_after_dot, 20, "I6"),
    ("rebuild", relay.lost_after_dot, 20, "I3"),
    ("double", kills.failpoints, 1, "I3"),
    ("no-sync", power.power_loss, 40, "at step"),
]


#: Each fault in words, for the table in docs/reliability.md.
WORDS = {
    "forget": "what was leased counts as sent",
    "double": "what was sent is sent again after a kill",
    "no-lock": "two may run at once",
    "next-one": "each message goes to the next one's address",
    "no-sum": "messages are not compared with their sums",
    "go-on": "a journal that cannot be written is no reason to stop",
    "all-are-bad": "a policy refusal marks the recipient",
    "no-chain": "a wrong hash of the line before",
    "rebuild": "other bytes at the second attempt",
    "no-sync": "the journal is not synced",
}


def _short(reason: str) -> str:
    """The first sentence of a row's report, without the program's own output."""
    words = reason.split("\n", 1)[0].split("; ", 1)[0].rstrip(":")
    return words.replace("|", "\\|")


def faulty_senders(stage: Stage, number: int) -> str:
    """Each of the first `number` planted faults turns its row red; without a fault it stays green."""
    found = []
    for fault, row, size, words in FAULTS:
        if len(found) == number:
            break
        program = _Faulty(ROOT / "scripts/mail/faulty.py", fault, stage.program)
        try:
            row(replace(stage, program=program), size)
        except Broken as broken:
            if not fault or not str(broken).startswith(words):
                raise Broken(f"{fault or 'no fault'} in {row.__name__}: {broken}") from broken
            found.append(fault)
            stage.lines.append(f"| {WORDS[fault]} | `{row.__name__}` | {_short(str(broken))} |")
        else:
            if fault:
                raise Broken(f"{row.__name__} does not find a sender with the fault {fault}")
    return f"{len(found)} planted faults, each found: {', '.join(found)}"


class _Faulty(Program):
    """`faulty.py` in the place of the program."""

    def __init__(self, path, fault: str, real: Program) -> None:
        super().__init__(path)
        self._env = {"FAULT": fault, "REAL": str(real.path)}

    def start(self, *words, env=None, before=()):
        return super().start(*words, env={**self._env, **(env or {})}, before=before)
