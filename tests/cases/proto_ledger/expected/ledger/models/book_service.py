# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only book_service uses."""

from pydantic import ConfigDict, Field

from .._runtime.model_types import Int64
from .._runtime.protobuf_models import MessageModel, at_most_one


class Entry(MessageModel):
    model_config = ConfigDict(hide_input_in_errors=True)

    account_id: str = Field(min_length=1, max_length=40)
    """Example: "A-1" """

    cents: Int64 = Field(default=0, json_schema_extra={"x-unit": "cents"})
    """Unit: cents."""

    invoice: str | None = None
    note: str | None = Field(default=None, repr=False)

    _one_of_why = at_most_one("invoice", "note")


class Posted(MessageModel):
    entry_id: str = ""


class ListRequest(MessageModel):
    page_token: str = ""


class ListResponse(MessageModel):
    model_config = ConfigDict(hide_input_in_errors=True)

    entries: list[Entry] = Field(default_factory=list)
    next_page_token: str = ""


class AccountClosed(MessageModel):
    account_id: str = ""
