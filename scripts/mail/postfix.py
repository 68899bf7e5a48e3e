"""A whole Postfix in a folder of its own: its queue, its Maildirs, its genuine bounces."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mail.block import Broken, folder, free_port, need, need_root, wait_for_port
from mail.certificates import Certificate

#: People of this domain have a mailbox, unless their address begins with `gone.`
DOMAIN = "posti.example"
#: Where bounces come back to.
BOUNCES = "bounces.example"

MAIN = """\
compatibility_level = 3.6
queue_directory = {dir}/queue
data_directory = {dir}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
meta_directory = /etc/postfix
mail_owner = postfix
setgid_group = postdrop
maillog_file = {dir}/log/mail.log
maillog_file_prefixes = {dir}/log
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mta.test
mydestination =
mynetworks = 127.0.0.0/8
alias_maps =
alias_database =
local_recipient_maps =
disable_dns_lookups = yes
smtp_host_lookup = native
smtp_tls_security_level = none
smtpd_relay_restrictions = permit_mynetworks, reject
smtpd_client_connection_count_limit = 0
smtpd_peername_lookup = no
default_process_limit = 100
virtual_mailbox_domains = {domain}, {bounces}
virtual_mailbox_base = {dir}/mail
virtual_mailbox_maps = regexp:{dir}/mailboxes
virtual_minimum_uid = 1
virtual_uid_maps = static:65534
virtual_gid_maps = static:65534
transport_maps = regexp:{dir}/transports
recipient_delimiter = +
{extra}
"""

MASTER = """\
127.0.0.1:{port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"""


@dataclass
class Postfix:
    """A running Postfix."""

    port: int
    place: Path

    @property
    def people(self) -> Path:
        """The Maildir of everybody of `DOMAIN`."""
        return self.place / "mail" / "people"

    @property
    def bounces(self) -> Path:
        """The Maildir of reports."""
        return self.place / "mail" / "bounces"

    def delivered(self) -> list[Path]:
        """The messages in the people's Maildir."""
        return sorted((self.people / "new").glob("*"))

    def reports(self) -> list[Path]:
        """The reports that have come back."""
        return sorted((self.bounces / "new").glob("*"))

    def log(self) -> str:
        """What Postfix has written of itself."""
        path = self.place / "log" / "mail.log"
        return path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""

    def command(self, *words: str) -> str:
        """Runs one of Postfix's own commands on this instance."""
        done = subprocess.run(
            [need(words[0], "postfix"), "-c", str(self.place / "etc"), *words[1:]],
            capture_output=True, text=True,
        )
        return done.stdout + done.stderr

    def wait_until_empty(self, seconds: float = 60) -> None:
        """Waits until the queue holds no message."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            queued = [
                path
                for name in ("incoming", "active", "maildrop", "deferred")
                for path in (self.place / "queue" / name).rglob("*")
                if path.is_file()
            ]
            if not queued:
                return
            time.sleep(0.1)
        raise Broken(f"Postfix's queue still holds {len(queued)} messages after {seconds:.0f} s")


@contextlib.contextmanager
def postfix(
    *,
    refused_at: int | None = None,
    hold: bool = False,
    certificate: Certificate | None = None,
    extra: dict[str, str] | None = None,
) -> Iterator[Postfix]:
    """Starts Postfix.

    Mail for domains that begin with `away` goes on to the port `refused_at`. With `hold`, every
    message stays in the queue, synced to the disk, and nothing is delivered: for measurements.
    """
    need_root("a whole Postfix")
    need("postfix", "postfix")
    with folder("postfix") as place:
        # Postfix's own users walk through it.
        place.chmod(0o711)
        for name in ("etc", "queue", "data", "mail", "log"):
            (place / name).mkdir()
        subprocess.run(["chown", "postfix", str(place / "data")], check=True)
        os.chown(place / "mail", 65534, 65534)
        port = free_port()
        more = dict(extra or {})
        if hold:
            (place / "hold").write_text("/./ HOLD\n")
            more["smtpd_recipient_restrictions"] = f"check_recipient_access regexp:{place}/hold"
            more["virtual_mailbox_domains"] = ""
        if certificate:
            more |= {
                "smtpd_tls_security_level": "may",
                "smtpd_tls_cert_file": str(certificate.certificate),
                "smtpd_tls_key_file": str(certificate.key),
            }
        etc = place / "etc"
        (etc / "main.cf").write_text(
            MAIN.format(
                dir=place, domain=DOMAIN, bounces=BOUNCES,
                extra="\n".join(f"{key} = {value}" for key, value in more.items()),
            )
        )
        (etc / "master.cf").write_text(MASTER.format(port=port))
        (place / "mailboxes").write_text(
            f"/^[^@+]*@{re.escape(BOUNCES)}$/ bounces/\n"
            + f"/^bounces\\+[^@]*@{re.escape(BOUNCES)}$/ bounces/\n"
            + f"!/^gone\\./ people/\n"
        )
        (place / "transports").write_text(
            f"/@away[^@]*$/ smtp:[127.0.0.1]:{refused_at}\n" if refused_at else ""
        )
        running = Postfix(port, place)
        done = subprocess.run(
            [need("postfix", "postfix"), "-c", str(etc), "start"], capture_output=True, text=True
        )
        if done.returncode != 0:
            raise Broken(f"Postfix does not start: {done.stderr}{running.log()}")
        try:
            wait_for_port(port)
            yield running
        finally:
            running.command("postfix", "stop")
