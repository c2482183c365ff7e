# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models of prices travel as protobuf: a field of the message, and what it
holds, a line.
"""

from pydantic import TypeAdapter

from .._runtime.protobuf_codec import record_codec, union_codec
from .._runtime.protobuf_messages import Field, Member
from .._runtime.protobuf_values import TIMESTAMP
from ..models.prices import (
    Beat,
    Frozen,
    Loaded,
    LookRequest,
    Offer,
    Price,
    QuestionOfAVeryPatientCustomerWhoWantsToKnowEverythingThatThereIs,
    Unlisted,
    WatchRequest,
)
from .descriptors import SCHEMA

PRICE_CODEC = record_codec(
    SCHEMA,
    "streams.Price",
    Price,
    Field("article"),
    Field("cents"),
)
LOADED_CODEC = record_codec(
    SCHEMA,
    "streams.Loaded",
    Loaded,
    Field("count"),
)
BEAT_CODEC = record_codec(
    SCHEMA,
    "streams.Beat",
    Beat,
    Field("at", TIMESTAMP),
)
FROZEN_CODEC = record_codec(
    SCHEMA,
    "streams.Frozen",
    Frozen,
    Field("until", TIMESTAMP),
)
UNLISTED_CODEC = record_codec(
    SCHEMA,
    "streams.Unlisted",
    Unlisted,
    Field("article"),
)
OFFER_CODEC = union_codec(
    SCHEMA,
    "streams.Offer",
    TypeAdapter[Offer](Offer),
    "kind",
    Member("price", "Price", Price, PRICE_CODEC),
    Member("loaded", "Loaded", Loaded, LOADED_CODEC),
)
QUESTION_OF_A_VERY_PATIENT_CUSTOMER_WHO_WANTS_TO_KNOW_EVERYTHING_THAT_THERE_IS_CODEC = (
    record_codec(
        SCHEMA,
        "streams.QuestionOfAVeryPatientCustomerWhoWantsToKnowEverythingThatThereIs",
        QuestionOfAVeryPatientCustomerWhoWantsToKnowEverythingThatThereIs,
        Field("text"),
    )
)
WATCH_REQUEST_CODEC = record_codec(
    SCHEMA,
    "streams.WatchRequest",
    WatchRequest,
    Field("article"),
)
LOOK_REQUEST_CODEC = record_codec(
    SCHEMA,
    "streams.LookRequest",
    LookRequest,
    Field("article"),
)
