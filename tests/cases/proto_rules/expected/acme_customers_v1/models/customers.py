# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only customers uses."""

from datetime import UTC, datetime, timedelta

from pydantic import Field

from .._runtime.model_times import Duration, Timestamp
from .._runtime.model_types import INT32_MAX, Bytes, Double, Int, Int32, OpenEnum
from .._runtime.protobuf_models import MessageModel, at_most_one
from .._runtime.rules import (
    above,
    at_least,
    below,
    checked,
    defined,
    each,
    finite,
    keys,
    none_of,
    nonzero,
    one_set,
    unique,
    unless_zero,
    values,
)
from .._runtime.rules_formats import email as rules_formats_email
from .._runtime.rules_parts import before_now
from .._runtime.rules_text import max_len, min_bytes, min_len, pattern, prefix
from .._runtime.rules_uri import uri


class Level(OpenEnum):
    LEVEL_UNSPECIFIED = "LEVEL_UNSPECIFIED"
    PLAIN = "PLAIN"
    GOLD = "GOLD"


class Address(MessageModel):
    street: str = Field(min_length=1)
    city: str | None = Field(default=None, min_length=1)
    post_box: Int | None = Field(default=None, ge=1, le=INT32_MAX)

    _one_of_place = at_most_one("city", "post_box")
    _rule_1 = one_set("city", "post_box")


class Customer(MessageModel):
    """Not checked here: cel: grown_up: only who is grown up may have a credit"""

    email: str = Field(max_length=120, json_schema_extra={"format": "email"})
    """How we reach them."""

    name: str
    age: Int = Field(ge=1, le=149)
    credit: Double = 0.0
    level: Level
    tags: list[str] = Field(default_factory=list, max_length=5)
    labels: dict[str, str] = Field(default_factory=dict, max_length=9)
    phone: str = ""
    address: Address | None = None
    homepage: str | None = Field(default=None, json_schema_extra={"format": "uri"})
    nickname: str = ""
    contract_length: Duration | None = None
    since: Timestamp | None = None
    picture: Bytes = b""
    dozens: Int32 = 0
    """Not checked here: cel: dozens: whole dozens"""

    _rules_of_email = checked("email", rules_formats_email)
    _rules_of_name = checked("name", nonzero, min_bytes(2), none_of("admin", "root"))
    _rules_of_credit = checked("credit", at_least(0.0), finite)
    _rules_of_level = checked("level", defined, none_of("LEVEL_UNSPECIFIED", "0"))
    _rules_of_tags = checked(
        "tags",
        unique,
        each(max_len(20), pattern("^[a-z][0-9A-Za-z_]*$")),
    )
    _rules_of_labels = checked("labels", keys(pattern("^[a-z]+$")), values(max_len(80)))
    _rules_of_phone = checked("phone", unless_zero(pattern("^\\+[0-9 ]{5,20}$")))
    _rules_of_homepage = checked("homepage", uri)
    _rules_of_nickname = checked("nickname", unless_zero(min_len(3)))
    _rules_of_contract_length = checked(
        "contract_length",
        at_least(timedelta(seconds=86400)),
        below(timedelta(seconds=315360000)),
    )
    _rules_of_since = checked(
        "since",
        above(datetime(2000, 1, 1, tzinfo=UTC)),
        before_now,
    )
    _rules_of_picture = checked(
        "picture",
        unless_zero(max_len(65536), prefix(b"\x89PNG")),
    )
    _rule_1 = one_set("phone", "address")


class FindRequest(MessageModel):
    query: str = Field(min_length=2)
    limit: Int = Field(default=0, ge=0, le=100)


class FindResponse(MessageModel):
    customers: list[Customer] = Field(default_factory=list)
