"""Options of .proto files that contracts of the language do not hold: those of generators, and of others."""

from __future__ import annotations

from typing import Final

from ..review.model import Change
from ..review.protobuf.compare import compare
from .written import Written

OURS: Final = ".mscomm.v1."
"""What names of options begin with that are read into contracts, after the path of what has them."""

HTTP: Final = (".google.api.http", ".72295728")
"""The route of a method, by name, and by number where its definition was not compiled along."""

_RULES: Final = frozenset(
    {
        *("proto-options-of-code", "proto-options-redaction", "proto-options-harmless"),
        *("proto-custom-options", "proto-extensions", "proto-extension-ranges"),
    }
)


def other_options(old: Written, new: Written) -> tuple[Change, ...]:
    """What changed of them, where both sides are .proto files."""
    if old.schema is None or new.schema is None:
        return ()
    return tuple(
        each
        for each in compare(old.schema, new.schema)
        if each.rule in _RULES
        and OURS not in each.path
        and not each.path.endswith(HTTP)
    )
