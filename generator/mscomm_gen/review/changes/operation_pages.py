"""Whether a long list is answered page by page, and by which fields."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene


def judge(fact: Fact, scene: Scene) -> Judgement:
    service, name = fact.within[0], fact.path[-1]
    callers = scene.callers(service, name)
    if fact.before is None:
        return Judgement(
            Verdict.BREAKING,
            f"{service}.{name} answers page by page now",
            "deployed callers take the first page for the whole list",
            "add an operation of another name that answers in pages, and move the callers to it",
            callers,
        )
    if fact.after is None:
        return Judgement(
            Verdict.WARNING,
            f"{service}.{name} no longer answers page by page",
            "generated clients lose their iterators, and answers may be long",
            "keep the fields, with no next page, until every caller has moved",
            callers,
        )
    return Judgement(
        Verdict.BREAKING,
        f"the pages of {service}.{name} are told by other fields",
        "deployed callers look for the next page where it no longer is",
        "send both fields until every caller knows the new one",
        callers,
    )


RULE = Rule(
    id="operation-pages",
    claims=("Operation.pages",),
    looks_at="`pages`",
    judge=judge,
    breaking="from now on, or by other fields",
    warning="no longer",
)
