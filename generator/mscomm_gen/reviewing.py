"""Load two contracts and review what changed between them."""

from __future__ import annotations

from pathlib import Path

from . import pipeline
from .contract.lock import with_used
from .emit.layout import Layout
from .review.side import Side


def side(path: Path) -> Side:
    """A contract as one side of a review. Raises ContractFault."""
    loaded = pipeline.load(path)
    contract = loaded.contract
    numbers = with_used(loaded.lock, contract)
    return Side(contract, numbers, Layout(contract), loaded.lock_text is not None)
