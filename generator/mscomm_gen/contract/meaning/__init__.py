"""What must hold in every contract, whatever form it was written in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from ...diagnostics import Diagnostic
from ..contract import Contract
from . import access, circles, grpc, http, messages, operations, policies, types
from .source import Source, Unwritten

__all__ = ["MEANING", "Source", "Unwritten", "meaning"]

MEANING: Final[tuple[Callable[[Contract, Source], Iterable[Diagnostic]], ...]] = (
    operations.check,
    http.check,
    access.check,
    grpc.check,
    messages.check,
    policies.check,
    types.check,
    circles.check,
)


def meaning(contract: Contract, source: Source) -> list[Diagnostic]:
    """Everything in a contract that contradicts itself."""
    return [found for check in MEANING for found in check(contract, source)]
