"""From a contract to the files of its output, in memory."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from .contract.contract import Contract
from .contract.decisions import NOTHING_DECIDED, Decided
from .contract.lock import Lock, with_used
from .contract.reads import Reads
from .diagnostics import ContractFault
from .emit.cache import Cache
from .emit.layout import Layout
from .emit.manifest import NAME as MANIFEST_NAME
from .emit.overrides import NO_OVERRIDES, Overrides, overriding, read_overrides
from .emit.runtime_files import runtime_files
from .extensions.guards import GuardedTarget
from .project import BAD_SETTING, Project
from .targets import TARGETS
from .targets.base import Build

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
    nothing that one before them writes. `decided` is what is decided on the interactions.
    """
    layout = Layout(contract)
    build = Build(contract, with_used(lock, contract), layout, cache, decided)
    files: dict[str, str] = {}
    writers: dict[str, str] = {}
    with overriding(overrides):
        for target in TARGETS:
            for path, text in target.render(build):
                if path in files:
                    raise AssertionError(f"two targets write {path}")
                files[path] = text
        for guest in more:
            for path, text in guest.render(build):
                _refuse_taken(guest, path, files, writers)
                files[path] = text
                writers[path] = str(guest.origin)
    files |= runtime_files(files, layout.package)
    files[".gitattributes"] = _GIT_ATTRIBUTES
    return {path: text.encode() for path, text in sorted(files.items())}


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
