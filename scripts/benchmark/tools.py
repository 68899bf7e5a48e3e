"""Installs what the measurement needs, as scripts/test does: Debian packages as root with apt,
Python packages into target/tools. BREACH_LETTERS_NO_INSTALL=1 forbids both."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
"""The repository."""
TOOLS = ROOT / "target" / "tools"


def may_install() -> bool:
    """Whether anything may be installed."""
    return os.environ.get("BREACH_LETTERS_NO_INSTALL") != "1"


def debian(*packages: str) -> None:
    """Installs Debian packages if that is possible; whether it did shows by what they bring."""
    if not may_install() or os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    print(f"installing {' '.join(packages)}", file=sys.stderr)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        subprocess.run(
            ["apt-get", "-qq", *arguments], env=environment, check=False, stdout=subprocess.DEVNULL
        )


def program(name: str, package: str) -> Path | None:
    """A program, installed if need be."""
    if not shutil.which(name):
        debian(package)
    found = shutil.which(name)
    return Path(found) if found else None


def environment(name: str, requirements: Path) -> Path:
    """The folder of programs of a Python environment with these requirements; it may lack some.

    Shared with scripts/test: same folders, same note of what is installed.
    """
    folder, done = TOOLS / name, TOOLS / f"{requirements.stem}.done"
    wanted = requirements.read_bytes()
    if may_install() and not (done.is_file() and done.read_bytes() == wanted):
        print(f"installing the Python packages of {requirements.name}", file=sys.stderr)
        shutil.rmtree(folder, ignore_errors=True)
        made = subprocess.run([sys.executable, "-m", "venv", folder], check=False)
        pip: list[str | Path] = [
            folder / "bin" / "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
        ]
        if (
            made.returncode == 0
            and subprocess.run([*pip, "-r", requirements], check=False).returncode == 0
        ):
            done.write_bytes(wanted)
    return folder / "bin"


def package_version(programs: Path, package: str) -> str | None:
    """The version of a Python package that can be loaded, or nothing."""
    code = f"import {package}, importlib.metadata as m; print(m.version('{package}'))"
    try:
        done = subprocess.run(
            [programs / "python", "-c", code], capture_output=True, text=True, check=False
        )
    except OSError:
        return None
    return done.stdout.strip() if done.returncode == 0 else None
