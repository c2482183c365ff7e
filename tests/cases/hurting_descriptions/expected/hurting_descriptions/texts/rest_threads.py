# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of texts, for threads."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_threads import ThreadRestTransport
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import PUT_TEXT_ERRORS
from .policies import PUT_TEXT, Caller, put_text_policy


class TextsRestClient:
    """Calls texts over REST. Safe to share between threads; close it at the end, or use
    it with `with`. A forked child may go on using it: it makes connections of its
    own there.

    Satisfies `Texts`.
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

    def put_text(
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
        return self._put_text(
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
