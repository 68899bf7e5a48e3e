"""A disk that fails and a disk that is full."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from mail.block import Broken, Missing, folder, need, need_root
from mail.campaign import Campaign
from mail.faults.trace import calls
from mail.invariants import check
from mail.scripted import Server
from mail.stage import CONNECTIONS, Stage, expect, settle

#: File or folder of each sync, and whether strace made it fail.
SYNC = re.compile(r"f(?:data)?sync\(\d+<([^>]*)>\) += \S+(.*INJECTED.*)?$")
#: SQLite's log is made or opened.
LOG_MADE = re.compile(r'openat\([^"]*"[^"]*/journal\.sqlite-wal", [^)]*\) += \d')


def later_sync_fails(stage: Stage, number: int) -> str:
    """The same without the first syncs, at which a sender is not yet in the middle of its work."""
    return sync_fails(stage, number, first=12)


def sync_fails(stage: Stage, number: int, first: int = 1) -> str:
    """The nth fdatasync or fsync fails: it stops at once, and sends nothing more."""
    outcomes: Counter = Counter()
    wrong = []
    for nth in range(first, first + number):
        try:
            _sync_fails(stage, nth, outcomes)
        except Broken as broken:
            wrong.append(f"sync {nth}: {broken}")
    if wrong:
        raise Broken("; ".join(wrong))
    if not outcomes["stopped"]:
        raise Broken("no sync was ever made to fail")
    return (
        f"{number} runs: {outcomes['stopped']} met a failing sync and ended with 1, the last message"
        f" {outcomes['latest']} ms after it; {outcomes['harmless']} made it good;"
        f" {outcomes['copies']} copies after going on, 0 lost"
    )


def _sync_fails(stage: Stage, nth: int, outcomes: Counter) -> None:
    with stage.campaign(200) as campaign, Server().running() as server, folder("trace") as place:
        settings = campaign.settings(server.port)
        trace = place / "trace"
        before = [
            need("strace", "strace"), "-f", "-ttt", "-y", "-o", str(trace),
            "-e", "trace=fdatasync,fsync,openat",
            "-e", f"inject=fdatasync,fsync:error=EIO:when={nth}",
        ]
        done = campaign.send(settings, before=before)
        traced = list(calls(trace.read_text()))
        found = [(call.begun, SYNC.match(call.text)) for call in traced]
        syncs = [(time, match[1], match[2] is not None) for time, match in found if match]
        made = min((call.begun for call in traced if LOG_MADE.match(call.text)), default=0.0)
        failed = [time for time, _, injected in syncs if injected]
        settle(server)
        if not failed:
            # So many syncs are not needed for these messages.
            expect(done, 0)
            check(campaign, server.log.taken, copies=0)
            return
        if done.code == 0 and _made_good(syncs, campaign, server, made):
            # The same was synced again before it mattered, or did not matter any more.
            check(campaign, server.log.taken, copies=0)
            outcomes["harmless"] += 1
            return
        path = next(path for _, path, injected in syncs if injected)
        expect(done, 1, what=f"send, after {path.rsplit('/', 1)[-1]} could not be synced,")
        outcomes["stopped"] += 1
        late = max((one.at - failed[0] for one in server.log.taken), default=0)
        outcomes["latest"] = max(outcomes["latest"], round(late * 1000))
        if late > 1:
            raise Broken(f"a message {late:.1f} s after it had failed")
        expect(campaign.send(settings), 0)
        outcomes["copies"] += check(campaign, server.log.taken, copies=CONNECTIONS).copies


def _made_good(
    syncs: list[tuple[float, str, bool]], campaign: Campaign, server: Server, made: float
) -> bool:
    """Whether a failed sync that the program went on from was harmless.

    SQLite ignores that a folder cannot be synced: then the journal must have synced it by itself,
    after SQLite's log had its name (`made`) and before the first message. When it copies its log into
    the database at the end, everything is on the disk already.
    """
    failed, path = next((time, path) for time, path, injected in syncs if injected)
    first = min((one.at for one in server.log.taken), default=0.0)
    if path == str(campaign.out):
        return any(
            one == path and not injected and made < time < first
            for time, one, injected in syncs
        )
    return path.endswith("journal.sqlite") and failed > max(one.at for one in server.log.taken)


@contextlib.contextmanager
def small_disk(size: int) -> Iterator[Path]:
    """A file system in memory with this size in bytes."""
    need_root("a small file system")
    with folder("small") as place:
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={size},mode=700", "tmpfs", str(place)],
            capture_output=True, text=True,
        )
        if done.returncode != 0:
            raise Missing(f"a small file system may not be mounted here: {done.stderr.strip()}")
        try:
            yield place
        finally:
            subprocess.run(["umount", "-l", str(place)], check=False)


def full(stage: Stage, sizes: int) -> str:
    """The disk is full at some moment: it stops; with more room it goes on."""
    original = stage.rendered(200)
    used = sum(
        (path.stat().st_size + 4095) // 4096 * 4096
        for path in original.out.rglob("*") if path.is_file()
    )
    stopped = copies = 0
    # From no room at all to room for nearly everything.
    rooms = [round(8_192 * 2 ** (step * 6 / max(1, sizes - 1))) for step in range(sizes)]
    for room in rooms:
        with small_disk(used + room) as disk, Server().running() as server:
            out = disk / "out"
            try:
                shutil.copytree(original.out, out)
            except (shutil.Error, OSError):
                raise Broken("the test itself is wrong: the messages do not fit") from None
            campaign = Campaign(stage.program, original.incident, out, original.addresses, original.pieces)
            with folder("settings") as place:
                settings = _outside(campaign, server.port, place)
                done = campaign.send(settings)
                settle(server)
                if done.code != 0:
                    stopped += 1
                    expect(done, 1)
                    _says_full(done)
                subprocess.run(["mount", "-o", f"remount,size={used + (64 << 20)}", str(disk)], check=True)
                expect(campaign.send(settings), 0)
                copies += check(campaign, server.log.taken, copies=CONNECTIONS).copies
    if not stopped:
        raise Broken("the disk was never full")
    return f"{sizes} sizes, {stopped} full: ended with 1, went on with more room, {copies} copies"


def _outside(campaign: Campaign, port: int, place: Path) -> Path:
    path = campaign.settings(port)
    target = place / "dispatch.yaml"
    shutil.move(path, target)
    return target


def _says_full(done) -> None:
    if not re.search("full|No space|täynnä|fullt?|space", done.text):
        raise Broken(f"it does not say that the disk is full:\n{done.text[-800:]}")


def read_only(stage: Stage, number: int) -> str:
    """The folder cannot be written to: nothing is sent."""
    need_root("a file system that is read only")
    original = stage.rendered(number)
    with small_disk(64 << 20) as disk, Server().running() as server, folder("settings") as place:
        shutil.copytree(original.out, disk / "out")
        campaign = Campaign(
            stage.program, original.incident, disk / "out", original.addresses, original.pieces
        )
        settings = _outside(campaign, server.port, place)
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        expect(campaign.send(settings), 1)
        if server.log.attempts:
            raise Broken("something was sent without a journal")
        subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
        os.sync()
        expect(campaign.send(settings), 0)
        check(campaign, server.log.taken, copies=0)
    return f"{number} people: ended with 1, nothing sent; then all"
