"""Whether an absent field can be told from one that is zero."""

from __future__ import annotations

from ...model import Fact, Judgement, Verdict
from ...rule import Rule
from ...things import the
from ...words import changed
from ..pairing import Scene
from ..schema import Field
from ..wording import OTHERS, short


def judge(fact: Fact, scene: Scene) -> Judgement:
    old, new = the(Field, fact.old), the(Field, fact.new)
    what = f"the presence of `{short(fact.within[0])}.{fact.path[-1]}` {changed(fact.before, fact.after)}"
    if "none" in (old.presence, new.presence) or old.oneof != new.oneof:
        return Judgement(
            Verdict.SAFE, what, "it follows from another change, which is judged itself"
        )
    if "required" in (old.presence, new.presence):
        return Judgement(
            Verdict.BREAKING,
            what,
            "a reader that requires it refuses messages without it",
            "send it always, on both sides, before it is required or no longer",
            OTHERS,
        )
    if new.presence == "explicit":
        why = "the wire stays, but a zero is sent now, and absence can be seen; generated code has other accessors"
    else:
        why = "the wire stays, but a zero is no longer sent: readers that tell absent from zero see it as absent"
    return Judgement(
        Verdict.WARNING, what, why, "look for code that asks whether it is set", OTHERS
    )


RULE = Rule(
    id="proto-field-presence",
    claims=("Field.presence",),
    looks_at="implicit, explicit or required presence, however the file's syntax says it",
    judge=judge,
    breaking="required, or no longer",
    warning="implicit became explicit, or the other way",
)
