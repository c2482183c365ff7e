# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of notes, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake
from .._runtime.rest_payload import record
from ..models.shared import Note
from .api import PUT_NOTE_ERRORS, NotesService
from .policies import PUT_NOTE, put_note_policy


class FakeAsyncNotes:
    """A double of notes, for unit tests; satisfies `AsyncNotes`.

    Say what operations answer, run the code under test, look at the calls:

        notes = FakeAsyncNotes()
        notes.put_note.returns(Note(...))
        ...
        notes.put_note.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncNotes(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: NotesService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncNotes",
            headers,
        )
        self.put_note = AsyncFake(
            self._double,
            PUT_NOTE,
            policy=put_note_policy(None),
            request=record(Note),
            response=record(Note),
            errors=PUT_NOTE_ERRORS,
            status="INTERNAL",
        )
        """Answers put_note."""
        if service is not None:
            self.put_note.served_by(service.put_note)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeNotes:
    """A double of notes for plain threads, for unit tests; satisfies `Notes`.

    Say what operations answer, run the code under test, look at the calls:

        notes = FakeNotes()
        notes.put_note.returns(Note(...))
        ...
        notes.put_note.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeNotes(service)` asks that. What
    is refused, replayed and raised is what a server and its client refuse, replay
    and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: NotesService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeNotes",
            headers,
        )
        self.put_note = ThreadFake(
            self._double,
            PUT_NOTE,
            policy=put_note_policy(None),
            request=record(Note),
            response=record(Note),
            errors=PUT_NOTE_ERRORS,
            status="INTERNAL",
        )
        """Answers put_note."""
        if service is not None:
            self.put_note.served_by(service.put_note)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
