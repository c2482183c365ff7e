# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of fares, for asyncio."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.rest_client import RestTransport
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.tls_files import TlsFiles
from .api import QUOTE_ERRORS
from .policies import QUOTE, Caller, quote_policy


class AsyncFaresRestClient:
    """Calls fares over REST. Safe to share between tasks of one event loop; close it at
    the end, or use it with `async with`.

    Has those operations of `AsyncFares` that the contract gives an HTTP binding.
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
        self._quote = self._transport.call(
            QUOTE,
            policy=quote_policy(caller),
            route=RestRoute(
                method="POST",
                path="/quotes",
                body=True,
            ),
            request=record(models.QuoteRequest),
            response=record(models.Quote),
            errors=QUOTE_ERRORS,
        )

    async def quote(
        self,
        request: models.QuoteRequest,
        *,
        deadline: float | None = None,
    ) -> models.Quote:
        """A fare for a route, good for some minutes.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return await self._quote(
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
