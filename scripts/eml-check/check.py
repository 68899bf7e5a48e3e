#!/usr/bin/env python3
"""Reads e-mails with Python's own parser and says what is wrong with them.

    check.py FILE.eml...

Each must be ASCII with CRLF alone and short lines, have exactly the headers of our contract, and be
parsed without a defect into one text and one HTML part. Prints one line for each finding; exits 1
if there is any. Needs nothing but Python 3.9.
"""

import email
import email.policy
import re
import sys

HEADERS = [
    "From",
    "Reply-To",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "MIME-Version",
    "Auto-Submitted",
    "X-Auto-Response-Suppress",
    "Content-Language",
    "Content-Type",
]


def defects(part):
    """Defects of a part, of its headers, and of the parts in it."""
    yield from part.defects
    for value in part.values():
        yield from value.defects
    for child in part.iter_parts():
        yield from defects(child)


def findings(raw):
    if not raw.isascii():
        yield "is not all ASCII"
    if re.search(rb"(?<!\r)\n|\r(?!\n)", raw):
        yield "has a line that does not end in CRLF"
    head, _, body = raw.partition(b"\r\n\r\n")
    for limit, lines in ((78, head), (76, body)):
        longest = max(map(len, lines.split(b"\r\n")))
        if longest > limit:
            yield f"has a line of {longest} characters, allowed are {limit}"

    message = email.message_from_bytes(raw, policy=email.policy.SMTP)
    if message.keys() != HEADERS:
        yield f"has the headers {message.keys()}"
    for defect in defects(message):
        yield f"has a defect: {defect!r}"
    for name in ("From", "Reply-To", "To"):
        if len(message[name].addresses) != 1:
            yield f"has {len(message[name].addresses)} addresses in {name}"
    if message["Date"].datetime.tzinfo is None:
        yield "has a date without an offset"
    parts = [part.get_content_type() for part in message.walk()]
    if parts != ["multipart/alternative", "text/plain", "text/html"]:
        yield f"has the parts {parts}"
    for part in message.iter_parts():
        kind = part.get_content_type()
        if part["Content-Transfer-Encoding"] != "quoted-printable":
            yield f"has a {kind} part in {part['Content-Transfer-Encoding']}"
        if part["Content-Language"] != message["Content-Language"]:
            yield f"has a {kind} part without its language"
        text = part.get_content()
        if kind == "text/plain" and max(map(len, text.splitlines())) > 72:
            yield "has a text line of more than 72 characters"
        if kind == "text/html" and not text.startswith("<!doctype html>"):
            yield "has HTML that does not begin as HTML"


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    found = False
    for name in sys.argv[1:]:
        with open(name, "rb") as file:
            for finding in findings(file.read()):
                found = True
                print(f"{name}: {finding}")
    sys.exit(found)


if __name__ == "__main__":
    main()
