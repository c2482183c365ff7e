"""How often each operation is called: declared at the entries, inherited along the interactions."""

from __future__ import annotations

from ..contract.contract import Contract
from ..contract.interactions import (
    ConsumerEnd,
    Interaction,
    MessageEnd,
    OperationEnd,
    ServiceEnd,
)
from ..records import dataclass

Place = OperationEnd | MessageEnd


@dataclass(frozen=True, slots=True)
class Load:
    """Calls a second, in the mean and at the declared peak; None where nothing is known."""

    rate: float | None
    burst: float | None


def operation_loads(contract: Contract) -> dict[OperationEnd, Load]:
    """The load on every operation by calls of operations, as the defaults of policies use it.

    What an operation declares stands. Otherwise it is the sum over its callers of `rate * calls * share`.
    Callers come before whom they call; a circle is entered at its first operation in the contract's
    order, and adds nothing on its second turn.
    """
    found = _loads(contract, _operations(contract), through_messages=False)
    return {end: load for end, load in found.items() if isinstance(end, OperationEnd)}


def all_loads(contract: Contract) -> dict[Place, Load]:
    """The load on every operation and message, followed through handlers, which run at their message's rate."""
    places = _operations(contract)
    places |= {MessageEnd(each.name): Load(None, None) for each in contract.messages}
    return _loads(contract, places, through_messages=True)


def interaction_load(interaction: Interaction, loads: dict[Place, Load]) -> Load:
    """How often an interaction happens."""
    source = loads.get(source_of(interaction), Load(None, None))
    weight = interaction.calls * interaction.share
    return Load(
        _plus(None, source.rate, weight),
        _plus(None, source.burst, weight),
    )


def source_of(interaction: Interaction) -> Place:
    """Where the load of an interaction comes from: a handler is run for each message."""
    match interaction.source:
        case ConsumerEnd(message=message):
            return MessageEnd(message)
        case source:
            return source


def _operations(contract: Contract) -> dict[Place, Load]:
    return {
        OperationEnd(service.name, operation.name): Load(
            operation.rate, operation.burst
        )
        for service in contract.services
        for operation in service.operations
    }


def _loads(
    contract: Contract, loads: dict[Place, Load], *, through_messages: bool
) -> dict[Place, Load]:
    inherits = [end for end, own in loads.items() if own.rate is None]
    said_burst = {end for end, own in loads.items() if own.burst is not None}
    outgoing: dict[Place, list[Interaction]] = {}
    waits_for = dict.fromkeys(inherits, 0)
    for interaction in contract.interactions:
        if isinstance(interaction.source, ConsumerEnd) and not through_messages:
            continue
        source, target = source_of(interaction), interaction.target
        if isinstance(target, ServiceEnd):
            continue
        if source in loads and target in waits_for:
            outgoing.setdefault(source, []).append(interaction)
            waits_for[target] += 1

    def pass_on(end: Place) -> None:
        """Adds a load that is final to those it calls; who then waits for nobody is final too."""
        ready = [end]
        while ready:
            source = ready.pop()
            for interaction in outgoing.get(source, ()):
                target = interaction.target
                if isinstance(target, ServiceEnd) or target not in waits_for:
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
