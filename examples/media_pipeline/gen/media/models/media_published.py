# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only media_published uses."""

from uuid import UUID

from .._runtime.model_times import Timestamp
from .._runtime.model_types import Model
from .shared import Rendition


class MediaPublished(Model):
    event_id: UUID
    media_id: UUID
    renditions: list[Rendition]
    published_at: Timestamp
