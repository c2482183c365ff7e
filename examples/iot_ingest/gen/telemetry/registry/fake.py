# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of registry, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from ..models.registry import ChangeSettingsRequest, Device, GetDeviceRequest
from .api import CHANGE_SETTINGS_ERRORS, GET_DEVICE_ERRORS, RegistryService
from .policies import (
    CHANGE_SETTINGS,
    GET_DEVICE,
    change_settings_policy,
    get_device_policy,
)


class FakeAsyncRegistry:
    """A double of registry, for unit tests; satisfies `AsyncRegistry`.

    Say what operations answer, run the code under test, look at the calls:

        registry = FakeAsyncRegistry()
        registry.get_device.returns(Device(...))
        ...
        registry.get_device.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncRegistry(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: RegistryService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncRegistry",
            headers,
        )
        self.get_device = AsyncFake(
            self._double,
            GET_DEVICE,
            policy=get_device_policy(None),
            request=record(GetDeviceRequest),
            response=record(Device),
            errors=GET_DEVICE_ERRORS,
            status="INTERNAL",
        )
        """One device. Front doors keep what they heard for a while."""
        self.change_settings = AsyncFake(
            self._double,
            CHANGE_SETTINGS,
            policy=change_settings_policy(None),
            request=record(ChangeSettingsRequest),
            response=record(Device),
            errors=CHANGE_SETTINGS_ERRORS,
            status="500",
            route=RestRoute(
                method="PUT",
                path="/devices/{device_id}/settings",
                body=True,
            ),
        )
        """Sets a device anew. It takes the settings when it wakes up."""
        if service is not None:
            self.get_device.served_by(service.get_device)
            self.change_settings.served_by(service.change_settings)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeRegistry:
    """A double of registry for plain threads, for unit tests; satisfies `Registry`.

    Say what operations answer, run the code under test, look at the calls:

        registry = FakeRegistry()
        registry.get_device.returns(Device(...))
        ...
        registry.get_device.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeRegistry(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: RegistryService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeRegistry",
            headers,
        )
        self.get_device = ThreadFake(
            self._double,
            GET_DEVICE,
            policy=get_device_policy(None),
            request=record(GetDeviceRequest),
            response=record(Device),
            errors=GET_DEVICE_ERRORS,
            status="INTERNAL",
        )
        """One device. Front doors keep what they heard for a while."""
        self.change_settings = ThreadFake(
            self._double,
            CHANGE_SETTINGS,
            policy=change_settings_policy(None),
            request=record(ChangeSettingsRequest),
            response=record(Device),
            errors=CHANGE_SETTINGS_ERRORS,
            status="500",
            route=RestRoute(
                method="PUT",
                path="/devices/{device_id}/settings",
                body=True,
            ),
        )
        """Sets a device anew. It takes the settings when it wakes up."""
        if service is not None:
            self.get_device.served_by(service.get_device)
            self.change_settings.served_by(service.change_settings)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
