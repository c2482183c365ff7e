# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only settings uses."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from pydantic import Field

from .._runtime.model_times import Date, Duration, Timestamp
from .._runtime.model_types import (
    Bool,
    Bytes,
    DecimalText,
    Double,
    Int32,
    Int64,
    Model,
    OpenEnum,
    bytes_from_text,
    is_none,
)


class Colour(OpenEnum):
    red = "red"
    green_ish = "green-ish"


class Settings(Model):
    on: Bool = True
    off: Bool = False
    small: Int32 = -7
    large: Int64 = 9007199254740993
    single: Double = 0.5
    whole_double: Double = 3.0
    tiny: Double = 1e-09
    price: DecimalText = Decimal("19.90")
    zero: DecimalText = Decimal(0)
    text: str = ""
    quoted: str = 'it\'s "so"\n\\'
    raw: Bytes = bytes_from_text("aGVsbG8=")
    id: UUID = UUID("6f1c1e0e-5a0c-4d6b-9c3a-0f6f4f1d2b3a")
    since: Timestamp = datetime.fromisoformat("2024-05-01T12:00:00+02:00")
    day: Date = date.fromisoformat("2024-02-29")
    pause: Duration = timedelta(seconds=1.5)
    long_pause: Duration = timedelta(seconds=8640000.0)
    colour: Colour = Colour.green_ish
    maybe: str | None = Field(default="x", exclude_if=is_none)
