#!/usr/bin/env python3
"""Says whether the DKIM signatures of messages are good, by two verifiers: dkimpy and mailauth.

    check.py --key SELECTOR DOMAIN KEY.pem [--key ...] MESSAGE.eml ...

KEY.pem is the private or the public key. Each message must carry a good signature of each key and no
other. Then each message is spoilt in every way that oversigning is there for (a second Subject, a Cc,
a changed body, ...), and both verifiers must refuse every signature of it. Nothing asks the network.

Needs dkimpy, PyNaCl and cryptography (scripts/requirements.txt) and Node with the packages of this
folder (`npm ci`). Ends with 1 if anything is not as it should be.
"""

import argparse
import base64
import json
import pathlib
import subprocess
import sys

import dkim
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ed25519

HERE = pathlib.Path(__file__).parent


def record(pem: bytes) -> str:
    """The DNS record of a key."""
    if b"PRIVATE" in pem:
        key = serialization.load_pem_private_key(pem, password=None).public_key()
    else:
        key = serialization.load_pem_public_key(pem)
    if isinstance(key, ed25519.Ed25519PublicKey):
        raw = key.public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)
        return "v=DKIM1; k=ed25519; p=" + base64.b64encode(raw).decode()
    der = key.public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return "v=DKIM1; k=rsa; p=" + base64.b64encode(der).decode()


def selectors(message: bytes) -> list[str]:
    """The selectors of a message's signatures, from the top."""
    found = []
    for name, value in dkim.rfc822_parse(message)[0]:
        if name.lower() == b"dkim-signature":
            tags = dkim.util.parse_tag_value(value)
            found.append(tags[b"s"].decode())
    return found


def by_dkimpy(message: bytes, records: dict[str, str]) -> dict[str, bool]:
    def ask(name, timeout=5):
        return records.get(name.decode().rstrip("."), "").encode() or None

    found = {}
    for index, selector in enumerate(selectors(message)):
        try:
            found[selector] = dkim.DKIM(message).verify(idx=index, dnsfunc=ask)
        # It has exceptions of its own, of its libraries, and of Python.
        except Exception:
            found[selector] = False
    return found


def by_mailauth(messages: list[bytes], records: dict[str, str]) -> list[dict[str, bool]]:
    question = {
        "records": records,
        "messages": [base64.b64encode(message).decode() for message in messages],
    }
    answer = subprocess.run(
        ["node", HERE / "verify.mjs"],
        input=json.dumps(question).encode(),
        stdout=subprocess.PIPE,
        check=True,
    )
    return [
        {one["selector"]: one["result"] == "pass" for one in results}
        for results in json.loads(answer.stdout)
    ]


def spoilt(message: bytes) -> dict[str, bytes]:
    """The message, each time with one thing changed that a signature must notice."""
    head, body = message.split(b"\r\n\r\n", 1)

    def with_header(line: bytes) -> bytes:
        # Below all others, where a naive reader would take it for the true one, and on top.
        return head + b"\r\n" + line + b"\r\n\r\n" + body

    lines = body.split(b"\r\n")
    longest = max(range(len(lines)), key=lambda at: len(lines[at]))
    changed = lines.copy()
    changed[longest] = lines[longest][:-1] + (b"x" if lines[longest][-1:] != b"x" else b"y")
    subject = head.lower().index(b"\r\nsubject:") + len(b"\r\nsubject:")
    return {
        "a second Subject below": with_header(b"Subject: another"),
        "a second Subject on top": b"Subject: another\r\n" + message,
        "a Cc": with_header(b"Cc: somebody@else.example"),
        "a second To": with_header(b"To: somebody@else.example"),
        "a second From": b"From: somebody@else.example\r\n" + message,
        "a second Reply-To": with_header(b"Reply-To: somebody@else.example"),
        "a second Content-Type": with_header(b"Content-Type: text/html"),
        "another Subject": message[:subject] + b" x" + message[subject:],
        "a changed body": head + b"\r\n\r\n" + b"\r\n".join(changed),
        "a longer body": message + b"more\r\n",
    }


def main() -> int:
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    reader.add_argument(
        "--key", nargs=3, action="append", required=True, metavar=("SELECTOR", "DOMAIN", "PEM")
    )
    reader.add_argument("messages", nargs="+", type=pathlib.Path)
    args = reader.parse_args()
    records = {
        f"{selector}._domainkey.{domain}": record(pathlib.Path(pem).read_bytes())
        for selector, domain, pem in args.key
    }
    wanted = {selector: True for selector, _, _ in args.key}

    cases: list[tuple[str, bytes, bool]] = []
    for path in args.messages:
        message = path.read_bytes()
        cases.append((f"{path.name}", message, True))
        cases += [(f"{path.name} with {what}", text, False) for what, text in spoilt(message).items()]
    wrong = 0
    mailauth = by_mailauth([message for _, message, _ in cases], records)
    for (name, message, good), second in zip(cases, mailauth, strict=True):
        for verifier, found in (("dkimpy", by_dkimpy(message, records)), ("mailauth", second)):
            expected = wanted if good else {selector: False for selector in wanted}
            # A message with two From has no signature at all for some.
            if found != expected and not (not good and not any(found.values())):
                print(f"{name}: {verifier} says {found}, expected {expected}")
                wrong += 1
    spoils = len(cases) - len(args.messages)
    print(
        f"{len(args.messages)} messages, {len(wanted)} signatures each: "
        f"{'good' if not wrong else f'{wrong} FAULTS'} by dkimpy and mailauth; "
        f"{spoils} spoilt ones {'refused' if not wrong else 'tried'}"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
