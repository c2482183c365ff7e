# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""ApplySettings over Kafka, topic telemetry.apply-settings.v1, for threads."""

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from ..models.apply_settings import ApplySettings
from .message import APPLY_SETTINGS, id_command_id, key_device_id


class ApplySettingsProducer:
    """A device is to work differently.

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
        command: ApplySettings,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_command_id(command)
        headers = APPLY_SETTINGS.headers(event_id, self._headers)
        self._kafka.send(
            APPLY_SETTINGS.topic,
            command.model_dump_json(by_alias=True).encode(),
            key=key_device_id(command).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
