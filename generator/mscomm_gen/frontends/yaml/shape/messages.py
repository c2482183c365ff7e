"""The shape of messages, with the blocks that targets declare."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, Literal

from ....contract.options import OptionField, OptionScalar, OptionSpec
from ....records import dataclass
from .. import scalars
from .common import BOOLEAN, FIELD_NAME, NAME, TEXT, TYPE_NAME
from .kinds import Entries, Text, Words
from .mapping import Key, Mapping, Row

EVENT: Final = Key(
    "event", TYPE_NAME, "The record an event carries; any number of services listen."
)
COMMAND: Final = Key(
    "command", TYPE_NAME, "The record a command carries; exactly one service listens."
)
FROM: Final = Key("from", NAME, "The service that publishes it.")
EXTERNAL: Final = Key(
    "external", BOOLEAN, "Whether others publish it.", default="false"
)
PARTITION_KEY: Final = Key(
    "partition_key", FIELD_NAME, "The payload's field that places it on a partition."
)

Ordering = Literal["per_key", "none"]
Compatibility = Literal["backward", "forward", "full"]
Publish = Literal["outbox", "direct"]
Delivery = Literal["at_least_once", "at_most_once"]
Mode = Literal["binary", "structured"]

_ORDERINGS: Final[dict[str, Ordering]] = {"per_key": "per_key", "none": "none"}
_COMPATIBILITIES: Final[dict[str, Compatibility]] = {
    "backward": "backward",
    "forward": "forward",
    "full": "full",
}
_DELIVERIES: Final[dict[str, Delivery]] = {
    "at_least_once": "at_least_once",
    "at_most_once": "at_most_once",
}
_MODES: Final[dict[str, Mode]] = {"binary": "binary", "structured": "structured"}
_PUBLISHES: Final[dict[str, Publish]] = {"outbox": "outbox", "direct": "direct"}

ORDERING: Final[Key[Ordering]] = Key(
    "ordering",
    Words("an ordering", _ORDERINGS),
    "What order consumers may rely on.",
    default="none",
)
COMPATIBILITY: Final[Key[Compatibility]] = Key(
    "compatibility",
    Words("a compatibility", _COMPATIBILITIES),
    "What a change of the payload may break.",
    default="backward",
)
PUBLISH: Final[Key[Publish]] = Key(
    "publish",
    Words("a way to publish", _PUBLISHES),
    "Through a table in the publisher's transaction (outbox), or straight to the broker (direct).",
    default="outbox",
)
DELIVERY: Final[Key[Delivery]] = Key(
    "delivery",
    Words("a promise of delivery", _DELIVERIES),
    "Whether a message may come twice (at_least_once) or get lost (at_most_once).",
    default="at_least_once",
)
MODE: Final[Key[Mode]] = Key(
    "mode",
    Words("a mode of CloudEvents", _MODES),
    "Attributes in headers beside the payload (binary), or around it in one JSON document (structured).",
    default="binary",
)
MESSAGE_DESCRIPTION: Final = Key(
    "description", TEXT, "What has happened, or is to be done."
)
MESSAGE_DEPRECATED: Final = Key(
    "deprecated", BOOLEAN, "Whether it should no longer be used.", default="false"
)
MESSAGE_KEYS: Final = (
    EVENT,
    COMMAND,
    FROM,
    EXTERNAL,
    PARTITION_KEY,
    ORDERING,
    COMPATIBILITY,
    PUBLISH,
    DELIVERY,
    MODE,
    MESSAGE_DESCRIPTION,
    MESSAGE_DEPRECATED,
)


@dataclass(frozen=True, slots=True)
class Block:
    """A block of options as a key of a message, and the keys inside it."""

    key: Key[Row]
    fields: tuple[Key[OptionScalar], ...]
    carries: bool = True


@dataclass(frozen=True, slots=True)
class MessageShape:
    """What a message may hold under a set of targets."""

    entries: Entries[Row]
    blocks: tuple[Block, ...]


def message_shape(options: tuple[OptionSpec, ...]) -> MessageShape:
    """The shape of messages with the blocks that targets declare."""
    blocks = tuple(_block(spec) for spec in options if spec.place == "message")
    message = Mapping("a message", *MESSAGE_KEYS, *(block.key for block in blocks))
    return MessageShape(
        Entries("messages by name", scalars.identifier, message), blocks
    )


def _block(spec: OptionSpec) -> Block:
    fields: tuple[Key[OptionScalar], ...] = tuple(
        Key(field.name, _kind(field), field.description) for field in spec.fields
    )
    mapping = Mapping(f"a `{spec.name}` block", *fields)
    carries = spec.broker is not None
    what = f"How it travels over {spec.name}." if carries else f"For {spec.name}."
    return Block(Key(spec.name, mapping, what), fields, carries)


def _kind(field: OptionField) -> Text[OptionScalar]:
    expects = {
        "text": "text",
        "int": "a whole number",
        "duration": "a duration such as `7d`",
        "size": "a size such as `64KiB`",
        "bool": "`true` or `false`",
    }[field.kind]
    return Text(expects, _parser(field), field.pattern)


def _parser(field: OptionField) -> Callable[[str], OptionScalar]:
    plain: dict[str, Callable[[str], OptionScalar]] = {
        "text": scalars.text,
        "int": scalars.integer,
        "duration": scalars.duration,
        "size": scalars.size,
        "bool": scalars.boolean,
    }
    parse = plain[field.kind]
    pattern = re.compile(field.pattern) if field.pattern else None

    def bounded(text: str) -> OptionScalar:
        if pattern is not None and pattern.fullmatch(text) is None:
            raise scalars.Refused(f"it must match `{field.pattern}`", field.description)
        value = parse(text)
        if not isinstance(value, str):
            if field.minimum is not None and value < field.minimum:
                raise scalars.Refused(
                    f"the least is {field.minimum:g}", field.description
                )
            if field.maximum is not None and value > field.maximum:
                raise scalars.Refused(
                    f"the most is {field.maximum:g}", field.description
                )
        return value

    return bounded
