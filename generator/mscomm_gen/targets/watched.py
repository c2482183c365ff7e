"""A build that notes what is asked of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from ..contract.contract import Contract
from ..contract.decisions import Decided
from ..contract.lock import Lock
from ..contract.watch import Answers, Watch, watched
from ..emit.layout import Layout
from ..records import dataclass
from .base import Build, K, Part, Table, V, loaded

_FRAGMENTS = "fragments"


@dataclass(frozen=True)
class WatchedBuild(Build):
    """What one part of the output is rendered from. All that it is asked, `watch` is told."""

    watch: Watch | None = None

    def table(self, make: Callable[[Build], Mapping[K, V]]) -> Mapping[K, V]:
        """See `Build.table`."""
        assert self.watch is not None
        found = self.watch.look(_table_name(make))
        assert isinstance(found, Mapping)
        return found

    def fragment(self, name: str, make: Callable[[], str]) -> str:
        """See `Build.fragment`."""
        assert self.watch is not None
        fragments = self.watch.look(_FRAGMENTS)
        assert isinstance(fragments, Mapping)
        found = fragments.get(name)
        return found if isinstance(found, str) else make()


def answers(
    build: Build, tables: Iterable[str], fragments: Mapping[str, str]
) -> Answers:
    """What the questions that a part asks are about. `tables` by place, as in `TABLES`; `fragments` may still grow."""
    objects: dict[str, object] = {
        "contract": build.contract,
        "lock": build.lock,
        "layout": build.layout,
        "decided": build.decided,
    }
    objects |= {name: form for name, _, form in _forms(build.contract)}
    return Answers(
        objects,
        {
            **{f"table {place}": partial(_table, place, build) for place in tables},
            _FRAGMENTS: lambda: fragments,
        },
    )


def watched_build(
    build: Build, part: Part, answering: Answers
) -> tuple[WatchedBuild, Watch]:
    """A build of one part, and what will know all that it asked."""
    watch = Watch(answering)
    parts: dict[str, object] = {}
    for name, first, form in _forms(build.contract):
        # Looked into by its own questions. That there is one is the first.
        parts[name] = watched(form, name, watch)
        watch.look(f"{name}.{first}")
    contract: Contract = watched(build.contract, "contract", watch, **parts)
    lock: Lock = watched(build.lock, "lock", watch)
    layout: Layout = watched(build.layout, "layout", watch, contract=contract)
    decided: Decided = watched(build.decided, "decided", watch)
    made = WatchedBuild(contract, lock, layout, build.cache, part, decided, watch)
    return made, watch


def _forms(contract: Contract) -> Iterator[tuple[str, str, object]]:
    """What .proto files say of the wire: the attribute of the contract, the first question to it, and itself."""
    if contract.protobuf is not None:
        yield "protobuf", "file", contract.protobuf
    if contract.wire_names is not None:
        yield "wire_names", "package", contract.wire_names


def _table(place: str, build: Build) -> object:
    return loaded(place)(build)


def _table_name(make: Table) -> str:
    module = make.__module__.removeprefix(__package__ or "")
    return f"table {module}:{make.__qualname__}"
