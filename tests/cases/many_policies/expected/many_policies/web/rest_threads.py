# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of web, for threads."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .._runtime.rest_payload import NOTHING
from .._runtime.rest_route import RestRoute
from .._runtime.rest_threads import ThreadRestTransport
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import SAVE_ERRORS, SHOW_ERRORS
from .policies import SAVE, SHOW, Caller, save_policy, show_policy


class WebRestClient:
    """Calls web over REST. Safe to share between threads; close it at the end, or use
    it with `with`. A forked child may go on using it: it makes connections of its
    own there.

    Satisfies `Web`.
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
        self._show = self._transport.call(
            SHOW,
            policy=show_policy(caller),
            route=RestRoute(
                method="GET",
                path="/show",
            ),
            request=NOTHING,
            response=NOTHING,
            errors=SHOW_ERRORS,
        )
        self._save = self._transport.call(
            SAVE,
            policy=save_policy(caller),
            route=RestRoute(
                method="POST",
                path="/save",
            ),
            request=NOTHING,
            response=NOTHING,
            errors=SAVE_ERRORS,
        )

    def show(
        self,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls show.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        self._show(
            None,
            deadline=deadline,
        )

    def save(
        self,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> None:
        """Calls save.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        self._save(
            None,
            idempotency_key=idempotency_key,
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
