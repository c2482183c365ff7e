# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What the user of a consumer may set."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TypeAlias

from .delivery import Delivery
from .reports import Report
from .subscription import Subscription

HandlerTelemetry: TypeAlias = Callable[
    [Subscription, Delivery[object]], AbstractContextManager[object]
]
"""Wraps every run of a handler: opens a span from the headers, measures, logs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsumerOptions:
    """Options of a consumer."""

    observer: Callable[[Report], None] | None = None
    """Learns the fate of every delivery. Must be quick and must not raise."""
    telemetry: HandlerTelemetry | None = None
    adjust: Callable[[Subscription], Subscription] | None = None
    """Changes the contract's subscription, as `lambda s: s.scaled(0.1)` does."""
    sleep: Callable[[float], Awaitable[object]] = asyncio.sleep
    """Waits between tries; replaced in tests."""
    clock: Callable[[], float] = time.time
    """Unix time, against which `ce_expirytime` is judged."""


DEFAULT_CONSUMER_OPTIONS = ConsumerOptions()
