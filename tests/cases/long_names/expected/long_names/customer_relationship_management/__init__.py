# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The service customer_relationship_management."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import (
        AsyncCustomerRelationshipManagement,
        CustomerRelationshipIdentifierNotFoundError,
        CustomerRelationshipManagement,
        CustomerRelationshipManagementService,
    )
    from .client import (
        AsyncCustomerRelationshipManagementClient,
        CustomerRelationshipManagementClient,
    )
    from .fake import (
        FakeAsyncCustomerRelationshipManagement,
        FakeCustomerRelationshipManagement,
    )

__all__ = [
    "AsyncCustomerRelationshipManagement",
    "AsyncCustomerRelationshipManagementClient",
    "CustomerRelationshipIdentifierNotFoundError",
    "CustomerRelationshipManagement",
    "CustomerRelationshipManagementClient",
    "CustomerRelationshipManagementService",
    "FakeAsyncCustomerRelationshipManagement",
    "FakeCustomerRelationshipManagement",
]

_MODULES = {
    "AsyncCustomerRelationshipManagement": ".api",
    "AsyncCustomerRelationshipManagementClient": ".client",
    "CustomerRelationshipIdentifierNotFoundError": ".api",
    "CustomerRelationshipManagement": ".api",
    "CustomerRelationshipManagementClient": ".client",
    "CustomerRelationshipManagementService": ".api",
    "FakeAsyncCustomerRelationshipManagement": ".fake",
    "FakeCustomerRelationshipManagement": ".fake",
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
