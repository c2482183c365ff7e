# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What the channel of a client has to be made of, now: the certificates in its files, the
addresses that its resolver knows. gRPC for Python takes both only when a channel is made.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from grpc import ChannelCredentials, ssl_channel_credentials

from .addresses import AddressBook
from .resolving import Address, Resolver, host_and_port
from .tls_files import TlsFiles, TlsMaterial

Settings: TypeAlias = tuple[tuple[str, int | str], ...]

# gRPC's own, for a target without one.
_PORT = 443


@dataclass(frozen=True, slots=True)
class Making:
    """What one channel is made of. Two that are equal need but one channel."""

    target: str
    material: TlsMaterial | None


class Plan:
    """Says what the channel must be made of, each time a call wants to know.

    `book` holds the addresses where a resolver gives them; None: gRPC finds them.
    """

    def __init__(
        self,
        target: str,
        credentials: ChannelCredentials | TlsFiles | None,
        resolver: Resolver | None,
        settings: Settings,
    ) -> None:
        """Raises ValueError for a target that no resolver can be asked about."""
        self._target = target
        self._files = credentials if isinstance(credentials, TlsFiles) else None
        self._fixed = None if isinstance(credentials, TlsFiles) else credentials
        self._made: tuple[tuple[Address, ...], TlsMaterial | None, Making] | None = None
        self.settings = settings
        self.book: AddressBook | None = None
        if resolver is not None:
            host, port = _named(target)
            self.book = AddressBook(resolver, host, port)
            # Asked at once: the first call will want to know.
            self.book.waiting()
            # The name stays that of the service: for the servers, and in their
            # certificates.
            authority = str(Address(host, port))
            self.settings = (*settings, ("grpc.default_authority", authority))

    def now(self) -> Making:
        """What it must be made of; the same object until that changes. Raises NoAddress
        where a resolver has not told yet.
        """
        book, files = self.book, self._files
        known: tuple[Address, ...] = ()
        if book is not None:
            book.waiting()
            known = book.known()
        material = None if files is None else files.current()
        if self._made is not None:
            before, earlier, making = self._made
            if before is known and earlier is material:
                return making
        making = Making(_listed(known) if known else self._target, material)
        if self._made is not None and self._made[2] == making:
            making = self._made[2]
        self._made = known, material, making
        return making

    def credentials(self, making: Making) -> ChannelCredentials | None:
        """Those of a channel; None: it is not encrypted."""
        held = making.material
        if held is None:
            return self._fixed
        return ssl_channel_credentials(held.trust, held.key, held.certificate)


def _named(target: str) -> tuple[str, int]:
    """Host and port of `payments:50051` or `dns:///payments:50051`."""
    name = target
    if target.startswith("dns:"):
        name = target.removeprefix("dns:").rpartition("/")[2]
    elif ":///" in target or target.startswith(("ipv4:", "ipv6:", "unix:")):
        raise ValueError(f"a resolver needs a target with a name, not {target!r}")
    host, port = host_and_port(name)
    return host, _PORT if port is None else port


def _listed(addresses: tuple[Address, ...]) -> str:
    """The target that names them all, in the same order whatever order they came in."""
    v6 = any(":" in address.host for address in addresses)
    listed = sorted(
        str(
            Address(f"::ffff:{address.host}", address.port)
            if v6 and ":" not in address.host
            else address
        )
        for address in addresses
    )
    return f"{'ipv6' if v6 else 'ipv4'}:{','.join(listed)}"
