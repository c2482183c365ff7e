"""Options that belong to a target (such as `kafka:` on a message): their declaration and their values."""

from __future__ import annotations

from typing import Literal

from ..records import dataclass

OptionKind = Literal["text", "int", "duration", "size", "bool"]
OptionPlace = Literal["message"]
OptionScalar = str | int | float | bool


@dataclass(frozen=True, slots=True)
class OptionField:
    """One key of a target's block. `pattern`, `minimum` and `maximum` bound what is accepted."""

    name: str
    kind: OptionKind
    description: str
    pattern: str | None = None
    minimum: float | None = None
    maximum: float | None = None


@dataclass(frozen=True, slots=True)
class BrokerFacts:
    """What checks and review need to know of a broker without knowing it by name.

    `retention` is the default in seconds, `max_message` in bytes, `ordering` the strongest it offers.
    """

    retention: float
    max_message: int
    ordering: Literal["per_key", "none"]
    redelivery: str


@dataclass(frozen=True, slots=True)
class OptionSpec:
    """A block of options: the key that opens it, where it may stand, and what it may hold.

    `supported` is False for a block that is understood but that no target emits yet.
    """

    name: str
    place: OptionPlace
    fields: tuple[OptionField, ...]
    broker: BrokerFacts | None = None
    supported: bool = True


@dataclass(frozen=True, slots=True)
class Options:
    """The values of one block, in the contract's order. Durations are seconds, sizes bytes.

    `carries` is True for the block of a broker, which carries the message.
    """

    name: str
    values: tuple[tuple[str, OptionScalar], ...] = ()
    carries: bool = True

    def get(self, key: str) -> OptionScalar | None:
        """The value of `key`, or None where the contract does not say."""
        return dict(self.values).get(key)
