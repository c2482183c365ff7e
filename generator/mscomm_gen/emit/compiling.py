"""Where the code of templates is kept in the build at hand: apart from jinja2, which is loaded for templates alone.

It stands beside the results, in a folder of its own. Like the code that Python keeps of our modules it belongs to the
program and to no contract: the first build of an installation makes it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextvars import ContextVar
from typing import Final

from .cache import Cache

FOLDER: Final = "templates"

active: Final[ContextVar[Cache | None]] = ContextVar("compiled", default=None)


@contextlib.contextmanager
def compiling_into(cache: Cache | None) -> Iterator[None]:
    """While this lasts, the code of templates is kept beside a cache; nowhere for None."""
    token = active.set(cache and cache.beside(FOLDER))
    try:
        yield
    finally:
        active.reset(token)
