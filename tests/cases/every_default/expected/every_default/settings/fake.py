# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of settings, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from ..models.settings import Settings
from .api import PUT_SETTINGS_ERRORS, SettingsService
from .policies import PUT_SETTINGS, put_settings_policy


class FakeAsyncSettings:
    """A double of settings, for unit tests; satisfies `AsyncSettings`.

    Say what operations answer, run the code under test, look at the calls:

        settings = FakeAsyncSettings()
        settings.put_settings.returns(Settings(...))
        ...
        settings.put_settings.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncSettings(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: SettingsService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncSettings",
            headers,
        )
        self.put_settings = AsyncFake(
            self._double,
            PUT_SETTINGS,
            policy=put_settings_policy(None),
            request=record(Settings),
            response=record(Settings),
            errors=PUT_SETTINGS_ERRORS,
            status="500",
            route=RestRoute(
                method="PUT",
                path="/settings",
                body=True,
            ),
        )
        """Answers put_settings."""
        if service is not None:
            self.put_settings.served_by(service.put_settings)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeSettings:
    """A double of settings for plain threads, for unit tests; satisfies `Settings`.

    Say what operations answer, run the code under test, look at the calls:

        settings = FakeSettings()
        settings.put_settings.returns(Settings(...))
        ...
        settings.put_settings.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeSettings(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: SettingsService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeSettings",
            headers,
        )
        self.put_settings = ThreadFake(
            self._double,
            PUT_SETTINGS,
            policy=put_settings_policy(None),
            request=record(Settings),
            response=record(Settings),
            errors=PUT_SETTINGS_ERRORS,
            status="500",
            route=RestRoute(
                method="PUT",
                path="/settings",
                body=True,
            ),
        )
        """Answers put_settings."""
        if service is not None:
            self.put_settings.served_by(service.put_settings)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
