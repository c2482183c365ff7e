# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of
a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything: what
callers see, what an implementation provides, and the errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable


class TheErrorWithAnExtremelyLongNameThatSaysEverythingThatWentWrongInOneGoError(
    DeclaredError
):
    """Declared by
    a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything:
    HTTP 400, gRPC FAILED_PRECONDITION.
    """

    name = "TheErrorWithAnExtremelyLongNameThatSaysEverythingThatWentWrongInOneGo"
    http_status = 400
    grpc_status = "FAILED_PRECONDITION"


AN_OPERATION_WHOSE_NAME_IS_VERY_LONG_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_ALL_ERRORS: (
    Final[tuple[type[DeclaredError], ...]]
) = (
    TheErrorWithAnExtremelyLongNameThatSaysEverythingThatWentWrongInOneGoError,
)
SHORT_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncAServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything(Protocol):
    """What callers of
    a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything
    see; every client and double has this shape.
    """

    async def an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all(
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
        ...

    async def short(
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
        ...


class AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything(Protocol):
    """What callers of
    a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything
    see from plain threads; every client and double has this shape.
    """

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
        ...

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
        ...


class AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverythingService(
    Protocol
):
    """What an implementation of
    a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything
    provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all(
        self,
        request: models.Req,
        context: CallContext,
    ) -> MaybeAwaitable[models.Res]:
        """Answers
        an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all.
        """
        ...

    def short(
        self,
        request: models.ShortRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Res]:
        """Answers short."""
        ...
