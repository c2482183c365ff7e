"""The facts that decide by themselves, asked in this order before any signal is weighed."""

from __future__ import annotations

from typing import Final

from ..analysis.notation import about
from ..contract.recommendation import Reason, Verdict
from ..records import dataclass
from .facts import Facts
from .inputs import shown

# Ten seconds is how long a person's attention stays with a task that shows nothing (Nielsen), and the longest that
# emitted clients wait by default. Thirty is what gateways in front of services cut at the latest (29 s, Amazon API
# Gateway's integration timeout), so no machine can count on more either.
PERSON_WAITS: Final = 10.0
MACHINE_WAITS: Final = 30.0


@dataclass(frozen=True, slots=True)
class HardFact:
    """`confidence` is how sure the verdict is where this fact decides it."""

    rule: str
    name: str
    verdict: Verdict
    inputs: tuple[str, ...]
    confidence: float
    source: str

    def reason(self, facts: Facts, text: str) -> Reason:
        """The fact as it spoke."""
        return Reason(
            self.rule, self.name, text, None, shown(facts, self.inputs), self.source
        )


NOT_NEEDED: Final = HardFact(
    "AD101",
    "answer-not-needed",
    "async",
    ("answer", "person_waiting"),
    0.95,
    "Enterprise Integration Patterns (Hohpe and Woolf, 2003): Document Message, Event Message",
)
MANY_LISTEN: Final = HardFact(
    "AD102",
    "many-listen",
    "async",
    ("answer", "listeners"),
    0.9,
    "Enterprise Integration Patterns (Hohpe and Woolf, 2003): Publish-Subscribe Channel",
)
TOLD_LATER: Final = HardFact(
    "AD103",
    "told-later",
    "hybrid",
    ("answer", "person_waiting"),
    0.75,
    "Asynchronous Request-Reply pattern (Azure Architecture Center)",
)
OUTLASTS: Final = HardFact(
    "AD104",
    "outlasts-a-wait",
    "hybrid",
    ("answer", "duration", "person_waiting", "streamed"),
    0.95,
    "Response Times: The 3 Important Limits (Nielsen, 1993); Amazon API Gateway quotas: integration timeout",
)
NEEDED: Final = HardFact(
    "AD105",
    "answer-needed",
    "sync",
    ("answer",),
    0.95,
    "Enterprise Integration Patterns (Hohpe and Woolf, 2003): Request-Reply",
)


def decisive(facts: Facts) -> HardFact | None:
    """The fact that decides; None where the signals have to be weighed."""
    if facts.answer == "none":
        return NOT_NEEDED
    if facts.answer == "accepted":
        if not facts.person_waiting:
            return NOT_NEEDED
        return MANY_LISTEN if facts.listeners > 1 else TOLD_LATER
    if facts.duration > limit(facts) and not facts.streamed:
        return OUTLASTS
    return None


def limit(facts: Facts) -> float:
    """How long an answer may take at the most, in seconds, to be waited for."""
    return PERSON_WAITS if facts.person_waiting else MACHINE_WAITS


def said(fact: HardFact, facts: Facts) -> str:
    """Why, in a clause."""
    if fact is NOT_NEEDED:
        if facts.answer == "accepted":
            return "the caller goes on once it is accepted, and nobody waits for the outcome: a durable message is that"
        return "the caller goes on without an answer"
    if fact is MANY_LISTEN:
        return f"the caller goes on once it is accepted, and {facts.listeners} listen: none of them speaks for all"
    if fact is TOLD_LATER:
        return (
            "a person waits, but only for it to be accepted: the outcome is told later"
        )
    if fact is OUTLASTS:
        who = "a person" if facts.person_waiting else "a connection"
        return (
            f"it takes {about(facts.duration)}, longer than {who} waits ({limit(facts):g} s): accepted now, "
            "answered later"
        )
    if facts.optional:
        return "the caller waits for the answer, where it can be had"
    return "the caller cannot go on without the answer"
