# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of desk, for threads."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.rest_payload import NOTHING, record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_threads import ThreadRestTransport
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import GIVE_ERRORS, TAKE_ERRORS
from .policies import GIVE, TAKE, Caller, give_policy, take_policy


class DeskRestClient:
    """Calls desk over REST. Safe to share between threads; close it at the end, or use
    it with `with`. A forked child may go on using it: it makes connections of its
    own there.

    Satisfies `Desk`.
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
        self._take = self._transport.call(
            TAKE,
            policy=take_policy(caller),
            route=RestRoute(
                method="POST",
                path="/items",
                body=True,
            ),
            request=record(models.Item),
            response=NOTHING,
            errors=TAKE_ERRORS,
        )
        self._give = self._transport.call(
            GIVE,
            policy=give_policy(caller),
            route=RestRoute(
                method="POST",
                path="/gifts",
                body=True,
            ),
            request=record(models.Item),
            response=NOTHING,
            errors=GIVE_ERRORS,
        )

    def take(
        self,
        request: models.Item,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls take.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - ItemNotFoundError
         - ItemAlreadyExistsError
         - VersionConflictError
         - DeskPermissionDeniedError
         - BrokenError
         - CallError: every other failure.
        """
        self._take(
            request,
            deadline=deadline,
        )

    def give(
        self,
        request: models.Item,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> None:
        """Calls give.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - ItemNotFoundError
         - BrokenError
         - LateError
         - TooHeavyError
         - LimitError
         - BusyError
         - CallError: every other failure.
        """
        self._give(
            request,
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
