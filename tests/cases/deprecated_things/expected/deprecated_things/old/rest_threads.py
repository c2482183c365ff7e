# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of old, for threads."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_threads import ThreadRestTransport
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import GET_NEW_ERRORS, GET_OLD_ERRORS
from .policies import GET_NEW, GET_OLD, Caller, get_new_policy, get_old_policy


class OldRestClient:
    """Calls old over REST. Safe to share between threads; close it at the end, or use
    it with `with`. A forked child may go on using it: it makes connections of its
    own there.

    Satisfies `Old`.
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
        self._get_old = self._transport.call(
            GET_OLD,
            policy=get_old_policy(caller),
            route=RestRoute(
                method="GET",
                path="/old",
                query=("id", "mode"),
            ),
            request=record(models.GetOldRequest),
            response=record(models.Old),
            errors=GET_OLD_ERRORS,
        )
        self._get_new = self._transport.call(
            GET_NEW,
            policy=get_new_policy(caller),
            route=RestRoute(
                method="GET",
                path="/new",
                query=("id",),
            ),
            request=record(models.GetNewRequest),
            response=record(models.Old),
            errors=GET_NEW_ERRORS,
        )

    def get_old(
        self,
        request: models.GetOldRequest,
        *,
        deadline: float | None = None,
    ) -> models.Old:
        """Use get_new.

        Deprecated.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return self._get_old(
            request,
            deadline=deadline,
        )

    def get_new(
        self,
        request: models.GetNewRequest,
        *,
        deadline: float | None = None,
    ) -> models.Old:
        """Calls get_new.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return self._get_new(
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
