# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that several services or messages use."""

from uuid import UUID

from pydantic import Field

from .._runtime.model_types import Double, Model


class VanStands(Model):
    van_id: UUID
    stands: list[Double] = Field(
        min_length=2,
        max_length=2,
        json_schema_extra={"x-unit": "degrees"},
    )
    """Unit: degrees."""
