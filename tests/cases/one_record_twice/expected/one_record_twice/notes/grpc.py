# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls notes over gRPC, for asyncio."""

from __future__ import annotations

from typing import Self

from grpc import ChannelCredentials

from .. import _wire, models
from .._runtime.grpc_client import GrpcChannel
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.tls_files import TlsFiles
from .api import PUT_NOTE_ERRORS
from .policies import PUT_NOTE, Caller, put_note_policy


class AsyncNotesGrpcClient:
    """Calls notes over gRPC; satisfies `AsyncNotes`. Safe to share between tasks of one
    event loop; close it at the end, or use it with `async with`.

    `target` is a gRPC name, such as `dns:///host:port`. `caller` picks the policies
    that the contract gives to that caller's calls. Without `credentials` the
    connection is not encrypted.
    """

    def __init__(
        self,
        target: str,
        *,
        caller: Caller | None = None,
        credentials: ChannelCredentials | TlsFiles | None = None,
        options: ClientOptions = DEFAULT_OPTIONS,
    ) -> None:
        self._channel = GrpcChannel(
            target,
            credentials=credentials,
            options=options,
        )
        self._call_put_note = self._channel.unary(
            PUT_NOTE,
            policy=put_note_policy(caller),
            path="/one_record_twice.Notes/PutNote",
            request=_wire.NOTE_CODEC,
            response=_wire.NOTE_CODEC,
            errors=PUT_NOTE_ERRORS,
            domain="notes.one_record_twice",
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
        return await self._call_put_note(
            request,
            deadline=deadline,
        )

    async def close(self) -> None:
        """Ends what is under way, and the connection."""
        await self._channel.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()
