"""A message came or went."""

from __future__ import annotations

from ...model import Fact, Judgement, Verdict
from ...rule import Rule
from ..pairing import Scene
from ..wording import OTHERS, short


def judge(fact: Fact, scene: Scene) -> Judgement:
    name = short(fact.path[0])
    if fact.kind.endswith("added"):
        return Judgement(
            Verdict.SAFE, f"message {name} is new", "nobody who is deployed knows it"
        )
    old = scene.old_messages[fact.path[0]]
    known = {each.name for each in scene.old.messages}
    alike = [
        short(each.name)
        for each in scene.new.messages
        if each.name not in known and each.fields and each.fields == old.fields
    ]
    renamed = f"; it seems to be called {alike[0]} now" if len(alike) == 1 else ""
    return Judgement(
        Verdict.BREAKING,
        f"message {name} is gone{renamed}",
        "`Any`, schema registries and reflection know it by its full name, and generated code no longer has it",
        "keep it until nobody uses it; a new name is a new message",
        OTHERS,
    )


RULE = Rule(
    id="proto-message-names",
    claims=("Message removed", "Message added"),
    looks_at="messages that came or went; a rename is both",
    judge=judge,
    breaking="gone",
    safe="new",
)
