"""What is under way behind a server of grpc.aio, for whoever ends that server.

`Server.stop` waits for calls. Work that has begun and whose caller has gone is no call
any more, and has to be waited for as well.
"""

from __future__ import annotations

from collections.abc import Mapping
from weakref import WeakKeyDictionary

from grpc.aio import Server

from .admission import Admission

_WORK: WeakKeyDictionary[Server, dict[str, Admission]] = WeakKeyDictionary()


def add_work(server: Server, service: str, admission: Admission) -> None:
    """Notes what counts the work of `service`, by its full name in protobuf."""
    _WORK.setdefault(server, {})[service] = admission


def work_of(server: Server) -> Mapping[str, Admission]:
    """What was mounted on a server: the services' names, and what counts their work."""
    return _WORK.get(server, {})


async def idle(server: Server) -> None:
    """Returns when nothing is under way."""
    for admission in tuple(work_of(server).values()):
        await admission.idle()
