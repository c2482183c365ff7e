"""Every file of an output, from the contract, the lock and what earlier builds have kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import PurePosixPath
from typing import Final

from ..contract.contract import Contract
from ..contract.decisions import NOTHING_DECIDED, Decided
from ..contract.lock import Lock, with_used
from ..contract.reads import Reads
from ..contract.watch import Answers
from ..diagnostics import ContractFault
from ..emit.cache import Cache
from ..emit.compiling import compiling_into
from ..emit.layout import Layout
from ..emit.manifest import NAME as MANIFEST_NAME
from ..emit.overrides import NO_OVERRIDES, Overrides, overriding, read_overrides
from ..emit.runtime_files import imported_runtime, runtime_files
from ..extensions.guards import GuardedTarget
from ..project import BAD_SETTING, Project
from ..targets import TABLES
from ..targets.base import Build
from ..targets.watched import answers
from .helpers import beside
from .kept import Kept
from .parallel import render_all
from .parts import Rendered, Unit, render_unit, units_of

# So many parts are known that a copy of this process, which takes some milliseconds, saves more than it costs.
_MANY: Final = 50

# A merge leaves these files as they are on one side, for a build to write them anew: conflict markers in them would
# look like an edit by hand. The manifest is merged as text, so that it knows the files of both sides.
_GIT_ATTRIBUTES = f"""\
* linguist-generated=true
* -merge
{MANIFEST_NAME} merge
"""


def project_templates(project: Project, reads: Reads) -> Overrides:
    """The templates of a project that take the place of ours. Raises ContractFault."""
    said = project.text("templates")
    if said is None or project.path is None:
        return NO_OVERRIDES
    folder = project.path.parent / said
    return read_overrides(folder, project.span("templates"), BAD_SETTING, reads)


def render(
    contract: Contract,
    lock: Lock,
    cache: Cache | None = None,
    overrides: Overrides = NO_OVERRIDES,
    more: Iterable[GuardedTarget] = (),
    decided: Decided = NOTHING_DECIDED,
) -> dict[str, bytes]:
    """Every file of the output, by its path from the output folder. Touches nothing but the cache.

    `overrides` holds the user's templates that take the place of ours, `more` other people's targets, which write
    nothing that one before them writes. What is not known already is rendered: theirs always. `decided` is what is
    decided on the interactions.
    """
    layout = Layout(contract)
    build = Build(contract, with_used(lock, contract), layout, cache, decided=decided)
    files: dict[str, str] = {}
    writers: dict[str, str] = {}
    with overriding(overrides), compiling_into(cache):
        runtime: set[str] = set()
        for rendered in _ours(build):
            for path, text in rendered.files.items():
                if path in files:
                    raise AssertionError(f"two targets write {path}")
                files[path] = text
            runtime.update(rendered.runtime)
        for guest in more:
            theirs: dict[str, str] = {}
            for path, text in guest.render(build):
                _refuse_taken(guest, path, files, writers)
                files[path] = theirs[path] = text
                writers[path] = str(guest.origin)
            runtime.update(imported_runtime(theirs))
    files |= runtime_files(runtime, layout.package)
    files[".gitattributes"] = _GIT_ATTRIBUTES
    return {path: text.encode() for path, text in sorted(files.items())}


def _ours(build: Build) -> list[Rendered]:
    """What our own targets write, unit by unit."""
    fragments: dict[str, str] = {}
    answering = answers(build, TABLES, fragments)
    kept = Kept(build.cache, build, answering) if build.cache is not None else None
    alone, whole = units_of(build)
    found: dict[Unit, Rendered] = {}
    for unit in alone:
        known = kept.get(unit) if kept is not None else None
        if known is not None:
            found[unit] = known
    missing = [unit for unit in alone if unit not in found]
    for each in found.values():
        fragments.update(each.fragments)

    def put_together() -> list[Rendered]:
        # What goes into the whole of the parts that are missing is made there as well: it is little.
        return [render_unit(unit, build, answering) for unit in whole]

    worth = bool(missing) and len(found) > max(_MANY, len(missing))
    with beside(put_together, worth=worth) as together:
        for unit, made in zip(
            missing, render_all(missing, build, answering), strict=True
        ):
            found[unit] = made
            fragments.update(made.fragments)
            if kept is not None:
                kept.put(unit, made)
        found |= _whole(whole, build, answering, kept, together)
    return list(found.values())


def _whole(
    units: list[Unit],
    build: Build,
    answering: Answers,
    kept: Kept | None,
    together: Callable[[], list[Rendered] | None],
) -> dict[Unit, Rendered]:
    """What concerns the whole: kept, or made `together` beside us, or made here."""
    found = {unit: kept.get(unit) if kept is not None else None for unit in units}
    made = together() if None in found.values() else None
    beside_us = dict(zip(units, made, strict=True)) if made is not None else {}
    rendered: dict[Unit, Rendered] = {}
    for unit, known in found.items():
        if known is None:
            known = beside_us.get(unit) or render_unit(unit, build, answering)
            if kept is not None:
                kept.put(unit, known)
        rendered[unit] = known
    return rendered


def _refuse_taken(
    guest: GuardedTarget, path: str, files: dict[str, str], writers: dict[str, str]
) -> None:
    """Raises ContractFault where another target writes the same path, or one that cannot be beside it."""
    above = {str(parent) for parent in PurePosixPath(path).parents} & files.keys()
    below = (other for other in files if other.startswith(f"{path}/"))
    other = path if path in files else next(iter((*sorted(above), *below)), None)
    if other is None:
        return
    owner = writers.get(other, "mscomm-gen")
    fault = guest.origin.clash(
        f"it writes {path}, and {owner} writes {other}",
        f"ask those who make {guest.origin.distribution} for another path",
    )
    raise ContractFault([fault])
