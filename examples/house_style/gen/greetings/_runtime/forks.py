# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Forked processes: what has to be made anew in a child (locks that another thread held,
places that nobody will give back), and what cannot live on there.
"""

from __future__ import annotations

import os
import sys
from typing import Protocol
from weakref import WeakSet


class ForkedClient(RuntimeError):
    """A client was used in the child of a fork, where the threads that it needs do not
    live on. Make one there, or start processes by spawning.
    """


class Renewable(Protocol):
    """Something that threads share."""

    def renew(self) -> None:
        """Forgets what belongs to the parent; runs in the child, before anything else
        does. Must not raise.
        """
        ...


_shared: WeakSet[Renewable] = WeakSet()


def renew_after_fork(shared: Renewable) -> None:
    """From now on `shared.renew` runs in every forked child, as long as it lives."""
    _shared.add(shared)


def _renew() -> None:
    for shared in list(_shared):
        shared.renew()


if sys.platform != "win32":
    os.register_at_fork(after_in_child=_renew)
