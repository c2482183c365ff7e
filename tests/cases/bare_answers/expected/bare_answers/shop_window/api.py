# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of shop_window: what callers see, what an implementation provides, and
the errors both know.
"""

from __future__ import annotations

from builtins import bool as builtins_bool
from builtins import dict as builtins_dict
from builtins import list as builtins_list
from collections.abc import AsyncIterator, Iterator
from datetime import date as datetime_date
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final, Protocol

from pydantic import JsonValue

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable


class SoldOutError(DeclaredError):
    """Declared by shop_window: HTTP 409, gRPC FAILED_PRECONDITION."""

    name = "sold_out"
    http_status = 409
    grpc_status = "FAILED_PRECONDITION"


GOODS_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
NAMES_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
PRICES_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
COUNTS_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
MEASURES_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
OPENING_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
WAITING_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
DAYS_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
PICTURE_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
OPEN_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
COLOUR_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
PAYMENT_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
PAYMENTS_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
ANYTHING_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
LIST_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
DATE_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
DICT_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
BOOL_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
PAGE_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
ORDER_ERRORS: Final[tuple[type[DeclaredError], ...]] = (SoldOutError,)


class AsyncShopWindow(Protocol):
    """What callers of shop_window see; every client and double has this shape."""

    async def goods(
        self,
        *,
        deadline: float | None = None,
    ) -> builtins_list[models.Good]:
        """Calls goods.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def names(
        self,
        request: models.NamesRequest,
        *,
        deadline: float | None = None,
    ) -> builtins_list[str]:
        """Calls names.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def prices(
        self,
        *,
        deadline: float | None = None,
    ) -> builtins_dict[str, Decimal]:
        """Calls prices.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def counts(
        self,
        *,
        deadline: float | None = None,
    ) -> builtins_dict[str, builtins_list[int]]:
        """Calls counts.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def measures(
        self,
        *,
        deadline: float | None = None,
    ) -> builtins_list[float]:
        """Calls measures.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def opening(
        self,
        *,
        deadline: float | None = None,
    ) -> datetime:
        """Calls opening.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def waiting(
        self,
        *,
        deadline: float | None = None,
    ) -> timedelta:
        """Calls waiting.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def days(
        self,
        *,
        deadline: float | None = None,
    ) -> builtins_list[datetime_date]:
        """Calls days.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def picture(
        self,
        *,
        deadline: float | None = None,
    ) -> bytes:
        """Calls picture.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def open(
        self,
        *,
        deadline: float | None = None,
    ) -> builtins_bool:
        """Calls open.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def colour(
        self,
        *,
        deadline: float | None = None,
    ) -> models.Colour:
        """Calls colour.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def payment(
        self,
        *,
        deadline: float | None = None,
    ) -> models.Payment:
        """Calls payment.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def payments(
        self,
        *,
        deadline: float | None = None,
    ) -> builtins_list[models.Payment]:
        """Calls payments.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def anything(
        self,
        *,
        deadline: float | None = None,
    ) -> JsonValue:
        """Calls anything.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def list(
        self,
        *,
        deadline: float | None = None,
    ) -> builtins_list[models.Good]:
        """Calls list.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def date(
        self,
        *,
        deadline: float | None = None,
    ) -> datetime_date:
        """Calls date.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def dict(
        self,
        *,
        deadline: float | None = None,
    ) -> builtins_dict[str, builtins_bool]:
        """Calls dict.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def bool(
        self,
        *,
        deadline: float | None = None,
    ) -> builtins_list[builtins_bool]:
        """Calls bool.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def page(
        self,
        request: models.PageRequest,
        *,
        deadline: float | None = None,
    ) -> models.PageResponse:
        """Calls page.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def page_all(
        self,
        request: models.PageRequest,
        *,
        deadline: float | None = None,
    ) -> AsyncIterator[builtins_list[datetime_date]]:
        """Every item of page, page after page, from `after` of the request on. A page
        is asked for when its first item is.

        Each page is a call of its own, under the operation's policy; `deadline` is
        in seconds, for each page. Raises what the call raises, and BadResponse where
        a page leads to itself.
        """
        ...

    async def order(
        self,
        request: models.OrderRequest,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> builtins_list[models.Good]:
        """Calls order.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - SoldOutError
         - CallError: every other failure.
        """
        ...


class ShopWindow(Protocol):
    """What callers of shop_window see from plain threads; every client and double has
    this shape.
    """

    def goods(
        self,
        *,
        deadline: float | None = None,
    ) -> builtins_list[models.Good]:
        """Calls goods.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def names(
        self,
        request: models.NamesRequest,
        *,
        deadline: float | None = None,
    ) -> builtins_list[str]:
        """Calls names.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def prices(
        self,
        *,
        deadline: float | None = None,
    ) -> builtins_dict[str, Decimal]:
        """Calls prices.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def counts(
        self,
        *,
        deadline: float | None = None,
    ) -> builtins_dict[str, builtins_list[int]]:
        """Calls counts.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def measures(
        self,
        *,
        deadline: float | None = None,
    ) -> builtins_list[float]:
        """Calls measures.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def opening(
        self,
        *,
        deadline: float | None = None,
    ) -> datetime:
        """Calls opening.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def waiting(
        self,
        *,
        deadline: float | None = None,
    ) -> timedelta:
        """Calls waiting.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def days(
        self,
        *,
        deadline: float | None = None,
    ) -> builtins_list[datetime_date]:
        """Calls days.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def picture(
        self,
        *,
        deadline: float | None = None,
    ) -> bytes:
        """Calls picture.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def open(
        self,
        *,
        deadline: float | None = None,
    ) -> builtins_bool:
        """Calls open.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def colour(
        self,
        *,
        deadline: float | None = None,
    ) -> models.Colour:
        """Calls colour.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def payment(
        self,
        *,
        deadline: float | None = None,
    ) -> models.Payment:
        """Calls payment.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def payments(
        self,
        *,
        deadline: float | None = None,
    ) -> builtins_list[models.Payment]:
        """Calls payments.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def anything(
        self,
        *,
        deadline: float | None = None,
    ) -> JsonValue:
        """Calls anything.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def list(
        self,
        *,
        deadline: float | None = None,
    ) -> builtins_list[models.Good]:
        """Calls list.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def date(
        self,
        *,
        deadline: float | None = None,
    ) -> datetime_date:
        """Calls date.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def dict(
        self,
        *,
        deadline: float | None = None,
    ) -> builtins_dict[str, builtins_bool]:
        """Calls dict.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def bool(
        self,
        *,
        deadline: float | None = None,
    ) -> builtins_list[builtins_bool]:
        """Calls bool.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def page(
        self,
        request: models.PageRequest,
        *,
        deadline: float | None = None,
    ) -> models.PageResponse:
        """Calls page.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def page_all(
        self,
        request: models.PageRequest,
        *,
        deadline: float | None = None,
    ) -> Iterator[builtins_list[datetime_date]]:
        """Every item of page, page after page, from `after` of the request on. A page
        is asked for when its first item is.

        Each page is a call of its own, under the operation's policy; `deadline` is
        in seconds, for each page. Raises what the call raises, and BadResponse where
        a page leads to itself.
        """
        ...

    def order(
        self,
        request: models.OrderRequest,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> builtins_list[models.Good]:
        """Calls order.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - SoldOutError
         - CallError: every other failure.
        """
        ...


class ShopWindowService(Protocol):
    """What an implementation of shop_window provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def goods(
        self,
        context: CallContext,
    ) -> MaybeAwaitable[builtins_list[models.Good]]:
        """Answers goods."""
        ...

    def names(
        self,
        request: models.NamesRequest,
        context: CallContext,
    ) -> MaybeAwaitable[builtins_list[str]]:
        """Answers names."""
        ...

    def prices(
        self,
        context: CallContext,
    ) -> MaybeAwaitable[builtins_dict[str, Decimal]]:
        """Answers prices."""
        ...

    def counts(
        self,
        context: CallContext,
    ) -> MaybeAwaitable[builtins_dict[str, builtins_list[int]]]:
        """Answers counts."""
        ...

    def measures(
        self,
        context: CallContext,
    ) -> MaybeAwaitable[builtins_list[float]]:
        """Answers measures."""
        ...

    def opening(
        self,
        context: CallContext,
    ) -> MaybeAwaitable[datetime]:
        """Answers opening."""
        ...

    def waiting(
        self,
        context: CallContext,
    ) -> MaybeAwaitable[timedelta]:
        """Answers waiting."""
        ...

    def days(
        self,
        context: CallContext,
    ) -> MaybeAwaitable[builtins_list[datetime_date]]:
        """Answers days."""
        ...

    def picture(
        self,
        context: CallContext,
    ) -> MaybeAwaitable[bytes]:
        """Answers picture."""
        ...

    def open(
        self,
        context: CallContext,
    ) -> MaybeAwaitable[builtins_bool]:
        """Answers open."""
        ...

    def colour(
        self,
        context: CallContext,
    ) -> MaybeAwaitable[models.Colour]:
        """Answers colour."""
        ...

    def payment(
        self,
        context: CallContext,
    ) -> MaybeAwaitable[models.Payment]:
        """Answers payment."""
        ...

    def payments(
        self,
        context: CallContext,
    ) -> MaybeAwaitable[builtins_list[models.Payment]]:
        """Answers payments."""
        ...

    def anything(
        self,
        context: CallContext,
    ) -> MaybeAwaitable[JsonValue]:
        """Answers anything."""
        ...

    def list(
        self,
        context: CallContext,
    ) -> MaybeAwaitable[builtins_list[models.Good]]:
        """Answers list."""
        ...

    def date(
        self,
        context: CallContext,
    ) -> MaybeAwaitable[datetime_date]:
        """Answers date."""
        ...

    def dict(
        self,
        context: CallContext,
    ) -> MaybeAwaitable[builtins_dict[str, builtins_bool]]:
        """Answers dict."""
        ...

    def bool(
        self,
        context: CallContext,
    ) -> MaybeAwaitable[builtins_list[builtins_bool]]:
        """Answers bool."""
        ...

    def page(
        self,
        request: models.PageRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.PageResponse]:
        """Answers page."""
        ...

    def order(
        self,
        request: models.OrderRequest,
        context: CallContext,
    ) -> MaybeAwaitable[builtins_list[models.Good]]:
        """Answers order."""
        ...
