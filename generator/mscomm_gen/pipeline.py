"""Load, check, render, publish: the whole program in the order it happens."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from .advice_memory import verdicts as verdicts
from .analysis.service_view import service_view
from .contract.contract import Contract
from .contract.lock import lock_beside
from .decisions import decided as decided
from .diagnostics import ContractFault, Diagnostic, Span
from .diagnostics.codes.names import NO_SUCH_SERVICE
from .emit.cache import Cache
from .emit.manifest import NAME as MANIFEST_NAME
from .emit.manifest import Manifest, digest
from .emit.output_codes import CANNOT_WRITE
from .emit.publish import (
    Changes,
    compare,
    finish_interrupted,
    publish,
    read_old_manifest,
)
from .emit.turns import ALONE, in_turn
from .extensions.missing import missing_plugins
from .findings import Advice as Advice
from .findings import Today as Today
from .findings import Told, told, utc_today
from .findings import advise as advise
from .findings import findings as findings
from .findings import judged as judged
from .findings import lint as lint
from .findings import recommended as recommended
from .freshness import cache_folder, facts, record
from .generator_files import generator_files, generator_fingerprint
from .inputs import Inputs
from .loading import Loaded as Loaded
from .loading import extensions as extensions
from .loading import load as load
from .loading import no_such_service
from .loading import option_specs as option_specs
from .lock_file import drop_unfinished, lock_would_change, write_lock
from .records import dataclass
from .refusals import (
    refuse_file,
    refuse_folder,
    refuse_other_contract,
    refuse_unsupported,
)
from .rendering.helpers import beside
from .rendering.output import project_templates
from .rendering.output import render as render
from .stale import difference
from .version import __version__

# The rules take longer to go through so many than a copy of this process does to be made.
_MANY_TYPES: Final = 500


@dataclass(frozen=True)
class BuildResult:
    """What a build did, or would do, and the warnings on the way.

    `lock_path` is None where the lock stays as it is; `lock_is_new` where there was none.
    `difference` is, after a check, a short diff of the files that differ.
    """

    changes: Changes
    lock_path: Path | None
    lock_is_new: bool
    warnings: tuple[Diagnostic, ...]
    difference: str = ""


def build(
    path: Path,
    out: Path,
    *,
    locked: bool = False,
    service: str | None = None,
    today: Today = utc_today,
) -> BuildResult:
    """Builds `out` from the contract at `path`, or one service's part of it.

    Findings keep nothing from being written, whatever they weigh; `today` counts for them alone.
    Raises ContractFault, with nothing written.
    """
    with _writing(out), in_turn((path, out)):
        if ALONE:
            drop_unfinished(lock_beside(path))
        plan = _plan(path, out, service, today)
        loaded, changes = plan.loaded, plan.changes
        if locked and loaded.lock_changes:
            raise ContractFault([lock_would_change(loaded.lock_path, path)])

        def lock() -> None:
            if loaded.lock_changes:
                write_lock(loaded.lock_path, loaded.kept)
                place = os.path.abspath(loaded.lock_path)
                plan.facts[place] = facts(place)

        if changes.any or plan.old != plan.manifest:
            publish(out, plan.files, plan.manifest, changes, before_swap=lock)
        else:
            lock()
        _record(path, out, service, plan)
    return _result(plan, out)


def check(
    path: Path, out: Path, *, service: str | None = None, today: Today = utc_today
) -> BuildResult:
    """What `build` would do, without doing it. Raises ContractFault as `build` does, but not for edited files."""
    with _writing(out), in_turn((path, out)):
        plan = _plan(path, out, service, today)
        loaded, changes = plan.loaded, plan.changes
        if not changes.any and plan.old == plan.manifest and not loaded.lock_changes:
            _record(path, out, service, plan)
        shown = difference(out, plan.files, changes)
    return replace(_result(plan, out), difference=shown)


@dataclass(frozen=True)
class _Plan:
    """What a build is about to do.

    `facts` are those of all that the output depends on, `folders` the names in what of that is a folder, both from
    before it was read.
    """

    loaded: Loaded
    files: dict[str, bytes]
    manifest: Manifest
    old: Manifest | None
    changes: Changes
    facts: dict[str, str]
    folders: dict[str, frozenset[str]]
    told: Told


def _plan(path: Path, out: Path, service: str | None, today: Today) -> _Plan:
    refuse_folder(path, out)
    refuse_file(out)
    finish_interrupted(out)
    ourselves = Inputs()
    for place in generator_files():
        ourselves.before(place)
    loaded = load(path)
    replaced = project_templates(loaded.project, loaded.inputs)
    for source in (*loaded.inputs.digests, os.path.abspath(loaded.lock_path)):
        refuse_folder(Path(source), out)
    contract = loaded.contract
    if service is not None:
        contract = _view(loaded, service)
    refuse_unsupported(contract, loaded.options)
    # What is kept was rendered by these templates and no others.
    content = Path(cache_folder(), "content")
    cache = Cache(content, generator_fingerprint(), replaced.fingerprint)
    more = loaded.extensions.targets
    advice = verdicts(loaded.contract, cache)
    lock, made = decided(loaded.contract, loaded.lock, advice, loaded.project)
    loaded = replace(loaded, lock=lock)
    if service is not None:
        made = made.on(each.key for each in contract.interactions)

    def judge() -> Told:
        return told(loaded, advice, today, building=True)

    # Nothing that is emitted depends on what the rules find.
    with beside(judge, worth=len(contract.types) > _MANY_TYPES) as judged_beside:
        files = render(contract, lock, cache, replaced, more, made)
        manifest = _manifest(loaded, out, files, service)
        old = read_old_manifest(out)
        refuse_other_contract(old, manifest, out)
        changes = compare(out, files, old)
        known = ourselves.facts | loaded.inputs.facts
        folders = ourselves.folders | loaded.inputs.folders
        said = judged_beside() or judge()
    return _Plan(loaded, files, manifest, old, changes, known, folders, said)


def _view(loaded: Loaded, service: str) -> Contract:
    """What one service sees of a contract."""
    known = loaded.contract.service_by_name
    if service not in known:
        raise ContractFault([no_such_service(loaded, service)])
    if known[service].external:
        fault = Diagnostic(
            NO_SUCH_SERVICE,
            f"`{service}` belongs to others: nothing is built for it here",
            known[service].span,
            "name a service of this contract that is not external",
        )
        raise ContractFault([fault])
    return service_view(loaded.contract, service)


def _result(plan: _Plan, out: Path) -> BuildResult:
    loaded, changes = plan.loaded, plan.changes
    return BuildResult(
        changes,
        loaded.lock_path if loaded.lock_changes else None,
        loaded.lock_text is None,
        (*missing_plugins(plan.old, plan.manifest, out), *plan.told.findings),
    )


def _manifest(
    loaded: Loaded, out: Path, files: dict[str, bytes], service: str | None
) -> Manifest:
    def seen(path: Path) -> str:
        return Path(os.path.relpath(path, out)).as_posix()

    inputs = {
        seen(Path(source)): known for source, known in loaded.inputs.digests.items()
    }
    if loaded.has_lock:
        inputs[seen(loaded.lock_path)] = digest(loaded.kept.text().encode())
    return Manifest(
        contract=seen(loaded.path),
        generator=__version__,
        inputs=inputs,
        files={path: digest(data) for path, data in files.items()},
        service=service,
        plugins=loaded.extensions.writers,
    )


def _record(path: Path, out: Path, service: str | None, plan: _Plan) -> None:
    if plan.told.has_errors:
        # They are told by every run.
        return
    folder = os.path.abspath(out)
    written = [
        os.path.join(folder, *name.split("/")) for name in (*plan.files, MANIFEST_NAME)
    ]
    place = os.path.abspath(path)
    last = plan.told.until
    until = None if last is None else _end_of(last)
    record(place, folder, plan.facts, written, service, plan.folders, until)


def _end_of(day: date) -> int:
    """When a day is over, in seconds since 1970."""
    return (day.toordinal() + 1 - date(1970, 1, 1).toordinal()) * 86400


@contextlib.contextmanager
def _writing(out: Path) -> Iterator[None]:
    """Turns what the disk refuses into a diagnostic."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        place = error.filename or out
        raise ContractFault(
            [
                Diagnostic(
                    CANNOT_WRITE,
                    f"this cannot be written: {reason}",
                    Span.whole(place),
                    "nothing was replaced; see to the folder's permissions and the disk's space, then build again",
                )
            ]
        ) from error
