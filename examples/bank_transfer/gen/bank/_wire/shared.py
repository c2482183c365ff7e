# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of shared travel as protobuf: a field of the message, and what it
holds, a line.
"""

from .._runtime.protobuf_codec import record_codec
from .._runtime.protobuf_messages import Field
from ..models.shared import Amount
from .descriptors import SCHEMA

AMOUNT_CODEC = record_codec(
    SCHEMA,
    "bank.Amount",
    Amount,
    Field("minor_units"),
    Field("currency"),
)
