"""What differs between two types of a field: on the wire, in values, in JSON.

After "Updating A Message Type" and "ProtoJSON Format" of the protobuf documentation.
"""

from __future__ import annotations

from typing import Final

from .pairing import Scene

_VARINT: Final = "varint"
_WIRE: Final = {
    **dict.fromkeys(("int32", "int64", "uint32", "uint64", "bool", "enum"), _VARINT),
    **dict.fromkeys(("sint32", "sint64"), "zigzag varint"),
    **dict.fromkeys(("fixed32", "sfixed32", "float"), "32 bits"),
    **dict.fromkeys(("fixed64", "sfixed64", "double"), "64 bits"),
    **dict.fromkeys(("string", "bytes", "message", "map"), "length-delimited"),
    "group": "group",
}
_JSON_TEXT: Final = ("int64", "uint64", "sint64", "fixed64", "sfixed64")
_SIGNED: Final = ("int32", "int64", "sint32", "sint64", "sfixed32", "sfixed64")
_FLOATING: Final = ("float", "double")


def difference(old: str, new: str, scene: Scene) -> str | None:
    """Why peers misread each other; None if they do not."""
    one, other = _kind(old), _kind(new)
    wire, other_wire = _WIRE[one], _WIRE[other]
    if wire != other_wire:
        return f"another wire type ({wire}, now {other_wire}): neither side reads what the other sends"
    if one == other == "enum":
        before = scene.old_enums.get(old.partition(" ")[2])
        after = scene.new_enums.get(new.partition(" ")[2])
        if before is not None and after is not None:
            numbers = [
                {value.number: value.names[0] for value in each.values}
                for each in (before, after)
            ]
            if numbers[0] == numbers[1] and before.closed == after.closed:
                return None
        return "another enum: numbers and JSON names mean other things"
    if one == other == "message":
        return "another message: its fields differ, or its name does, by which `Any`, registries and reflection know it"
    if one == other == "map":
        return "the entries of the map hold another type: peers misread them"
    if "enum" in (one, other):
        return "the binary form holds the same numbers, but JSON holds names on one side and numbers on the other"
    if "bool" in (one, other):
        return "numbers other than 0 and 1 become true, and JSON has another form"
    if {one, other} == {"string", "bytes"}:
        return "JSON holds text on one side and base64 on the other, and not every sequence of bytes is text"
    if "length-delimited" in wire:
        return "the bytes of the one are parsed as the other"
    if (one in _FLOATING) is not (other in _FLOATING):
        return (
            "the same bits are a whole number on one side and a fraction on the other"
        )
    if (one in _JSON_TEXT) is not (other in _JSON_TEXT):
        return (
            "values beyond 32 bits are cut off by deployed readers, and JSON holds a number on one side, text on the "
            "other"
        )
    if (one in _SIGNED) is not (other in _SIGNED):
        return "negative values are read as very large ones"
    return "values are read as others"


def _kind(said: str) -> str:
    return "map" if said.startswith("map<") else said.partition(" ")[0]
