"""Finds other people's targets and rules. What that takes is loaded where there may be some."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ..contract.reads import UNWATCHED, Reads
from ..diagnostics import Diagnostic
from ..installed import may_extend
from ..records import dataclass
from .guards import GuardedRule, GuardedTarget
from .origin import GROUPS, Kind, Origin
from .review import Taken, is_rule, is_target, rule_faults, target_faults

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

# What the groups begin with; the entry point of our own command has but the name of a module.
_OURS = b"[mscomm_gen."


@dataclass(frozen=True)
class Extensions:
    """What others add, each by the names of its entry points, and what is wrong with the rest."""

    targets: tuple[GuardedTarget, ...] = ()
    rules: tuple[GuardedRule, ...] = ()
    faults: tuple[Diagnostic, ...] = ()

    @property
    def writers(self) -> tuple[str, ...]:
        """The distributions, with their versions, that have a part in the output."""
        found = {
            f"{each.origin.distribution} {each.origin.version}" for each in self.targets
        }
        return tuple(sorted(found))


NO_EXTENSIONS = Extensions()


def discover(taken: Taken, reads: Reads = UNWATCHED) -> Extensions:
    """All of them. `taken` holds the names that are ours; `reads` is told of every file that they are made of."""
    if not may_extend(_OURS):
        return NO_EXTENSIONS
    import importlib.metadata

    targets: list[GuardedTarget] = []
    rules: list[GuardedRule] = []
    faults: list[Diagnostic] = []
    # Once: every installed distribution is looked into.
    installed = importlib.metadata.entry_points()
    for origin, entry in _entries("target", installed.select(group=GROUPS["target"])):
        value = _loaded(origin, entry, reads)
        if isinstance(value, Diagnostic):
            faults.append(value)
        elif found := list(target_faults(value, origin, taken)):
            faults += found
        else:
            targets.append(GuardedTarget(is_target(value), origin))
    for origin, entry in _entries("rule", installed.select(group=GROUPS["rule"])):
        value = _loaded(origin, entry, reads)
        if isinstance(value, Diagnostic):
            faults.append(value)
        elif found := list(rule_faults(value, origin, taken)):
            faults += found
        else:
            rules.append(GuardedRule(is_rule(value), origin))
    return Extensions(tuple(targets), tuple(rules), tuple(faults))


def _entries(
    kind: Kind, installed: Iterable[EntryPoint]
) -> Iterator[tuple[Origin, EntryPoint]]:
    """The entry points of a kind, by name: not in the order in which they were installed."""
    found = [(Origin.of(kind, entry), entry) for entry in installed]
    return iter(sorted(found, key=lambda pair: (pair[0].name, pair[0].distribution)))


def _loaded(origin: Origin, entry: EntryPoint, reads: Reads) -> object:
    """What an entry point leads to: an instance, or a class that takes nothing. A diagnostic if it cannot be had."""
    try:
        for path in _files(entry):
            reads.before(path)
        value: object = entry.load()
        return value() if isinstance(value, type) else value
    except (Exception, SystemExit) as error:
        return origin.cannot_load(error)


def _files(entry: EntryPoint) -> Iterator[str]:
    """What a plugin is made of: the files of its package, and the list of its entry points."""
    if entry.dist is not None:
        yield os.fspath(Path(str(entry.dist.locate_file(""))))
        for file in entry.dist.files or ():
            if file.name == "entry_points.txt":
                yield os.fspath(Path(str(entry.dist.locate_file(file))))
    from importlib.util import find_spec

    # The uppermost package: to look for a module below it would load it.
    spec = find_spec(entry.module.partition(".")[0])
    if spec is None:
        return
    if spec.submodule_search_locations is None:
        if spec.origin:
            yield spec.origin
        return
    for place in spec.submodule_search_locations:
        for folder, folders, names in os.walk(place):
            folders[:] = sorted(name for name in folders if name != "__pycache__")
            yield folder
            for name in sorted(names):
                yield os.path.join(folder, name)
