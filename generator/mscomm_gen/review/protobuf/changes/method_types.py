"""What a method takes and gives."""

from __future__ import annotations

from ...model import Fact, Judgement, Verdict
from ...rule import Rule
from ...words import said
from ..pairing import Scene
from ..wording import OTHERS, short


def judge(fact: Fact, scene: Scene) -> Judgement:
    part, _, stream = fact.kind.removeprefix("Method.").partition("_")
    place = f"{short(fact.within[0])}.{fact.path[-1]}"
    if stream:
        word = "a stream" if fact.after else "one message"
        what = f"the {part} of {place} is {word} now"
        why = "deployed peers send or expect another number of messages, and the call fails"
    else:
        what = f"the {part} of {place} was {short(said(fact.before))}, is {short(said(fact.after))}"
        why = "deployed peers send or read another message, and generated code has another type"
    return Judgement(
        Verdict.BREAKING,
        what,
        why,
        "add a method of another name, and move the callers to it",
        OTHERS,
    )


RULE = Rule(
    id="proto-method-types",
    claims=(
        *("Method.request", "Method.response"),
        *("Method.request_stream", "Method.response_stream"),
    ),
    looks_at="request, response and streaming of a method",
    judge=judge,
    breaking="always",
)
