# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of registry, for threads."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_threads import ThreadRestTransport
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import CHANGE_SETTINGS_ERRORS, GET_DEVICE_ERRORS
from .policies import (
    CHANGE_SETTINGS,
    GET_DEVICE,
    Caller,
    change_settings_policy,
    get_device_policy,
)


class RegistryRestClient:
    """Calls registry over REST. Safe to share between threads; close it at the end, or
    use it with `with`. A forked child may go on using it: it makes connections of
    its own there.

    Satisfies `Registry`.
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

    def get_device(
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
        return self._get_device(
            request,
            deadline=deadline,
        )

    def change_settings(
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
        return self._change_settings(
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
