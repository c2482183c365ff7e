"""Policies."""

from __future__ import annotations

from ....contract.policies import Backoff, Breaker, Policy
from ..shape import policies as shape
from ..shape.kinds import Entry
from ..shape.mapping import Row
from .context import Context


def lower_policies(entries: list[Entry[Row]], context: Context) -> tuple[Policy, ...]:
    return tuple(
        _policy(entry, entry.value, context)
        for entry in entries
        if entry.value is not None
    )


def _policy(entry: Entry[Row], row: Row, context: Context) -> Policy:
    backoff, breaker = row.get(shape.POLICY_BACKOFF), row.get(shape.POLICY_BREAKER)
    return Policy(
        name=entry.name,
        timeout=row.get(shape.TIMEOUT),
        deadline=row.get(shape.DEADLINE),
        attempts=row.get(shape.ATTEMPTS),
        backoff=None if backoff is None else lower_backoff(backoff),
        breaker=None if breaker is None else _breaker(breaker),
        bulkhead=row.get(shape.BULKHEAD),
        description=row.get(shape.POLICY_DESCRIPTION) or "",
        span=context.span(entry.key),
    )


def lower_backoff(row: Row, default: Backoff | None = None) -> Backoff:
    """A backoff; what it does not say is taken from `default`."""
    base, factor, cap = (
        row.get(shape.BACKOFF_BASE),
        row.get(shape.BACKOFF_FACTOR),
        row.get(shape.BACKOFF_CAP),
    )
    default = default or Backoff()
    return Backoff(
        base=default.base if base is None else base,
        factor=default.factor if factor is None else factor,
        cap=default.cap if cap is None else cap,
    )


def _breaker(row: Row) -> Breaker:
    window = row.get(shape.BREAKER_WINDOW)
    return Breaker(
        failure_rate=row.get(shape.FAILURE_RATE),
        slow_rate=row.get(shape.SLOW_RATE),
        slow_after=row.get(shape.SLOW_AFTER),
        window_seconds=window if isinstance(window, float) else None,
        window_calls=window if isinstance(window, int) else None,
        calls=row.get(shape.BREAKER_CALLS),
        open_for=row.get(shape.OPEN_FOR),
        probes=row.get(shape.PROBES),
    )
