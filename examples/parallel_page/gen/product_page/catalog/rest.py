# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of catalog, for asyncio."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.rest_client import RestTransport
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.tls_files import TlsFiles
from .api import PUT_PRODUCT_ERRORS
from .policies import PUT_PRODUCT, Caller, put_product_policy


class AsyncCatalogRestClient:
    """Calls catalog over REST. Safe to share between tasks of one event loop; close it
    at the end, or use it with `async with`.

    Has those operations of `AsyncCatalog` that the contract gives an HTTP binding.
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
        self._put_product = self._transport.call(
            PUT_PRODUCT,
            policy=put_product_policy(caller),
            route=RestRoute(
                method="PUT",
                path="/products/{sku}",
                body=True,
            ),
            request=record(models.Product),
            response=record(models.Product),
            errors=PUT_PRODUCT_ERRORS,
        )

    async def put_product(
        self,
        request: models.Product,
        *,
        deadline: float | None = None,
    ) -> models.Product:
        """Writes a product anew; the pages follow the event.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return await self._put_product(
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
