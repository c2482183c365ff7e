# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The command send_mail."""

from sqlite3 import Connection
from typing import Protocol
from uuid import uuid4

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.sqs_outgoing import check_size
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.send_mail import Mail

SEND_MAIL = EventKind(
    type="shop.send_mail",
    source="/shop/notification",
    topic="shop-mail",
)
"""The command send_mail."""

# services.notification.consumes.send_mail
NOTIFICATION = Subscription(
    message="send_mail",
    topic="shop-mail",
    group="notification",
    dead_letter="shop-mail-dlq",
    ordering="none",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=950400.0,
    visibility=30.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How notification consumes send_mail, as group notification."""


decode = json_decoder(
    Mail,
)


class AsyncSendMailPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        command: Mail,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class SendMailPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        command: Mail,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class SendMailOutbox:
    """Publishes send_mail to the queue shop-mail.

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
        command: Mail,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, RuntimeError where
        none is open, and MessageTooLarge for what could never be sent.
        """
        event_id = str(uuid4())
        value = command.model_dump_json(by_alias=True).encode()
        headers = SEND_MAIL.headers(event_id, self._headers)
        check_size(
            SEND_MAIL.topic,
            value,
            headers,
            key=None,
            limit=1048576,
        )
        self._outbox.add(
            transaction,
            topic=SEND_MAIL.topic,
            key=None,
            value=value,
            headers=headers,
        )
