"""`scripts/bench-send`: our `send` beside Postfix's own smtp-source, into the same server."""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from mail.block import ROOT, Broken, folder, need
from mail.campaign import Campaign, Program, make, people
from mail.faults import whole
from mail.postfix import Postfix, postfix
from mail.sink import sink
from mail.stage import Stage, expect

CONNECTIONS = 8
#: No waits of our own in a measurement.
PLAIN = "retry: {first: 1m, most: 4h, give-up-after: 72h}\n"


@dataclass
class Rates:
    """Messages a second of interleaved pairs."""

    theirs: list[float] = field(default_factory=list)
    ours: list[float] = field(default_factory=list)

    def ratio(self) -> float:
        """The median of the ratios of the pairs."""
        return statistics.median(o / t for o, t in zip(self.ours, self.theirs, strict=True))

    def row(self, name: str) -> str:
        """A row of the table."""
        ratios = [o / t for o, t in zip(self.ours, self.theirs, strict=True)]
        return (
            f"| {name} | {statistics.median(self.theirs):.0f} | {statistics.median(self.ours):.0f}"
            f" | {statistics.median(ratios):.2f} | {min(ratios):.2f}–{max(ratios):.2f} |"
        )


def source(port: int, number: int, size: int, reuse: bool) -> float:
    """Messages a second of smtp-source: one command, timed from its start to its end."""
    command = [
        need("smtp-source", "postfix"), *(["-d"] if reuse else []), "-s", str(CONNECTIONS),
        "-m", str(number), "-l", str(size), "-f", "bounces@bounces.example",
        "-t", "someone@posti.example", f"127.0.0.1:{port}",
    ]
    begun = time.monotonic()
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        raise Broken(f"smtp-source: {done.stderr}")
    return number / (time.monotonic() - begun)


def ours(campaign: Campaign, port: int) -> float:
    """Messages a second of `send --yes`, from the start of the program to its end, all of it."""
    with folder("bench") as place:
        copy = campaign.copy(place)
        settings = copy.settings(port, connections=CONNECTIONS, more=PLAIN)
        subprocess.run(["sync"], check=True)
        begun = time.monotonic()
        expect(copy.send(settings), 0)
        return len(copy.pieces) / (time.monotonic() - begun)


def pairs(campaign: Campaign, port: int, size: int, count: int, after=lambda: None) -> Rates:
    """Interleaved pairs; who goes first changes."""
    rates = Rates()
    number = len(campaign.pieces)
    # Once each for nothing: what is read for the first time is slower.
    source(port, 200, size, reuse=True)
    for turn in range(count):
        for who in ("theirs", "ours") if turn % 2 == 0 else ("ours", "theirs"):
            if who == "theirs":
                rates.theirs.append(source(port, number, size, reuse=True))
            else:
                rates.ours.append(ours(campaign, port))
            after()
        print(f"  pair {turn + 1}: smtp-source {rates.theirs[-1]:.0f}/s,"
              f" send {rates.ours[-1]:.0f}/s, ratio {rates.ours[-1] / rates.theirs[-1]:.2f}", flush=True)
    return rates


def empty(relay: Postfix) -> None:
    """Deletes all messages of the queue."""
    relay.command("postsuper", "-d", "ALL")


def main() -> int:
    """Measures and prints the table for docs/performance.md."""
    parser = argparse.ArgumentParser(prog="scripts/bench-send", description=__doc__)
    parser.add_argument("--program", type=Path, default=ROOT / "target/release/breach-letters")
    parser.add_argument("--number", type=int, default=3_000, help="messages of each run")
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--people", type=int, default=0,
                        help="also sends to this number of people with ten kills (300000): memory and resume")
    parser.add_argument("--at-least", type=float, default=0.8, help="the ratio that must be reached")
    args = parser.parse_args()
    program = Program(args.program.resolve())
    if not program.path.exists():
        print(f"there is no program {program.path}", file=sys.stderr)
        return 2
    lines, good = [], True
    with folder("bench-send") as place:
        (place / "made").mkdir()
        campaign = make(program, place / "made", people(args.number))
        sizes = [(campaign.out / row["file"]).stat().st_size for row in campaign.pieces.values()]
        size = round(statistics.mean(sizes))
        print(f"{args.number} messages of {size} bytes on average, {CONNECTIONS} connections")
        with postfix(hold=True) as relay:
            print("into Postfix's queue:")
            rates = pairs(campaign, relay.port, size, args.pairs, lambda: empty(relay))
            lines.append(rates.row("Postfix, queue synced to the disk"))
            good = rates.ratio() >= args.at_least
        with sink() as server:
            print("into smtp-sink:")
            rates = pairs(campaign, server.port, size, args.pairs)
            lines.append(rates.row("smtp-sink, which keeps nothing"))
    print("\n| into | smtp-source, messages/s | send, messages/s | ratio (median of pairs) | all pairs |")
    print("|---|---|---|---|---|")
    print("\n".join(lines))
    if args.people:
        import random

        with folder("people") as place:
            print(whole.whole(Stage(program, place, random.Random(1)), args.people))
    return 0 if good else 1
