# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only make_rendition uses."""

from uuid import UUID

from .._runtime.model_types import Model
from .shared import RenditionKind


class MakeRendition(Model):
    command_id: UUID
    media_id: UUID
    object: str
    kind: RenditionKind
