# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of storefront, for threads."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_threads import ThreadRestTransport
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import GET_PAGE_ERRORS
from .policies import GET_PAGE, Caller, get_page_policy


class StorefrontRestClient:
    """Calls storefront over REST. Safe to share between threads; close it at the end,
    or use it with `with`. A forked child may go on using it: it makes connections of
    its own there.

    Satisfies `Storefront`.
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

    def get_page(
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
        return self._get_page(
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
