# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of registry: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable


class DeviceUnknownError(DeclaredError):
    """Declared by registry: HTTP 404, gRPC NOT_FOUND."""

    name = "DeviceUnknown"
    http_status = 404
    grpc_status = "NOT_FOUND"


GET_DEVICE_ERRORS: Final[tuple[type[DeclaredError], ...]] = (DeviceUnknownError,)
CHANGE_SETTINGS_ERRORS: Final[tuple[type[DeclaredError], ...]] = (DeviceUnknownError,)


class AsyncRegistry(Protocol):
    """What callers of registry see; every client and double has this shape."""

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
        ...

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
        ...


class Registry(Protocol):
    """What callers of registry see from plain threads; every client and double has this
    shape.
    """

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
        ...

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
        ...


class RegistryService(Protocol):
    """What an implementation of registry provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def get_device(
        self,
        request: models.GetDeviceRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Device]:
        """One device. Front doors keep what they heard for a while."""
        ...

    def change_settings(
        self,
        request: models.ChangeSettingsRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Device]:
        """Sets a device anew. It takes the settings when it wakes up."""
        ...
