# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""ApplySettings over Kafka, topic telemetry.apply-settings.v1."""

from sqlite3 import Connection

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.decoding import json_decoder
from .._runtime.delivery import Handler
from .._runtime.inbox_engine import InboxEngine
from .._runtime.kafka_consumer import KafkaConsumer
from .._runtime.kafka_producer import KafkaProducer
from .._runtime.kafka_settings import KafkaSettings
from .._runtime.sqlite_inbox import SqliteInbox
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.apply_settings import ApplySettings

APPLY_SETTINGS = EventKind(
    type="telemetry.apply_settings",
    source="/telemetry/registry",
    topic="telemetry.apply-settings.v1",
)
"""A device is to work differently."""

# services.gateway.consumes.apply_settings
GATEWAY = Subscription(
    message="apply_settings",
    topic="telemetry.apply-settings.v1",
    group="gateway",
    dead_letter="telemetry.apply-settings.v1.gateway.dlq",
    ordering="per_key",
    max_deliveries=10,
    concurrency=256,
    dedupe_window=777600.0,
    backoff=RedeliveryBackoff(
        base=5.0,
        factor=3.0,
        cap=3600.0,
    ),
)
"""How gateway consumes apply_settings, as group gateway."""


def _key_device_id(
    command: ApplySettings,
) -> str:
    """The partition key: its device_id."""
    value = command.device_id
    return value


def _id_command_id(
    command: ApplySettings,
) -> str:
    """The id of a message: its command_id."""
    value = command.command_id
    return str(value)


_decode_by_command_id = json_decoder(
    ApplySettings,
    _id_command_id,
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
        event_id = _id_command_id(command)
        headers = APPLY_SETTINGS.headers(event_id, self._headers)
        await self._kafka.send(
            APPLY_SETTINGS.topic,
            command.model_dump_json(by_alias=True).encode(),
            key=_key_device_id(command).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )


class ApplySettingsOutbox:
    """A device is to work differently.

    Written in the caller's own transaction and published by a SqliteOutboxRelay once
    that is committed: never lost, never sent for what was rolled back, in order
    within a key. It may be published twice; consumers skip the second.
    """

    def __init__(
        self,
        outbox: SqliteOutbox,
        *,
        headers: MessageHeaders | None = None,
    ) -> None:
        self._outbox = outbox
        self._headers = headers

    def add(
        self,
        transaction: Connection,
        command: ApplySettings,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = _id_command_id(command)
        self._outbox.add(
            transaction,
            topic=APPLY_SETTINGS.topic,
            key=_key_device_id(command),
            value=command.model_dump_json(by_alias=True).encode(),
            headers=APPLY_SETTINGS.headers(event_id, self._headers),
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
        decode=_decode_by_command_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
