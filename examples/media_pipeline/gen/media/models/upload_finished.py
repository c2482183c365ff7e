# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only upload_finished uses."""

from uuid import UUID

from .._runtime.model_times import Timestamp
from .._runtime.model_types import Model


class UploadFinished(Model):
    event_id: UUID
    media_id: UUID
    object: str
    finished_at: Timestamp
