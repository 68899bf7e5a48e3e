"""Folders, ports and processes that end with the block that began them."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Missing(Exception):
    """A tool or a right that this computer does not have: the row is skipped, and says so."""


class Broken(Exception):
    """An invariant does not hold: the row has failed."""


def need(program: str, package: str) -> str:
    """The path of a program."""
    # Postfix's daemons are in folders that only root has in its PATH.
    path = shutil.which(program, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")
    if path is None:
        raise Missing(f"{program} is not here (Debian package {package})")
    return path


def need_root(what: str) -> None:
    """Skips what only root may do."""
    if os.geteuid() != 0:
        raise Missing(f"{what} needs root")


@contextlib.contextmanager
def folder(name: str) -> Iterator[Path]:
    """A new folder below the one for temporary files, removed at the end."""
    path = Path(tempfile.mkdtemp(prefix=f"breach-{name}-"))
    try:
        yield path
    finally:
        if os.environ.get("BREACH_LETTERS_KEEP") == "1":
            print(f"kept: {path}")
        else:
            shutil.rmtree(path, ignore_errors=True)


def free_port() -> int:
    """A port of 127.0.0.1 that nobody listens on now."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def wait_for_port(port: int, seconds: float = 20) -> None:
    """Waits until somebody listens."""
    end = time.monotonic() + seconds
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            if time.monotonic() > end:
                raise Broken(f"nobody listens on port {port} after {seconds:.0f} s") from None
            time.sleep(0.02)


def end(process: subprocess.Popen) -> None:
    """Ends a process by its number, first with SIGTERM."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def as_nobody() -> list[str]:
    """What goes before a command that must not run as root."""
    if os.geteuid() != 0:
        return []
    return [need("setpriv", "util-linux"), "--reuid=65534", "--regid=65534", "--clear-groups"]
