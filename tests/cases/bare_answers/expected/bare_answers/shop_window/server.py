# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves shop_window: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final

from pydantic import JsonValue, TypeAdapter

from .._runtime.model_times import Date, Duration, Timestamp
from .._runtime.model_types import JSON, Bool, Bytes, DecimalText, Double, Int64Text
from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import bare_rest_endpoint, rest_endpoint
from .._runtime.rest_payload import other, record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
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
)

# 100: the default, services.shop_window.goods
# 100: the default, services.shop_window.names
# 100: the default, services.shop_window.prices
# 100: the default, services.shop_window.counts
# 100: the default, services.shop_window.measures
# 100: the default, services.shop_window.opening
# 100: the default, services.shop_window.waiting
# 100: the default, services.shop_window.days
# 100: the default, services.shop_window.picture
# 100: the default, services.shop_window.open
# 100: the default, services.shop_window.colour
# 100: the default, services.shop_window.payment
# 100: the default, services.shop_window.payments
# 100: the default, services.shop_window.anything
# 100: the default, services.shop_window.list
# 100: the default, services.shop_window.date
# 100: the default, services.shop_window.dict
# 100: the default, services.shop_window.bool
# 100: the default, services.shop_window.page
# 100: the default, services.shop_window.order
CONCURRENCY: Final = 2000
"""So many requests may be under way at once, unless the options say otherwise."""


def asgi_app(
    service: ShopWindowService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves shop_window, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).

    Keyed operations answer a repeat with the answer that they gave before;
    `options.idempotency` says where answers are kept, and for how long.
    """
    return RestServer(
        "shop_window",
        endpoints=(
            bare_rest_endpoint(
                GOODS,
                route=RestRoute(
                    method="GET",
                    path="/goods",
                ),
                response=other(TypeAdapter[list[Good]](list[Good], config=JSON)),
                handler=service.goods,
                errors=GOODS_ERRORS,
            ),
            rest_endpoint(
                NAMES,
                route=RestRoute(
                    method="GET",
                    path="/names",
                    query=("like",),
                ),
                request=record(NamesRequest),
                response=other(TypeAdapter[list[str]](list[str], config=JSON)),
                handler=service.names,
                errors=NAMES_ERRORS,
            ),
            bare_rest_endpoint(
                PRICES,
                route=RestRoute(
                    method="GET",
                    path="/prices",
                ),
                response=other(
                    TypeAdapter[dict[str, Decimal]](
                        dict[str, DecimalText],
                        config=JSON,
                    ),
                ),
                handler=service.prices,
                errors=PRICES_ERRORS,
            ),
            bare_rest_endpoint(
                COUNTS,
                route=RestRoute(
                    method="GET",
                    path="/counts",
                ),
                response=other(
                    TypeAdapter[dict[str, list[int]]](
                        dict[str, list[Int64Text]],
                        config=JSON,
                    ),
                ),
                handler=service.counts,
                errors=COUNTS_ERRORS,
            ),
            bare_rest_endpoint(
                MEASURES,
                route=RestRoute(
                    method="GET",
                    path="/measures",
                ),
                response=other(TypeAdapter[list[float]](list[Double], config=JSON)),
                handler=service.measures,
                errors=MEASURES_ERRORS,
            ),
            bare_rest_endpoint(
                OPENING,
                route=RestRoute(
                    method="GET",
                    path="/opening",
                ),
                response=other(TypeAdapter[datetime](Timestamp, config=JSON)),
                handler=service.opening,
                errors=OPENING_ERRORS,
            ),
            bare_rest_endpoint(
                WAITING,
                route=RestRoute(
                    method="GET",
                    path="/waiting",
                ),
                response=other(TypeAdapter[timedelta](Duration, config=JSON)),
                handler=service.waiting,
                errors=WAITING_ERRORS,
            ),
            bare_rest_endpoint(
                DAYS,
                route=RestRoute(
                    method="GET",
                    path="/days",
                ),
                response=other(TypeAdapter[list[date]](list[Date], config=JSON)),
                handler=service.days,
                errors=DAYS_ERRORS,
            ),
            bare_rest_endpoint(
                PICTURE,
                route=RestRoute(
                    method="GET",
                    path="/picture",
                ),
                response=other(TypeAdapter[bytes](Bytes, config=JSON)),
                handler=service.picture,
                errors=PICTURE_ERRORS,
            ),
            bare_rest_endpoint(
                OPEN,
                route=RestRoute(
                    method="GET",
                    path="/open",
                ),
                response=other(TypeAdapter[bool](Bool, config=JSON)),
                handler=service.open,
                errors=OPEN_ERRORS,
            ),
            bare_rest_endpoint(
                COLOUR,
                route=RestRoute(
                    method="GET",
                    path="/colour",
                ),
                response=other(TypeAdapter[Colour](Colour)),
                handler=service.colour,
                errors=COLOUR_ERRORS,
            ),
            bare_rest_endpoint(
                PAYMENT,
                route=RestRoute(
                    method="GET",
                    path="/payment",
                ),
                response=other(TypeAdapter[Payment](Payment)),
                handler=service.payment,
                errors=PAYMENT_ERRORS,
            ),
            bare_rest_endpoint(
                PAYMENTS,
                route=RestRoute(
                    method="GET",
                    path="/payments",
                ),
                response=other(TypeAdapter[list[Payment]](list[Payment], config=JSON)),
                handler=service.payments,
                errors=PAYMENTS_ERRORS,
            ),
            bare_rest_endpoint(
                ANYTHING,
                route=RestRoute(
                    method="GET",
                    path="/anything",
                ),
                response=other(TypeAdapter[JsonValue](JsonValue, config=JSON)),
                handler=service.anything,
                errors=ANYTHING_ERRORS,
            ),
            bare_rest_endpoint(
                LIST,
                route=RestRoute(
                    method="GET",
                    path="/list",
                ),
                response=other(TypeAdapter[list[Good]](list[Good], config=JSON)),
                handler=service.list,
                errors=LIST_ERRORS,
            ),
            bare_rest_endpoint(
                DATE,
                route=RestRoute(
                    method="GET",
                    path="/date",
                ),
                response=other(TypeAdapter[date](Date, config=JSON)),
                handler=service.date,
                errors=DATE_ERRORS,
            ),
            bare_rest_endpoint(
                DICT,
                route=RestRoute(
                    method="GET",
                    path="/dict",
                ),
                response=other(
                    TypeAdapter[dict[str, bool]](dict[str, Bool], config=JSON),
                ),
                handler=service.dict,
                errors=DICT_ERRORS,
            ),
            bare_rest_endpoint(
                BOOL,
                route=RestRoute(
                    method="GET",
                    path="/bool",
                ),
                response=other(TypeAdapter[list[bool]](list[Bool], config=JSON)),
                handler=service.bool,
                errors=BOOL_ERRORS,
            ),
            rest_endpoint(
                PAGE,
                route=RestRoute(
                    method="GET",
                    path="/pages",
                    query=("after",),
                ),
                request=record(PageRequest),
                response=record(PageResponse),
                handler=service.page,
                errors=PAGE_ERRORS,
            ),
            rest_endpoint(
                ORDER,
                route=RestRoute(
                    method="POST",
                    path="/orders",
                    body=True,
                ),
                request=record(OrderRequest),
                response=other(TypeAdapter[list[Good]](list[Good], config=JSON)),
                handler=service.order,
                errors=ORDER_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
