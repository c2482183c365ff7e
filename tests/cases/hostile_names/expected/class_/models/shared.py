# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that several services or messages use."""

from uuid import UUID

from pydantic import Field, JsonValue

from .._runtime.model_times import Date
from .._runtime.model_types import Bool, Double, Int32, Model, is_none


class Order(Model):
    Order: str | None = Field(default=None, exclude_if=is_none)
    class_: str = Field(validation_alias="class", serialization_alias="class")
    None_: str = Field(validation_alias="None", serialization_alias="None")
    x_: str = Field(validation_alias="__x", serialization_alias="__x")
    schema_: str = Field(validation_alias="schema", serialization_alias="schema")
    json_: JsonValue = Field(validation_alias="json", serialization_alias="json")
    copy_: Bool = Field(validation_alias="copy", serialization_alias="copy")
    date: Date
    uuid: UUID
    str_: str = Field(validation_alias="str", serialization_alias="str")
    int_: Int32 = Field(validation_alias="int", serialization_alias="int")
    list_: list[str] = Field(validation_alias="list", serialization_alias="list")
    model_config_: str = Field(
        validation_alias="model_config",
        serialization_alias="model_config",
    )
    model_fields_: str = Field(
        validation_alias="model_fields",
        serialization_alias="model_fields",
    )
    größe: Double
    n1st: str = Field(validation_alias="1st", serialization_alias="1st")
    with_dash: str = Field(
        validation_alias="with-dash",
        serialization_alias="with-dash",
    )
    with_dot: str = Field(validation_alias="with.dot", serialization_alias="with.dot")
    ref: str = Field(validation_alias="$ref", serialization_alias="$ref")
    validate_: str = Field(validation_alias="validate", serialization_alias="validate")
    """*/ \"\"\" \\ {{ x }} {% y %} # 'end'"""
