# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How a request gets from the caller of a double to the other side: in the form that it
has on the wire, and read there as a server reads it.
"""

from __future__ import annotations

from typing import Generic, TypeVar

from pydantic import ValidationError

from .decoding import describe
from .errors import InvalidRequest
from .operation import Operation
from .rest_message import RestWriter, invalid
from .rest_payload import Payload
from .rest_request import MalformedRequest, RejectedRequest, read_request
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
        self._route = route
        if route is not None:
            self._writer = RestWriter(route, payload)
            self._router = Router([(route.method, route.path, route)])

    def carry(self, request: Q) -> Q:
        """The request as it arrives. Raises InvalidRequest for what cannot be sent, and
        for what a server refuses.
        """
        try:
            if self._route is None:
                return self._payload.read(self._payload.write(request))
            return self._by(self._route, request)
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

    def _by(self, route: RestRoute, request: Q) -> Q:
        path, query = self._writer.place(self._operation, request)
        headers = self._writer.headers(self._operation, request)
        found = self._router.find(route.method, path)
        if not isinstance(found, Found):
            raise self._refused(f"no operation answers {route.method} {path}")
        return read_request(
            self._payload,
            route,
            found.variables,
            query,
            {name.lower(): value for name, value in headers.items()},
            self._writer.body(request) or b"",
        )

    def _refused(self, why: str) -> InvalidRequest:
        error = invalid(self._operation, f"the request breaks the contract: {why}")
        error.attempts = 1
        return error
