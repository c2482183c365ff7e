"""Options that others have defined."""

from __future__ import annotations

from typing import Final

from ...model import Fact, Judgement, Verdict
from ...rule import Rule
from ..pairing import Scene
from ..wording import OTHERS

# Its number is google.api.http's (google/api/annotations.proto).
_HTTP: Final = ("google.api.http", "72295728")
# Those of protovalidate (buf/validate/validate.proto), by name or number.
_RULES: Final = ("buf.validate.field", "buf.validate.message", "1159")


def judge(fact: Fact, scene: Scene) -> Judgement:
    place, name = ".".join(fact.path[:-1]), fact.path[-1]
    if fact.kind == "Method custom" and name in _HTTP:
        if fact.before is None:
            return Judgement(
                Verdict.SAFE, f"{place} has a route over HTTP now", "nobody uses it yet"
            )
        return Judgement(
            Verdict.BREAKING,
            f"the HTTP route of {place} differs, or is gone",
            "deployed callers over HTTP get 404 or 405",
            "add the new route as an `additional_bindings`, and keep the old one",
            OTHERS,
        )
    if name in _RULES:
        return Judgement(
            Verdict.WARNING,
            f"the rules for values of {place} differ",
            "a value that breaks a new rule is refused, by servers and by whoever reads it in an answer",
            "where a rule is new or tighter, see first that nobody sends what it refuses",
            OTHERS,
        )
    return Judgement(
        Verdict.WARNING,
        f"the option {name} of {place} differs",
        "protobuf does not know what it means: whoever defined it has to say",
        "read what reads the option",
        OTHERS,
    )


RULE = Rule(
    id="proto-custom-options",
    claims=tuple(
        f"{kind} custom"
        for kind in (
            *("File", "Message", "Field", "Enum", "EnumValue"),
            *("Service", "Method"),
        )
    ),
    looks_at="options that others have defined; `google.api.http` by name",
    judge=judge,
    breaking="an HTTP route that is in use",
    warning="any other",
    safe="a route where there was none",
)
