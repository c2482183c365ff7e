"""The value of a field that is absent."""

from __future__ import annotations

from ..fields import field, presence
from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene, by_use
from ..uses import Use
from ..words import changed, said


def judge(fact: Fact, scene: Scene) -> Judgement:
    old, new = field(fact.old), field(fact.new)
    what = f"the default of `{fact.within[0]}.{old.name}` {changed(old.default, new.default)}"
    both = old.default is not None and new.default is not None

    def use(each: Use) -> Judgement | None:
        if both:
            return Judgement(
                Verdict.BREAKING if each.new_reads_old else Verdict.WARNING,
                what,
                (
                    "what is sent without it means something else now"
                    if each.new_reads_old
                    else "where it is absent, peers of the two sides read different values"
                ),
                "write the value out where it is sent, then change the default",
            )
        if old.default is not None:
            if each.new_reads_old and not presence(new).may_be_absent:
                return Judgement(
                    Verdict.BREAKING,
                    what,
                    "what deployed peers send without it is refused now",
                    "keep the default until everybody sends the field",
                )
            if presence(new).may_be_absent:
                return Judgement(
                    Verdict.WARNING,
                    what,
                    f"where it is absent there is no value now, and was {said(old.default)}",
                )
            return Judgement(Verdict.SAFE, what, "it is always sent now")
        if presence(old).may_be_absent:
            return Judgement(
                Verdict.WARNING,
                what,
                f"what is sent without it means {said(new.default)} now",
                "let the default be what happened before",
            )
        if each.old_reads_new and scene.new.contract.protobuf is not None and each.json:
            return Judgement(
                Verdict.BREAKING,
                what,
                "protobuf's JSON leaves it out where it has that value, and deployed peers require it",
                "let the deployed readers take it as absent first",
            )
        if each.old_reads_new:
            return Judgement(
                Verdict.WARNING,
                what,
                "it may be left out now; what this generator emits writes it always, other programs may not, and "
                "deployed peers require it",
                "write it always until every reader knows the default",
            )
        return Judgement(Verdict.SAFE, what, "deployed peers send it always")

    return by_use(scene.uses.of(fact.within[0]), what, use)


RULE = Rule(
    id="field-default",
    claims=("Field.default",),
    looks_at="the value that stands for an absent field",
    judge=judge,
    breaking="another value where the new side reads what the old one leaves out; none, where it is then required; "
    "from now on, where a .proto file writes JSON for readers that require it",
    warning="readers of the two sides take different values for an absent field",
    safe="it was, or is now, always sent",
)
