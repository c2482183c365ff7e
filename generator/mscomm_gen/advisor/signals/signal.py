"""What a signal is: one thing that speaks for or against waiting, and how loudly."""

from __future__ import annotations

from typing import Protocol

from ..facts import Facts


class Signal(Protocol):
    """A weighted rule. It is asked only where the answer is required and comes within a wait."""

    @property
    def rule(self) -> str:
        """Its id, such as AD201; stable."""
        ...

    @property
    def name(self) -> str: ...

    @property
    def inputs(self) -> tuple[str, ...]:
        """The fields of `Facts` that it looks at."""
        ...

    @property
    def source(self) -> str:
        """Where rule and weight come from."""
        ...

    def weigh(self, facts: Facts) -> float:
        """Above zero against waiting, below zero for it, zero: nothing to say. Pure."""
        ...

    def say(self, facts: Facts) -> str:
        """Why, in a clause; only asked where it weighs something."""
        ...
