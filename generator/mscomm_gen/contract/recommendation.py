"""What the advice says of one interaction: values that checks, documents and the command line share.

Durations are seconds, rates calls or messages a second, shares 0 to 1.
"""

from __future__ import annotations

from typing import Literal

from ..records import dataclass
from .interactions import Interaction

Verdict = Literal["sync", "async", "hybrid"]
Transport = Literal["gRPC", "REST", "Kafka", "SQS"]


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule that spoke. `weight` is None for a fact that decides by itself; above zero it speaks against waiting.

    `inputs` are the values that the rule used, in the contract's words.
    """

    rule: str
    name: str
    text: str
    weight: float | None
    inputs: tuple[tuple[str, str], ...]
    source: str


@dataclass(frozen=True, slots=True)
class Flip:
    """The smallest change of one input with which the verdict would be another."""

    input: str
    now: str
    then: str
    verdict: Verdict

    @property
    def text(self) -> str:
        return f"{self.verdict} if `{self.input}` were {self.then} (now {self.now})"


@dataclass(frozen=True, slots=True)
class Standing:
    """How the caller stands. `availability` is the best there can be; None for a handler, which is run again."""

    p99: float
    availability: float | None


@dataclass(frozen=True, slots=True)
class DeadlineFit:
    """`needed`: all attempts at their time limits and the waits between; `given`: the deadline of the call.

    `caller` is the deadline that the caller is itself given, None where nobody waits for it.
    """

    needed: float
    given: float
    caller: float | None

    @property
    def fits(self) -> bool:
        """True if every attempt has its time, within what the caller has."""
        limit = self.given if self.caller is None else min(self.given, self.caller)
        return self.needed <= limit + 1e-9


@dataclass(frozen=True, slots=True)
class Outage:
    """The load on an operation that answers nothing, in calls a second.

    `usual` is its load now, None where no rate is declared; `unguarded` the same with every repeat of every layer.
    `emitted` is what one process of the caller still sends once its breaker is open: probes. `repeats` is how many
    repeats its budget pays for before that.
    """

    usual: float | None
    unguarded: float | None
    emitted: float
    repeats: int


@dataclass(frozen=True, slots=True)
class Backlog:
    """A consumer under a burst. `capacity` is that of one process; `waiting` messages when the burst ends.

    `drain` counts from there; infinite where the usual rate alone takes all of the capacity.
    """

    consumer: str
    rate: float
    peak: float
    capacity: float
    waiting: float
    drain: float


@dataclass(frozen=True, slots=True)
class Figures:
    """Numbers over the graph of calls.

    `declared` is how the caller stands as the contract is (None: the target is undecided), `recommended` if this
    one interaction followed the advice. `attempts` are attempts of this call for one request at the beginning of
    the longest chain: by the policies, and as emitted clients keep it.
    """

    declared: Standing | None
    recommended: Standing
    deadline: DeadlineFit | None = None
    attempts: tuple[float, int] | None = None
    outage: Outage | None = None
    backlogs: tuple[Backlog, ...] = ()


@dataclass(frozen=True, slots=True)
class Recommendation:
    """The advice on one interaction.

    `transport` carries the call or the message; `completion` is what carries the later answer of a hybrid.
    `confidence` is a share: 0.5 is a toss-up. `assumptions` are what was taken for true where the contract is
    silent. `figures` is None where nobody asked for them.
    """

    interaction: Interaction
    declared: Verdict | None
    verdict: Verdict
    transport: Transport
    completion: Transport | None
    why_transport: str
    reasons: tuple[Reason, ...]
    confidence: float
    flip: Flip | None
    figures: Figures | None
    assumptions: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """True if the contract declares another pattern than is advised."""
        return self.declared is not None and self.declared != self.verdict
