# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of texts, for asyncio."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.rest_client import RestTransport
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.tls_files import TlsFiles
from .api import PUT_TEXT_ERRORS
from .policies import PUT_TEXT, Caller, put_text_policy


class AsyncTextsRestClient:
    """Calls texts over REST. Safe to share between tasks of one event loop; close it at
    the end, or use it with `async with`.

    Satisfies `AsyncTexts`.
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
        self._put_text = self._transport.call(
            PUT_TEXT,
            policy=put_text_policy(caller),
            route=RestRoute(
                method="POST",
                path="/texts",
                body=True,
            ),
            request=record(models.Text),
            response=record(models.Text),
            errors=PUT_TEXT_ERRORS,
        )

    async def put_text(
        self,
        request: models.Text,
        *,
        deadline: float | None = None,
    ) -> models.Text:
        """ends with quotes \"\"\"

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - TornError
         - CallError: every other failure.
        """
        return await self._put_text(
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
