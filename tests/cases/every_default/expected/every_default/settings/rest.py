# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of settings, for asyncio."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.rest_client import RestTransport
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.tls_files import TlsFiles
from .api import PUT_SETTINGS_ERRORS
from .policies import PUT_SETTINGS, Caller, put_settings_policy


class AsyncSettingsRestClient:
    """Calls settings over REST. Safe to share between tasks of one event loop; close it
    at the end, or use it with `async with`.

    Satisfies `AsyncSettings`.
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
        self._put_settings = self._transport.call(
            PUT_SETTINGS,
            policy=put_settings_policy(caller),
            route=RestRoute(
                method="PUT",
                path="/settings",
                body=True,
            ),
            request=record(models.Settings),
            response=record(models.Settings),
            errors=PUT_SETTINGS_ERRORS,
        )

    async def put_settings(
        self,
        request: models.Settings,
        *,
        deadline: float | None = None,
    ) -> models.Settings:
        """Calls put_settings.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return await self._put_settings(
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
