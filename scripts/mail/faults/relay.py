"""A relay that vanishes, falls silent, refuses, or refuses us."""

from __future__ import annotations

import re
import signal
import time
import zlib

from mail.block import Broken, folder, free_port
from mail.campaign import finish
from mail.certificates import make
from mail.invariants import check
from mail.scripted import (
    CLOSE_421, LOSE, OK, RESET_IN_DATA, VANISH, Act, Attempt, Server, refuse,
)
from mail.stage import CONNECTIONS, Stage, expect


def _first(act: Act, every: int):
    """The act at the first attempt of every nth address, by chance that is always the same."""

    def script(attempt: Attempt) -> Act:
        chosen = zlib.crc32(attempt.recipient.encode()) % every == 0
        return act if chosen and attempt.number == 1 else OK

    return script


def _go(campaign, settings, *codes: int):
    """Sends until it ends with 0 or 4. A pause (5) is gone on from, as a person would."""
    for _ in range(30):
        done = expect(campaign.send(settings), 5, *codes)
        if done.code != 5:
            return done
        time.sleep(0.5)
    raise Broken("I7: paused 30 times")


def vanish(stage: Stage, number: int) -> str:
    """The server takes the message and vanishes before it says so, at every seventh."""
    with stage.campaign(number) as campaign, Server(_first(VANISH, 7)).running() as server:
        settings = campaign.settings(server.port)
        _go(campaign, settings, 0)
        vanished = sum(count == 2 for count in server.log.attempts.values())
        seen = check(campaign, server.log.taken, copies=vanished)
        unknown = len(seen.journal.named("unknown"))
        if seen.copies != vanished or unknown != vanished:
            raise Broken(f"{vanished} vanished, {unknown} unknown, {seen.copies} copies")
    return f"{number} messages, {vanished} vanished: each unknown, sent again once, same bytes"


def lost_after_dot(stage: Stage, number: int) -> str:
    """The server vanishes after the dot and does not keep the message: nobody may be forgotten."""
    with stage.campaign(number) as campaign, Server(_first(LOSE, 7)).running() as server:
        settings = campaign.settings(server.port)
        _go(campaign, settings, 0)
        check(campaign, server.log.taken, copies=0)
        again = sum(count > 1 for count in server.log.attempts.values())
    return f"{number} messages, {again} thrown away after the dot: all arrived once"


def unknown_held(stage: Stage, number: int) -> str:
    """`--on-unknown hold` and `letter`: nothing is sent again."""
    words = []
    for choice, state in (("hold", "held"), ("letter", "rejected")):
        with stage.campaign(number) as campaign, Server(_first(VANISH, 7)).running() as server:
            settings = campaign.settings(server.port)
            expect(campaign.send(settings, "--on-unknown", choice), 4)
            seen = check(campaign, server.log.taken, copies=0)
            wanted = {
                piece for piece in campaign.pieces
                if zlib.crc32(campaign.address(piece).encode()) % 7 == 0
            }
            if seen.journal.pieces(state) != wanted:
                raise Broken(f"{choice}: {len(seen.journal.pieces(state))} {state}, {len(wanted)} vanished")
            words.append(f"{choice}: {len(wanted)} {state}")
    return f"{number} messages each, no copies; " + ", ".join(words)


def closed_reset_silent(stage: Stage, number: int) -> str:
    """421 in the middle, a reset in the text, silence: before the dot nothing comes twice."""
    silence = Act(at="rcpt", wait=6, reset=True)
    silence_data = Act(at="data", wait=6, reset=True)
    words = []
    for name, act, every in (
        ("421", CLOSE_421, 10),
        ("reset in DATA", RESET_IN_DATA, 10),
        ("silence after RCPT", silence, 40),
        ("silence in DATA", silence_data, 40),
    ):
        with stage.campaign(number) as campaign, Server(_first(act, every)).running() as server:
            settings = campaign.settings(server.port)
            _go(campaign, settings, 0)
            check(campaign, server.log.taken, copies=0)
            words.append(f"{name} {sum(c > 1 for c in server.log.attempts.values())}×")
    late = Act(at="dot", store=True, wait=6, reply="250 2.0.0 Ok, late")
    with stage.campaign(number) as campaign, Server(_first(late, 40)).running() as server:
        settings = campaign.settings(server.port)
        _go(campaign, settings, 0)
        again = sum(count > 1 for count in server.log.attempts.values())
        check(campaign, server.log.taken, copies=again)
        words.append(f"silence after the dot {again}× (copies {again})")
    return f"{number} messages each: " + ", ".join(words)


def refusals(stage: Stage, number: int) -> str:
    """30 % are put off once or twice, every 33rd address does not exist."""
    with stage.campaign(number) as campaign:
        gone = {campaign.address(piece) for piece in list(sorted(campaign.pieces))[::33]}
        letters = {piece for piece in campaign.pieces if campaign.address(piece) in gone}
        later = {
            campaign.address(piece) for piece in campaign.pieces
            if zlib.crc32(campaign.address(piece).encode()) % 10 < 3
        } - gone

        def script(attempt: Attempt) -> Act:
            if attempt.recipient in gone:
                return refuse("550 5.1.1 User unknown")
            if attempt.recipient in later and attempt.number <= 1 + len(attempt.recipient) % 2:
                moment = ("rcpt", "dot")[attempt.number % 2]
                return refuse("451 4.3.0 Try again later", moment)
            return OK

        with Server(script).running() as server:
            settings = campaign.settings(server.port)
            _go(campaign, settings, 4)
            seen = check(campaign, server.log.taken, copies=0, letters=letters)
            for address in gone:
                if server.log.attempts[address] != 1:
                    raise Broken("an address that does not exist was tried again")
    return (
        f"{number} messages, {len(later)} put off, {len(letters)} refused:"
        f" {seen.tally['accepted']} accepted, exactly the refused ones get letters"
    )


def breaker(stage: Stage, number: int) -> str:
    """The relay refuses us: it stops after at most 20, and nobody is marked as refused."""
    words = []
    for reply, moment in (
        ("550 5.7.1 Blocked by policy", "rcpt"),
        ("554 5.7.1 Message refused", "dot"),
        ("550 5.7.26 Not authenticated", "dot"),
    ):
        open_again = False

        def script(attempt: Attempt, reply=reply, moment=moment) -> Act:
            return OK if open_again else refuse(reply, moment)

        with stage.campaign(number) as campaign, Server(script).running() as server:
            settings = campaign.settings(server.port)
            expect(campaign.send(settings), 5)
            tried = sum(server.log.attempts.values())
            if tried > 20:
                raise Broken(f"{reply}: {tried} attempts before it stopped")
            seen = check(campaign, server.log.taken, copies=0, ended=False)
            if set(seen.tally) != {"planned"}:
                raise Broken(f"not all are planned again: {dict(seen.tally)}")
            open_again = True
            expect(campaign.send(settings), 0)
            check(campaign, server.log.taken, copies=0)
            words.append(f"{reply[4:10].strip()} after {tried}")
    return f"{number} people each, stopped: " + ", ".join(words) + "; nobody marked; then all sent"


def many_unknown_users(stage: Stage, number: int) -> str:
    """More than 10 % of addresses do not exist: it stops and asks, because the list may be wrong."""
    script = _every(refuse("550 5.1.1 User unknown"), 5)
    with stage.campaign(number) as campaign, Server(script).running() as server:
        expect(campaign.send(campaign.settings(server.port)), 5)
        tried = sum(server.log.attempts.values())
        check(campaign, server.log.taken, copies=0, ended=False)
        if tried > 250:
            raise Broken(f"{tried} attempts before it stopped")
    return f"{number} people, a fifth unknown: stopped after {tried}"


def _every(act: Act, every: int):
    def script(attempt: Attempt) -> Act:
        return act if zlib.crc32(attempt.recipient.encode()) % every == 0 else OK

    return script


def cannot_connect(stage: Stage, number: int) -> str:
    """Nobody listens; a wrong certificate; a wrong password: nothing is sent, and it says what."""
    words = []
    with stage.campaign(number) as campaign, folder("certificates") as place:
        (place / "other").mkdir()
        certificate = make(place)
        other = make(place / "other", "elsewhere.example")
        secret = place / "password"
        secret.write_text("right")
        secret.chmod(0o600)

        def settings(port: int, tls: str, authority, more: str = "") -> object:
            path = campaign.settings(port)
            text = re.sub(
                r"relay: .*",
                f"relay: {{host: localhost, port: {port}, tls: {tls}, ca-file: {authority}{more}}}",
                path.read_text(),
            )
            path.write_text(text)
            return path

        login = f", user: notices, password-file: {secret}"
        # It waits some minutes for a relay that is being started; Ctrl-C ends that.
        process = campaign.start(campaign.settings(free_port()))
        time.sleep(3)
        if process.poll() is not None:
            raise Broken("it did not wait for a relay that nobody has started yet")
        process.send_signal(signal.SIGINT)
        done = expect(finish(process, 20), 5)
        words.append(f"nobody listens: Ctrl-C ended it in {done.seconds:.1f} s")
        for implicit, tls in ((False, "starttls"), (True, "implicit")):
            server = Server(certificate=certificate, implicit=implicit, password=("notices", "right"))
            with server.running():
                expect(campaign.send(settings(server.port, tls, other.authority, login)), 5)
                secret.write_text("wrong")
                expect(campaign.send(settings(server.port, tls, certificate.authority, login)), 5)
                secret.write_text("right")
                if server.log.attempts:
                    raise Broken("something was sent")
                if not any(not good for _, good in server.log.logins):
                    raise Broken("no wrong password was ever tried")
        with Server(certificate=certificate, password=("notices", "right")).running() as server:
            expect(campaign.send(settings(server.port, "starttls", certificate.authority, login)), 0)
            check(campaign, server.log.taken, copies=0)
            words.append(f"then {server.log.connections} TLS connections")
            if server.log.most_open > CONNECTIONS:
                raise Broken(f"{server.log.most_open} connections at once")
    return "stopped with 5 for each: " + ", ".join(words) + f", {number} sent"
