# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""ApplySettings over Kafka, topic telemetry.apply-settings.v1."""

from sqlite3 import Connection

from .._runtime.cloudevents import MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.delivery import Handler
from .._runtime.inbox_engine import InboxEngine
from .._runtime.kafka_consumer import KafkaConsumer
from .._runtime.kafka_producer import KafkaProducer
from .._runtime.kafka_settings import KafkaSettings
from .._runtime.sqlite_inbox import SqliteInbox
from ..models.apply_settings import ApplySettings
from .message import (
    APPLY_SETTINGS,
    GATEWAY,
    decode_by_command_id,
    id_command_id,
    key_device_id,
)


class AsyncApplySettingsProducer:
    """A device is to work differently.

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
        command: ApplySettings,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_command_id(command)
        headers = APPLY_SETTINGS.headers(event_id, self._headers)
        await self._kafka.send(
            APPLY_SETTINGS.topic,
            command.model_dump_json(by_alias=True).encode(),
            key=key_device_id(command).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )


def gateway_consumer(
    kafka: KafkaSettings,
    inbox: SqliteInbox,
    handler: Handler[ApplySettings, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes apply_settings for gateway, in group gateway.

    Waits until the device is awake; a newer setting replaces an older one.

    Promise: exactly one effect in the inbox's database. The handler writes through
    `delivery.transaction`, which is committed together with the record of the
    message; it neither commits nor rolls back. Whatever it does elsewhere happens at
    least once: give `delivery.id` along as the key.

    What the handler raises brings the message back after a backoff; what has the
    same key waits behind it. After 10 deliveries in vain, and at once if it cannot
    be decoded or its id is known with another payload, it goes to
    telemetry.apply-settings.v1.gateway.dlq with the reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = InboxEngine(
        GATEWAY,
        inbox=inbox,
        decode=decode_by_command_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
