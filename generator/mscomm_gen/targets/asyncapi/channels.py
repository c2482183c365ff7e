"""Channels of an AsyncAPI document: where messages are sent to, where groups receive, and the dead letters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field

from ...contract.contract import Contract
from ...contract.messages import Message
from ...contract.services import Consumption, Service
from ...emit.json_schema import component
from ...emit.prose import readable
from ...emit.yaml_text import Data
from ...records import dataclass
from .carrier import Bindings, Carrier


def dead_letter_key(message: Message) -> str:
    """The key of a message's dead letter, among messages."""
    return f"{component(message.name)}.dead_letter"


@dataclass
class _Channel:
    """A channel in the making. Several messages, and several groups' dead letters, may share an address."""

    address: str | None
    title: str
    servers: tuple[str, ...]
    bindings: Bindings
    description: str = ""
    messages: dict[str, None] = field(default_factory=dict)
    contexts: dict[str, None] = field(default_factory=dict)
    groups: dict[str, None] = field(default_factory=dict)
    more: dict[str, Data] = field(default_factory=dict)

    def data(self) -> Data:
        """The Channel Object."""
        found: dict[str, Data] = {"address": self.address, "title": self.title}
        if self.description:
            found["description"] = self.description
        elif self.groups:
            found["description"] = f"What {' and '.join(self.groups)} gave up."
        if self.servers:
            found["servers"] = [{"$ref": f"#/servers/{key}"} for key in self.servers]
        found["messages"] = {
            key: {"$ref": f"#/components/messages/{key}"} for key in self.messages
        }
        if self.contexts:
            found["tags"] = [{"name": context} for context in self.contexts]
        if self.bindings:
            found["bindings"] = self.bindings
        return found | self.more


class Channels:
    """The channels of one contract, or of one service of it, and the references into them."""

    def __init__(
        self,
        contract: Contract,
        messages: Sequence[Message],
        carriers: Mapping[str, Carrier],
        service: Service | None,
    ) -> None:
        self._contract = contract
        self._carriers = carriers
        self._service = service.name if service is not None else None
        self._sent: dict[str, str] = {}
        self._own: dict[tuple[str, str], str] = {}
        self._dead: dict[tuple[str, str], str] = {}
        self._by_key: dict[str, _Channel] = {}
        self._keys: dict[tuple[str, str], str] = {}
        for message in messages:
            if self._is_shown(message):
                self._add_sent(message)
        for message in messages:
            for each, consumption in self.consumers(message):
                self._add_own(message, each, consumption)
        for message in messages:
            for each, consumption in self.consumers(message):
                self._add_dead(message, each, consumption)

    def all(self) -> dict[str, Data]:
        """Every channel: where messages are sent, in the contract's order, groups' own queues, dead letters."""
        return {key: channel.data() for key, channel in self._by_key.items()}

    @property
    def servers(self) -> set[str]:
        """The keys of the servers that the channels are on."""
        return {key for each in self._by_key.values() for key in each.servers}

    def consumers(self, message: Message) -> tuple[tuple[Service, Consumption], ...]:
        """Which of our services consume a message, as far as the document tells of them."""
        every = self._contract.listeners.get(message.name, ())
        return tuple(
            pair
            for pair in every
            if not pair[0].external and self._service in (None, pair[0].name)
        )

    def sent(self, message: Message) -> str:
        """The key of the channel that a message is sent to."""
        return self._sent[message.name]

    def received(self, message: Message, service: Service) -> str:
        """The key of the channel that a service receives a message from."""
        own = self._own.get((service.name, message.name))
        return own if own is not None else self._sent[message.name]

    def dead(self, message: Message, service: Service) -> str:
        """The key of the channel that takes a service's dead letters."""
        return self._dead[service.name, message.name]

    def _is_shown(self, message: Message) -> bool:
        """Whether the document has the channel that a message is sent to."""
        if self._service is None or message.publisher == self._service:
            return True
        carrier = self._carriers[message.name]
        return any(
            carrier.own_address(message, consumption) is None
            for _, consumption in self.consumers(message)
        )

    def _add_sent(self, message: Message) -> None:
        carrier = self._carriers[message.name]
        key = component(message.name)
        address = carrier.address(message)
        more: dict[str, Data] = {"x-ordering": message.ordering}
        if message.partition_key:
            more["x-partition-key"] = message.partition_key
        place = ("sent", address or f"\0{key}")
        channel = self._channel(
            place,
            key,
            _Channel(
                address,
                readable(message.name),
                carrier.servers[:1],
                carrier.channel(message),
                message.description,
                more=more,
            ),
        )
        self._sent[message.name] = self._keys[place]
        channel.messages[key] = None
        publisher = self._contract.parties.get(message.publisher or "")
        if publisher and publisher.context:
            channel.contexts[publisher.context] = None

    def _add_own(
        self, message: Message, service: Service, consumption: Consumption
    ) -> None:
        carrier = self._carriers[message.name]
        address = carrier.own_address(message, consumption)
        if address is None:
            return
        channel = self._channel(
            ("own", address),
            f"{component(service.name)}.{component(message.name)}.queue",
            _Channel(
                address,
                f"{readable(message.name)}, for {consumption.group}",
                carrier.servers[-1:],
                carrier.own_channel(message, consumption),
                f"What {consumption.group} has still to handle.",
            ),
        )
        self._own[service.name, message.name] = self._keys["own", address]
        channel.messages[component(message.name)] = None
        if service.context:
            channel.contexts[service.context] = None

    def _add_dead(
        self, message: Message, service: Service, consumption: Consumption
    ) -> None:
        carrier = self._carriers[message.name]
        address = carrier.dead_letter(message, consumption)
        channel = self._channel(
            ("dead", address),
            f"{component(service.name)}.{dead_letter_key(message)}",
            _Channel(
                address,
                "Dead letters",
                carrier.servers[-1:],
                carrier.dead_channel(address),
            ),
        )
        self._dead[service.name, message.name] = self._keys["dead", address]
        channel.messages[dead_letter_key(message)] = None
        channel.groups[consumption.group] = None
        if service.context:
            channel.contexts[service.context] = None

    def _channel(self, place: tuple[str, str], key: str, fresh: _Channel) -> _Channel:
        """The channel at an address; a fresh one under `key` where there is none yet."""
        known = self._keys.setdefault(place, key)
        return self._by_key.setdefault(known, fresh)
