"""Messages: events, which have any number of consumers, and commands, which have exactly one."""

from __future__ import annotations

from dataclasses import field
from typing import Final, Literal

from ..diagnostics import Span
from ..records import dataclass
from .options import Options

DEFAULT_BROKER: Final = "kafka"
"""What carries a message without a block."""


@dataclass(frozen=True, slots=True)
class Message:
    """`payload` names a record. `publisher` is a service's name; that of a message of others is external or None.

    `external`: others publish it. `home` names the contract it comes from where that is another one (`uses:`).

    `options` holds its blocks: those of the brokers that carry it (without one, the default broker does, Kafka),
    and those of other targets.

    `delivery`: at_most_once may lose a message, and never hands one over twice. `mode` is that of CloudEvents: their
    attributes as headers beside the payload (binary), or around it in one JSON document (structured).
    """

    name: str
    kind: Literal["event", "command"]
    payload: str
    publisher: str | None = None
    external: bool = False
    partition_key: str | None = None
    ordering: Literal["per_key", "none"] = "none"
    compatibility: Literal["backward", "forward", "full"] = "backward"
    publish: Literal["outbox", "direct"] = "outbox"
    delivery: Literal["at_least_once", "at_most_once"] = "at_least_once"
    mode: Literal["binary", "structured"] = "binary"
    options: tuple[Options, ...] = ()
    description: str = ""
    deprecated: bool = False
    home: str | None = None
    span: Span | None = field(default=None, compare=False)

    def travels_on(self, broker: str) -> bool:
        """Whether that broker carries it: the one whose block it has, else Kafka."""
        carriers = [block.name for block in self.options if block.carries]
        return broker in (carriers or (DEFAULT_BROKER,))

    def option_block(self, name: str) -> Options | None:
        """The block called `name` (`kafka`, `sqs`), or None."""
        for block in self.options:
            if block.name == name:
                return block
        return None
