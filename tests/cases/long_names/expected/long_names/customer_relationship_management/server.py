# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves customer_relationship_management: mounts an implementation of its Protocol
onto a server.
"""

from __future__ import annotations

from typing import Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.customer_relationship_management import (
    CustomerDiscountGroupRecalculation,
    RecalculateCustomerDiscountGroupRequest,
)
from .api import (
    RECALCULATE_CUSTOMER_DISCOUNT_GROUP_ERRORS,
    CustomerRelationshipManagementService,
)
from .policies import RECALCULATE_CUSTOMER_DISCOUNT_GROUP

# 100: the default, services.customer_relationship_management.recalculate_customer_discount_group
CONCURRENCY: Final = 100
"""So many requests may be under way at once, unless the options say otherwise."""


def asgi_app(
    service: CustomerRelationshipManagementService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves customer_relationship_management, for any ASGI
    server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).
    """
    return RestServer(
        "customer_relationship_management",
        endpoints=(
            rest_endpoint(
                RECALCULATE_CUSTOMER_DISCOUNT_GROUP,
                route=RestRoute(
                    method="GET",
                    path="/customers/{customer_relationship_identifier}/discount-groups/recalculated",
                    lists=("only_discount_groups_with_a_validity",),
                ),
                request=record(RecalculateCustomerDiscountGroupRequest),
                response=record(CustomerDiscountGroupRecalculation),
                handler=service.recalculate_customer_discount_group,
                errors=RECALCULATE_CUSTOMER_DISCOUNT_GROUP_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
