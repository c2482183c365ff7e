"""What an operation promises of its speed and availability."""

from __future__ import annotations

from ...contract.services import Slo
from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..things import the
from ..words import duration, listed, share


def judge(fact: Fact, scene: Scene) -> Judgement:
    service, name = fact.within[0], fact.path[-1]
    old, new = the(Slo, fact.before), the(Slo, fact.after)
    what = f"the objective of {service}.{name} was {_said(old)}, is {_said(new)}"
    slower = old.p99 is not None and (new.p99 is None or new.p99 > old.p99)
    rarer = old.availability is not None and (
        new.availability is None or new.availability < old.availability
    )
    if slower or rarer:
        return Judgement(
            Verdict.WARNING,
            what,
            "callers built their own promises and time limits on the old one",
            "ask the callers whether their own objectives still hold",
            scene.callers(service, name),
        )
    return Judgement(Verdict.SAFE, what, "it promises no less than before")


def _said(slo: Slo) -> str:
    found = []
    if slo.p99 is not None:
        found.append(f"p99 {duration(slo.p99)}")
    if slo.availability is not None:
        found.append(share(slo.availability))
    return listed(found) or "not said"


RULE = Rule(
    id="operation-slo",
    claims=("Operation.slo",),
    looks_at="`slo`, the operation's own or its service's",
    judge=judge,
    warning="less is promised",
    safe="no less than before",
)
