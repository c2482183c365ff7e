# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of shared travel as protobuf: a field of the message, and what it
holds, a line.
"""

from .._runtime.protobuf_codec import record_codec
from .._runtime.protobuf_collections import ListOf
from .._runtime.protobuf_messages import Field
from .._runtime.protobuf_struct import JSON
from .._runtime.protobuf_values import DATE, PLAIN, UUID
from ..models.shared import Order
from .descriptors import SCHEMA

ORDER_CODEC = record_codec(
    SCHEMA,
    "class_.Order",
    Order,
    Field("Order", optional=True),
    Field("class", attribute="class_", key="class"),
    Field("None", attribute="None_", key="None"),
    Field("__x", attribute="x_", key="__x"),
    Field("schema", attribute="schema_", key="schema"),
    Field("json", JSON, attribute="json_", key="json"),
    Field("copy", attribute="copy_", key="copy"),
    Field("date", DATE),
    Field("uuid", UUID),
    Field("str", attribute="str_", key="str"),
    Field("int", attribute="int_", key="int"),
    Field("list", ListOf(PLAIN), attribute="list_", key="list"),
    Field("model_config", attribute="model_config_", key="model_config"),
    Field("model_fields", attribute="model_fields_", key="model_fields"),
    Field("grU00F6U00DFe", attribute="größe"),
    Field("n1st", key="1st"),
    Field("withU002Ddash", attribute="with_dash", key="with-dash"),
    Field("withU002Edot", attribute="with_dot", key="with.dot"),
    Field("U0024ref", attribute="ref", key="$ref"),
    Field("validate", attribute="validate_", key="validate"),
)
