# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only thumbnails_made uses."""

from uuid import UUID

from .._runtime.model_types import Model


class ThumbnailsMade(Model):
    event_id: UUID
    media_id: UUID
    thumbnails: list[str]
