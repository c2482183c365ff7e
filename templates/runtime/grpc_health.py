"""The health protocol of gRPC, grpc.health.v1, which load balancers and orchestrators ask.

Its two messages are small enough to be written by hand: a request is a text in field 1,
a response a number in field 1. Source: grpc/health/v1/health.proto.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Final

from google.protobuf.message import DecodeError
from google.protobuf.wrappers_pb2 import Int32Value, StringValue
from grpc import (
    RpcMethodHandler,
    StatusCode,
    method_handlers_generic_handler,
    unary_stream_rpc_method_handler,
    unary_unary_rpc_method_handler,
)
from grpc.aio import Server, ServicerContext

from .grpc_work import work_of
from .probes import Probe

NAME: Final = "grpc.health.v1.Health"
SERVING: Final = 1
NOT_SERVING: Final = 2
SERVICE_UNKNOWN: Final = 3

_LOOK = 0.2

Context = ServicerContext[bytes, bytes]


class GrpcHealth:
    """Answers `Check` and `Watch` for a server: for the whole of it (no name) and for
    each service of the contract that is mounted on it.

    Mount it before the server starts. `close` ends the watches, which would else hold
    up the server's stop.
    """

    def __init__(self, server: Server, probe: Probe) -> None:
        self._server = server
        self._probe = probe
        self._closed = False
        handlers: dict[str, RpcMethodHandler[bytes, bytes]] = {
            "Check": unary_unary_rpc_method_handler(self._check),
            "Watch": unary_stream_rpc_method_handler(self._watch),
        }
        server.add_generic_rpc_handlers(
            (method_handlers_generic_handler(NAME, handlers),)
        )

    def close(self) -> None:
        """From now on nothing is served."""
        self._closed = True

    def _status(self, service: str) -> int:
        if service and service not in work_of(self._server):
            return SERVICE_UNKNOWN
        good = not self._closed and self._probe.ready
        return SERVING if good else NOT_SERVING

    async def _check(self, request: bytes, context: Context) -> bytes:
        status = self._status(await _service(request, context))
        if status == SERVICE_UNKNOWN:
            await context.abort(StatusCode.NOT_FOUND, "there is no such service here")
        return _response(status)

    async def _watch(self, request: bytes, context: Context) -> AsyncIterator[bytes]:
        service = await _service(request, context)
        told: int | None = None
        while True:
            # Looked at first, so that who watches hears of the end before it comes.
            closed = self._closed
            status = self._status(service)
            if status != told:
                told = status
                yield _response(status)
            if closed:
                return
            await asyncio.sleep(_LOOK)


async def _service(request: bytes, context: Context) -> str:
    """The name in a request. It has the shape of the well-known wrapper of a text."""
    try:
        return StringValue.FromString(request).value
    except DecodeError:
        await context.abort(
            StatusCode.INVALID_ARGUMENT, "this is no HealthCheckRequest"
        )


def _response(status: int) -> bytes:
    return Int32Value(value=status).SerializeToString()
