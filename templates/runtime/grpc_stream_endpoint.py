"""Operations of a gRPC server whose request, response or both are streams.

A stream ends with its caller: what its handler waits in is cancelled, and a generator is
closed. What has read the whole of its requests and does not answer with a stream is a
call like any other by then, and unless it is safe it runs to its end.
"""

from __future__ import annotations

import asyncio
from collections.abc import (
    AsyncGenerator,
    AsyncIterator,
    Awaitable,
    Callable,
    Coroutine,
    Mapping,
    Sequence,
)
from contextlib import aclosing
from typing import Generic, TypeVar

from grpc import (
    RpcMethodHandler,
    stream_stream_rpc_method_handler,
    stream_unary_rpc_method_handler,
    unary_stream_rpc_method_handler,
)
from pydantic import BaseModel

from .admission import Admission
from .context import CallContext
from .deadline import refuse_late
from .errors import DeclaredError
from .grpc_frame import Context, Frame
from .idempotency import IdempotencyStore
from .maybe_awaitable import MaybeAwaitable
from .operation import Idempotency, Operation
from .options import ServerOptions
from .plain import on_loop
from .plain_streams import streamed
from .request_stream import RequestStream
from .streams import Responses
from .wire_form import Details, WireForm

Q = TypeVar("Q", bound=BaseModel | None)
R = TypeVar("R", bound=BaseModel | None)
A = TypeVar("A")
T = TypeVar("T")

# Seconds that the news of a cancelled call may take, where nothing can be tried.
_DOUBT = 0.01


class _Method(Generic[Q, R, A]):
    """What the forms have in common: name in protobuf, forms on the wire, and what
    answers. `errors` are what the operation declares, `details` the codecs of their
    records.
    """

    def __init__(
        self,
        operation: Operation,
        *,
        name: str,
        request: WireForm[Q],
        response: WireForm[R],
        answer: A,
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

    def frame(self, domain: str, options: ServerOptions, admission: Admission) -> Frame:
        """What its calls are put into."""
        return Frame(
            self.operation,
            self.errors,
            self.details,
            domain=domain,
            options=options,
            admission=admission,
        )


class ServerStreamMethod(_Method[Q, R, Callable[[Q, CallContext], Responses[R]]]):
    """One request, a stream of responses."""

    def handler(
        self,
        domain: str,
        options: ServerOptions,
        keys: IdempotencyStore,
        admission: Admission,
    ) -> RpcMethodHandler[bytes, bytes]:
        """See `Method`."""
        frame = self.frame(domain, options, admission)
        begin = streamed(self.answer, refuse_late=refuse_late)

        async def serve(data: bytes, rpc: Context) -> None:
            async def work(headers: Mapping[str, str]) -> None:
                context = await frame.context(headers)
                request = frame.read(self.request, data)
                await _Line(rpc, self.response).send(begin(request, context))

            await frame.serve(rpc, work)

        return unary_stream_rpc_method_handler(serve)


class BothStreamsMethod(
    _Method[Q, R, Callable[[RequestStream[Q], CallContext], Responses[R]]]
):
    """A stream either way."""

    def handler(
        self,
        domain: str,
        options: ServerOptions,
        keys: IdempotencyStore,
        admission: Admission,
    ) -> RpcMethodHandler[bytes, bytes]:
        """See `Method`."""
        frame = self.frame(domain, options, admission)
        begin = streamed(self.answer, refuse_late=refuse_late)

        async def serve(arriving: AsyncIterator[bytes], rpc: Context) -> None:
            async def work(headers: Mapping[str, str]) -> None:
                context = await frame.context(headers)
                line = _Line(rpc, self.response)
                requests = _requests(frame, self.request, arriving, line)
                answering = line.send(begin(requests, context))
                await _beside(frame, requests, answering)

            await frame.serve(rpc, work)

        return stream_stream_rpc_method_handler(serve)


class ClientStreamMethod(
    _Method[Q, R, Callable[[RequestStream[Q], CallContext], MaybeAwaitable[R]]]
):
    """A stream of requests, one response."""

    def handler(
        self,
        domain: str,
        options: ServerOptions,
        keys: IdempotencyStore,
        admission: Admission,
    ) -> RpcMethodHandler[bytes, bytes]:
        """See `Method`."""
        frame = self.frame(domain, options, admission)
        answer = on_loop(self.answer, refuse_late=refuse_late)
        to_its_end = self.operation.idempotency is not Idempotency.SAFE

        async def serve(arriving: AsyncIterator[bytes], rpc: Context) -> bytes:
            async def work(headers: Mapping[str, str]) -> bytes:
                context = await frame.context(headers)
                line = _Line(rpc, self.response)
                requests = _requests(frame, self.request, arriving, line)

                async def answering() -> bytes:
                    return self.response.encode(await answer(requests, context))

                return await _beside(
                    frame, requests, answering(), to_its_end=to_its_end
                )

            return await frame.serve(rpc, work)

        return stream_unary_rpc_method_handler(serve)


def stream_without_request(
    answer: Callable[[CallContext], Responses[R]],
) -> Callable[[None, CallContext], Responses[R]]:
    """The stream of an operation that takes nothing, in the shape of the others."""
    begin = streamed(answer, refuse_late=refuse_late)

    async def call(_: None, context: CallContext) -> AsyncGenerator[R, None]:
        async with aclosing(await begin(context)) as values:
            async for value in values:
                yield value

    return call


class _Line(Generic[R]):
    """The sending half of a call."""

    def __init__(self, rpc: Context, form: WireForm[R]) -> None:
        self._rpc = rpc
        self._form = form
        self._opened = False
        self._opening = asyncio.Lock()

    async def send(self, begun: Awaitable[AsyncGenerator[R, None]]) -> None:
        """Sends the responses, each once the caller has room for it."""
        async with aclosing(await begun) as responses:
            async for response in responses:
                data = self._form.encode(response)
                if self._opened:
                    await self._rpc.write(data)
                    continue
                async with self._opening:
                    self._opened = True
                    await self._rpc.write(data)

    async def confirm(self) -> None:
        """Returns if the caller is still there.

        grpc.aio tells of requests that have come to their end and of a caller that has
        gone in the same way, and only some time later that it was the latter. What
        nothing can be sent on is surely gone.
        """
        async with self._opening:
            if not self._opened:
                self._opened = True
                await self._rpc.send_initial_metadata(())
                return
        await asyncio.sleep(_DOUBT)


def _requests(
    frame: Frame, form: WireForm[Q], arriving: AsyncIterator[bytes], line: _Line[R]
) -> RequestStream[Q]:
    async def read() -> tuple[Q] | None:
        async for data in arriving:
            return (frame.read(form, data),)
        await line.confirm()
        return None

    return RequestStream(read, asyncio.get_running_loop())


async def _beside(
    frame: Frame,
    requests: RequestStream[Q],
    work: Coroutine[None, None, T],
    *,
    to_its_end: bool = False,
) -> T:
    """Waits for work that reads requests, maybe in a thread, which hears here of a caller
    that goes away. With `to_its_end`, it goes on then if it has read them all.
    """
    task = asyncio.create_task(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        if task.done():
            raise
        if to_its_end and requests.ended:
            frame.goes_on(task)
            raise
        requests.break_off()
        task.cancel()
        await asyncio.wait({task})
        if not task.cancelled():
            # Nobody is left to be told.
            task.exception()
        raise
