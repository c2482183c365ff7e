"""Inputs of rules in the words of a contract."""

from __future__ import annotations

from collections.abc import Iterable

from ..analysis.notation import about, rate, share, size
from .facts import Facts


def shown(facts: Facts, names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Some of the inputs with their values."""
    return tuple((name, value_of(facts, name)) for name in names)


def value_of(facts: Facts, name: str) -> str:
    """One input as the contract would write it."""
    match name:
        case "duration":
            return about(facts.duration)
        case "availability":
            return share(facts.availability)
        case "target":
            return share(facts.target)
        case "rate" | "burst":
            value = facts.rate if name == "rate" else facts.burst
            return "not declared" if value is None else rate(value)
        case "payload":
            return "not known" if facts.payload is None else size(facts.payload)
        case _:
            value = getattr(facts, name)
            if isinstance(value, bool):
                return "true" if value else "false"
            return str(value)
