"""A contract with other names for its things, and everything that refers to them moved along."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace

from ..contract.contract import Contract
from ..contract.http import ALL, HeaderField, HttpBinding, Pages
from ..contract.interactions import (
    ConsumerEnd,
    Interaction,
    MessageEnd,
    OperationEnd,
    ServiceEnd,
)
from ..contract.messages import Message
from ..contract.services import Consumption, Operation, Service
from ..contract.types import (
    Constant,
    Enumeration,
    Field,
    ListOf,
    MapOf,
    Named,
    Record,
    Scalar,
    StreamOf,
    TypeDefinition,
    TypeRef,
    Union,
    carried_type,
)
from ..records import dataclass


@dataclass(frozen=True)
class Renames:
    """New names by old ones: operations within their service, `members` (fields and enum values) within their type."""

    services: Mapping[str, str] = field(default_factory=dict)
    operations: Mapping[tuple[str, str], str] = field(default_factory=dict)
    types: Mapping[str, str] = field(default_factory=dict)
    members: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def service(self, name: str) -> str:
        return self.services.get(name, name)

    def operation(self, service: str, name: str) -> str:
        return self.operations.get((service, name), name)

    def type(self, name: str) -> str:
        return self.types.get(name, name)

    def member(self, owner: str | None, name: str) -> str:
        return self.members.get((owner or "", name), name)


def renamed(contract: Contract, names: Renames) -> Contract:
    """The contract in other names; what has none stays."""
    return _Renaming(contract, names).whole()


@dataclass(frozen=True)
class _Renaming:
    contract: Contract
    names: Renames

    def whole(self) -> Contract:
        contract = self.contract
        return replace(
            contract,
            services=tuple(self._service(each) for each in contract.services),
            messages=tuple(self._message(each) for each in contract.messages),
            interactions=tuple(self._interaction(i) for i in contract.interactions),
            types=tuple(self._definition(each) for each in contract.types),
        )

    def _reference(self, reference: TypeRef) -> TypeRef:
        match reference:
            case Named(name):
                return Named(self.names.type(name))
            case ListOf(item):
                return ListOf(self._reference(item))
            case MapOf(item, key):
                return MapOf(self._reference(item), key)
            case StreamOf(item):
                return StreamOf(self._reference(item))
            case Scalar():
                return reference

    def _carried(self, reference: TypeRef | None) -> TypeRef | None:
        return None if reference is None else self._reference(reference)

    def _definition(self, one: TypeDefinition) -> TypeDefinition:
        name = self.names.type(one.name)
        match one:
            case Record(fields=fields, at_most_one=groups):
                return replace(
                    one,
                    name=name,
                    fields=tuple(self._field(one.name, each) for each in fields),
                    at_most_one=tuple(
                        replace(each, fields=self._members(one.name, each.fields))
                        for each in groups
                    ),
                )
            case Enumeration(values=values):
                return replace(
                    one,
                    name=name,
                    values=tuple(
                        replace(each, name=self.names.member(one.name, each.name))
                        for each in values
                    ),
                )
            case Union(members=members):
                return replace(
                    one, name=name, members=tuple(map(self.names.type, members))
                )

    def _members(self, owner: str | None, names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(self.names.member(owner, each) for each in names)

    def _field(self, owner: str, one: Field) -> Field:
        default = one.default
        held = one.type.name if isinstance(one.type, Named) else ""
        if default is not None and held and isinstance(default.value, str):
            default = Constant(self.names.member(held, default.value))
        return replace(
            one,
            name=self.names.member(owner, one.name),
            type=self._reference(one.type),
            default=default,
        )

    def _service(self, one: Service) -> Service:
        return replace(
            one,
            name=self.names.service(one.name),
            operations=tuple(self._operation(one.name, op) for op in one.operations),
            consumes=tuple(self._consumption(each) for each in one.consumes),
        )

    def _operation(self, service: str, one: Operation) -> Operation:
        asked, answered = _held(one.request), _held(one.response)
        return replace(
            one,
            name=self.names.operation(service, one.name),
            http=None if one.http is None else self._binding(one.http, asked, answered),
            request=self._carried(one.request),
            response=self._carried(one.response),
            errors=tuple(
                replace(each, type=each.type and self.names.type(each.type))
                for each in one.errors
            ),
            pages=one.pages and self._pages(one.pages, asked, answered),
            correlate=one.correlate and self.names.member(asked, one.correlate),
        )

    def _pages(self, one: Pages, asked: str | None, answered: str | None) -> Pages:
        return Pages(
            self.names.member(asked, one.cursor),
            self.names.member(answered, one.next),
            self.names.member(answered, one.items),
        )

    def _binding(
        self, one: HttpBinding, asked: str | None, answered: str | None
    ) -> HttpBinding:
        template = one.template.renamed(lambda dotted: self._dotted(asked, dotted))
        return replace(
            one,
            path=template.text,
            headers=tuple(
                HeaderField(self.names.member(asked, each.field), each.header)
                for each in one.headers
            ),
            query=self._members(asked, one.query),
            body=(
                one.body
                if one.body in (None, ALL)
                else self.names.member(asked, one.body)
            ),
            response=one.response and self.names.member(answered, one.response),
            without=tuple(self._dotted(asked, each) for each in one.without),
            also=tuple(self._binding(each, asked, answered) for each in one.also),
        )

    def _dotted(self, owner: str | None, path: str) -> str:
        """A field inside others, each by its name in its own type."""
        found: list[str] = []
        for name in path.split("."):
            found.append(self.names.member(owner, name))
            owner = self._type_of(owner, name)
        return ".".join(found)

    def _type_of(self, owner: str | None, member: str) -> str | None:
        definition = self.contract.type_by_name.get(owner or "")
        if isinstance(definition, Record):
            for each in definition.fields:
                if each.name == member:
                    return _held(each.type)
        return None

    def _message(self, one: Message) -> Message:
        key = one.partition_key
        return replace(
            one,
            payload=self.names.type(one.payload),
            publisher=one.publisher and self.names.service(one.publisher),
            partition_key=key and self._dotted(one.payload, key),
        )

    def _consumption(self, one: Consumption) -> Consumption:
        message = self.contract.message_by_name.get(one.message)
        if message is None or one.dedupe is None or one.dedupe.by is None:
            return one
        by = self._dotted(message.payload, one.dedupe.by)
        return replace(one, dedupe=replace(one.dedupe, by=by))

    def _interaction(self, one: Interaction) -> Interaction:
        source, target = one.source, one.target
        match source:
            case OperationEnd():
                source = self._end(source)
            case ConsumerEnd(service, message):
                source = ConsumerEnd(self.names.service(service), message)
        match target:
            case OperationEnd():
                target = self._end(target)
            case ServiceEnd(service):
                target = ServiceEnd(self.names.service(service))
            case MessageEnd():
                pass
        return replace(one, source=source, target=target)

    def _end(self, end: OperationEnd) -> OperationEnd:
        return OperationEnd(
            self.names.service(end.service),
            self.names.operation(end.service, end.operation),
        )


def _held(reference: TypeRef | None) -> str | None:
    """The type that a request, a response or a field is one of."""
    held = carried_type(reference)
    return held.name if isinstance(held, Named) else None
