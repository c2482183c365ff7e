# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of book_service travel as protobuf: a field of the message, and what
it holds, a line.
"""

from .._runtime.protobuf_collections import ListOf
from .._runtime.protobuf_json import message_codec
from .._runtime.protobuf_messages import Field
from ..models.book_service import (
    AccountClosed,
    Entry,
    ListRequest,
    ListResponse,
    Posted,
)
from .descriptors import SCHEMA

ENTRY_CODEC = message_codec(
    SCHEMA,
    "ledger.Entry",
    Entry,
    Field("account_id"),
    Field("cents"),
    Field("invoice"),
    Field("note"),
)
POSTED_CODEC = message_codec(
    SCHEMA,
    "ledger.Posted",
    Posted,
    Field("entry_id"),
)
LIST_REQUEST_CODEC = message_codec(
    SCHEMA,
    "ledger.ListRequest",
    ListRequest,
    Field("page_token"),
)
LIST_RESPONSE_CODEC = message_codec(
    SCHEMA,
    "ledger.ListResponse",
    ListResponse,
    Field("entries", ListOf(ENTRY_CODEC)),
    Field("next_page_token"),
)
ACCOUNT_CLOSED_CODEC = message_codec(
    SCHEMA,
    "ledger.AccountClosed",
    AccountClosed,
    Field("account_id"),
)
