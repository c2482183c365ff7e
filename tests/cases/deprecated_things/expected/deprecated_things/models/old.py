# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only old uses."""

from typing import Literal, TypeAlias
from uuid import UUID

from pydantic import Field

from .._runtime.model_types import Int32, Model, OpenEnum, is_none


class Mode(OpenEnum):
    """Deprecated."""

    FAST = "FAST"
    """Deprecated."""

    SLOW = "SLOW"
    """The only one."""


class Left(Model):
    side: Literal["Left"] = "Left"
    x: Int32


Choice: TypeAlias = Left
"""There is no choice.

Deprecated.
"""


class Old(Model):
    """Use New.

    Deprecated.
    """

    a: str | None = Field(
        default=None,
        exclude_if=is_none,
        json_schema_extra={"deprecated": True},
    )
    """Deprecated."""

    b: Mode = Field(json_schema_extra={"deprecated": True})
    """Use a.

    Deprecated.
    """

    c: Choice | None = Field(default=None, exclude_if=is_none)


class GetOldRequest(Model):
    id: UUID
    mode: str | None = Field(
        default=None,
        exclude_if=is_none,
        json_schema_extra={"deprecated": True},
    )
    """Deprecated."""


class GetNewRequest(Model):
    id: UUID
