"""This program as a contender, and its folders of input."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from benchmark import tools
from benchmark.contender import Contender, Numbers
from benchmark.measure import Command

INCIDENT = tools.ROOT / "fixtures" / "westlog"
MINORS = 0.1
SEED = 1


def incident(folder: Path, people: int, channel: str = "letter") -> Path:
    """Makes an incident folder with this number of invented people, one in ten a child."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(INCIDENT / "incident.yaml", folder)
    shutil.copytree(INCIDENT / "locales", folder / "locales", dirs_exist_ok=True)
    make: list[str | Path] = [
        tools.ROOT / "scripts" / "make-people",
        str(people),
        "--seed",
        str(SEED),
    ]
    with (folder / "recipients.csv").open("wb") as out:
        subprocess.run(
            [sys.executable, *make, "--channel", channel, "--minors", str(MINORS)],
            check=True,
            stdout=out,
        )
    return folder


class Own(Contender):
    """This program in one of its ways."""

    shares_work = True

    def __init__(
        self,
        program: Path,
        version: str,
        name: str,
        numbers: Numbers,
        *flags: str,
        channel: str = "letter",
    ) -> None:
        self.program = program
        self.version = version
        self.name = name
        self.numbers = numbers
        self.flags = flags
        self.channel = channel

    def prepare(self, count: int, folder: Path) -> None:
        incident(folder, count, self.channel)

    def command(self, inputs: Path, out: Path, worker: int, workers: int) -> Command:
        return self.render(inputs, out, "--jobs", str(workers), *self.flags)

    def render(self, inputs: Path, out: Path, *flags: str | Path) -> Command:
        """Renders a folder of input."""
        return Command([self.program, "render", inputs, "--out", out, "--quiet", *flags])

    def check(self, inputs: Path) -> Command:
        """Checks a folder of input."""
        return Command([self.program, "check", inputs, "--quiet"])

    def verify(self, out: Path) -> Command:
        """Verifies a folder of output."""
        return Command([self.program, "verify", out, "--quiet"])


def ways(program: Path, letters: Numbers, single: Numbers, emails: Numbers) -> list[Own]:
    """The program's ways: print files of up to 500 letters, which is the main one; with a second
    look at every file; a file a letter; e-mails."""
    done = subprocess.run([program, "--version"], capture_output=True, text=True, check=True)
    version = done.stdout.split()[-1]
    return [
        Own(program, version, "breach-letters, print files", letters, "--no-verify"),
        Own(program, version, "breach-letters, print files, verified", letters),
        Own(
            program,
            version,
            "breach-letters, one file a letter",
            single,
            "--files",
            "single",
            "--no-verify",
        ),
        Own(program, version, "breach-letters, e-mails", emails, "--no-verify", channel="email"),
    ]


def built(given: Path | None) -> Path:
    """The program: the given one, or the release build, which is made if it is not there."""
    if given is not None:
        return given.resolve()
    program = tools.ROOT / "target" / "release" / "breach-letters"
    if not program.is_file():
        subprocess.run(["cargo", "build", "--release", "--locked"], cwd=tools.ROOT, check=True)
    return program
