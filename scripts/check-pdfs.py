#!/usr/bin/env python3
"""Checks PDF files with outloud and pdfua: PDF/UA-1 and what a reader hears.

  check-pdfs.py FILE...              every file without any error or warning
  check-pdfs.py --batch FILE...      the same for print batches
  check-pdfs.py --proof FILE...      the same for proofs
  check-pdfs.py --must-fail FILE...  every file found faulty by each of the two

Each tool gets many files at once, because starting costs more than checking. Exit code: 0 as it
should be, 1 not so, 2 used wrongly.
"""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from os import cpu_count
from pathlib import Path

TOOLS = Path(sys.executable).parent
CHUNK = 200

# pdfua 0.1.3 cannot run this rule (a mistake of its own, "pikepdf.Object is not a Dictionary").
KNOWN_SKIPPED = {"UA-14-001"}

# In a batch the letterhead of one letter after another looks like a running header.
NOT_IN_BATCHES = {"PAG-001"}
# What is drawn over a proof is no part of the letter, and is not read in the middle of it.
NOT_IN_PROOFS = {"TAG-002"}


def objects(text: str) -> list[dict]:
    """The JSON objects in a text, one after another."""
    decoder, found, at = json.JSONDecoder(), [], 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        value, at = decoder.raw_decode(text, at)
        found += value if isinstance(value, list) else [value]
    return found


def run(tool: str, arguments: list[str]) -> list[dict]:
    done = subprocess.run([TOOLS / tool, *arguments], capture_output=True, text=True)
    try:
        return objects(done.stdout)
    except ValueError:
        sys.exit(f"{tool} did not answer in JSON (exit code {done.returncode}):\n{done.stderr}")


def outloud(files: list[str]) -> dict[str, list[str]]:
    found = {}
    for answer in run("outloud", ["--quiet", "--fail-on", "never", "--json", "-", *files]):
        for result in answer["results"]:
            lines = [result["error"]] if result["error"] else []
            for finding in result["findings"]:
                if finding["severity"] != "info":
                    page = f" page {finding['page']}" if finding.get("page") else ""
                    lines.append(f"{finding['rule']} {finding['severity']}{page}: {finding['message']}")
            found[result["path"]] = lines
    return found


def pdfua(files: list[str]) -> dict[str, list[str]]:
    found = {}
    for result in run("pdfua", ["check", "--format", "json", *files]):
        if "findings" not in result:
            found[result["file"]] = ["it cannot be read"]
            continue
        lines = [
            f"{finding['rule_id']} {finding['severity']}: {finding['message']}"
            for finding in result["findings"]
            if finding["severity"] != "info"
        ]
        for skipped in result.get("skipped", []):
            if skipped["rule_id"] not in KNOWN_SKIPPED:
                lines.append(f"{skipped['rule_id']} did not run: {skipped['reason']}")
        found[result["file"]] = lines
    return found


def main() -> int:
    arguments = sys.argv[1:]
    mode = arguments.pop(0) if arguments and arguments[0].startswith("--") else ""
    if mode not in ("", "--batch", "--proof", "--must-fail") or not arguments:
        print(__doc__, file=sys.stderr)
        return 2
    workers = cpu_count() or 1
    size = max(1, min(CHUNK, -(-len(arguments) // workers)))
    chunks = [arguments[at : at + size] for at in range(0, len(arguments), size)]
    wrong = 0
    for name, tool in (("outloud", outloud), ("pdfua", pdfua)):
        found: dict[str, list[str]] = {}
        with ThreadPoolExecutor(workers) as pool:
            for part in pool.map(tool, chunks):
                found |= part
        # A tool that the machine ended in the middle of many files gets each of the rest alone.
        for file in arguments:
            if file not in found:
                found |= tool([file])
        for file in arguments:
            lines = found.get(file)
            if lines is None:
                print(f"{file}: {name} gave no answer")
                wrong += 1
                continue
            if mode == "--batch":
                lines = [line for line in lines if line.split()[0] not in NOT_IN_BATCHES]
            if mode == "--proof":
                lines = [line for line in lines if line.split()[0] not in NOT_IN_PROOFS]
            if mode == "--must-fail":
                if not any(" error" in line for line in lines):
                    print(f"{file}: {name} finds nothing wrong in it, but it is faulty")
                    wrong += 1
                continue
            for line in lines:
                print(f"{file}: {name}: {line}")
                wrong += 1
    what = "found faulty, as they are" if mode == "--must-fail" else "without a finding"
    print(f"{len(arguments)} files {what}" if wrong == 0 else f"{wrong} findings in {len(arguments)} files")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
