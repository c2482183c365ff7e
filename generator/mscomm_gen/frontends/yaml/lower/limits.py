"""Whether a default or an example keeps to the constraints of its field."""

from __future__ import annotations

import base64
import re
import warnings
from decimal import Decimal

from ....contract.types import Field, Scalar

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


def outside(field: Field, value: Json) -> tuple[str, str] | None:
    """What is wrong with a value of the field's type, and the way out; None if it fits."""
    limits = field.constraints
    if isinstance(value, str | list | dict):
        size = len(value)
        if field.type == Scalar("bytes"):
            size = len(base64.b64decode(str(value)))
        if limits.min_length is not None and size < limits.min_length:
            return f"the least length is {limits.min_length}", "make it longer"
        if limits.max_length is not None and size > limits.max_length:
            return f"the greatest length is {limits.max_length}", "make it shorter"
    if isinstance(value, str) and not _matches(limits.pattern, value):
        return (
            f"it does not match `{limits.pattern}`",
            "write another value, or mend the pattern",
        )
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not is_number and field.type != Scalar("decimal"):
        return None
    number = Decimal(str(value))
    if limits.minimum is not None and number < limits.minimum:
        return f"the least value is {limits.minimum}", "write a greater one"
    if limits.maximum is not None and number > limits.maximum:
        return f"the greatest value is {limits.maximum}", "write a smaller one"
    return None


def _matches(pattern: str | None, text: str) -> bool:
    """True too where the pattern is at fault itself, which is told elsewhere."""
    if pattern is None:
        return True
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return re.search(pattern, text) is not None
    except (re.error, OverflowError, RecursionError):
        return True
