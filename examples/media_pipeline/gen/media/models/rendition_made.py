# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only rendition_made uses."""

from uuid import UUID

from .._runtime.model_times import Duration
from .._runtime.model_types import Model
from .shared import Rendition


class RenditionMade(Model):
    event_id: UUID
    media_id: UUID
    rendition: Rendition
    took: Duration
