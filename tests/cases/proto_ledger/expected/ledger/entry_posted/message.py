# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event entry_posted."""

from typing import Protocol

from .._runtime.cloudevents import EventKind
from .._runtime.decoding import json_decoder
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.entry_posted import EntryPosted

ENTRY_POSTED = EventKind(
    type="ledger.entry_posted",
    source="/ledger/book_service",
    topic="ledger.entries",
)
"""The event entry_posted."""

# services.balances.consumes.entry_posted
BALANCES = Subscription(
    message="entry_posted",
    topic="ledger.entries",
    group="balances",
    dead_letter="ledger.entries.balances.dlq",
    ordering="per_key",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=1209600.0,
    lease=60.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How balances consumes entry_posted, as group balances."""


def key_account_id(
    event: EntryPosted,
) -> str:
    """The partition key: its accountId."""
    value = event.account_id
    return value


def id_entry_id(
    event: EntryPosted,
) -> str:
    """The id of a message: its entryId."""
    value = event.entry_id
    return value


decode_by_entry_id = json_decoder(
    EntryPosted,
    id_entry_id,
)


class AsyncEntryPostedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        event: EntryPosted,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class EntryPostedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        event: EntryPosted,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...
