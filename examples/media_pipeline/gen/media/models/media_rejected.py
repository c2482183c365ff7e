# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only media_rejected uses."""

from uuid import UUID

from .._runtime.model_times import Timestamp
from .._runtime.model_types import Model


class MediaRejected(Model):
    event_id: UUID
    media_id: UUID
    reason: str
    rejected_at: Timestamp
