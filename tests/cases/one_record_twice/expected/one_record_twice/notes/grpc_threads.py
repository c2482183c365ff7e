# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls notes over gRPC, for threads."""

from __future__ import annotations

from typing import Self

from grpc import ChannelCredentials

from .. import _wire, models
from .._runtime.grpc_threads import ThreadGrpcChannel
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import PUT_NOTE_ERRORS
from .policies import PUT_NOTE, Caller, put_note_policy


class NotesGrpcClient:
    """Calls notes over gRPC; satisfies `Notes`. Safe to share between threads; close it
    at the end, or use it with `with`. In a forked child calls raise ForkedClient:
    make a client there, in a program started with GRPC_ENABLE_FORK_SUPPORT=1.

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
        options: ThreadClientOptions = DEFAULT_THREAD_OPTIONS,
    ) -> None:
        self._channel = ThreadGrpcChannel(
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
        return self._call_put_note(
            request,
            deadline=deadline,
        )

    def close(self) -> None:
        """Ends what is under way, and the connection."""
        self._channel.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
