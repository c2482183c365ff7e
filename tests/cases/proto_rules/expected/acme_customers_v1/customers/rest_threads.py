# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of customers, for threads."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_threads import ThreadRestTransport
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import ENROL_ERRORS, FIND_ERRORS
from .policies import ENROL, FIND, Caller, enrol_policy, find_policy


class CustomersRestClient:
    """Calls customers over REST. Safe to share between threads; close it at the end, or
    use it with `with`. A forked child may go on using it: it makes connections of
    its own there.

    Satisfies `Customers`.
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
        self._enrol = self._transport.call(
            ENROL,
            policy=enrol_policy(caller),
            route=RestRoute(
                method="POST",
                path="/v1/customers",
                body=True,
            ),
            request=record(models.Customer),
            response=record(models.Customer),
            errors=ENROL_ERRORS,
        )
        self._find = self._transport.call(
            FIND,
            policy=find_policy(caller),
            route=RestRoute(
                method="GET",
                path="/v1/customers",
                query=("query", "limit"),
            ),
            request=record(models.FindRequest),
            response=record(models.FindResponse),
            errors=FIND_ERRORS,
        )

    def enrol(
        self,
        request: models.Customer,
        *,
        deadline: float | None = None,
    ) -> models.Customer:
        """Takes a customer on.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return self._enrol(
            request,
            deadline=deadline,
        )

    def find(
        self,
        request: models.FindRequest,
        *,
        deadline: float | None = None,
    ) -> models.FindResponse:
        """Calls find.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return self._find(
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
