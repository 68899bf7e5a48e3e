"""Power loss, as far as it can be played without pulling a plug.

strace records every write, sync and rename of the journal's files. For each moment the files are then
put together as a disk may hold them: what was synced is there, and of what was not synced nothing,
some, or a torn piece. The program goes on from each of these folders as after a new start of the
machine, and what the server had taken before that moment counts with what it takes afterwards.

The model is stricter than ext4 in one thing (writes between two syncs may reach the disk in any order)
and laxer in another (a sync of a file also keeps its name, as ext4, xfs and btrfs do).
"""

from __future__ import annotations

import os
import random
import re
import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from mail.block import Broken, folder, need, need_root
from mail.campaign import Campaign
from mail.faults.trace import calls
from mail.invariants import check
from mail.scripted import Server, Taken
from mail.stage import CONNECTIONS, Stage, expect, settle

PEOPLE = 100
CALLS = "openat,write,pwrite64,ftruncate,lseek,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,close"

CALL = re.compile(r"(\w+)\((.*)\) += (-?\d+)", re.DOTALL)
FD = re.compile(r"(\d+)<([^>]*)>")
TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')


@dataclass
class File:
    """What a file holds for the program, and what of that has surely reached the disk."""

    now: bytearray = field(default_factory=bytearray)
    synced: bytes = b""
    #: Writes and cuts since the last sync.
    pending: list[tuple[str, int, bytes]] = field(default_factory=list)

    def write(self, offset: int, data: bytes) -> None:
        _put(self.now, offset, data)
        self.pending.append(("write", offset, data))

    def cut(self, size: int) -> None:
        _cut(self.now, size)
        self.pending.append(("cut", size, b""))

    def sync(self) -> None:
        self.synced = bytes(self.now)
        self.pending.clear()


@dataclass
class Disk:
    """The files of a folder by name: as the program sees them, and as they are surely on the disk."""

    now: dict[str, File] = field(default_factory=dict)
    synced: dict[str, File] = field(default_factory=dict)


@dataclass(frozen=True)
class Step:
    """One call that changes something."""

    time: float
    name: str
    path: str
    offset: int = 0
    data: bytes = b""


def _put(data: bytearray, offset: int, piece: bytes) -> None:
    if len(data) < offset:
        data.extend(bytes(offset - len(data)))
    data[offset : offset + len(piece)] = piece


def _cut(data: bytearray, size: int) -> None:
    if size < len(data):
        del data[size:]
    else:
        data.extend(bytes(size - len(data)))


def _text(argument: str) -> bytes:
    found = TEXT.search(argument)
    if found is None:
        return b""
    if found[2]:
        raise Broken("the test itself is wrong: strace has cut a write short")
    return bytes.fromhex(found[1].replace("\\x", ""))


def _path(text: str) -> str:
    """The path that strace puts behind a file's number; in hexadecimal with -xx."""
    return bytes.fromhex(text.replace("\\x", "")).decode() if text.startswith("\\x") else text


def steps(trace: Path, out: Path) -> list[Step]:
    """The calls that change files directly in the folder, in their order."""
    found: list[Step] = []
    offsets: dict[int, int] = {}
    appends: set[int] = set()
    for traced in calls(trace.read_text(encoding="ascii", errors="replace")):
        call = CALL.match(traced.text)
        if call is None or int(call[3]) < 0:
            continue
        # A sync holds from its end on; so do the others, nearly enough.
        found += _steps(traced.ended, call[1], call[2], int(call[3]), out, offsets, appends)
    return found


def _steps(time, name, arguments, result, out, offsets, appends) -> list[Step]:
    inside = os.path.realpath(out)

    def local(path: str) -> str | None:
        return os.path.basename(path) if os.path.dirname(os.path.realpath(path)) == inside else None

    if name == "openat":
        offsets[result] = 0
        appends.discard(result)
        if "O_APPEND" in arguments:
            appends.add(result)
        path = local(_text(arguments).decode())
        if path is None or "O_CREAT" not in arguments:
            return []
        made = [Step(time, "create", path)]
        return [*made, Step(time, "cut", path, 0)] if "O_TRUNC" in arguments else made
    if name in ("rename", "renameat", "renameat2", "unlink", "unlinkat"):
        paths = [local(bytes.fromhex(one.replace("\\x", "")).decode())
                 for one, _ in TEXT.findall(arguments)]
        if name.startswith("rename"):
            return [Step(time, "rename", paths[0] or "", 0, (paths[1] or "").encode())]
        return [Step(time, "unlink", paths[0])] if paths[0] else []
    descriptor = FD.match(arguments)
    if descriptor is None:
        return []
    number, whole = int(descriptor[1]), _path(descriptor[2])
    if name == "lseek":
        offsets[number] = result
        return []
    if name in ("fsync", "fdatasync") and os.path.realpath(whole) == inside:
        return [Step(time, "sync-folder", "")]
    path = local(whole)
    if path is None:
        return []
    if name == "pwrite64":
        return [Step(time, "write", path, int(arguments.rsplit(",", 1)[1]), _text(arguments)[:result])]
    if name == "write":
        data = _text(arguments)[:result]
        offset = -1 if number in appends else offsets.get(number, 0)
        offsets[number] = offsets.get(number, 0) + len(data)
        return [Step(time, "write", path, offset, data)]
    if name == "ftruncate":
        return [Step(time, "cut", path, int(arguments.rsplit(",", 1)[1]))]
    if name in ("fsync", "fdatasync"):
        return [Step(time, "sync", path)]
    return []


def play(all_steps: list[Step], count: int) -> Disk:
    """The disk after the first `count` steps."""
    disk = Disk()
    for step in all_steps[:count]:
        if step.name == "sync-folder":
            disk.synced = dict(disk.now)
            continue
        if step.name == "rename":
            if step.path in disk.now:
                disk.now[step.data.decode()] = disk.now.pop(step.path)
            continue
        if step.name == "unlink":
            disk.now.pop(step.path, None)
            continue
        file = disk.now.setdefault(step.path, File())
        if step.name == "write":
            file.write(len(file.now) if step.offset < 0 else step.offset, step.data)
        elif step.name == "cut":
            file.cut(step.offset)
        elif step.name == "sync":
            file.sync()
            disk.synced[step.path] = file
    return disk


def after_loss(disk: Disk, kind: str, chance: random.Random) -> dict[str, bytes]:
    """What each file may hold after the loss. `kind`: nothing unsynced, some of it, or all of it."""
    names = disk.synced if kind == "nothing" or chance.random() < 0.5 else disk.now
    files = {}
    for name, file in names.items():
        # What SQLite shares between processes is memory, and new after a start.
        if name.endswith("-shm"):
            continue
        data = bytearray(file.synced)
        for what, offset, piece in file.pending:
            if kind == "nothing" or (kind == "some" and chance.random() < 0.5):
                continue
            if what == "cut":
                _cut(data, offset)
            elif kind == "some" and chance.random() < 0.3:
                # Disks write sectors whole, and no more than that.
                sectors = chance.randint(0, len(piece) // 512)
                _put(data, offset, piece[: sectors * 512])
            else:
                _put(data, offset, piece)
        files[name] = bytes(data)
    return files


def power_loss(stage: Stage, prefixes: int) -> str:
    """`prefixes` moments of one run, each of them continued as after a power loss."""
    need_root("another boot id")
    strace, unshare = need("strace", "strace"), need("unshare", "util-linux")
    with stage.campaign(PEOPLE) as campaign, folder("trace") as place:
        with Server(delay=0.01).running() as server:
            trace = place / "trace"
            done = campaign.send(
                campaign.settings(server.port),
                before=[strace, "-f", "-ttt", "-y", "-xx", "-s", "1000000", "-o", str(trace),
                        "-e", f"trace={CALLS}"],
            )
            expect(done, 0)
            settle(server)
            check(campaign, server.log.taken, copies=0)
        taken = server.log.taken
        moments = steps(trace, campaign.out)
        if not any(step.name == "sync" for step in moments):
            raise Broken("nothing was ever synced")
        boot = place / "boot-id"
        boot.write_text("00000000-0000-4000-8000-000000000000\n")
        before = [unshare, "-m", "sh", "-c",
                  'mount --bind "$0" /proc/sys/kernel/random/boot_id && exec "$@"', str(boot)]
        chosen = sorted({1 + (len(moments) - 1) * turn // prefixes for turn in range(prefixes)})
        kinds = ["nothing", "some", "all"]
        jobs = [
            (count, kinds[turn % 3], random.Random(f"power {turn}"))
            for turn, count in enumerate(chosen)
        ]

        def one(job) -> int:
            count, kind, chance = job
            files = after_loss(play(moments, count), kind, chance)
            earlier = [message for message in taken if message.at <= moments[count - 1].time]
            try:
                return _go_on(campaign, files, earlier, before)
            except Broken as error:
                raise Broken(f"at step {count} of {len(moments)} ({kind}): {error}") from error

        with ThreadPoolExecutor(2) as pool:
            try:
                copies = list(pool.map(one, jobs))
            except Broken:
                pool.shutdown(cancel_futures=True)
                raise
    return (
        f"{len(chosen)} of {len(moments)} moments, {PEOPLE} people: 0 lost, {sum(copies)} copies"
        f" (most at one moment {max(copies)})"
    )


def _go_on(campaign: Campaign, files: dict[str, bytes], earlier: list[Taken], before: list[str]) -> int:
    with folder("after-loss") as place, Server().running() as server:
        out = place / "out"
        out.mkdir(mode=0o700)
        for path in campaign.out.iterdir():
            if path.is_dir():
                shutil.copytree(path, out / path.name, copy_function=os.link)
            elif not path.name.startswith("journal.") and path.name != "audit.jsonl":
                shutil.copyfile(path, out / path.name)
                (out / path.name).chmod(0o600)
        for name, data in files.items():
            (out / name).write_bytes(data)
            (out / name).chmod(0o600)
        again = Campaign(campaign.program, campaign.incident, out, campaign.addresses, campaign.pieces)
        expect(again.send(again.settings(server.port), before=before), 0)
        # Nothing of a batch that was leased is known: each may come twice.
        return check(again, earlier + server.log.taken, copies=64 + CONNECTIONS).copies
