# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of twins, for threads."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_threads import ThreadRestTransport
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import GET_TWIN_ERRORS
from .policies import GET_TWIN, Caller, get_twin_policy


class TwinsRestClient:
    """Calls twins over REST. Safe to share between threads; close it at the end, or use
    it with `with`. A forked child may go on using it: it makes connections of its
    own there.

    Satisfies `Twins`.
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
        self._get_twin = self._transport.call(
            GET_TWIN,
            policy=get_twin_policy(caller),
            route=RestRoute(
                method="GET",
                path="/devices/{device_id}/twin",
            ),
            request=record(models.GetTwinRequest),
            response=record(models.Twin),
            errors=GET_TWIN_ERRORS,
        )

    def get_twin(
        self,
        request: models.GetTwinRequest,
        *,
        deadline: float | None = None,
    ) -> models.Twin:
        """What a device measured last.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - TwinNotFoundError
         - CallError: every other failure.
        """
        return self._get_twin(
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
