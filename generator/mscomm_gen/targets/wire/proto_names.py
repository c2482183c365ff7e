"""Names in the .proto file. Only numbers travel, so a name may be bent where protobuf's rules ask for it.

protobuf wants ASCII, JSON names that differ after its own conversion, and enum values that differ within
the whole package. Where two names meet, the later one gets its number as a suffix, which never changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ...contract.types import Enumeration
from ...emit import names
from ..base import Build

# What the runtime calls on a message: a field of that name would hide it.
_METHODS = frozenset({"DESCRIPTOR", "HasField", "WhichOneof", "SerializeToString"})


def json_name(proto_name: str) -> str:
    """The JSON name that protobuf makes of a field's name (descriptor.proto, `json_name`)."""
    return re.sub(r"_(.?)", lambda found: found[1].upper(), proto_name)


def field_name(json: str) -> str:
    """The field for a JSON name: the name itself where protobuf takes it."""
    name = names.ascii_only(json)
    # A digit after underscores would begin the message that protoc makes for a map.
    return f"n{name}" if re.match(r"_*[0-9]", name) else name


def field_names(
    members: Iterable[tuple[str, int]], taken: Iterable[str] = ()
) -> dict[str, str]:
    """The field of each (name, number) of a message. `taken` are other names in the message's scope."""
    used = {json_name(name) for name in taken}
    found: dict[str, str] = {}
    for member, number in members:
        name = field_name(member)
        if name in _METHODS or json_name(name) in used:
            name = f"{name}_{number}"
        while json_name(name) in used:
            name += "_x"
        used.add(json_name(name))
        found[member] = name
    return found


def message_names(build: Build) -> Mapping[str, str]:
    """The protobuf name of every type of the contract; a service's name is never taken from it."""
    used = {
        names.ascii_only(names.pascal(service.name))
        for service in build.contract.services
    }
    found: dict[str, str] = {}
    stated = build.contract.wire_names
    for definition in build.contract.types:
        known = None if stated is None else stated.messages.get(definition.name)
        name = known or names.ascii_only(names.pascal(definition.name))
        while name in used:
            name += "Message"
        used.add(name)
        found[definition.name] = name
    return found


def enum_prefixes(enums: Iterable[Enumeration]) -> dict[str, str]:
    """`ORDER_STATUS` for OrderStatus; no two enums have the same."""
    found: dict[str, str] = {}
    used: set[str] = set()
    for enum in enums:
        prefix = names.ascii_only(names.constant(enum.name))
        while prefix in used:
            prefix += "X"
        used.add(prefix)
        found[enum.name] = prefix
    return found


def enum_value_names(
    definition: Enumeration, prefix: str, numbers: dict[str, int], used: set[str]
) -> dict[str, str]:
    """The protobuf names of an enum's values, prefixed as buf has it. `used` collects the package's."""
    # protobuf also compares without the prefix, case and underscores.
    bare = {"unspecified"}
    found: dict[str, str] = {}
    for value in definition.values:
        name = f"{prefix}_{names.ascii_only(names.constant(value.name))}"
        while name in used or _bare(name, prefix) in bare:
            name += f"_{numbers[value.name]}"
        used.add(name)
        bare.add(_bare(name, prefix))
        found[value.name] = name
    return found


def _bare(name: str, prefix: str) -> str:
    return name.removeprefix(prefix).replace("_", "").lower()
