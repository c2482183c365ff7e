# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of limits, for asyncio."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.rest_client import RestTransport
from .._runtime.rest_payload import NOTHING, record
from .._runtime.rest_route import RestRoute
from .._runtime.tls_files import TlsFiles
from .api import CHECK_ERRORS
from .policies import CHECK, Caller, check_policy


class AsyncLimitsRestClient:
    """Calls limits over REST. Safe to share between tasks of one event loop; close it
    at the end, or use it with `async with`.

    Satisfies `AsyncLimits`.
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
        self._check = self._transport.call(
            CHECK,
            policy=check_policy(caller),
            route=RestRoute(
                method="POST",
                path="/limits",
                body=True,
            ),
            request=record(models.Limits),
            response=NOTHING,
            errors=CHECK_ERRORS,
        )

    async def check(
        self,
        request: models.Limits,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls check.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        await self._check(
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
