# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of import, for asyncio."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.rest_client import RestTransport
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.tls_files import TlsFiles
from .api import NONE_ERRORS, YIELD_ERRORS
from .policies import NONE, YIELD, Caller, none_policy, yield__policy


class AsyncImportRestClient:
    """Calls import over REST. Safe to share between tasks of one event loop; close it
    at the end, or use it with `async with`.

    Satisfies `AsyncImport`.
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
        self._none = self._transport.call(
            NONE,
            policy=none_policy(caller),
            route=RestRoute(
                method="POST",
                path="/None/{from}",
                body=True,
            ),
            request=record(models.None_),
            response=record(models.Order),
            errors=NONE_ERRORS,
        )
        self._yield_ = self._transport.call(
            YIELD,
            policy=yield__policy(caller),
            route=RestRoute(
                method="GET",
                path="/yield",
                query=("class", "lambda"),
            ),
            request=record(models.YieldRequest),
            response=record(models.Property),
            errors=YIELD_ERRORS,
        )

    async def none(
        self,
        request: models.None_,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.Order:
        """Ends with a quote"

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - ExceptionError
         - CallError: every other failure.
        """
        return await self._none(
            request,
            idempotency_key=idempotency_key,
            deadline=deadline,
        )

    async def yield_(
        self,
        request: models.YieldRequest,
        *,
        deadline: float | None = None,
    ) -> models.Property:
        """Calls yield.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return await self._yield_(
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
