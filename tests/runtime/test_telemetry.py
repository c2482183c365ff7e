"""What clients tell: with the adapter for OpenTelemetry that stands in examples/, over the real SDK."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest
from opentelemetry import metrics, trace
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from runtime.attempt import Attempt
from runtime.options import ClientOptions
from runtime.policy import Backoff, BreakerPolicy, Policy
from runtime.telemetry import Telemetry
from runtime.thread_caller import ThreadCaller
from runtime.thread_options import ThreadClientOptions, ThreadTiming
from runtime.thread_parts import SharedBudget

from .virtual import CHARGE, Script, VirtualTime, caller, failing, outcome_of

ADAPTER = (
    Path(__file__).resolve().parents[2] / "examples" / "telemetry" / "open_telemetry.py"
)
POLICY = Policy(timeout=2.0, deadline=8.0, backoff=Backoff(base=0.5), breaker=None)


@dataclass(frozen=True, slots=True)
class Seen:
    """A telemetry, and what reached the SDK's exporters."""

    telemetry: Telemetry
    spans: InMemorySpanExporter
    reader: InMemoryMetricReader

    def named(self, kind: trace.SpanKind) -> list[ReadableSpan]:
        return [span for span in self.spans.get_finished_spans() if span.kind is kind]

    def points(self) -> dict[str, list[tuple[Mapping[str, object], float]]]:
        """Every metric: its attributes and count, or sum for counters."""
        found: dict[str, list[tuple[Mapping[str, object], float]]] = {}
        data = self.reader.get_metrics_data()
        for resource in data.resource_metrics if data else ():
            for scope in resource.scope_metrics:
                for metric in scope.metrics:
                    for point in metric.data.data_points:
                        count = float(
                            getattr(point, "count", 0) or getattr(point, "value", 0)
                        )
                        attributes: Mapping[str, object] = dict(point.attributes or {})
                        found.setdefault(metric.name, []).append((attributes, count))
        return found


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> Iterator[Seen]:
    spec = importlib.util.spec_from_file_location("open_telemetry", ADAPTER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    spans, reader = InMemorySpanExporter(), InMemoryMetricReader()
    tracers, meters = TracerProvider(), MeterProvider([reader])
    tracers.add_span_processor(SimpleSpanProcessor(spans))
    # The global providers can be set once a process only.
    monkeypatch.setattr(trace, "get_tracer", tracers.get_tracer)
    monkeypatch.setattr(metrics, "get_meter", meters.get_meter)
    telemetry: Telemetry = module.OpenTelemetry()
    yield Seen(telemetry, spans, reader)
    tracers.shutdown()
    meters.shutdown()


async def test_a_call_is_a_span_with_its_attempts_as_children_and_the_retry_as_event(
    seen: Seen,
) -> None:
    time = VirtualTime()
    client = caller(time, POLICY, options=ClientOptions(telemetry=seen.telemetry))
    await client.call(Script(time, ConnectionError("down"), "receipt"))
    [call] = seen.named(trace.SpanKind.INTERNAL)
    first, second = seen.named(trace.SpanKind.CLIENT)
    assert call.name == first.name == "payments.charge"
    assert call.attributes == {"rpc.method": "payments/charge"}
    assert call.context is not None
    assert first.parent is not None
    assert first.parent.span_id == call.context.span_id
    assert [
        span.attributes and span.attributes["mscomm.attempt"]
        for span in (first, second)
    ] == [1, 2]
    assert not first.status.is_ok
    assert call.status.is_ok
    [event] = call.events
    assert event.name == "retry"
    assert event.attributes is not None
    assert event.attributes["wait.seconds"] == 0.5
    assert event.attributes["error.type"] == "Unavailable"


async def test_the_span_of_the_attempt_travels_with_the_request(seen: Seen) -> None:
    time = VirtualTime()

    async def headers(operation: object) -> dict[str, str]:
        return {"authorization": "token"}

    options = ClientOptions(telemetry=seen.telemetry, headers=headers)
    send = Script(time, "receipt")
    await caller(time, POLICY, options=options).call(send)
    sent = send.attempts[0].headers
    assert sent["authorization"] == "token"
    [attempt] = seen.named(trace.SpanKind.CLIENT)
    assert attempt.context is not None
    pattern = f"00-{attempt.context.trace_id:032x}-{attempt.context.span_id:016x}-[0-9a-f]{{2}}"
    assert re.fullmatch(pattern, sent["traceparent"])


async def test_a_server_goes_on_with_the_trace_that_came_with_the_request(
    seen: Seen,
) -> None:
    time = VirtualTime()
    send = Script(time, "receipt")
    await caller(time, POLICY, options=ClientOptions(telemetry=seen.telemetry)).call(
        send
    )
    with seen.telemetry.span("payments.charge", "server", {}, send.attempts[0].headers):
        pass
    [attempt] = seen.named(trace.SpanKind.CLIENT)
    [served] = seen.named(trace.SpanKind.SERVER)
    assert served.parent is not None
    assert attempt.context is not None
    assert served.parent.span_id == attempt.context.span_id


async def test_calls_retries_refusals_and_transitions_are_counted(seen: Seen) -> None:
    time = VirtualTime()
    policy = Policy(
        timeout=2.0,
        deadline=8.0,
        attempts=2,
        backoff=Backoff(base=0.5),
        breaker=BreakerPolicy(calls=2, window_calls=2, window_seconds=None),
    )
    client = caller(time, policy, options=ClientOptions(telemetry=seen.telemetry))
    await failing(client, Script(time, ConnectionError()))
    await failing(client, Script(time, "receipt"))
    points = seen.points()
    operation = {"rpc.method": "payments/charge"}
    assert points["mscomm.client.retries"] == [
        ({**operation, "error.type": "Unavailable"}, 1)
    ]
    assert points["mscomm.client.refused"] == [
        ({**operation, "error.type": "BreakerOpen"}, 1)
    ]
    assert points["mscomm.client.breaker.transitions"] == [
        ({**operation, "from": "closed", "to": "open"}, 1)
    ]
    assert sorted(points["rpc.client.call.duration"], key=str) == [
        ({**operation, "error.type": "BreakerOpen"}, 1),
        ({**operation, "error.type": "Unavailable"}, 1),
    ]


def test_calls_of_threads_are_told_alike_each_with_its_own_attempts(seen: Seen) -> None:
    client = ThreadCaller(
        CHARGE,
        POLICY,
        options=ThreadClientOptions(
            telemetry=seen.telemetry,
            timing=ThreadTiming(sleep=lambda seconds: None, random=lambda: 0.0),
        ),
        budget=SharedBudget(),
        classify=outcome_of,
    )
    sent: list[Mapping[str, str]] = []

    def send(attempt: Attempt) -> None:
        sent.append(attempt.headers)
        if attempt.number == 1:
            raise ConnectionError("down")

    with ThreadPoolExecutor(4) as pool:
        for ended in [pool.submit(client.call, send) for _ in range(8)]:
            ended.result()
    calls = {
        span.context.span_id: span
        for span in seen.named(trace.SpanKind.INTERNAL)
        if span.context is not None
    }
    attempts = seen.named(trace.SpanKind.CLIENT)
    parents = [span.parent.span_id for span in attempts if span.parent is not None]
    assert sorted(parents) == sorted([*calls, *calls])
    assert [len(call.events) for call in calls.values()] == [1] * 8
    assert len({headers["traceparent"] for headers in sent}) == 16
    operation = {"rpc.method": "payments/charge"}
    points = seen.points()
    assert points["rpc.client.call.duration"] == [(operation, 8)]
    assert points["mscomm.client.retries"] == [
        ({**operation, "error.type": "Unavailable"}, 8)
    ]
