# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Where a service is: from the name in its URL or gRPC target to the addresses of its
servers.
"""

from __future__ import annotations

import socket
from collections.abc import Sequence
from ipaddress import ip_address
from math import inf
from typing import NamedTuple, Protocol


class Address(NamedTuple):
    """Where one server listens. `host` is an IP address, of version 4 or 6."""

    host: str
    port: int

    def __str__(self) -> str:
        """As URLs and gRPC write it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"


class Resolver(Protocol):
    """Says where the servers of a service are. Clients that are given one spread their
    calls over all of them, in turn, and pass over those that cannot be reached; without
    one, they talk to the first address of the name that answers.

    May be shared by any number of clients, of every kind.
    """

    @property
    def refresh(self) -> float:
        """It is asked again this many seconds after it has answered; inf: never."""
        ...

    def resolve(self, host: str, port: int) -> Sequence[Address]:
        """The addresses for what the URL or the target of a client names. Runs in a
        thread that nobody but callers wait for, so it may block. What it raises leaves
        earlier addresses in use.
        """
        ...


class DnsResolver:
    """All addresses that the system's resolver knows: for a headless service of
    Kubernetes, those of its pods.

    A new server is found within `refresh` seconds. CoreDNS lets answers about services
    live for 5 seconds by default, kubeadm has it at 30.
    """

    __slots__ = ("_refresh",)

    def __init__(self, refresh: float = 10.0) -> None:
        self._refresh = refresh

    @property
    def refresh(self) -> float:
        """Seconds."""
        return self._refresh

    def resolve(self, host: str, port: int) -> Sequence[Address]:
        """Raises OSError where the name is not known, or nobody can be asked."""
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        return tuple(dict.fromkeys(_address(at) for *_, at in found))


class StaticResolver:
    """Addresses that are known and stay: `StaticResolver("10.0.0.1:8080",
    "[2001:db8::1]:8080")`. One without a port has that of the URL or target.
    """

    __slots__ = ("_addresses",)

    def __init__(self, *addresses: str) -> None:
        """Raises ValueError for what is no IP address."""
        if not addresses:
            raise ValueError("a static resolver needs an address")
        self._addresses = tuple(_parsed(text) for text in addresses)

    @property
    def refresh(self) -> float:
        """Never."""
        return inf

    def resolve(self, host: str, port: int) -> Sequence[Address]:
        """The addresses, whatever the name is."""
        return tuple(
            Address(known, port if own is None else own)
            for known, own in self._addresses
        )


class NoAddress(OSError):
    """Nobody knows where the service is; nothing was sent."""


def host_and_port(text: str) -> tuple[str, int | None]:
    """The parts of `payments:8080`, `10.0.0.1`, `[::1]:8080`. Raises ValueError."""
    host, colon, port = text.rpartition(":")
    if not colon or (":" in host and not host.endswith("]")) or text.endswith("]"):
        host, port = text, ""
    if port and not (port.isascii() and port.isdecimal()):
        raise ValueError(f"not a host and a port: {text!r}")
    return host.removeprefix("[").removesuffix("]"), int(port) if port else None


def is_address(host: str) -> bool:
    """Whether it is an IP address already, and no name."""
    try:
        ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True


def _parsed(text: str) -> tuple[str, int | None]:
    host, port = host_and_port(text)
    if not is_address(host):
        raise ValueError(f"not an IP address: {text!r}")
    return host, port


def _address(at: tuple[object, ...]) -> Address:
    """Of what `getaddrinfo` gives; a link-local one keeps its scope."""
    host, port, *rest = at
    scope = f"%{rest[1]}" if len(rest) > 1 and rest[1] else ""
    return Address(f"{host}{scope}", int(str(port)))
