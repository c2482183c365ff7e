"""Patterns: as literals, and which of pydantic's two engines can run them."""

from __future__ import annotations

from functools import cache

from ...emit import literals


def literal(pattern: str) -> str:
    """A pattern as a literal: raw where that can be, as people write patterns."""
    raw = "\\" in pattern and pattern.isprintable() and '"' not in pattern
    return f'r"{pattern}"' if raw and pattern[-1] != "\\" else literals.string(pattern)


@cache
def needs_python_engine(pattern: str) -> bool:
    """Whether only Python's own engine can run a pattern; pydantic's default one is faster.

    The default engine runs in linear time, so it knows no look-around and no references back.
    """
    from pydantic_core import SchemaError, SchemaValidator, core_schema

    try:
        SchemaValidator(core_schema.str_schema(pattern=pattern))
    except SchemaError:
        return True
    return False
