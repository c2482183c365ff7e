# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only import_ uses."""

from pydantic import Field

from .._runtime.model_types import Int32, Model, OpenEnum, is_none


class None_(Model):
    from_: str = Field(validation_alias="from", serialization_alias="from")
    class_: str = Field(validation_alias="class", serialization_alias="class")
    self: str
    cls: str
    request: str
    deadline: Int32


class Schema(OpenEnum):
    None_ = "None"
    True_ = "True"
    class_ = "class"
    mro_ = "mro"
    name_ = "name"
    value_ = "value"
    n1st = "1st"
    lower_ = "lower"
    LOWER = "LOWER"


class Exception_(Model):
    args: list[str]


class Property(Model):
    schema_: Schema = Field(validation_alias="schema", serialization_alias="schema")
    maybe: Schema | None = Field(default=None, exclude_if=is_none)


class YieldRequest(Model):
    class_: str | None = Field(
        default=None,
        validation_alias="class",
        serialization_alias="class",
        exclude_if=is_none,
    )
    lambda_: Int32 | None = Field(
        default=None,
        validation_alias="lambda",
        serialization_alias="lambda",
        exclude_if=is_none,
    )
