"""The peers as contenders: how each is installed, fed and run for many letters."""

from __future__ import annotations

import json
import re
import subprocess
from abc import abstractmethod
from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from benchmark import tools
from benchmark.contender import Contender, Numbers
from benchmark.content import Content
from benchmark.measure import Command, run
from benchmark.peers import libreoffice_document, typst_source, weasyprint_html

SCRIPTS = tools.ROOT / "scripts"
FONTS = tools.ROOT / "fonts"
REQUIREMENTS = SCRIPTS / "bench-requirements.txt"
VENV = "bench-venv"


class Missing(Exception):
    """A peer that is not here and cannot be installed; says what would be needed."""


class Peer(Contender):
    """A peer. Its inputs are made of the letters that this program has made."""

    key: str
    """As `--peers` names it."""

    def __init__(self, numbers: Numbers, content: Content) -> None:
        """Finds the program or installs it; raises `Missing`."""
        self.numbers = numbers
        self.content = content
        self.version = self.install()

    @abstractmethod
    def install(self) -> str:
        """The version of the program, which is there now."""


class PythonPeer(Peer):
    """A peer that is a Python package."""

    package: str
    needs: tuple[str, ...] = ()
    """Debian packages without which the Python package cannot be loaded."""

    def install(self) -> str:
        self.programs = tools.environment(VENV, REQUIREMENTS)
        version = tools.package_version(self.programs, self.package)
        if version is None and self.needs:
            tools.debian(*self.needs)
            version = tools.package_version(self.programs, self.package)
        if version is None:
            also = f" and of Debian {', '.join(self.needs)}" if self.needs else ""
            raise Missing(f"needs the Python package {self.package}{also}")
        return version

    def module(self, name: str, *arguments: str | Path) -> Command:
        """A command that runs one of the modules beside this one."""
        return Command(
            [self.programs / "python", "-m", f"benchmark.peers.{name}", *arguments],
            {"PYTHONPATH": str(SCRIPTS), "PYTHONDONTWRITEBYTECODE": "1"},
        )


class Typst(PythonPeer):
    """Typst with one document of many letters."""

    key = package = "typst"
    name = "Typst, one file of all letters"
    mode = "one"

    def prepare(self, count: int, folder: Path) -> None:
        write(folder / "letters.typ", [typst_source.source(self.content)])
        write(folder / typst_source.PEOPLE, [typst_source.people(self.content, count)])

    def command(self, inputs: Path, out: Path, worker: int, workers: int) -> Command:
        return self.module("typst_driver", self.mode, inputs, FONTS, out)


class TypstEach(Typst):
    """Typst with a document for each letter."""

    name = "Typst, one file a letter"
    mode = "each"


class WeasyPrint(PythonPeer):
    """WeasyPrint with one page of the web."""

    key = package = "weasyprint"
    name = "WeasyPrint, one file of all letters"
    needs = ("libpangoft2-1.0-0", "libharfbuzz-subset0")

    def prepare(self, count: int, folder: Path) -> None:
        write(folder / "letters.html", weasyprint_html.page(self.content, count, FONTS))

    def command(self, inputs: Path, out: Path, worker: int, workers: int) -> Command:
        variant = ["--pdf-variant", "pdf/ua-1"]
        files = [inputs / "letters.html", out / "letters.pdf"]
        return Command([self.programs / "weasyprint", "--quiet", *variant, *files])


class ReportLab(PythonPeer):
    """ReportLab with one Platypus story."""

    key = package = "reportlab"
    name = "ReportLab, one file of all letters"

    def prepare(self, count: int, folder: Path) -> None:
        self.content.save(folder / "letters.json", count)

    def command(self, inputs: Path, out: Path, worker: int, workers: int) -> Command:
        return self.module("reportlab_driver", inputs / "letters.json", FONTS, out)


class LibreOffice(Peer):
    """LibreOffice Writer without a window, with one document."""

    key = "libreoffice"
    name = "LibreOffice, one file of all letters"
    package = "libreoffice-writer-nogui"
    options: ClassVar = {
        "PDFUACompliance": {"type": "boolean", "value": "true"},
        "UseTaggedPDF": {"type": "boolean", "value": "true"},
        "SelectPdfVersion": {"type": "long", "value": "2"},
    }

    def install(self) -> str:
        program = tools.program("soffice", self.package)
        if program is None:
            raise Missing(f"needs the Debian package {self.package}")
        self.soffice = program
        done = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)
        found = re.search(r"\d+(\.\d+)+", done.stdout)
        if done.returncode != 0 or found is None:
            raise Missing("the soffice that is here does not start")
        return found[0]

    def prepare(self, count: int, folder: Path) -> None:
        write(folder / "letters.fodt", libreoffice_document.document(self.content, count))
        # So that the repository's fonts are the only ones.
        fonts = (
            '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">'
            f"<fontconfig><dir>{FONTS}</dir><cachedir>{folder}/font-cache</cachedir></fontconfig>"
        )
        write(folder / "fonts.conf", [fonts])
        for worker in range(2):
            # The first start of a profile writes it; that is no part of making letters.
            run([self.start(folder, worker, "--terminate_after_init")], folder / "start")

    def start(self, inputs: Path, worker: int, *arguments: str | Path) -> Command:
        """LibreOffice with the profile of one worker."""
        profile = (inputs / f"profile-{worker}").as_uri()
        quiet = ["--headless", "--norestore", "--nologo", f"-env:UserInstallation={profile}"]
        return Command(
            [self.soffice, *quiet, *arguments], {"FONTCONFIG_FILE": str(inputs / "fonts.conf")}
        )

    def command(self, inputs: Path, out: Path, worker: int, workers: int) -> Command:
        convert = f"pdf:writer_pdf_Export:{json.dumps(self.options)}"
        document = inputs / "letters.fodt"
        return self.start(inputs, worker, "--convert-to", convert, "--outdir", out, document)


ALL: list[type[Peer]] = [Typst, TypstEach, WeasyPrint, ReportLab, LibreOffice]


def write(path: Path, parts: Iterable[str]) -> None:
    """Writes a file part by part."""
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(parts)
