"""The shared suite over the embedded Kafka broker."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from confluent_kafka import KafkaError

from mscomm_gen import pipeline
from mscomm_gen.brokers.embedded_kafka import EmbeddedKafka
from mscomm_gen.diagnostics import ContractFault
from mscomm_gen.frontends.yaml.load import load_text
from runtime.kafka_producer import KafkaProducer
from runtime.kafka_settings import KafkaSettings
from runtime.publisher import PublishError
from runtime.reports import Fate

from .kafka_rig import KafkaRig
from .suite import Ledger, ReachableSuite, Seen, consuming, note

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def broker() -> Iterator[EmbeddedKafka]:
    with EmbeddedKafka() as running:
        yield running


class TestKafka(ReachableSuite):
    @pytest.fixture
    async def rig(self, broker: EmbeddedKafka) -> AsyncIterator[KafkaRig]:
        settings = KafkaSettings(broker.bootstrap, for_producers={"linger.ms": 0})
        async with KafkaProducer(settings) as producer:
            yield KafkaRig(broker, producer)

    async def test_kafka_tombstone_is_dead_lettered_and_never_a_crash(
        self, rig: KafkaRig, tmp_path: Path
    ) -> None:
        ledger, seen = Ledger(), Seen()
        async with consuming(rig, tmp_path, seen.note, ledger):
            await rig.send("a", None)
            await rig.send("a", note(1))
            await ledger.wait(Fate.PROCESSED, 1)
            (dead,) = await rig.dead(1)
        assert dead.value is None
        assert dead.headers["mscomm-dead-letter-reason"] == "undecodable"


async def test_kafka_producer_delivery_failure_is_raised(broker: EmbeddedKafka) -> None:
    async with KafkaProducer(KafkaSettings(broker.bootstrap)) as producer:
        await producer.send("sent", b"warm-up")
        broker.reject_produce(1, KafkaError.MSG_SIZE_TOO_LARGE)
        with pytest.raises(PublishError) as caught:
            await producer.send("sent", b"x")
        assert caught.value.code == "MSG_SIZE_TOO_LARGE"
        await producer.send("sent", b"y")
    with pytest.raises(PublishError, match="closed"):
        await producer.send("sent", b"z")


async def test_handlers_slower_than_the_prefetch_pause_and_stay_in_the_group(
    broker: EmbeddedKafka, tmp_path: Path
) -> None:
    settings = KafkaSettings(broker.bootstrap, for_producers={"linger.ms": 0})
    ledger, seen = Ledger(), Seen(pause=0.1)
    async with KafkaProducer(settings) as producer:
        rig = KafkaRig(broker, producer)
        async with consuming(rig, tmp_path, seen.note, ledger):
            for number in range(48):
                await rig.send("a", note(number))
            await ledger.wait(Fate.PROCESSED, 48)
    assert seen.done == {"a": list(range(48))}
    assert ledger.count(Fate.SKIPPED_DUPLICATE) == 0


def test_kafka_retry_topic_breaks_order_so_the_language_has_no_such_thing() -> None:
    text = (ROOT / "tests/executed/contracts/warehouse.yaml").read_text()
    asked = text.replace("dedupe: none", "dedupe: none, retry: non_blocking_topics")
    with pytest.raises(ContractFault, match="retry"):
        load_text(asked, "warehouse.yaml", options=pipeline.option_specs())
