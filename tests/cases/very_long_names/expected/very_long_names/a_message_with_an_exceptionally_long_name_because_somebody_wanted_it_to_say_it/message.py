# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event
a_message_with_an_exceptionally_long_name_because_somebody_wanted_it_to_say_it.
"""

from sqlite3 import Connection
from typing import Protocol
from uuid import uuid4

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.shared import Req

A_MESSAGE_WITH_AN_EXCEPTIONALLY_LONG_NAME_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_IT = EventKind(
    type="very_long_names.a_message_with_an_exceptionally_long_name_because_somebody_wanted_it_to_say_it",
    source="/very_long_names/a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything",
    topic="very-long-names.a-message-with-an-exceptionally-long-name-because-somebody-wanted-it-to-say-it.v1",
)
"""The event
a_message_with_an_exceptionally_long_name_because_somebody_wanted_it_to_say_it.
"""

# services.another_consumer_service_whose_name_is_very_long_because_somebody_wanted_it_so.consumes.a_message_with_an_exceptionally_long_name_because_somebody_wanted_it_to_say_it
ANOTHER_CONSUMER_SERVICE_WHOSE_NAME_IS_VERY_LONG_BECAUSE_SOMEBODY_WANTED_IT_SO = Subscription(
    message="a_message_with_an_exceptionally_long_name_because_somebody_wanted_it_to_say_it",
    topic="very-long-names.a-message-with-an-exceptionally-long-name-because-somebody-wanted-it-to-say-it.v1",
    group="another_consumer_service_whose_name_is_very_long_because_somebody_wanted_it_so",
    dead_letter="very-long-names.a-message-with-an-exceptionally-long-name-because-somebody-wanted-it-to-say-it.v1.another_consumer_service_whose_name_is_very_long_because_somebody_wanted_it_so.dlq",
    ordering="none",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=1209600.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How another_consumer_service_whose_name_is_very_long_because_somebody_wanted_it_so
consumes
a_message_with_an_exceptionally_long_name_because_somebody_wanted_it_to_say_it, as
group another_consumer_service_whose_name_is_very_long_because_somebody_wanted_it_so.
"""


def key_a(
    event: Req,
) -> str:
    """The partition key: its a."""
    value = event.a
    return value


decode = json_decoder(
    Req,
)


class AsyncAMessageWithAnExceptionallyLongNameBecauseSomebodyWantedItToSayItPublisher(
    Protocol
):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        event: Req,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class AMessageWithAnExceptionallyLongNameBecauseSomebodyWantedItToSayItPublisher(
    Protocol
):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        event: Req,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class AMessageWithAnExceptionallyLongNameBecauseSomebodyWantedItToSayItOutbox:
    """Publishes
    a_message_with_an_exceptionally_long_name_because_somebody_wanted_it_to_say_it to
    the topic
    very-long-names.a-message-with-an-exceptionally-long-name-because-somebody-wanted-it-to-say-it.v1.

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
        event: Req,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = str(uuid4())
        value = event.model_dump_json(by_alias=True).encode()
        headers = A_MESSAGE_WITH_AN_EXCEPTIONALLY_LONG_NAME_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_IT.headers(
            event_id, self._headers
        )
        key = key_a(event)
        self._outbox.add(
            transaction,
            topic=A_MESSAGE_WITH_AN_EXCEPTIONALLY_LONG_NAME_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_IT.topic,
            key=key,
            value=value,
            headers=headers,
        )
