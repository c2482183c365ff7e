"""Durations as a lognormal distribution. Seconds.

Why lognormal: durations of requests are products of many small factors and have a long right tail; measured leaf
requests fit it (see `assumptions.TAIL`). It has closed forms for what the tests hold the simulation against.
"""

from __future__ import annotations

import math
from statistics import NormalDist
from typing import Final

from ..records import dataclass
from .assumptions import TAIL

STANDARD: Final = NormalDist()
Z99: Final = STANDARD.inv_cdf(0.99)
# Work that never varies does not exist, and a p99 below the median is a slip of the pen: both become this.
_LEAST_SPREAD: Final = 0.01


@dataclass(frozen=True, slots=True)
class Lognormal:
    """`median` in seconds, `spread` the standard deviation of the logarithm."""

    median: float
    spread: float

    @classmethod
    def of(cls, work: float | None, p99: float | None) -> Lognormal | None:
        """From a usual duration and a p99, or one of them with the ratio of `assumptions.TAIL`; None from neither."""
        if work is None:
            return None if p99 is None else cls(p99 / TAIL, math.log(TAIL) / Z99)
        ratio = TAIL if p99 is None else p99 / work
        return cls(work, max(_LEAST_SPREAD, math.log(ratio) / Z99))

    @property
    def mean(self) -> float:
        return self.median * math.exp(self.spread**2 / 2)

    def quantile(self, share: float) -> float:
        """The duration that `share` of all requests stay within; `share` between 0 and 1, both excluded."""
        return self.median * math.exp(self.spread * STANDARD.inv_cdf(share))
