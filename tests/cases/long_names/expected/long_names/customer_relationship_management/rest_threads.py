# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of customer_relationship_management, for threads."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_threads import ThreadRestTransport
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import RECALCULATE_CUSTOMER_DISCOUNT_GROUP_ERRORS
from .policies import (
    RECALCULATE_CUSTOMER_DISCOUNT_GROUP,
    Caller,
    recalculate_customer_discount_group_policy,
)


class CustomerRelationshipManagementRestClient:
    """Calls customer_relationship_management over REST. Safe to share between threads;
    close it at the end, or use it with `with`. A forked child may go on using it: it
    makes connections of its own there.

    Satisfies `CustomerRelationshipManagement`.
    """

    def __init__(
        self,
        base_url: str,
        *,
        caller: Caller | None = None,
        tls: SSLContext | TlsFiles | None = None,
        options: ThreadClientOptions = DEFAULT_THREAD_OPTIONS,
    ) -> None:
        self._transport = ThreadRestTransport(
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
        return self._recalculate_customer_discount_group(
            request,
            deadline=deadline,
        )

    def close(self) -> None:
        """Closes the connections that nobody uses; calls that are under way go on to
        their end.
        """
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._transport.close()
