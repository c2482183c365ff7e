# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of import, for threads."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_threads import ThreadRestTransport
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import NONE_ERRORS, YIELD_ERRORS
from .policies import NONE, YIELD, Caller, none_policy, yield__policy


class ImportRestClient:
    """Calls import over REST. Safe to share between threads; close it at the end, or
    use it with `with`. A forked child may go on using it: it makes connections of
    its own there.

    Satisfies `Import`.
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
        self._none = self._transport.call(
            NONE,
            policy=none_policy(caller),
            route=RestRoute(
                method="POST",
                path="/None/{from}",
                body=True,
            ),
            request=record(models.None_),
            response=record(models.Order),
            errors=NONE_ERRORS,
        )
        self._yield_ = self._transport.call(
            YIELD,
            policy=yield__policy(caller),
            route=RestRoute(
                method="GET",
                path="/yield",
                query=("class", "lambda"),
            ),
            request=record(models.YieldRequest),
            response=record(models.Property),
            errors=YIELD_ERRORS,
        )

    def none(
        self,
        request: models.None_,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.Order:
        """Ends with a quote"

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - ExceptionError
         - CallError: every other failure.
        """
        return self._none(
            request,
            idempotency_key=idempotency_key,
            deadline=deadline,
        )

    def yield_(
        self,
        request: models.YieldRequest,
        *,
        deadline: float | None = None,
    ) -> models.Property:
        """Calls yield.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return self._yield_(
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
