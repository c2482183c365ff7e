"""What a caller's method takes and gives, the same on Protocols, clients and doubles."""

from __future__ import annotations

from typing import Final

from ..contract.services import Operation
from ..contract.types import carried_type
from ..records import dataclass
from .annotations import Annotation, annotation
from .calls import Use
from .drivers import Driver
from .imports import symbol
from .layout import Layout
from .literals import subscript_after

_ARRIVING: Final = symbol("._runtime.request_stream.RequestStream")
_RESPONSES: Final = symbol("._runtime.streams.Responses")
_ANSWER: Final = symbol("._runtime.maybe_awaitable.MaybeAwaitable")
# The columns before an annotation, in a method: `        requests: ` and `    ) -> `.
_PARAMETER: Final = 18
_RETURN: Final = 9


@dataclass(frozen=True, slots=True)
class Carried:
    """What is carried, or each of a stream of it; None where nothing is. `streams` is one of STREAM_FORMS, empty where
    both are one piece.
    """

    request: Annotation | None
    response: Annotation | None
    streams: str

    @property
    def streams_requests(self) -> bool:
        return self.streams in ("client_stream", "both_streams")

    @property
    def streams_responses(self) -> bool:
        return self.streams in ("server_stream", "both_streams")

    @property
    def argument(self) -> str:
        """The name of the parameter that takes the request."""
        return "requests" if self.streams_requests else "request"

    def takes(self, driver: Driver, use: Use) -> str:
        """The annotation of that parameter, which has a line of a method's signature."""
        model = _text(self.request, use)
        if not self.streams_requests:
            return model
        return subscript_after(model, use(driver.requests), _PARAMETER, 1, 8)

    def gives(self, driver: Driver, use: Use) -> str:
        """The annotation of what the method returns."""
        model = _text(self.response, use)
        if not self.streams_responses:
            return model
        return subscript_after(model, use(driver.stream), _RETURN, 1, 4)

    def served_from(self, use: Use) -> str:
        """The annotation of the parameter on the method of an implementation."""
        model = _text(self.request, use)
        if not self.streams_requests:
            return model
        return subscript_after(model, use(_ARRIVING), _PARAMETER, 1, 8)

    def served_with(self, use: Use) -> str:
        """The annotation of what that method returns."""
        head = _RESPONSES if self.streams_responses else _ANSWER
        return subscript_after(_text(self.response, use), use(head), _RETURN, 1, 4)

    def def_(self, driver: Driver) -> str:
        """How the method begins: what answers with a stream is not awaited."""
        return "def" if self.streams_responses else driver.def_

    def await_(self, driver: Driver) -> str:
        """What stands before a call of the method."""
        return "" if self.streams_responses else driver.await_


def stream_form(operation: Operation) -> str:
    """What of an operation is a stream, one of STREAM_FORMS; empty where nothing is."""
    if operation.streams_requests:
        return "both_streams" if operation.streams_responses else "client_stream"
    return "server_stream" if operation.streams_responses else ""


def carried(layout: Layout, operation: Operation, hidden: frozenset[str]) -> Carried:
    """What the calls of an operation carry. `hidden`: see `Annotation`."""
    return Carried(
        annotation(layout, carried_type(operation.request), hidden),
        annotation(layout, carried_type(operation.response), hidden),
        stream_form(operation),
    )


def _text(carried: Annotation | None, use: Use) -> str:
    return "None" if carried is None else carried.text(use)
