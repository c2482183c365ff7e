# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of greeter, for asyncio."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.rest_client import RestTransport
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.tls_files import TlsFiles
from .api import GREET_ERRORS
from .policies import GREET, Caller, greet_policy


class AsyncGreeterRestClient:
    """Calls greeter over REST. Safe to share between tasks of one event loop; close it
    at the end, or use it with `async with`.

    Satisfies `AsyncGreeter`.
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
        self._greet = self._transport.call(
            GREET,
            policy=greet_policy(caller),
            route=RestRoute(
                method="GET",
                path="/greetings/{name}",
            ),
            request=record(models.Greet),
            response=record(models.Greeting),
            errors=GREET_ERRORS,
        )

    async def greet(
        self,
        request: models.Greet,
        *,
        deadline: float | None = None,
    ) -> models.Greeting:
        """Calls greet.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return await self._greet(
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
