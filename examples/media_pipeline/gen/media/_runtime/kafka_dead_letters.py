# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Dead letters to a Kafka topic: key, value and headers as they came, and our headers."""

from __future__ import annotations

from .dead_letters import DeadLetter
from .kafka_producer import KafkaProducer
from .subscription import Subscription


class KafkaDeadLetters:
    """Publishes to the subscription's dead-letter topic."""

    def __init__(self, producer: KafkaProducer) -> None:
        self._producer = producer

    async def publish(self, dead: DeadLetter, subscription: Subscription) -> None:
        """See DeadLetterQueue. Raises PublishError."""
        await self._producer.send(
            subscription.dead_letter,
            dead.incoming.value,
            key=dead.incoming.key,
            headers=dead.headers(subscription),
        )
