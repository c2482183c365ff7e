# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of prices: what callers see, what an implementation provides, and the
errors both know.
"""

from collections.abc import Iterable
from typing import Final, Protocol

from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.plain import MaybeAwaitable
from .._runtime.request_stream import RequestStream
from .._runtime.streams import AsyncStream, Requests, Responses, Stream
from ..models.prices import (
    Beat,
    Frozen,
    Loaded,
    LookRequest,
    Offer,
    Price,
    QuestionOfAVeryPatientCustomerWhoWantsToKnowEverythingThatThereIs,
    Unlisted,
    WatchRequest,
)


class UnlistedError(DeclaredError):
    """Declared by prices: HTTP 404, gRPC NOT_FOUND."""

    name = "Unlisted"
    http_status = 404
    grpc_status = "NOT_FOUND"
    details_type = Unlisted
    details: Unlisted

    def __init__(
        self,
        detail: str = "",
        *,
        details: Unlisted,
    ) -> None:
        super().__init__(detail, details=details)


class FrozenError(DeclaredError):
    """Declared by prices: HTTP 400, gRPC FAILED_PRECONDITION."""

    name = "Frozen"
    http_status = 400
    grpc_status = "FAILED_PRECONDITION"
    details_type = Frozen
    details: Frozen

    def __init__(
        self,
        detail: str = "",
        *,
        details: Frozen,
    ) -> None:
        super().__init__(detail, details=details)


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
        request: WatchRequest,
        *,
        deadline: float | None = None,
    ) -> AsyncStream[Price]:
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
        requests: Requests[Price],
        *,
        deadline: float | None = None,
    ) -> Loaded:
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
        requests: Requests[Offer],
        *,
        deadline: float | None = None,
    ) -> AsyncStream[Offer]:
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
        requests: Requests[Price],
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
    ) -> AsyncStream[Beat]:
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
        request: LookRequest,
        *,
        deadline: float | None = None,
    ) -> Price:
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
            QuestionOfAVeryPatientCustomerWhoWantsToKnowEverythingThatThereIs
        ],
        *,
        deadline: float | None = None,
    ) -> AsyncStream[QuestionOfAVeryPatientCustomerWhoWantsToKnowEverythingThatThereIs]:
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
        request: WatchRequest,
        *,
        deadline: float | None = None,
    ) -> Stream[Price]:
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
        requests: Iterable[Price],
        *,
        deadline: float | None = None,
    ) -> Loaded:
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
        requests: Iterable[Offer],
        *,
        deadline: float | None = None,
    ) -> Stream[Offer]:
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
        requests: Iterable[Price],
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
    ) -> Stream[Beat]:
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
        request: LookRequest,
        *,
        deadline: float | None = None,
    ) -> Price:
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
            QuestionOfAVeryPatientCustomerWhoWantsToKnowEverythingThatThereIs
        ],
        *,
        deadline: float | None = None,
    ) -> Stream[QuestionOfAVeryPatientCustomerWhoWantsToKnowEverythingThatThereIs]:
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
        request: WatchRequest,
        context: CallContext,
    ) -> Responses[Price]:
        """The prices of an article as they change."""
        ...

    def load(
        self,
        requests: RequestStream[Price],
        context: CallContext,
    ) -> MaybeAwaitable[Loaded]:
        """Takes prices, and says how many."""
        ...

    def haggle(
        self,
        requests: RequestStream[Offer],
        context: CallContext,
    ) -> Responses[Offer]:
        """Answers haggle."""
        ...

    def discard(
        self,
        requests: RequestStream[Price],
        context: CallContext,
    ) -> MaybeAwaitable[None]:
        """Answers discard."""
        ...

    def heartbeat(
        self,
        context: CallContext,
    ) -> Responses[Beat]:
        """Answers heartbeat."""
        ...

    def look(
        self,
        request: LookRequest,
        context: CallContext,
    ) -> MaybeAwaitable[Price]:
        """Answers look."""
        ...

    def follow_what_a_very_patient_customer_wants_to_know_of_everything_that_is_there(
        self,
        requests: RequestStream[
            QuestionOfAVeryPatientCustomerWhoWantsToKnowEverythingThatThereIs
        ],
        context: CallContext,
    ) -> Responses[QuestionOfAVeryPatientCustomerWhoWantsToKnowEverythingThatThereIs]:
        """Answers
        follow_what_a_very_patient_customer_wants_to_know_of_everything_that_is_there.
        """
        ...
