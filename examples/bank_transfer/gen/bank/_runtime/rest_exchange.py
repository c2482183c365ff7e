# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""One operation over REST, whatever the HTTP library: what a request sends, and what an
answer means.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

from pydantic import ValidationError

from .attempt import Attempt
from .errors import BadResponse, InvalidRequest
from .fallback import wrong_fallback
from .operation import Operation
from .rest_failure import HttpFailure, faults_of
from .rest_message import DEADLINE, RestWriter, call_headers, no_route
from .rest_payload import Payload, whole_of
from .rest_route import RestRoute

IDLE = 4.0
"""Seconds for which a connection that nobody uses is kept. Servers close such ones after
5 seconds at the earliest (uvicorn, Node); one that is just being closed must not be used.
"""

Q = TypeVar("Q")
R = TypeVar("R")


class Exchange(Generic[Q, R]):
    """Requests and answers of one operation, by one of its routes. `fixed` is the path
    where it is the same for all requests and has no query.
    """

    __slots__ = (
        "_answer",
        "_further",
        "_operation",
        "_response",
        "_writer",
        "fixed",
        "method",
    )

    def __init__(
        self,
        operation: Operation,
        route: RestRoute,
        request: Payload[Q],
        response: Payload[R],
    ) -> None:
        self._operation = operation
        self._writer = RestWriter(route, request)
        self._response = response
        self.fixed = self._writer.fixed
        self.method = route.sent
        self._answer = route.answer
        self._further = [
            Exchange(operation, further, request, response) for further in route.also
        ]

    def place(self, request: Q) -> tuple[Exchange[Q, R], str, str]:
        """The first route that the request fills, with its path and query,
        percent-encoded. Raises InvalidRequest.
        """
        try:
            path, query = self._writer.place(self._operation, request)
        except InvalidRequest as error:
            faults = [error]
            for further in self._further:
                try:
                    return further.place(request)
                except InvalidRequest as fault:
                    faults.append(fault)
            raise no_route(self._operation, faults) from None
        return self, path, query

    def content(
        self, request: Q, idempotency_key: str | None
    ) -> tuple[bytes | None, dict[str, str]]:
        """The body, and the headers that are the same on every attempt of a call.
        Raises InvalidRequest.
        """
        operation, writer = self._operation, self._writer
        body = writer.body(request)
        headers = call_headers(operation, idempotency_key, body is not None)
        if writer.has_headers:
            headers.update(writer.headers(operation, request))
        return body, headers

    def instead(self, answer: object) -> R:
        """An answer that did not come from the server. Raises WrongFallback."""
        try:
            return self._response.checked(answer)
        except ValidationError as error:
            raise wrong_fallback(self._operation, answer) from error

    def answer(self, status: int, headers: Mapping[str, str], content: bytes) -> R:
        """What the server answered. Raises HttpFailure for a status other than 2xx, and
        BadResponse.
        """
        if not 200 <= status < 300:
            raise HttpFailure(status, headers, content)
        if self._answer and content:
            content = whole_of(content, self._answer)
        elif self.method == "HEAD":
            content = b"{}"
        try:
            return self._response.read(content)
        except ValidationError as error:
            raise BadResponse(
                f"the answer is not what the contract says: {faults_of(error)}"
            ) from None


def attempt_headers(attempt: Attempt, fixed: dict[str, str]) -> dict[str, str]:
    """The headers of an attempt; `fixed` are those of its call, and win."""
    headers = {**attempt.headers, **fixed} if attempt.headers else fixed
    # At least one: 0 would say that it is too late.
    headers[DEADLINE] = str(int(attempt.timeout * 1000) or 1)
    return headers


def check_base(base_url: str) -> str:
    """The base without a slash at its end. Raises ValueError for what is not an `http`
    or `https` URL without a query.
    """
    if not base_url.startswith(("http://", "https://")) or {"?", "#"} & {*base_url}:
        raise ValueError(f"not the base of a REST service: {base_url!r}")
    return base_url.rstrip("/")


def too_long(limit: int) -> BadResponse:
    """The error for an answer that is not read to its end."""
    return BadResponse(f"the answer is longer than {limit} bytes")
