"""Options that no peer can notice."""

from __future__ import annotations

from ...model import Fact, Judgement, Verdict
from ...rule import Rule
from ...words import changed
from ..pairing import Scene


def judge(fact: Fact, scene: Scene) -> Judgement:
    return Judgement(
        Verdict.SAFE,
        f"{'.'.join(fact.path)} {changed(fact.before, fact.after)}",
        "neither the wire nor what code sees of it differs",
    )


RULE = Rule(
    id="proto-options-harmless",
    claims=(
        *("Field options.lazy", "Field options.unverified_lazy"),
        *("Field options.retention", "Field options.targets"),
        *("Field options.edition_defaults", "Field options.feature_support"),
        "EnumValue options.feature_support",
        # It does nothing any more (descriptor.proto).
        "File options.java_generate_equals_and_hash",
        "Message options.deprecated_legacy_json_field_conflicts",
        "Enum options.deprecated_legacy_json_field_conflicts",
        "Enum options.allow_alias",
    ),
    looks_at="`lazy`, `retention`, `targets`, `allow_alias` and such",
    judge=judge,
    safe="always",
)
