# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of storefront, for unit tests. No transport is needed, and none is
loaded.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from ..models.storefront import GetPageRequest, ProductPage
from .api import GET_PAGE_ERRORS, StorefrontService
from .policies import GET_PAGE, get_page_policy


class FakeAsyncStorefront:
    """A double of storefront, for unit tests; satisfies `AsyncStorefront`.

    Say what operations answer, run the code under test, look at the calls:

        storefront = FakeAsyncStorefront()
        storefront.get_page.returns(ProductPage(...))
        ...
        storefront.get_page.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncStorefront(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: StorefrontService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncStorefront",
            headers,
        )
        self.get_page = AsyncFake(
            self._double,
            GET_PAGE,
            policy=get_page_policy(None),
            request=record(GetPageRequest),
            response=record(ProductPage),
            errors=GET_PAGE_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/pages/products/{sku}",
                query=("country",),
                headers=(("visitor_id", "X-Visitor"),),
            ),
        )
        """Everything that the page of one product shows. A part that came too late is
        absent.
        """
        if service is not None:
            self.get_page.served_by(service.get_page)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeStorefront:
    """A double of storefront for plain threads, for unit tests; satisfies `Storefront`.

    Say what operations answer, run the code under test, look at the calls:

        storefront = FakeStorefront()
        storefront.get_page.returns(ProductPage(...))
        ...
        storefront.get_page.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeStorefront(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: StorefrontService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeStorefront",
            headers,
        )
        self.get_page = ThreadFake(
            self._double,
            GET_PAGE,
            policy=get_page_policy(None),
            request=record(GetPageRequest),
            response=record(ProductPage),
            errors=GET_PAGE_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/pages/products/{sku}",
                query=("country",),
                headers=(("visitor_id", "X-Visitor"),),
            ),
        )
        """Everything that the page of one product shows. A part that came too late is
        absent.
        """
        if service is not None:
            self.get_page.served_by(service.get_page)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
