# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only approvals uses."""

from uuid import UUID

from .._runtime.model_types import Model


class AskRequest(Model):
    case_id: UUID
    text: str


class AskResponse(Model):
    case_id: UUID
