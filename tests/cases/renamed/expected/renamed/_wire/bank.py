# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of bank travel as protobuf: a field of the message, and what it holds,
a line.
"""

from .._runtime.protobuf_codec import record_codec
from .._runtime.protobuf_messages import Field
from .._runtime.protobuf_values import UUID, EnumKind
from ..models.bank import Payment, PayResponse
from .descriptors import SCHEMA

PAYMENT_CODEC = record_codec(
    SCHEMA,
    "renamed.Payment",
    Payment,
    Field("order_id", UUID),
    Field("amount"),
    Field("note", optional=True),
)
STATE_CODEC = EnumKind(
    {
        "OPEN": 1,
        "DONE": 2,
    },
)
PAY_RESPONSE_CODEC = record_codec(
    SCHEMA,
    "renamed.PayResponse",
    PayResponse,
    Field("state", STATE_CODEC),
)
