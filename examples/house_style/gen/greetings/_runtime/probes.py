# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Whether a process can be used, and whether it should be started anew."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol


class Probe(Protocol):
    """What answers about readiness and liveness; a `Host` is one."""

    @property
    def ready(self) -> bool:
        """Send work here. False while it starts and as soon as it drains."""
        ...

    @property
    def alive(self) -> bool:
        """False: nothing but a new start helps."""
        ...

    @property
    def parts(self) -> Mapping[str, bool]:
        """Which of its parts are ready, by their names."""
        ...
