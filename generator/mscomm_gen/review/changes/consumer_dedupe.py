"""How a consumer knows a message that it has seen."""

from __future__ import annotations

from collections.abc import Callable

from ...contract.services import Dedupe
from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..words import duration, said


def judge(fact: Fact, scene: Scene) -> Judgement | None:
    service, message = fact.within[0], fact.path[-1]
    place = f"{service} on {message}"
    old = fact.before if isinstance(fact.before, Dedupe) else None
    new = fact.after if isinstance(fact.after, Dedupe) else None

    def judged(verdict: Verdict, what: str, why: str, how: str = "") -> Judgement:
        hit = () if verdict is Verdict.SAFE else (service,)
        return Judgement(verdict, what, why, how, hit)

    if new is None:
        return judged(
            Verdict.BREAKING,
            f"{place} no longer drops duplicates",
            "a message that comes twice has two effects",
            "keep a dedupe, or make the handler's effect idempotent first",
        )
    if old is None:
        return judged(
            Verdict.SAFE, f"{place} drops duplicates now", "nothing is lost by it"
        )
    if old.mode == "inbox" and new.mode != "inbox":
        return judged(
            Verdict.BREAKING,
            f"the dedupe of {place} was an inbox, is a {new.mode}",
            "exactly one effect became at least one: an effect may repeat after a crash",
            "make the handler's effect idempotent by the message's id first",
        )
    if old.by != new.by:
        return judged(
            Verdict.BREAKING,
            f"{place} knew messages by {_by(old)}, knows them by {_by(new)}",
            "what is recorded under the old id is not recognised under the new one, and an id that is new on each send "
            "recognises nothing",
            "switch while the topic is drained, or record both ids for one window",
        )
    if old.store != new.store:
        return judged(
            Verdict.WARNING,
            f"the dedupe of {place} was in {old.store}, is in {new.store}",
            "what the old store remembers stays there: what is on its way may run again",
            "copy the records, or switch while the group has caught up",
        )
    if old.window != new.window:
        return _window(place, old, new, judged)
    if old.mode != new.mode:
        return judged(
            Verdict.SAFE,
            f"the dedupe of {place} was a {old.mode}, is an {new.mode}",
            "the promise is stronger",
        )
    return None


def _by(dedupe: Dedupe) -> str:
    return f"`{dedupe.by}`" if dedupe.by else "the CloudEvents id"


def _window(
    place: str,
    old: Dedupe,
    new: Dedupe,
    judged: Callable[[Verdict, str, str, str], Judgement],
) -> Judgement:
    default = "retention + redrive_within"
    was = default if old.window is None else duration(old.window)
    now = default if new.window is None else duration(new.window)
    what = f"the dedupe window of {place} was {was}, is {now}"
    longer = new.window is None or (old.window is not None and new.window > old.window)
    if longer:
        return judged(Verdict.SAFE, what, "copies are known for no less time", "")
    return judged(
        Verdict.WARNING,
        what,
        "a copy that comes later than that has a second effect",
        f"keep it at {said(default)} at least",
    )


RULE = Rule(
    id="consumer-dedupe",
    claims=("Consumption.dedupe",),
    looks_at="`dedupe`: by what, how, where and how long",
    judge=judge,
    breaking="none any more; an inbox became a lease; another id",
    warning="another store; a shorter window",
    safe="from now on, or stronger",
)
