# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only media_inspected uses."""

from uuid import UUID

from pydantic import JsonValue

from .._runtime.model_times import Duration
from .._runtime.model_types import Model
from .shared import Track


class MediaInspected(Model):
    event_id: UUID
    media_id: UUID
    runs: Duration
    tracks: list[Track]
    details: JsonValue
    """What the probe said."""
