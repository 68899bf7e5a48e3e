"""A clock that jumps: libfaketime."""

from __future__ import annotations

import time
from pathlib import Path

from mail.block import Broken, folder, need
from mail.campaign import QUICK, finish, kill
from mail.invariants import check
from mail.scripted import OK, Act, Attempt, Server, refuse
from mail.stage import CONNECTIONS, Stage, expect, settle, until

JUMPS = ["+1d", "-1d", "+365d", "-365d", "+1h", "-1h", "+23h", "-23h", "+7d", "-7d", "+30d", "-30d"]
#: Long enough that no jump makes the program give up a recipient.
PATIENT = QUICK.replace("give-up-after: 1h", "give-up-after: 366d")
#: A clock that somebody sets leaves the one that only counts alone.
STEADY = {"FAKETIME_DONT_FAKE_MONOTONIC": "1", "DONT_FAKE_MONOTONIC": "1"}


def _later(attempt: Attempt) -> Act:
    if attempt.number == 1 and len(attempt.recipient) % 3 == 0:
        return refuse("451 4.3.0 Try again later")
    return OK


def jumps(stage: Stage, number: int) -> str:
    """Killed in the middle, with some put off; the clock is another one afterwards."""
    library = _library()
    slowest = 0.0
    for jump in JUMPS[:number]:
        with stage.campaign(200) as campaign, Server(_later, delay=0.005).running() as server:
            settings = campaign.settings(server.port, more=PATIENT)
            process = campaign.start(settings)
            until(lambda: len(server.log.taken) >= 60 or process.poll() is not None)
            kill(process)
            settle(server)
            begun = time.monotonic()
            clock = {"LD_PRELOAD": library, "FAKETIME": jump, **STEADY}
            done = campaign.send(settings, env=clock, seconds=120)
            expect(done, 0, what=f"send after {jump}")
            slowest = max(slowest, time.monotonic() - begun)
            check(campaign, server.log.taken, copies=CONNECTIONS)
    if slowest > 60:
        raise Broken(f"messages that were put off waited {slowest:.0f} s after a jump")
    return f"{number} jumps between two turns: all sent, at most {slowest:.1f} s, order by number"


def jumps_while_running(stage: Stage, number: int) -> str:
    """The clock jumps while messages wait to be tried again."""
    library = _library()
    with folder("clock") as place:
        for jump in JUMPS[:number]:
            with stage.campaign(200) as campaign, Server(_later, delay=0.005).running() as server:
                stamp = place / "time"
                stamp.write_text("+0")
                settings = campaign.settings(server.port, more=PATIENT)
                process = campaign.start(settings, env={
                    "LD_PRELOAD": library, "FAKETIME_TIMESTAMP_FILE": str(stamp),
                    "FAKETIME_NO_CACHE": "1", **STEADY,
                })
                until(lambda: len(server.log.taken) >= 60 or process.poll() is not None)
                stamp.write_text(jump)
                expect(finish(process, 120), 0, what=f"send with {jump}")
                check(campaign, server.log.taken, copies=0)
    return f"{number} jumps in the middle of a run: all sent once"


def _library() -> str:
    need("faketime", "faketime")
    for path in Path("/usr/lib").glob("*/faketime/libfaketime.so.1"):
        return str(path)
    raise Broken("libfaketime.so.1 is not where Debian puts it")
