"""What must hold after every fault: mail.md's I1 to I8, each from outside the program.

I1  every recipient is in exactly one known state, and the program's own sum is zero
I2  each recipient has got the message at least once, or is listed with a reason
I3  copies are no more than the fault allows, and are the same to the byte
I4  nothing is called accepted that the server has not taken over
I5  no message holds what belongs to somebody else (see also canary)
I6  the chain of hashes and the database are whole, and audit.jsonl is the same
I7  going on needs no repair by hand
I8  no unfinished file has a final name, and none is left over
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from email import message_from_bytes, policy

from mail import journal as journals
from mail.block import Broken
from mail.campaign import BOUNCES_TO, Campaign
from mail.journal import Journal
from mail.scripted import Taken


@dataclass
class Seen:
    """The figures of one run."""

    journal: Journal
    messages: int
    copies: int
    tally: Counter


def check(
    campaign: Campaign,
    taken: list[Taken],
    *,
    copies: int = 0,
    ended: bool = True,
    letters: set[int] | None = None,
    audit: bool = True,
) -> Seen:
    """Checks I1 to I6 and I8.

    `copies` is how many messages may have arrived a second time; `letters` the pieces that must be
    refused, exactly; `ended` says that nothing may be left to do.
    """
    journal = journals.read(campaign.out)
    if audit:
        journals.audit(campaign.out, journal)
    if set(journal.states) != set(campaign.pieces):
        raise Broken("I1: the journal has other e-mails than the manifest")
    if ended:
        left = {s: journal.pieces(s) for s in journals.OPEN if journal.pieces(s)}
        if left:
            numbers = {state: sorted(pieces)[:5] for state, pieces in left.items()}
            raise Broken(f"I1: not at an end: {numbers} of {dict(journal.tally())}")
    _status(campaign, journal)

    pieces = {campaign.address(piece): piece for piece in campaign.pieces}
    if len(pieces) != len(campaign.pieces):
        raise Broken("the test itself is wrong: two pieces of one address")
    by_piece: dict[int, list[Taken]] = {}
    for one in taken:
        if one.recipient not in pieces:
            raise Broken("I5: the server was given an address that nobody has")
        by_piece.setdefault(pieces[one.recipient], []).append(one)
    extra = _copies(campaign, by_piece)
    if extra > copies:
        raise Broken(f"I3: {extra} copies, {copies} allowed")
    for piece in journal.pieces("accepted"):
        if piece not in by_piece:
            raise Broken(f"I4: piece {piece} is called accepted, and the server never took it")
    if letters is not None and journal.pieces("rejected") != letters:
        wrong = journal.pieces("rejected") ^ letters
        raise Broken(f"I2: {len(wrong)} pieces are refused wrongly or not: {sorted(wrong)[:5]}")
    if ended:
        for piece in campaign.pieces:
            if piece not in by_piece and journal.states[piece] not in ("rejected", "held"):
                raise Broken(f"I2: piece {piece} is {journal.states[piece]} and never arrived")
    _envelopes(journal, by_piece)
    _files(campaign)
    return Seen(journal, len(taken), extra, journal.tally())


def held_twice(seen: Seen) -> int:
    """How many are held. Only what was unknown twice may be: a person then decides."""
    held = seen.journal.pieces("held")
    for piece in held:
        if seen.journal.counts[piece]["unknown"] < 2:
            raise Broken(f"piece {piece} is held and was unknown only once")
    return len(held)


def _copies(campaign: Campaign, by_piece: dict[int, list[Taken]]) -> int:
    """How many messages came more than once; each must be the rendered file to the byte."""
    extra = 0
    for piece, messages in by_piece.items():
        wanted = campaign.pieces[piece]["sha256"]
        for one in messages:
            if one.digest != wanted:
                raise Broken(f"I3: piece {piece} arrived with other bytes than its file has")
        first = messages[0]
        if first.content and _to(first.content) != [first.recipient]:
            raise Broken(f"I5: piece {piece} went to another address than its To says")
        extra += len(messages) - 1
    return extra


def _to(content: bytes) -> list[str]:
    """The addresses of To, as Python's own parser reads them."""
    head = content.split(b"\r\n\r\n", 1)[0] + b"\r\n\r\n"
    message = message_from_bytes(head, policy=policy.SMTP)
    return [one.addr_spec for field in message.get_all("To", []) for one in field.addresses]


def _envelopes(journal: Journal, by_piece: dict[int, list[Taken]]) -> None:
    """Each message has the sender with the token of its piece."""
    name, domain = BOUNCES_TO.split("@")
    tokens = {int(row["piece"]): row["token"] for row in journal.rows if row["token"]}
    for piece, messages in by_piece.items():
        for one in messages:
            if one.sender.lower() != f"{name}+{tokens[piece]}@{domain}":
                raise Broken(f"I5: piece {piece} went with another sender than its own")
    if not all(re.fullmatch("[a-z2-7]{20}", token) for token in tokens.values()):
        raise Broken("a token is not 20 letters of a-z2-7")


def _status(campaign: Campaign, journal: Journal) -> None:
    """`status` says the same, and its sum is zero."""
    done = campaign.program.run("status", campaign.out, "--format", "json")
    if done.code != 0:
        raise Broken(f"I1: status ended with {done.code}: {done.text[-1000:]}")
    said = json.loads(done.out)
    mine = {state: number for state, number in journal.tally().items() if number}
    theirs = {state: number for state, number in said["channels"]["email"].items() if number}
    if mine != theirs:
        raise Broken(f"I1: status says {theirs}, the events say {mine}")
    if said["sum"] != 0:
        raise Broken("I1: the sum that must be zero is not")


def _files(campaign: Campaign) -> None:
    """I8: nothing half-made."""
    for path in campaign.out.rglob("*"):
        name = path.name
        if name.endswith((".part", ".tmp", ".partial")) or name.startswith(".journal"):
            raise Broken(f"I8: {name} is left over")
        if path.is_file() and path.stat().st_mode & 0o077:
            raise Broken(f"I8: others may read {name}")
