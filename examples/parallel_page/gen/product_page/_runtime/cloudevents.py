# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""CloudEvents 1.0, binary mode: the attributes travel as headers beside the payload."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeAlias

from .trace_context import traceparent

MessageHeaders: TypeAlias = Callable[[], Mapping[str, str]]
"""Supplies headers of a message, such as `traceparent`; asked once per message."""


@dataclass(frozen=True, slots=True)
class EventKind:
    """What every event of one message has in common: its type, and who sends it."""

    type: str
    source: str
    topic: str

    def headers(self, event_id: str, more: MessageHeaders | None) -> dict[str, str]:
        """The headers of one event. The trace of the message at hand is passed on."""
        found = {
            "ce_specversion": "1.0",
            "ce_id": event_id,
            "ce_source": self.source,
            "ce_type": self.type,
            "ce_time": datetime.now(UTC).isoformat(),
            "content-type": "application/json",
        }
        trace = traceparent.get()
        if trace is not None:
            found["traceparent"] = trace
        if more is not None:
            found.update(more())
        return found
