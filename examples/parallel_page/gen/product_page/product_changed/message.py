# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""A product reads or looks different from now on."""

from sqlite3 import Connection
from typing import Protocol

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.product_changed import ProductChanged

PRODUCT_CHANGED = EventKind(
    type="product-page.product_changed",
    source="/product-page/catalog",
    topic="catalog.product-changed.v1",
)
"""A product reads or looks different from now on."""

# services.page_cache.consumes.product_changed
PAGE_CACHE = Subscription(
    message="product_changed",
    topic="catalog.product-changed.v1",
    group="page_cache",
    dead_letter="catalog.product-changed.v1.page_cache.dlq",
    ordering="per_key",
    max_deliveries=5,
    concurrency=8,
    dedupe_window=1209600.0,
    lease=60.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How page_cache consumes product_changed, as group page_cache."""


def key_sku(
    event: ProductChanged,
) -> str:
    """The partition key: its sku."""
    value = event.sku
    return value


def id_event_id(
    event: ProductChanged,
) -> str:
    """The id of a message: its event_id."""
    value = event.event_id
    return str(value)


decode_by_event_id = json_decoder(
    ProductChanged,
    id_event_id,
)


class AsyncProductChangedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        event: ProductChanged,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class ProductChangedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        event: ProductChanged,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class ProductChangedOutbox:
    """A product reads or looks different from now on.

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
        event: ProductChanged,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = id_event_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        headers = PRODUCT_CHANGED.headers(event_id, self._headers)
        key = key_sku(event)
        self._outbox.add(
            transaction,
            topic=PRODUCT_CHANGED.topic,
            key=key,
            value=value,
            headers=headers,
        )
