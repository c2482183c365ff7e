# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of customer_relationship_management: what callers see, what an
implementation provides, and the errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable


class CustomerRelationshipIdentifierNotFoundError(DeclaredError):
    """Declared by customer_relationship_management: HTTP 404, gRPC NOT_FOUND."""

    name = "CustomerRelationshipIdentifierNotFound"
    http_status = 404
    grpc_status = "NOT_FOUND"


RECALCULATE_CUSTOMER_DISCOUNT_GROUP_ERRORS: Final[tuple[type[DeclaredError], ...]] = (
    CustomerRelationshipIdentifierNotFoundError,
)


class AsyncCustomerRelationshipManagement(Protocol):
    """What callers of customer_relationship_management see; every client and double has
    this shape.
    """

    async def recalculate_customer_discount_group(
        self,
        request: models.RecalculateCustomerDiscountGroupRequest,
        *,
        deadline: float | None = None,
    ) -> models.CustomerDiscountGroupRecalculation:
        """Calls recalculate_customer_discount_group.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - CustomerRelationshipIdentifierNotFoundError
         - CallError: every other failure.
        """
        ...


class CustomerRelationshipManagement(Protocol):
    """What callers of customer_relationship_management see from plain threads; every
    client and double has this shape.
    """

    def recalculate_customer_discount_group(
        self,
        request: models.RecalculateCustomerDiscountGroupRequest,
        *,
        deadline: float | None = None,
    ) -> models.CustomerDiscountGroupRecalculation:
        """Calls recalculate_customer_discount_group.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - CustomerRelationshipIdentifierNotFoundError
         - CallError: every other failure.
        """
        ...


class CustomerRelationshipManagementService(Protocol):
    """What an implementation of customer_relationship_management provides; server.py
    puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def recalculate_customer_discount_group(
        self,
        request: models.RecalculateCustomerDiscountGroupRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.CustomerDiscountGroupRecalculation]:
        """Answers recalculate_customer_discount_group."""
        ...
