# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Operations of a gRPC server with one request and one response: the code of the service
is called once, or once for each idempotency key.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from typing import Generic, TypeVar

from grpc import RpcMethodHandler, unary_unary_rpc_method_handler
from pydantic import BaseModel

from . import answers, authentication
from .admission import Admission
from .context import CallContext
from .deadline import refuse_late
from .errors import DeclaredError
from .grpc_faults import InvalidCall
from .grpc_frame import Context, Frame
from .grpc_outcome import IDEMPOTENCY_KEY, LONGEST_KEY
from .idempotency import IdempotencyStore, Worked, answer_once, payload_hash
from .maybe_awaitable import MaybeAwaitable
from .operation import Idempotency, Operation
from .options import ServerOptions
from .plain import on_loop
from .wire_form import Details, WireForm

Q = TypeVar("Q", bound=BaseModel | None)
R = TypeVar("R", bound=BaseModel | None)


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
    ) -> RpcMethodHandler[bytes, bytes]:
        """See `Method`."""
        frame = Frame(
            self.operation,
            self.errors,
            self.details,
            domain=domain,
            options=options,
            admission=admission,
        )
        return unary_unary_rpc_method_handler(_Endpoint(self, frame, keys).serve)


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
        frame: Frame,
        keys: IdempotencyStore,
    ) -> None:
        self._method = method
        self._frame = frame
        self._keys = keys

    async def serve(self, data: bytes, rpc: Context) -> bytes:
        """Answers one call, or ends it with a status."""
        return await self._frame.serve(rpc, lambda headers: self._answer(data, headers))

    async def _answer(self, data: bytes, headers: Mapping[str, str]) -> bytes:
        method = self._method
        operation = method.operation
        context = await self._frame.context(headers)
        request = self._frame.read(method.request, data)
        if operation.idempotency is Idempotency.SAFE:
            return method.response.encode(await method.answer(request, context))
        if operation.idempotency is not Idempotency.KEYED:
            return await self._to_its_end(self._plain(request, context))
        key = context.idempotency_key
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
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            if not task.done():
                self._frame.goes_on(task)
            raise
