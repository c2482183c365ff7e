"""What a message that travels over SQS is made of there: topics, queues and their settings.

Beside the layout, because the code and the documents must agree on it. All durations are seconds.
"""

from __future__ import annotations

import re
from typing import Final

from ..contract.contract import Contract
from ..contract.messages import Message
from ..contract.services import Consumption
from ..records import dataclass
from . import names

FIFO: Final = ".fifo"
# The defaults of SQS itself (CreateQueue), and of an SNS topic (PublishBatch); bytes and seconds.
RETENTION: Final = 4 * 86400.0
VISIBILITY_TIMEOUT: Final = 30.0
LONGEST_RETENTION: Final = 14 * 86400.0
QUEUE_LIMIT: Final = 1024 * 1024
TOPIC_LIMIT: Final = 256 * 1024
# Every receive counts for SQS, that of a consumer which is stopped as well; only handling counts for us.
_RECEIVES_PER_DELIVERY: Final = 20
_FEWEST_RECEIVES: Final = 100
_MOST_RECEIVES: Final = 1000


@dataclass(frozen=True)
class SqsNames:
    """The names and settings of one message of `contract` that has an `sqs:` block, or could have one."""

    contract: Contract
    message: Message

    @property
    def fifo(self) -> bool:
        """As said, else as the ending of a stated name says, else where an order is promised."""
        said = self._said("fifo")
        if isinstance(said, bool):
            return said
        stated = [self._text("queue"), self._text("topic")]
        stated += [consumption.queue for _, consumption in self._consumers]
        if any(name is not None and name.endswith(FIFO) for name in stated):
            return True
        return self.message.ordering == "per_key"

    @property
    def topic(self) -> str | None:
        """The SNS topic; None where the message goes straight to its one queue."""
        stated = self._text("topic")
        if stated is not None:
            return stated
        if self.message.kind == "command" or self._text("queue") is not None:
            return None
        return self._stem + self._ending

    @property
    def address(self) -> str:
        """Where a producer sends: `sns:<topic>`, or the name of the queue."""
        topic = self.topic
        return self._own_queue if topic is None else f"sns:{topic}"

    def queue(self, consumption: Consumption) -> str:
        """The queue of a group: what the consumption says, else the message's, else after topic and group."""
        if consumption.queue is not None:
            return consumption.queue
        topic = self.topic
        if topic is None or self._text("queue") is not None:
            return self._own_queue
        return f"{topic.removesuffix(FIFO)}-{_spelled(consumption.group)}{self._ending}"

    def dead_letter(self, consumption: Consumption) -> str:
        """What the contract says, else `<queue>-dlq`."""
        if consumption.dead_letter is not None:
            return consumption.dead_letter
        return f"{self.queue(consumption).removesuffix(FIFO)}-dlq{self._ending}"

    @property
    def delay(self) -> float:
        return self._number("delay", 0.0)

    @property
    def retention(self) -> float:
        return self._number("retention", RETENTION)

    @property
    def visibility_timeout(self) -> float:
        return self._number("visibility_timeout", VISIBILITY_TIMEOUT)

    @property
    def max_message_size(self) -> int:
        """The most bytes of a message, attributes counted."""
        default = QUEUE_LIMIT if self.topic is None else TOPIC_LIMIT
        return int(self._number("max_message_size", default))

    def max_receive_count(self, consumption: Consumption) -> int:
        """After how many receives SQS itself gives a message up."""
        wanted = max(
            _FEWEST_RECEIVES, _RECEIVES_PER_DELIVERY * consumption.max_deliveries
        )
        return int(self._number("max_receive_count", min(wanted, _MOST_RECEIVES)))

    @property
    def _own_queue(self) -> str:
        return self._text("queue") or self._stem + self._ending

    @property
    def _stem(self) -> str:
        home = self.message.home or self.contract.name
        return _spelled(f"{names.kebab(home)}-{names.kebab(self.message.name)}")

    @property
    def _ending(self) -> str:
        return FIFO if self.fifo else ""

    @property
    def _consumers(self) -> tuple[tuple[object, Consumption], ...]:
        return self.contract.listeners.get(self.message.name, ())

    def _said(self, key: str) -> object:
        block = self.message.option_block("sqs")
        return None if block is None else block.get(key)

    def _text(self, key: str) -> str | None:
        said = self._said(key)
        return said if isinstance(said, str) else None

    def _number(self, key: str, default: float) -> float:
        said = self._said(key)
        return float(said) if isinstance(said, int | float) else default


def _spelled(text: str) -> str:
    """With the characters that names of queues may have; those beyond ASCII become `U` and their number."""
    return "".join(
        (
            char
            if re.fullmatch(r"[A-Za-z0-9_-]", char)
            else "-" if char.isascii() else f"U{ord(char):04X}"
        )
        for char in text
    )
