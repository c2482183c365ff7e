"""Options and words that only generated code sees."""

from __future__ import annotations

from typing import Final

from ...model import Fact, Judgement, Verdict
from ...rule import Rule
from ...words import changed
from ..pairing import Scene
from ..wording import OTHERS

_FILE: Final = (
    *("java_package", "java_outer_classname", "java_multiple_files"),
    *("java_generate_equals_and_hash", "java_string_check_utf8", "optimize_for"),
    *("go_package", "cc_generic_services", "java_generic_services"),
    *("py_generic_services", "cc_enable_arenas", "objc_class_prefix"),
    *("csharp_namespace", "swift_prefix", "php_class_prefix", "php_namespace"),
    *("php_metadata_namespace", "ruby_package"),
)


def judge(fact: Fact, scene: Scene) -> Judgement:
    word = fact.path[-1]
    if fact.kind.endswith(".visibility"):
        word = f"visibility of {fact.path[0]}"
    return Judgement(
        Verdict.WARNING,
        f"{word} {changed(fact.before, fact.after)}",
        "the wire stays; generated code, or who may refer to it, differs",
        "build every language that uses it",
        OTHERS,
    )


RULE = Rule(
    id="proto-options-of-code",
    claims=(
        *(f"File options.{name}" for name in _FILE),
        *("Field options.ctype", "Field options.jstype", "Field options.weak"),
        "Message options.no_standard_descriptor_accessor",
        *("Message.visibility", "Enum.visibility"),
    ),
    looks_at="options that shape generated code: `go_package`, `java_package`, `jstype`, `ctype`, …",
    judge=judge,
    warning="always",
)
