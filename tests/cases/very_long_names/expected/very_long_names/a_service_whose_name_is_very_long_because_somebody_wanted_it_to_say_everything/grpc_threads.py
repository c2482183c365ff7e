# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything
over gRPC, for threads.
"""

from __future__ import annotations

from typing import Self

from grpc import ChannelCredentials

from .. import _wire, models
from .._runtime.grpc_threads import ThreadGrpcChannel
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


class AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverythingGrpcClient:
    """Calls
    a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything
    over gRPC; satisfies
    `AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything`. Safe to
    share between threads; close it at the end, or use it with `with`. In a forked
    child calls raise ForkedClient: make a client there, in a program started with
    GRPC_ENABLE_FORK_SUPPORT=1.

    `target` is a gRPC name, such as `dns:///host:port`. `caller` picks the policies
    that the contract gives to that caller's calls. Without `credentials` the
    connection is not encrypted.
    """

    def __init__(
        self,
        target: str,
        *,
        caller: Caller | None = None,
        credentials: ChannelCredentials | TlsFiles | None = None,
        options: ThreadClientOptions = DEFAULT_THREAD_OPTIONS,
    ) -> None:
        self._channel = ThreadGrpcChannel(
            target,
            credentials=credentials,
            options=options,
        )
        self._call_an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all = self._channel.unary(
            AN_OPERATION_WHOSE_NAME_IS_VERY_LONG_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_ALL,
            policy=an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all_policy(
                caller
            ),
            path="/very_long_names.AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything/AnOperationWhoseNameIsVeryLongBecauseSomebodyWantedItToSayAll",
            request=_wire.REQ_CODEC,
            response=_wire.RES_CODEC,
            errors=AN_OPERATION_WHOSE_NAME_IS_VERY_LONG_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_ALL_ERRORS,
            domain="a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything.very_long_names",
        )
        self._call_short = self._channel.unary(
            SHORT,
            policy=short_policy(caller),
            path="/very_long_names.AServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything/Short",
            request=_wire.SHORT_REQUEST_CODEC,
            response=_wire.RES_CODEC,
            errors=SHORT_ERRORS,
            domain="a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything.very_long_names",
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
        return self._call_an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all(
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
        return self._call_short(
            request,
            deadline=deadline,
        )

    def close(self) -> None:
        """Ends what is under way, and the connection."""
        self._channel.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
