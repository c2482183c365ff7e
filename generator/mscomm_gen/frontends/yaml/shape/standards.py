"""The shape of `standards:`, what an organisation asks of its contracts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ....contract.standards import LEVELS, LevelName
from .. import scalars
from .common import COUNT, NAME, TEXT
from .kinds import Either, Entries, Entry, Item, Items, Words
from .mapping import Key, Mapping, Row

_WORDS: Final[dict[str, LevelName]] = {name: name for name in LEVELS}


def _words(expects: str, names: Iterable[str]) -> Words[str]:
    return Words(expects, {name: name for name in names})


def _list(expects: str, *names: str) -> Items[str]:
    return Items(f"a list of {expects}", _words(f"one of the {expects}", names))


def _some(expects: str, names: Iterable[str]) -> Either[str, list[Item[str]]]:
    one = _words(f"a {expects}", names)
    return Either(
        f"a {expects}, or a list of them", one, Items(f"a list of {expects}s", one)
    )


LEVEL: Final[Words[LevelName]] = Words("a level", _WORDS)
LEVEL_ENTRIES: Final[Entries[LevelName]] = Entries(
    "levels by rule", scalars.text, LEVEL
)
FROM: Final = Key(
    "from",
    Items("a list of names under `uses:`", NAME),
    "Contracts of others whose standards hold here too; of two the stricter.",
)
RULE_LEVELS: Final[Key[list[Entry[LevelName]]]] = Key(
    "levels",
    LEVEL_ENTRIES,
    "How much findings weigh, by the code of their rule or its name: `off`, `note`, `warning`, `error`.",
    default="warning",
)

SERVICES: Final = Key(
    "services",
    _list(
        "keys of services",
        *("owner", "context", "database", "description", "slo", "security"),
    ),
    "What every service of this contract says.",
)
OPERATIONS: Final = Key(
    "operations",
    _list(
        "keys of operations",
        *("description", "slo", "rate", "work", "security", "policy"),
    ),
    "What every operation says, or its service for it.",
)
MESSAGES: Final = Key(
    "messages",
    _list("keys of messages", "description", "partition_key"),
    "What every message says.",
)
INTERACTIONS: Final = Key(
    "interactions",
    _list("keys of interactions", "because", "policy"),
    "What every interaction says; `policy` where it is a call.",
)
REQUIRE_BODY: Final = Mapping(
    "what must be said", SERVICES, OPERATIONS, MESSAGES, INTERACTIONS
)
REQUIRE: Final = Key("require", REQUIRE_BODY, "What must be said of each thing.")

Carriers = str | list[Item[str]]
_TRANSPORT: Final = _some("transport", ("grpc", "rest"))
CALLS: Final[Key[Carriers]] = Key(
    "calls",
    _TRANSPORT,
    "For operations that services of the contract call; the preferred one first.",
    default="any",
)
EDGE: Final[Key[Carriers]] = Key(
    "edge",
    _TRANSPORT,
    "For operations that nobody in the contract calls.",
    default="any",
)
BROKERS: Final[Key[Carriers]] = Key(
    "messages",
    Either(
        "a broker, or a list of them",
        NAME,
        Items("a list of brokers", NAME),
    ),
    "For messages: `kafka`, `sqs`, or what a plugin carries; the preferred one first.",
    default="any",
)
TRANSPORTS_BODY: Final = Mapping("the transports", CALLS, EDGE, BROKERS)
TRANSPORTS: Final = Key("transports", TRANSPORTS_BODY, "What may be used.")

CHAIN_DEPTH: Final = Key(
    "chain_depth",
    COUNT,
    "The most calls in a row that wait for each other.",
    default="4",
)
FAN_OUT: Final = Key(
    "fan_out",
    COUNT,
    "The most services whose answers one request needs.",
    default="4, and 2 that it changes",
)
Contexts = str | list[Entry[list[Item[str]]]]
CONTEXT_CALLS: Final[Key[Contexts]] = Key(
    "context_calls",
    Either(
        "`none`, or lists of contexts by context",
        _words("a word", ("none",)),
        Entries(
            "lists of contexts by context",
            scalars.text,
            Items("a list of contexts", TEXT),
        ),
    ),
    "Which bounded contexts each may wait for; `none`: none but itself, without exception.",
    default="any",
)
STANDARDS_BODY: Final = Mapping(
    "standards",
    FROM,
    RULE_LEVELS,
    REQUIRE,
    TRANSPORTS,
    CHAIN_DEPTH,
    FAN_OUT,
    CONTEXT_CALLS,
)
STANDARDS: Final[Key[Row]] = Key(
    "standards", STANDARDS_BODY, "What is asked of this contract beyond the language."
)
