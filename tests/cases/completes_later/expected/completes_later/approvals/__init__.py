# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The service approvals."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import Approvals, ApprovalsService, AsyncApprovals
    from .client import ApprovalsClient, AsyncApprovalsClient
    from .fake import FakeApprovals, FakeAsyncApprovals

__all__ = [
    "Approvals",
    "ApprovalsClient",
    "ApprovalsService",
    "AsyncApprovals",
    "AsyncApprovalsClient",
    "FakeApprovals",
    "FakeAsyncApprovals",
]

_MODULES = {
    "Approvals": ".api",
    "ApprovalsClient": ".client",
    "ApprovalsService": ".api",
    "AsyncApprovals": ".api",
    "AsyncApprovalsClient": ".client",
    "FakeApprovals": ".fake",
    "FakeAsyncApprovals": ".fake",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Loads a module when the first of its names is asked for."""
        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value: object = getattr(import_module(module, __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return __all__
