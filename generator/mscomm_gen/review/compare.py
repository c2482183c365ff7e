"""Two contracts into judged changes."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from .diff import differences
from .fingerprint import fingerprint
from .model import UNKNOWN_OTHERS, Change, Fact, Judgement, Verdict
from .pairing import pair
from .registry import IRRELEVANT, RULES
from .rule import Rule, S, Scene
from .side import Side
from .words import said


def compare(
    old: Side,
    new: Side,
    rules: Sequence[Rule[Scene]] = RULES,
    *,
    more: Iterable[Fact] = (),
) -> tuple[Change, ...]:
    """Every change, the worst first, else in the order of the contract. `more` are facts that contracts do not show."""
    facts = [*more]
    if not facts and old.contract == new.contract and old.lock == new.lock:
        return ()
    pairs = pair(old, new)
    scene = Scene(old, new, pairs)
    facts += differences(old, new, pairs)
    return judge(facts, scene, rules, IRRELEVANT)


def judge(
    facts: Iterable[Fact],
    scene: S,
    rules: Sequence[Rule[S]],
    irrelevant: Container[str],
) -> tuple[Change, ...]:
    """Facts into changes, the worst first; what weighs the same stays in its order."""
    by_claim = {claim: rule for rule in rules for claim in rule.claims}
    found: list[Change] = []
    for fact in facts:
        if fact.kind in irrelevant:
            continue
        rule = by_claim.get(fact.kind)
        judged = rule.judge(fact, scene) if rule is not None else None
        if rule is None or judged is None:
            found.append(_change("unclassified", fact, _unclassified(fact)))
        else:
            found.append(_change(rule.id, fact, judged))
    return tuple(sorted(found, key=lambda each: -each.verdict.weight))


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
        judged.essence or f"{fact.kind}: {said(fact.before)} -> {said(fact.after)}"
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
