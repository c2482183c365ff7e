"""Vectors of durations, drawn with a fixed seed: what the simulation of latency is made of. Seconds."""

from __future__ import annotations

import math
import operator
import random
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from .hops import Hop
from .lognormal import STANDARD

Vector = list[float]

_SEED: Final = 20131
ORDERS: Final = 4
# A step that shares no factor with the usual numbers of samples: vectors turned by it do not line up again.
STEP: Final = 797


@cache
def normals(count: int) -> tuple[Vector, ...]:
    """The quantiles of the standard normal distribution in orders that have nothing to do with each other."""
    draw = random.Random(_SEED)
    levels = [STANDARD.inv_cdf((each + 0.5) / count) for each in range(count)]
    orders: list[Vector] = []
    for _ in range(ORDERS):
        shuffled = levels.copy()
        draw.shuffle(shuffled)
        orders.append(shuffled)
    return tuple(orders)


@lru_cache(maxsize=256)
def shape(count: int, order: int, spread: float) -> Vector:
    """Lognormal durations with a median of one; many nodes have one spread in common."""
    return [math.exp(spread * each) for each in normals(count)[order]]


@cache
def uniform(count: int) -> Vector:
    """Numbers spread evenly between 0 and 1, in an order of their own."""
    levels = [(each + 0.5) / count for each in range(count)]
    random.Random(_SEED + 1).shuffle(levels)
    return levels


def quantile(vector: Sequence[float], share: float) -> float:
    """The value that `share` of a vector stay within, read between its neighbours."""
    return between(sorted(vector), share)


def between(ordered: Sequence[float], share: float) -> float:
    place = share * len(ordered) - 0.5
    below = min(max(math.floor(place), 0), len(ordered) - 1)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * max(
        0.0, min(1.0, place - below)
    )


def added(vectors: Sequence[Vector]) -> Vector:
    if len(vectors) == 1:
        return vectors[0]
    if len(vectors) == 2:
        return list(map(operator.add, *vectors))
    return list(map(math.fsum, zip(*vectors, strict=True)))


def limited(one: Vector, hop: Hop, drawn: Vector, failing: float) -> Vector:
    """Calls as they are made: cut at their time limits, and repeated where an attempt fails or outlasts its own.

    An attempt fails where its number in `drawn` lies below `failing`. The waits between attempts count with their
    mean (full jitter: half of the bound).
    """
    policy = hop.policy
    limit, deadline = policy.timeout, policy.deadline
    if not failing and max(one) <= limit:
        return one
    length = len(one)
    capped = [each if each <= limit else limit for each in one]
    total = capped.copy()
    unanswered = [
        place
        for place, each in enumerate(one)
        if each > limit or drawn[place] < failing
    ]
    for number in range(1, hop.attempts):
        wait = policy.backoff_base * policy.backoff_factor ** (number - 1)
        mean = min(policy.backoff_cap, wait) / 2
        if len(unanswered) == length and min(one) > limit:
            # Nobody is ever answered in time: all end alike, without a look at each.
            total = [each + mean + limit for each in total]
            continue
        again: list[int] = []
        for place in unanswered:
            at = (place + number * STEP) % length
            total[place] += mean + capped[at]
            if one[at] > limit or drawn[at] < failing:
                again.append(place)
        unanswered = again
    return [each if each <= deadline else deadline for each in total]
