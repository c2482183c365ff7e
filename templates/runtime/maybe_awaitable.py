"""What the user's functions give, which may be async or plain."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TypeAlias, TypeVar

R = TypeVar("R")

MaybeAwaitable: TypeAlias = Awaitable[R] | R
"""What a function gives that may be async or plain."""
