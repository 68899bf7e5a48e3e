"""A closer look at a large run: `verify` on everything, validators on letters drawn by lot."""

from __future__ import annotations

import csv
import random
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmark import tools
from benchmark.compare import characters, command
from benchmark.measure import Failed, Usage, run
from benchmark.own import Own

SEED = 1
WHOLE_FILES = 2
"""Print files that validators see as a whole."""
REQUIREMENTS = tools.ROOT / "scripts" / "requirements.txt"


@dataclass(frozen=True)
class Check:
    """What was checked, and what was found."""

    people: int
    verify: Usage | None
    """What `verify` cost; nothing if it found a mismatch."""
    letters: int
    validators: str
    """What the validators found in the letters, in words."""
    batches: str
    """What the validators found in these, in words."""
    same_text: int
    """Letters of the sample with the same text in the print file."""


def check(
    own: Own,
    people: int,
    count: int,
    inputs: Path,
    out: Path,
    work: Path,
    say: Callable[[str], None],
) -> Check:
    """Verifies the run in `out`, and prints `count` of its letters again to have them validated."""
    say("verify")
    verify: Usage | None = None
    try:
        verify = run([own.verify(out)], work / "run")
    except Failed as failed:
        say(str(failed))
    drawn = draw(out / "manifest.csv", count)
    say(f"validators on {len(drawn)} letters")
    again = work / "sample-out"
    shutil.rmtree(again, ignore_errors=True)
    chosen = [word for row in drawn for word in ("--only", row["recipient"])]
    reprint: list[str | Path] = [
        "--reprint",
        out,
        "--reason",
        "sample",
        "--files",
        "single",
        *chosen,
    ]
    run([own.render(inputs, again, *reprint)], work / "run")
    with (again / "manifest.csv").open(encoding="utf-8", newline="") as rows:
        files = {
            row["piece"]: again / (row["single_file"] or row["file"])
            for row in csv.DictReader(rows)
            if row["outcome"] == "rendered"
        }
    same = sum(
        in_batch(out, row) == characters(command("pdftotext", files[row["piece"]], "-"))
        for row in drawn
    )
    batches = sorted({row["file"] for row in drawn})
    batches = random.Random(SEED).sample(batches, min(WHOLE_FILES, len(batches)))
    result = Check(
        people,
        verify,
        len(drawn),
        validated([files[row["piece"]] for row in drawn]),
        validated([out / name for name in batches], "--batch"),
        same,
    )
    shutil.rmtree(again, ignore_errors=True)
    return result


def draw(manifest: Path, count: int) -> list[dict[str, str]]:
    """So many rows of letters, drawn by lot, always the same ones, without keeping all."""
    choose = random.Random(SEED)
    drawn: list[dict[str, str]] = []
    with manifest.open(encoding="utf-8", newline="") as rows:
        letters = (row for row in csv.DictReader(rows) if row["file"].endswith(".pdf"))
        for seen, row in enumerate(letters):
            if len(drawn) < count:
                drawn.append(row)
            elif (place := choose.randint(0, seen)) < count:
                drawn[place] = row
    return sorted(drawn, key=lambda row: int(row["piece"]))


def in_batch(out: Path, row: dict[str, str]) -> object:
    """The characters of a letter in its print file."""
    first, pages = int(row["first_page"]), int(row["pages"])
    last = str(first + pages - 1)
    return characters(command("pdftotext", "-f", str(first), "-l", last, out / row["file"], "-"))


def validated(files: list[Path], *flags: str) -> str:
    """What scripts/check-pdfs.py says last."""
    python = tools.environment("venv", REQUIREMENTS) / "python"
    if not python.is_file():
        return "not checked: the validators are missing"
    script = tools.ROOT / "scripts" / "check-pdfs.py"
    done = subprocess.run(
        [python, script, *flags, *files], capture_output=True, text=True, check=False
    )
    lines = done.stdout.strip().splitlines()
    return lines[-1] if lines else f"the validators ended with {done.returncode}"
