"""An incident with invented people, its e-mails, and the program that sends them."""

from __future__ import annotations

import csv
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mail.block import ROOT, Broken

#: The address for bounces; the token of each piece is behind a plus sign.
BOUNCES_TO = "bounces@bounces.example"

#: Timeouts and waits of minutes, made short: nothing else is different in a test.
QUICK = """\
retry: {first: 1s, most: 2s, give-up-after: 1h}
timeouts: {connect: 5s, greeting: 5s, command: 2s, data: 2s, block: 2s, after-dot: 2s}
"""


@dataclass
class Done:
    """A program that has ended."""

    code: int
    out: str
    err: str
    seconds: float

    @property
    def text(self) -> str:
        """Everything that it has written."""
        return self.out + self.err


@dataclass
class Program:
    """The program under test."""

    path: Path

    def command(self, *words: str | Path) -> list[str]:
        """The words to start it with."""
        return [str(self.path), *(str(word) for word in words)]

    def start(
        self, *words: str | Path, env: dict[str, str] | None = None, before: Sequence[str] = ()
    ) -> subprocess.Popen:
        """Starts it; `before` goes before the command (strace, faketime)."""
        # Files, not pipes: a pipe that nobody reads would hold the program up.
        out, err = tempfile.TemporaryFile(), tempfile.TemporaryFile()
        process = subprocess.Popen(
            [*before, *self.command(*words)],
            stdin=subprocess.DEVNULL, stdout=out, stderr=err, start_new_session=True,
            env={**os.environ, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", **(env or {})},
        )
        process.written = (out, err)
        return process

    def run(
        self,
        *words: str | Path,
        env: dict[str, str] | None = None,
        before: Sequence[str] = (),
        seconds: float = 300,
    ) -> Done:
        """Runs it to its end. That it takes longer than `seconds` is a failure."""
        return finish(self.start(*words, env=env, before=before), seconds)


def finish(process: subprocess.Popen, seconds: float = 300) -> Done:
    """Waits for the end of a program."""
    begun = time.monotonic()
    late = False
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        # What strace started would outlive it.
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        late = True
    texts = []
    for file in process.written:
        file.seek(0)
        texts.append(file.read().decode("utf-8", "replace"))
        file.close()
    if late:
        raise Broken(f"it did not end within {seconds:.0f} s; it said:\n{''.join(texts)[-2000:]}")
    return Done(process.returncode, texts[0], texts[1], time.monotonic() - begun)


def kill(process: subprocess.Popen) -> bool:
    """Kills a program with SIGKILL. False if it had ended by itself."""
    if process.poll() is not None:
        finish(process)
        return False
    process.send_signal(signal.SIGKILL)
    return finish(process).code == -signal.SIGKILL


@dataclass
class Campaign:
    """A rendered output folder, and who is to get what."""

    program: Program
    incident: Path
    out: Path
    #: The address of each recipient id.
    addresses: dict[str, str]
    #: Rows of `manifest.csv` by number of the piece; e-mails only.
    pieces: dict[int, dict[str, str]] = field(default_factory=dict)

    def address(self, piece: int) -> str:
        """Where a piece goes."""
        return self.addresses[self.pieces[piece]["recipient"]]

    def settings(self, port: int, *, connections: int = 8, more: str = QUICK, name: str = "") -> Path:
        """Writes `dispatch.yaml` for a server on 127.0.0.1, beside the output folder."""
        path = self.out.parent / f"dispatch{name}.yaml"
        path.write_text(
            "version: 1\n"
            f"relay: {{host: 127.0.0.1, port: {port}, tls: none}}\n"
            f"envelope: {{bounces-to: {BOUNCES_TO}, verp: yes}}\n"
            f"limits: {{connections: {connections}}}\n" + more
        )
        return path

    def send(self, settings: Path, *more: str, **options) -> Done:
        """`send --yes` to its end."""
        return self.program.run(*self.words(settings, *more), **options)

    def start(self, settings: Path, *more: str, **options) -> subprocess.Popen:
        """`send --yes`, started."""
        return self.program.start(*self.words(settings, *more), **options)

    def words(self, settings: Path, *more: str) -> list[str]:
        """The words of `send --yes`."""
        return ["send", str(self.out), "--yes", "--settings", str(settings), *more]

    def copy(self, place: Path) -> Campaign:
        """The same campaign in a new folder; the incident is shared."""
        out = place / "out"
        shutil.copytree(self.out, out, symlinks=True)
        return Campaign(self.program, self.incident, out, self.addresses, self.pieces)


def people(number: int, *extra: str) -> list[dict[str, str]]:
    """Invented people, each of whom gets an e-mail."""
    done = subprocess.run(
        [sys.executable, ROOT / "scripts" / "make-people", str(number), "--channel", "email", *extra],
        capture_output=True, text=True, check=True,
    )
    return list(csv.DictReader(done.stdout.splitlines()))


def make(
    program: Program,
    place: Path,
    rows: list[dict[str, str]],
    *,
    fixture: str = "westlog",
    options: Sequence[str] = (),
    edit=None,
) -> Campaign:
    """Writes an incident with these people, and renders it into `place/out`."""
    incident = place / "incident"
    shutil.copytree(ROOT / "fixtures" / fixture, incident)
    shutil.rmtree(incident / "expected", ignore_errors=True)
    if edit:
        path = incident / "incident.yaml"
        path.write_text(edit(path.read_text(encoding="utf-8")), encoding="utf-8")
    with open(incident / "recipients.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    out = place / "out"
    done = program.run("render", incident, "--out", out, "--quiet", *options, seconds=1800)
    if done.code not in (0, 4):
        raise Broken(f"render ended with {done.code}:\n{done.text[-3000:]}")
    return load(program, incident, out, {row["id"]: row["email"] for row in rows})


def load(program: Program, incident: Path, out: Path, addresses: dict[str, str]) -> Campaign:
    """A campaign over an output folder that is there."""
    campaign = Campaign(program, incident, out, addresses)
    with open(out / "manifest.csv", encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if row["outcome"] == "rendered" and row["channel"] == "email":
                campaign.pieces[int(row["piece"])] = row
    return campaign
