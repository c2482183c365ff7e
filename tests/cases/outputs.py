"""The contracts whose output is checked in, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from mscomm_gen import pipeline

ROOT = Path(__file__).resolve().parents[2]

# The cases whose `expected/` is the whole output. Others leave out what is the same everywhere (see `OMITTED`), so
# that a case is some twenty files to read, and not sixty.
WHOLE: Final = frozenset(
    {
        "events_only",
        "every_type",
        "grpc_only",
        "hostile_names",
        "minimal",
        "rest_only",
        "several_callers",
    }
)
OMITTED: Final = ("/_runtime/", ".mscomm-manifest.json", ".gitattributes")


def golden_outputs() -> Iterator[tuple[Path, Path]]:
    """(contract, output folder) of what is checked in as a whole: the examples, and a few cases."""
    for contract in sorted(ROOT.glob("examples/*/contract.yaml")):
        yield contract, contract.parent / "gen"
    for contract in _cases():
        if contract.parent.name in WHOLE:
            yield contract, contract.parent / "expected"


def partial_outputs() -> Iterator[tuple[Path, Path]]:
    """(contract, output folder) of the cases whose checked-in output lacks what is `OMITTED`."""
    for contract in _cases():
        if contract.parent.name not in WHOLE:
            yield contract, contract.parent / "expected"


def rendered(contract: Path) -> dict[str, bytes]:
    """The whole output of a contract, by path. Touches nothing."""
    loaded = pipeline.load(contract)
    return pipeline.render(loaded.contract, loaded.lock)


def without_omitted(files: dict[str, bytes]) -> dict[str, bytes]:
    """What of an output is checked in for a case that is not `WHOLE`."""
    return {
        path: data
        for path, data in files.items()
        if not any(part in path for part in OMITTED)
    }


def assemble(folder: Path) -> None:
    """Writes every partial output as a whole into one folder; each contract has a name of its own."""
    for contract, _ in partial_outputs():
        for path, data in rendered(contract).items():
            place = folder / path
            if "/" in path and not place.exists():
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(data)


def _cases() -> Iterator[Path]:
    for contract in sorted(ROOT.glob("tests/cases/*/contract.*")):
        if contract.suffix not in (".yaml", ".proto"):
            continue
        if not (contract.parent / "diagnostics.txt").exists():
            yield contract
