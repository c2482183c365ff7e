# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls prices over gRPC, for threads."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from grpc import ChannelCredentials

from .. import _wire, models
from .._runtime.grpc_thread_streams import (
    thread_both_streams,
    thread_client_stream,
    thread_server_stream,
)
from .._runtime.grpc_threads import ThreadGrpcChannel
from .._runtime.streams import Stream
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .._runtime.wire_form import EMPTY
from .api import (
    DISCARD_ERRORS,
    FOLLOW_WHAT_A_VERY_PATIENT_CUSTOMER_WANTS_TO_KNOW_OF_EVERYTHING_THAT_IS_THERE_ERRORS,
    HAGGLE_ERRORS,
    HEARTBEAT_ERRORS,
    LOAD_ERRORS,
    LOOK_ERRORS,
    WATCH_ERRORS,
)
from .policies import (
    DISCARD,
    FOLLOW_WHAT_A_VERY_PATIENT_CUSTOMER_WANTS_TO_KNOW_OF_EVERYTHING_THAT_IS_THERE,
    HAGGLE,
    HEARTBEAT,
    LOAD,
    LOOK,
    WATCH,
    Caller,
    discard_policy,
    follow_what_a_very_patient_customer_wants_to_know_of_everything_that_is_there_policy,
    haggle_policy,
    heartbeat_policy,
    load_policy,
    look_policy,
    watch_policy,
)


class PricesGrpcClient:
    """Calls prices over gRPC; satisfies `Prices`. Safe to share between threads; close
    it at the end, or use it with `with`. In a forked child calls raise ForkedClient:
    make a client there, in a program started with GRPC_ENABLE_FORK_SUPPORT=1.

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
        self._call_watch = thread_server_stream(
            self._channel,
            WATCH,
            policy=watch_policy(caller),
            path="/streams.Prices/Watch",
            request=_wire.WATCH_REQUEST_CODEC,
            response=_wire.PRICE_CODEC,
            errors=WATCH_ERRORS,
            details=(_wire.UNLISTED_CODEC,),
            domain="prices.streams",
        )
        self._call_load = thread_client_stream(
            self._channel,
            LOAD,
            policy=load_policy(caller),
            path="/streams.Prices/Load",
            request=_wire.PRICE_CODEC,
            response=_wire.LOADED_CODEC,
            errors=LOAD_ERRORS,
            details=(_wire.FROZEN_CODEC,),
            domain="prices.streams",
        )
        self._call_haggle = thread_both_streams(
            self._channel,
            HAGGLE,
            policy=haggle_policy(caller),
            path="/streams.Prices/Haggle",
            request=_wire.OFFER_CODEC,
            response=_wire.OFFER_CODEC,
            errors=HAGGLE_ERRORS,
            domain="prices.streams",
        )
        self._call_discard = thread_client_stream(
            self._channel,
            DISCARD,
            policy=discard_policy(caller),
            path="/streams.Prices/Discard",
            request=_wire.PRICE_CODEC,
            response=EMPTY,
            errors=DISCARD_ERRORS,
            domain="prices.streams",
        )
        self._call_heartbeat = thread_server_stream(
            self._channel,
            HEARTBEAT,
            policy=heartbeat_policy(caller),
            path="/streams.Prices/Heartbeat",
            request=EMPTY,
            response=_wire.BEAT_CODEC,
            errors=HEARTBEAT_ERRORS,
            domain="prices.streams",
        )
        self._call_look = self._channel.unary(
            LOOK,
            policy=look_policy(caller),
            path="/streams.Prices/Look",
            request=_wire.LOOK_REQUEST_CODEC,
            response=_wire.PRICE_CODEC,
            errors=LOOK_ERRORS,
            domain="prices.streams",
        )
        self._call_follow_what_a_very_patient_customer_wants_to_know_of_everything_that_is_there = thread_both_streams(
            self._channel,
            FOLLOW_WHAT_A_VERY_PATIENT_CUSTOMER_WANTS_TO_KNOW_OF_EVERYTHING_THAT_IS_THERE,
            policy=follow_what_a_very_patient_customer_wants_to_know_of_everything_that_is_there_policy(
                caller
            ),
            path="/streams.Prices/FollowWhatAVeryPatientCustomerWantsToKnowOfEverythingThatIsThere",
            request=_wire.QUESTION_OF_A_VERY_PATIENT_CUSTOMER_WHO_WANTS_TO_KNOW_EVERYTHING_THAT_THERE_IS_CODEC,
            response=_wire.QUESTION_OF_A_VERY_PATIENT_CUSTOMER_WHO_WANTS_TO_KNOW_EVERYTHING_THAT_THERE_IS_CODEC,
            errors=FOLLOW_WHAT_A_VERY_PATIENT_CUSTOMER_WANTS_TO_KNOW_OF_EVERYTHING_THAT_IS_THERE_ERRORS,
            domain="prices.streams",
        )

    def watch(
        self,
        request: models.WatchRequest,
        *,
        deadline: float | None = None,
    ) -> Stream[models.Price]:
        """The prices of an article as they change.

        Safe: it changes nothing, and may be repeated.

        The call begins with the first response that is asked for, is not repeated
        after it, and lasts until the last one is read or the stream is closed; leave
        it early by a `with` block or a break.

        `deadline` is in seconds from when the first response is asked for, for the
        whole call; a deadline that is inherited still holds.

        Raises:
         - UnlistedError
         - CallError: every other failure.
        """
        return self._call_watch(
            request,
            deadline=deadline,
        )

    def load(
        self,
        requests: Iterable[models.Price],
        *,
        deadline: float | None = None,
    ) -> models.Loaded:
        """Takes prices, and says how many.

        Idempotent: repeating it changes nothing more.

        `requests` is read once, no faster than the server reads. What it raises ends
        the call, and is raised here.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - FrozenError
         - CallError: every other failure.
        """
        return self._call_load(
            requests,
            deadline=deadline,
        )

    def haggle(
        self,
        requests: Iterable[models.Offer],
        *,
        deadline: float | None = None,
    ) -> Stream[models.Offer]:
        """Calls haggle.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        The call begins with the first response that is asked for, is not repeated
        after it, and lasts until the last one is read or the stream is closed; leave
        it early by a `with` block or a break.

        `requests` is read once, no faster than the server reads. What it raises ends
        the call, and is raised here.

        `deadline` is in seconds from when the first response is asked for, for the
        whole call; a deadline that is inherited still holds.

        Raises CallError.
        """
        return self._call_haggle(
            requests,
            deadline=deadline,
        )

    def discard(
        self,
        requests: Iterable[models.Price],
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls discard.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `requests` is read once, no faster than the server reads. What it raises ends
        the call, and is raised here.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return self._call_discard(
            requests,
            deadline=deadline,
        )

    def heartbeat(
        self,
        *,
        deadline: float | None = None,
    ) -> Stream[models.Beat]:
        """Calls heartbeat.

        Deprecated.

        Safe: it changes nothing, and may be repeated.

        The call begins with the first response that is asked for, is not repeated
        after it, and lasts until the last one is read or the stream is closed; leave
        it early by a `with` block or a break.

        `deadline` is in seconds from when the first response is asked for, for the
        whole call; a deadline that is inherited still holds.

        Raises CallError.
        """
        return self._call_heartbeat(
            None,
            deadline=deadline,
        )

    def look(
        self,
        request: models.LookRequest,
        *,
        deadline: float | None = None,
    ) -> models.Price:
        """Calls look.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return self._call_look(
            request,
            deadline=deadline,
        )

    def follow_what_a_very_patient_customer_wants_to_know_of_everything_that_is_there(
        self,
        requests: Iterable[
            models.QuestionOfAVeryPatientCustomerWhoWantsToKnowEverythingThatThereIs
        ],
        *,
        deadline: float | None = None,
    ) -> Stream[
        models.QuestionOfAVeryPatientCustomerWhoWantsToKnowEverythingThatThereIs
    ]:
        """Calls
        follow_what_a_very_patient_customer_wants_to_know_of_everything_that_is_there.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        The call begins with the first response that is asked for, is not repeated
        after it, and lasts until the last one is read or the stream is closed; leave
        it early by a `with` block or a break.

        `requests` is read once, no faster than the server reads. What it raises ends
        the call, and is raised here.

        `deadline` is in seconds from when the first response is asked for, for the
        whole call; a deadline that is inherited still holds.

        Raises CallError.
        """
        return self._call_follow_what_a_very_patient_customer_wants_to_know_of_everything_that_is_there(
            requests,
            deadline=deadline,
        )

    def close(self) -> None:
        """Ends what is under way, and the connection."""
        self._channel.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
