"""What a document has to know of a broker: where messages lie there, and the bindings that say so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeAlias

from ...contract.messages import Message
from ...contract.services import Consumption
from ...emit.yaml_text import Data

Bindings: TypeAlias = dict[str, Data]
"""The bindings of one object, by protocol; empty where there is nothing to say."""


class Carrier(Protocol):
    """A broker, in the words of AsyncAPI. Pure."""

    @property
    def servers(self) -> tuple[str, ...]:
        """The keys of the servers that it stands for."""
        ...

    def address(self, message: Message) -> str | None:
        """Where the publisher sends a message."""
        ...

    def channel(self, message: Message) -> Bindings:
        """The bindings of the channel that the publisher sends to."""
        ...

    def own_address(self, message: Message, consumption: Consumption) -> str | None:
        """Where a group receives a message, if that is not where the publisher sends it."""
        ...

    def own_channel(self, message: Message, consumption: Consumption) -> Bindings:
        """The bindings of a group's own channel."""
        ...

    def dead_letter(self, message: Message, consumption: Consumption) -> str:
        """Where a group puts what it gives up."""
        ...

    def dead_channel(self, address: str) -> Bindings:
        """The bindings of a channel of dead letters."""
        ...

    def message(self, key: Data) -> Bindings:
        """The bindings of a message whose partition key has the schema `key`."""
        ...

    def headers(self, key: Data) -> dict[str, Data]:
        """The schemas of headers that only this broker has, by name."""
        ...

    def publish(
        self, message: Message, consumptions: Sequence[Consumption]
    ) -> Bindings:
        """The bindings of sending a message. `consumptions` are those that the document tells of."""
        ...

    def consume(self, message: Message, consumption: Consumption) -> Bindings:
        """The bindings of receiving a message."""
        ...

    def origin(self, message: Message) -> str:
        """Where an example of a dead letter comes from, as its header says it."""
        ...
