# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What every call that a gRPC server takes is put into, whatever it carries: a place, the
inherited deadline, telemetry; and what its code raises becomes a status.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import TypeAlias, TypeVar

from grpc import StatusCode
from grpc.aio import ServicerContext

from . import authentication, grpc_faults
from .admission import Admission
from .authentication import Principal
from .context import CallContext
from .deadline import deadline_scope, refuse_late, remaining
from .errors import DeclaredError
from .grpc_faults import InvalidCall, Refusal, TooLong
from .grpc_outcome import IDEMPOTENCY_KEY
from .operation import Operation
from .options import ServerOptions
from .telemetry import SERVE_DURATION, SHED, Telemetry, operation_attributes
from .wire_form import Details, WireError, WireForm

Q = TypeVar("Q")
T = TypeVar("T")

Context: TypeAlias = ServicerContext[bytes, bytes]
Work: TypeAlias = Callable[[Mapping[str, str]], Awaitable[T]]
"""What is done for a call, whose headers it is given."""

_logger = logging.getLogger(__name__)


class Frame:
    """Around the calls of one operation. `errors` are what it declares, in `domain`,
    `details` the codecs of their records.
    """

    def __init__(
        self,
        operation: Operation,
        errors: tuple[type[DeclaredError], ...],
        details: Sequence[Details],
        *,
        domain: str,
        options: ServerOptions,
        admission: Admission,
    ) -> None:
        self.operation = operation
        self.admission = admission
        self._errors = errors
        self._details = details
        self._domain = domain
        self._options = options
        self._running: set[asyncio.Task[object]] = set()

    async def serve(self, rpc: Context, work: Work[T]) -> T:
        """What `work` comes to; a call that fails is ended with a status."""
        admission = self.admission
        telemetry = self._options.telemetry
        answer: T | Refusal
        if admission.enter():
            try:
                headers = _headers(rpc)
                with deadline_scope(rpc.time_remaining()):
                    if telemetry is None:
                        answer, _ = await self._outcome(work, headers)
                    else:
                        answer = await self._observed(work, headers, telemetry)
            finally:
                admission.leave()
        else:
            answer = grpc_faults.busy(admission.wait())
            if telemetry is not None:
                telemetry.count(SHED, operation_attributes(self.operation))
        if isinstance(answer, Refusal):
            await rpc.abort(answer.code, answer.text, answer.metadata)
        return answer

    async def context(self, headers: Mapping[str, str]) -> CallContext:
        """What the code of the service learns of the call. Raises NotAuthenticated, and
        what the hook raises.
        """
        operation = self.operation
        principal: Principal | None = None
        if operation.security is not None:
            principal = await authentication.principal_of(
                operation, headers, self._options.authenticate
            )
        key = headers.get(IDEMPOTENCY_KEY) or None
        return CallContext(operation, key, headers, principal)

    def read(self, form: WireForm[Q], data: bytes) -> Q:
        """A request, which is looked over. Raises InvalidCall and TooLong."""
        if len(data) > self._options.max_body:
            raise TooLong
        try:
            return form.decode(data)
        except WireError as error:
            raise InvalidCall(str(error)) from error

    def goes_on(self, work: asyncio.Task[T]) -> None:
        """The caller has gone, and its work runs to its end: the call gives its place
        back now, the work has one of its own until then.
        """
        self.admission.stay()
        self._running.add(work)
        work.add_done_callback(self._ended)

    def _ended(self, work: asyncio.Task[T]) -> None:
        self._running.discard(work)
        self.admission.leave()
        # Nobody waits any more; asyncio must not report the error as unseen.
        if not work.cancelled():
            work.exception()

    async def _observed(
        self, work: Work[T], headers: Mapping[str, str], telemetry: Telemetry
    ) -> T | Refusal:
        """The answer; traces and metrics learn of it."""
        operation = self.operation
        attributes = operation_attributes(operation)
        begun = time.perf_counter()
        fault: Exception | None = None
        outcome: tuple[T | Refusal, Exception | None] | None = None
        try:
            with telemetry.span(operation.id, "server", attributes, headers):
                outcome = await self._outcome(work, headers)
                answer, fault = outcome
                if fault is not None and isinstance(answer, Refusal) and answer.ours:
                    # Fails the span; what the caller did wrong does not.
                    raise fault
        except Exception as error:
            if outcome is None or error is not fault:
                raise
        answer, _ = outcome
        code = answer.code if isinstance(answer, Refusal) else StatusCode.OK
        attributes["rpc.grpc.status_code"] = code.value[0]
        telemetry.measure(SERVE_DURATION, time.perf_counter() - begun, attributes)
        return answer

    async def _outcome(
        self, work: Work[T], headers: Mapping[str, str]
    ) -> tuple[T | Refusal, Exception | None]:
        """The answer, and what went wrong if anything did."""
        operation = self.operation
        try:
            refuse_late()
            return await work(headers), None
        except self._errors as error:
            try:
                return grpc_faults.declared(self._domain, self._details, error), error
            except WireError as unfit:
                _logger.exception("%s failed", operation.id)
                return grpc_faults.failed(operation, unfit, None), unfit
        except Exception as error:
            refusal = grpc_faults.failed(operation, error, remaining())
            if refusal.code is StatusCode.INTERNAL:
                # Nobody else hears of it: its text never leaves the server.
                _logger.exception("%s failed", operation.id)
            return refusal, error


def _headers(rpc: Context) -> dict[str, str]:
    held: dict[str, str] = {}
    for name, value in rpc.invocation_metadata() or ():
        # Binary metadata is no header; of two with one name the first counts.
        if isinstance(value, str):
            held.setdefault(name, value)
    return held
