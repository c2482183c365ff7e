"""The order in which the classes of a module are written."""

from __future__ import annotations

from ...contract.contract import Contract
from ...contract.types import TypeDefinition, Union
from ...emit.layout import mentions


def ordered(
    contract: Contract, definitions: list[TypeDefinition]
) -> list[TypeDefinition]:
    """What is mentioned before what mentions it, else in the contract's order.

    In a circle that cannot be. An enum mentions nothing, so it always comes first; a union is
    written after all of its members in any case, because it is no class and names them at once.
    """
    here = {definition.name: definition for definition in definitions}
    done: list[str] = []
    begun: set[str] = set()
    waiting = [(name, False) for name in reversed(here)]
    while waiting:
        name, finished = waiting.pop()
        if finished:
            done.append(name)
        elif name not in begun:
            begun.add(name)
            waiting.append((name, True))
            waiting += [
                (other, False)
                for other in reversed(mentions(contract, name))
                if other in here and other not in begun
            ]
    for name in list(done):
        definition = here[name]
        if isinstance(definition, Union):
            done.remove(name)
            places = [
                done.index(other) for other in definition.members if other in here
            ]
            done.insert(max(places, default=-1) + 1, name)
    return [here[name] for name in done]
