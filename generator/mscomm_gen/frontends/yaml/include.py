"""A contract that is split over files, put together again as one tree whose nodes know their files."""

from __future__ import annotations

import os
from dataclasses import field
from pathlib import Path
from typing import Final

from yaml import MappingNode, Node, ScalarNode

from ...contract.reads import Reads
from ...diagnostics import ContractFault
from ...diagnostics.codes import reading
from ...records import dataclass
from .compose import PLAIN_TAGS, compose
from .faults import Faults
from .paths import beside, lies_in
from .read import read_text
from .shape import root as shape
from .shape.kinds import Item
from .shape.pairs import is_blank, not_a_mapping

_Pair = tuple[Node, Node]

MOST_FILES: Final = 1000
DEEPEST: Final = 30
# What is told where a file is named, and not in a file that cannot be opened.
_UNOPENED: Final = (
    reading.MISSING_FILE,
    reading.NOT_A_FILE,
    reading.UNREADABLE_FILE,
    reading.TOO_LARGE,
)


@dataclass(slots=True)
class Tree:
    """The root node of a whole contract.

    `files` are those it was read from, the root first. `unread` are the sections that something is missing
    from; `parts` the key and value of each part of a section that came together from several files.
    """

    root: Node
    files: list[str]
    unread: set[str] = field(default_factory=set)
    parts: dict[int, list[_Pair]] = field(default_factory=dict)


def assemble(
    root: Node, language: shape.Language, faults: Faults, reads: Reads
) -> Tree:
    """The tree with what the root includes, its own entries first, then each file's, in the order named."""
    tree = Tree(root, [faults.path])
    if not isinstance(root, MappingNode):
        return tree
    include = _entry(root, shape.INCLUDE.name)
    if include is None:
        return tree
    gathering = _Gathering(language, faults, reads, tree)
    gathering.follow(include, faults.path, [(os.path.realpath(faults.path), None)])
    tree.root = _merged(root, gathering, tree, faults)
    return tree


class _Gathering:
    """Follows `include:` and collects the sections of every file."""

    def __init__(
        self, language: shape.Language, faults: Faults, reads: Reads, tree: Tree
    ) -> None:
        self._language = language
        self._faults = faults
        self._reads = reads
        self._tree = tree
        self._folder = os.path.dirname(os.path.abspath(faults.path))
        self._seen: set[str] = set()
        self.sections: dict[str, list[_Pair]] = {
            key.name: [] for key in language.sections
        }

    def follow(
        self, include: _Pair, path: str, chain: list[tuple[str, Node | None]]
    ) -> None:
        """Reads the files that one file includes. `chain` leads there: real paths, and where they were named."""
        items = shape.INCLUDE.kind.read(include[1], self._faults, include[0])
        if items is None or len(items) < len(getattr(include[1], "value", ())):
            self._incomplete()
        for item in items or ():
            place = beside(path, item.value)
            if not self._may_read(place, item, chain):
                self._incomplete()
                continue
            real = os.path.realpath(place)
            if real not in self._seen:
                self._seen.add(real)
                self._read(place, item.node, [*chain, (real, item.node)])

    def _may_read(
        self, place: str, item: Item[str], chain: list[tuple[str, Node | None]]
    ) -> bool:
        faults = self._faults
        if not lies_in(self._folder, os.path.abspath(place)):
            faults.add(
                reading.INCLUDE_OUTSIDE,
                f"`{item.value}` lies outside the folder of the root contract",
                item.node,
                "move the file into that folder; `uses:` takes the contract of another team",
            )
            return False
        real = os.path.realpath(place)
        if not lies_in(os.path.realpath(self._folder), real):
            faults.add(
                reading.INCLUDE_OUTSIDE,
                f"`{item.value}` is a link that leads out of the folder of the root contract",
                item.node,
                "put the file itself there; `uses:` takes the contract of another team",
            )
            return False
        opened = [path for path, _ in chain]
        if real in opened:
            first = chain[opened.index(real)][1]
            faults.add(
                reading.INCLUDE_CYCLE,
                f"`{item.value}` includes the file that it is included from",
                item.node,
                "take this line out; a file sees what the others define without including them",
                related=() if first is None else faults.related(first, "included here"),
            )
            return False
        if len(chain) > DEEPEST or len(self._tree.files) >= MOST_FILES:
            faults.add(
                reading.TOO_MANY_FILES,
                f"a contract has at most {MOST_FILES} files, included at most {DEEPEST} deep",
                item.node,
                "include the files from the root contract, and join small ones",
            )
            return False
        return True

    def _read(self, place: str, at: Node, chain: list[tuple[str, Node | None]]) -> None:
        self._tree.files.append(place)
        try:
            node = compose(read_text(Path(place), self._reads), place)
        except ContractFault as fault:
            self._incomplete()
            for found in fault.diagnostics:
                if found.code in _UNOPENED:
                    self._faults.add(
                        found.code,
                        found.message,
                        at,
                        "a path is taken from the folder of the file that says it",
                    )
                else:
                    self._faults.found.append(found)
            return
        row = self._language.part.read(node, self._faults, node)
        if row is None:
            self._incomplete()
            return
        row.get(shape.PART_LANGUAGE)
        for key in self._language.sections:
            if key in row:
                self.sections[key.name].append((row.key_at(key), row.at(key)))
        if shape.INCLUDE in row:
            pair = (row.key_at(shape.INCLUDE), row.at(shape.INCLUDE))
            self.follow(pair, place, chain)

    def _incomplete(self) -> None:
        self._tree.unread |= self.sections.keys()


def _merged(
    root: MappingNode, gathering: _Gathering, tree: Tree, faults: Faults
) -> Node:
    """A root of which each section has the entries of all files; what stands twice is told later, as in one file."""
    values = list(root.value)
    for name, parts in gathering.sections.items():
        if not parts:
            continue
        own = _entry(root, name)
        every = parts if own is None else [own, *parts]
        pair = _joined(every, name, tree, faults) if len(every) > 1 else every[0]
        if own is None:
            values.append(pair)
        else:
            at = next(i for i, each in enumerate(values) if each[0] is own[0])
            values[at] = pair
    return MappingNode(root.tag, values, root.start_mark, root.end_mark)


def _joined(every: list[_Pair], name: str, tree: Tree, faults: Faults) -> _Pair:
    """One entry for all parts of a section. A part that is no mapping is told, and the section counts as unread."""
    entries: list[_Pair] = []
    for _, value in every:
        if isinstance(value, MappingNode) and value.tag in PLAIN_TAGS:
            entries += value.value
        elif not is_blank(value):
            not_a_mapping(value, f"{name} by name", faults)
            tree.unread.add(name)
    first = every[0][1]
    joined = MappingNode(
        "tag:yaml.org,2002:map", entries, first.start_mark, first.end_mark
    )
    tree.parts[id(joined)] = every
    return every[0][0], joined


def _entry(node: MappingNode, name: str) -> _Pair | None:
    """The first entry of that name, told nothing of."""
    for key, value in node.value:
        if isinstance(key, ScalarNode) and key.value == name:
            return key, value
    return None
