"""Types that lead back to each other: allowed, up to a length that their models can bear."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...diagnostics import Diagnostic
from ...diagnostics.codes import meaning as codes
from ..contract import Contract
from ..reach import mentions
from ..types import Record
from .source import Source

LONGEST_CIRCLE: Final = 200
"""Records in one circle. Pydantic builds such models inside each other: time grows with the square
of their number, and the stack of a thread (8 MiB on Linux) ends between 400 and 600.
"""


def check(contract: Contract, _: Source) -> Iterator[Diagnostic]:
    """No circle of records is too long for pydantic."""
    for circle in circles(contract):
        records = [
            definition
            for name in circle
            if isinstance(definition := contract.type_by_name[name], Record)
        ]
        if len(records) > LONGEST_CIRCLE:
            yield Diagnostic(
                codes.LONG_CIRCLE,
                f"{len(records)} records lead back to `{records[0].name}` and each other; "
                f"more than {LONGEST_CIRCLE} such models cannot be loaded",
                records[0].span,
                "break the circle: let a field hold the other's id, or make it `json`",
            )


def circles(contract: Contract) -> list[list[str]]:
    """The groups of types each of which leads to all of its group, in the contract's order.

    Tarjan's strongly connected components (SIAM J. Comput. 1, 1972), without recursion.
    """
    place = {definition.name: at for at, definition in enumerate(contract.types)}
    low: dict[str, int] = {}
    number: dict[str, int] = {}
    open_names: list[str] = []
    is_open: set[str] = set()
    found: list[list[str]] = []

    def enter(name: str) -> tuple[str, Iterator[str]]:
        low[name] = number[name] = len(number)
        open_names.append(name)
        is_open.add(name)
        inner = (other for other in mentions(contract.type_by_name[name]))
        return name, (other for other in inner if other in place)

    for root in place:
        path = [] if root in number else [enter(root)]
        while path:
            name, rest = path[-1]
            other = next(rest, None)
            if other is None:
                path.pop()
                if path:
                    above = path[-1][0]
                    low[above] = min(low[above], low[name])
                if low[name] == number[name]:
                    group = [open_names.pop()]
                    while group[-1] != name:
                        group.append(open_names.pop())
                    is_open.difference_update(group)
                    found.append(sorted(group, key=place.__getitem__))
            elif other not in number:
                path.append(enter(other))
            elif other in is_open:
                low[name] = min(low[name], number[other])
    return sorted(found, key=lambda group: place[group[0]])
