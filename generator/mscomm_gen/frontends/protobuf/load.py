"""A contract in .proto files, from a file to the frozen model."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Final

from ...contract.contract import Contract, Wire
from ...contract.meaning import Unwritten, meaning
from ...contract.options import OptionSpec
from ...contract.reads import UNWATCHED, Reads
from ...diagnostics import ContractFault, Diagnostic, Span
from ...diagnostics.codes.reading import EMPTY_FILE
from ..base import Lowers, Open, refuse
from .compiled import Compiled, compiled
from .files import read_files
from .form import form_of
from .http import with_limits
from .index import Declared, Source, index, source_of
from .options.reading import Reading
from .options.words import OPTIONS_FILE
from .ruling import Rulings
from .services import Services, carried
from .types import Types

_VERSION: Final = re.compile(r"v\d+\w*")
_PACKAGE: Final = (2,)
# What a contract without a version of its own has (frontends/yaml/shape/root.py).
_NO_VERSION: Final = "0.1.0"


def load(
    path: Path,
    *,
    options: tuple[OptionSpec, ...],
    reads: Reads = UNWATCHED,
    opens: Open = refuse,
    lowers: Lowers,
) -> Contract:
    """Reads a .proto file and what it imports. Raises ContractFault with every diagnostic.

    `lowers` knows what the options say, where files have those of the language.
    """
    made = compiled(read_files(path, reads))
    _refuse_empty(made)
    root = source_of(made.root, made.shown(made.root.name))
    declared = index(made.set, made.shown)
    if OPTIONS_FILE in made.files.data:
        return _with_options(made, root, declared, options, opens, lowers)
    package = made.root.package
    rulings = Rulings(made, declared)
    types = Types(declared, package, carried(root), rulings)
    services = Services(made, root, types)
    lowered = services.lowered()
    contract = Contract(
        name=package or Path(made.files.root).stem,
        version=_version(package),
        services=lowered,
        types=types.definitions,
        wire=Wire(int64="string"),
        description=root.comments.get(_PACKAGE, ""),
        sources=tuple(dict.fromkeys(made.files.shown.values())),
        protobuf=form_of(made, types, services.full, services.methods, rulings),
    )
    contract = with_limits(contract)
    found: list[Diagnostic] = [*services.faults, *meaning(contract, Unwritten())]
    if found:
        raise ContractFault(sorted(found, key=_position))
    return contract


def _refuse_empty(made: Compiled) -> None:
    """Raises ContractFault for a file that says nothing: most often it is not the one that was meant."""
    file = made.root
    if not (file.service or file.message_type or file.enum_type or file.dependency):
        raise ContractFault(
            [
                Diagnostic(
                    EMPTY_FILE,
                    "the file holds no contract: it declares no service and no message, and imports nothing",
                    Span.whole(made.shown(file.name)),
                    'a contract begins with `syntax = "proto3";` and a package, and has a service',
                )
            ]
        )


def _with_options(
    made: Compiled,
    root: Source,
    declared: dict[str, Declared],
    options: tuple[OptionSpec, ...],
    opens: Open,
    lowers: Lowers,
) -> Contract:
    package = made.root.package
    plain = {
        "name": package or Path(made.files.root).stem,
        "version": _version(package),
        "description": root.comments.get(_PACKAGE, ""),
    }
    contract = Reading(made, root, declared, plain, options, opens, lowers).read()
    return replace(contract, sources=tuple(dict.fromkeys(made.files.shown.values())))


def _version(package: str) -> str:
    """The version that a package ends in, such as the v1 of acme.orders.v1."""
    last = package.rpartition(".")[2]
    return last if _VERSION.fullmatch(last) else _NO_VERSION


def _position(found: Diagnostic) -> tuple[str, int, int, str]:
    span = found.span
    if span is None:
        return ("", 0, 0, found.code.id)
    return (span.path, span.line, span.column, found.code.id)
