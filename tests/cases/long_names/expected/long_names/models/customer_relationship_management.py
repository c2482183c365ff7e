# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only customer_relationship_management uses."""

from __future__ import annotations

from uuid import UUID

from pydantic import Field

from .._runtime.model_types import Model, OpenEnum


class DiscountGroupValidityPeriod(OpenEnum):
    UNTIL_THE_END_OF_THE_FINANCIAL_YEAR = "UNTIL_THE_END_OF_THE_FINANCIAL_YEAR"
    FOR_EVER = "FOR_EVER"


class CustomerDiscountGroupRecalculation(Model):
    recalculated_discount_groups_by_name: dict[
        str, list[CustomerDiscountGroupRecalculation]
    ]
    validity: DiscountGroupValidityPeriod = Field(
        default=DiscountGroupValidityPeriod.UNTIL_THE_END_OF_THE_FINANCIAL_YEAR,
    )


class RecalculateCustomerDiscountGroupRequest(Model):
    customer_relationship_identifier: UUID
    only_discount_groups_with_a_validity: list[DiscountGroupValidityPeriod]
