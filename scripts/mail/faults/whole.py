"""Everybody of a large breach, from rendering to the last message, with kills in between."""

from __future__ import annotations

import re
import time
from pathlib import Path

from mail.block import Broken, folder
from mail.campaign import kill, make, people
from mail.invariants import check, held_twice
from mail.scripted import Server
from mail.stage import CONNECTIONS, Stage, expect, settle, until

#: Megabytes that the program may need.
MEMORY = 300
#: Seconds until a turn sends again.
RESUME = 5.0
KILLS = 10


def whole(stage: Stage, number: int) -> str:
    """So many people end to end with ten kills; memory and the time until it sends again."""
    with folder("whole") as place:
        campaign = make(stage.program, place, people(number))
        with Server(keep=False).running() as server:
            settings = campaign.settings(server.port)
            most, slowest = 0.0, 0.0
            for turn in range(KILLS + 1):
                before = len(server.log.taken)
                begun = time.monotonic()
                process = campaign.start(settings)
                if not until(lambda: len(server.log.taken) > before, 120):
                    raise Broken("nothing was sent within two minutes")
                if turn:
                    slowest = max(slowest, time.monotonic() - begun)
                wanted = number * (turn + 1) // (KILLS + 1)
                while turn < KILLS and len(server.log.taken) < wanted and process.poll() is None:
                    time.sleep(0.05)
                    most = max(most, memory(process.pid))
                if turn < KILLS:
                    most = max(most, memory(process.pid))
                    if not kill(process):
                        raise Broken("it ended before it could be killed")
                    settle(server, 60)
                    continue
                while process.poll() is None:
                    most = max(most, memory(process.pid))
                    time.sleep(0.1)
            if process.returncode not in (0, 4):
                raise Broken(f"the last turn ended with {process.returncode}")
            seen = check(campaign, server.log.taken, copies=CONNECTIONS * KILLS)
            held_twice(seen)
    words = (
        f"{number} people, {KILLS} kills: {seen.messages} messages, {seen.copies} copies, 0 lost;"
        f" at most {most:.0f} MB, sends again after at most {slowest:.1f} s"
    )
    if most > MEMORY or slowest > RESUME:
        raise Broken(words)
    return words


def memory(process: int) -> float:
    """The most memory that a process has had so far, in megabytes; 0 if it has ended."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0.0
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(found[1]) / 1024 if found else 0.0
