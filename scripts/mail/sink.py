"""Postfix's smtp-sink: fast, and with faults of its own."""

from __future__ import annotations

import contextlib
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mail.block import as_nobody, end, folder, free_port, need, wait_for_port


@dataclass
class Sink:
    """A running smtp-sink. `dumps` holds one file a message if it keeps them."""

    port: int
    dumps: Path | None = None

    def messages(self) -> list[bytes]:
        """The messages that it has stored, with smtp-sink's own lines of the envelope."""
        assert self.dumps is not None
        return [path.read_bytes() for path in sorted(self.dumps.glob("dump.*"))]


@contextlib.contextmanager
def sink(*switches: str, keep: bool = False) -> Iterator[Sink]:
    """Starts smtp-sink with switches such as `-q .` (vanish after the dot) or `-r DATA`."""
    with folder("sink") as place:
        place.chmod(0o777)
        port = free_port()
        command = [*as_nobody(), need("smtp-sink", "postfix"), "-c", *switches]
        if keep:
            command += ["-d", str(place / "dump.%M.")]
        with open(place / "log", "wb") as log:
            process = subprocess.Popen(
                [*command, f"127.0.0.1:{port}", "1000"], cwd=place, stdout=log, stderr=log
            )
        try:
            wait_for_port(port)
            yield Sink(port, place if keep else None)
        finally:
            end(process)
