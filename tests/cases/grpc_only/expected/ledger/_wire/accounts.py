# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of accounts travel as protobuf: a field of the message, and what it
holds, a line.
"""

from .._runtime.protobuf_codec import record_codec
from .._runtime.protobuf_collections import MapOf
from .._runtime.protobuf_messages import Field
from .._runtime.protobuf_values import DECIMAL, TIMESTAMP
from ..models.accounts import Account, Balance, InsufficientFunds, Transfer
from .descriptors import SCHEMA

ACCOUNT_CODEC = record_codec(
    SCHEMA,
    "ledger.Account",
    Account,
    Field("number"),
)
TRANSFER_CODEC = record_codec(
    SCHEMA,
    "ledger.Transfer",
    Transfer,
    Field("source", ACCOUNT_CODEC),
    Field("target", ACCOUNT_CODEC),
    Field("amount", DECIMAL),
    Field("at", TIMESTAMP, optional=True),
    Field("note", optional=True),
)
BALANCE_CODEC = record_codec(
    SCHEMA,
    "ledger.Balance",
    Balance,
    Field("amount", DECIMAL),
    Field("holds", MapOf(DECIMAL)),
    Field("as_of", TIMESTAMP),
)
INSUFFICIENT_FUNDS_CODEC = record_codec(
    SCHEMA,
    "ledger.InsufficientFunds",
    InsufficientFunds,
    Field("missing", DECIMAL),
)
