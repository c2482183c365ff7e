# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only send_mail uses."""

from uuid import UUID

from pydantic import ConfigDict, Field

from .._runtime.model_types import Model


class Mail(Model):
    model_config = ConfigDict(hide_input_in_errors=True)

    mail_id: UUID
    """That of the event which it tells of."""

    order_id: UUID
    to: str = Field(repr=False, json_schema_extra={"format": "email"})
    text: str = Field(min_length=1, max_length=2000)
