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
    *("java_string_check_utf8", "optimize_for"),
    *("go_package", "cc_generic_services", "java_generic_services"),
    *("py_generic_services", "cc_enable_arenas", "objc_class_prefix"),
    *("csharp_namespace", "swift_prefix", "php_class_prefix", "php_namespace"),
    *("php_metadata_namespace", "ruby_package"),
)

_KINDS: Final = ("File", "Message", "Field", "Enum", "EnumValue", "Service", "Method")


def judge(fact: Fact, scene: Scene) -> Judgement:
    word = fact.path[-1]
    if word == "no_standard_descriptor_accessor" and fact.after is None:
        return Judgement(
            Verdict.SAFE,
            f"{fact.path[0]} has the standard accessor of its descriptor again",
            "generated code has more than before",
        )
    if word == "features":
        return Judgement(
            Verdict.WARNING,
            f"features of single languages differ at {'.'.join(fact.path[:-1])}",
            "the wire stays; what these languages generate differs (types of strings, checks of UTF-8, closed enums)",
            "build and test the languages that the features name",
            OTHERS,
        )
    if fact.kind.endswith(".visibility"):
        word = f"visibility of {fact.path[0]}"
        if fact.after == "export":
            return Judgement(
                Verdict.SAFE,
                f"{word} {changed(fact.before, fact.after)}",
                "other files may refer to it now",
            )
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
        *(f"{kind} options.features" for kind in _KINDS),
    ),
    looks_at="options that shape generated code: `go_package`, `java_package`, `jstype`, `ctype`, …; features of "
    "single languages; visibility",
    judge=judge,
    warning="they differ, however their default is said",
    safe="a standard accessor of descriptors where there was none; visible from now on",
)
