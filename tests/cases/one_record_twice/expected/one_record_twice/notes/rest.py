# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of notes, for asyncio."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.rest_client import RestTransport
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.tls_files import TlsFiles
from .api import PUT_NOTE_ERRORS
from .policies import PUT_NOTE, Caller, put_note_policy


class AsyncNotesRestClient:
    """Calls notes over REST. Safe to share between tasks of one event loop; close it at
    the end, or use it with `async with`.

    Satisfies `AsyncNotes`.
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
        self._put_note = self._transport.call(
            PUT_NOTE,
            policy=put_note_policy(caller),
            route=RestRoute(
                method="PUT",
                path="/notes",
                body=True,
            ),
            request=record(models.Note),
            response=record(models.Note),
            errors=PUT_NOTE_ERRORS,
        )

    async def put_note(
        self,
        request: models.Note,
        *,
        deadline: float | None = None,
    ) -> models.Note:
        """Calls put_note.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return await self._put_note(
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
