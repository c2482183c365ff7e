# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of fares: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable


class QuoteExpiredError(DeclaredError):
    """Declared by fares: HTTP 400, gRPC FAILED_PRECONDITION."""

    name = "QuoteExpired"
    http_status = 400
    grpc_status = "FAILED_PRECONDITION"


QUOTE_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
REDEEM_QUOTE_ERRORS: Final[tuple[type[DeclaredError], ...]] = (QuoteExpiredError,)


class AsyncFares(Protocol):
    """What callers of fares see; every client and double has this shape."""

    async def quote(
        self,
        request: models.QuoteRequest,
        *,
        deadline: float | None = None,
    ) -> models.Quote:
        """A fare for a route, good for some minutes.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def redeem_quote(
        self,
        request: models.RedeemQuoteRequest,
        *,
        deadline: float | None = None,
    ) -> models.Quote:
        """Says whether a quote still holds, and binds it to a ride. Binding it twice
        changes nothing.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - QuoteExpiredError
         - CallError: every other failure.
        """
        ...


class Fares(Protocol):
    """What callers of fares see from plain threads; every client and double has this
    shape.
    """

    def quote(
        self,
        request: models.QuoteRequest,
        *,
        deadline: float | None = None,
    ) -> models.Quote:
        """A fare for a route, good for some minutes.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def redeem_quote(
        self,
        request: models.RedeemQuoteRequest,
        *,
        deadline: float | None = None,
    ) -> models.Quote:
        """Says whether a quote still holds, and binds it to a ride. Binding it twice
        changes nothing.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - QuoteExpiredError
         - CallError: every other failure.
        """
        ...


class FaresService(Protocol):
    """What an implementation of fares provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def quote(
        self,
        request: models.QuoteRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Quote]:
        """A fare for a route, good for some minutes."""
        ...

    def redeem_quote(
        self,
        request: models.RedeemQuoteRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Quote]:
        """Says whether a quote still holds, and binds it to a ride. Binding it twice
        changes nothing.
        """
        ...
