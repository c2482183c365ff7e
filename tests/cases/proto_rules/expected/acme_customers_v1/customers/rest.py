# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of customers, for asyncio."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.rest_client import RestTransport
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.tls_files import TlsFiles
from .api import ENROL_ERRORS, FIND_ERRORS
from .policies import ENROL, FIND, Caller, enrol_policy, find_policy


class AsyncCustomersRestClient:
    """Calls customers over REST. Safe to share between tasks of one event loop; close
    it at the end, or use it with `async with`.

    Satisfies `AsyncCustomers`.
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
        self._enrol = self._transport.call(
            ENROL,
            policy=enrol_policy(caller),
            route=RestRoute(
                method="POST",
                path="/v1/customers",
                body=True,
            ),
            request=record(models.Customer),
            response=record(models.Customer),
            errors=ENROL_ERRORS,
        )
        self._find = self._transport.call(
            FIND,
            policy=find_policy(caller),
            route=RestRoute(
                method="GET",
                path="/v1/customers",
                query=("query", "limit"),
            ),
            request=record(models.FindRequest),
            response=record(models.FindResponse),
            errors=FIND_ERRORS,
        )

    async def enrol(
        self,
        request: models.Customer,
        *,
        deadline: float | None = None,
    ) -> models.Customer:
        """Takes a customer on.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return await self._enrol(
            request,
            deadline=deadline,
        )

    async def find(
        self,
        request: models.FindRequest,
        *,
        deadline: float | None = None,
    ) -> models.FindResponse:
        """Calls find.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return await self._find(
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
