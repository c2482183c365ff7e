"""Explanations of faults of a project's settings in pyproject.toml (MG64x)."""

from __future__ import annotations

from typing import Final

from ..project import BAD_SETTING, UNKNOWN_SETTING, UNREADABLE_PROJECT
from .model import Explanation, shell

_BUILD: Final = "mscomm-gen build contract.yaml"

EXPLANATIONS: Final[tuple[Explanation, ...]] = (
    shell(
        UNREADABLE_PROJECT,
        "The settings of a project stand in `[tool.mscomm-gen]` of the pyproject.toml that is nearest to the contract, "
        "in its folder or above it. That file is not TOML, or cannot be read.",
        "Mend the file at the line that the message names.",
        "echo '[tool.mscomm-gen' > pyproject.toml",
        _BUILD,
    ),
    shell(
        UNKNOWN_SETTING,
        "A key of `[tool.mscomm-gen]` is none that we know. Passing over it would let a misspelt setting go without "
        "effect and without a word.",
        "Take the name that the hint suggests, or remove the line.",
        "echo '[tool.mscomm-gen]' > pyproject.toml",
        "echo 'template = \"ours\"' >> pyproject.toml",
        _BUILD,
    ),
    shell(
        BAD_SETTING,
        "A setting of `[tool.mscomm-gen]` has a value of another kind than it takes, or one that leads nowhere.",
        "Write what the hint says.",
        "echo '[tool.mscomm-gen]' > pyproject.toml",
        "echo 'templates = [\"ours\"]' >> pyproject.toml",
        _BUILD,
    ),
)
