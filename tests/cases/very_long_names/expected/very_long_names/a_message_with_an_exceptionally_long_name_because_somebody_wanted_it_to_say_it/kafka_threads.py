# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Req over Kafka, topic
very-long-names.a-message-with-an-exceptionally-long-name-because-somebody-wanted-it-to-say-it.v1,
for threads.
"""

from uuid import uuid4

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from ..models.shared import Req
from .message import (
    A_MESSAGE_WITH_AN_EXCEPTIONALLY_LONG_NAME_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_IT,
    key_a,
)


class AMessageWithAnExceptionallyLongNameBecauseSomebodyWantedItToSayItProducer:
    """Publishes
    a_message_with_an_exceptionally_long_name_because_somebody_wanted_it_to_say_it to
    the topic
    very-long-names.a-message-with-an-exceptionally-long-name-because-somebody-wanted-it-to-say-it.v1.

    The contract publishes it through an outbox; this class sends at once, apart from
    any transaction, for tests and tools.
    """

    def __init__(
        self,
        kafka: ThreadKafkaProducer,
        *,
        headers: MessageHeaders | None = None,
    ) -> None:
        self._kafka = kafka
        self._headers = headers

    def send(
        self,
        event: Req,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = str(uuid4())
        headers = A_MESSAGE_WITH_AN_EXCEPTIONALLY_LONG_NAME_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_IT.headers(
            event_id, self._headers
        )
        self._kafka.send(
            A_MESSAGE_WITH_AN_EXCEPTIONALLY_LONG_NAME_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_IT.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_a(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
