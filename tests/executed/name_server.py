"""A name server for tests: it answers for one name, over UDP on loopback, with the addresses that it is given."""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from ipaddress import IPv4Address

_A, _IN = 1, 1
_ANSWER_FOUND, _NO_SUCH_NAME = 0x8580, 0x8583


class NameServer:
    """Answers questions of type A about `name`; whatever else is asked has no answer.
    `asked` counts those of type A.
    """

    def __init__(self, name: str, hosts: Sequence[str]) -> None:
        self.hosts = list(hosts)
        self.asked = 0
        self._name = name.encode()

    def answer(self, connection: socket.socket) -> None:
        """Reads a question, and answers it."""
        query, asker = connection.recvfrom(512)
        connection.sendto(self._answer(query), asker)

    def _answer(self, query: bytes) -> bytes:
        labels, at = [], 12
        while length := query[at]:
            labels.append(query[at + 1 : at + 1 + length])
            at += length + 1
        question = query[12 : at + 5]
        (kind,) = struct.unpack("!H", query[at + 1 : at + 3])
        known = b".".join(labels).lower() == self._name
        hosts = self.hosts if known and kind == _A else []
        self.asked += known and kind == _A
        head = query[:2] + struct.pack(
            "!HHHHH",
            _ANSWER_FOUND if known else _NO_SUCH_NAME,
            *(1, len(hosts), 0, 0),
        )
        # The name is that of the question; it holds for no time at all.
        record = struct.pack("!HHHIH", 0xC00C, _A, _IN, 0, 4)
        answers = b"".join(record + IPv4Address(host).packed for host in hosts)
        return head + question + answers


@asynccontextmanager
async def name_server(
    name: str, hosts: Sequence[str]
) -> AsyncIterator[tuple[NameServer, int]]:
    """A server and its port."""
    server = NameServer(name, hosts)
    loop = asyncio.get_running_loop()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as connection:
        connection.bind(("127.0.0.1", 0))
        connection.setblocking(False)
        loop.add_reader(connection, server.answer, connection)
        try:
            yield server, connection.getsockname()[1]
        finally:
            loop.remove_reader(connection)
