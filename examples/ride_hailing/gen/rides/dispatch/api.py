# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of dispatch: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable


class OfferGoneError(DeclaredError):
    """Somebody else was faster."""

    name = "OfferGone"
    http_status = 410
    grpc_status = "FAILED_PRECONDITION"


ANSWER_OFFER_ERRORS: Final[tuple[type[DeclaredError], ...]] = (OfferGoneError,)


class AsyncDispatch(Protocol):
    """What callers of dispatch see; every client and double has this shape."""

    async def answer_offer(
        self,
        request: models.OfferAnswer,
        *,
        deadline: float | None = None,
    ) -> None:
        """A driver takes a ride or leaves it to the next one.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - OfferGoneError
         - CallError: every other failure.
        """
        ...


class Dispatch(Protocol):
    """What callers of dispatch see from plain threads; every client and double has this
    shape.
    """

    def answer_offer(
        self,
        request: models.OfferAnswer,
        *,
        deadline: float | None = None,
    ) -> None:
        """A driver takes a ride or leaves it to the next one.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - OfferGoneError
         - CallError: every other failure.
        """
        ...


class DispatchService(Protocol):
    """What an implementation of dispatch provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def answer_offer(
        self,
        request: models.OfferAnswer,
        context: CallContext,
    ) -> MaybeAwaitable[None]:
        """A driver takes a ride or leaves it to the next one."""
        ...
