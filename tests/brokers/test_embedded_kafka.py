"""The embedded broker: a process that speaks Kafka and goes when its owner goes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from confluent_kafka import KafkaError, Message, Producer

from mscomm_gen.brokers.embedded_kafka import EmbeddedKafka


def test_topics_have_the_partitions_that_were_asked_for() -> None:
    with EmbeddedKafka({"orders": 3}) as kafka:
        kafka.create_topic("late", 2)
        client = Producer({"bootstrap.servers": kafka.bootstrap})
        topics = client.list_topics(timeout=10).topics
    assert {name: len(topics[name].partitions) for name in ("orders", "late")} == {
        "orders": 3,
        "late": 2,
    }


def test_a_rejected_produce_is_reported_to_the_client() -> None:
    seen: list[KafkaError | None] = []

    def report(error: KafkaError | None, message: Message) -> None:
        seen.append(error)

    with EmbeddedKafka({"orders": 1}) as kafka:
        client = Producer({"bootstrap.servers": kafka.bootstrap})
        kafka.reject_produce(1, KafkaError.MSG_SIZE_TOO_LARGE)
        client.produce("orders", b"x", on_delivery=report)
        client.flush(10)
        client.produce("orders", b"y", on_delivery=report)
        client.flush(10)
    assert [error and error.code() for error in seen] == [
        KafkaError.MSG_SIZE_TOO_LARGE,
        None,
    ]


def test_an_unknown_order_is_answered_with_an_error() -> None:
    with EmbeddedKafka() as kafka, pytest.raises(RuntimeError, match="cannot do"):
        kafka._tell("dance")


@pytest.mark.parametrize("broker", ["embedded_kafka", "embedded_sqs"])
@pytest.mark.parametrize("way", ["closed input", "SIGTERM", "SIGINT"])
def test_the_process_ends_when_it_should(broker: str, way: str) -> None:
    with started(broker, subprocess.PIPE) as process:
        assert process.stdin is not None
        if way == "closed input":
            process.stdin.close()
        else:
            process.send_signal(signal.Signals[way])
        began = time.monotonic()
        assert process.wait(10) == 0
        assert time.monotonic() - began < 5


@pytest.mark.parametrize("broker", ["embedded_kafka", "embedded_sqs"])
def test_a_process_that_nobody_can_write_to_goes_on_until_it_is_ended(
    broker: str,
) -> None:
    """A program in the background of a script, or a container's, has the null device as its input."""
    with started(broker, subprocess.DEVNULL) as process:
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(1)
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0


@contextmanager
def started(broker: str, given: int) -> Iterator[subprocess.Popen[bytes]]:
    """The process of a broker that has told its address."""
    process = subprocess.Popen(
        [sys.executable, "-m", f"mscomm_gen.brokers.{broker}"],
        stdin=given,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    with process:
        try:
            assert process.stdout is not None
            assert b":" in process.stdout.readline()
            yield process
        finally:
            process.kill()


def test_a_malformed_topic_is_bad_usage() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mscomm_gen.brokers.embedded_kafka", "--topic", "a"],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        check=False,
    )
    assert done.returncode == 2
    assert "NAME:PARTITIONS" in done.stderr
