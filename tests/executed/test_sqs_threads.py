"""The emitted producers for plain threads, over the embedded SQS and SNS."""

from __future__ import annotations

import asyncio
import importlib
import subprocess
import sys
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from mscomm_gen.brokers.embedded_sqs import CREDENTIALS, REGION, EmbeddedSqs

from .emitted import emitted


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("emitted")


@pytest.fixture(scope="module")
def server() -> Iterator[EmbeddedSqs]:
    with EmbeddedSqs() as running:
        yield running


@pytest.fixture(scope="module")
def post(folder: Path, server: EmbeddedSqs) -> Iterator[SimpleNamespace]:
    """The emitted names, and queues that are there."""
    with emitted("post", folder) as package:

        def part(name: str) -> Any:
            return importlib.import_module(f"{package.__name__}.{name}")

        runtime, deliver, weighed = part("runtime"), part("deliver"), part("weighed")
        settings = runtime.SqsSettings(REGION, server.endpoint, extra=CREDENTIALS)
        asyncio.run(
            runtime.create_queues(
                settings, deliver.DELIVER_QUEUES, weighed.WEIGHED_QUEUES
            )
        )
        yield SimpleNamespace(
            runtime=runtime,
            settings=settings,
            deliver=deliver.DeliverProducer,
            weighed=weighed.WeighedProducer,
            parcel=part("models").Parcel,
        )


def taken(server: EmbeddedSqs, queue: str, count: int) -> list[str]:
    """The bodies of so many messages of a queue, which are deleted."""
    # By name: it comes without types.
    session = importlib.import_module("botocore.session").get_session()
    client = session.create_client(
        "sqs", region_name=REGION, endpoint_url=server.endpoint, **CREDENTIALS
    )
    url = client.get_queue_url(QueueName=queue)["QueueUrl"]
    found: list[str] = []
    for _ in range(100):
        answer = client.receive_message(
            QueueUrl=url, MaxNumberOfMessages=10, WaitTimeSeconds=1
        )
        for message in answer.get("Messages", []):
            found.append(message["Body"])
            client.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
        if len(found) >= count:
            break
    client.close()
    return found


def test_many_threads_share_a_producer_and_nothing_is_lost(
    post: SimpleNamespace, server: EmbeddedSqs
) -> None:
    parcels = [post.parcel(parcel_id=uuid.uuid4(), street="A") for _ in range(60)]
    with post.runtime.ThreadSqsProducer(post.settings) as sqs:
        producer = post.deliver(sqs)
        with ThreadPoolExecutor(12) as pool:
            list(pool.map(producer.send, parcels))
    bodies = taken(server, "post-deliver", 60)
    assert sorted(bodies) == sorted(parcel.model_dump_json() for parcel in parcels)


def test_an_event_reaches_the_queue_of_every_group(
    post: SimpleNamespace, server: EmbeddedSqs
) -> None:
    parcel = post.parcel(parcel_id=uuid.uuid4(), street="B")
    with post.runtime.ThreadSqsProducer(post.settings) as sqs:
        post.weighed(sqs).send(parcel)
    for group in ("carrier", "books"):
        (body,) = taken(server, f"post-weighed-{group}", 1)
        assert body == parcel.model_dump_json()


def test_what_is_too_long_or_too_late_is_told_to_the_thread_that_sends(
    post: SimpleNamespace,
) -> None:
    parcel = post.parcel(parcel_id=uuid.uuid4(), street="C")
    with post.runtime.ThreadSqsProducer(post.settings) as sqs:
        producer = post.deliver(sqs)
        with pytest.raises(post.runtime.MessageTooLarge):
            producer.send(parcel.model_copy(update={"street": "x" * 3000}))
        with pytest.raises(post.runtime.PublishError):
            producer.send(parcel, delay=1000)
    with pytest.raises(post.runtime.PublishError, match="closed"):
        producer.send(parcel)
    sqs.close()


FORK = """
import os, sys, uuid
from post.deliver import DeliverProducer
from post.models import Parcel
from post.runtime import ForkedClient, SqsSettings, ThreadSqsProducer
from mscomm_gen.brokers.embedded_sqs import CREDENTIALS, REGION
settings = SqsSettings(REGION, sys.argv[1], extra=CREDENTIALS)
sqs = ThreadSqsProducer(settings)
parcel = Parcel(parcel_id=uuid.uuid4(), street="D")
DeliverProducer(sqs).send(parcel)
child = os.fork()
if not child:
    status = 1
    try:
        DeliverProducer(sqs).send(parcel)
    except ForkedClient as error:
        assert "after the fork" in str(error)
        sqs.close()
        with ThreadSqsProducer(settings) as own:
            DeliverProducer(own).send(parcel)
        status = 0
    finally:
        os._exit(status)
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
DeliverProducer(sqs).send(parcel)
sqs.close()
"""


def test_a_forked_child_is_told_to_make_a_producer_of_its_own(
    post: SimpleNamespace, folder: Path, server: EmbeddedSqs
) -> None:
    generator = Path(__file__).parents[2] / "generator"
    ended = subprocess.run(
        [sys.executable, "-c", FORK, server.endpoint],
        env={"PYTHONPATH": f"{folder}:{generator}"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ended.stdout.strip(), ended.returncode) == ("0", 0), ended.stderr
    assert len(taken(server, "post-deliver", 3)) == 3
