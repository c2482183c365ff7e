"""What messages and enums set apart, as their files say it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from google.protobuf.descriptor_pb2 import DescriptorProto, EnumDescriptorProto

from ....contract.wire_names import Reserved

# The last number that a field and that a value can have.
_LAST_FIELD: Final = 2**29 - 1
_LAST_VALUE: Final = 2**31 - 1


def reserved_by(thing: DescriptorProto | EnumDescriptorProto) -> Reserved | None:
    """None for what sets nothing apart."""
    if not thing.reserved_range and not thing.reserved_name:
        return None
    if isinstance(thing, EnumDescriptorProto):
        ranges = [(each.start, each.end) for each in thing.reserved_range]
        last = _LAST_VALUE
    else:
        # Of fields the end lies behind the last one.
        ranges = [(each.start, each.end - 1) for each in thing.reserved_range]
        last = _LAST_FIELD
    return Reserved(_text(sorted(ranges), last), tuple(sorted(thing.reserved_name)))


def _text(ranges: Iterable[tuple[int, int]], last: int) -> str:
    return ", ".join(
        str(low) if low == high else f"{low} to {'max' if high == last else high}"
        for low, high in ranges
    )
