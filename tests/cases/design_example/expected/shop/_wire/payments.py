# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of payments travel as protobuf: a field of the message, and what it
holds, a line.
"""

from .._runtime.protobuf_codec import record_codec
from .._runtime.protobuf_messages import Field
from .._runtime.protobuf_values import UUID
from ..models.payments import Charge, Receipt
from .descriptors import SCHEMA
from .shared import MONEY_CODEC, PAYMENT_CODEC

CHARGE_CODEC = record_codec(
    SCHEMA,
    "shop.Charge",
    Charge,
    Field("order_id", UUID),
    Field("amount", MONEY_CODEC),
    Field("payment", PAYMENT_CODEC),
)
RECEIPT_CODEC = record_codec(
    SCHEMA,
    "shop.Receipt",
    Receipt,
    Field("receipt_id", UUID),
    Field("amount", MONEY_CODEC),
)
