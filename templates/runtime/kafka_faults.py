"""What the library says went wrong, as the error of ours."""

from __future__ import annotations

from confluent_kafka import KafkaError, KafkaException

from .publisher import PublishError


def publish_error(topic: str, fault: KafkaException) -> PublishError:
    """The error for a message that the broker did not confirm."""
    error = fault.args[0]
    if isinstance(error, KafkaError):
        return PublishError(topic, error.str(), code=error.name())
    return PublishError(topic, str(error))
