"""Sets letters with the Python package of Typst, which has no command of its own.

    python -m benchmark.peers.typst_driver one|each FOLDER FONTS OUT

`one` makes one file of all people in FOLDER/people.json, `each` one file for each of them with one
compiler, so that Typst keeps what it has set before.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import typst

STANDARDS: list[typst.PDFStandard] = ["ua-1", "a-2a"]
DATE = 1_695_600_000
"""The date in the file, in seconds since 1970: a fixed one, so that the file is the same each time."""


def main() -> None:
    """Makes the files."""
    mode, folder, font_folder, out = sys.argv[1], *map(Path, sys.argv[2:])
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[font_folder]
    )
    compiler = typst.Compiler(folder / "letters.typ", font_paths=fonts, ignore_system_fonts=True)
    if mode == "one":
        compiler.compile(output=out / "letters.pdf", pdf_standards=STANDARDS, timestamp=DATE)
        return
    for person in json.loads((folder / "people.json").read_text(encoding="utf-8")):
        compiler.compile(
            output=out / f"{person['piece'].replace(chr(0xA0), '')}.pdf",
            sys_inputs={"person": json.dumps(person, ensure_ascii=False)},
            pdf_standards=STANDARDS,
            timestamp=DATE,
        )


if __name__ == "__main__":
    main()
