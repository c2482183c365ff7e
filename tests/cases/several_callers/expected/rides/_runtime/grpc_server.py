# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves operations on grpc.aio: what a request carries is put in place, the code of the
service is called, and what it raises becomes a status.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from typing import Generic, Protocol, TypeAlias, TypeVar

from grpc import (
    RpcMethodHandler,
    StatusCode,
    method_handlers_generic_handler,
    unary_unary_rpc_method_handler,
)
from grpc.aio import Server, ServicerContext
from pydantic import BaseModel

from . import answers, authentication, grpc_faults
from .context import CallContext
from .deadline import deadline_scope, remaining
from .errors import DeclaredError
from .grpc_faults import InvalidCall, Refusal, TooLate, TooLong
from .grpc_outcome import IDEMPOTENCY_KEY, LONGEST_KEY
from .idempotency import (
    IdempotencyStore,
    MemoryIdempotencyStore,
    Worked,
    answer_once,
    payload_hash,
)
from .operation import Idempotency, Operation
from .options import ServerOptions
from .protobuf_codec import Details, WireForm
from .protobuf_values import WireError
from .telemetry import SERVE_DURATION, Telemetry, operation_attributes

Q = TypeVar("Q", bound=BaseModel | None)
R = TypeVar("R", bound=BaseModel | None)

Context = ServicerContext[bytes, bytes]

Handler: TypeAlias = Callable[[bytes, Context], Awaitable[bytes]]

_logger = logging.getLogger(__name__)


class Method(Protocol):
    """One operation, ready to be mounted."""

    name: str
    operation: Operation

    def handler(
        self, domain: str, options: ServerOptions, keys: IdempotencyStore
    ) -> Handler:
        """What grpc calls."""
        ...


def add_methods(
    server: Server,
    service: str,
    methods: Sequence[Method],
    *,
    domain: str,
    options: ServerOptions,
) -> None:
    """Mounts the operations of one service, whose full protobuf name is `service`.

    `domain` is where its errors stand in ErrorInfo.

    A safe operation is cancelled with its caller. Any other that has begun runs to its
    end: half an effect helps nobody, the inherited deadline bounds it, and a keyed one
    keeps its answer for the repeat.
    """
    authentication.require_hook(
        (method.operation for method in methods), options.authenticate
    )
    keys = options.idempotency or MemoryIdempotencyStore()
    # Bytes go in and out: what cannot be decoded gets an answer of ours, not grpc's.
    handlers: dict[str, RpcMethodHandler[bytes, bytes]] = {
        method.name: unary_unary_rpc_method_handler(
            method.handler(domain, options, keys)
        )
        for method in methods
    }
    server.add_generic_rpc_handlers(
        (method_handlers_generic_handler(service, handlers),)
    )


class UnaryMethod(Generic[Q, R]):
    """An operation with one request and one response: its name in protobuf, its forms
    on the wire, and what answers it.

    `errors` are what it declares, `details` the codecs of their records.
    """

    def __init__(
        self,
        operation: Operation,
        *,
        name: str,
        request: WireForm[Q],
        response: WireForm[R],
        answer: Callable[[Q, CallContext], Awaitable[R]],
        errors: tuple[type[DeclaredError], ...],
        details: Sequence[Details] = (),
    ) -> None:
        self.name = name
        self.operation = operation
        self.request = request
        self.response = response
        self.answer = answer
        self.errors = errors
        self.details = details

    def handler(
        self, domain: str, options: ServerOptions, keys: IdempotencyStore
    ) -> Handler:
        """See `Method`."""
        return _Endpoint(self, domain, options, keys).serve


def without_request(
    answer: Callable[[CallContext], Awaitable[R]],
) -> Callable[[None, CallContext], Awaitable[R]]:
    """The answer of an operation that takes nothing, in the shape of the others."""
    return lambda _, context: answer(context)


class _Endpoint(Generic[Q, R]):
    def __init__(
        self,
        method: UnaryMethod[Q, R],
        domain: str,
        options: ServerOptions,
        keys: IdempotencyStore,
    ) -> None:
        self._method = method
        self._domain = domain
        self._options = options
        self._keys = keys
        self._running: set[asyncio.Task[bytes]] = set()

    async def serve(self, data: bytes, rpc: Context) -> bytes:
        """Answers one call, or ends it with a status."""
        headers = _headers(rpc)
        with deadline_scope(rpc.time_remaining()):
            if self._options.telemetry is None:
                answer, _ = await self._outcome(data, headers)
            else:
                answer = await self._observed(data, headers, self._options.telemetry)
        if isinstance(answer, Refusal):
            await rpc.abort(answer.code, answer.text, answer.metadata)
        return answer

    async def _observed(
        self, data: bytes, headers: Mapping[str, str], telemetry: Telemetry
    ) -> bytes | Refusal:
        """The answer; traces and metrics learn of it."""
        operation = self._method.operation
        attributes = operation_attributes(operation)
        begun = time.perf_counter()
        answer: bytes | Refusal | None = None
        fault: Exception | None = None
        try:
            with telemetry.span(operation.id, "server", attributes, headers):
                answer, fault = await self._outcome(data, headers)
                if fault is not None and isinstance(answer, Refusal) and answer.ours:
                    # Fails the span; what the caller did wrong does not.
                    raise fault
        except Exception as error:
            if answer is None or error is not fault:
                raise
        code = answer.code if isinstance(answer, Refusal) else StatusCode.OK
        attributes["rpc.grpc.status_code"] = code.value[0]
        telemetry.measure(SERVE_DURATION, time.perf_counter() - begun, attributes)
        return answer

    async def _outcome(
        self, data: bytes, headers: Mapping[str, str]
    ) -> tuple[bytes | Refusal, Exception | None]:
        """The answer, and what went wrong if anything did."""
        method = self._method
        try:
            left = remaining()
            if left is not None and left <= 0:
                raise TooLate
            return await self._answer(data, headers), None
        except method.errors as error:
            try:
                return grpc_faults.declared(self._domain, method.details, error), error
            except WireError as unfit:
                _logger.exception("%s failed", method.operation.id)
                return grpc_faults.failed(method.operation, unfit, None), unfit
        except Exception as error:
            refusal = grpc_faults.failed(method.operation, error, remaining())
            if refusal.code is StatusCode.INTERNAL:
                # Nobody else hears of it: its text never leaves the server.
                _logger.exception("%s failed", method.operation.id)
            return refusal, error

    async def _answer(self, data: bytes, headers: Mapping[str, str]) -> bytes:
        method = self._method
        operation = method.operation
        principal = await authentication.principal_of(
            operation, headers, self._options.authenticate
        )
        if len(data) > self._options.max_body:
            raise TooLong
        try:
            request = method.request.decode(data)
        except WireError as error:
            raise InvalidCall(str(error)) from error
        key = headers.get(IDEMPOTENCY_KEY) or None
        context = CallContext(operation, key, headers, principal)
        if operation.idempotency is Idempotency.SAFE:
            return method.response.encode(await method.answer(request, context))
        if operation.idempotency is not Idempotency.KEYED:
            return await self._to_its_end(self._plain(request, context))
        if key is None or len(key) > LONGEST_KEY:
            raise InvalidCall(
                f"this operation needs the metadata {IDEMPOTENCY_KEY}, with 1 to "
                f"{LONGEST_KEY} characters"
            )
        return await self._to_its_end(self._keyed(request, context, key))

    async def _plain(self, request: Q, context: CallContext) -> bytes:
        return self._method.response.encode(await self._method.answer(request, context))

    async def _keyed(self, request: Q, context: CallContext, key: str) -> bytes:
        method = self._method
        fresh: list[bytes] = []

        async def work() -> Worked:
            try:
                response = await method.answer(request, context)
            except method.errors as error:
                return answers.failure(error)
            fresh.append(method.response.encode(response))
            return answers.success(response)

        answered = await answer_once(
            self._keys,
            authentication.scope(method.operation, context.principal),
            key,
            payload_hash(request),
            work,
        )
        error = answers.declared_error(answered.answer, method.errors)
        if error is not None:
            raise error
        if fresh:
            return fresh[0]
        return method.response.encode(method.response.from_json(answered.answer.body))

    async def _to_its_end(self, work: Coroutine[None, None, bytes]) -> bytes:
        """Waits for the work, which goes on where the caller goes away."""
        task = asyncio.create_task(work)
        self._running.add(task)
        task.add_done_callback(self._ended)
        return await asyncio.shield(task)

    def _ended(self, task: asyncio.Task[bytes]) -> None:
        self._running.discard(task)
        # Whoever still waits sees the error; asyncio must not report it as unseen.
        if not task.cancelled():
            task.exception()


def _headers(rpc: Context) -> dict[str, str]:
    held: dict[str, str] = {}
    for name, value in rpc.invocation_metadata() or ():
        # Binary metadata is no header; of two with one name the first counts.
        if isinstance(value, str):
            held.setdefault(name, value)
    return held
