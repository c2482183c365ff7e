# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Certificates and keys in files that are replaced while the process runs."""

from __future__ import annotations

import logging
import os
import ssl
import time
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from .caught import Caught
from .forks import renew_after_fork

_logger = logging.getLogger("mscomm.tls")

_TRIES = 3

# What tells a file from what stood in its place before: inode, size, time of change. A
# volume of Kubernetes replaces the folder behind a link, so links are followed.
_Stamp = tuple[tuple[int, int, int], ...]


class TlsMaterial(NamedTuple):
    """What the files held at one time: PEM texts, and contexts made of them. `server` is
    None without a certificate.
    """

    trust: bytes | None
    certificate: bytes | None
    key: bytes | None
    client: ssl.SSLContext
    server: ssl.SSLContext | None


class TlsFiles:
    """Files in PEM: `trust`, the authorities whose certificates are believed (None: the
    system's), `certificate` with the chain of one's own, and its `key`.

    Clients show the certificate where they are asked for one. A server that is given
    `trust` lets only callers in whose certificate comes from there: mutual TLS.

    The files are looked at when connections are made, at most every `look` seconds.
    What they hold then is for connections from then on; those that are open go on as
    they are. Files that do not fit together, or cannot be read, change nothing. May be
    shared by any number of clients and servers, in any thread.
    """

    def __init__(
        self,
        *,
        trust: str | Path | None = None,
        certificate: str | Path | None = None,
        key: str | Path | None = None,
        look: float = 1.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Raises OSError (ssl.SSLError is one) where the files are no good."""
        if (certificate is None) != (key is None):
            raise ValueError("a certificate and its key belong together")
        self._trust = trust
        self._certificate = certificate
        self._key = key
        self._look = look
        self._clock = clock
        self._due = clock() + look
        self._stamp, self._material = self._read()
        self._lock = Lock()
        renew_after_fork(self)

    def current(self) -> TlsMaterial:
        """What the files hold; the same object until they change."""
        if self._clock() >= self._due and self._lock.acquire(blocking=False):
            try:
                self._due = self._clock() + self._look
                self._renew()
            finally:
                self._lock.release()
        return self._material

    def server_context(self) -> ssl.SSLContext:
        """For a server of any library: a context that goes by what the files hold when
        a client connects. Raises ValueError without a certificate.
        """
        serving = self._material.server
        if serving is None:
            raise ValueError("a server needs a certificate and its key")
        serving.sni_callback = self._choose
        return serving

    def renew(self) -> None:
        """After a fork: nobody is looking."""
        self._lock = Lock()

    def _choose(
        self,
        connection: ssl.SSLSocket | ssl.SSLObject,
        name: str | None,
        context: ssl.SSLContext,
    ) -> None:
        """Called by OpenSSL once a client has said whom it wants to talk to."""
        serving = self.current().server
        if serving is not None and connection.context is not serving:
            connection.context = serving

    def _renew(self) -> None:
        found: tuple[_Stamp, TlsMaterial] | None = None
        with Caught() as caught:
            if self._stamps() != self._stamp:
                found = self._read()
        if caught.error is not None:
            _logger.warning(
                "the files of %s are no good, the earlier ones stay in use: %s",
                self._certificate or self._trust,
                caught.error,
            )
            return
        if found is None:
            return
        self._stamp, material = found
        was = self._material
        if (material.trust, material.certificate, material.key) != (
            was.trust,
            was.certificate,
            was.key,
        ):
            self._material = material

    def _read(self) -> tuple[_Stamp, TlsMaterial]:
        """All files as they were at one time."""
        for _ in range(_TRIES):
            before = self._stamps()
            trust, certificate, key = (
                None if path is None else Path(path).read_bytes()
                for path in (self._trust, self._certificate, self._key)
            )
            material = TlsMaterial(
                trust, certificate, key, self._context(True), self._serving()
            )
            if self._stamps() == before:
                return before, material
        raise OSError("the files are replaced all the time")

    def _context(self, client: bool) -> ssl.SSLContext:
        purpose = ssl.Purpose.SERVER_AUTH if client else ssl.Purpose.CLIENT_AUTH
        context = ssl.create_default_context(purpose, cafile=self._trust)
        if self._certificate is not None:
            # An encrypted key would otherwise be asked for at the terminal.
            context.load_cert_chain(self._certificate, self._key, password="")
        return context

    def _serving(self) -> ssl.SSLContext | None:
        if self._certificate is None:
            return None
        context = self._context(False)
        if self._trust is not None:
            context.verify_mode = ssl.CERT_REQUIRED
        return context

    def _stamps(self) -> _Stamp:
        paths = (self._trust, self._certificate, self._key)
        found = [os.stat(path) for path in paths if path is not None]
        return tuple((at.st_ino, at.st_size, at.st_mtime_ns) for at in found)
