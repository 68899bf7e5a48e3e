"""Dovecot over one Maildir: reads back by IMAP what was delivered."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mail.block import as_nobody, end, folder, free_port, need, need_root, wait_for_port
from mail.certificates import Certificate, make

CONFIGURATION = """\
protocols = imap
listen = 127.0.0.1
base_dir = {dir}/run
state_dir = {dir}/run
log_path = {dir}/log
default_internal_user = nobody
default_login_user = nobody
default_internal_group = nogroup
ssl = yes
ssl_cert = <{certificate}
ssl_key = <{key}
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:{dir}/Maildir
passdb {{
  driver = static
  args = password=pw
}}
userdb {{
  driver = static
  args = uid=65534 gid=65534 home={dir}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {plain}
  }}
  inet_listener imaps {{
    port = {implicit}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
"""


@dataclass
class Dovecot:
    """A running Dovecot. Any user with the password `pw` reads the Maildir."""

    #: For STARTTLS and for no TLS.
    plain: int
    #: For implicit TLS.
    implicit: int
    maildir: Path
    certificate: Certificate


@contextlib.contextmanager
def dovecot(messages: list[Path]) -> Iterator[Dovecot]:
    """Starts Dovecot over a Maildir with copies of these messages."""
    need_root("Dovecot as another user")
    with folder("dovecot") as place:
        maildir = place / "Maildir"
        for name in ("cur", "new", "tmp"):
            (maildir / name).mkdir(parents=True)
        for message in messages:
            shutil.copyfile(message, maildir / "new" / message.name)
        certificate = make(place)
        plain, implicit = free_port(), free_port()
        (place / "dovecot.conf").write_text(
            CONFIGURATION.format(
                dir=place, plain=plain, implicit=implicit,
                certificate=certificate.certificate, key=certificate.key,
            )
        )
        for path in [place, *place.rglob("*")]:
            os.chown(path, 65534, 65534)
        process = subprocess.Popen(
            [*as_nobody(), need("dovecot", "dovecot-imapd"), "-F",
             "-c", str(place / "dovecot.conf")],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        try:
            wait_for_port(implicit)
            yield Dovecot(plain, implicit, maildir, certificate)
        finally:
            end(process)
