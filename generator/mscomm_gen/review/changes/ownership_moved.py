"""A thing is run by others now, or comes from another contract."""

from __future__ import annotations

from ..model import UNKNOWN_OTHERS, Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..words import changed


def judge(fact: Fact, scene: Scene) -> Judgement:
    name = fact.path[-1]
    if fact.kind.endswith(".external"):
        word = "belongs to others now" if fact.after else "is ours now"
        return Judgement(
            Verdict.WARNING,
            f"{fact.path[0].removesuffix('s')} {name} {word}",
            "its server, producer or consumers are emitted no longer, or from now on: somebody must run them",
            "agree on the moment at which the others take over",
            (name,) if fact.path[0] == "services" else scene.consumers(name),
        )
    what = f"the contract that {fact.path[0].removesuffix('s')} {name} comes from {changed(fact.before, fact.after)}"
    if fact.kind in ("Service.home", "Message.home"):
        return Judgement(
            Verdict.BREAKING,
            what,
            "paths, topics and types of events carry the contract's name by default",
            "state the topic; for gRPC, serve both paths until nobody calls the old one",
            (UNKNOWN_OTHERS,),
        )
    return Judgement(
        Verdict.WARNING,
        what,
        "its protobuf numbers come from another contract.lock",
        "compare the numbers in both locks",
        (UNKNOWN_OTHERS,),
    )


RULE = Rule(
    id="ownership-moved",
    claims=(
        *("Service.external", "Message.external", "Service.home", "Message.home"),
        *("Record.home", "Enumeration.home", "Union.home", "Policy.home"),
    ),
    looks_at="`external`, and things that moved between contracts",
    judge=judge,
    breaking="a service or message of another contract: its name on the wire differs",
    warning="others run it, or we do; a type of another contract",
)
