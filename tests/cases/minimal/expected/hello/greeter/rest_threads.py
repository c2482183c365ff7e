# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of greeter, for threads."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_threads import ThreadRestTransport
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import GREET_ERRORS
from .policies import GREET, Caller, greet_policy


class GreeterRestClient:
    """Calls greeter over REST. Safe to share between threads; close it at the end, or
    use it with `with`. A forked child may go on using it: it makes connections of
    its own there.

    Satisfies `Greeter`.
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
        self._greet = self._transport.call(
            GREET,
            policy=greet_policy(caller),
            route=RestRoute(
                method="GET",
                path="/greetings/{name}",
            ),
            request=record(models.Greet),
            response=record(models.Greeting),
            errors=GREET_ERRORS,
        )

    def greet(
        self,
        request: models.Greet,
        *,
        deadline: float | None = None,
    ) -> models.Greeting:
        """Calls greet.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return self._greet(
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
