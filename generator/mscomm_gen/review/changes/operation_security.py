"""What a caller must show."""

from __future__ import annotations

from ...contract.http import Security
from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene


def judge(fact: Fact, scene: Scene) -> Judgement:
    service, name = fact.within[0], fact.path[-1]
    old, new = fact.before, fact.after
    what = (
        f"what callers of {service}.{name} must show was {_said(old)}, is {_said(new)}"
    )
    if _shown(old) == _shown(new):
        return Judgement(Verdict.SAFE, what, "names of headers know no capitals")
    if new is None:
        return Judgement(
            Verdict.WARNING,
            what,
            "anybody may call it now, and nobody who is deployed notices",
            "make sure that something else keeps strangers out",
            scene.callers(service, name),
        )
    return Judgement(
        Verdict.BREAKING,
        what,
        "deployed callers do not show it, and are refused with 401",
        "let the callers show it first, then ask for it",
        scene.callers(service, name),
    )


def _shown(value: object) -> tuple[str, str] | None:
    if not isinstance(value, Security):
        return None
    return value.scheme, (value.header or "").lower()


def _said(value: object) -> str:
    if not isinstance(value, Security):
        return "nothing"
    return f"a key in {value.header}" if value.header else "a bearer token"


RULE = Rule(
    id="operation-security",
    claims=("Operation.security",),
    looks_at="`security`, the operation's own or its service's",
    judge=judge,
    breaking="something is asked for, or something else",
    warning="nothing any more",
    safe="the same header, written otherwise",
)
