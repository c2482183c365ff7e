"""Explanations of faults of a project's settings in pyproject.toml (MG64x)."""

from __future__ import annotations

from typing import Final

from ..emit.overrides import TEMPLATE_FAULT, UNKNOWN_TEMPLATE
from ..project import BAD_SETTING, UNKNOWN_SETTING, UNREADABLE_PROJECT
from .model import Explanation, shell

_BUILD: Final = "mscomm-gen build contract.yaml"
_OVERRIDDEN: Final = (
    "printf '[tool.mscomm-gen]\\ntemplates = \"ours\"\\n' > pyproject.toml",
    "mkdir -p ours/package",
)

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
    shell(
        UNKNOWN_TEMPLATE,
        "The project names a folder of templates in `[tool.mscomm-gen]`. A file in it takes the place of our template "
        "of the same name, and this one has the name of none: it would never be used.",
        "Give it the name that the hint suggests; templates/ of mscomm-gen has them all. The runtime is not replaced "
        "piece by piece: wrap it in your own code.",
        *_OVERRIDDEN,
        "echo x > ours/package/clients.py.j2",
        _BUILD,
    ),
    shell(
        TEMPLATE_FAULT,
        "A template of the project that takes the place of ours cannot be read, is no Jinja, asks for what it is not "
        "given, or writes what is not Python. Nothing was written.",
        "Go to the line that the message names. After an upgrade, compare the template with ours of the same name: "
        "what templates are given belongs to the release.",
        *_OVERRIDDEN,
        "echo '{{ nothing }}' > ours/package/client.py.j2",
        _BUILD,
    ),
)
