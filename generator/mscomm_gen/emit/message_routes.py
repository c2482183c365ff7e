"""What routes of protobuf messages need beside the others': what query strings and answers look like there."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from ..contract.contract import Contract
from ..contract.fields import field_of, record_of
from ..contract.http_fields import Parameter
from ..contract.services import Operation
from ..contract.types import BIG, ListOf, Scalar, TypeRef


def spellings(parameters: Iterable[Parameter]) -> Iterator[tuple[str, str]]:
    """The names that .proto files have for parameters, where JSON has others, with those."""
    for each in parameters:
        own = ".".join(field.attribute or field.name for field in each.fields)
        if own != each.name:
            yield own, each.name


def is_flag(reference: TypeRef) -> bool:
    """Whether a text stands for true or false: protobuf's JSON takes no text for them."""
    one = reference.item if isinstance(reference, ListOf) else reference
    return one == Scalar("bool")


def absent_json(contract: Contract, operation: Operation, name: str) -> str:
    """The JSON of a field of the response that is not there."""
    response = record_of(contract, operation.response)
    field = field_of(response, name) if response is not None else None
    if field is None or field.default is None:
        return "null"
    value = field.default.value
    if isinstance(value, tuple):
        return "[]" if isinstance(field.type, ListOf) else "{}"
    big = isinstance(field.type, Scalar) and field.type.name in BIG
    as_text = big and contract.wire.int64 == "string"
    return json.dumps(str(value) if as_text else value)
