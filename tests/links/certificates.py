"""Certificates that are right and wrong, made with the openssl command."""

from __future__ import annotations

import ssl
import subprocess
from pathlib import Path

KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]


def authority(folder: Path) -> ssl.SSLContext:
    """Make an authority; returns what believes it, and it only."""
    _openssl(
        "req", "-x509", *KEY, "-keyout", folder / "ca.key", "-out", folder / "ca.pem", "-subj", "/CN=Tests"
    )
    return ssl.create_default_context(cafile=str(folder / "ca.pem"))


def certified(folder: Path, name: str, *, host: str = "IP:127.0.0.1", days: int = 2) -> ssl.SSLContext:
    """A server's side with a certificate of the authority."""
    key, wish, made = (folder / f"{name}.{ending}" for ending in ("key", "csr", "pem"))
    (folder / f"{name}.ext").write_text(f"subjectAltName={host}")
    _openssl("req", *KEY, "-keyout", key, "-out", wish, "-subj", "/CN=server")
    signed = ["-CA", folder / "ca.pem", "-CAkey", folder / "ca.key", "-CAcreateserial"]
    _openssl(
        "x509", "-req", "-in", wish, *signed, "-out", made, "-days", days, "-extfile", folder / f"{name}.ext"
    )
    return _server(made, key)


def signed_by_itself(folder: Path) -> ssl.SSLContext:
    """A server's side with a certificate of nobody."""
    key, made = folder / "self.key", folder / "self.pem"
    _openssl("req", "-x509", *KEY, "-keyout", key, "-out", made, "-subj", "/CN=127.0.0.1")
    return _server(made, key)


def _server(made: Path, key: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(made, key)
    return context


def _openssl(*words: object) -> None:
    subprocess.run(["openssl", *map(str, words)], check=True, capture_output=True)
