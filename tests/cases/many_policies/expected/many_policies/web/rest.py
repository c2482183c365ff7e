# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of web, for asyncio."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.rest_client import RestTransport
from .._runtime.rest_payload import NOTHING
from .._runtime.rest_route import RestRoute
from .._runtime.tls_files import TlsFiles
from .api import SAVE_ERRORS, SHOW_ERRORS
from .policies import SAVE, SHOW, Caller, save_policy, show_policy


class AsyncWebRestClient:
    """Calls web over REST. Safe to share between tasks of one event loop; close it at
    the end, or use it with `async with`.

    Satisfies `AsyncWeb`.
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
        self._show = self._transport.call(
            SHOW,
            policy=show_policy(caller),
            route=RestRoute(
                method="GET",
                path="/show",
            ),
            request=NOTHING,
            response=NOTHING,
            errors=SHOW_ERRORS,
        )
        self._save = self._transport.call(
            SAVE,
            policy=save_policy(caller),
            route=RestRoute(
                method="POST",
                path="/save",
            ),
            request=NOTHING,
            response=NOTHING,
            errors=SAVE_ERRORS,
        )

    async def show(
        self,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls show.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        await self._show(
            None,
            deadline=deadline,
        )

    async def save(
        self,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> None:
        """Calls save.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        await self._save(
            None,
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
