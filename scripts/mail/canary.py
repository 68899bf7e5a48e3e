"""Every person has words that nobody can guess in every field: each message holds its own, no others.

The words are looked for in what the server has been given: the envelope, every header and every part,
decoded by Python's own parser, and in the raw bytes.
"""

from __future__ import annotations

import csv
import hashlib
import random
import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from pathlib import Path

from mail.block import Broken
from mail.campaign import Campaign, kill, make
from mail.invariants import check, held_twice
from mail.scripted import (
    CLOSE_421, OK, RESET_IN_DATA, VANISH, Act, Attempt, Server, Taken, refuse,
)
from mail.stage import CONNECTIONS, Stage, expect, settle, until

#: What all of them look like, and nothing else does.
WORD = re.compile(r"zqwqz[a-z]{10}")
LANGUAGES = ["fi", "sv", "en", "fi+sv", "sv+fi", "fi+sv+en", ""]
STATUSES = ["", "", "", "", "minor", "guardianship"]
ANSWERS = ["yes", "no", ""]
#: Fields whose words may be in a message; those of all others may not.
SHOWN = {"name", "guardian-name", "email"}


@dataclass
class Person:
    """A person and the words in their fields."""

    row: dict[str, str]
    words: dict[str, str] = field(default_factory=dict)


def word(chance: random.Random) -> str:
    """A word of a canary."""
    return "zqwqz" + "".join(chance.choice("abcdefghijklmnoprstuvwxy") for _ in range(10))


def crowd(number: int, chance: random.Random) -> list[Person]:
    """People of all languages, channels and kinds, each with words of their own."""
    persons = []
    for turn in range(number):
        words: dict[str, str] = {}

        def new(name: str, words: dict[str, str] = words) -> str:
            words[name] = word(chance)
            return words[name]

        status = chance.choice(STATUSES)
        row = {
            "id": new("id"),
            "name": f"Äyrä {new('name').capitalize()}",
            "care-of": f"c/o {new('care-of').capitalize()}",
            "street": f"{new('street').capitalize()}katu {turn + 1}",
            "postal-code": f"{chance.randint(100, 99990):05}",
            "city": new("city").capitalize(),
            "email": f"{new('email')}@posti.example",
            "language": LANGUAGES[turn % len(LANGUAGES)],
            "channel": ("email", "both", "email", "letter")[turn % 4],
            "status": status,
            "guardian-name": f"Öster {new('guardian-name').capitalize()}" if status == "minor" else "",
            "personal-identity-code": chance.choice(ANSWERS),
            "door-code": chance.choice(ANSWERS),
        }
        persons.append(Person(row, words))
    return persons


def found(message: Taken) -> dict[str, set[str]]:
    """The words in each place of a message."""
    parsed = message_from_bytes(message.content, policy=policy.SMTP)
    places = {
        "envelope": message.recipient,
        "sender": message.sender,
        "headers": "\n".join(f"{name}: {value}" for name, value in parsed.items()),
        "To": str(parsed["To"]),
        "raw": message.content.decode("utf-8", "replace"),
    }
    for part in parsed.walk():
        if not part.is_multipart():
            places[part.get_content_type()] = part.get_content()
    return {place: set(WORD.findall(text.lower())) for place, text in places.items()}


def hold(messages: Iterable[Taken], persons: list[Person]) -> int:
    """Compares every message with the person of its envelope. Returns the number of words checked."""
    owners = {one: (person, name) for person in persons for name, one in person.words.items()}
    by_address = {person.row["email"]: person for person in persons}
    looked = 0
    for message in messages:
        person = by_address.get(message.recipient)
        if person is None:
            raise Broken("I5: a message to an address that nobody has")
        places = found(message)
        for place, words in places.items():
            for one in words:
                looked += 1
                owner, name = owners.get(one, (None, "unknown"))
                if owner is not person:
                    raise Broken(f"I5: {place} holds the {name} of somebody else")
                if name not in SHOWN:
                    raise Broken(f"I5: {place} holds the {name}, which no message shows")
        mine = person.words
        named = {mine["guardian-name"]} if "guardian-name" in mine else {mine["name"]}
        for place in ("text/plain", "text/html"):
            if not named & places.get(place, set()):
                raise Broken(f"I5: {place} does not hold the name of its person")
        if places["To"] - named != {mine["email"]} or places["envelope"] != {mine["email"]}:
            raise Broken("I5: To or the envelope is not the person's own")
        if places["sender"]:
            raise Broken("I5: the sender's address holds a word of a person")
    return looked


def _campaign(stage: Stage, number: int) -> tuple[Campaign, list[Person]]:
    persons = crowd(number, stage.chance)
    place = stage.place / f"canary-{number}"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    return make(stage.program, place, [person.row for person in persons]), persons


def everybody_their_own(stage: Stage, number: int) -> str:
    """Sent with faults and two kills: each message holds only what is its own, and all of that."""
    campaign, persons = _campaign(stage, number)
    faults = {0: VANISH, 1: CLOSE_421, 2: RESET_IN_DATA, 3: refuse("451 4.3.0 Later")}

    def script(attempt: Attempt) -> Act:
        turn = sum(attempt.recipient.encode()) % 40
        return faults.get(turn, OK) if attempt.number == 1 else OK

    with Server(script, delay=0.005).running() as server:
        settings = campaign.settings(server.port)
        kills = 0
        for share in (3, 2):
            process = campaign.start(settings)
            wanted = len(campaign.pieces) // share
            until(lambda: len(server.log.taken) >= wanted or process.poll() is not None)
            kills += kill(process)
            settle(server)
        for _ in range(20):
            if expect(campaign.send(settings), 0, 4, 5).code != 5:
                break
        vanished = sum(sum(r.encode()) % 40 == 0 for r in server.log.attempts)
        seen = check(campaign, server.log.taken, copies=CONNECTIONS * kills + vanished)
        held_twice(seen)
        looked = hold(server.log.taken, persons)
    return (
        f"{len(persons)} people in {len(LANGUAGES)} kinds of languages, {seen.messages} messages,"
        f" {kills} kills: {looked} words, each with its own person"
    )


def _swap(first: Path, second: Path) -> None:
    one, other = first.read_bytes(), second.read_bytes()
    first.write_bytes(other)
    second.write_bytes(one)


def planted(stage: Stage, number: int) -> str:
    """Mix-ups that are put there on purpose. The sender must find them before the socket."""
    caught = []
    original, persons = _campaign(stage, number)
    last = sorted(original.pieces)
    a, b = last[3], last[-4]

    def files(campaign: Campaign) -> None:
        _swap(campaign.out / campaign.pieces[a]["file"], campaign.out / campaign.pieces[b]["file"])

    def files_and_sums(campaign: Campaign) -> None:
        files(campaign)
        _rewrite(campaign, {a: {"sha256": campaign.pieces[b]["sha256"]},
                            b: {"sha256": campaign.pieces[a]["sha256"]}})

    def paths_and_sums(campaign: Campaign) -> None:
        _rewrite(campaign, {
            x: {key: campaign.pieces[y][key] for key in ("file", "sha256")} for x, y in ((a, b), (b, a))
        })

    def people_swapped(campaign: Campaign) -> None:
        _rewrite(campaign, {
            x: {"recipient": campaign.pieces[y]["recipient"]} for x, y in ((a, b), (b, a))
        })

    for name, plant in (
        ("two files", files), ("two files and their sums", files_and_sums),
        ("two paths and sums of the manifest", paths_and_sums),
        ("two recipients of the manifest", people_swapped),
    ):
        place = stage.place / "planted"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        campaign = original.copy(place)
        plant(campaign)
        with Server().running() as server:
            done = expect(campaign.send(campaign.settings(server.port)), 3, 6)
            settle(server)
            hold(server.log.taken, persons)
            caught.append(f"{name}: {done.code} {_code(done.text)}")
    caught.append(_only_the_text(stage, original, persons, a, b))
    _checker_itself(original, persons)
    return "; ".join(caught) + "; a swapped dump: the checker itself goes red"


def _only_the_text(
    stage: Stage, original: Campaign, persons: list[Person], a: int, b: int
) -> str:
    """The right To over another's text, and the sum of that in the manifest: `verify` must see it.

    `send` compares bytes and addresses with the plan, and the plan itself is wrong here: what it
    does is reported, and if it sends, the checker must go red.
    """
    place = stage.place / "planted-text"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    campaign = original.copy(place)
    expect(campaign.program.run("verify", campaign.out), 0, what="verify of what nobody has touched")
    path = campaign.out / campaign.pieces[a]["file"]
    path.write_bytes(mixed(path.read_bytes(), (campaign.out / campaign.pieces[b]["file"]).read_bytes()))
    _rewrite(campaign, {a: {"sha256": hashlib.sha256(path.read_bytes()).hexdigest()}})
    verified = expect(campaign.program.run("verify", campaign.out), 6, what="verify of a mix-up")
    with Server().running() as server:
        sent = expect(campaign.send(campaign.settings(server.port)), 0, 3, 6)
        settle(server)
        if sent.code == 0:
            try:
                hold(server.log.taken, persons)
            except Broken:
                pass
            else:
                raise Broken("another's text was sent, and the checker does not find it")
    return f"another's text under the right To, with its sum: verify {verified.code}" \
        f" {_code(verified.text)}, send {sent.code}"


def _rewrite(campaign: Campaign, changes: dict[int, dict[str, str]]) -> None:
    """Changes cells of `manifest.csv`."""
    path = campaign.out / "manifest.csv"
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    header = rows[0]
    for row in rows[1:]:
        for column, value in changes.get(int(row[header.index("piece")] or 0), {}).items():
            row[header.index(column)] = value
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def _code(text: str) -> str:
    match = re.search(r"(?i)error\[([a-z]+/[a-z-]+)\]", text)
    return match[1] if match else ""


def mixed(first: bytes, second: bytes) -> bytes:
    """The headers of one message over the body of another."""
    head = first.split(b"\r\n\r\n", 1)[0]
    other, body = second.split(b"\r\n\r\n", 1)
    boundary = re.search(rb'boundary="([^"]+)"', other)[1]
    return re.sub(rb'boundary="[^"]+"', b'boundary="' + boundary + b'"', head) + b"\r\n\r\n" + body


def _checker_itself(campaign: Campaign, persons: list[Person]) -> None:
    """The checker is given what a mix-up would have delivered, and must find it."""
    messages = [
        Taken(0.0, "bounces+x@bounces.example", campaign.address(piece), "",
              (campaign.out / row["file"]).read_bytes(), ())
        for piece, row in sorted(campaign.pieces.items())
    ]
    hold(messages, persons)
    first, second = messages[3], messages[-4]
    for name, swapped in (
        ("another's message", Taken(0.0, first.sender, first.recipient, "", second.content, ())),
        ("another's body", Taken(
            0.0, first.sender, first.recipient, "", mixed(first.content, second.content), ())),
        ("another's address", Taken(0.0, first.sender, second.recipient, "", first.content, ())),
    ):
        try:
            hold([swapped], persons)
        except Broken:
            continue
        raise Broken(f"the checker does not find {name}")
