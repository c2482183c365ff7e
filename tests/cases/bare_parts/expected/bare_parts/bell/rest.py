# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of bell, for asyncio."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.rest_client import RestTransport
from .._runtime.rest_payload import NOTHING, record
from .._runtime.rest_route import RestRoute
from .._runtime.tls_files import TlsFiles
from .api import HEAR_ERRORS, HUSH_ERRORS, RING_ERRORS
from .policies import HEAR, HUSH, RING, Caller, hear_policy, hush_policy, ring_policy


class AsyncBellRestClient:
    """Calls bell over REST. Safe to share between tasks of one event loop; close it at
    the end, or use it with `async with`.

    Satisfies `AsyncBell`.
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
        self._ring = self._transport.call(
            RING,
            policy=ring_policy(caller),
            route=RestRoute(
                method="POST",
                path="/ring",
            ),
            request=NOTHING,
            response=NOTHING,
            errors=RING_ERRORS,
        )
        self._hear = self._transport.call(
            HEAR,
            policy=hear_policy(caller),
            route=RestRoute(
                method="GET",
                path="/ring",
            ),
            request=NOTHING,
            response=record(models.HearResponse),
            errors=HEAR_ERRORS,
        )
        self._hush = self._transport.call(
            HUSH,
            policy=hush_policy(caller),
            route=RestRoute(
                method="PUT",
                path="/hush",
            ),
            request=record(models.HushRequest),
            response=record(models.HushResponse),
            errors=HUSH_ERRORS,
        )

    async def ring(
        self,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls ring.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        await self._ring(
            None,
            deadline=deadline,
        )

    async def hear(
        self,
        *,
        deadline: float | None = None,
    ) -> models.HearResponse:
        """Calls hear.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return await self._hear(
            None,
            deadline=deadline,
        )

    async def hush(
        self,
        request: models.HushRequest,
        *,
        deadline: float | None = None,
    ) -> models.HushResponse:
        """Calls hush.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return await self._hush(
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
