# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of vans, for threads."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_threads import ThreadRestTransport
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import RENT_ERRORS
from .policies import RENT, Caller, rent_policy


class VansRestClient:
    """Calls vans over REST. Safe to share between threads; close it at the end, or use
    it with `with`. A forked child may go on using it: it makes connections of its
    own there.

    Satisfies `Vans`.
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

    def rent(
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
        return self._rent(
            request,
            idempotency_key=idempotency_key,
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
