"""The kinds of scalars that several parts of the language share."""

from __future__ import annotations

from typing import Final

from .. import notations, scalars
from .kinds import Text

DURATION: Final = Text(
    "a duration such as `800ms`",
    scalars.duration,
    r"^(?![0.]+\s*[a-z])[0-9]+(\.[0-9]+)?\s*(ms|s|m|h|d)$",
)
RATE: Final = Text(
    "a rate such as `40/s`",
    scalars.rate,
    r"^(?![0.]+\s*/)[0-9]+(\.[0-9]+)?\s*/\s*(s|min|h)$",
)
SHARE: Final = Text(
    "a share such as `99.9%`",
    scalars.share,
    r"^0*(100(\.0+)?|[0-9]{1,2}(\.[0-9]+)?)\s*%$",
)
SIZE: Final = Text(
    "a size such as `64KiB`",
    scalars.size,
    r"^[0-9]+(\.[0-9]+)?\s*(B|KiB|MiB|GiB|KB|MB|GB)$",
)
COUNT: Final = Text("a whole number from 1", scalars.count, r"^[1-9][0-9]*$")
INTEGER: Final = Text("a whole number", scalars.integer, r"^[+-]?[0-9]+$")
DECIMAL: Final = Text(
    "a number",
    scalars.decimal,
    r"^[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]{1,2})?$",
)
FACTOR: Final = Text("a number from 1", scalars.factor, r"^[1-9][0-9]*(\.[0-9]+)?$")
BOOLEAN: Final = Text("`true` or `false`", scalars.boolean, "^(true|false)$")
TEXT: Final = Text("text", scalars.text)
WORD: Final = Text("text without white space", scalars.word, r"^\S+$")
LENGTH: Final = Text(
    "a length such as `1..64`",
    scalars.length,
    r"^([0-9]+|[0-9]+\.\.[0-9]*|\.\.[0-9]+)$",
)
NAME: Final = Text("a name", scalars.identifier, "^[A-Za-z_][A-Za-z0-9_-]*$")
FIELD_NAME: Final = Text("the name of a field", scalars.member_name, r"^\S+$")
TYPE_NAME: Final = Text(
    "the name of a type", scalars.type_name, "^[A-Za-z_][A-Za-z0-9_]*$"
)
CONTRACT_NAME: Final = Text(
    "the name of a contract", scalars.contract_name, "^[A-Za-z][A-Za-z0-9_.-]*$"
)
TYPE: Final = Text(
    "a type such as `string`, `Money?` or `list<T>`",
    notations.type_expression,
    # Brackets that match are beyond a pattern.
    r"^\s*(?!(list|map|stream)\s*\??\s*$)[A-Za-z_][A-Za-z0-9_]*\s*(<[A-Za-z0-9_<>, ]+>)?\s*\??\s*$",
)
HTTP: Final = Text(
    "a method and a path such as `GET /orders/{order_id}`",
    notations.http_binding,
    r"^([A-Z][A-Z-]{2,19}|\*) +/([^?#{}\s]|(?<=/)\{[^{}/=\s]+(=[^{}\s]+)?\}(?=[/:]|$))*$",
)
