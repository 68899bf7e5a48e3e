#!/usr/bin/env python3
"""A small sender with a fault of your choice, to see that the matrix finds it.

    FAULT=forget scripts/mail/faulty.py send OUT --yes --settings FILE

It speaks just enough of the program's command line and journal for the rows of the matrix, and hands
every other command on to the program that REAL names. Without FAULT it does everything right, slowly.

    forget      what was leased when it was killed counts as sent (a checkpoint at the fetch)
    double      what was sent when it was killed is sent again, whatever is known of it
    no-sync     the journal is not synced
    no-lock     two may run at once
    next-one    each message goes to the next one's address
    no-sum      the message is not compared with its sum
    go-on       a journal that cannot be written is no reason to stop
    all-are-bad 5.7.1 marks the recipient as refused
    no-chain    the hash of the line before is not right
    rebuild     messages are put together again for a second attempt: other bytes
"""

from __future__ import annotations

import csv
import datetime
import fcntl
import hashlib
import json
import os
import random
import re
import smtplib
import sqlite3
import sys
import time
from collections import Counter
from email import message_from_bytes, policy
from pathlib import Path

FAULT = os.environ.get("FAULT", "")
POINT = os.environ.get("BREACH_LETTERS_FAILPOINT", ":0").split(":")
BOOT = Path("/proc/sys/kernel/random/boot_id")
passed: Counter = Counter()


def point(name: str) -> None:
    """Ends the process at a failpoint."""
    passed[name] += 1
    if POINT[0] == name and passed[name] == int(POINT[1]):
        os.abort()


class Book:
    """The journal."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.lock = open(out / "journal.lock", "w")
        os.chmod(out / "journal.lock", 0o600)
        if FAULT != "no-lock":
            try:
                fcntl.flock(self.lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                stop(3, "another process sends from this folder")
        path = out / "journal.sqlite"
        if not path.exists():
            create(out)
        self.base = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self.base.execute(f"PRAGMA synchronous={'OFF' if FAULT == 'no-sync' else 'FULL'}")
        lines = [row[0] for row in self.base.execute("SELECT line FROM event ORDER BY seq")]
        self.seq = len(lines)
        self.head = hashlib.sha256(lines[-1].encode()).hexdigest() if lines else "0" * 64
        self.events = [json.loads(line) for line in lines]
        self.rows = self.base.execute(
            "SELECT piece, recipient, file, sha256, address, token FROM piece"
        ).fetchall()
        self.sending = open(out / "journal.sending", "a")
        os.chmod(out / "journal.sending", 0o600)

    def add(self, *events: dict) -> None:
        """One commit."""
        point("before_commit")
        self.base.execute("BEGIN IMMEDIATE")
        for event in events:
            self.seq += 1
            now = datetime.datetime.now(datetime.UTC).isoformat()
            prev = "1" * 64 if FAULT == "no-chain" and self.seq == 9 else self.head
            line = json.dumps({"seq": self.seq, "prev": prev, "at": now, **event})
            self.base.execute("INSERT INTO event VALUES (?, ?)", (self.seq, line))
            self.head = hashlib.sha256(line.encode()).hexdigest()
            self.events.append(event)
        self.base.execute("COMMIT")
        point("after_commit")

    def states(self) -> dict[int, str]:
        """What follows from the events."""
        states = {row[0]: "planned" for row in self.rows}
        names = {"leased": "leased", "accepted": "accepted", "deferred": "deferred",
                 "rejected": "rejected", "unknown": "unknown", "held": "held",
                 "resend": "planned", "released": "planned"}
        doubt = set()
        for event in self.events:
            name, piece = event["event"], event.get("piece")
            if name not in names:
                continue
            if name == "resend":
                doubt.add(piece)
            if name not in ("leased", "resend", "released"):
                doubt.discard(piece)
            states[piece] = "unknown" if name == "released" and piece in doubt else names[name]
        return states

    def export(self) -> None:
        """Writes `audit.jsonl`."""
        lines = [row[0] for row in self.base.execute("SELECT line FROM event ORDER BY seq")]
        path = self.out / "audit.jsonl"
        path.write_text("".join(f"{line}\n" for line in lines))
        path.chmod(0o600)


def create(out: Path) -> None:
    """A journal of all rows."""
    part = out / ".journal.part"
    part.unlink(missing_ok=True)
    base = sqlite3.connect(part, isolation_level=None)
    base.executescript(
        "PRAGMA journal_mode=WAL; BEGIN;"
        "CREATE TABLE piece(piece INTEGER, medium TEXT, recipient TEXT, file TEXT, sha256 TEXT,"
        " address TEXT, token TEXT);"
        "CREATE TABLE event(seq INTEGER PRIMARY KEY, line TEXT NOT NULL) STRICT;"
    )
    for row in csv.DictReader(open(out / "manifest.csv", encoding="utf-8")):
        if row["outcome"] == "rendered" and row["channel"] == "email":
            head = (out / row["file"]).read_bytes().split(b"\r\n\r\n")[0]
            to = message_from_bytes(head, policy=policy.SMTP)["To"].addresses[0].addr_spec
            digest = hashlib.sha256(f"token {row['piece']}".encode()).digest()
            token = "".join("abcdefghijklmnopqrstuvwxyz234567"[b % 32] for b in digest[:20])
            base.execute("INSERT INTO piece VALUES (?, 'email', ?, ?, ?, ?, ?)",
                         (int(row["piece"]), row["recipient"], row["file"], row["sha256"], to, token))
    base.execute("COMMIT")
    base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    base.close()
    os.chmod(part, 0o600)
    with open(part, "rb") as file:
        os.fsync(file.fileno())
    part.rename(out / "journal.sqlite")
    sync_folder(out)


def sync_folder(out: Path) -> None:
    """Names of files are kept too. SQLite ignores that this fails for its log."""
    folder = os.open(out, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def stop(code: int, words: str) -> None:
    """Ends with words."""
    print(words, file=sys.stderr)
    raise SystemExit(code)


def recover(book: Book) -> None:
    """What became of the leased pieces of a process that was killed."""
    path = book.out / "journal.sending"
    notes: dict[int, str] = {}
    opened = [e for e in book.events if e["event"] == "opened"]
    boot = BOOT.read_text().strip()
    same = bool(opened) and opened[-1]["boot"] == boot
    for line in path.read_text(errors="replace").splitlines():
        if re.fullmatch(r"[SA] \d+", line):
            kind, piece = line.split()
            notes[int(piece)] = kind
    events = []
    for piece, state in book.states().items():
        if state != "leased":
            continue
        note = notes.get(piece) if same else "S"
        if FAULT == "forget":
            events.append({"event": "accepted", "piece": piece})
        elif note == "A" and FAULT != "double":
            events.append({"event": "accepted", "piece": piece})
        elif note == "S" and FAULT != "double":
            events.append({"event": "unknown", "piece": piece, "why": "killed"})
        else:
            events.append({"event": "released", "piece": piece, "why": "killed"})
    book.add(*events, {"event": "opened", "boot": boot, "program": "faulty"})
    sync_folder(book.out)
    path.write_text("")
    again = [p for p, s in book.states().items() if s == "unknown"]
    if again:
        book.add(*({"event": "resend", "piece": p} for p in again))


def main() -> int:
    """`send` and `status`; the rest is the real program's."""
    words = sys.argv[1:]
    if words[0] not in ("send", "status"):
        os.execv(os.environ["REAL"], [os.environ["REAL"], *words])
    out = Path(words[1])
    if words[0] == "status":
        base = sqlite3.connect(f"file:{out}/journal.sqlite?mode=ro", uri=True)
        book = Book.__new__(Book)
        book.rows = base.execute("SELECT piece FROM piece").fetchall()
        book.events = [json.loads(row[0]) for row in base.execute("SELECT line FROM event ORDER BY seq")]
        print(json.dumps({"channels": {"email": Counter(book.states().values())}, "sum": 0}))
        return 0
    settings = Path(words[words.index("--settings") + 1]).read_text()
    port = int(re.search(r"port: (\d+)", settings)[1])
    try:
        book = Book(out)
        recover(book)
        limit = int(words[words.index("--limit") + 1]) if "--limit" in words else None
        code = send(book, port, limit)
        book.add({"event": "closed"})
        book.export()
    except (sqlite3.Error, OSError) as error:
        stop(1, f"the journal cannot be written, the disk is full or broken: {error}")
    return code


def send(book: Book, port: int, limit: int | None) -> int:
    """Sends what is planned, or the first of it, over one connection."""
    rows = {row[0]: row for row in book.rows}
    todo = [p for p, s in book.states().items() if s in ("planned", "deferred")][:limit]
    relay, refused, count = None, 0, 0
    while todo:
        batch, todo = todo[:32], todo[32:]
        write(book, *({"event": "leased", "piece": p} for p in batch))
        point("after_lease")
        done = []
        for piece in batch:
            _, _, file, digest, address, token = rows[piece]
            data = (book.out / file).read_bytes()
            if FAULT != "no-sum" and hashlib.sha256(data).hexdigest() != digest:
                left = [p for p in batch if p not in {e["piece"] for e in done}]
                write(book, *done, *({"event": "released", "piece": p} for p in left))
                stop(6, "[send/not-the-message] a message is not what was rendered")
            if FAULT == "next-one":
                address = rows.get(piece + 1, rows[piece])[4]
            if FAULT == "rebuild" and random.random() < 0.5:
                data = data.replace(b"Message-ID: <", b"Message-ID: <again.")
            event = {"event": "accepted", "piece": piece}
            sent = False
            try:
                if relay is None or count % 100 == 0:
                    relay = smtplib.SMTP("127.0.0.1", port, timeout=2)
                    relay.ehlo()
                count += 1
                relay.mail(f"bounces+{token}@bounces.example")
                code, text = relay.rcpt(address)
                if code == 250:
                    code, text = relay.docmd("DATA")
                if code == 354:
                    point("before_dot")
                    book.sending.write(f"S {piece}\n")
                    book.sending.flush()
                    relay.sock.sendall(re.sub(rb"(?m)^\.", b"..", data) + b".\r\n")
                    sent = True
                    point("after_dot")
                    code, text = relay.getreply()
                    point("after_reply")
                    book.sending.write(f"A {piece}\n")
                    book.sending.flush()
                if code >= 500:
                    event = {"event": "rejected", "piece": piece, "why": "refused"}
                    if b"5.7." in text and FAULT != "all-are-bad":
                        left = [p for p in batch if p not in {e["piece"] for e in done}]
                        write(book, *done, *({"event": "released", "piece": p} for p in left))
                        return 5
                    refused += 1
                elif code >= 400:
                    event = {"event": "deferred", "piece": piece}
                if code != 250:
                    relay.rset()
                if event["event"] == "deferred":
                    todo.append(piece)
            except (OSError, smtplib.SMTPException):
                relay = None
                event = {"event": "unknown" if sent else "released", "piece": piece, "why": "lost"}
                todo.append(piece)
            done.append(event)
        write(book, *done)
        now = book.states()
        again = [{"event": "resend", "piece": e["piece"]} for e in done
                 if now[e["piece"]] == "unknown"]
        if again:
            write(book, *again)
    return 4 if refused else 0


def write(book: Book, *events: dict) -> None:
    """Adds events; with the fault `go-on`, whether that works or not."""
    if not events:
        return
    try:
        book.add(*events)
    except sqlite3.Error:
        if FAULT != "go-on":
            raise


if __name__ == "__main__":
    sys.exit(main())
