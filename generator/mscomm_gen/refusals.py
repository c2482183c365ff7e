"""What stops a build before it writes: folders that are not for it, and what no target emits yet."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from .contract.contract import Contract
from .contract.options import OptionSpec
from .diagnostics import ContractFault, Diagnostic, Span
from .emit.manifest import Manifest
from .emit.output_codes import (
    CANNOT_WRITE,
    CONTRACT_INSIDE_OUTPUT,
    NOT_EMITTED,
    OTHER_CONTRACT,
)


def refuse_folder(path: Path, out: Path) -> None:
    """Raises ContractFault where the output would replace a file of the contract, or hold it."""
    # A link that leads to itself is left as it is; whoever reads it then says so.
    contract, folder = Path(os.path.realpath(path)), Path(os.path.realpath(out))
    if folder == contract or folder in contract.parents:
        raise ContractFault(
            [
                Diagnostic(
                    CONTRACT_INSIDE_OUTPUT,
                    (
                        f"the output would replace the contract {path}"
                        if folder == contract
                        else f"the output folder holds the contract {path}"
                    ),
                    Span.whole(out),
                    "give another folder with --out; the default is gen/ beside the contract",
                )
            ]
        )


def refuse_file(out: Path) -> None:
    """Raises ContractFault where the output's folder cannot be made, because a file stands in its place."""
    place = next((each for each in (out, *out.parents) if os.path.lexists(each)), None)
    if place is not None and not place.is_dir():
        raise ContractFault(
            [
                Diagnostic(
                    CANNOT_WRITE,
                    f"the output goes into a folder, and {place} is none",
                    Span.whole(out),
                    "give another folder with --out; the default is gen/ beside the contract",
                )
            ]
        )


def refuse_other_contract(old: Manifest | None, new: Manifest, out: Path) -> None:
    """Raises ContractFault where the folder holds what another contract, or another view of it, gave."""
    if old is None:
        return
    if old.contract == new.contract and old.service != new.service:
        holds = f"service {old.service}" if old.service else "the whole contract"
        raise ContractFault(
            [
                Diagnostic(
                    OTHER_CONTRACT,
                    f"this folder holds the output of {holds}",
                    Span.whole(out),
                    "give each service, and the whole, a folder of its own with --out",
                )
            ]
        )
    if old.contract != new.contract and (out / old.contract).exists():
        raise ContractFault(
            [
                Diagnostic(
                    OTHER_CONTRACT,
                    f"this folder holds the output of {os.path.normpath(out / old.contract)}",
                    Span.whole(out),
                    "give each contract a folder of its own with --out",
                )
            ]
        )


def refuse_unsupported(contract: Contract, options: Iterable[OptionSpec]) -> None:
    """Raises ContractFault with all that a contract may say and no target emits yet."""
    unsupported = {spec.name for spec in options if not spec.supported}
    found = [
        Diagnostic(
            NOT_EMITTED,
            f"message {message.name} is to travel over {block.name}, which no target emits yet",
            message.span,
            hint="carry it over another broker for now; lint and check read the block already",
        )
        for message in contract.messages
        for block in message.options
        if block.name in unsupported
    ]
    if found:
        raise ContractFault(found)
