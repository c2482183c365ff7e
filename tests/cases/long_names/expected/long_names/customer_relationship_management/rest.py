# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of customer_relationship_management, for asyncio."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.rest_client import RestTransport
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.tls_files import TlsFiles
from .api import RECALCULATE_CUSTOMER_DISCOUNT_GROUP_ERRORS
from .policies import (
    RECALCULATE_CUSTOMER_DISCOUNT_GROUP,
    Caller,
    recalculate_customer_discount_group_policy,
)


class AsyncCustomerRelationshipManagementRestClient:
    """Calls customer_relationship_management over REST. Safe to share between tasks of
    one event loop; close it at the end, or use it with `async with`.

    Satisfies `AsyncCustomerRelationshipManagement`.
    """

    def __init__(
        self,
        base_url: str,
        *,
        caller: Caller | None = None,
        tls: SSLContext | TlsFiles | None = None,
        options: ClientOptions = DEFAULT_OPTIONS,
    ) -> None:
        self._transport = RestTransport(
            base_url,
            tls=tls,
            options=options,
        )
        self._recalculate_customer_discount_group = self._transport.call(
            RECALCULATE_CUSTOMER_DISCOUNT_GROUP,
            policy=recalculate_customer_discount_group_policy(caller),
            route=RestRoute(
                method="GET",
                path="/customers/{customer_relationship_identifier}/discount-groups/recalculated",
                lists=("only_discount_groups_with_a_validity",),
            ),
            request=record(models.RecalculateCustomerDiscountGroupRequest),
            response=record(models.CustomerDiscountGroupRecalculation),
            errors=RECALCULATE_CUSTOMER_DISCOUNT_GROUP_ERRORS,
        )

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
        return await self._recalculate_customer_discount_group(
            request,
            deadline=deadline,
        )

    async def close(self) -> None:
        """Closes the connections; calls that are under way fail."""
        await self._transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._transport.close()
