# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of storefront, for asyncio."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.rest_client import RestTransport
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.tls_files import TlsFiles
from .api import GET_PAGE_ERRORS
from .policies import GET_PAGE, Caller, get_page_policy


class AsyncStorefrontRestClient:
    """Calls storefront over REST. Safe to share between tasks of one event loop; close
    it at the end, or use it with `async with`.

    Satisfies `AsyncStorefront`.
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
        self._get_page = self._transport.call(
            GET_PAGE,
            policy=get_page_policy(caller),
            route=RestRoute(
                method="GET",
                path="/pages/products/{sku}",
                query=("country",),
                headers=(("visitor_id", "X-Visitor"),),
            ),
            request=record(models.GetPageRequest),
            response=record(models.ProductPage),
            errors=GET_PAGE_ERRORS,
        )

    async def get_page(
        self,
        request: models.GetPageRequest,
        *,
        deadline: float | None = None,
    ) -> models.ProductPage:
        """Everything that the page of one product shows. A part that came too late is
        absent.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - ProductNotFoundError
         - CallError: every other failure.
        """
        return await self._get_page(
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
