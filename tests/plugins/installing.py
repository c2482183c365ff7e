"""Distributions with entry points, made up in a folder."""

from __future__ import annotations

import importlib
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

Install = Callable[..., Path]

TARGET = """\
class Flow:
    name = "flow"
    options = ()

    def render(self, build):
        yield "docs/flow.txt", build.contract.name
"""
RULE = """\
from mscomm_gen.plugin import Code, warning

class Loud:
    code = Code("ACME-1", "acme-loud", "a service is loud")
    why = "Nobody sleeps."
    fix = "Hush."
    example = "x"
    repaired = "y"

    def check(self, subject):
        for service in subject.contract.services:
            yield warning(self.code, f"{service.name} is loud", service.span, "hush")
"""


def write_distribution(folder: Path, name: str, entries: str, module: str) -> None:
    """`entries` as in pyproject.toml, below `[project.entry-points."…"]`; the module is called `acme`."""
    tables = tomllib.loads(entries)["project"]["entry-points"]
    info = folder / f"{name.replace('-', '_')}-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n"
    )
    (info / "RECORD").write_text(f"{info.name}/entry_points.txt,,\n")
    (info / "entry_points.txt").write_text(
        "".join(
            f"[{group}]\n"
            + "".join(f"{key} = {value}\n" for key, value in table.items())
            for group, table in tables.items()
        )
    )
    (folder / "acme.py").write_text(module)


def installer(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Install:
    """Installs into a folder that is on the module path; forgets the modules of earlier ones."""
    monkeypatch.syspath_prepend(folder)

    def install(
        module: str,
        *,
        name: str = "acme-flow",
        targets: dict[str, str] | None = None,
        rules: dict[str, str] | None = None,
    ) -> Path:
        entries = ""
        for group, table in (("targets", targets), ("rules", rules)):
            if table:
                entries += f'[project.entry-points."mscomm_gen.{group}"]\n'
                entries += "".join(
                    f'{key} = "{value}"\n' for key, value in table.items()
                )
        write_distribution(folder, name, entries, module)
        forget()
        return folder

    return install


def forget() -> None:
    """The next import of `acme` reads it anew."""
    sys.modules.pop("acme", None)
    importlib.invalidate_caches()
