# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of customer_relationship_management, for unit tests. No transport is needed,
and none is loaded.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from ..models.customer_relationship_management import (
    CustomerDiscountGroupRecalculation,
    RecalculateCustomerDiscountGroupRequest,
)
from .api import (
    RECALCULATE_CUSTOMER_DISCOUNT_GROUP_ERRORS,
    CustomerRelationshipManagementService,
)
from .policies import (
    RECALCULATE_CUSTOMER_DISCOUNT_GROUP,
    recalculate_customer_discount_group_policy,
)


class FakeAsyncCustomerRelationshipManagement:
    """A double of customer_relationship_management, for unit tests; satisfies
    `AsyncCustomerRelationshipManagement`.

    Say what operations answer, run the code under test, look at the calls:

        customer_relationship_management = FakeAsyncCustomerRelationshipManagement()
        customer_relationship_management.recalculate_customer_discount_group.returns(CustomerDiscountGroupRecalculation(...))
        ...
        customer_relationship_management.recalculate_customer_discount_group.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation,
    `FakeAsyncCustomerRelationshipManagement(service)` asks that. What is refused,
    replayed and raised is what a server and its client refuse, replay and raise; but
    every call is one attempt, and there is no circuit breaker. `headers` arrive with
    every call.
    """

    def __init__(
        self,
        service: CustomerRelationshipManagementService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncCustomerRelationshipManagement",
            headers,
        )
        self.recalculate_customer_discount_group = AsyncFake(
            self._double,
            RECALCULATE_CUSTOMER_DISCOUNT_GROUP,
            policy=recalculate_customer_discount_group_policy(None),
            request=record(RecalculateCustomerDiscountGroupRequest),
            response=record(CustomerDiscountGroupRecalculation),
            errors=RECALCULATE_CUSTOMER_DISCOUNT_GROUP_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/customers/{customer_relationship_identifier}/discount-groups/recalculated",
                lists=("only_discount_groups_with_a_validity",),
            ),
        )
        """Answers recalculate_customer_discount_group."""
        if service is not None:
            self.recalculate_customer_discount_group.served_by(
                service.recalculate_customer_discount_group
            )

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeCustomerRelationshipManagement:
    """A double of customer_relationship_management for plain threads, for unit tests;
    satisfies `CustomerRelationshipManagement`.

    Say what operations answer, run the code under test, look at the calls:

        customer_relationship_management = FakeCustomerRelationshipManagement()
        customer_relationship_management.recalculate_customer_discount_group.returns(CustomerDiscountGroupRecalculation(...))
        ...
        customer_relationship_management.recalculate_customer_discount_group.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation,
    `FakeCustomerRelationshipManagement(service)` asks that. What is refused,
    replayed and raised is what a server and its client refuse, replay and raise; but
    every call is one attempt, and there is no circuit breaker. `headers` arrive with
    every call.
    """

    def __init__(
        self,
        service: CustomerRelationshipManagementService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeCustomerRelationshipManagement",
            headers,
        )
        self.recalculate_customer_discount_group = ThreadFake(
            self._double,
            RECALCULATE_CUSTOMER_DISCOUNT_GROUP,
            policy=recalculate_customer_discount_group_policy(None),
            request=record(RecalculateCustomerDiscountGroupRequest),
            response=record(CustomerDiscountGroupRecalculation),
            errors=RECALCULATE_CUSTOMER_DISCOUNT_GROUP_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/customers/{customer_relationship_identifier}/discount-groups/recalculated",
                lists=("only_discount_groups_with_a_validity",),
            ),
        )
        """Answers recalculate_customer_discount_group."""
        if service is not None:
            self.recalculate_customer_discount_group.served_by(
                service.recalculate_customer_discount_group
            )

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
