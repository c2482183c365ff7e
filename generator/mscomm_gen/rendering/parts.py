"""The parts that an output is rendered in, and how one of them is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field

from ..contract.watch import Answers, Questions
from ..emit.runtime_files import imported_runtime
from ..records import dataclass
from ..targets import APART, TARGETS
from ..targets.base import FRAGMENT, Build, Part, Target
from ..targets.watched import watched_build


@dataclass(frozen=True, slots=True)
class Unit:
    """What is rendered in one go, and kept as one: a part of the output, by one target or by many.

    `apart` names the target that renders this part by itself, empty for all the others together.
    """

    part: Part
    apart: str = ""

    @property
    def name(self) -> str:
        return f"{self.part.kind} {self.part.name} {self.apart}"

    @property
    def targets(self) -> tuple[Target, ...]:
        """Who renders it, in order."""
        alone = self.part.name if self.part.kind == "whole" else self.apart
        if alone:
            return tuple(each for each in TARGETS if each.name == alone)
        return tuple(
            each
            for each in TARGETS
            if self.part.kind in each.parts and each.name not in APART
        )


@dataclass(frozen=True, slots=True)
class Rendered:
    """What a unit gave: files, texts that go into files of the whole, and the runtime's modules that it needs.

    `asked` is all that was looked at on the way.
    """

    files: dict[str, str]
    fragments: dict[str, str]
    runtime: list[str]
    asked: Questions = field(compare=False)


def units_of(build: Build) -> tuple[list[Unit], list[Unit]]:
    """Everything there is to render: what stands for itself, and then what may be put together of that."""
    owners = [Part("types", owner) for owner in sorted(build.layout.types_of)]
    services = [Part("service", each.name) for each in build.contract.services]
    messages = [Part("message", each.name) for each in build.contract.messages]
    alone = [Unit(part) for part in (*owners, *services, *messages)]
    by_itself = [each for each in TARGETS if each.alone_for(build.contract)]
    alone += [
        Unit(part, each.name)
        for part in services
        for each in by_itself
        if each.name in APART
    ]
    whole = [
        Unit(Part("whole", each.name)) for each in by_itself if "whole" in each.parts
    ]
    return alone, whole


def render_unit(unit: Unit, build: Build, answers: Answers) -> Rendered:
    """Renders one unit from nothing but what the questions about `answers` say. Raises ContractFault."""
    watching, watch = watched_build(build, unit.part, answers)
    files: dict[str, str] = {}
    fragments: dict[str, str] = {}
    for path, text in _texts(unit.targets, watching):
        into = fragments if path.startswith(FRAGMENT) else files
        if path in into:
            raise AssertionError(f"two targets write {path}")
        into[path] = text
    return Rendered(files, fragments, imported_runtime(files), watch.asked)


def _texts(targets: Iterable[Target], build: Build) -> Iterable[tuple[str, str]]:
    for target in targets:
        yield from target.render(build)
