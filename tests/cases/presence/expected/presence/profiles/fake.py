# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of profiles, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from ..models.profiles import Profile
from .api import PUT_PROFILE_ERRORS, ProfilesService
from .policies import PUT_PROFILE, put_profile_policy


class FakeAsyncProfiles:
    """A double of profiles, for unit tests; satisfies `AsyncProfiles`.

    Say what operations answer, run the code under test, look at the calls:

        profiles = FakeAsyncProfiles()
        profiles.put_profile.returns(Profile(...))
        ...
        profiles.put_profile.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncProfiles(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: ProfilesService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncProfiles",
            headers,
        )
        self.put_profile = AsyncFake(
            self._double,
            PUT_PROFILE,
            policy=put_profile_policy(None),
            request=record(Profile),
            response=record(Profile),
            errors=PUT_PROFILE_ERRORS,
            status="500",
            route=RestRoute(
                method="PUT",
                path="/profile",
                body=True,
            ),
        )
        """Answers put_profile."""
        if service is not None:
            self.put_profile.served_by(service.put_profile)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeProfiles:
    """A double of profiles for plain threads, for unit tests; satisfies `Profiles`.

    Say what operations answer, run the code under test, look at the calls:

        profiles = FakeProfiles()
        profiles.put_profile.returns(Profile(...))
        ...
        profiles.put_profile.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeProfiles(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: ProfilesService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeProfiles",
            headers,
        )
        self.put_profile = ThreadFake(
            self._double,
            PUT_PROFILE,
            policy=put_profile_policy(None),
            request=record(Profile),
            response=record(Profile),
            errors=PUT_PROFILE_ERRORS,
            status="500",
            route=RestRoute(
                method="PUT",
                path="/profile",
                body=True,
            ),
        )
        """Answers put_profile."""
        if service is not None:
            self.put_profile.served_by(service.put_profile)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
