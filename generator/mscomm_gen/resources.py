"""Finds templates/ and specs/, which stand inside the wheel or beside generator/ in a checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def data_root() -> Path:
    """The folder that holds templates/ and specs/."""
    here = Path(__file__).resolve().parent
    packed = here / "_data"
    return packed if packed.is_dir() else here.parent.parent


def templates_folder() -> Path:
    return data_root() / "templates"


def specs_folder() -> Path:
    return data_root() / "specs"
