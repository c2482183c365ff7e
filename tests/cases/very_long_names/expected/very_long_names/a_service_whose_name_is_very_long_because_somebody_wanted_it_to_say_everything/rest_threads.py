# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of
a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything, for
threads.
"""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_threads import ThreadRestTransport
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import (
    AN_OPERATION_WHOSE_NAME_IS_VERY_LONG_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_ALL_ERRORS,
    SHORT_ERRORS,
)
from .policies import (
    AN_OPERATION_WHOSE_NAME_IS_VERY_LONG_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_ALL,
    SHORT,
    Caller,
    an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all_policy,
    short_policy,
)


class AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverythingRestClient:
    """Calls
    a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything
    over REST. Safe to share between threads; close it at the end, or use it with
    `with`. A forked child may go on using it: it makes connections of its own there.

    Satisfies `AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything`.
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
        self._an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all = self._transport.call(
            AN_OPERATION_WHOSE_NAME_IS_VERY_LONG_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_ALL,
            policy=an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all_policy(
                caller
            ),
            route=RestRoute(
                method="POST",
                path="/x",
                body=True,
            ),
            request=record(models.Req),
            response=record(models.Res),
            errors=AN_OPERATION_WHOSE_NAME_IS_VERY_LONG_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_ALL_ERRORS,
        )
        self._short = self._transport.call(
            SHORT,
            policy=short_policy(caller),
            route=RestRoute(
                method="GET",
                path="/x/{a}",
            ),
            request=record(models.ShortRequest),
            response=record(models.Res),
            errors=SHORT_ERRORS,
        )

    def an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all(
        self,
        request: models.Req,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.Res:
        """Calls
        an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - TheErrorWithAnExtremelyLongNameThatSaysEverythingThatWentWrongInOneGoError
         - CallError: every other failure.
        """
        return self._an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all(
            request,
            idempotency_key=idempotency_key,
            deadline=deadline,
        )

    def short(
        self,
        request: models.ShortRequest,
        *,
        deadline: float | None = None,
    ) -> models.Res:
        """Calls short.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return self._short(
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
