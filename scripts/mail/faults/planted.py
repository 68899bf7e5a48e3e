"""The matrix itself: a sender with a planted fault must be found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from mail.block import ROOT, Broken
from mail.campaign import Program
from mail.faults import disk, files, kills, power, relay
from mail.stage import Stage

#: The fault of `faulty.py`, the row that must find it, and its size.
FAULTS: list[tuple[str, Callable[[Stage, int], str], int, str]] = [
    ("", kills.kill_leaves_known_states, 1, ""),
    ("forget", kills.kill_leaves_known_states, 4, "I4"),
    ("double", kills.failpoints, 1, "I3"),
    ("no-lock", files.two_processes, 5, ""),
    ("next-one", relay.lost_after_dot, 20, "I3"),
    ("no-sum", files.changed_inputs, 12, ""),
    ("", disk.sync_fails, 15, ""),
    ("go-on", disk.sync_fails, 15, "sync"),
    ("all-are-bad", relay.breaker, 40, ""),
    ("no-chain", relay.lost_after_dot, 20, "I6"),
    ("rebuild", relay.lost_after_dot, 20, "I3"),
    ("no-sync", power.power_loss, 40, ""),
]


def faulty_senders(stage: Stage, number: int) -> str:
    """Each planted fault turns its row red; without a fault it stays green."""
    found = []
    for fault, row, size, words in FAULTS[:number]:
        program = _Faulty(ROOT / "scripts/mail/faulty.py", fault, stage.program)
        try:
            row(replace(stage, program=program), size)
        except Broken as broken:
            if not fault or not str(broken).startswith(words):
                raise Broken(f"{fault or 'no fault'} in {row.__name__}: {broken}") from broken
            found.append(fault)
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
