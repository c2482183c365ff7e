"""The old wire format of message sets."""

from __future__ import annotations

from ...model import Fact, Judgement, Verdict
from ...rule import Rule
from ..pairing import Scene
from ..wording import OTHERS, short


def judge(fact: Fact, scene: Scene) -> Judgement:
    return Judgement(
        Verdict.BREAKING,
        f"`message_set_wire_format` of {short(fact.within[0])} differs",
        "its extensions are written in another form, which deployed peers do not read",
        "make a new message",
        OTHERS,
    )


RULE = Rule(
    id="proto-message-set",
    claims=("Message options.message_set_wire_format",),
    looks_at="`message_set_wire_format`",
    judge=judge,
    breaking="always",
)
