"""How often each operation is called: declared at the entries, inherited along the interactions."""

from __future__ import annotations

from dataclasses import dataclass

from ..contract.contract import Contract
from ..contract.interactions import Interaction, OperationEnd


@dataclass(frozen=True, slots=True)
class Load:
    """Calls a second, in the mean and at the declared peak; None where nothing is known."""

    rate: float | None
    burst: float | None


def operation_loads(contract: Contract) -> dict[OperationEnd, Load]:
    """The load on every operation.

    What an operation declares stands. Otherwise it is the sum over its callers of
    `rate * calls * share`; a circle of interactions adds nothing on its second turn.
    """
    incoming: dict[OperationEnd, list[Interaction]] = {}
    for interaction in contract.interactions:
        if isinstance(interaction.target, OperationEnd):
            incoming.setdefault(interaction.target, []).append(interaction)
    declared = {
        OperationEnd(service.name, operation.name): Load(
            operation.rate, operation.burst
        )
        for service in contract.services
        for operation in service.operations
    }
    known: dict[OperationEnd, Load] = {}
    path: dict[OperationEnd, int] = {}

    def load(end: OperationEnd) -> tuple[Load, int]:
        """The load, and how far up the current path a circle cut it short (the path's length if none did)."""
        if end in known:
            return known[end], len(path)
        own = declared.get(end, Load(None, None))
        if end in path:
            return own, path[end]
        rate, burst, cut = own.rate, own.burst, len(path)
        if rate is None:
            depth = path[end] = len(path)
            for interaction in incoming.get(end, ()):
                if not isinstance(interaction.source, OperationEnd):
                    continue
                upstream, reached = load(interaction.source)
                cut = min(cut, reached)
                weight = interaction.calls * interaction.share
                if upstream.rate is not None:
                    rate = (rate or 0.0) + upstream.rate * weight
                if own.burst is None and upstream.burst is not None:
                    burst = (burst or 0.0) + upstream.burst * weight
            del path[end]
            if cut >= depth:
                known[end] = Load(rate, burst)
        return Load(rate, burst), cut

    return {end: load(end)[0] for end in declared}
