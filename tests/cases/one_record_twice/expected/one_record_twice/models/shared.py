# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that several services or messages use."""

from uuid import UUID

from .._runtime.model_times import Timestamp
from .._runtime.model_types import Int64, Model


class Note(Model):
    note_id: UUID
    text: str
    at: Timestamp
    size: Int64
