"""Where a type travels, in which direction, and who reads what whom wrote."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Literal

from ..contract.contract import Contract
from ..contract.messages import Message
from ..contract.reach import reached
from ..contract.services import Operation, Service
from ..contract.types import named_in
from ..records import dataclass
from .model import UNKNOWN_OTHERS
from .side import Side

Direction = Literal["request", "response", "error", "event"]


@dataclass(frozen=True, slots=True)
class Use:
    """One way in which a type travels between deployed peers.

    `new_reads_old`: someone with the new contract reads what someone with the old one wrote; `old_reads_new` the
    other way. A server is deployed before its clients, so requests are the first and answers the second; of a message
    its promise of compatibility says which. `json` and `protobuf` say how it is written there.
    """

    direction: Direction
    place: str
    affected: tuple[str, ...]
    json: bool
    protobuf: bool
    new_reads_old: bool
    old_reads_new: bool

    @property
    def said(self) -> str:
        """`the request of orders.place_order`."""
        match self.direction:
            case "request":
                return f"the request of {self.place}"
            case "response":
                return f"the response of {self.place}"
            case "error":
                return f"the errors of {self.place}"
            case "event":
                return f"the message {self.place}"


@dataclass(frozen=True)
class Pairs:
    """What is one and the same thing on both sides, by its old name."""

    services: dict[str, str]
    operations: dict[tuple[str, str], tuple[str, str]]
    messages: dict[str, str]
    types: dict[str, str]

    @cached_property
    def renames(self) -> bool:
        """Whether anything has another name now, so that equal references may mean different things."""
        same = (self.services, self.messages, self.types)
        return any(old != new for each in same for old, new in each.items())


@dataclass(frozen=True)
class Uses:
    """The uses that types have on both sides: what only one side has, no deployed peer can meet.

    Without `wire` those alone in which JSON carries them.
    """

    old: Side
    new: Side
    pairs: Pairs
    wire: bool = True

    @cached_property
    def by_type(self) -> dict[str, tuple[Use, ...]]:
        """By the type's old name."""
        found: dict[str, list[Use]] = {}
        for use, roots in self._roots():
            for name in reached(self.old.contract, (), (), roots):
                found.setdefault(name, []).append(use)
        return {name: tuple(each) for name, each in found.items()}

    def of(self, old_name: str) -> tuple[Use, ...]:
        return self.by_type.get(old_name, ())

    def _roots(self) -> Iterator[tuple[Use, list[str]]]:
        old, new = self.old.contract, self.new.contract
        for service in old.services:
            for operation in service.operations:
                pair = self.pairs.operations.get((service.name, operation.name))
                if pair is None:
                    continue
                later = new.service_by_name[pair[0]].operation(pair[1])
                yield from self._of_operation(service, operation, later, pair)
        for message in old.messages:
            name = self.pairs.messages.get(message.name)
            if name is not None:
                yield self._of_message(message, new, name), [message.payload]

    def _of_operation(
        self,
        service: Service,
        operation: Operation,
        later: Operation,
        pair: tuple[str, str],
    ) -> Iterator[tuple[Use, list[str]]]:
        callers = together(
            self.old.callers(service.name, operation.name),
            self.new.callers(*pair),
        )
        place = f"{service.name}.{operation.name}"
        json = operation.http is not None and later.http is not None
        protobuf = operation.grpc and later.grpc and self.wire
        if not json and not self.wire:
            return

        def use(direction: Direction) -> Use:
            asks = direction == "request"
            return Use(
                direction=direction,
                place=place,
                affected=callers,
                json=json,
                protobuf=protobuf,
                new_reads_old=asks,
                old_reads_new=not asks,
            )

        if operation.request is not None and later.request is not None:
            yield use("request"), list(named_in(operation.request))
        if operation.response is not None and later.response is not None:
            yield use("response"), list(named_in(operation.response))
        kept = {error.name for error in later.errors}
        details = [e.type for e in operation.errors if e.type and e.name in kept]
        if details:
            yield use("error"), details

    def _of_message(self, message: Message, new: Contract, name: str) -> Use:
        # What was promised to those who are deployed counts, whatever the new side promises.
        promise = message.compatibility
        consumers = together(
            self.old.consumers(message.name), self.new.consumers(name), strict=True
        )
        return Use(
            direction="event",
            place=message.name,
            affected=consumers,
            json=True,
            protobuf=False,
            new_reads_old=promise in ("backward", "full"),
            old_reads_new=promise in ("forward", "full"),
        )


def together(
    old: Iterable[str], new: Iterable[str], *, strict: bool = False
) -> tuple[str, ...]:
    """The deployed peers: those of the old side, and those of both if `strict` is off; else unknown others."""
    found = dict.fromkeys(old)
    if not strict:
        found |= dict.fromkeys(new)
    return tuple(found) or (UNKNOWN_OTHERS,)
