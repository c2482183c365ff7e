# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only approved uses."""

from uuid import UUID

from .._runtime.model_types import Model


class Approved(Model):
    case_id: UUID
    by: str
