"""The documents of every contract whose output is checked in."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.cases.outputs import golden_outputs, partial_outputs, rendered


@cache
def documents(folder: str) -> dict[str, str]:
    """The YAML documents below `docs/<folder>`, by the contract and the file that they come from."""
    return dict(_found(f"docs/{folder}"))


def _found(start: str) -> Iterator[tuple[str, str]]:
    for contract, _ in (*golden_outputs(), *partial_outputs()):
        for path, data in rendered(contract).items():
            if path.startswith(start) and path.endswith(".yaml"):
                yield f"{contract.parent.name}.{Path(path).name}", data.decode()


def write(files: dict[str, str], folder: Path) -> list[str]:
    """Writes documents into a folder; gives their names."""
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return sorted(files)
