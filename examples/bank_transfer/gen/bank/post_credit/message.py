# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Step 2. Give it to the payee."""

from sqlite3 import Connection
from typing import Protocol

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.post_credit import PostCredit

POST_CREDIT = EventKind(
    type="bank.post_credit",
    source="/bank/transfers",
    topic="bank.post-credit.v1",
)
"""Step 2. Give it to the payee."""

# services.clearing.consumes.post_credit
CLEARING = Subscription(
    message="post_credit",
    topic="bank.post-credit.v1",
    group="clearing",
    dead_letter="bank.post-credit.v1.clearing.dlq",
    ordering="per_key",
    max_deliveries=10,
    concurrency=32,
    dedupe_window=1209600.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How clearing consumes post_credit, as group clearing."""


def key_payee(
    command: PostCredit,
) -> str:
    """The partition key: its payee."""
    value = command.payee
    return value


def id_command_id(
    command: PostCredit,
) -> str:
    """The id of a message: its command_id."""
    value = command.command_id
    return str(value)


decode_by_command_id = json_decoder(
    PostCredit,
    id_command_id,
)


class AsyncPostCreditPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        command: PostCredit,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class PostCreditPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        command: PostCredit,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class PostCreditOutbox:
    """Step 2. Give it to the payee.

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
        command: PostCredit,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = id_command_id(command)
        value = command.model_dump_json(by_alias=True).encode()
        headers = POST_CREDIT.headers(event_id, self._headers)
        key = key_payee(command)
        self._outbox.add(
            transaction,
            topic=POST_CREDIT.topic,
            key=key,
            value=value,
            headers=headers,
        )
