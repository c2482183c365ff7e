# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of echo, for asyncio."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.rest_client import RestTransport
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.tls_files import TlsFiles
from .api import ECHO_ERRORS
from .policies import ECHO, Caller, echo_policy


class AsyncEchoRestClient:
    """Calls echo over REST. Safe to share between tasks of one event loop; close it at
    the end, or use it with `async with`.

    Satisfies `AsyncEcho`.
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
        self._echo = self._transport.call(
            ECHO,
            policy=echo_policy(caller),
            route=RestRoute(
                method="POST",
                path="/echo",
                body=True,
            ),
            request=record(models.Everything),
            response=record(models.Everything),
            errors=ECHO_ERRORS,
        )

    async def echo(
        self,
        request: models.Everything,
        *,
        deadline: float | None = None,
    ) -> models.Everything:
        """Calls echo.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return await self._echo(
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
