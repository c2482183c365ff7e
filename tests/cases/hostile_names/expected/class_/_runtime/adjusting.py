# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls under another policy than their client's, over the same connections."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from typing import TypeVar

from .call_core import CallCore
from .policy import Policy

C = TypeVar("C")


def adjusted(client: C, adjust: Callable[[Policy], Policy]) -> C:
    """The client once more, for calls whose policy is what `adjust` makes of the
    client's: `await adjusted(payments, lambda policy: replace(policy, attempts=1)).charge(…)`.

    Connections, breakers, bulkheads and the budget are the client's own, and so only its
    time limits, attempts and back-off can be changed. It costs about as much as a call,
    may be kept, and is closed with its client. A double is given back as it is, for it
    has no policies. Raises ValueError where `adjust` changes what all calls share.
    """
    other = copy(client)
    changed = False
    for name, call in vars(client).items():
        for held in ("caller", "_caller"):
            core = getattr(call, held, None)
            if isinstance(core, CallCore):
                setattr(other, name, _with(call, held, _under(core, adjust)))
                changed = True
    return other if changed else client


def _under(core: CallCore, adjust: Callable[[Policy], Policy]) -> CallCore:
    policy = adjust(core.policy)
    for shared in ("breaker", "bulkhead"):
        if getattr(policy, shared) != getattr(core.policy, shared):
            raise ValueError(
                f"the {shared} is shared by all calls of a client: change it for the "
                "whole client, with `adjust` of its options"
            )
    other = copy(core)
    other.policy = policy
    return other


def _with(call: C, held: str, core: CallCore) -> C:
    """The callable of an operation with another caller; some kinds are frozen."""
    other = copy(call)
    object.__setattr__(other, held, core)
    return other
