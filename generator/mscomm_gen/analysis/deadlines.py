"""Whether a call's attempts fit into its deadline, and that into what its caller is given. Seconds."""

from __future__ import annotations

from collections.abc import Iterable

from ..contract.interactions import OperationEnd
from ..contract.recommendation import DeadlineFit
from .graph import Node
from .hops import Hop


def patience(hops: Iterable[Hop], entries: Iterable[Hop]) -> dict[Node, float]:
    """How long the most patient caller of each operation waits.

    Those that no interaction speaks of count where a policy speaks to them, or where nobody else calls.
    """
    found: dict[Node, float] = {}
    for hop in hops:
        found[hop.target] = max(found.get(hop.target, 0.0), hop.policy.deadline)
    for hop in entries:
        if hop.said is not None or hop.target not in found:
            found[hop.target] = max(found.get(hop.target, 0.0), hop.policy.deadline)
    return found


def needed(hop: Hop) -> float:
    """All attempts at their time limit, and the longest waits between them."""
    policy = hop.policy
    waits = sum(
        min(policy.backoff_cap, policy.backoff_base * policy.backoff_factor**n)
        for n in range(hop.attempts - 1)
    )
    return hop.attempts * policy.timeout + waits


def fit(hop: Hop, patient: dict[Node, float]) -> DeadlineFit:
    """How a call that an interaction speaks of stands to the deadlines."""
    caller: float | None = None
    if hop.interaction is not None and isinstance(hop.interaction.source, OperationEnd):
        caller = patient.get(hop.interaction.source)
    return DeadlineFit(round(needed(hop), 6), hop.policy.deadline, caller)
