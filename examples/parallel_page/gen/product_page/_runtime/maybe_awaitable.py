# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What the user's functions give, which may be async or plain."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TypeAlias, TypeVar

R = TypeVar("R")

MaybeAwaitable: TypeAlias = Awaitable[R] | R
"""What a function gives that may be async or plain."""
