# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What the code of a service learns about the call that it serves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from .deadline import remaining as time_remaining
from .operation import Operation

if TYPE_CHECKING:
    from .authentication import Principal


class CallContext(NamedTuple):
    """One call, as seen by who serves it."""

    operation: Operation
    idempotency_key: str | None
    headers: Mapping[str, str]
    """Headers (gRPC: metadata), names in lower case."""
    principal: Principal | None = None
    """Who calls, for an operation whose contract asks; else None."""

    def remaining(self) -> float | None:
        """Seconds until the caller stops waiting; None: it did not say."""
        return time_remaining()
