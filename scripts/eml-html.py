#!/usr/bin/env python3
"""Takes the HTML part out of each e-mail: eml-html.py OUT-FOLDER FILE.eml...

Fails on an e-mail that Python's own parser finds a defect in, or that has not exactly one plain
text and one HTML part.
"""

import sys
from email import message_from_bytes, policy
from pathlib import Path


def main() -> int:
    if len(sys.argv) < 3:
        print(__doc__, file=sys.stderr)
        return 2
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    wrong = 0
    for name in sys.argv[2:]:
        message = message_from_bytes(Path(name).read_bytes(), policy=policy.SMTP)
        parts = [part for part in message.walk() if not part.is_multipart()]
        defects = [repr(d) for part in message.walk() for d in part.defects]
        defects += [f"{key}: {d!r}" for key, value in message.items() for d in value.defects]
        kinds = sorted(part.get_content_type() for part in parts)
        if kinds != ["text/html", "text/plain"]:
            defects.append(f"parts: {kinds}")
        for defect in defects:
            print(f"{name}: {defect}")
            wrong += 1
        for part in parts:
            if part.get_content_type() == "text/html":
                # Runs have e-mails of the same names: the run's folder goes before.
                path = Path(name)
                target = out / f"{path.parent.parent.name}-{path.stem}.html"
                target.write_text(part.get_content(), encoding="utf-8", newline="\n")
    print(f"{len(sys.argv) - 2} e-mails, {wrong} defects")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
