"""Two sets of .proto files into judged changes."""

from __future__ import annotations

from ..compare import judge
from ..model import Change
from .diff import differences
from .pairing import Scene
from .registry import IRRELEVANT, RULES
from .schema import Schema


def compare(old: Schema, new: Schema) -> tuple[Change, ...]:
    """Every change, the worst first, else in the order of the files."""
    scene = Scene(old, new)
    return judge(differences(scene), scene, RULES, IRRELEVANT)
