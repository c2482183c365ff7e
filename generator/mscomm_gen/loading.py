"""Reads a contract and everything that goes with it: its lock, its project's settings, other people's plugins."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from . import frontends, project
from .contract.contract import Contract
from .contract.lock import Lock, assign, lock_beside, parse_lock
from .contract.options import OptionSpec
from .contract.reads import UNWATCHED, Reads
from .diagnostics import ContractFault, Diagnostic, Span
from .diagnostics.codes.names import NO_SUCH_SERVICE
from .diagnostics.suggest import did_you_mean
from .emit.collisions import collisions
from .extensions.discover import NO_EXTENSIONS, Extensions, discover
from .extensions.review import Taken, ours
from .frontends import MESSAGE_KEYS
from .inputs import Inputs
from .lock_file import read_lock
from .project import Project
from .targets import TARGETS
from .targets.base import Target


@dataclass(frozen=True)
class Loaded:
    """A contract with its lock as it stands (`lock_text`, None without a file) and as it must be.

    `inputs` knows every file that was read for it; `project` holds the settings of pyproject.toml.
    """

    path: Path
    contract: Contract
    lock: Lock
    lock_path: Path
    lock_text: str | None
    inputs: Inputs
    project: Project
    extensions: Extensions = NO_EXTENSIONS

    @property
    def options(self) -> tuple[OptionSpec, ...]:
        """The blocks of all targets, ours and other people's."""
        return option_specs(self.extensions.targets)

    @property
    def lock_changes(self) -> bool:
        # A contract in .proto files has its numbers in them, and no lock.
        if self.contract.protobuf is not None:
            return False
        return self.lock.text() != self.lock_text


def option_specs(more: Iterable[Target] = ()) -> tuple[OptionSpec, ...]:
    """The blocks that our targets understand, and `more`."""
    return tuple(spec for target in (*TARGETS, *more) for spec in target.options)


def extensions(reads: Reads = UNWATCHED) -> Extensions:
    """Other people's targets and rules, those that are at fault told apart."""
    taken = Taken(
        targets=ours(target.name for target in TARGETS),
        blocks=ours([*MESSAGE_KEYS, *(spec.name for spec in option_specs())]),
    )
    return discover(taken, reads)


def load(path: Path) -> Loaded:
    """Reads a contract, its lock and its project's settings. Raises ContractFault with every fault found."""
    inputs = Inputs()
    settings = project.load(path, inputs)
    lock_path = lock_beside(path)
    inputs.before(str(lock_path))
    found = extensions(inputs)
    if found.faults:
        raise ContractFault(found.faults)
    options = option_specs(found.targets)
    contract = frontends.load(path, options=options, reads=inputs)
    colliding = collisions(contract)
    if colliding:
        raise ContractFault(colliding)
    if contract.protobuf is not None:
        return Loaded(path, contract, Lock(), lock_path, None, inputs, settings, found)
    lock_text = read_lock(lock_path)
    old = parse_lock(lock_text, str(lock_path)) if lock_text is not None else Lock()
    lock = assign(contract, old)
    return Loaded(path, contract, lock, lock_path, lock_text, inputs, settings, found)


def no_such_service(loaded: Loaded, service: str) -> Diagnostic:
    known = loaded.contract.service_by_name
    own = [name for name, each in known.items() if not each.external]
    return Diagnostic(
        NO_SUCH_SERVICE,
        f"there is no service `{service}` in the contract",
        Span.whole(loaded.path),
        did_you_mean(service, own) or "name a service of this contract",
    )
