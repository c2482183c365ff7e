# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of orders, for threads."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_threads import ThreadRestTransport
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import GET_ORDER_ERRORS, PLACE_ORDER_ERRORS
from .policies import (
    GET_ORDER,
    PLACE_ORDER,
    Caller,
    get_order_policy,
    place_order_policy,
)


class OrdersRestClient:
    """Calls orders over REST. Safe to share between threads; close it at the end, or
    use it with `with`. A forked child may go on using it: it makes connections of
    its own there.

    Satisfies `Orders`.
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
        self._place_order = self._transport.call(
            PLACE_ORDER,
            policy=place_order_policy(caller),
            route=RestRoute(
                method="POST",
                path="/orders",
                body=True,
            ),
            request=record(models.PlaceOrder),
            response=record(models.Order),
            errors=PLACE_ORDER_ERRORS,
        )
        self._get_order = self._transport.call(
            GET_ORDER,
            policy=get_order_policy(caller),
            route=RestRoute(
                method="GET",
                path="/orders/{order_id}",
            ),
            request=record(models.GetOrderRequest),
            response=record(models.Order),
            errors=GET_ORDER_ERRORS,
        )

    def place_order(
        self,
        request: models.PlaceOrder,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.Order:
        """Calls place_order.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - OutOfStockError
         - CallError: every other failure.
        """
        return self._place_order(
            request,
            idempotency_key=idempotency_key,
            deadline=deadline,
        )

    def get_order(
        self,
        request: models.GetOrderRequest,
        *,
        deadline: float | None = None,
    ) -> models.Order:
        """Calls get_order.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return self._get_order(
            request,
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
