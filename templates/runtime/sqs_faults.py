"""What a failed request to AWS means: whether to repeat it, and in which words to tell."""

from __future__ import annotations

from collections.abc import Awaitable
from dataclasses import dataclass
from http import HTTPStatus
from importlib import import_module
from typing import TypeVar

from .caught import Caught

T = TypeVar("T")

# Ours to slow down, not to give up: "RequestThrottled" of SQS, "Throttled" of SNS, and
# what AWS says in general.
_THROTTLED = frozenset(
    (
        "KMSThrottlingException",
        "KmsThrottled",
        "OverLimit",
        "RequestThrottled",
        "Throttled",
        "ThrottledException",
        "Throttling",
        "ThrottlingException",
    )
)
TOO_LONG = frozenset(
    (
        "AWS.SimpleQueueService.BatchRequestTooLong",
        "BatchRequestTooLong",
        "BatchRequestTooLongException",
    )
)
"""A batch whose entries might pass one by one."""
NO_SUCH_QUEUE = frozenset(
    (
        "AWS.SimpleQueueService.NonExistentQueue",
        "QueueDoesNotExist",
        "QueueDoesNotExistException",
    )
)
NO_SUCH_TOPIC = frozenset(("NotFound", "NotFoundException"))


@dataclass(frozen=True, slots=True)
class Fault:
    """`code` is AWS's word, empty where there was no answer; `error` what was raised."""

    code: str
    text: str
    repeatable: bool
    error: Exception | None = None


async def asked(work: Awaitable[T]) -> T | Fault:
    """The answer to a request, or why there is none."""
    with Caught() as caught:
        return await work
    if caught.error is None:
        raise RuntimeError("neither an answer nor an error")
    return fault_of(caught.error)


def fault_of(error: Exception) -> Fault:
    """What the library raised, judged. Whatever is not of the network is no reason to
    repeat.
    """
    response: object = getattr(error, "response", None)
    if isinstance(response, dict) and "Error" in response:
        code = str(response["Error"].get("Code", ""))
        text = str(response["Error"].get("Message", "")) or code
        status = response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
        late = status in (HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_MANY_REQUESTS)
        passing = late or status >= HTTPStatus.INTERNAL_SERVER_ERROR
        return Fault(code, text, passing or code in _THROTTLED, error)
    text = f"{type(error).__name__}: {error}"
    return Fault("", text, isinstance(error, (OSError, *_network_errors())), error)


def _network_errors() -> tuple[type[Exception], ...]:
    module = import_module("botocore.exceptions")
    errors: tuple[type[Exception], ...] = (
        module.ConnectionError,
        module.HTTPClientError,
        module.IncompleteReadError,
        module.ResponseStreamingError,
    )
    return errors
