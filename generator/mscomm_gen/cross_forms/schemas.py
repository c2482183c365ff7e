"""Two schemas, one of them that of a contract, cut down to what calls carry on both sides, in the same names.

What is left to differ is how bytes are read: numbers, types, presence, what is reserved. That things come and go, and
what they are called in JSON, the rules for contracts judge.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Mapping
from typing import Final

from ..contract.types import Enumeration, Record
from ..contract.types import Field as ContractField
from ..review.protobuf.schema import Enum, EnumValue, Field, Message, Schema
from ..targets.wire.shapes import FieldShape
from .alignment import Alignment

_NAME: Final = re.compile(r"[\w.]+")


def carried_by_both(own: Schema, aligned: Alignment) -> tuple[Schema, Schema]:
    """The schema of the contract, and that of the .proto file in its names."""
    theirs = _Renaming(own, aligned).schema()
    mine = _reached(own, _methods(own, theirs))
    other = _reached(theirs, _methods(theirs, own))
    both = mine & other
    return _only(own, both), _only(theirs, both)


def _methods(one: Schema, other: Schema) -> list[str]:
    """What the methods of one carry that the other has too."""
    known = {
        (service.name, m.name) for service in other.services for m in service.methods
    }
    return [
        name
        for service in one.services
        for method in service.methods
        if (service.name, method.name) in known
        for name in (method.request, method.response)
    ]


def _reached(schema: Schema, roots: Iterable[str]) -> set[str]:
    messages = {each.name: each for each in schema.messages}
    known = {*messages, *(each.name for each in schema.enums)}
    waiting, found = list(roots), set[str]()
    while waiting:
        name = waiting.pop()
        if name in found or name not in known:
            continue
        found.add(name)
        if name in messages:
            for field in messages[name].fields:
                waiting += _NAME.findall(field.type)
    return found


def _only(schema: Schema, names: set[str]) -> Schema:
    """Without options: those are for generators, and the file of a contract has none."""
    return Schema(
        messages=tuple(
            dataclasses.replace(
                each,
                file="",
                options=(),
                custom=(),
                deprecated=False,
                fields=tuple(
                    dataclasses.replace(f, options=(), custom=(), deprecated=False)
                    for f in each.fields
                ),
            )
            for each in schema.messages
            if each.name in names
        ),
        enums=tuple(
            dataclasses.replace(
                each,
                file="",
                options=(),
                custom=(),
                deprecated=False,
                values=tuple(
                    dataclasses.replace(v, options=(), custom=(), deprecated=False)
                    for v in each.values
                ),
            )
            for each in schema.enums
            if each.name in names
        ),
    )


class _Renaming:
    """The schema of a .proto file in the names that a contract's has."""

    def __init__(self, own: Schema, aligned: Alignment) -> None:
        self._own = {each.name: each for each in own.messages}
        self._enums = {each.name: each for each in own.enums}
        self._aligned = aligned
        self._proto = aligned.proto
        form = aligned.proto.form
        self._types = {
            full: aligned.own.shapes.full(aligned.types[name])
            for name, full in form.types.items()
            if name in aligned.types
        }
        self._names = {full: name for name, full in form.types.items()}
        self._fields: dict[str, list[tuple[str, str]]] = {}
        for (name, member), called in form.fields.items():
            self._fields.setdefault(name, []).append((member, called))
        services = aligned.services
        self._services = {
            full: aligned.own.layout.grpc_service(services[name])
            for name, full in form.services.items()
            if services[name] in aligned.own.contract.service_by_name
        }

    def schema(self) -> Schema:
        schema = self._proto.messages
        return Schema(
            messages=tuple(self._message(each) for each in schema.messages),
            enums=tuple(self._enum(each) for each in schema.enums),
            services=tuple(
                dataclasses.replace(
                    each,
                    name=self._services.get(each.name, each.name),
                    methods=tuple(
                        dataclasses.replace(
                            method,
                            request=self._full(method.request),
                            response=self._full(method.response),
                        )
                        for method in each.methods
                    ),
                )
                for each in schema.services
            ),
        )

    def _full(self, name: str) -> str:
        """What a message or enum is called in the contract's package."""
        known = self._types.get(name)
        if known is not None:
            return known
        outer, _, last = name.rpartition(".")
        if outer in self._types:
            return f"{self._types[outer]}.{last}"
        package = self._aligned.package
        inner = name.removeprefix(f"{package}.") if package else name
        own = f"{self._aligned.own.layout.proto_package}.{inner}"
        return own if own in self._own or own in self._enums else name

    def _message(self, one: Message) -> Message:
        name = self._full(one.name)
        own = self._own.get(name)
        named = {each.name: each for each in own.fields} if own else {}
        said = self._said(one.name)
        return dataclasses.replace(
            one,
            name=name,
            fields=tuple(
                self._field(each, named, said.get(each.name)) for each in one.fields
            ),
        )

    def _said(self, message: str) -> Mapping[str, tuple[FieldShape, ContractField]]:
        """The fields of a message of the .proto file that the contract has too, as it has them, and as they are."""
        aligned = self._aligned
        name = self._names.get(message, "")
        mine = aligned.types.get(name, "")
        record = aligned.own.contract.type_by_name.get(mine)
        other = aligned.contract.type_by_name.get(mine)
        if not isinstance(record, Record) or not isinstance(other, Record):
            return {}
        shapes = {each.field.name: each for each in aligned.own.fields(record)}
        theirs = {each.name: each for each in other.fields}
        found: dict[str, tuple[FieldShape, ContractField]] = {}
        for was, called in self._fields.get(name, ()):
            now = aligned.members.get((name, was), was)
            if now in shapes and now in theirs:
                found[called] = (shapes[now], theirs[now])
        return found

    def _field(
        self,
        one: Field,
        named: Mapping[str, Field],
        said: tuple[FieldShape, ContractField] | None,
    ) -> Field:
        found = dataclasses.replace(
            one, type=_NAME.sub(lambda word: self._full(word.group()), one.type)
        )
        own = named.get(said[0].name if said is not None else one.name)
        if own is None:
            return found
        # Whether an absent field is told from its zero makes no difference where absent means zero.
        alike = (
            said is not None and said[0].field.default == said[1].default is not None
        )
        return dataclasses.replace(
            found,
            name=own.name,
            json_name=own.json_name,
            presence=own.presence if alike else found.presence,
        )

    def _enum(self, one: Enum) -> Enum:
        name = self._full(one.name)
        own = self._enums.get(name)
        if own is None:
            return dataclasses.replace(one, name=name)
        mine = self._aligned.own.messages.get(name.rpartition(".")[2])
        definition = self._aligned.own.contract.type_by_name.get(mine or "")
        known = (
            self._aligned.own.value_names(definition)
            if isinstance(definition, Enumeration)
            else {}
        )
        before = {each.number: each for each in own.values}
        return dataclasses.replace(
            one,
            name=name,
            reserved_names=tuple(
                sorted(
                    {self._prefixed(mine or "", each) for each in one.reserved_names}
                )
            ),
            values=tuple(
                self._value(each, before.get(each.number), known) for each in one.values
            ),
        )

    def _prefixed(self, enum: str, name: str) -> str:
        """The name of a value as the contract's file has it."""
        known = self._aligned.own.shapes.enums.get(enum)
        if known is None or name.startswith(f"{known.prefix}_"):
            return name
        return f"{known.prefix}_{name}"

    @staticmethod
    def _value(
        one: EnumValue, own: EnumValue | None, known: Mapping[str, str]
    ) -> EnumValue:
        """Under the contract's name, where it is that value; 0 is whatever a file calls nothing."""
        if own is None:
            return one
        wanted = known.get(own.names[0])
        meant = {known[name] for name in one.names if name in known}
        same = wanted in meant if wanted is not None else not meant
        return dataclasses.replace(one, names=own.names) if same else one
