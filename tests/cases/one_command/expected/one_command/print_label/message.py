# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Print a label for one parcel."""

from typing import Protocol

from .._runtime.cloudevents import EventKind
from .._runtime.decoding import json_decoder
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.print_label import PrintLabel

PRINT_LABEL = EventKind(
    type="one_command.print_label",
    source="/one_command/parcels",
    topic="one-command.print-label.v1",
)
"""Print a label for one parcel."""

# services.prints.consumes.print_label
PRINTS = Subscription(
    message="print_label",
    topic="one-command.print-label.v1",
    group="prints",
    dead_letter="one-command.print-label.v1.prints.dlq",
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
"""How prints consumes print_label, as group prints."""


decode = json_decoder(
    PrintLabel,
)


class AsyncPrintLabelPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        command: PrintLabel,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class PrintLabelPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        command: PrintLabel,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...
