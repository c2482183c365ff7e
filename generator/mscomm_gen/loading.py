"""Reads a contract and everything that goes with it: its lock, its project's settings, other people's plugins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from pathlib import Path

from . import checks, frontends, project
from .checks.rule import Rule
from .contract.contract import Contract
from .contract.lock import Lock, assign, lock_beside, parse_lock
from .contract.options import OptionSpec
from .contract.reads import UNWATCHED, Reads
from .contract.standards import LevelName
from .contract.waivers import waivers_of
from .diagnostics import ContractFault, Diagnostic, Span
from .diagnostics.codes.names import NO_SUCH_SERVICE
from .diagnostics.suggest import did_you_mean
from .emit.collisions import collisions
from .extensions.discover import NO_EXTENSIONS, Extensions, discover
from .extensions.review import Taken, ours
from .frontends import MESSAGE_KEYS
from .inputs import Inputs
from .levels import levels_of
from .lock_file import read_lock
from .project import Project
from .records import dataclass
from .targets import TARGETS
from .targets.base import Target


@dataclass(frozen=True)
class Loaded:
    """A contract with its lock as it stands (`lock_text`, None without a file) and as it must be.

    `inputs` knows every file that was read for it; `project` holds the settings of pyproject.toml; `levels` says how
    much the findings of a rule weigh, by its number, where that is said. `stored` is the lock as its file has it.
    """

    path: Path
    contract: Contract
    lock: Lock
    lock_path: Path
    lock_text: str | None
    inputs: Inputs
    project: Project
    extensions: Extensions = NO_EXTENSIONS
    levels: Mapping[str, LevelName] = field(default_factory=dict)
    stored: Lock = field(default_factory=Lock)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that judge it, ours and other people's."""
        return (*checks.RULES, *self.extensions.rules)

    @property
    def options(self) -> tuple[OptionSpec, ...]:
        """The blocks of all targets, ours and other people's."""
        return option_specs(self.extensions.targets)

    @property
    def lock_changes(self) -> bool:
        return self.has_lock and self.kept.text() != self.lock_text

    @property
    def has_lock(self) -> bool:
        """Whether there is something to keep in a lock: a .proto file has its numbers in itself."""
        if not _is_proto(self.contract):
            return True
        return self.lock_text is not None or bool(self.lock.decisions)

    @property
    def kept(self) -> Lock:
        """What the lock's file holds: beside a .proto file the decisions, and what stands there of a YAML contract."""
        if not _is_proto(self.contract):
            return self.lock
        return Lock(self.stored.entries, self.lock.decisions)


def _is_proto(contract: Contract) -> bool:
    return contract.protobuf is not None or contract.wire_names is not None


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
    inputs.before(str(waivers_of(path)))
    found = extensions(inputs)
    if found.faults:
        raise ContractFault(found.faults)
    options = option_specs(found.targets)
    contract = frontends.load(path, options=options, reads=inputs)
    rules: tuple[Rule, ...] = (*checks.RULES, *found.rules)
    levels = levels_of(contract.standards, settings, (each.code for each in rules))
    colliding = collisions(contract)
    if colliding:
        raise ContractFault(colliding)
    form, stated = contract.protobuf, contract.wire_names
    if form is not None and not form.options:
        lock = Lock()
        return Loaded(
            path, contract, lock, lock_path, None, inputs, settings, found, levels
        )
    lock_text = read_lock(lock_path)
    old = parse_lock(lock_text, str(lock_path)) if lock_text is not None else Lock()
    if form is not None:
        lock = Lock(decisions=old.decisions)
    elif stated is not None:
        lock = Lock(stated.numbers, old.decisions)
    else:
        lock = assign(contract, old)
    return Loaded(
        path,
        contract,
        lock,
        lock_path,
        lock_text,
        inputs,
        settings,
        found,
        levels,
        old,
    )


def no_such_service(loaded: Loaded, service: str) -> Diagnostic:
    known = loaded.contract.service_by_name
    own = [name for name, each in known.items() if not each.external]
    return Diagnostic(
        NO_SUCH_SERVICE,
        f"there is no service `{service}` in the contract",
        Span.whole(loaded.path),
        did_you_mean(service, own) or "name a service of this contract",
    )
