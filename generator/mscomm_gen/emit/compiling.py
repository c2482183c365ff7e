"""Where the code of templates is kept in the build at hand: apart from jinja2, which is loaded for templates alone."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextvars import ContextVar
from typing import Final

from .cache import Cache

active: Final[ContextVar[Cache | None]] = ContextVar("compiled", default=None)


@contextlib.contextmanager
def compiling_into(cache: Cache | None) -> Iterator[None]:
    """While this lasts, the code of templates is kept there; nowhere for None."""
    token = active.set(cache)
    try:
        yield
    finally:
        active.reset(token)
