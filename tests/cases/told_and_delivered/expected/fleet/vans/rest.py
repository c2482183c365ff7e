# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of vans, for asyncio."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.rest_client import RestTransport
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.tls_files import TlsFiles
from .api import RENT_ERRORS
from .policies import RENT, Caller, rent_policy


class AsyncVansRestClient:
    """Calls vans over REST. Safe to share between tasks of one event loop; close it at
    the end, or use it with `async with`.

    Satisfies `AsyncVans`.
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
        self._rent = self._transport.call(
            RENT,
            policy=rent_policy(caller),
            route=RestRoute(
                method="POST",
                path="/rentals",
                body=True,
            ),
            request=record(models.RentRequest),
            response=record(models.RentResponse),
            errors=RENT_ERRORS,
        )

    async def rent(
        self,
        request: models.RentRequest,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.RentResponse:
        """Calls rent.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return await self._rent(
            request,
            idempotency_key=idempotency_key,
            deadline=deadline,
        )

    async def close(self) -> None:
        """Closes the connections; calls that are under way fail."""
        await self._transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._transport.close()
