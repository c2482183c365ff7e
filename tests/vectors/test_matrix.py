"""Every status, by every kind of operation and however far it came: what the design says, written a second time."""

from __future__ import annotations

import itertools
import json
from typing import Any

import pytest
from grpc import StatusCode

from .kinds import grpc_retryability, http_retryability

# Section 6 of the design, in its own words.
REPEATED = (408, 425, 429, 500, 502, 503, 504)
IDEMPOTENT = ("GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE")
OUTSTANDING = "urn:mscomm:problem:request-outstanding"
NOT_SENT = (
    "dns_failure",
    "connect_refused",
    "connect_timeout",
    "tls_handshake_failure",
)
FATE_UNKNOWN = (
    "read_timeout",
    "connection_reset_after_send",
    "incomplete_response_body",
)
NEVER = ("tls_certificate_invalid", "cancelled", "bulkhead_full", "breaker_open")


def http(**case: Any) -> tuple[bool, Any]:
    answer = http_retryability.run(json.dumps({"id": "m", **case}))
    retry = answer["retry"]
    assert isinstance(retry, bool)
    return retry, answer["delay_ms"]


def grpc(**case: Any) -> tuple[bool, Any]:
    answer = grpc_retryability.run(json.dumps({"id": "m", **case}))
    retry = answer["retry"]
    assert isinstance(retry, bool)
    return retry, answer["delay_ms"]


def harmless(method: str, declared: bool | None, keyed: bool) -> bool:
    if keyed:
        return True
    return method in IDEMPOTENT if declared is None else declared


OPERATIONS = list(
    itertools.product(
        ("GET", "HEAD", "PUT", "DELETE", "OPTIONS", "POST", "PATCH", "get", "post"),
        (None, True, False),
        (True, False),
    )
)


@pytest.mark.parametrize(("method", "declared", "keyed"), OPERATIONS)
def test_every_http_status_by_every_operation(
    method: str, declared: bool | None, keyed: bool
) -> None:
    may = harmless(method.upper(), declared, keyed)
    asked = {
        "method": method,
        "declared_idempotent": declared,
        "idempotency_key": keyed,
    }
    for status in range(100, 600):
        assert http(status=status, **asked)[0] is (may and status in REPEATED), status
    for problem in (OUTSTANDING, "https://shop.test/problems/request-outstanding"):
        assert http(status=409, problem_type=problem, **asked)[0] is keyed
    for problem in ("urn:mscomm:problem:key-reused", "request-outstanding-not", ""):
        assert not http(status=409, problem_type=problem, **asked)[0]
    for fault in NOT_SENT:
        assert http(transport_error=fault, **asked)[0], fault
    for fault in FATE_UNKNOWN:
        assert http(transport_error=fault, **asked)[0] is may, fault
    for fault in NEVER:
        assert not http(transport_error=fault, **asked)[0], fault


@pytest.mark.parametrize(
    ("said", "floor"),
    [
        ("0", 0),
        ("1", 1000),
        ("60", 60000),
        ("61", None),
        ("060", 60000),
        ("-1", 0),
        ("+1", 0),
        ("1e1", 0),
        ("1, 2", 0),
        ("٣", 0),
        ("Tue, 10 Mar 2026 12:01:00 GMT", 60000),
        ("Tue, 10 Mar 2026 12:01:01 GMT", None),
        ("Tuesday, 10-Mar-26 12:00:30 GMT", 30000),
        ("Tue Mar 10 12:00:30 2026", 30000),
        ("Tue, 10 Mar 2026 12:00:60 GMT", 60000),
        ("Tue, 10 Mar 2026 11:59:59 GMT", 0),
        ("Wednesday, 09-Mar-77 12:00:00 GMT", 0),
        ("Tue, 31 Feb 2026 12:00:30 GMT", 0),
        ("tue, 10 mar 2026 12:00:30 gmt", 0),
        ("Tue, 10 Mar 2026 12:00:30 +0000", 0),
    ],
)
def test_retry_after_in_every_form(said: str, floor: int | None) -> None:
    for status in REPEATED:
        retry, delay = http(
            method="GET",
            status=status,
            headers={"Retry-After": said},
            now="Tue, 10 Mar 2026 12:00:00 GMT",
        )
        assert retry is (floor is not None)
        if floor is not None:
            # Jitter may only add: up to 50 ms before the first repeat.
            assert delay == [floor, floor + 50]


def test_a_wait_must_end_before_the_deadline_and_within_the_cap() -> None:
    asked: dict[str, Any] = {"method": "GET", "status": 503}
    for remaining, retry in ((1001, True), (1000, False), (999, False)):
        headers = {"retry-after": "1"}
        answer = http(deadline_remaining_ms=remaining, headers=headers, **asked)
        assert answer[0] is retry
    for cap, retry in ((1000, True), (999, False)):
        answer = http(retry_after_cap_ms=cap, headers={"retry-after": "1"}, **asked)
        assert answer[0] is retry
    assert not http(headers={"X-Retry-Pushback": " Never "}, **asked)[0]
    assert http(headers={"X-Retry-Pushback": "no"}, **asked)[0]


def test_the_last_attempt_is_the_last() -> None:
    for attempt, most, retry in ((1, 1, False), (2, 3, True), (3, 3, False)):
        answer = http(method="GET", status=503, attempt=attempt, max_attempts=most)
        assert answer[0] is retry
        # The wait before the n-th repeat is drawn from 50 ms doubled n - 1 times.
        assert answer[1] == ([0, 50 * 2 ** (attempt - 1)] if retry else None)
    for attempt, most, retry in ((4, 9, True), (5, 9, False), (2, 2, False)):
        # gRFC A6: never more than five.
        answer = grpc(
            status="UNAVAILABLE", idempotent=True, attempt=attempt, maxAttempts=most
        )
        assert answer[0] is retry


@pytest.mark.parametrize("code", [code.name for code in StatusCode])
def test_every_grpc_status_by_every_operation_and_stage(code: str) -> None:
    for idempotent, keyed in itertools.product((True, False), repeat=2):
        asked: dict[str, Any] = {
            "status": code,
            "idempotent": idempotent,
            "idempotency_key": keyed,
        }
        may = (idempotent or keyed) and code == "UNAVAILABLE"
        assert grpc(**asked)[0] is may
        # Headers came: nothing is repeated any more, by nobody.
        assert not grpc(response_headers_received=True, **asked)[0]
        assert not grpc(replay_buffer_exceeded=True, **asked)[0]
        for stage, used, transparent in (
            ("not_sent", 0, True),
            ("not_sent", 3, True),
            ("refused_stream", 0, True),
            ("refused_stream", 1, False),
            ("goaway_unprocessed", 0, True),
            ("goaway_unprocessed", 1, False),
        ):
            answer = grpc(stage=stage, transparent_retries_used=used, **asked)
            expected = code != "CANCELLED" if transparent else may
            assert answer[0] is expected, (stage, used)
            if transparent and expected:
                assert answer[1] == [0, 0]
        # Our own time limit for an attempt, with or without the call's over.
        ours = (idempotent or keyed) and code in ("UNAVAILABLE", "DEADLINE_EXCEEDED")
        assert grpc(deadline_scope="per_attempt", **asked)[0] is ours
        assert not grpc(overall_remaining_ms=0, **asked)[0]


@pytest.mark.parametrize(
    ("pushback", "wait"),
    [
        ("0", 0),
        ("1", 1),
        ("250", 250),
        ("2147483647", 2147483647),
        ("2147483648", None),
        ("99999999999", None),
        ("-1", None),
        ("-0", None),
        ("+1", None),
        ("00", None),
        (" 1", None),
        ("1 ", None),
        ("0x1", None),
        ("1.0", None),
        ("", None),
        ("abc", None),
        ("١", None),
        (["100"], 100),
        (["100", "100"], None),
        ([], "none"),
    ],
)
def test_pushback_in_every_form(pushback: Any, wait: Any) -> None:
    retry, delay = grpc(status="UNAVAILABLE", idempotent=True, pushback=pushback)
    if wait == "none":
        assert (retry, delay) == (True, [0, 50])
    else:
        assert retry is (wait is not None and wait < 1e9)
        assert delay == ([wait, wait] if retry else None)
    # It makes nothing repeatable that is not.
    assert not grpc(status="UNAVAILABLE", idempotent=False, pushback=pushback)[0]
    assert not grpc(status="INTERNAL", idempotent=True, pushback=pushback)[0]
