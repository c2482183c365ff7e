"""What is taken for true where the contract does not say, and where each figure comes from.

Whoever uses one of these says so: `Assumed` carries the words beside the number.
"""

from __future__ import annotations

from typing import Final

from ..records import dataclass

# "The Tail at Scale" (Dean and Barroso, CACM 56:2, 2013), table 1: one leaf request took 1 ms in the median, 5 ms
# at 95 %, 10 ms at 99 %. A lognormal with p99 = 10 x median has its 95 % at 5.1 x, so both the shape and the ratio
# are theirs.
TAIL: Final = 10.0
# An operation of which nothing is said: a read of a database within one datacentre, as a round figure.
WORK: Final = 0.010
# Three nines a service is what most clouds promise for one zone; it is also the least that an SLO is written for.
AVAILABILITY: Final = 0.999
# A caller that promises nothing is held to three nines for the same reason.
CALLER_AVAILABILITY: Final = 0.999
# Accepting a task is one durable write with nothing behind it: the work of `WORK`, and what managed databases and
# queues promise for several zones (Amazon RDS Multi-AZ 99.95 %, Amazon MSK and SQS 99.9 % and more).
ACCEPTING: Final = 0.9995
# How long a declared burst lasts, for the backlog it leaves: one minute, the shortest interval that common
# monitoring shows.
BURST_SECONDS: Final = 60.0


@dataclass(frozen=True, slots=True)
class Assumed:
    """Something taken for true: `what` of `whom`, `value` in the contract's notation.

    `input` is the input of rules that it fills in, empty where it only serves a number.
    """

    whom: str
    what: str
    value: str
    input: str = ""

    def __str__(self) -> str:
        return f"{self.what} of {self.whom}: {self.value}"
