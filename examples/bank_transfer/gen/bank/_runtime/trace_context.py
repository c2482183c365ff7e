# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The W3C trace context of the message at hand, passed on to what is sent meanwhile."""

from __future__ import annotations

from contextvars import ContextVar

traceparent: ContextVar[str | None] = ContextVar("mscomm_traceparent", default=None)
"""Set while a handler runs, where its message carried the header `traceparent`."""
