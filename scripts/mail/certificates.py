"""A certificate authority of a test and a certificate of 127.0.0.1, made by OpenSSL."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

from mail.block import need


@dataclass(frozen=True)
class Certificate:
    """Files of one server."""

    authority: Path
    certificate: Path
    key: Path


def make(folder: Path, name: str = "localhost") -> Certificate:
    """A certificate for a name and 127.0.0.1, signed by an authority of its own."""
    openssl = need("openssl", "openssl")

    def run(*words: str | Path) -> None:
        subprocess.run([openssl, *words], check=True, capture_output=True, cwd=folder)

    curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    run("req", "-x509", *curve, "-keyout", "ca.key", "-out", "ca.pem", "-days", "30",
        "-subj", "/CN=Authority of a test", "-addext", "keyUsage=critical,keyCertSign",
        "-addext", "basicConstraints=critical,CA:TRUE")
    run("req", *curve, "-keyout", "server.key", "-out", "server.csr", "-subj", f"/CN={name}")
    (folder / "server.ext").write_text(
        f"subjectAltName=DNS:{name},IP:127.0.0.1\nbasicConstraints=CA:FALSE\n"
        "extendedKeyUsage=serverAuth\n"
    )
    run("x509", "-req", "-in", "server.csr", "-CA", "ca.pem", "-CAkey", "ca.key",
        "-CAcreateserial", "-days", "30", "-extfile", "server.ext", "-out", "server.pem")
    return Certificate(folder / "ca.pem", folder / "server.pem", folder / "server.key")
