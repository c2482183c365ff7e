# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of profiles, for asyncio."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.rest_client import RestTransport
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.tls_files import TlsFiles
from .api import PUT_PROFILE_ERRORS
from .policies import PUT_PROFILE, Caller, put_profile_policy


class AsyncProfilesRestClient:
    """Calls profiles over REST. Safe to share between tasks of one event loop; close it
    at the end, or use it with `async with`.

    Satisfies `AsyncProfiles`.
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
        self._put_profile = self._transport.call(
            PUT_PROFILE,
            policy=put_profile_policy(caller),
            route=RestRoute(
                method="PUT",
                path="/profile",
                body=True,
            ),
            request=record(models.Profile),
            response=record(models.Profile),
            errors=PUT_PROFILE_ERRORS,
        )

    async def put_profile(
        self,
        request: models.Profile,
        *,
        deadline: float | None = None,
    ) -> models.Profile:
        """Calls put_profile.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return await self._put_profile(
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
