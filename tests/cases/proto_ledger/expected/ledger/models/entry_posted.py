# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only entry_posted uses."""

from pydantic import Field

from .._runtime.model_times import Timestamp
from .._runtime.model_types import Int32, Int64
from .._runtime.protobuf_models import MessageModel


class EntryPosted(MessageModel):
    """An entry stands in the book."""

    entry_id: str = ""
    account_id: str = ""
    cents: Int64 = 0
    lines: dict[Int32, str] = Field(default_factory=dict)
    posted_at: Timestamp | None = None
