# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of catalog, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from ..models.catalog import GetProductRequest
from ..models.shared import Product
from .api import GET_PRODUCT_ERRORS, PUT_PRODUCT_ERRORS, CatalogService
from .policies import GET_PRODUCT, PUT_PRODUCT, get_product_policy, put_product_policy


class FakeAsyncCatalog:
    """A double of catalog, for unit tests; satisfies `AsyncCatalog`.

    Say what operations answer, run the code under test, look at the calls:

        catalog = FakeAsyncCatalog()
        catalog.get_product.returns(Product(...))
        ...
        catalog.get_product.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncCatalog(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: CatalogService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncCatalog",
            headers,
        )
        self.get_product = AsyncFake(
            self._double,
            GET_PRODUCT,
            policy=get_product_policy(None),
            request=record(GetProductRequest),
            response=record(Product),
            errors=GET_PRODUCT_ERRORS,
            status="INTERNAL",
        )
        """One product as the editors wrote it."""
        self.put_product = AsyncFake(
            self._double,
            PUT_PRODUCT,
            policy=put_product_policy(None),
            request=record(Product),
            response=record(Product),
            errors=PUT_PRODUCT_ERRORS,
            status="500",
            route=RestRoute(
                method="PUT",
                path="/products/{sku}",
                body=True,
            ),
        )
        """Writes a product anew; the pages follow the event."""
        if service is not None:
            self.get_product.served_by(service.get_product)
            self.put_product.served_by(service.put_product)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeCatalog:
    """A double of catalog for plain threads, for unit tests; satisfies `Catalog`.

    Say what operations answer, run the code under test, look at the calls:

        catalog = FakeCatalog()
        catalog.get_product.returns(Product(...))
        ...
        catalog.get_product.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeCatalog(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: CatalogService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeCatalog",
            headers,
        )
        self.get_product = ThreadFake(
            self._double,
            GET_PRODUCT,
            policy=get_product_policy(None),
            request=record(GetProductRequest),
            response=record(Product),
            errors=GET_PRODUCT_ERRORS,
            status="INTERNAL",
        )
        """One product as the editors wrote it."""
        self.put_product = ThreadFake(
            self._double,
            PUT_PRODUCT,
            policy=put_product_policy(None),
            request=record(Product),
            response=record(Product),
            errors=PUT_PRODUCT_ERRORS,
            status="500",
            route=RestRoute(
                method="PUT",
                path="/products/{sku}",
                body=True,
            ),
        )
        """Writes a product anew; the pages follow the event."""
        if service is not None:
            self.get_product.served_by(service.get_product)
            self.put_product.served_by(service.put_product)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
