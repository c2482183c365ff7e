# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of shop_window, for unit tests. No transport is needed, and none is
loaded.
"""

from __future__ import annotations

from builtins import list as builtins_list
from collections.abc import AsyncIterator, Iterator, Mapping
from datetime import date as datetime_date
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Self

from pydantic import JsonValue, TypeAdapter

from .._runtime.fake_async import AsyncBareFake, AsyncFake, AsyncKeyedFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadBareFake, ThreadFake, ThreadKeyedFake
from .._runtime.model_times import Date, Duration, Timestamp
from .._runtime.model_types import JSON, Bool, Bytes, DecimalText, Int64Text
from .._runtime.model_types import Double as model_types_Double
from .._runtime.pages import async_items, items
from .._runtime.rest_payload import NOTHING, other, record
from .._runtime.rest_route import RestRoute
from ..models.shop_window import (
    Colour,
    Good,
    NamesRequest,
    OrderRequest,
    PageRequest,
    PageResponse,
    Payment,
)
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
    ShopWindowService,
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


class FakeAsyncShopWindow:
    """A double of shop_window, for unit tests; satisfies `AsyncShopWindow`.

    Say what operations answer, run the code under test, look at the calls:

        shop_window = FakeAsyncShopWindow()
        shop_window.goods.returns([Good(...)])
        ...
        shop_window.goods.calls[0].deadline

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncShopWindow(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: ShopWindowService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncShopWindow",
            headers,
        )
        self.goods = AsyncBareFake(
            self._double,
            GOODS,
            policy=goods_policy(None),
            request=NOTHING,
            response=other(TypeAdapter[list[Good]](list[Good], config=JSON)),
            errors=GOODS_ERRORS,
            status="500",
        )
        """Answers goods."""
        self.names = AsyncFake(
            self._double,
            NAMES,
            policy=names_policy(None),
            request=record(NamesRequest),
            response=other(TypeAdapter[list[str]](list[str], config=JSON)),
            errors=NAMES_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/names",
                query=("like",),
            ),
        )
        """Answers names."""
        self.prices = AsyncBareFake(
            self._double,
            PRICES,
            policy=prices_policy(None),
            request=NOTHING,
            response=other(
                TypeAdapter[dict[str, Decimal]](dict[str, DecimalText], config=JSON),
            ),
            errors=PRICES_ERRORS,
            status="500",
        )
        """Answers prices."""
        self.counts = AsyncBareFake(
            self._double,
            COUNTS,
            policy=counts_policy(None),
            request=NOTHING,
            response=other(
                TypeAdapter[dict[str, list[int]]](
                    dict[str, list[Int64Text]],
                    config=JSON,
                ),
            ),
            errors=COUNTS_ERRORS,
            status="500",
        )
        """Answers counts."""
        self.measures = AsyncBareFake(
            self._double,
            MEASURES,
            policy=measures_policy(None),
            request=NOTHING,
            response=other(
                TypeAdapter[list[float]](list[model_types_Double], config=JSON),
            ),
            errors=MEASURES_ERRORS,
            status="500",
        )
        """Answers measures."""
        self.opening = AsyncBareFake(
            self._double,
            OPENING,
            policy=opening_policy(None),
            request=NOTHING,
            response=other(TypeAdapter[datetime](Timestamp, config=JSON)),
            errors=OPENING_ERRORS,
            status="500",
        )
        """Answers opening."""
        self.waiting = AsyncBareFake(
            self._double,
            WAITING,
            policy=waiting_policy(None),
            request=NOTHING,
            response=other(TypeAdapter[timedelta](Duration, config=JSON)),
            errors=WAITING_ERRORS,
            status="500",
        )
        """Answers waiting."""
        self.days = AsyncBareFake(
            self._double,
            DAYS,
            policy=days_policy(None),
            request=NOTHING,
            response=other(TypeAdapter[list[datetime_date]](list[Date], config=JSON)),
            errors=DAYS_ERRORS,
            status="500",
        )
        """Answers days."""
        self.picture = AsyncBareFake(
            self._double,
            PICTURE,
            policy=picture_policy(None),
            request=NOTHING,
            response=other(TypeAdapter[bytes](Bytes, config=JSON)),
            errors=PICTURE_ERRORS,
            status="500",
        )
        """Answers picture."""
        self.open = AsyncBareFake(
            self._double,
            OPEN,
            policy=open_policy(None),
            request=NOTHING,
            response=other(TypeAdapter[bool](Bool, config=JSON)),
            errors=OPEN_ERRORS,
            status="500",
        )
        """Answers open."""
        self.colour = AsyncBareFake(
            self._double,
            COLOUR,
            policy=colour_policy(None),
            request=NOTHING,
            response=other(TypeAdapter[Colour](Colour)),
            errors=COLOUR_ERRORS,
            status="500",
        )
        """Answers colour."""
        self.payment = AsyncBareFake(
            self._double,
            PAYMENT,
            policy=payment_policy(None),
            request=NOTHING,
            response=other(TypeAdapter[Payment](Payment)),
            errors=PAYMENT_ERRORS,
            status="500",
        )
        """Answers payment."""
        self.payments = AsyncBareFake(
            self._double,
            PAYMENTS,
            policy=payments_policy(None),
            request=NOTHING,
            response=other(TypeAdapter[list[Payment]](list[Payment], config=JSON)),
            errors=PAYMENTS_ERRORS,
            status="500",
        )
        """Answers payments."""
        self.anything = AsyncBareFake(
            self._double,
            ANYTHING,
            policy=anything_policy(None),
            request=NOTHING,
            response=other(TypeAdapter[JsonValue](JsonValue, config=JSON)),
            errors=ANYTHING_ERRORS,
            status="500",
        )
        """Answers anything."""
        self.list = AsyncBareFake(
            self._double,
            LIST,
            policy=list_policy(None),
            request=NOTHING,
            response=other(TypeAdapter[list[Good]](list[Good], config=JSON)),
            errors=LIST_ERRORS,
            status="500",
        )
        """Answers list."""
        self.date = AsyncBareFake(
            self._double,
            DATE,
            policy=date_policy(None),
            request=NOTHING,
            response=other(TypeAdapter[datetime_date](Date, config=JSON)),
            errors=DATE_ERRORS,
            status="500",
        )
        """Answers date."""
        self.dict = AsyncBareFake(
            self._double,
            DICT,
            policy=dict_policy(None),
            request=NOTHING,
            response=other(TypeAdapter[dict[str, bool]](dict[str, Bool], config=JSON)),
            errors=DICT_ERRORS,
            status="500",
        )
        """Answers dict."""
        self.bool = AsyncBareFake(
            self._double,
            BOOL,
            policy=bool_policy(None),
            request=NOTHING,
            response=other(TypeAdapter[list[bool]](list[Bool], config=JSON)),
            errors=BOOL_ERRORS,
            status="500",
        )
        """Answers bool."""
        self.page = AsyncFake(
            self._double,
            PAGE,
            policy=page_policy(None),
            request=record(PageRequest),
            response=record(PageResponse),
            errors=PAGE_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/pages",
                query=("after",),
            ),
        )
        """Answers page."""
        self.order = AsyncKeyedFake(
            self._double,
            ORDER,
            policy=order_policy(None),
            request=record(OrderRequest),
            response=other(TypeAdapter[list[Good]](list[Good], config=JSON)),
            errors=ORDER_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/orders",
                body=True,
            ),
        )
        """Answers order."""
        if service is not None:
            self.goods.served_by(service.goods)
            self.names.served_by(service.names)
            self.prices.served_by(service.prices)
            self.counts.served_by(service.counts)
            self.measures.served_by(service.measures)
            self.opening.served_by(service.opening)
            self.waiting.served_by(service.waiting)
            self.days.served_by(service.days)
            self.picture.served_by(service.picture)
            self.open.served_by(service.open)
            self.colour.served_by(service.colour)
            self.payment.served_by(service.payment)
            self.payments.served_by(service.payments)
            self.anything.served_by(service.anything)
            self.list.served_by(service.list)
            self.date.served_by(service.date)
            self.dict.served_by(service.dict)
            self.bool.served_by(service.bool)
            self.page.served_by(service.page)
            self.order.served_by(service.order)

    def page_all(
        self,
        request: PageRequest,
        *,
        deadline: float | None = None,
    ) -> AsyncIterator[builtins_list[datetime_date]]:
        """Every item of page, page after page, from `after` of the request on. A page
        is asked for when its first item is.

        Each page is a call of its own, under the operation's policy; `deadline` is
        in seconds, for each page. Raises what the call raises, and BadResponse where
        a page leads to itself.
        """
        return async_items(
            self.page,
            request,
            deadline,
            cursor="after",
            following=lambda page: page.next,
            items=lambda page: page.rows,
        )

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeShopWindow:
    """A double of shop_window for plain threads, for unit tests; satisfies
    `ShopWindow`.

    Say what operations answer, run the code under test, look at the calls:

        shop_window = FakeShopWindow()
        shop_window.goods.returns([Good(...)])
        ...
        shop_window.goods.calls[0].deadline

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeShopWindow(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: ShopWindowService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeShopWindow",
            headers,
        )
        self.goods = ThreadBareFake(
            self._double,
            GOODS,
            policy=goods_policy(None),
            request=NOTHING,
            response=other(TypeAdapter[list[Good]](list[Good], config=JSON)),
            errors=GOODS_ERRORS,
            status="500",
        )
        """Answers goods."""
        self.names = ThreadFake(
            self._double,
            NAMES,
            policy=names_policy(None),
            request=record(NamesRequest),
            response=other(TypeAdapter[list[str]](list[str], config=JSON)),
            errors=NAMES_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/names",
                query=("like",),
            ),
        )
        """Answers names."""
        self.prices = ThreadBareFake(
            self._double,
            PRICES,
            policy=prices_policy(None),
            request=NOTHING,
            response=other(
                TypeAdapter[dict[str, Decimal]](dict[str, DecimalText], config=JSON),
            ),
            errors=PRICES_ERRORS,
            status="500",
        )
        """Answers prices."""
        self.counts = ThreadBareFake(
            self._double,
            COUNTS,
            policy=counts_policy(None),
            request=NOTHING,
            response=other(
                TypeAdapter[dict[str, list[int]]](
                    dict[str, list[Int64Text]],
                    config=JSON,
                ),
            ),
            errors=COUNTS_ERRORS,
            status="500",
        )
        """Answers counts."""
        self.measures = ThreadBareFake(
            self._double,
            MEASURES,
            policy=measures_policy(None),
            request=NOTHING,
            response=other(
                TypeAdapter[list[float]](list[model_types_Double], config=JSON),
            ),
            errors=MEASURES_ERRORS,
            status="500",
        )
        """Answers measures."""
        self.opening = ThreadBareFake(
            self._double,
            OPENING,
            policy=opening_policy(None),
            request=NOTHING,
            response=other(TypeAdapter[datetime](Timestamp, config=JSON)),
            errors=OPENING_ERRORS,
            status="500",
        )
        """Answers opening."""
        self.waiting = ThreadBareFake(
            self._double,
            WAITING,
            policy=waiting_policy(None),
            request=NOTHING,
            response=other(TypeAdapter[timedelta](Duration, config=JSON)),
            errors=WAITING_ERRORS,
            status="500",
        )
        """Answers waiting."""
        self.days = ThreadBareFake(
            self._double,
            DAYS,
            policy=days_policy(None),
            request=NOTHING,
            response=other(TypeAdapter[list[datetime_date]](list[Date], config=JSON)),
            errors=DAYS_ERRORS,
            status="500",
        )
        """Answers days."""
        self.picture = ThreadBareFake(
            self._double,
            PICTURE,
            policy=picture_policy(None),
            request=NOTHING,
            response=other(TypeAdapter[bytes](Bytes, config=JSON)),
            errors=PICTURE_ERRORS,
            status="500",
        )
        """Answers picture."""
        self.open = ThreadBareFake(
            self._double,
            OPEN,
            policy=open_policy(None),
            request=NOTHING,
            response=other(TypeAdapter[bool](Bool, config=JSON)),
            errors=OPEN_ERRORS,
            status="500",
        )
        """Answers open."""
        self.colour = ThreadBareFake(
            self._double,
            COLOUR,
            policy=colour_policy(None),
            request=NOTHING,
            response=other(TypeAdapter[Colour](Colour)),
            errors=COLOUR_ERRORS,
            status="500",
        )
        """Answers colour."""
        self.payment = ThreadBareFake(
            self._double,
            PAYMENT,
            policy=payment_policy(None),
            request=NOTHING,
            response=other(TypeAdapter[Payment](Payment)),
            errors=PAYMENT_ERRORS,
            status="500",
        )
        """Answers payment."""
        self.payments = ThreadBareFake(
            self._double,
            PAYMENTS,
            policy=payments_policy(None),
            request=NOTHING,
            response=other(TypeAdapter[list[Payment]](list[Payment], config=JSON)),
            errors=PAYMENTS_ERRORS,
            status="500",
        )
        """Answers payments."""
        self.anything = ThreadBareFake(
            self._double,
            ANYTHING,
            policy=anything_policy(None),
            request=NOTHING,
            response=other(TypeAdapter[JsonValue](JsonValue, config=JSON)),
            errors=ANYTHING_ERRORS,
            status="500",
        )
        """Answers anything."""
        self.list = ThreadBareFake(
            self._double,
            LIST,
            policy=list_policy(None),
            request=NOTHING,
            response=other(TypeAdapter[list[Good]](list[Good], config=JSON)),
            errors=LIST_ERRORS,
            status="500",
        )
        """Answers list."""
        self.date = ThreadBareFake(
            self._double,
            DATE,
            policy=date_policy(None),
            request=NOTHING,
            response=other(TypeAdapter[datetime_date](Date, config=JSON)),
            errors=DATE_ERRORS,
            status="500",
        )
        """Answers date."""
        self.dict = ThreadBareFake(
            self._double,
            DICT,
            policy=dict_policy(None),
            request=NOTHING,
            response=other(TypeAdapter[dict[str, bool]](dict[str, Bool], config=JSON)),
            errors=DICT_ERRORS,
            status="500",
        )
        """Answers dict."""
        self.bool = ThreadBareFake(
            self._double,
            BOOL,
            policy=bool_policy(None),
            request=NOTHING,
            response=other(TypeAdapter[list[bool]](list[Bool], config=JSON)),
            errors=BOOL_ERRORS,
            status="500",
        )
        """Answers bool."""
        self.page = ThreadFake(
            self._double,
            PAGE,
            policy=page_policy(None),
            request=record(PageRequest),
            response=record(PageResponse),
            errors=PAGE_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/pages",
                query=("after",),
            ),
        )
        """Answers page."""
        self.order = ThreadKeyedFake(
            self._double,
            ORDER,
            policy=order_policy(None),
            request=record(OrderRequest),
            response=other(TypeAdapter[list[Good]](list[Good], config=JSON)),
            errors=ORDER_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/orders",
                body=True,
            ),
        )
        """Answers order."""
        if service is not None:
            self.goods.served_by(service.goods)
            self.names.served_by(service.names)
            self.prices.served_by(service.prices)
            self.counts.served_by(service.counts)
            self.measures.served_by(service.measures)
            self.opening.served_by(service.opening)
            self.waiting.served_by(service.waiting)
            self.days.served_by(service.days)
            self.picture.served_by(service.picture)
            self.open.served_by(service.open)
            self.colour.served_by(service.colour)
            self.payment.served_by(service.payment)
            self.payments.served_by(service.payments)
            self.anything.served_by(service.anything)
            self.list.served_by(service.list)
            self.date.served_by(service.date)
            self.dict.served_by(service.dict)
            self.bool.served_by(service.bool)
            self.page.served_by(service.page)
            self.order.served_by(service.order)

    def page_all(
        self,
        request: PageRequest,
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

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
