"""The command: its arguments, and what is measured in which order."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from benchmark import curve, own, sample, tools
from benchmark.compare import Comparison
from benchmark.contender import Numbers
from benchmark.content import Content
from benchmark.extract import extract
from benchmark.measure import Failed, empty, run
from benchmark.peers import programs
from benchmark.report import Report, put
from benchmark.structure import Unreadable

WORK = tools.ROOT / "target" / "bench"
DOCUMENT = tools.ROOT / "docs" / "performance.md"
PEERS = sorted({peer.key for peer in programs.ALL})


@dataclass(frozen=True)
class Plan:
    """How much is measured."""

    people: list[int]
    letters: Numbers
    single: Numbers
    emails: Numbers
    peers: dict[str, Numbers]
    rounds: int
    sample: int


QUICK = Plan(
    people=[1_000, 3_000],
    letters=Numbers(200, 1_200),
    single=Numbers(100, 500),
    emails=Numbers(500, 3_000),
    peers={
        "typst": Numbers(10, 60),
        "weasyprint": Numbers(2, 6),
        "reportlab": Numbers(10, 60),
        "libreoffice": Numbers(10, 60),
    },
    rounds=3,
    sample=0,
)
FULL = Plan(
    people=[1_000, 3_000, 10_000, 30_000, 100_000, 300_000],
    letters=Numbers(1_000, 11_000),
    single=Numbers(500, 5_500),
    emails=Numbers(2_000, 22_000),
    peers={
        "typst": Numbers(50, 550),
        "weasyprint": Numbers(5, 45),
        "reportlab": Numbers(50, 350),
        "libreoffice": Numbers(50, 350),
    },
    rounds=5,
    sample=200,
)


def arguments() -> argparse.Namespace:
    """The arguments of the command."""
    parser = argparse.ArgumentParser(
        prog="scripts/bench",
        description="Measures breach-letters against its peers and writes the figures into"
        " docs/performance.md.",
    )
    amount = parser.add_mutually_exclusive_group()
    amount.add_argument("--full", action="store_true", help="up to 300 000 people (the default)")
    amount.add_argument("--quick", action="store_true", help="up to 3 000 people, a few minutes")
    parser.add_argument(
        "--program", type=Path, help="the program; else the release build, made if need be"
    )
    parser.add_argument(
        "--peers", default=",".join(PEERS), help="only these, with commas: %(default)s"
    )
    parser.add_argument("--no-peers", action="store_true", help="this program alone")
    parser.add_argument("--rounds", type=positive, help="how many times each is measured")
    parser.add_argument("--people", type=people, metavar="N,N,…", help="other numbers of people")
    parser.add_argument(
        "--sample-check", type=int, metavar="N", help="have N letters of the largest run validated"
    )
    parser.add_argument(
        "--out", type=Path, default=DOCUMENT, help="the file with the section to write"
    )
    args = parser.parse_args()
    args.chosen = [] if args.no_peers else [name for name in args.peers.split(",") if name]
    if unknown := set(args.chosen) - set(PEERS):
        parser.error(f"no such peer: {', '.join(sorted(unknown))}; there are {', '.join(PEERS)}")
    return args


def positive(text: str) -> int:
    """A number of at least 1."""
    if (value := int(text)) < 1:
        raise argparse.ArgumentTypeError(f"{text} is less than 1")
    return value


def people(text: str) -> list[int]:
    """Numbers with commas between them, in rising order."""
    return sorted(positive(part) for part in text.split(","))


def say(line: str) -> None:
    """Tells what is being done."""
    print(line, file=sys.stderr, flush=True)


def command(args: argparse.Namespace) -> str:
    """The command as the section names it: what decides the figures, and no paths."""
    words = ["scripts/bench"]
    words += ["--quick"] if args.quick else []
    words += ["--no-peers"] if args.no_peers else []
    words += ["--peers", args.peers] if args.peers != ",".join(PEERS) else []
    words += ["--rounds", str(args.rounds)] if args.rounds else []
    words += ["--people", ",".join(map(str, args.people))] if args.people else []
    return " ".join(words)


def content_of(program: own.Own, count: int) -> Content:
    """The content of letters to this number of people, read out of letters that this program writes."""
    inputs = own.incident(empty(WORK / "content-in"), count)
    out = WORK / "content-out"
    shutil.rmtree(out, ignore_errors=True)
    run([program.render(inputs, out, "--files", "single", "--no-verify")], WORK / "run")
    found = extract(inputs / "recipients.csv", out, count)
    shutil.rmtree(out)
    return found


def found_peers(
    plan: Plan, chosen: list[str], content: Content
) -> tuple[list[programs.Peer], list[tuple[str, str]]]:
    """The peers that are there, and those that are not with the reason."""
    peers: list[programs.Peer] = []
    missing: list[tuple[str, str]] = []
    for kind in programs.ALL:
        if kind.key in chosen:
            try:
                peers.append(kind(plan.peers[kind.key], content))
            except programs.Missing as reason:
                missing.append((kind.name, str(reason)))
    return peers, missing


def compare(
    plan: Plan, rounds: int, chosen: list[str], report: Report, ways: list[own.Own]
) -> None:
    """Measures this program's ways and the chosen peers in turns, the first way before each."""
    say("the letters' content")
    numbers = [plan.peers[name].big for name in chosen]
    # Some people get no letter: their address is too long for the window.
    content = content_of(ways[0], max([*numbers, 10]) * 11 // 10)
    peers, report.missing = found_peers(plan, chosen, content)
    comparison = Comparison(WORK, say, content)
    for turn in range(rounds):
        say(f"round {turn + 1} of {rounds}")
        for peer in list(peers):
            comparison.measure(ways[0])
            try:
                comparison.measure(peer)
            except Failed as failed:
                peers.remove(peer)
                report.missing.append((peer.name, str(failed).splitlines()[0]))
                say(str(failed))
        for way in ways[1:]:
            comparison.measure(ways[0])
            comparison.measure(way)
    report.own, *report.others = (comparison.results[way.name] for way in ways)
    report.peers = [comparison.results[peer.name] for peer in peers]


def grow(plan: Plan, rounds: int, report: Report, way: own.Own) -> None:
    """Measures more and more people, and looks closer at the last run."""
    for size in plan.people:
        point, inputs, out = curve.measure(way, size, rounds, WORK, say)
        report.curve.append(point)
        if size == plan.people[-1] and plan.sample and isinstance(point, curve.Point):
            report.sample = sample.check(way, size, plan.sample, inputs, out, WORK, say)


def main() -> int:
    """Measures and writes the section."""
    args = arguments()
    plan = QUICK if args.quick else FULL
    if args.people:
        plan = replace(plan, people=args.people)
    if args.sample_check is not None:
        plan = replace(plan, sample=args.sample_check)
    rounds = args.rounds or plan.rounds
    report = Report(command(args), rounds, os.getloadavg()[0])
    tools.program("pdfinfo", "poppler-utils")
    program = own.built(args.program)
    try:
        # A copy, so that a build in between changes nothing.
        binary = Path(shutil.copy(program, empty(WORK)))
        ways = own.ways(binary, plan.letters, plan.single, plan.emails)
        compare(plan, rounds, args.chosen, report, ways)
        shutil.rmtree(WORK / "in")
        shutil.rmtree(WORK / "out")
        grow(plan, rounds, report, ways[0])
    except (Failed, Unreadable) as failed:
        say(f"scripts/bench: {failed}")
        return 1
    finally:
        shutil.rmtree(WORK, ignore_errors=True)
    put(args.out, report.text())
    say(f"written into {args.out}")
    return 0
