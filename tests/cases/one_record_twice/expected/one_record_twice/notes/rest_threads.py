# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of notes, for threads."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_threads import ThreadRestTransport
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import PUT_NOTE_ERRORS
from .policies import PUT_NOTE, Caller, put_note_policy


class NotesRestClient:
    """Calls notes over REST. Safe to share between threads; close it at the end, or use
    it with `with`. A forked child may go on using it: it makes connections of its
    own there.

    Satisfies `Notes`.
    """

    def __init__(
        self,
        base_url: str,
        *,
        caller: Caller | None = None,
        tls: SSLContext | TlsFiles | None = None,
        options: ThreadClientOptions = DEFAULT_THREAD_OPTIONS,
    ) -> None:
        self._transport = ThreadRestTransport(
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

    def put_note(
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
        return self._put_note(
            request,
            deadline=deadline,
        )

    def close(self) -> None:
        """Closes the connections that nobody uses; calls that are under way go on to
        their end.
        """
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._transport.close()
