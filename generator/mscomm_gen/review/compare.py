"""Two contracts into judged changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .diff import differences
from .fingerprint import fingerprint
from .model import UNKNOWN_OTHERS, Change, Fact, Judgement, Verdict
from .pairing import pair
from .registry import IRRELEVANT, RULES
from .rule import Rule, Scene
from .side import Side
from .words import said


def compare(old: Side, new: Side, rules: Sequence[Rule] = RULES) -> tuple[Change, ...]:
    """Every change, the worst first, else in the order of the contract."""
    if old.contract == new.contract and old.lock == new.lock:
        return ()
    pairs = pair(old, new)
    scene = Scene(old, new, pairs)
    by_claim = {claim: rule for rule in rules for claim in rule.claims}
    found = [
        change(fact, scene, by_claim)
        for fact in differences(old, new, pairs)
        if fact.kind not in IRRELEVANT
    ]
    return in_order(found)


def in_order(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The worst first; what weighs the same stays in its order."""
    return tuple(sorted(changes, key=lambda each: -each.verdict.weight))


def change(fact: Fact, scene: Scene, by_claim: dict[str, Rule]) -> Change:
    """What the rule that answers for a fact says of it; unclassified if there is none."""
    rule = by_claim.get(fact.kind)
    judged = rule.judge(fact, scene) if rule is not None else None
    if rule is None or judged is None:
        return _change("unclassified", fact, _unclassified(fact))
    return _change(rule.id, fact, judged)


def _unclassified(fact: Fact) -> Judgement:
    values = f" was {said(fact.before)}, is {said(fact.after)}"
    return Judgement(
        Verdict.UNCLASSIFIED,
        f"{fact.where}: {fact.kind}{values if fact.before != fact.after else ''}",
        "no rule knows this change, so nobody can say that it is harmless",
        "judge it by hand, and waive it with a reason",
        (UNKNOWN_OTHERS,),
    )


def _change(rule: str, fact: Fact, judged: Judgement) -> Change:
    essence = (
        judged.essence or f"{fact.kind}: {_brief(fact.before)} -> {_brief(fact.after)}"
    )
    return Change(
        rule=rule,
        verdict=judged.verdict,
        path=fact.where,
        what=judged.what,
        why=judged.why,
        how=judged.how,
        affected=judged.affected,
        before=fact.old_span,
        after=fact.new_span,
        fingerprint=fingerprint(rule, fact.where, essence),
    )


def _brief(value: object) -> str:
    return said(value)
