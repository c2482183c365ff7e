# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of prices: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable
from .._runtime.request_stream import RequestStream
from .._runtime.streams import AsyncStream, Requests, Responses, Stream


class UnlistedError(DeclaredError):
    """Declared by prices: HTTP 404, gRPC NOT_FOUND."""

    name = "Unlisted"
    http_status = 404
    grpc_status = "NOT_FOUND"
    details: models.Unlisted

    def __init__(
        self,
        detail: str = "",
        *,
        details: models.Unlisted,
    ) -> None:
        super().__init__(detail, details=details)

    @classmethod
    def details_type(cls) -> type[models.Unlisted]:
        """The model of `details`."""
        return models.Unlisted


class FrozenError(DeclaredError):
    """Declared by prices: HTTP 400, gRPC FAILED_PRECONDITION."""

    name = "Frozen"
    http_status = 400
    grpc_status = "FAILED_PRECONDITION"
    details: models.Frozen

    def __init__(
        self,
        detail: str = "",
        *,
        details: models.Frozen,
    ) -> None:
        super().__init__(detail, details=details)

    @classmethod
    def details_type(cls) -> type[models.Frozen]:
        """The model of `details`."""
        return models.Frozen


WATCH_ERRORS: Final[tuple[type[DeclaredError], ...]] = (UnlistedError,)
LOAD_ERRORS: Final[tuple[type[DeclaredError], ...]] = (FrozenError,)
HAGGLE_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
DISCARD_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
HEARTBEAT_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
LOOK_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
FOLLOW_WHAT_A_VERY_PATIENT_CUSTOMER_WANTS_TO_KNOW_OF_EVERYTHING_THAT_IS_THERE_ERRORS: (
    Final[tuple[type[DeclaredError], ...]]
) = ()


class AsyncPrices(Protocol):
    """What callers of prices see; every client and double has this shape."""

    def watch(
        self,
        request: models.WatchRequest,
        *,
        deadline: float | None = None,
    ) -> AsyncStream[models.Price]:
        """The prices of an article as they change.

        Safe: it changes nothing, and may be repeated.

        The call begins with the first response that is asked for, is not repeated
        after it, and lasts until the last one is read or the stream is closed; leave
        it early by a `with` block or a break.

        `deadline` is in seconds from when the first response is asked for, for the
        whole call; a deadline that is inherited still holds.

        Raises:
         - UnlistedError
         - CallError: every other failure.
        """
        ...

    async def load(
        self,
        requests: Requests[models.Price],
        *,
        deadline: float | None = None,
    ) -> models.Loaded:
        """Takes prices, and says how many.

        Idempotent: repeating it changes nothing more.

        `requests` is read once, no faster than the server reads. What it raises ends
        the call, and is raised here.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - FrozenError
         - CallError: every other failure.
        """
        ...

    def haggle(
        self,
        requests: Requests[models.Offer],
        *,
        deadline: float | None = None,
    ) -> AsyncStream[models.Offer]:
        """Calls haggle.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        The call begins with the first response that is asked for, is not repeated
        after it, and lasts until the last one is read or the stream is closed; leave
        it early by a `with` block or a break.

        `requests` is read once, no faster than the server reads. What it raises ends
        the call, and is raised here.

        `deadline` is in seconds from when the first response is asked for, for the
        whole call; a deadline that is inherited still holds.

        Raises CallError.
        """
        ...

    async def discard(
        self,
        requests: Requests[models.Price],
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls discard.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `requests` is read once, no faster than the server reads. What it raises ends
        the call, and is raised here.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def heartbeat(
        self,
        *,
        deadline: float | None = None,
    ) -> AsyncStream[models.Beat]:
        """Calls heartbeat.

        Deprecated.

        Safe: it changes nothing, and may be repeated.

        The call begins with the first response that is asked for, is not repeated
        after it, and lasts until the last one is read or the stream is closed; leave
        it early by a `with` block or a break.

        `deadline` is in seconds from when the first response is asked for, for the
        whole call; a deadline that is inherited still holds.

        Raises CallError.
        """
        ...

    async def look(
        self,
        request: models.LookRequest,
        *,
        deadline: float | None = None,
    ) -> models.Price:
        """Calls look.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def follow_what_a_very_patient_customer_wants_to_know_of_everything_that_is_there(
        self,
        requests: Requests[
            models.QuestionOfAVeryPatientCustomerWhoWantsToKnowEverythingThatThereIs
        ],
        *,
        deadline: float | None = None,
    ) -> AsyncStream[
        models.QuestionOfAVeryPatientCustomerWhoWantsToKnowEverythingThatThereIs
    ]:
        """Calls
        follow_what_a_very_patient_customer_wants_to_know_of_everything_that_is_there.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        The call begins with the first response that is asked for, is not repeated
        after it, and lasts until the last one is read or the stream is closed; leave
        it early by a `with` block or a break.

        `requests` is read once, no faster than the server reads. What it raises ends
        the call, and is raised here.

        `deadline` is in seconds from when the first response is asked for, for the
        whole call; a deadline that is inherited still holds.

        Raises CallError.
        """
        ...


class Prices(Protocol):
    """What callers of prices see from plain threads; every client and double has this
    shape.
    """

    def watch(
        self,
        request: models.WatchRequest,
        *,
        deadline: float | None = None,
    ) -> Stream[models.Price]:
        """The prices of an article as they change.

        Safe: it changes nothing, and may be repeated.

        The call begins with the first response that is asked for, is not repeated
        after it, and lasts until the last one is read or the stream is closed; leave
        it early by a `with` block or a break.

        `deadline` is in seconds from when the first response is asked for, for the
        whole call; a deadline that is inherited still holds.

        Raises:
         - UnlistedError
         - CallError: every other failure.
        """
        ...

    def load(
        self,
        requests: Iterable[models.Price],
        *,
        deadline: float | None = None,
    ) -> models.Loaded:
        """Takes prices, and says how many.

        Idempotent: repeating it changes nothing more.

        `requests` is read once, no faster than the server reads. What it raises ends
        the call, and is raised here.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - FrozenError
         - CallError: every other failure.
        """
        ...

    def haggle(
        self,
        requests: Iterable[models.Offer],
        *,
        deadline: float | None = None,
    ) -> Stream[models.Offer]:
        """Calls haggle.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        The call begins with the first response that is asked for, is not repeated
        after it, and lasts until the last one is read or the stream is closed; leave
        it early by a `with` block or a break.

        `requests` is read once, no faster than the server reads. What it raises ends
        the call, and is raised here.

        `deadline` is in seconds from when the first response is asked for, for the
        whole call; a deadline that is inherited still holds.

        Raises CallError.
        """
        ...

    def discard(
        self,
        requests: Iterable[models.Price],
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls discard.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `requests` is read once, no faster than the server reads. What it raises ends
        the call, and is raised here.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def heartbeat(
        self,
        *,
        deadline: float | None = None,
    ) -> Stream[models.Beat]:
        """Calls heartbeat.

        Deprecated.

        Safe: it changes nothing, and may be repeated.

        The call begins with the first response that is asked for, is not repeated
        after it, and lasts until the last one is read or the stream is closed; leave
        it early by a `with` block or a break.

        `deadline` is in seconds from when the first response is asked for, for the
        whole call; a deadline that is inherited still holds.

        Raises CallError.
        """
        ...

    def look(
        self,
        request: models.LookRequest,
        *,
        deadline: float | None = None,
    ) -> models.Price:
        """Calls look.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def follow_what_a_very_patient_customer_wants_to_know_of_everything_that_is_there(
        self,
        requests: Iterable[
            models.QuestionOfAVeryPatientCustomerWhoWantsToKnowEverythingThatThereIs
        ],
        *,
        deadline: float | None = None,
    ) -> Stream[
        models.QuestionOfAVeryPatientCustomerWhoWantsToKnowEverythingThatThereIs
    ]:
        """Calls
        follow_what_a_very_patient_customer_wants_to_know_of_everything_that_is_there.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        The call begins with the first response that is asked for, is not repeated
        after it, and lasts until the last one is read or the stream is closed; leave
        it early by a `with` block or a break.

        `requests` is read once, no faster than the server reads. What it raises ends
        the call, and is raised here.

        `deadline` is in seconds from when the first response is asked for, for the
        whole call; a deadline that is inherited still holds.

        Raises CallError.
        """
        ...


class PricesService(Protocol):
    """What an implementation of prices provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.

    What answers with a stream is a generator, async or plain, that is asked for the
    next response once the caller has room for it, and closed when the caller leaves.
    `requests` are read by `async for`, in a plain method by `for`.
    """

    def watch(
        self,
        request: models.WatchRequest,
        context: CallContext,
    ) -> Responses[models.Price]:
        """The prices of an article as they change."""
        ...

    def load(
        self,
        requests: RequestStream[models.Price],
        context: CallContext,
    ) -> MaybeAwaitable[models.Loaded]:
        """Takes prices, and says how many."""
        ...

    def haggle(
        self,
        requests: RequestStream[models.Offer],
        context: CallContext,
    ) -> Responses[models.Offer]:
        """Answers haggle."""
        ...

    def discard(
        self,
        requests: RequestStream[models.Price],
        context: CallContext,
    ) -> MaybeAwaitable[None]:
        """Answers discard."""
        ...

    def heartbeat(
        self,
        context: CallContext,
    ) -> Responses[models.Beat]:
        """Answers heartbeat."""
        ...

    def look(
        self,
        request: models.LookRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Price]:
        """Answers look."""
        ...

    def follow_what_a_very_patient_customer_wants_to_know_of_everything_that_is_there(
        self,
        requests: RequestStream[
            models.QuestionOfAVeryPatientCustomerWhoWantsToKnowEverythingThatThereIs
        ],
        context: CallContext,
    ) -> Responses[
        models.QuestionOfAVeryPatientCustomerWhoWantsToKnowEverythingThatThereIs
    ]:
        """Answers
        follow_what_a_very_patient_customer_wants_to_know_of_everything_that_is_there.
        """
        ...
