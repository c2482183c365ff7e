# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of old, for asyncio."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.rest_client import RestTransport
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.tls_files import TlsFiles
from .api import GET_NEW_ERRORS, GET_OLD_ERRORS
from .policies import GET_NEW, GET_OLD, Caller, get_new_policy, get_old_policy


class AsyncOldRestClient:
    """Calls old over REST. Safe to share between tasks of one event loop; close it at
    the end, or use it with `async with`.

    Satisfies `AsyncOld`.
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
        self._get_old = self._transport.call(
            GET_OLD,
            policy=get_old_policy(caller),
            route=RestRoute(
                method="GET",
                path="/old",
                query=("id", "mode"),
            ),
            request=record(models.GetOldRequest),
            response=record(models.Old),
            errors=GET_OLD_ERRORS,
        )
        self._get_new = self._transport.call(
            GET_NEW,
            policy=get_new_policy(caller),
            route=RestRoute(
                method="GET",
                path="/new",
                query=("id",),
            ),
            request=record(models.GetNewRequest),
            response=record(models.Old),
            errors=GET_NEW_ERRORS,
        )

    async def get_old(
        self,
        request: models.GetOldRequest,
        *,
        deadline: float | None = None,
    ) -> models.Old:
        """Use get_new.

        Deprecated.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return await self._get_old(
            request,
            deadline=deadline,
        )

    async def get_new(
        self,
        request: models.GetNewRequest,
        *,
        deadline: float | None = None,
    ) -> models.Old:
        """Calls get_new.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return await self._get_new(
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
