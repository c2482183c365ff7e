# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of limits, for threads."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.rest_payload import NOTHING, record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_threads import ThreadRestTransport
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import CHECK_ERRORS
from .policies import CHECK, Caller, check_policy


class LimitsRestClient:
    """Calls limits over REST. Safe to share between threads; close it at the end, or
    use it with `with`. A forked child may go on using it: it makes connections of
    its own there.

    Satisfies `Limits`.
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

    def check(
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
        self._check(
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
