# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of registry, for asyncio."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.rest_client import RestTransport
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.tls_files import TlsFiles
from .api import CHANGE_SETTINGS_ERRORS, GET_DEVICE_ERRORS
from .policies import (
    CHANGE_SETTINGS,
    GET_DEVICE,
    Caller,
    change_settings_policy,
    get_device_policy,
)


class AsyncRegistryRestClient:
    """Calls registry over REST. Safe to share between tasks of one event loop; close it
    at the end, or use it with `async with`.

    Satisfies `AsyncRegistry`.
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
        self._get_device = self._transport.call(
            GET_DEVICE,
            policy=get_device_policy(caller),
            route=RestRoute(
                method="GET",
                path="/devices/{device_id}",
            ),
            request=record(models.GetDeviceRequest),
            response=record(models.Device),
            errors=GET_DEVICE_ERRORS,
        )
        self._change_settings = self._transport.call(
            CHANGE_SETTINGS,
            policy=change_settings_policy(caller),
            route=RestRoute(
                method="PUT",
                path="/devices/{device_id}/settings",
                body=True,
            ),
            request=record(models.ChangeSettingsRequest),
            response=record(models.Device),
            errors=CHANGE_SETTINGS_ERRORS,
        )

    async def get_device(
        self,
        request: models.GetDeviceRequest,
        *,
        deadline: float | None = None,
    ) -> models.Device:
        """One device. Front doors keep what they heard for a while.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - DeviceUnknownError
         - CallError: every other failure.
        """
        return await self._get_device(
            request,
            deadline=deadline,
        )

    async def change_settings(
        self,
        request: models.ChangeSettingsRequest,
        *,
        deadline: float | None = None,
    ) -> models.Device:
        """Sets a device anew. It takes the settings when it wakes up.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - DeviceUnknownError
         - CallError: every other failure.
        """
        return await self._change_settings(
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
