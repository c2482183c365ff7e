# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""One operation over gRPC, whatever the driver: what goes out, and what comes back."""

from __future__ import annotations

import time
from typing import Generic, TypeAlias, TypeVar

from grpc import StatusCode
from pydantic import ValidationError

from .attempt import Attempt
from .errors import InvalidRequest
from .fallback import wrong_fallback
from .grpc_outcome import IDEMPOTENCY_KEY, LONGEST_KEY
from .operation import Operation
from .wire_form import WireError, WireForm

Q = TypeVar("Q")
R = TypeVar("R")

Metadata: TypeAlias = tuple[tuple[str, str], ...]

# A server that inherited the time limit may notice its end this much earlier.
_EARLY = 0.005

CHANNEL_OPTIONS: tuple[tuple[str, int | str], ...] = (
    # No policy from DNS TXT records. `grpc.enable_retries` stays on: off, it would take
    # the transparent retries away too, which are all that is left.
    ("grpc.service_config_disable_resolution", 1),
    # All servers of the name or list are asked in turn, and those that cannot be reached
    # passed over; grpc's default is to stay with the first one that answers.
    ("grpc.service_config", '{"loadBalancingConfig":[{"round_robin":{}}]}'),
    # After a connection has ended the name is looked up again, at most this often; the
    # default of 30 s is longer than a pod takes to be replaced.
    ("grpc.dns_min_time_between_resolutions_ms", 5_000),
    # A server may refuse pings more frequent than every five minutes (gRFC A8). Keepalive
    # also bounds, through TCP_USER_TIMEOUT, how long sent data may go unacknowledged.
    ("grpc.keepalive_time_ms", 310_000),
    ("grpc.keepalive_timeout_ms", 20_000),
    # By default a channel waits up to two minutes before it tries to connect again, so
    # long after the server is back and a circuit breaker would probe.
    ("grpc.initial_reconnect_backoff_ms", 250),
    ("grpc.max_reconnect_backoff_ms", 5_000),
)
"""What every channel is made with, besides the longest response that it reads."""


def channel_options(max_response: int) -> tuple[tuple[str, int | str], ...]:
    """The options of a channel; `max_response` in bytes."""
    return (*CHANNEL_OPTIONS, ("grpc.max_receive_message_length", max_response))


class UnaryExchange(Generic[Q, R]):
    """Requests and answers of an operation with one of each."""

    __slots__ = ("operation", "request", "response")

    def __init__(
        self, operation: Operation, request: WireForm[Q], response: WireForm[R]
    ) -> None:
        self.operation = operation
        self.request = request
        self.response = response

    def data(self, request: Q) -> bytes:
        """The request in bytes, encoded once, whatever its attempts. Raises
        InvalidRequest.
        """
        try:
            return self.request.encode(request)
        except WireError as error:
            raise self._invalid(str(error)) from error

    def metadata(self, idempotency_key: str) -> Metadata:
        """What travels with every attempt of a keyed call. Raises InvalidRequest."""
        if (
            0 < len(idempotency_key) <= LONGEST_KEY
            and idempotency_key.isascii()
            and idempotency_key.isprintable()
            # Of what is printable in ASCII, only the space is less than these.
            and idempotency_key[0] > " "
            and idempotency_key[-1] > " "
        ):
            return ((IDEMPOTENCY_KEY, idempotency_key),)
        raise self._invalid(
            f"an idempotency key is 1 to {LONGEST_KEY} printable ASCII characters, "
            "with no space at its ends"
        )

    def instead(self, answer: object) -> R:
        """An answer that did not come from the server. Raises WrongFallback."""
        try:
            return self.response.checked(answer)
        except ValidationError as error:
            raise wrong_fallback(self.operation, answer) from error

    def _invalid(self, message: str) -> InvalidRequest:
        error = InvalidRequest(message)
        error.operation = self.operation.id
        return error


def with_headers(metadata: Metadata, attempt: Attempt) -> Metadata:
    """The metadata of an attempt."""
    if not attempt.headers:
        return metadata
    named = attempt.headers.items()
    return metadata + tuple((name.lower(), value) for name, value in named)


def timed_out(code: StatusCode, started: float, attempt: Attempt) -> bool:
    """Whether the attempt's own time limit was over. Earlier than that, the server spoke
    of a deadline of its own.
    """
    if code is not StatusCode.DEADLINE_EXCEEDED:
        return False
    return time.monotonic() - started >= attempt.timeout - _EARLY
