"""The codes of faults of other people's targets and rules."""

from __future__ import annotations

from typing import Final

from ..diagnostics import Code

BROKEN_PLUGIN: Final = Code(
    "MG621", "broken-plugin", "a target or rule of others cannot be used"
)
PLUGIN_CLASH: Final = Code(
    "MG622", "plugin-clash", "a target or rule of others takes a name that is taken"
)
PLUGIN_FAILED: Final = Code(
    "MG623", "plugin-failed", "a target or rule of others failed at its work"
)
MISSING_PLUGIN: Final = Code(
    "MG624", "missing-plugin", "a plugin that the output was made with is not installed"
)
