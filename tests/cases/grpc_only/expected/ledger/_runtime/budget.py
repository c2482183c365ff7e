# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The retry budget: repeats are paid for, so that they cannot multiply an outage."""

from __future__ import annotations

from .policy import DEFAULT_BUDGET, BudgetPolicy


class RetryBudget:
    """A bucket of tokens, one for a client: full at first, never above its capacity.

    A repeat takes tokens or is refused. A call that succeeded after repeats gives back
    what its last one took, a call that succeeded at once gives a little, a failed one
    nothing.
    """

    __slots__ = ("_policy", "balance", "capacity")

    def __init__(self, policy: BudgetPolicy = DEFAULT_BUDGET) -> None:
        self._policy = policy
        self.capacity = policy.capacity
        self.balance = policy.capacity

    def take(self, *, throttled: bool) -> int | None:
        """Pays for a repeat: the tokens taken, None if there are too few."""
        cost = self._policy.throttled if throttled else self._policy.repeat
        if cost > self.balance:
            return None
        self.balance -= cost
        return cost

    def reset(self) -> None:
        """Fills it, by hand."""
        self.balance = self._policy.capacity

    def succeeded(self, last_cost: int | None = None) -> None:
        """A call succeeded; `last_cost` is what its last repeat took, None if it had no
        repeat.
        """
        back = self._policy.success if last_cost is None else last_cost
        self.balance = min(self.capacity, self.balance + back)
