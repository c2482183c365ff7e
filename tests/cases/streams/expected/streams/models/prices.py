# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only prices uses."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from .._runtime.model_times import Timestamp
from .._runtime.model_types import INT64_MAX, Int, Int32, Model


class Price(Model):
    kind: Literal["Price"] = "Price"
    article: str
    cents: Int = Field(ge=0, le=INT64_MAX)


class Loaded(Model):
    kind: Literal["Loaded"] = "Loaded"
    count: Int32


Offer: TypeAlias = Annotated[Price | Loaded, Field(discriminator="kind")]


class Beat(Model):
    at: Timestamp


class Frozen(Model):
    until: Timestamp


class Unlisted(Model):
    article: str


class QuestionOfAVeryPatientCustomerWhoWantsToKnowEverythingThatThereIs(Model):
    text: str


class WatchRequest(Model):
    article: str


class LookRequest(Model):
    article: str
