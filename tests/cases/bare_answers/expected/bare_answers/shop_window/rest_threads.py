# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of shop_window, for threads."""

from __future__ import annotations

from builtins import bool as builtins_bool
from builtins import dict as builtins_dict
from builtins import list as builtins_list
from collections.abc import Iterator
from datetime import date as datetime_date
from datetime import datetime, timedelta
from decimal import Decimal
from ssl import SSLContext
from typing import Self

from pydantic import JsonValue, TypeAdapter

from .. import models
from .._runtime.model_times import Date, Duration, Timestamp
from .._runtime.model_types import JSON, Bool, Bytes, DecimalText, Double, Int64Text
from .._runtime.pages import items
from .._runtime.rest_payload import NOTHING, other, record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_threads import ThreadRestTransport
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import (
    ANYTHING_ERRORS,
    BOOL_ERRORS,
    COLOUR_ERRORS,
    COUNTS_ERRORS,
    DATE_ERRORS,
    DAYS_ERRORS,
    DICT_ERRORS,
    GOODS_ERRORS,
    LIST_ERRORS,
    MEASURES_ERRORS,
    NAMES_ERRORS,
    OPEN_ERRORS,
    OPENING_ERRORS,
    ORDER_ERRORS,
    PAGE_ERRORS,
    PAYMENT_ERRORS,
    PAYMENTS_ERRORS,
    PICTURE_ERRORS,
    PRICES_ERRORS,
    WAITING_ERRORS,
)
from .policies import (
    ANYTHING,
    BOOL,
    COLOUR,
    COUNTS,
    DATE,
    DAYS,
    DICT,
    GOODS,
    LIST,
    MEASURES,
    NAMES,
    OPEN,
    OPENING,
    ORDER,
    PAGE,
    PAYMENT,
    PAYMENTS,
    PICTURE,
    PRICES,
    WAITING,
    Caller,
    anything_policy,
    bool_policy,
    colour_policy,
    counts_policy,
    date_policy,
    days_policy,
    dict_policy,
    goods_policy,
    list_policy,
    measures_policy,
    names_policy,
    open_policy,
    opening_policy,
    order_policy,
    page_policy,
    payment_policy,
    payments_policy,
    picture_policy,
    prices_policy,
    waiting_policy,
)


class ShopWindowRestClient:
    """Calls shop_window over REST. Safe to share between threads; close it at the end,
    or use it with `with`. A forked child may go on using it: it makes connections of
    its own there.

    Satisfies `ShopWindow`.
    """

    def __init__(
        self,
        base_url: str,
        *,
        caller: Caller | None = None,
        tls: SSLContext | TlsFiles | None = None,
        options: ThreadClientOptions = DEFAULT_THREAD_OPTIONS,
    ) -> None:
        self._transport = ThreadRestTransport(
            base_url,
            tls=tls,
            options=options,
        )
        self._goods = self._transport.call(
            GOODS,
            policy=goods_policy(caller),
            route=RestRoute(
                method="GET",
                path="/goods",
            ),
            request=NOTHING,
            response=other(
                TypeAdapter[list[models.Good]](list[models.Good], config=JSON),
            ),
            errors=GOODS_ERRORS,
        )
        self._names = self._transport.call(
            NAMES,
            policy=names_policy(caller),
            route=RestRoute(
                method="GET",
                path="/names",
                query=("like",),
            ),
            request=record(models.NamesRequest),
            response=other(TypeAdapter[list[str]](list[str], config=JSON)),
            errors=NAMES_ERRORS,
        )
        self._prices = self._transport.call(
            PRICES,
            policy=prices_policy(caller),
            route=RestRoute(
                method="GET",
                path="/prices",
            ),
            request=NOTHING,
            response=other(
                TypeAdapter[dict[str, Decimal]](dict[str, DecimalText], config=JSON),
            ),
            errors=PRICES_ERRORS,
        )
        self._counts = self._transport.call(
            COUNTS,
            policy=counts_policy(caller),
            route=RestRoute(
                method="GET",
                path="/counts",
            ),
            request=NOTHING,
            response=other(
                TypeAdapter[dict[str, list[int]]](
                    dict[str, list[Int64Text]],
                    config=JSON,
                ),
            ),
            errors=COUNTS_ERRORS,
        )
        self._measures = self._transport.call(
            MEASURES,
            policy=measures_policy(caller),
            route=RestRoute(
                method="GET",
                path="/measures",
            ),
            request=NOTHING,
            response=other(TypeAdapter[list[float]](list[Double], config=JSON)),
            errors=MEASURES_ERRORS,
        )
        self._opening = self._transport.call(
            OPENING,
            policy=opening_policy(caller),
            route=RestRoute(
                method="GET",
                path="/opening",
            ),
            request=NOTHING,
            response=other(TypeAdapter[datetime](Timestamp, config=JSON)),
            errors=OPENING_ERRORS,
        )
        self._waiting = self._transport.call(
            WAITING,
            policy=waiting_policy(caller),
            route=RestRoute(
                method="GET",
                path="/waiting",
            ),
            request=NOTHING,
            response=other(TypeAdapter[timedelta](Duration, config=JSON)),
            errors=WAITING_ERRORS,
        )
        self._days = self._transport.call(
            DAYS,
            policy=days_policy(caller),
            route=RestRoute(
                method="GET",
                path="/days",
            ),
            request=NOTHING,
            response=other(TypeAdapter[list[datetime_date]](list[Date], config=JSON)),
            errors=DAYS_ERRORS,
        )
        self._picture = self._transport.call(
            PICTURE,
            policy=picture_policy(caller),
            route=RestRoute(
                method="GET",
                path="/picture",
            ),
            request=NOTHING,
            response=other(TypeAdapter[bytes](Bytes, config=JSON)),
            errors=PICTURE_ERRORS,
        )
        self._open = self._transport.call(
            OPEN,
            policy=open_policy(caller),
            route=RestRoute(
                method="GET",
                path="/open",
            ),
            request=NOTHING,
            response=other(TypeAdapter[bool](Bool, config=JSON)),
            errors=OPEN_ERRORS,
        )
        self._colour = self._transport.call(
            COLOUR,
            policy=colour_policy(caller),
            route=RestRoute(
                method="GET",
                path="/colour",
            ),
            request=NOTHING,
            response=other(TypeAdapter[models.Colour](models.Colour)),
            errors=COLOUR_ERRORS,
        )
        self._payment = self._transport.call(
            PAYMENT,
            policy=payment_policy(caller),
            route=RestRoute(
                method="GET",
                path="/payment",
            ),
            request=NOTHING,
            response=other(TypeAdapter[models.Payment](models.Payment)),
            errors=PAYMENT_ERRORS,
        )
        self._payments = self._transport.call(
            PAYMENTS,
            policy=payments_policy(caller),
            route=RestRoute(
                method="GET",
                path="/payments",
            ),
            request=NOTHING,
            response=other(
                TypeAdapter[list[models.Payment]](list[models.Payment], config=JSON),
            ),
            errors=PAYMENTS_ERRORS,
        )
        self._anything = self._transport.call(
            ANYTHING,
            policy=anything_policy(caller),
            route=RestRoute(
                method="GET",
                path="/anything",
            ),
            request=NOTHING,
            response=other(TypeAdapter[JsonValue](JsonValue, config=JSON)),
            errors=ANYTHING_ERRORS,
        )
        self._list = self._transport.call(
            LIST,
            policy=list_policy(caller),
            route=RestRoute(
                method="GET",
                path="/list",
            ),
            request=NOTHING,
            response=other(
                TypeAdapter[list[models.Good]](list[models.Good], config=JSON),
            ),
            errors=LIST_ERRORS,
        )
        self._date = self._transport.call(
            DATE,
            policy=date_policy(caller),
            route=RestRoute(
                method="GET",
                path="/date",
            ),
            request=NOTHING,
            response=other(TypeAdapter[datetime_date](Date, config=JSON)),
            errors=DATE_ERRORS,
        )
        self._dict = self._transport.call(
            DICT,
            policy=dict_policy(caller),
            route=RestRoute(
                method="GET",
                path="/dict",
            ),
            request=NOTHING,
            response=other(TypeAdapter[dict[str, bool]](dict[str, Bool], config=JSON)),
            errors=DICT_ERRORS,
        )
        self._bool = self._transport.call(
            BOOL,
            policy=bool_policy(caller),
            route=RestRoute(
                method="GET",
                path="/bool",
            ),
            request=NOTHING,
            response=other(TypeAdapter[list[bool]](list[Bool], config=JSON)),
            errors=BOOL_ERRORS,
        )
        self._page = self._transport.call(
            PAGE,
            policy=page_policy(caller),
            route=RestRoute(
                method="GET",
                path="/pages",
                query=("after",),
            ),
            request=record(models.PageRequest),
            response=record(models.PageResponse),
            errors=PAGE_ERRORS,
        )
        self._order = self._transport.call(
            ORDER,
            policy=order_policy(caller),
            route=RestRoute(
                method="POST",
                path="/orders",
                body=True,
            ),
            request=record(models.OrderRequest),
            response=other(
                TypeAdapter[list[models.Good]](list[models.Good], config=JSON),
            ),
            errors=ORDER_ERRORS,
        )

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
        return self._goods(
            None,
            deadline=deadline,
        )

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
        return self._names(
            request,
            deadline=deadline,
        )

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
        return self._prices(
            None,
            deadline=deadline,
        )

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
        return self._counts(
            None,
            deadline=deadline,
        )

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
        return self._measures(
            None,
            deadline=deadline,
        )

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
        return self._opening(
            None,
            deadline=deadline,
        )

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
        return self._waiting(
            None,
            deadline=deadline,
        )

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
        return self._days(
            None,
            deadline=deadline,
        )

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
        return self._picture(
            None,
            deadline=deadline,
        )

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
        return self._open(
            None,
            deadline=deadline,
        )

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
        return self._colour(
            None,
            deadline=deadline,
        )

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
        return self._payment(
            None,
            deadline=deadline,
        )

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
        return self._payments(
            None,
            deadline=deadline,
        )

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
        return self._anything(
            None,
            deadline=deadline,
        )

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
        return self._list(
            None,
            deadline=deadline,
        )

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
        return self._date(
            None,
            deadline=deadline,
        )

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
        return self._dict(
            None,
            deadline=deadline,
        )

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
        return self._bool(
            None,
            deadline=deadline,
        )

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
        return self._page(
            request,
            deadline=deadline,
        )

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
        return items(
            self.page,
            request,
            deadline,
            cursor="after",
            following=lambda page: page.next,
            items=lambda page: page.rows,
        )

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
        return self._order(
            request,
            idempotency_key=idempotency_key,
            deadline=deadline,
        )

    def close(self) -> None:
        """Closes the connections that nobody uses; calls that are under way go on to
        their end.
        """
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._transport.close()
