"""Templates as Python code, kept between builds: compiling them takes longer than rendering a service."""

from __future__ import annotations

import base64
import sys

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from .compiling import active


class Compiled(BytecodeCache):
    """The code of templates, by name, place, text and interpreter."""

    def load_bytecode(self, bucket: Bucket) -> None:
        cache = active.get()
        kept = cache.get("template", _name(bucket)) if cache is not None else None
        if kept is not None:
            bucket.bytecode_from_string(base64.b64decode(kept))

    def dump_bytecode(self, bucket: Bucket) -> None:
        cache = active.get()
        if cache is not None:
            text = base64.b64encode(bucket.bytecode_to_string()).decode("ascii")
            cache.put("template", _name(bucket), text)


def _name(bucket: Bucket) -> str:
    return f"{bucket.key} {bucket.checksum} {sys.implementation.cache_tag} {sys.hexversion}"
