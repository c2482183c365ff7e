# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of trips, for asyncio."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.rest_client import RestTransport
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.tls_files import TlsFiles
from .api import QUOTE_ERRORS, REQUEST_TRIP_ERRORS
from .policies import QUOTE, REQUEST_TRIP, Caller, quote_policy, request_trip_policy


class AsyncTripsRestClient:
    """Calls trips over REST. Safe to share between tasks of one event loop; close it at
    the end, or use it with `async with`.

    Satisfies `AsyncTrips`.
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
        self._request_trip = self._transport.call(
            REQUEST_TRIP,
            policy=request_trip_policy(caller),
            route=RestRoute(
                method="POST",
                path="/trips",
                body=True,
            ),
            request=record(models.TripRequest),
            response=record(models.Trip),
            errors=REQUEST_TRIP_ERRORS,
        )
        self._quote = self._transport.call(
            QUOTE,
            policy=quote_policy(caller),
            route=RestRoute(
                method="POST",
                path="/quotes",
                body=True,
            ),
            request=record(models.TripRequest),
            response=record(models.Quote),
            errors=QUOTE_ERRORS,
        )

    async def request_trip(
        self,
        request: models.TripRequest,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.Trip:
        """Calls request_trip.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return await self._request_trip(
            request,
            idempotency_key=idempotency_key,
            deadline=deadline,
        )

    async def quote(
        self,
        request: models.TripRequest,
        *,
        deadline: float | None = None,
    ) -> models.Quote:
        """Calls quote.

        Safe: it changes nothing, and may be repeated.

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
