"""Decisions on interactions, as contract.lock keeps them: numbered, and never numbered again.

    decision orders.place_order%20->%20payments.charge 3 {"declared":"sync over gRPC","advised":"sync over gRPC",…}
    decision orders.place_order%20->%20mail 1 superseded 4 {…}
    decision orders.cancel%20->%20mail 2 removed {…}

One decision a line, by interaction, so that two branches merge line by line. What stands in a line is what was said
when it was decided. Another decision on the same interaction takes the next number and supersedes it.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Sequence
from typing import Final
from urllib.parse import unquote

from ..records import dataclass
from .lock_words import escaped

WORD: Final = "decision"
UNDECIDED: Final = "undecided"


@dataclass(frozen=True, slots=True)
class Ground:
    """A rule that spoke: its id and name, how it counted (empty for a fact), what it said, and its inputs."""

    rule: str
    weight: str
    text: str
    inputs: str


@dataclass(frozen=True, slots=True)
class Decision:
    """`declared` and `advised` are in words, `sync over gRPC`; `declared` is `undecided` for a target without a way.

    `confidence` is in per cent. `flip` is what would have made the advice another. `superseded` is the number of the
    decision that took its place, `removed` is True once the contract no longer has the interaction.
    """

    interaction: str
    declared: str
    advised: str
    confidence: int
    because: str = ""
    why: str = ""
    flip: str = ""
    grounds: tuple[Ground, ...] = ()
    number: int = 0
    superseded: int | None = None
    removed: bool = False

    @property
    def holds(self) -> bool:
        return self.superseded is None and not self.removed

    @property
    def differs(self) -> bool:
        """True if another pattern was advised than is declared; the transport alone is no difference."""
        return self.declared != UNDECIDED and self.pattern != _pattern(self.advised)

    @property
    def pattern(self) -> str:
        """`sync`, `async`, `hybrid` or `undecided`."""
        return _pattern(self.declared)

    @property
    def choice(self) -> tuple[str, str, str]:
        """What makes it this decision and no other."""
        return (self.interaction, self.declared, self.advised)

    def line(self) -> str:
        """As it stands in the lock, without the line's end."""
        mark = " removed" if self.removed else ""
        if self.superseded is not None:
            mark = f" superseded {self.superseded}"
        said = {
            "declared": self.declared,
            "advised": self.advised,
            "confidence": self.confidence,
            "because": self.because,
            "why": self.why,
            "flip": self.flip,
            "grounds": [dataclasses.astuple(each) for each in self.grounds],
        }
        text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
        if not text.isprintable():
            # What some take for the end of a line is written as JSON has it.
            shown = (c if c.isprintable() else json.dumps(c)[1:-1] for c in text)
            text = "".join(shown)
        return f"{WORD} {escaped(self.interaction)} {self.number}{mark} {text}"


@dataclass(frozen=True)
class Decided:
    """What a build writes of decisions: a record of each in `recorded`; `holding` are those on its interactions."""

    recorded: tuple[Decision, ...] = ()
    holding: tuple[Decision, ...] = ()

    def on(self, interactions: Iterable[str]) -> Decided:
        """What concerns these interactions, which are those of one service perhaps."""
        keys = set(interactions)
        return Decided(
            tuple(each for each in self.recorded if each.interaction in keys),
            tuple(each for each in self.holding if each.interaction in keys),
        )


NOTHING_DECIDED: Final = Decided()


def _pattern(words: str) -> str:
    return words.partition(" ")[0].rstrip(":")


def parse(line: str) -> Decision | None:
    """A decision from its line; None if it is none."""
    head, brace, said = line.partition("{")
    words = head.split()
    if not brace or len(words) < 3 or words[0] != WORD:
        return None
    try:
        found = json.loads(brace + said)
        key = unquote(words[1], errors="strict")
        number, mark = int(words[2]), words[3:]
        superseded = None
        if len(mark) == 2 and mark[0] == "superseded":
            superseded = int(mark[1])
        elif mark not in ([], ["removed"]):
            return None
        if number < 1:
            return None
        return Decision(
            interaction=key,
            declared=str(found["declared"]),
            advised=str(found["advised"]),
            confidence=int(found["confidence"]),
            because=str(found["because"]),
            why=str(found["why"]),
            flip=str(found["flip"]),
            grounds=tuple(Ground(*map(str, each)) for each in found["grounds"]),
            number=number,
            superseded=superseded,
            removed=mark == ["removed"],
        )
    except (ValueError, KeyError, TypeError):
        return None


def decide(
    known: Sequence[Decision], wanted: Iterable[Decision]
) -> tuple[Decision, ...]:
    """All decisions, once those of `wanted` hold, which have no number yet.

    What is decided as before keeps its number and its words; what is decided otherwise supersedes it under the next
    number. An interaction that is gone leaves its decision behind, marked; if it comes back decided as before, that
    one holds again.
    """
    found = {each.number: each for each in known}
    latest: dict[str, Decision] = {}
    for each in sorted(known, key=lambda one: one.number):
        if each.superseded is None:
            before = latest.get(each.interaction)
            if before is not None:
                # Two branches decided on the same interaction: the later number holds.
                found[before.number] = dataclasses.replace(
                    before, superseded=each.number, removed=False
                )
            latest[each.interaction] = each
    highest = max(found, default=0)
    kept: set[str] = set()
    for new in wanted:
        kept.add(new.interaction)
        old = latest.get(new.interaction)
        if old is not None and old.choice == new.choice:
            found[old.number] = dataclasses.replace(old, removed=False)
            continue
        highest += 1
        found[highest] = dataclasses.replace(new, number=highest)
        if old is not None:
            found[old.number] = dataclasses.replace(
                old, superseded=highest, removed=False
            )
    for key, old in latest.items():
        if key not in kept:
            found[old.number] = dataclasses.replace(old, removed=True)
    return in_order(found.values())


def in_order(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """As they stand in the lock: by interaction, then by number."""
    return tuple(sorted(decisions, key=lambda each: (each.interaction, each.number)))
