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

    What an operation declares stands. Otherwise it is the sum over its callers of `rate * calls * share`.
    Callers come before whom they call; a circle is entered at its first operation in the contract's
    order, and adds nothing on its second turn.
    """
    loads = {
        OperationEnd(service.name, operation.name): Load(
            operation.rate, operation.burst
        )
        for service in contract.services
        for operation in service.operations
    }
    inherits = [end for end, own in loads.items() if own.rate is None]
    said_burst = {end for end, own in loads.items() if own.burst is not None}
    outgoing: dict[OperationEnd, list[Interaction]] = {}
    waits_for = dict.fromkeys(inherits, 0)
    for interaction in contract.interactions:
        source, target = interaction.source, interaction.target
        if isinstance(source, OperationEnd) and source in loads and target in waits_for:
            outgoing.setdefault(source, []).append(interaction)
            waits_for[target] += 1

    def pass_on(end: OperationEnd) -> None:
        """Adds a load that is final to those it calls; who then waits for nobody is final too."""
        ready = [end]
        while ready:
            source = ready.pop()
            for interaction in outgoing.get(source, ()):
                target = interaction.target
                if not isinstance(target, OperationEnd) or target not in waits_for:
                    continue
                own, upstream = loads[target], loads[source]
                weight = interaction.calls * interaction.share
                burst = None if target in said_burst else upstream.burst
                loads[target] = Load(
                    _plus(own.rate, upstream.rate, weight),
                    _plus(own.burst, burst, weight),
                )
                waits_for[target] -= 1
                if not waits_for[target]:
                    del waits_for[target]
                    ready.append(target)

    for end in [end for end in loads if not waits_for.get(end)]:
        waits_for.pop(end, None)
        pass_on(end)
    for end in inherits:
        if end in waits_for:
            del waits_for[end]
            pass_on(end)
    return loads


def _plus(own: float | None, more: float | None, weight: float) -> float | None:
    return own if more is None else (own or 0.0) + more * weight
