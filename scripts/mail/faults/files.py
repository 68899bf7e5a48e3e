"""Torn files, changed files, two processes."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from pathlib import Path

from mail import journal
from mail.block import Broken, folder
from mail.campaign import Campaign, finish, kill
from mail.invariants import check, held_twice
from mail.scripted import Server
from mail.stage import CONNECTIONS, Stage, expect, settle, until

JOURNAL = ["journal.sqlite", "journal.sqlite-wal", "journal.sqlite-shm", "journal.sending", "audit.jsonl"]


def _keep(out: Path, place: Path) -> None:
    for name in JOURNAL:
        if (out / name).exists():
            shutil.copyfile(out / name, place / name)


def _restore(out: Path, place: Path) -> None:
    for name in JOURNAL:
        (out / name).unlink(missing_ok=True)
        if (place / name).exists():
            shutil.copyfile(place / name, out / name)
            (out / name).chmod(0o600)


def _damages(size: int, number: int) -> list[tuple[str, int]]:
    """Cuts and flipped bits, spread over the last 4 KiB."""
    first = max(0, size - 4096)
    places = max(1, number // 2)
    offsets = sorted({first + (size - first) * step // places for step in range(places)})
    return [(kind, offset) for offset in offsets if offset < size for kind in ("cut", "flip")]


def _damage(path: Path, kind: str, offset: int) -> None:
    data = bytearray(path.read_bytes())
    if kind == "cut":
        del data[offset:]
    else:
        data[offset] ^= 0x20
    path.write_bytes(data)


def torn_audit(stage: Stage, number: int) -> str:
    """`audit.jsonl` ends in the middle of a record, or a bit is flipped: never a wrong line."""
    repaired = refused = 0
    with stage.campaign(40) as campaign, Server().running() as server, folder("keep") as place:
        settings = campaign.settings(server.port)
        expect(campaign.send(settings), 0)
        good = (campaign.out / "audit.jsonl").read_bytes()
        _keep(campaign.out, place)
        for kind, offset in _damages(len(good), number):
            _restore(campaign.out, place)
            _damage(campaign.out / "audit.jsonl", kind, offset)
            done = expect(campaign.send(settings), 0, 1, 3)
            if done.code == 0:
                repaired += 1
                if not (campaign.out / "audit.jsonl").read_bytes().startswith(good):
                    raise Broken(f"{kind} at {offset}: the lines are not as they were")
                journal.audit(campaign.out, journal.read(campaign.out))
            else:
                refused += 1
                if kind == "cut":
                    raise Broken(f"cut at {offset}: not repaired:\n{done.text[-600:]}")
        _restore(campaign.out, place)
        check(campaign, server.log.taken, copies=0)
    return f"{repaired + refused} damages: {repaired} repaired, {refused} refused, nothing sent again"


def torn_database(stage: Stage, number: int) -> str:
    """The database or its log of a killed program is cut or has a flipped bit."""
    counts = {"good": 0, "refused": 0}
    sent = 0
    with stage.campaign(60) as campaign, Server(delay=0.01).running() as server:
        settings = campaign.settings(server.port)
        process = campaign.start(settings)
        until(lambda: len(server.log.taken) >= 35 or process.poll() is not None)
        if not kill(process):
            raise Broken("the program ended before it could be killed")
        settle(server)
        taken_before = list(server.log.taken)
        with folder("keep") as place:
            _keep(campaign.out, place)
            names = [name for name in JOURNAL if name != "journal.sqlite-shm" and (place / name).exists()]
            for name in names:
                size = (place / name).stat().st_size
                for turn, (kind, offset) in enumerate(_damages(size, number // len(names))):
                    _restore(campaign.out, place)
                    if name != "journal.sqlite-wal":
                        # What SQLite keeps in memory for its log fits the undamaged files only.
                        (campaign.out / "journal.sqlite-shm").unlink(missing_ok=True)
                    _damage(campaign.out / name, kind, offset)
                    done = expect(campaign.program.run("status", campaign.out), 0, 1, 3, 6, what="status")
                    counts["good" if done.code == 0 else "refused"] += 1
                    if turn % 6 == 0:
                        sent += _goes_on(campaign, settings, server, taken_before)
    return (
        f"{sum(counts.values())} damages of {len(names)} files: {counts['good']} read,"
        f" {counts['refused']} refused, no crash; {sent} gone on from, 0 lost"
    )


def _goes_on(campaign: Campaign, settings: Path, server: Server, before: list) -> int:
    server.log.taken[:] = before
    done = expect(campaign.send(settings), 0, 1, 3, 6)
    settle(server)
    if done.code != 0:
        if len(server.log.taken) != len(before):
            raise Broken("it refused the journal and sent all the same")
        return 0
    # Records that are lost with the damage may be sent again: never more than a batch.
    check(campaign, server.log.taken, copies=64 + CONNECTIONS)
    return 1


def two_processes(stage: Stage, rounds: int) -> str:
    """Two at once, twenty times: the second says so and sends nothing."""
    refused = 0
    with stage.campaign(200) as campaign:
        with Server(delay=0.05).running() as first, Server().running() as second:
            process = campaign.start(campaign.settings(first.port, connections=2))
            until(lambda: len(first.log.taken) > 3)
            other = campaign.settings(second.port, name="-second")
            for _ in range(rounds):
                if process.poll() is not None:
                    break
                done = campaign.send(other)
                if process.poll() is not None:
                    break
                expect(done, 3)
                refused += 1
            if second.log.attempts:
                raise Broken("the second process has sent something")
            expect(finish(process), 0)
            check(campaign, first.log.taken, copies=0)
    together = 0
    for _ in range(max(1, rounds // 5)):
        with stage.campaign(40) as campaign:
            with Server().running() as first, Server().running() as second:
                both = [
                    campaign.start(campaign.settings(first.port, name="-first")),
                    campaign.start(campaign.settings(second.port, name="-second")),
                ]
                codes = sorted(finish(process).code for process in both)
                # One may begin after the other has ended: then there is nothing left for it.
                if codes not in ([0, 3], [0, 0]):
                    raise Broken(f"two at once ended with {codes}")
                check(campaign, first.log.taken + second.log.taken, copies=0)
                together += 1
    return f"{refused} second processes refused, {together} pairs at once: nothing sent twice"


def changed_messages(stage: Stage, rounds: int) -> str:
    """Only edited messages, for senders that know no incident."""
    return changed_inputs(stage, rounds, only="message:")


def changed_inputs(stage: Stage, rounds: int, only: str = "") -> str:
    """Something is edited between two turns of sending: refused, until it is as it was."""
    refusals = []
    with stage.campaign(60) as campaign, Server().running() as server, folder("incident") as place:
        # The incident is shared by all rows: this one edits a copy.
        incident = place / "incident"
        shutil.copytree(campaign.incident, incident)
        settings = campaign.settings(server.port)
        expect(campaign.send(settings, "--limit", "20", "--incident", str(incident)), 5, 0)
        sent = len(server.log.taken)
        if not 0 < sent <= 20:
            raise Broken(f"--limit 20 sent {sent}")
        edits = [one for one in _edits(campaign, incident) if one[0].startswith(only)]
        for name, path, edit in edits[: max(10, rounds)]:
            good = path.read_bytes()
            edit(path)
            done = campaign.send(settings, "--incident", str(incident))
            settle(server)
            new = server.log.taken[sent:]
            bad = [one for one in new if one.digest not in {
                row["sha256"] for row in campaign.pieces.values()}]
            if bad:
                raise Broken(f"{name}: a changed message was sent")
            expect(done, 1, 3, 6, what=f"send after an edit ({name})")
            if done.code == 3 and new:
                raise Broken(f"{name}: refused with 3, and sent {len(new)}")
            sent = len(server.log.taken)
            path.unlink(missing_ok=True)
            path.write_bytes(good)
            path.chmod(0o600)
            refusals.append(f"{name} {done.code}")
        expect(campaign.send(settings, "--incident", str(incident)), 0)
        check(campaign, server.log.taken, copies=0)
    return f"{len(refusals)} edits refused ({', '.join(refusals)}); as they were: all sent once"


def _edits(campaign: Campaign, incident: Path) -> list[tuple[str, Path, Callable[[Path], None]]]:
    def append(text: bytes) -> Callable[[Path], None]:
        return lambda path: path.write_bytes(path.read_bytes() + text)

    def replace(old: bytes, new: bytes) -> Callable[[Path], None]:
        def edit(path: Path) -> None:
            data = path.read_bytes()
            if old not in data:
                raise Broken(f"the test itself is wrong: no {old!r} in {path.name}")
            path.write_bytes(data.replace(old, new, 1))
        return edit

    last, other = sorted(campaign.pieces)[-1], sorted(campaign.pieces)[-2]
    message = campaign.out / campaign.pieces[last]["file"]
    second = campaign.out / campaign.pieces[other]["file"]
    address = campaign.address(last).encode()

    def other_message(path: Path) -> None:
        path.write_bytes(second.read_bytes())

    def link(path: Path) -> None:
        path.unlink()
        path.symlink_to(second)

    return [
        ("list of people: a row more", incident / "recipients.csv",
         append(b"Z-1,Uusi Ihminen,Katu 1,00100,Helsinki,uusi@posti.example,fi,email\n")),
        ("list of people: an address", incident / "recipients.csv", replace(address, b"x" + address)),
        ("facts", incident / "incident.yaml", replace(b"more-than: 9000", b"more-than: 9001")),
        ("words", incident / "locales" / "fi" / "incident.ftl", append(b"\n# a remark\n")),
        ("manifest: a sum", campaign.out / "manifest.csv",
         replace(campaign.pieces[last]["sha256"].encode(), campaign.pieces[other]["sha256"].encode())),
        ("run.json: a sum", campaign.out / "run.json", replace(b'"sha256": "', b'"sha256": "0')),
        ("message: a letter", message, replace(b"Date: ", b"Date:  ")),
        ("message: another's", message, other_message),
        ("message: gone", message, Path.unlink),
        ("message: a link", message, link),
        ("message: cut", message, lambda path: path.write_bytes(path.read_bytes()[:-100])),
        ("message: empty", message, lambda path: path.write_bytes(b"")),
    ]


def killed_together(stage: Stage, rounds: int) -> str:
    """A lock of a killed process holds nobody up, and one that lives is never broken."""
    with stage.campaign(100) as campaign, Server(delay=0.01).running() as server:
        settings = campaign.settings(server.port)
        kills = 0
        for _ in range(rounds):
            process = campaign.start(settings)
            until(lambda: process.poll() is not None, stage.chance.uniform(0.05, 0.5))
            kills += kill(process)
            settle(server)
        results: list = []
        threads = [
            threading.Thread(target=lambda: results.append(campaign.send(settings)))
            for _ in range(3)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        codes = sorted(done.code for done in results)
        if not set(codes) <= {0, 3, 4} or codes == [3, 3, 3]:
            raise Broken(f"three at once ended with {codes}")
        held_twice(check(campaign, server.log.taken, copies=CONNECTIONS * kills))
    return f"{kills} kills, then three at once: ended with {codes}"
