"""Routes of two contracts: which of the new ones answers an old one, and what travels elsewhere on it."""

from __future__ import annotations

from collections.abc import Iterable

from ..contract.http import ALL, HttpBinding
from ..contract.route_overlap import covers


def heir(old: HttpBinding, new: HttpBinding) -> HttpBinding | None:
    """The new route that takes every request of an old one; what variables are called does not matter."""
    before = old.template
    for binding in new.routes:
        after = binding.template
        if (
            binding.method in (old.method, ALL)
            and before.verb == after.verb
            and covers(after.segments, before.segments)
        ):
            return binding
    return None


def elsewhere(
    old: HttpBinding, new: HttpBinding, fields: Iterable[str], status: int, kept: int
) -> list[str]:
    """What stands in another place, in words. `fields` are those that both requests have, `status` and `kept` the
    statuses of success before and after.
    """
    known = [*fields]
    heads = {*known}
    nested = [
        name
        for name in (*old.variables, *new.variables, *old.without, *new.without)
        if name not in heads and name.partition(".")[0] in heads
    ]
    found: list[str] = []
    for name in dict.fromkeys([*known, *nested]):
        was, now = _place(old, name), _place(new, name)
        # What did not travel, nobody deployed sends or looks for. A variable that takes more than before stands
        # where it stood if as many segments are before and behind it.
        if was == _NOWHERE:
            continue
        before, after = around(old, name), around(new, name)
        if before is not None and after is not None:
            # Of the segments on either side, those may be more that a variable of several takes.
            if before[0] != after[0] and before[1] != after[1]:
                found.append(f"`{name}` (stands for another segment of the path)")
                continue
            if before == after:
                continue
        if was == now:
            continue
        found.append(f"`{name}` (was {was}, is {now})")
    if old.response != new.response:
        found.append(f"the answer ({_answer(new)}, was {_answer(old)})")
    if status != kept:
        found.append(f"the status {kept}, was {status},")
    return found


_NOWHERE = "nowhere"


def _place(binding: HttpBinding, name: str) -> str:
    for variable in binding.template.variables:
        if variable.name == name:
            like = "/".join(variable.segments)
            return "in the path" + (f" as {like}" if variable.multi else "")
    head = name.partition(".")[0]
    if name in binding.without or head in binding.without:
        return _NOWHERE
    for each in (name, head):
        header = binding.header_of(each)
        if header is not None:
            return f"in the header {header.lower()}"
    if binding.body in (name, head) and binding.body != ALL:
        return "the body" if binding.body == name else "in the body alone"
    inside = binding.place(name if binding.place(name) != "body" else head)
    return f"in the {inside}"


def around(binding: HttpBinding, name: str) -> tuple[int, int] | None:
    """How many segments are before and behind a variable of the path; None for what is none."""
    before = 0
    parts = binding.template.parts
    total = len(binding.template.segments)
    for part in parts:
        size = 1 if isinstance(part, str) else len(part.segments)
        if not isinstance(part, str) and part.name == name:
            return before, total - before - size
        before += size
    return None


def _answer(binding: HttpBinding) -> str:
    return f"`{binding.response}` alone" if binding.response else "the whole response"
