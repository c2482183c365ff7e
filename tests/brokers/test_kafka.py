"""The shared suite over the embedded Kafka broker."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest

from mscomm_gen.brokers.embedded_kafka import EmbeddedKafka
from runtime.kafka_producer import KafkaProducer
from runtime.kafka_settings import KafkaSettings

from .kafka_rig import KafkaRig
from .suite import BrokerSuite


@pytest.fixture(scope="module")
def broker() -> Iterator[EmbeddedKafka]:
    with EmbeddedKafka() as running:
        yield running


class TestKafka(BrokerSuite):
    @pytest.fixture
    async def rig(self, broker: EmbeddedKafka) -> AsyncIterator[KafkaRig]:
        settings = KafkaSettings(broker.bootstrap, for_producers={"linger.ms": 0})
        async with KafkaProducer(settings) as producer:
            yield KafkaRig(broker, producer)
