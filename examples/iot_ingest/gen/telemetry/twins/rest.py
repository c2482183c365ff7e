# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of twins, for asyncio."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.rest_client import RestTransport
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.tls_files import TlsFiles
from .api import GET_TWIN_ERRORS
from .policies import GET_TWIN, Caller, get_twin_policy


class AsyncTwinsRestClient:
    """Calls twins over REST. Safe to share between tasks of one event loop; close it at
    the end, or use it with `async with`.

    Satisfies `AsyncTwins`.
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
        self._get_twin = self._transport.call(
            GET_TWIN,
            policy=get_twin_policy(caller),
            route=RestRoute(
                method="GET",
                path="/devices/{device_id}/twin",
            ),
            request=record(models.GetTwinRequest),
            response=record(models.Twin),
            errors=GET_TWIN_ERRORS,
        )

    async def get_twin(
        self,
        request: models.GetTwinRequest,
        *,
        deadline: float | None = None,
    ) -> models.Twin:
        """What a device measured last.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - TwinNotFoundError
         - CallError: every other failure.
        """
        return await self._get_twin(
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
