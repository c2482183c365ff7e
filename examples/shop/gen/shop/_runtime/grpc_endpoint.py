# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""One operation of a gRPC server: what a request carries is put in place, the code of the
service is called, and what it raises becomes a status.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from typing import Generic, TypeAlias, TypeVar

from grpc import StatusCode
from grpc.aio import ServicerContext
from pydantic import BaseModel

from . import answers, authentication, grpc_faults
from .admission import Admission
from .authentication import Principal
from .context import CallContext
from .deadline import deadline_scope, refuse_late, remaining
from .errors import DeclaredError
from .grpc_faults import InvalidCall, Refusal, TooLong
from .grpc_outcome import IDEMPOTENCY_KEY, LONGEST_KEY
from .idempotency import IdempotencyStore, Worked, answer_once, payload_hash
from .operation import Idempotency, Operation
from .options import ServerOptions
from .plain import MaybeAwaitable, on_loop
from .protobuf_codec import Details, WireForm
from .protobuf_values import WireError
from .telemetry import SERVE_DURATION, SHED, Telemetry, operation_attributes

Q = TypeVar("Q", bound=BaseModel | None)
R = TypeVar("R", bound=BaseModel | None)

Context = ServicerContext[bytes, bytes]

Handler: TypeAlias = Callable[[bytes, Context], Awaitable[bytes]]

_logger = logging.getLogger(__name__)


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
        answer: Callable[[Q, CallContext], MaybeAwaitable[R]],
        errors: tuple[type[DeclaredError], ...],
        details: Sequence[Details] = (),
    ) -> None:
        self.name = name
        self.operation = operation
        self.request = request
        self.response = response
        self.answer = on_loop(answer, refuse_late=refuse_late)
        self.errors = errors
        self.details = details

    def handler(
        self,
        domain: str,
        options: ServerOptions,
        keys: IdempotencyStore,
        admission: Admission,
    ) -> Handler:
        """See `Method`."""
        return _Endpoint(self, domain, options, keys, admission).serve


def without_request(
    answer: Callable[[CallContext], MaybeAwaitable[R]],
) -> Callable[[None, CallContext], Awaitable[R]]:
    """The answer of an operation that takes nothing, in the shape of the others."""
    plain_or_not = on_loop(answer, refuse_late=refuse_late)

    async def call(_: None, context: CallContext) -> R:
        return await plain_or_not(context)

    return call


class _Endpoint(Generic[Q, R]):
    def __init__(
        self,
        method: UnaryMethod[Q, R],
        domain: str,
        options: ServerOptions,
        keys: IdempotencyStore,
        admission: Admission,
    ) -> None:
        self._method = method
        self._domain = domain
        self._options = options
        self._keys = keys
        self._admission = admission
        self._running: set[asyncio.Task[bytes]] = set()

    async def serve(self, data: bytes, rpc: Context) -> bytes:
        """Answers one call, or ends it with a status."""
        admission = self._admission
        telemetry = self._options.telemetry
        if admission.enter():
            try:
                headers = _headers(rpc)
                with deadline_scope(rpc.time_remaining()):
                    if telemetry is None:
                        answer, _ = await self._outcome(data, headers)
                    else:
                        answer = await self._observed(data, headers, telemetry)
            finally:
                admission.leave()
        else:
            answer = grpc_faults.busy(admission.wait())
            if telemetry is not None:
                telemetry.count(SHED, operation_attributes(self._method.operation))
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
            refuse_late()
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
        principal: Principal | None = None
        if operation.security is not None:
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
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            if not task.done():
                # The call gives its place back now, the work has not come to its end.
                self._admission.stay()
                task.add_done_callback(lambda _: self._admission.leave())
            raise

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
