"""Templates as Python code, kept between builds: compiling them takes longer than rendering a service."""

from __future__ import annotations

import base64
import contextlib
import sys
from collections.abc import Iterator
from contextvars import ContextVar
from typing import Final

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from .cache import Cache

_active: Final[ContextVar[Cache | None]] = ContextVar("compiled", default=None)


@contextlib.contextmanager
def compiling_into(cache: Cache | None) -> Iterator[None]:
    """While this lasts, the code of templates is kept there; nowhere for None."""
    token = _active.set(cache)
    try:
        yield
    finally:
        _active.reset(token)


class Compiled(BytecodeCache):
    """The code of templates, by name, place, text and interpreter."""

    def load_bytecode(self, bucket: Bucket) -> None:
        cache = _active.get()
        kept = cache.get("template", _name(bucket)) if cache is not None else None
        if kept is not None:
            bucket.bytecode_from_string(base64.b85decode(kept))

    def dump_bytecode(self, bucket: Bucket) -> None:
        cache = _active.get()
        if cache is not None:
            text = base64.b85encode(bucket.bytecode_to_string()).decode("ascii")
            cache.put("template", _name(bucket), text)


def _name(bucket: Bucket) -> str:
    return f"{bucket.key} {bucket.checksum} {sys.implementation.cache_tag} {sys.hexversion}"
