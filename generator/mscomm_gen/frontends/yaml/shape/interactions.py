"""The shape of interactions; the sentence that is their key has its notation here."""

from __future__ import annotations

import re
from typing import Final, Literal

from ....records import dataclass
from .. import scalars
from .common import BOOLEAN, COUNT, DURATION, NAME, SHARE, SIZE, TEXT
from .kinds import Entries, Words
from .mapping import Key, Mapping

_SENTENCE: Final = re.compile(
    r"(?P<source>[^\s.#>]+)"
    r"(?:\.(?P<operation>[^\s.#>]+)|\s+on\s+(?P<message>[^\s.#>]+))"
    r"\s*->\s*"
    r"(?P<target>[^\s.#>]+)(?:\.(?P<method>[^\s.#>]+))?"
    r"(?:#(?P<name>[^\s.#>]+))?"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """`orders.place_order -> payments.charge#again` or `inventory on order_placed -> notification`, in its words.

    Exactly one of `operation` and `message` is set. Without `method`, `target` is a message or a service.
    """

    source: str
    operation: str | None
    message: str | None
    target: str
    method: str | None
    name: str | None


def sentence(text: str) -> Sentence:
    """The parts of an interaction's key. Raises Refused."""
    found = _SENTENCE.fullmatch(text)
    if found is None:
        if re.search(r"\s#", text):
            raise scalars.Refused(
                "there is a space before `#`",
                "write the name right behind the target: `payments.charge#again`",
            )
        raise scalars.Refused(
            f"`{text[:60]}` does not say who needs what of whom",
            "write `service.operation -> target` or `service on message -> target`; "
            "a target is `service.operation`, a message or a service",
        )
    return Sentence(
        found["source"],
        found["operation"],
        found["message"],
        found["target"],
        found["method"],
        found["name"],
    )


Answer = Literal["required", "accepted", "none"]
Need = Literal["required", "optional"]
Consistency = Literal["eventual", "strong"]
Order = Literal["none", "per_key", "global"]

_ANSWERS: Final[dict[str, Answer]] = {
    "required": "required",
    "accepted": "accepted",
    "none": "none",
}
_NEEDS: Final[dict[str, Need]] = {"required": "required", "optional": "optional"}
_CONSISTENCIES: Final[dict[str, Consistency]] = {
    "eventual": "eventual",
    "strong": "strong",
}
_ORDERS: Final[dict[str, Order]] = {
    "none": "none",
    "per_key": "per_key",
    "global": "global",
}

BECAUSE: Final = Key("because", TEXT, "Why the caller needs it, in a sentence.")
ANSWER: Final[Key[Answer]] = Key(
    "answer",
    Words("an answer", _ANSWERS),
    "What the caller waits for: the answer, that it was accepted, or nothing.",
    default="required; none for a message",
)
PERSON_WAITING: Final = Key(
    "person_waiting", BOOLEAN, "Whether a person waits meanwhile.", default="false"
)
POLICY: Final = Key("policy", NAME, "The policy of these calls.")
CALLS: Final = Key("calls", COUNT, "How often it happens each time.", default="1")
SHARE_OF: Final = Key(
    "share", SHARE, "In what share of cases it happens.", default="100%"
)
TOGETHER_WITH: Final = Key(
    "together_with", NAME, "Interactions with this name in common run side by side."
)
NEEDED: Final[Key[Need]] = Key(
    "needed",
    Words("a need", _NEEDS),
    "Whether the caller can go on without it.",
    default="required",
)
CONSISTENCY: Final[Key[Consistency]] = Key(
    "consistency",
    Words("a consistency", _CONSISTENCIES),
    "What both sides agree on, and when.",
    default="eventual",
)
WORK: Final = Key(
    "work",
    DURATION,
    "How long the other side works on it; an estimate for the advice, where the target does not say.",
)
ORDERING: Final[Key[Order]] = Key(
    "ordering",
    Words("an order", _ORDERS),
    "What must happen in order; an estimate for the advice.",
    default="the message's; none",
)
PAYLOAD: Final = Key(
    "payload", SIZE, "How much is sent each time; an estimate for the advice."
)
INTERACTION: Final = Mapping(
    "an interaction",
    BECAUSE,
    ANSWER,
    PERSON_WAITING,
    POLICY,
    CALLS,
    SHARE_OF,
    TOGETHER_WITH,
    NEEDED,
    CONSISTENCY,
    WORK,
    ORDERING,
    PAYLOAD,
)
# The key is a sentence with places of its own to complain about, so it is read when it is lowered.
INTERACTIONS: Final = Entries(
    "interactions, each under its sentence", scalars.text, INTERACTION
)
