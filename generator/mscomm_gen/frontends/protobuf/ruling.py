"""Fields and messages with the rules that protovalidate's options give them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from decimal import Decimal
from typing import Final

from google.protobuf.descriptor_pb2 import (
    DescriptorProto,
    EnumDescriptorProto,
    FieldDescriptorProto,
)

from ...contract.protobuf import LeftOut
from ...contract.types import (
    INTEGERS,
    NO_CONSTRAINTS,
    Check,
    Constraints,
    Field,
    ListOf,
    MapOf,
    Record,
    Scalar,
    TypeRef,
)
from ...diagnostics import Span
from ...protobuf.walking import Place
from ...records import dataclass
from . import rules
from .bounds import About
from .compiled import Compiled
from .index import Declared
from .rules import Reading
from .zeros import with_zero

_F: Final = FieldDescriptorProto
# Numbers in descriptor.proto: the options of a field, of a message, of a oneof, and a message's list of oneofs.
_FIELD_OPTIONS: Final = 8
_MESSAGE_OPTIONS: Final = 7
_ONEOF_OPTIONS: Final = 2
_ONEOFS: Final = 8
_MESSAGES: Final = {
    "google.protobuf.DoubleValue": "double",
    "google.protobuf.FloatValue": "float",
    "google.protobuf.Int64Value": "int64",
    "google.protobuf.UInt64Value": "uint64",
    "google.protobuf.Int32Value": "int32",
    "google.protobuf.UInt32Value": "uint32",
    "google.protobuf.BoolValue": "bool",
    "google.protobuf.StringValue": "string",
    "google.protobuf.BytesValue": "bytes",
    "google.protobuf.Any": "any",
    "google.protobuf.Duration": "duration",
    "google.protobuf.Timestamp": "timestamp",
    "google.protobuf.FieldMask": "field_mask",
}
# What pydantic's Field says itself.
_LENGTHS: Final = ("min_len", "max_len", "exact_len")


@dataclass
class Rulings:
    """Reads the rules. `left_out` are those that nothing emitted checks, in the order of the files."""

    compiled: Compiled
    declared: Mapping[str, Declared]
    left_out: list[LeftOut] = field(default_factory=list)

    def alone(self, message: DescriptorProto) -> frozenset[str]:
        """The fields, by name, that a rule of the message asks to be set one instead of another."""
        said = self.compiled.extension(message.options, rules.MESSAGE)
        groups = getattr(said, "oneof", ()) if said is not None else ()
        return frozenset(name for group in groups for name in group.fields)

    def field(
        self,
        made: Field,
        proto: FieldDescriptorProto,
        entry: DescriptorProto | None,
        place: Place,
        *,
        owner: str,
        alone: bool,
    ) -> Field:
        """A field with its rules; `entry` stands for what a map holds, `alone` is one that stands instead of others."""
        said = self.compiled.extension(proto.options, rules.FIELD)
        if said is None and not alone:
            return made
        found, about = Reading(), self._about(proto, entry, made.type)
        if said is not None:
            found = rules.read(said, about, tracked=made.default is None)
        if alone and made.default is not None and not _wrapped(found.checks):
            found.checks = rules.unless_zero(found.checks, about)
        self._note(found.left_out, f"{owner}.{proto.name}", place, _FIELD_OPTIONS)
        checks = found.checks
        optional = made.optional
        if found.required:
            if optional:
                optional = False
            elif isinstance(made.type, ListOf | MapOf):
                checks = [Check("min_len", (1,)), *checks]
            elif made.default is not None:
                checks = [rules.nonzero(about), *checks]
        constraints, rest = _promoted(made.type, checks)
        return with_zero(
            replace(
                made,
                optional=optional,
                constraints=constraints,
                checks=rest,
                description=told(made.description, found.left_out),
            )
        )

    def record(
        self, made: Record, message: DescriptorProto, place: Place, owner: str
    ) -> Record:
        """A message with the rules for several of its fields."""
        keys = {
            proto.name: each.name
            for proto, each in zip(message.field, made.fields, strict=True)
        }
        checks: list[Check] = []
        left: list[str] = []
        said = self.compiled.extension(message.options, rules.MESSAGE)
        if said is not None:
            found = Reading()
            rules.cel({each.name: value for each, value in said.ListFields()}, found)
            left += found.left_out
            for group in getattr(said, "oneof", ()):
                checks.append(_group(list(group.fields), group.required, keys))
        self._note(left, owner, place, _MESSAGE_OPTIONS)
        for index, oneof in enumerate(message.oneof_decl):
            said = self.compiled.extension(oneof.options, rules.ONEOF)
            members = [
                each.name
                for each in message.field
                if each.HasField("oneof_index") and each.oneof_index == index
            ]
            if said is not None and getattr(said, "required", False):
                checks.append(_group(members, True, keys))
        return replace(
            made, checks=tuple(checks), description=told(made.description, left)
        )

    def _about(
        self,
        proto: FieldDescriptorProto,
        entry: DescriptorProto | None,
        reference: TypeRef,
    ) -> About:
        """What the rules of a field are for."""
        match reference:
            case MapOf(value, key) if entry is not None:
                return About(
                    "map",
                    reference,
                    item=self._one(entry.field[1], value),
                    key=self._one(entry.field[0], key),
                )
            case ListOf(item) if proto.label == _F.LABEL_REPEATED:
                return About("repeated", reference, item=self._one(proto, item))
            case _:
                return self._one(proto, reference)

    def _one(self, proto: FieldDescriptorProto, reference: TypeRef) -> About:
        numbers: dict[int, tuple[str, ...]] = {}
        if proto.type in (_F.TYPE_MESSAGE, _F.TYPE_GROUP):
            kind = _MESSAGES.get(proto.type_name.removeprefix("."), "")
        else:
            kind = _F.Type.Name(proto.type).removeprefix("TYPE_").lower()
        if kind == "enum":
            enum = self.declared[proto.type_name.removeprefix(".")].thing
            assert isinstance(enum, EnumDescriptorProto)
            for each in enum.value:
                numbers[each.number] = (*numbers.get(each.number, ()), each.name)
        return About(kind, reference, numbers)

    def _note(self, left: Sequence[str], name: str, place: Place, options: int) -> None:
        for rule in left:
            self.left_out.append(LeftOut(rule, name, _span(place, options)))


def told(description: str, left_out: Sequence[str]) -> str:
    """A description that says what nobody looks at."""
    if not left_out:
        return description
    lines = [f"Not checked here: {' '.join(each.split())}" for each in left_out]
    return "\n\n".join([description, *lines] if description else lines)


def _wrapped(checks: Sequence[Check]) -> bool:
    return any(each.name == "unless_zero" for each in checks)


def _group(names: list[str], required: bool, keys: Mapping[str, str]) -> Check:
    fields = tuple(keys[name] for name in names if name in keys)
    return Check("one_set" if required else "at_most_one_set", fields)


def _span(place: Place, options: int) -> Span | None:
    """Where the rule of a thing stands, else the thing."""
    path = (*place.path, options, rules.NUMBER)
    within = (at for at in sorted(place.spans) if at[: len(path)] == path)
    return place.spans.get(next(within, ()), place.span)


def _promoted(
    reference: TypeRef, checks: Sequence[Check]
) -> tuple[Constraints, tuple[Check, ...]]:
    """What of the checks pydantic's own limits say, and the others."""
    limits = NO_CONSTRAINTS
    rest: list[Check] = []
    for check in checks:
        value = check.values[0] if check.values else None
        if check.name in _LENGTHS and isinstance(value, int):
            limits = _length(limits, check.name, value)
        elif check.name in ("at_least", "at_most") and _is_whole(reference):
            assert isinstance(value, int)
            limits = (
                replace(limits, minimum=Decimal(value))
                if check.name == "at_least"
                else replace(limits, maximum=Decimal(value))
            )
        elif check.name == "pattern" and reference == Scalar("string"):
            limits = replace(limits, pattern=str(value))
        else:
            if check.name in rules.FORMATS:
                limits = replace(limits, format=rules.FORMATS[check.name])
            rest.append(check)
    return limits, tuple(rest)


def _length(limits: Constraints, name: str, value: int) -> Constraints:
    least, most = limits.min_length, limits.max_length
    if name != "max_len":
        least = value if least is None else max(least, value)
    if name != "min_len":
        most = value if most is None else min(most, value)
    return replace(limits, min_length=least, max_length=most)


def _is_whole(reference: TypeRef) -> bool:
    return isinstance(reference, Scalar) and reference.name in INTEGERS
