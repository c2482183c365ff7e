# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Mounts operations onto a server of grpc.aio."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from grpc import (
    RpcMethodHandler,
    method_handlers_generic_handler,
)
from grpc.aio import Server

from . import authentication
from .admission import Admission
from .grpc_work import add_work
from .idempotency import IdempotencyStore, MemoryIdempotencyStore
from .operation import Operation
from .options import ServerOptions


class Method(Protocol):
    """One operation, ready to be mounted."""

    name: str
    operation: Operation

    def handler(
        self,
        domain: str,
        options: ServerOptions,
        keys: IdempotencyStore,
        admission: Admission,
    ) -> RpcMethodHandler[bytes, bytes]:
        """What grpc calls. Bytes go in and out: what cannot be decoded gets an answer of
        ours, not grpc's.
        """
        ...


def add_methods(
    server: Server,
    service: str,
    methods: Sequence[Method],
    *,
    domain: str,
    concurrency: int,
    options: ServerOptions,
) -> None:
    """Mounts the operations of one service, whose full protobuf name is `service`.

    `domain` is where its errors stand in ErrorInfo; `concurrency` how many calls may be
    under way, unless the options say otherwise.

    A safe operation is cancelled with its caller. Any other that has begun runs to its
    end: half an effect helps nobody, the inherited deadline bounds it, and a keyed one
    keeps its answer for the repeat. A stream ends with its caller, unless all of its
    requests have arrived and there is one answer.
    """
    authentication.require_hook(
        (method.operation for method in methods), options.authenticate
    )
    keys = options.idempotency or MemoryIdempotencyStore()
    admission = Admission(
        concurrency if options.concurrency is None else options.concurrency
    )
    add_work(server, service, admission)
    handlers = {
        method.name: method.handler(domain, options, keys, admission)
        for method in methods
    }
    server.add_generic_rpc_handlers(
        (method_handlers_generic_handler(service, handlers),)
    )
