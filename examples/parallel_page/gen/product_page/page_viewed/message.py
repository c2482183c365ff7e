# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Somebody saw a page. It is sent straight to the broker: a view that is lost with a
process costs nothing, and a write to a table for each of them would.
"""

from typing import Protocol

from .._runtime.cloudevents import EventKind
from .._runtime.decoding import json_decoder
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.page_viewed import PageViewed

PAGE_VIEWED = EventKind(
    type="product-page.page_viewed",
    source="/product-page/storefront",
    topic="storefront.page-viewed.v1",
)
"""Somebody saw a page. It is sent straight to the broker: a view that is lost with a
process costs nothing, and a write to a table for each of them would.
"""

# services.recommendations.consumes.page_viewed
RECOMMENDATIONS = Subscription(
    message="page_viewed",
    topic="storefront.page-viewed.v1",
    group="recommendations",
    dead_letter="storefront.page-viewed.v1.recommendations.dlq",
    ordering="none",
    max_deliveries=3,
    concurrency=64,
    dedupe_window=777600.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How recommendations consumes page_viewed, as group recommendations."""


def id_view_id(
    event: PageViewed,
) -> str:
    """The id of a message: its view_id."""
    value = event.view_id
    return str(value)


decode_by_view_id = json_decoder(
    PageViewed,
    id_view_id,
)


class AsyncPageViewedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        event: PageViewed,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class PageViewedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        event: PageViewed,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...
