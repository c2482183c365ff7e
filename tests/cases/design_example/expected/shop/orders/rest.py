# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of orders, for asyncio."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.rest_client import RestTransport
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.tls_files import TlsFiles
from .api import GET_ORDER_ERRORS, PLACE_ORDER_ERRORS
from .policies import (
    GET_ORDER,
    PLACE_ORDER,
    Caller,
    get_order_policy,
    place_order_policy,
)


class AsyncOrdersRestClient:
    """Calls orders over REST. Safe to share between tasks of one event loop; close it
    at the end, or use it with `async with`.

    Satisfies `AsyncOrders`.
    """

    def __init__(
        self,
        base_url: str,
        *,
        caller: Caller | None = None,
        tls: SSLContext | TlsFiles | None = None,
        options: ClientOptions = DEFAULT_OPTIONS,
    ) -> None:
        self._transport = RestTransport(
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

    async def place_order(
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
        return await self._place_order(
            request,
            idempotency_key=idempotency_key,
            deadline=deadline,
        )

    async def get_order(
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
        return await self._get_order(
            request,
            deadline=deadline,
        )

    async def close(self) -> None:
        """Closes the connections; calls that are under way fail."""
        await self._transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._transport.close()
