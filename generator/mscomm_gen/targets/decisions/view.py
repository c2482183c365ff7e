"""A decision as its record says it.

The form is Michael Nygard's, "Documenting Architecture Decisions" (2011): title, status, context, decision,
consequences.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ...contract.decisions import UNDECIDED, Decision
from ...emit.markdown import code, plain, record_name
from ...records import dataclass

_CONSEQUENCES: Final[dict[str, tuple[str, ...]]] = {
    "sync": (
        "The caller has the answer when it goes on, or a typed error that it can act on.",
        "The caller is up only while the callee is, and at least as slow. Deadline, retries under a budget, circuit "
        "breaker and bulkhead of the emitted client bound what the callee's bad hours cost.",
        "Load, bursts too, arrives at the callee at once.",
    ),
    "async": (
        "The caller goes on once the message is safe, whether those who listen are up or not; what they make of it, "
        "and when, it does not learn here.",
        "A message may come more than once, and later than one would like: emitted consumers know those they have "
        "seen, and what cannot be handled waits in a dead-letter queue for somebody to look at it.",
        "Bursts wait in the queue; how long is a question of the consumers' capacity.",
    ),
    "hybrid": (
        "The caller learns at once that its request is accepted, and later how it ended: whoever waits has to be told "
        "twice.",
        "Request and outcome are matched by a field that both have; an outcome that never comes has to be noticed.",
        "The work itself may take as long as it takes: no connection is held open meanwhile.",
    ),
    UNDECIDED: (
        "Nothing is emitted for it until its target is an operation or a message; `mscomm-gen advise --scaffold` "
        "prints the lines.",
    ),
}


@dataclass(frozen=True, slots=True)
class RecordView:
    """Everything is Markdown already. `status` is one line; `context` and `decision` are paragraphs."""

    title: str
    status: str
    because: str
    grounds: tuple[str, ...]
    decision: tuple[str, ...]
    consequences: tuple[str, ...]


def record_view(decision: Decision, all_of_them: Sequence[Decision]) -> RecordView:
    """`all_of_them` has the decisions that this one is linked with."""
    return RecordView(
        title=f"{decision.number}. {plain(decision.interaction)}: {decision.declared}",
        status=_status(decision, all_of_them),
        because=plain(decision.because),
        grounds=tuple(
            f"{each.rule}{f' ({each.weight})' if each.weight else ''}: {plain(each.text)} ({code(each.inputs)})"
            for each in decision.grounds
        ),
        decision=_decision(decision),
        consequences=_consequences(decision),
    )


def _status(decision: Decision, all_of_them: Sequence[Decision]) -> str:
    if decision.superseded is not None:
        newer = [each for each in all_of_them if each.number == decision.superseded]
        said = f"Superseded by {_link(newer[0]) if newer else decision.superseded}."
    elif decision.removed:
        said = "Deprecated: the contract no longer has this interaction."
    elif decision.pattern == UNDECIDED:
        said = "Proposed: the contract names a service only, and no way to talk to it."
    else:
        said = "Accepted."
    older = [each for each in all_of_them if each.superseded == decision.number]
    if older:
        said += f" Supersedes {', '.join(map(_link, older))}."
    return said


def _link(other: Decision) -> str:
    return f"[{other.number}]({record_name(other)})"


def _decision(decision: Decision) -> tuple[str, ...]:
    advice = (
        f"**{decision.advised}**, {decision.confidence} % sure: {plain(decision.why)}."
    )
    if decision.pattern == UNDECIDED:
        chosen = f"Not taken yet. The advice is {advice}"
    elif decision.differs:
        chosen = f"**{decision.declared}**. This is not what the advice says, which is {advice}"
    elif decision.declared == decision.advised:
        chosen = f"{advice[:1].upper()}{advice[1:]} The advice is the same."
    else:
        chosen = f"**{decision.declared}**. The advice is {advice}"
    flip = f"The advice would be {decision.flip}." if decision.flip else ""
    return tuple(each for each in (chosen, flip) if each)


def _consequences(decision: Decision) -> tuple[str, ...]:
    said = _CONSEQUENCES[decision.pattern]
    if not decision.differs:
        return said
    return (
        *said,
        "Linting tells of the difference, unless a waiver says why it stays and until when.",
    )
