"""Scalars as they look in JSON, read from the text of a default or an example."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from ....contract.types import INTEGERS
from .. import scalars

_GREATEST_FLOAT: Final = 3.4028235e38
_JSON_SECONDS: Final = re.compile(r"(-?[0-9]{1,12}(\.[0-9]{1,9})?)s")
# Protobuf's 10,000 years (google/protobuf/duration.proto).
_LONGEST: Final = 315_576_000_000


def read_scalar(name: str, text: str) -> bool | int | float | str:
    """The JSON value of a scalar type that a text stands for. Raises Refused, with the form it should have."""
    try:
        return _READERS[name](text)
    except (ValueError, ArithmeticError) as error:
        reason = (
            error.reason if isinstance(error, scalars.Refused) else f"it is no {name}"
        )
        raise scalars.Refused(reason, _FORMS[name]) from None


def _integer(name: str) -> Callable[[str], int]:
    least, most = INTEGERS[name]

    def read(text: str) -> int:
        value = scalars.integer(text)
        if not least <= value <= most:
            raise scalars.Refused(f"it is out of the range of {name}")
        return value

    return read


def _number(text: str) -> float:
    return float(scalars.decimal(text))


def _single(text: str) -> float:
    value = _number(text)
    if abs(value) > _GREATEST_FLOAT:
        raise scalars.Refused("it is out of the range of float")
    return value


def _decimal_text(text: str) -> str:
    scalars.decimal(text)
    return text


def _uuid(text: str) -> str:
    # Loaded here: it comes with `platform`, and few contracts write one down.
    import uuid

    return str(uuid.UUID(text))


def _timestamp(text: str) -> str:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise scalars.Refused("it has no time zone")
    return text


def _date(text: str) -> str:
    return date.fromisoformat(text).isoformat()


def _duration(text: str) -> str:
    found = _JSON_SECONDS.fullmatch(text)
    said = found[1] if found else f"{scalars.duration(text):.9f}"
    if abs(Decimal(said)) > _LONGEST:
        raise scalars.Refused(f"a duration is at most {_LONGEST}s long")
    return text if found else f"{said.rstrip('0').rstrip('.')}s"


def _bytes(text: str) -> str:
    base64.b64decode(text, validate=True)
    return text


_READERS: Final[dict[str, Callable[[str], bool | int | float | str]]] = {
    "bool": scalars.boolean,
    "int32": _integer("int32"),
    "int64": _integer("int64"),
    "uint32": _integer("uint32"),
    "uint64": _integer("uint64"),
    "float": _single,
    "double": _number,
    "decimal": _decimal_text,
    "string": scalars.text,
    "bytes": _bytes,
    "uuid": _uuid,
    "timestamp": _timestamp,
    "date": _date,
    "duration": _duration,
}
_FORMS: Final = {
    "bool": "write `true` or `false`",
    "int32": "write a whole number from -2147483648 to 2147483647",
    "int64": "write a whole number of at most 63 bits",
    "uint32": "write a whole number from 0 to 4294967295",
    "uint64": "write a whole number of at most 64 bits, from 0",
    "float": "write a number such as `0.5`",
    "double": "write a number such as `0.5`",
    "decimal": "write a number such as `19.90`",
    "string": "write text",
    "bytes": "write base64, such as `aGVsbG8=`",
    "uuid": "write it like `6f1c1e0e-5a0c-4d6b-9c3a-0f6f4f1d2b3a`",
    "timestamp": "write it like `2024-05-01T12:00:00Z`",
    "date": "write it like `2024-05-01`",
    "duration": "write it like `1.5s`",
}
