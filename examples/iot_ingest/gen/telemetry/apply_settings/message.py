# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""A device is to work differently."""

from sqlite3 import Connection
from typing import Protocol

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
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


def key_device_id(
    command: ApplySettings,
) -> str:
    """The partition key: its device_id."""
    value = command.device_id
    return value


def id_command_id(
    command: ApplySettings,
) -> str:
    """The id of a message: its command_id."""
    value = command.command_id
    return str(value)


decode_by_command_id = json_decoder(
    ApplySettings,
    id_command_id,
)


class AsyncApplySettingsPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        command: ApplySettings,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class ApplySettingsPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        command: ApplySettings,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


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
        event_id = id_command_id(command)
        value = command.model_dump_json(by_alias=True).encode()
        headers = APPLY_SETTINGS.headers(event_id, self._headers)
        key = key_device_id(command)
        self._outbox.add(
            transaction,
            topic=APPLY_SETTINGS.topic,
            key=key,
            value=value,
            headers=headers,
        )
