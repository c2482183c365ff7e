"""The weighted rules. A new one: a file here and a line in `SIGNALS`."""

from __future__ import annotations

from typing import Final

from .availability_gap import AvailabilityGap
from .burst import Burst
from .busy_callee import BusyCallee
from .chain_depth import ChainDepth
from .context_boundary import ContextBoundary
from .fan_out import FanOut
from .optional_answer import OptionalAnswer
from .ordering import Ordering
from .signal import Signal
from .slow_answer import SlowAnswer
from .spread_change import SpreadChange
from .strong_consistency import StrongConsistency

SIGNALS: Final[tuple[Signal, ...]] = (
    AvailabilityGap(),
    SlowAnswer(),
    FanOut(),
    Ordering(),
    SpreadChange(),
    ChainDepth(),
    ContextBoundary(),
    Burst(),
    BusyCallee(),
    OptionalAnswer(),
    StrongConsistency(),
)
