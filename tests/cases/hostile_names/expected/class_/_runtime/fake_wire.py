# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How a request gets from the caller of a double to the other side: in the form that it
has on the wire, and read there as a server reads it.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import Generic, TypeVar

from pydantic import ValidationError

from .decoding import describe
from .errors import InvalidRequest
from .idempotency import Answer
from .operation import Operation
from .rest_message import RestWriter, invalid, no_route
from .rest_payload import Payload, part_of, whole_of
from .rest_request import MalformedRequest, RejectedRequest, RequestReader
from .rest_route import RestRoute
from .rest_routing import Found, Router

Q = TypeVar("Q")

UNFIT = (ValueError, TypeError, AttributeError, UserWarning)
"""What writing a value raises that is not what its type says. A warning is one of these
where the test makes errors of warnings.
"""


class FakeWire(Generic[Q]):
    """Carries the requests of one operation: by `route`, where the contract knows it
    over REST alone, else as one piece.
    """

    def __init__(
        self, operation: Operation, payload: Payload[Q], route: RestRoute | None
    ) -> None:
        self._operation = operation
        self._payload = payload
        routes = () if route is None else route.routes
        self._writers = [(each, RestWriter(each, payload)) for each in routes]
        self._narrows = any(each.answer for each in routes)
        self._router = Router(
            (each.method, each.path, RequestReader(payload, each)) for each in routes
        )

    def carry(self, request: Q) -> Q:
        """The request as it arrives. Raises InvalidRequest for what cannot be sent, and
        for what a server refuses.
        """
        try:
            if not self._writers:
                return self._payload.read(self._payload.write(request))
            return self._by_route(request)
        except ValidationError as fault:
            raise self._refused(describe(fault)) from None
        except RejectedRequest as rejected:
            faults = [f"{fault.field}: {fault.message}" for fault in rejected.faults]
            raise self._refused("; ".join(faults)) from None
        except MalformedRequest as fault:
            raise self._refused(str(fault)) from None
        except UNFIT as fault:
            text = f"the request cannot be sent: {fault}"
            raise invalid(self._operation, text) from fault

    def content(self, request: Q) -> bytes:
        """What tells the request from another one under the same key."""
        return self._payload.write(request)

    def answered(self, request: Q, answer: Answer) -> Answer:
        """An answer as it arrives: one field of it, where the route says so."""
        if not self._narrows or answer.error is not None or not answer.body:
            return answer
        for route, writer in self._writers:
            with suppress(InvalidRequest):
                writer.place(self._operation, request)
                if not route.answer:
                    break
                part = part_of(answer.body, route.answer, route.absent)
                return replace(answer, body=whole_of(part, route.answer))
        return answer

    def _by_route(self, request: Q) -> Q:
        """By the first route that the request fills."""
        unfilled: list[InvalidRequest] = []
        for route, writer in self._writers:
            try:
                path, query = writer.place(self._operation, request)
            except InvalidRequest as error:
                unfilled.append(error)
                continue
            headers = writer.headers(self._operation, request)
            found = self._router.find(route.sent, path)
            if not isinstance(found, Found):
                raise self._refused(f"no operation answers {route.sent} {path}")
            return found.endpoint.read(
                found.variables,
                query,
                {name.lower(): value for name, value in headers.items()},
                writer.body(request) or b"",
            )
        raise no_route(self._operation, unfilled)

    def _refused(self, why: str) -> InvalidRequest:
        error = invalid(self._operation, f"the request breaks the contract: {why}")
        error.attempts = 1
        return error
