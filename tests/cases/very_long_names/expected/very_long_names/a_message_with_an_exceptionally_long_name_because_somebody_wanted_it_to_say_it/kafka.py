# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Req over Kafka, topic
very-long-names.a-message-with-an-exceptionally-long-name-because-somebody-wanted-it-to-say-it.v1.
"""

from sqlite3 import Connection
from uuid import uuid4

from .._runtime.cloudevents import MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.delivery import Handler
from .._runtime.inbox_engine import InboxEngine
from .._runtime.kafka_consumer import KafkaConsumer
from .._runtime.kafka_producer import KafkaProducer
from .._runtime.kafka_settings import KafkaSettings
from .._runtime.sqlite_inbox import SqliteInbox
from ..models.shared import Req
from .message import (
    A_MESSAGE_WITH_AN_EXCEPTIONALLY_LONG_NAME_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_IT,
    ANOTHER_CONSUMER_SERVICE_WHOSE_NAME_IS_VERY_LONG_BECAUSE_SOMEBODY_WANTED_IT_SO,
    decode,
    key_a,
)


class AsyncAMessageWithAnExceptionallyLongNameBecauseSomebodyWantedItToSayItProducer:
    """Publishes
    a_message_with_an_exceptionally_long_name_because_somebody_wanted_it_to_say_it to
    the topic
    very-long-names.a-message-with-an-exceptionally-long-name-because-somebody-wanted-it-to-say-it.v1.

    The contract publishes it through an outbox; this class sends at once, apart from
    any transaction, for tests and tools.
    """

    def __init__(
        self,
        kafka: KafkaProducer,
        *,
        headers: MessageHeaders | None = None,
    ) -> None:
        self._kafka = kafka
        self._headers = headers

    async def send(
        self,
        event: Req,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = str(uuid4())
        headers = A_MESSAGE_WITH_AN_EXCEPTIONALLY_LONG_NAME_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_IT.headers(
            event_id, self._headers
        )
        await self._kafka.send(
            A_MESSAGE_WITH_AN_EXCEPTIONALLY_LONG_NAME_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_IT.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_a(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )


def another_consumer_service_whose_name_is_very_long_because_somebody_wanted_it_so_consumer(
    kafka: KafkaSettings,
    inbox: SqliteInbox,
    handler: Handler[Req, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes
    a_message_with_an_exceptionally_long_name_because_somebody_wanted_it_to_say_it
    for
    another_consumer_service_whose_name_is_very_long_because_somebody_wanted_it_so,
    in group
    another_consumer_service_whose_name_is_very_long_because_somebody_wanted_it_so.

    Promise: exactly one effect in the inbox's database. The handler writes through
    `delivery.transaction`, which is committed together with the record of the
    message; it neither commits nor rolls back. Whatever it does elsewhere happens at
    least once: give `delivery.id` along as the key.

    What the handler raises brings the message back after a backoff; nothing waits
    behind it. After 5 deliveries in vain, and at once if it cannot be decoded or its
    id is known with another payload, it goes to
    very-long-names.a-message-with-an-exceptionally-long-name-because-somebody-wanted-it-to-say-it.v1.another_consumer_service_whose_name_is_very_long_because_somebody_wanted_it_so.dlq
    with the reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = InboxEngine(
        ANOTHER_CONSUMER_SERVICE_WHOSE_NAME_IS_VERY_LONG_BECAUSE_SOMEBODY_WANTED_IT_SO,
        inbox=inbox,
        decode=decode,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
