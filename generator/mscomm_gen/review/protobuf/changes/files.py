"""Files: package, syntax, where things stand."""

from __future__ import annotations

from ...model import Fact, Judgement, Verdict
from ...rule import Rule
from ...words import changed
from ..pairing import Scene
from ..wording import OTHERS


def judge(fact: Fact, scene: Scene) -> Judgement:
    name = fact.path[0]
    match fact.kind:
        case "File.package":
            return Judgement(
                Verdict.BREAKING,
                f"the package of {name} {changed(fact.before, fact.after)}",
                "full names begin with it: paths of methods, `Any`, schema registries, generated code",
                "add the new package beside the old one, serve both, and move the peers",
                OTHERS,
            )
        case "File.syntax":
            return Judgement(
                Verdict.WARNING,
                f"the syntax of {name} {changed(fact.before, fact.after)}",
                "what it changes on the wire is judged where it does; generated code may differ",
                "compile and test every language that uses it",
                OTHERS,
            )
        case "File.public" if set(names(fact.before)) <= set(names(fact.after)):
            return Judgement(
                Verdict.SAFE,
                f"what {name} imports publicly {changed(fact.before, fact.after)}",
                "files that import it get more along than before",
            )
        case "File.public":
            return Judgement(
                Verdict.WARNING,
                f"what {name} imports publicly {changed(fact.before, fact.after)}",
                "files that count on it must import it themselves",
                "",
                OTHERS,
            )
        case "File added":
            return Judgement(
                Verdict.SAFE, f"file {name} is new", "nobody imports it yet"
            )
        case "File removed":
            return Judgement(
                Verdict.WARNING,
                f"file {name} is gone",
                "what it held is judged itself; imports of it no longer compile",
                "leave a file that imports the new place publicly",
                OTHERS,
            )
        case _:
            return Judgement(
                Verdict.WARNING,
                f"{'.'.join(fact.path)} stood in {fact.before}, stands in {fact.after}",
                "its full name stays; imports and generated modules differ",
                "leave a file that imports the new place publicly",
                OTHERS,
            )


def names(value: object) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()


RULE = Rule(
    id="proto-files",
    claims=(
        *("File.package", "File.syntax", "File.public", "File added", "File removed"),
        *("Message.file", "Enum.file", "Service.file", "Extension.file"),
    ),
    looks_at="packages, syntax, imports, and what stands in which file",
    judge=judge,
    breaking="another package",
    warning="another syntax or edition; a file that is gone, or no longer imported publicly; a thing that stands in "
    "another one",
    safe="a new file; one more public import",
)
