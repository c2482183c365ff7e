# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What stands in for the answer of a server that could not give one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from .errors import (
    CallError,
    DeclaredError,
    InvalidRequest,
    PermissionDenied,
    Unauthenticated,
)
from .operation import Operation

Fallback: TypeAlias = Callable[[Operation, object, CallError], object]
"""Asked once a call has failed for good: the operation, its request, the error. What it
returns is the answer of the call, and must be what the contract says of one; to let the
call fail it raises, the error itself or another.

Not asked about errors that are answers in their own right: those that the contract
declares, `InvalidRequest`, `Unauthenticated` and `PermissionDenied`. No time limit holds
for it: what it does should be quick. Clients for asyncio also take a coroutine's
function.
"""

_ANSWERS = (DeclaredError, InvalidRequest, Unauthenticated, PermissionDenied)


class WrongFallback(TypeError):
    """What a fallback returned is no answer of its operation."""


def may_stand_in(error: CallError) -> bool:
    """Whether another answer may be given instead of `error`."""
    return not isinstance(error, _ANSWERS)


def wrong_fallback(operation: Operation, answer: object) -> WrongFallback:
    """The error for an answer that does not fit."""
    return WrongFallback(
        f"the fallback for {operation.id} returned {type(answer).__name__}, "
        "which is not what the contract answers with"
    )
