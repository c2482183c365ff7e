# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of shared travel as protobuf: a field of the message, and what it
holds, a line.
"""

from pydantic import TypeAdapter

from .._runtime.protobuf_codec import record_codec, union_codec
from .._runtime.protobuf_messages import Field, Member
from ..models.shared import Card, Cash, Money, Payment
from .descriptors import SCHEMA

CARD_CODEC = record_codec(
    SCHEMA,
    "shop.Card",
    Card,
    Field("number"),
)
MONEY_CODEC = record_codec(
    SCHEMA,
    "shop.Money",
    Money,
    Field("minor_units"),
    Field("currency"),
)
CASH_CODEC = record_codec(
    SCHEMA,
    "shop.Cash",
    Cash,
    Field("given", MONEY_CODEC),
)
PAYMENT_CODEC = union_codec(
    SCHEMA,
    "shop.Payment",
    TypeAdapter[Payment](Payment),
    "kind",
    Member("card", "Card", Card, CARD_CODEC),
    Member("cash", "Cash", Cash, CASH_CODEC),
)
