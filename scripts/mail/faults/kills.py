"""SIGKILL at random times and at each failpoint."""

from __future__ import annotations

import time

from mail import journal
from mail.block import Broken
from mail.campaign import kill
from mail.invariants import check, held_twice
from mail.scripted import Server
from mail.stage import CONNECTIONS, Stage, expect, settle, until

PEOPLE = 2_000
#: Where a build with debug assertions aborts if BREACH_LETTERS_FAILPOINT names the place.
FAILPOINTS = ["after_lease", "before_dot", "after_dot", "after_reply", "before_commit", "after_commit"]


def random_kills(stage: Stage, kills: int) -> str:
    """Kills at random moments: half of them by the clock, half of them while messages flow."""
    killed = copies = unknown = held = messages = campaigns = 0
    while killed < kills:
        campaigns += 1
        with stage.campaign(PEOPLE) as campaign, Server(delay=0.002).running() as server:
            settings = campaign.settings(server.port)
            here = 0
            step = max(20, round(1.6 * PEOPLE / min(kills, 60)))
            while killed < kills:
                process = campaign.start(settings)
                if stage.chance.random() < 0.5:
                    time.sleep(stage.chance.uniform(0.001, 1.0))
                else:
                    wanted = len(server.log.taken) + stage.chance.randint(1, step)
                    until(lambda: len(server.log.taken) >= wanted or process.poll() is not None)
                if not kill(process):
                    if process.returncode not in (0, 4):
                        raise Broken(f"I7: send ended with {process.returncode} by itself")
                    break
                here += 1
                killed += 1
                settle(server)
            done = expect(campaign.send(settings), 0, 4)
            seen = check(campaign, server.log.taken, copies=CONNECTIONS * here)
            _faults(server)
            held += held_twice(seen)
            if (done.code == 4) != bool(seen.journal.pieces("held")):
                raise Broken(f"I1: send ended with {done.code}, {held} are held")
            lost = len(seen.journal.named("unknown"))
            if lost > CONNECTIONS * here:
                raise Broken(f"{lost} unknown ones after {here} kills")
            copies += seen.copies
            unknown += lost
            messages += seen.messages
    return (
        f"{killed} kills in {campaigns} campaigns of {PEOPLE}: {messages} messages,"
        f" {unknown} unknown, {held} of them twice and held, {copies} copies"
        f" (allowed {CONNECTIONS * killed}), 0 lost"
    )


def failpoints(stage: Stage, repeats: int) -> str:
    """The program ends itself at each failpoint, early, in the middle and late."""
    reached = copies = 0
    missed = []
    for name in FAILPOINTS:
        by_message = name in ("before_dot", "after_dot", "after_reply")
        for times in (1, 100, 195) if by_message else (1, 2, 3):
            for connections in (1, CONNECTIONS)[: 2 if repeats > 1 or times == 1 else 1]:
                for _ in range(repeats):
                    done, extra = _failpoint(stage, name, times, connections)
                    reached += done
                    copies += extra
                    if not done:
                        missed.append(f"{name}:{times}")
    if any(one.endswith(":1") for one in missed):
        raise Broken(f"never reached: {missed}; is this a build with debug assertions?")
    words = f"{reached} ends at {len(FAILPOINTS)} points: {copies} copies, 0 lost"
    return words + (f"; not reached: {', '.join(missed)}" if missed else "")


def _failpoint(stage: Stage, name: str, times: int, connections: int) -> tuple[bool, int]:
    with stage.campaign(200) as campaign, Server().running() as server:
        settings = campaign.settings(server.port, connections=connections)
        done = campaign.send(settings, env={"BREACH_LETTERS_FAILPOINT": f"{name}:{times}"})
        reached = done.code != 0
        if reached and done.code > 0:
            raise Broken(f"{name}:{times} ended with {done.code}, not by itself: {done.text[-500:]}")
        settle(server)
        if reached:
            left = len(campaign.pieces) - len(server.log.by_recipient())
            if left == 0 and name == "after_lease":
                raise Broken("everything was sent before the first lease was over")
        expect(campaign.send(settings), 0)
        # With one connection nobody else is between the dot and the reply; while the first lease is
        # written, nobody at all is.
        nobody = (name, connections) == ("before_dot", 1) or (name, times) == ("after_lease", 1)
        allowed = connections if reached and not nobody else 0
        seen = check(campaign, server.log.taken, copies=allowed)
        _faults(server)
        return reached, seen.copies


def _faults(server: Server) -> None:
    if server.log.faults:
        raise Broken(f"the server saw {sorted(set(server.log.faults))}")


def kill_leaves_known_states(stage: Stage, rounds: int) -> str:
    """After a kill and before anything else, the journal's own words are already whole."""
    for _ in range(rounds):
        with stage.campaign(200) as campaign, Server(delay=0.005).running() as server:
            settings = campaign.settings(server.port)
            process = campaign.start(settings)
            wanted = stage.chance.randint(1, 190)
            until(lambda: len(server.log.taken) >= wanted or process.poll() is not None)
            kill(process)
            settle(server)
            before = journal.read(campaign.out)
            wrong = [p for p in before.pieces("accepted")
                     if campaign.address(p) not in server.log.by_recipient()]
            if wrong:
                raise Broken(f"I4: {len(wrong)} accepted ones that the server never took")
            expect(campaign.send(settings), 0)
            check(campaign, server.log.taken, copies=CONNECTIONS)
    return f"{rounds} journals read right after a kill: whole, and nothing accepted that was not"
