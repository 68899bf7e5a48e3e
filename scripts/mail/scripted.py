"""A server whose script decides the answer to each address, over aiosmtpd.

It runs in a thread of this process and keeps every message that it has taken over, with its
envelope: what the program reports as sent is compared with that.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import logging
import socket
import ssl
import struct
import threading
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

from mail.block import wait_for_port
from mail.certificates import Certificate

# Passwords go over TLS here too; aiosmtpd does not notice TLS that was there from the start.
warnings.filterwarnings("ignore", message="Requiring AUTH while not requiring TLS")

logging.getLogger("mail.log").setLevel(logging.CRITICAL)


@dataclass(frozen=True)
class Act:
    """What the server does with one attempt. The default takes the message over.

    `at` names the moment: `mail`, `rcpt`, `data` (in the middle of the text) or `dot`.
    """

    at: str = "dot"
    #: The reply at that moment; `None` goes on as usual.
    reply: str | None = None
    #: Closes the connection after the reply.
    close: bool = False
    #: Resets the connection in place of a reply.
    reset: bool = False
    #: Stores the message before it does so: the dot has been read.
    store: bool = False
    #: Seconds before it goes on.
    wait: float = 0.0


OK = Act()


def refuse(reply: str, at: str = "rcpt") -> Act:
    """A plain refusal."""
    return Act(at=at, reply=reply)


VANISH = Act(at="dot", reset=True, store=True)
LOSE = Act(at="dot", reset=True)
RESET_IN_DATA = Act(at="data", reset=True)
CLOSE_421 = Act(at="rcpt", reply="421 4.3.2 Service shutting down", close=True)


@dataclass(frozen=True)
class Attempt:
    """One MAIL and RCPT, as the script sees it."""

    recipient: str
    #: The how manieth for this address, from 1.
    number: int
    #: The how manieth for this server, from 1.
    total: int


@dataclass(frozen=True)
class Taken:
    """A message that the server has taken over."""

    at: float
    sender: str
    recipient: str
    digest: str
    #: Empty if the server keeps no contents.
    content: bytes
    options: tuple[str, ...]


@dataclass
class Log:
    """What the server has seen."""

    taken: list[Taken] = field(default_factory=list)
    attempts: Counter = field(default_factory=Counter)
    #: Faults that the client has made: two recipients, a bare line feed, and the like.
    faults: list[str] = field(default_factory=list)
    connections: int = 0
    open: int = 0
    most_open: int = 0
    last_command: float = 0.0
    logins: list[tuple[str, bool]] = field(default_factory=list)

    def by_recipient(self) -> dict[str, list[Taken]]:
        """The messages of each address."""
        found: dict[str, list[Taken]] = {}
        for one in self.taken:
            found.setdefault(one.recipient, []).append(one)
        return found


class _Session(SMTP):
    """One connection."""

    def __init__(self, server: Server, **options) -> None:
        super().__init__(server, hostname="relay.test", **options)
        self.server = server
        self.act = OK
        self.counted = False

    def connection_made(self, transport) -> None:
        log = self.server.log
        # STARTTLS makes the same connection a second time.
        if not self.counted:
            self.counted = True
            log.connections += 1
            log.open += 1
            log.most_open = max(log.most_open, log.open)
        super().connection_made(transport)

    def connection_lost(self, error) -> None:
        if self.counted:
            self.counted = False
            self.server.log.open -= 1
        super().connection_lost(error)

    def cut(self) -> None:
        """Resets the connection: the other side sees no orderly end."""
        connection = self.transport.get_extra_info("socket")
        if connection is not None:
            with contextlib.suppress(OSError):
                connection.setsockopt(
                    socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)
                )
        self.transport.abort()
        raise asyncio.CancelledError

    async def perform(self, moment: str) -> str | None:
        """What the script does at this moment: a reply in place of the usual one, or `None`."""
        act = self.act
        if act.at != moment:
            return None
        if act.wait:
            await asyncio.sleep(act.wait)
        if act.reset:
            self.cut()
        if act.close:
            await self.push(act.reply or "421 4.3.2 Bye")
            self.transport.close()
            raise asyncio.CancelledError
        return act.reply

    async def smtp_DATA(self, arg: str) -> None:
        if self.envelope.rcpt_tos and self.act.at == "data":
            await self.push("354 Go on")
            await self._reader.readuntil(b"\r\n")
            reply = await self.perform("data")
            # Only a closed or a silent connection makes sense here.
            await self.push(reply or "451 4.3.0 Stopped in the middle")
            self.transport.close()
            raise asyncio.CancelledError
        await super().smtp_DATA(arg)


class Server:
    """The server and its script; a handler of aiosmtpd."""

    def __init__(
        self,
        script: Callable[[Attempt], Act] | None = None,
        *,
        certificate: Certificate | None = None,
        implicit: bool = False,
        password: tuple[str, str] | None = None,
        pipelining: bool = True,
        delay: float = 0.0,
        keep: bool = True,
    ) -> None:
        self.script = script or (lambda attempt: OK)
        self.log = Log()
        self.port = 0
        self.implicit = implicit
        self._certificate = certificate
        self._password = password
        self._pipelining = pipelining
        self._delay = delay
        self._keep = keep
        self._total = 0
        self._loop: asyncio.AbstractEventLoop | None = None

    # The hooks of aiosmtpd.

    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        session.host_name = hostname
        extra = ["250-ENHANCEDSTATUSCODES"]
        if self._pipelining:
            extra.append("250-PIPELINING")
        return responses[:1] + extra + responses[1:]

    async def handle_MAIL(self, server, session, envelope, address, options):
        self.log.last_command = time.time()
        server.act = OK
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 Ok"

    async def handle_RCPT(self, server, session, envelope, address, options):
        self.log.last_command = time.time()
        if envelope.rcpt_tos:
            self.log.faults.append("two recipients in one transaction")
        self.log.attempts[address] += 1
        self._total += 1
        server.act = self.script(Attempt(address, self.log.attempts[address], self._total))
        reply = await server.perform("rcpt")
        if reply is not None:
            return reply
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 Ok"

    async def handle_DATA(self, server, session, envelope):
        self.log.last_command = time.time()
        content = envelope.original_content
        bare = content.replace(b"\r\n", b"")
        if b"\r" in bare or b"\n" in bare:
            self.log.faults.append("a bare line feed or carriage return")
        act = server.act
        taken = act.at != "dot" or act.store or not (act.reset or act.close or act.reply)
        if taken:
            self._take(envelope, content)
        if self._delay:
            await asyncio.sleep(self._delay)
        reply = await server.perform("dot")
        if reply is not None:
            return reply
        return f"250 2.0.0 Ok: queued as {len(self.log.taken):08X}"

    def _take(self, envelope, content: bytes) -> None:
        digest = hashlib.sha256(content).hexdigest()
        self.log.taken.append(
            Taken(time.time(), envelope.mail_from, envelope.rcpt_tos[0], digest,
                  content if self._keep else b"", tuple(envelope.mail_options))
        )

    def _authenticate(self, server, session, envelope, mechanism, data):
        good = (
            isinstance(data, LoginPassword)
            and (data.login.decode(), data.password.decode()) == self._password
        )
        self.log.logins.append((mechanism, good))
        return AuthResult(success=good, handled=False)

    # Starting and stopping.

    def _session(self) -> _Session:
        options: dict = {"loop": self._loop, "enable_SMTPUTF8": False, "timeout": 600}
        if self._certificate and not self.implicit:
            options |= {"tls_context": self._tls(), "require_starttls": True}
        if self._password:
            options |= {
                "auth_required": True,
                "auth_require_tls": bool(self._certificate) and not self.implicit,
                "authenticator": self._authenticate,
            }
        return _Session(self, **options)

    def _tls(self) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self._certificate.certificate, self._certificate.key)
        return context

    @contextlib.contextmanager
    def running(self, port: int = 0) -> Iterator[Server]:
        """Listens in a thread until the block ends. A port of 0 is a free one."""
        self._loop = asyncio.new_event_loop()
        self._loop.set_exception_handler(lambda loop, context: None)
        tls = self._tls() if self.implicit else None
        listening = self._loop.run_until_complete(
            self._loop.create_server(self._session, "127.0.0.1", port, ssl=tls, backlog=200)
        )
        self.port = listening.sockets[0].getsockname()[1]
        thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        thread.start()
        try:
            if not self.implicit:
                wait_for_port(self.port)
            self.log.connections = 0
            yield self
        finally:
            self._loop.call_soon_threadsafe(listening.close)
            asyncio.run_coroutine_threadsafe(self._end(), self._loop).result(10)
            self._loop.call_soon_threadsafe(self._loop.stop)
            thread.join(10)
            self._loop.close()

    async def _end(self) -> None:
        tasks = [one for one in asyncio.all_tasks() if one is not asyncio.current_task()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
