"""Emits a contract into a folder and imports what came out."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

from mscomm_gen import pipeline

CONTRACTS = Path(__file__).parent / "contracts"


@contextmanager
def emitted(
    contract: str, folder: Path, source: Path | None = None
) -> Iterator[ModuleType]:
    """The package made from `contracts/<contract>.yaml` or another `source`, importable while inside."""
    loaded = pipeline.load(source or CONTRACTS / f"{contract}.yaml")
    for name, content in pipeline.render(loaded.contract, loaded.lock).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    sys.path.insert(0, str(folder))
    try:
        yield importlib.import_module(contract)
    finally:
        sys.path.remove(str(folder))
        for name in [
            name for name in sys.modules if name.partition(".")[0] == contract
        ]:
            del sys.modules[name]
