"""Genuine bounces of a real Postfix, read from a Maildir and by IMAP, become the right letters."""

from __future__ import annotations

import csv
import json
from collections import Counter
from pathlib import Path

from mail import journal
from mail.block import Broken, folder
from mail.campaign import Campaign, make, people
from mail.dovecot import dovecot
from mail.postfix import postfix
from mail.scripted import OK, Act, Attempt, Server, refuse
from mail.stage import Stage, expect

#: How the last server refuses, by the beginning of the address: none of these gets the message.
REFUSALS = {
    "nouser": "550 5.1.1 User unknown",
    "full": "552 5.2.2 Mailbox full",
    "closed": "550 5.2.1 Mailbox disabled",
    "policy": "550 5.7.1 Not wanted here",
}


def _last_server(attempt: Attempt) -> Act:
    reply = REFUSALS.get(attempt.recipient.split(".")[0])
    return refuse(reply) if reply else OK


def _people(number: int) -> list[dict[str, str]]:
    """Half of them behind the second server, every third of those refused there."""
    rows = people(number)
    kinds = list(REFUSALS)
    for turn, row in enumerate(rows):
        local = row["email"].split("@")[0]
        if turn % 2:
            kind = kinds[turn // 6 % len(kinds)] if turn % 6 == 1 else "ok"
            row["email"] = f"{kind}.{local}@away.example"
        elif turn % 40 == 0:
            # Refused by the first server at once: no report, but the reply.
            row["email"] = f"gone.{local}@posti.example"
    return rows


def to_letters(stage: Stage, number: int) -> str:
    """Sends, waits for the reports, reads them twice in two ways, and makes the letters."""
    with folder("bounces") as place, Server(_last_server).running() as last:
        rows = _people(number)
        (place / "made").mkdir()
        campaign = make(stage.program, place / "made", rows)
        with postfix(refused_at=last.port) as relay:
            settings = campaign.settings(relay.port)
            expect(campaign.send(settings), 0, 4)
            relay.wait_until_empty(120)
            reports = relay.reports()
            wanted = {
                row["id"]: row["email"].split(".")[0]
                for row in rows if row["email"].split(".")[0] in (*REFUSALS, "gone")
            }
            refused = {one for one, kind in wanted.items() if kind != "gone"}
            if len(reports) != len(refused):
                raise Broken(f"Postfix made {len(reports)} reports, {len(refused)} were expected")
            (place / "imap").mkdir()
            by_imap = campaign.copy(place / "imap")
            _maildir(campaign, relay.bounces, refused)
            _imap(by_imap, reports, refused)
            # IMAP has other ends of lines than a Maildir; the reports must be the same.
            known = _told(campaign)
            _imap(campaign, reports, refused)
            if _told(campaign) != known:
                raise Broken("a report of the Maildir counts again when it comes by IMAP")
            with folder("letters") as letters:
                count = _letters(campaign, letters / "out", set(wanted))
        arrived = len(last.log.taken)
    kinds = Counter(wanted.values())
    return (
        f"{number} people, {len(reports)} reports of Postfix ({dict(kinds)}), {arrived} arrived behind it:"
        f" Maildir and IMAP say the same, read again in either way nothing changes; {count} letters, exactly theirs"
    )


def _bounced(campaign: Campaign) -> dict[str, str]:
    read = journal.read(campaign.out)
    statuses = {one["piece"]: one["status"] for one in read.named("bounced")}
    return {
        campaign.pieces[piece]["recipient"]: statuses[piece] for piece in read.pieces("bounced")
    }


def _told(campaign: Campaign) -> int:
    """How many events come from reports."""
    return sum(
        one["event"] in ("bounced", "reported", "unmatched")
        for one in journal.read(campaign.out).events
    )


def _maildir(campaign: Campaign, maildir: Path, refused: set[str]) -> None:
    before = {path: path.stat().st_mtime_ns for path in maildir.rglob("*") if path.is_file()}
    expect(campaign.program.run("bounces", campaign.out, "--maildir", maildir), 0, 4, what="bounces")
    if set(_bounced(campaign)) != refused:
        wrong = set(_bounced(campaign)) ^ refused
        raise Broken(f"{len(wrong)} people are bounced wrongly or not")
    lines = _told(campaign)
    expect(campaign.program.run("bounces", campaign.out, "--maildir", maildir), 0, 4, what="bounces")
    if _told(campaign) != lines:
        raise Broken("reading the same reports again has changed something")
    after = {path: path.stat().st_mtime_ns for path in maildir.rglob("*") if path.is_file()}
    if before != after:
        raise Broken("the Maildir is not as it was")
    journal.audit(campaign.out, journal.read(campaign.out))


def _imap(campaign: Campaign, reports: list[Path], refused: set[str]) -> None:
    with dovecot(reports) as mailbox:
        before = sorted(path.name for path in mailbox.maildir.rglob("*") if path.is_file()
                        and path.parent.name in ("cur", "new"))
        expect(
            campaign.program.run(
                "bounces", campaign.out, "--imap", f"localhost:{mailbox.implicit}",
                "--tls", "implicit", "--user", "bounces",
                "--ca-file", mailbox.certificate.authority,
                env={"BREACH_LETTERS_IMAP_PASSWORD": "pw"},
            ), 0, 4, what="bounces --imap",
        )
        after = sorted(path.name for path in mailbox.maildir.rglob("*") if path.is_file()
                       and path.parent.name in ("cur", "new"))
        if len(before) != len(after) or any(name.split(":2,")[-1].count("S") for name in after if ":2," in name):
            raise Broken("the mailbox is not as it was: messages are marked or gone")
    if set(_bounced(campaign)) != refused:
        raise Broken("IMAP finds other people than the Maildir")


def _letters(campaign: Campaign, out: Path, wanted: set[str]) -> int:
    command = ["render", campaign.incident, "--out", out, "--undelivered", campaign.out]
    expect(campaign.program.run(*command), 0, 4, what="render --undelivered")
    with open(out / "manifest.csv", encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["outcome"] == "rendered"]
    found = {row["recipient"] for row in rows}
    if found != wanted or {row["channel"] for row in rows} != {"letter"}:
        raise Broken(f"letters for {len(found)} people, {len(wanted)} were expected")
    read = journal.read(campaign.out)
    planned = {campaign.pieces[piece]["recipient"] for piece in read.pieces("letter-planned")}
    if planned != wanted:
        raise Broken(f"{len(planned)} are planned for a letter, {len(wanted)} were expected")
    done = campaign.program.run("status", campaign.out, "--format", "json")
    json.loads(done.out)
    return len(found)
