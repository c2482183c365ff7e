# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What has to be made anew in the child of a fork: locks that another thread held, places
that nobody will give back, connections that are the parent's.
"""

from __future__ import annotations

import os
import sys
from typing import Protocol
from weakref import WeakSet


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
