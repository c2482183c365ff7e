"""What failed attempts over gRPC mean."""

from __future__ import annotations

import grpc
import pytest
from grpc.aio import AioRpcError, Metadata

from runtime import grpc_faults, grpc_status
from runtime.caller import Attempt
from runtime.errors import (
    BreakerOpen,
    DeadlineExceeded,
    DeclaredError,
    InvalidRequest,
    RemoteError,
    Unavailable,
)
from runtime.grpc_outcome import AttemptTimedOut, ChannelClosed, Classifier
from runtime.idempotency import RequestOutstanding
from runtime.operation import Idempotency, Operation
from runtime.outcome import Outcome

KEYED = Operation("till", "charge", Idempotency.KEYED)
NONE = Operation("till", "forget", Idempotency.NONE)


class FrozenError(DeclaredError):
    name = "Frozen"
    grpc_status = "PERMISSION_DENIED"


def failure(
    code: grpc.StatusCode,
    *trailing: tuple[str, str | bytes],
    initial: tuple[tuple[str, str], ...] = (),
) -> AioRpcError:
    return AioRpcError(code, Metadata(*initial), Metadata(*trailing), details="text")


def judged(
    cause: Exception, operation: Operation = KEYED, *, final: bool = False
) -> Outcome:
    classify = Classifier(
        operation,
        "till.shop",
        (FrozenError,),
        lambda cause: cause if isinstance(cause, AioRpcError) else None,
    )
    return classify(cause, Attempt(1, 2.0, {}, final))


def rich(reason: str, domain: str) -> tuple[str, bytes]:
    return (grpc_status.KEY, grpc_status.pack(9, "text", reason, domain, {}))


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (grpc.StatusCode.UNAVAILABLE, Unavailable),
        (grpc.StatusCode.DEADLINE_EXCEEDED, DeadlineExceeded),
        (grpc.StatusCode.INVALID_ARGUMENT, InvalidRequest),
        (grpc.StatusCode.INTERNAL, RemoteError),
        (grpc.StatusCode.NOT_FOUND, RemoteError),
    ],
)
def test_every_status_has_its_error(code: grpc.StatusCode, kind: type) -> None:
    outcome = judged(failure(code))
    assert type(outcome.error) is kind
    assert outcome.repeat is (code is grpc.StatusCode.UNAVAILABLE)


def test_the_callers_own_faults_do_not_count_against_the_server() -> None:
    assert not judged(failure(grpc.StatusCode.NOT_FOUND)).failure
    assert judged(failure(grpc.StatusCode.INTERNAL)).failure


def test_what_is_not_repeatable_is_not_repeated() -> None:
    assert not judged(failure(grpc.StatusCode.UNAVAILABLE), NONE).repeat
    assert not judged(AttemptTimedOut(), NONE).repeat


def test_our_own_time_limit_is_repeated_unless_it_was_the_calls() -> None:
    assert judged(AttemptTimedOut()).repeat
    assert not judged(AttemptTimedOut(), final=True).repeat
    assert not judged(failure(grpc.StatusCode.DEADLINE_EXCEEDED)).repeat


def test_pushback_is_exact_or_forbids() -> None:
    pushback = ("grpc-retry-pushback-ms", "300")
    outcome = judged(failure(grpc.StatusCode.UNAVAILABLE, pushback))
    assert (outcome.repeat, outcome.wait, outcome.wait_is_exact) == (True, 0.3, True)
    never = judged(
        failure(grpc.StatusCode.UNAVAILABLE, ("grpc-retry-pushback-ms", "-1"))
    )
    assert not never.repeat
    assert never.error.repeated


def test_a_response_that_had_begun_is_not_asked_for_again() -> None:
    begun = failure(grpc.StatusCode.UNAVAILABLE, initial=(("x-a", "b"),))
    assert not judged(begun).repeat


def test_a_declared_error_is_an_answer_and_no_failure() -> None:
    said = rich("Frozen", "till.shop")
    outcome = judged(failure(grpc.StatusCode.PERMISSION_DENIED, said))
    assert isinstance(outcome.error, FrozenError)
    assert outcome.error.detail == "text"
    assert not outcome.repeat
    assert not outcome.failure


def test_a_declared_error_whose_status_will_pass_is_repeated() -> None:
    said = rich("Frozen", "till.shop")
    outcome = judged(failure(grpc.StatusCode.UNAVAILABLE, said))
    assert isinstance(outcome.error, FrozenError)
    assert outcome.repeat
    assert outcome.failure


@pytest.mark.parametrize(
    "said", [rich("Frozen", "other.shop"), rich("Melted", "till.shop")]
)
def test_an_error_of_another_service_or_unknown_is_none_of_ours(
    said: tuple[str, bytes],
) -> None:
    outcome = judged(failure(grpc.StatusCode.FAILED_PRECONDITION, said))
    assert type(outcome.error) is RemoteError


def test_damaged_details_are_ignored() -> None:
    said = (grpc_status.KEY, b"\xff\xff")
    assert type(judged(failure(grpc.StatusCode.INTERNAL, said)).error) is RemoteError


def test_an_outstanding_request_is_asked_for_again_only_with_a_key() -> None:
    refusal = grpc_faults.failed(KEYED, RequestOutstanding("k"), 2.0)
    assert refusal.code is grpc.StatusCode.ABORTED
    answered = failure(refusal.code, *refusal.metadata)
    outcome = judged(answered)
    assert (outcome.repeat, outcome.wait, outcome.failure) == (True, 1.0, False)
    assert not judged(answered, NONE).repeat
    assert not judged(failure(grpc.StatusCode.ABORTED)).repeat


def test_a_closed_client_says_nothing_of_the_server() -> None:
    outcome = judged(ChannelClosed())
    assert not outcome.repeat
    assert not outcome.recorded


def test_a_fault_of_the_program_goes_through() -> None:
    with pytest.raises(ZeroDivisionError):
        judged(ZeroDivisionError())


def test_a_server_whose_breaker_is_open_is_unavailable() -> None:
    refusal = grpc_faults.failed(KEYED, BreakerOpen(retry_after=3), None)
    assert refusal.code is grpc.StatusCode.UNAVAILABLE
    assert refusal.metadata == ()


def test_rich_errors_read_as_they_were_packed() -> None:
    data = grpc_status.pack(9, "naïve", "Frozen", "till.shop", {"shop.Frozen": b"\x01"})
    read = grpc_status.unpack(data)
    assert read == grpc_status.RichStatus(
        "Frozen", "till.shop", {"shop.Frozen": b"\x01"}
    )
    assert grpc_status.unpack(b"") is None


def test_long_texts_are_cut_so_that_they_fit_into_metadata() -> None:
    refusal = grpc_faults.failed(KEYED, grpc_faults.InvalidCall("x" * 9000), None)
    assert len(refusal.text) <= 1000
    assert sum(len(value) for _, value in refusal.metadata) < 4000
