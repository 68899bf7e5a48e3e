"""`scripts/soak`: the fault matrix, row by row."""

from __future__ import annotations

import argparse
import multiprocessing
import os
import platform
import random
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, field
from pathlib import Path

from mail import bounces, canary, inbox
from mail.block import ROOT, Broken, Missing, folder
from mail.campaign import Program
from mail.faults import clock, disk, files, kills, planted, power, relay, whole
from mail.stage import Stage

DOCUMENT = ROOT / "docs" / "reliability.md"

#: Rows that take longest. They start first, so that no long one runs alone at the end.
LONG = ["whole", "faulty", "kills", "power", "torn-database", "failpoints", "sync", "clock", "inbox"]


@dataclass(frozen=True)
class Row:
    """A fault, its size in scripts/test and at night, and the function that plays it.

    The size is a count of kills, people, damages or moments, as the row has it. With 0 it is not played.
    """

    key: str
    title: str
    ci: int
    night: int
    play: Callable[[Stage, int], str]


ROWS = [
    Row("kills", "SIGKILL at a random moment", 25, 1_000, kills.random_kills),
    Row("after-kill", "The journal right after SIGKILL", 3, 100, kills.kill_leaves_known_states),
    Row("failpoints", "SIGABRT at each failpoint", 1, 20, kills.failpoints),
    Row("vanish", "Taken, and the relay vanishes", 1_000, 10_000, relay.vanish),
    Row("lost", "Thrown away after the dot", 300, 5_000, relay.lost_after_dot),
    Row("on-unknown", "`--on-unknown hold` and `letter`", 100, 1_000, relay.unknown_held),
    Row("silence", "421, reset, silence", 200, 5_000, relay.closed_reset_silent),
    Row("refusals", "30 % put off, 3 % refused", 1_000, 20_000, relay.refusals),
    Row("breaker", "The relay refuses us", 200, 200, relay.breaker),
    Row("wrong-list", "A fifth of the addresses unknown", 1_000, 1_000, relay.many_unknown_users),
    Row("connect", "No relay, wrong certificate, wrong password", 50, 500, relay.cannot_connect),
    Row("sync", "A sync fails with EIO", 10, 500, disk.sync_fails),
    Row("full", "Disk full", 4, 16, disk.full),
    Row("read-only", "Disk read-only", 40, 40, disk.read_only),
    Row("power", "Power loss (played)", 50, 5_000, power.power_loss),
    Row("torn-audit", "`audit.jsonl` torn or with a flipped bit", 64, 4_096, files.torn_audit),
    Row("torn-database", "Journal torn or with a flipped bit", 96, 4_096, files.torn_database),
    Row("two", "Two processes", 20, 200, files.two_processes),
    Row("lock", "Locks of killed processes", 5, 50, files.killed_together),
    Row("clock", "The clock jumps between turns", 4, 12, clock.jumps),
    Row("clock-running", "The clock jumps while it runs", 2, 12, clock.jumps_while_running),
    Row("inputs", "Inputs, lists and messages edited", 12, 50, files.changed_inputs),
    Row("canary", "Each message holds its own person's values", 400, 20_000, canary.everybody_their_own),
    Row("mix-up", "Planted mix-ups are found", 60, 60, canary.planted),
    Row("bounces", "Genuine bounces become letters", 60, 2_000, bounces.to_letters),
    Row("inbox", "Messages as delivered: SpamAssassin, DKIM, HTML", 1, 100, inbox.as_delivered),
    Row("faulty", "Senders with planted faults are found", 8, 10, planted.faulty_senders),
    Row("whole", "300 000 people, ten kills", 0, 300_000, whole.whole),
]


#: Campaigns that a process has rendered serve all of its rows.
_STAGES: dict[int, Stage] = {}


@dataclass
class Result:
    """The result of a row."""

    key: str
    title: str
    size: int
    outcome: str
    words: str
    seconds: float
    #: Lines of the table of planted faults; only `faulty` has any.
    lines: list[str] = field(default_factory=list)


def play(program: Path, place: Path, seed: int, key: str, size: int) -> Result:
    """Plays one row, with folders of its own."""
    row = next(row for row in ROWS if row.key == key)
    begun = time.monotonic()
    own = place / str(os.getpid())
    own.mkdir(exist_ok=True)
    # Each row has its own random numbers, so that it is the same alone and among others.
    stage = _STAGES.setdefault(os.getpid(), Stage(Program(program), own, random.Random()))
    stage.chance = random.Random(f"{seed} {key}")
    stage.lines.clear()
    try:
        outcome, words = "good", row.play(stage, size)
    except Missing as missing:
        outcome, words = "skipped", str(missing)
    except Broken as broken:
        outcome, words = "FAILED", str(broken)
    except Exception:
        outcome, words = "FAILED", traceback.format_exc()
    seconds = time.monotonic() - begun
    # Only words go back to the process that prints them: a function cannot be sent.
    return Result(key, row.title, size, outcome, words, seconds, list(stage.lines))


def table(results: list[Result]) -> str:
    """The results for docs/reliability.md."""
    lines = ["| fault | size | result | time |", "|---|---|---|---|"]
    for one in results:
        words = " ".join(one.words.split()).replace("|", "\\|")
        words = words if one.outcome == "good" else f"**{one.outcome}**: {words[:300]}"
        lines.append(f"| {one.title} | {one.size} | {words} | {one.seconds:.0f} s |")
    return "\n".join(lines) + "\n"


def write(results: list[Result], size: str, seed: int) -> None:
    """Puts the tables between their marks in docs/reliability.md."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True
    ).stdout.strip()
    head = (
        f"`scripts/soak --size {size} --seed {seed}` on commit {commit},"
        f" {platform.system()} {platform.machine()}, {os.cpu_count()} cores:\n\n"
    )
    _between("soak", head + table(results))
    lines = [line for one in results for line in one.lines]
    if lines:
        heading = "| planted fault | found by the row | because it says |\n|---|---|---|\n"
        _between("planted", heading + "".join(f"{line}\n" for line in lines))


def _between(name: str, text: str) -> None:
    document = DOCUMENT.read_text(encoding="utf-8")
    begin, end = f"<!-- {name}: begin -->\n", f"<!-- {name}: end -->"
    before, rest = document.split(begin, 1)
    DOCUMENT.write_text(before + begin + text + end + rest.split(end, 1)[1], encoding="utf-8")


def arguments() -> argparse.Namespace:
    """The arguments of the command."""
    parser = argparse.ArgumentParser(prog="scripts/soak", description=__doc__)
    parser.add_argument("--size", choices=["ci", "night"], default="ci")
    parser.add_argument("--program", type=Path, default=ROOT / "target/debug/breach-letters",
                        help="a build with debug assertions; failpoints need it")
    parser.add_argument("--only", metavar="KEY,…", help="only these rows: "
                        + ", ".join(row.key for row in ROWS))
    parser.add_argument("--seed", type=int, default=1, help="another one, other moments")
    parser.add_argument("--number", type=int, help="this size for the rows in place of their own")
    parser.add_argument("--jobs", type=int, default=2, help="rows at the same time")
    parser.add_argument("--must-have-all", action="store_true",
                        help="a row that cannot be played here is a failure")
    parser.add_argument("--write", action="store_true", help="puts the table into docs/reliability.md")
    return parser.parse_args()


def main() -> int:
    """Plays the rows. 0 if none failed."""
    args = arguments()
    program = args.program.resolve()
    if not program.exists():
        print(f"there is no program {program}: cargo build", file=sys.stderr)
        return 2
    keys = args.only.split(",") if args.only else None
    unknown = set(keys or []) - {row.key for row in ROWS}
    if unknown:
        print(f"no such row: {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    rows = []
    for row in ROWS:
        size = args.number or (row.ci if args.size == "ci" else row.night)
        if size and (not keys or row.key in keys):
            rows.append((row, size))
    order = sorted(rows, key=lambda one: LONG.index(one[0].key) if one[0].key in LONG else len(LONG))
    begun = time.monotonic()
    results = []
    fork = multiprocessing.get_context("fork")
    with folder("soak") as place, ProcessPoolExecutor(max(1, args.jobs), mp_context=fork) as pool:
        waiting = [
            pool.submit(play, program, place, args.seed, row.key, size) for row, size in order
        ]
        for one in as_completed(waiting):
            result = one.result()
            results.append(result)
            print(f"{result.outcome:8}{result.key:14}{result.seconds:6.1f} s  {result.words}", flush=True)
    keys_in_order = [row.key for row in ROWS]
    results.sort(key=lambda one: keys_in_order.index(one.key))
    if args.write:
        write(results, args.size, args.seed)
    bad = {"FAILED", "skipped"} if args.must_have_all else {"FAILED"}
    failed = [one.key for one in results if one.outcome in bad]
    print(f"{len(results)} rows, {len(failed)} failed{': ' if failed else ''}{', '.join(failed)}"
          f" ({time.monotonic() - begun:.0f} s)")
    return 1 if failed else 0
