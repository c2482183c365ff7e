"""Whatever is edited, a build with what earlier ones have kept writes what a build without it writes."""

from __future__ import annotations

import copy
import random
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from mscomm_gen import pipeline
from mscomm_gen.diagnostics import ContractFault
from mscomm_gen.emit.cache import Cache
from mscomm_gen.refusals import refuse_unsupported

from . import TIMES
from .test_contracts import SLOW
from .test_mutations import damage
from .trees import Keys, contracts
from .writing import Writer

# What the author does between two builds.
EDITS = 12


@pytest.fixture(scope="module")
def kept() -> Iterator[Path]:
    """One cache for all examples, as a machine has one for all contracts."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


@settings(max_examples=10 * TIMES, deadline=None, suppress_health_check=SLOW)
@given(contracts(), contracts(), st.integers(0, 2**32))
def test_edits_of_any_kind_give_what_a_build_without_cache_gives(
    kept: Path, tree: Keys, other: Keys, seed: int
) -> None:
    chance = random.Random(seed)
    cache = Cache(kept, "one generator")
    with tempfile.TemporaryDirectory() as temporary:
        path = Path(temporary, "contract.yaml")
        if not compare(path, Writer(chance).document(tree), cache):
            # Random names may be one name in Python.
            reject()
        for _ in range(EDITS):
            after = edited(tree, other, chance)
            if compare(path, Writer(chance).document(after), cache):
                tree = after


def edited(tree: Keys, other: Keys, chance: random.Random) -> Keys:
    """The tree with something damaged, or with something of another contract in the place of its own."""
    tree = copy.deepcopy(tree)
    if chance.random() < 0.5:
        damage(tree, chance)
        return tree
    for section in ("services", "types", "messages", "interactions", "policies"):
        theirs, ours = other.get(section), tree.get(section)
        if (
            isinstance(theirs, dict)
            and isinstance(ours, dict)
            and chance.random() < 0.4
        ):
            name = chance.choice(list(theirs))
            ours[name] = copy.deepcopy(theirs[name])
    return tree


def compare(path: Path, text: str, cache: Cache) -> bool:
    """Builds with and without; False for a contract that does not load, or that no target writes."""
    path.write_text(text, encoding="utf-8")
    try:
        loaded = pipeline.load(path)
        refuse_unsupported(loaded.contract, loaded.options)
        wanted = pipeline.render(loaded.contract, loaded.lock)
    except ContractFault:
        return False
    # Numbers are kept, so that later edits find some that are reserved.
    loaded.lock_path.write_text(loaded.lock.text(), encoding="utf-8")
    assert pipeline.render(loaded.contract, loaded.lock, cache) == wanted
    return True
