# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of desk, for asyncio."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.rest_client import RestTransport
from .._runtime.rest_payload import NOTHING, record
from .._runtime.rest_route import RestRoute
from .._runtime.tls_files import TlsFiles
from .api import GIVE_ERRORS, TAKE_ERRORS
from .policies import GIVE, TAKE, Caller, give_policy, take_policy


class AsyncDeskRestClient:
    """Calls desk over REST. Safe to share between tasks of one event loop; close it at
    the end, or use it with `async with`.

    Satisfies `AsyncDesk`.
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
        self._take = self._transport.call(
            TAKE,
            policy=take_policy(caller),
            route=RestRoute(
                method="POST",
                path="/items",
                body=True,
            ),
            request=record(models.Item),
            response=NOTHING,
            errors=TAKE_ERRORS,
        )
        self._give = self._transport.call(
            GIVE,
            policy=give_policy(caller),
            route=RestRoute(
                method="POST",
                path="/gifts",
                body=True,
            ),
            request=record(models.Item),
            response=NOTHING,
            errors=GIVE_ERRORS,
        )

    async def take(
        self,
        request: models.Item,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls take.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - ItemNotFoundError
         - ItemAlreadyExistsError
         - VersionConflictError
         - DeskPermissionDeniedError
         - BrokenError
         - CallError: every other failure.
        """
        await self._take(
            request,
            deadline=deadline,
        )

    async def give(
        self,
        request: models.Item,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> None:
        """Calls give.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - ItemNotFoundError
         - BrokenError
         - LateError
         - TooHeavyError
         - LimitError
         - BusyError
         - CallError: every other failure.
        """
        await self._give(
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
