# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What the contract long_names describes."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .customer_relationship_management.api import (
        AsyncCustomerRelationshipManagement,
        CustomerRelationshipManagement,
        CustomerRelationshipManagementService,
    )
    from .customer_relationship_management.client import (
        AsyncCustomerRelationshipManagementClient,
        CustomerRelationshipManagementClient,
    )

__all__ = [
    "AsyncCustomerRelationshipManagement",
    "AsyncCustomerRelationshipManagementClient",
    "CustomerRelationshipManagement",
    "CustomerRelationshipManagementClient",
    "CustomerRelationshipManagementService",
]

_MODULES = {
    "AsyncCustomerRelationshipManagement": ".customer_relationship_management.api",
    "AsyncCustomerRelationshipManagementClient": ".customer_relationship_management.client",
    "CustomerRelationshipManagement": ".customer_relationship_management.api",
    "CustomerRelationshipManagementClient": ".customer_relationship_management.client",
    "CustomerRelationshipManagementService": ".customer_relationship_management.api",
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
