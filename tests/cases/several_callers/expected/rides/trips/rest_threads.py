# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of trips, for threads."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_threads import ThreadRestTransport
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import QUOTE_ERRORS, REQUEST_TRIP_ERRORS
from .policies import QUOTE, REQUEST_TRIP, Caller, quote_policy, request_trip_policy


class TripsRestClient:
    """Calls trips over REST. Safe to share between threads; close it at the end, or use
    it with `with`. A forked child may go on using it: it makes connections of its
    own there.

    Satisfies `Trips`.
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

    def request_trip(
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
        return self._request_trip(
            request,
            idempotency_key=idempotency_key,
            deadline=deadline,
        )

    def quote(
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
        return self._quote(
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
