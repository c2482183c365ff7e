"""What the .proto file needs, line by line."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from ...contract.services import Operation
from ...contract.types import (
    Enumeration,
    Field,
    Named,
    Record,
    Scalar,
    StreamOf,
    TypeDefinition,
    TypeRef,
    Union,
)
from ...emit import names
from ...emit.environment import render
from ...records import dataclass
from ..base import Build
from . import proto_names
from .reserving import reserved
from .shapes import CASE, EMPTY, ITEMS, WELL_KNOWN, Held, Shapes, Wrapper

# Scalars that travel as text, and how that text looks.
_TEXT = {"uuid": "UUID", "decimal": "decimal number", "date": "date, YYYY-MM-DD"}


@dataclass(frozen=True, slots=True)
class Method:
    comment: tuple[str, ...]
    name: str
    request: str
    response: str
    deprecated: bool


@dataclass(frozen=True, slots=True)
class ServiceView:
    comment: tuple[str, ...]
    name: str
    methods: tuple[Method, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A field, or an enum's value: `text` up to the semicolon."""

    comment: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class TypeView:
    """`keyword` is message or enum; `nested` are wrapper messages; with `oneof`, the lines stand in it."""

    comment: tuple[str, ...]
    keyword: str
    name: str
    deprecated: bool
    reserved: tuple[str, ...]
    nested: tuple[TypeView, ...]
    lines: tuple[Line, ...]
    oneof: str = ""


@dataclass(frozen=True, slots=True)
class ProtoView:
    comment: tuple[str, ...]
    package: str
    imports: tuple[str, ...]
    services: tuple[ServiceView, ...]
    types: tuple[str, ...]


def proto_view(build: Build, shapes: Shapes, types: Iterable[str]) -> ProtoView:
    """The whole file. `types` are the answers of `type_text`, in order."""
    return _Writer(build, shapes).view(types)


def type_text(build: Build, shapes: Shapes, definition: TypeDefinition) -> str:
    """One type of the file: the files that it imports, one a line, then an empty line and its text."""
    return _Writer(build, shapes).type_text(definition)


class _Writer:
    def __init__(self, build: Build, shapes: Shapes) -> None:
        self._build = build
        self._shapes = shapes
        self._imports: set[str] = set()

    def type_text(self, definition: TypeDefinition) -> str:
        text = render("wire/type.proto.j2", type=self._type(definition))
        return "".join(f"{file}\n" for file in sorted(self._imports)) + f"\n{text}"

    def view(self, types: Iterable[str]) -> ProtoView:
        services = tuple(
            ServiceView(
                comment=_comment(service.description),
                name=self._build.layout.grpc_service(service.name).rpartition(".")[2],
                methods=tuple(
                    self._method(service.name, operation) for operation in operations
                ),
            )
            for service, operations in self._shapes.services
            if service.home is None
        )
        texts: list[str] = []
        for each in types:
            imports, _, text = f"\n{each}".partition("\n\n")
            self._imports.update(imports.split())
            texts.append(text)
        contract = self._build.contract
        return ProtoView(
            comment=_comment(contract.description),
            package=self._build.layout.proto_package,
            imports=tuple(sorted(self._imports)),
            services=services,
            types=tuple(texts),
        )

    def _method(self, service: str, operation: Operation) -> Method:
        return Method(
            comment=_comment(operation.description),
            name=self._build.layout.grpc_method(service, operation.name),
            request=self._carried(operation.request),
            response=self._carried(operation.response),
            deprecated=operation.deprecated,
        )

    def _carried(self, ref: TypeRef | None) -> str:
        if isinstance(ref, StreamOf):
            return f"stream {self._carried(ref.item)}"
        if isinstance(ref, Named):
            return f".{self._shapes.full(ref.name)}"
        self._imports.add(EMPTY[1])
        return EMPTY[0]

    def _type(self, definition: TypeDefinition) -> TypeView:
        match definition:
            case Record():
                return self._record(definition)
            case Union():
                return self._union(definition)
            case Enumeration():
                return self._enum(definition)

    def _record(self, record: Record) -> TypeView:
        nested: list[TypeView] = []
        lines: list[Line] = []
        for shape in self._shapes.fields(record):
            field = shape.field
            options = []
            if proto_names.json_name(shape.name) != field.name:
                options.append(f"json_name = {_string(field.name)}")
            if field.deprecated:
                options.append("deprecated = true")
            text = f"{self._held(shape.held, nested)} {shape.name} = {shape.number}"
            if shape.tracked:
                text = f"optional {text}"
            if options:
                text += f" [{', '.join(options)}]"
            lines.append(Line(_comment(field.description, *self._notes(field)), text))
        live = {shape.name for shape in self._shapes.fields(record)}
        gone = self._build.lock.reserved(record.name)
        return TypeView(
            comment=_comment(record.description),
            keyword="message",
            name=self._shapes.message(record.name),
            deprecated=record.deprecated,
            reserved=reserved(
                self._build,
                record.name,
                live,
                (proto_names.field_name(entry.member) for entry in gone),
            ),
            nested=tuple(nested),
            lines=tuple(lines),
        )

    def _union(self, union: Union) -> TypeView:
        fields = self._shapes.member_names(union)
        numbers = dict(self._shapes.numbers(union.name, union.members))
        gone = self._build.lock.reserved(union.name)
        return TypeView(
            comment=_comment(union.description),
            keyword="message",
            name=self._shapes.message(union.name),
            deprecated=union.deprecated,
            reserved=reserved(
                self._build,
                union.name,
                set(fields.values()),
                (proto_names.field_name(names.snake(entry.member)) for entry in gone),
            ),
            nested=(),
            lines=tuple(
                Line(
                    (),
                    f".{self._shapes.full(member)} {fields[member]} = {numbers[member]}",
                )
                for member in union.members
            ),
            oneof=CASE,
        )

    def _enum(self, enum: Enumeration) -> TypeView:
        prefix = self._shapes.enums[enum.name].prefix
        named = self._shapes.enums[enum.name].values
        numbers = dict(
            self._shapes.numbers(enum.name, (value.name for value in enum.values))
        )
        lines = [Line((), f"{prefix}_UNSPECIFIED = 0")]
        for value in enum.values:
            text = f"{named[value.name]} = {numbers[value.name]}"
            if value.deprecated:
                text += " [deprecated = true]"
            lines.append(Line(_comment(value.description), text))
        gone = self._build.lock.reserved(enum.name)
        return TypeView(
            comment=_comment(enum.description),
            keyword="enum",
            name=self._shapes.message(enum.name),
            deprecated=enum.deprecated,
            reserved=reserved(
                self._build,
                enum.name,
                {*named.values(), f"{prefix}_UNSPECIFIED"},
                (
                    f"{prefix}_{names.ascii_only(names.constant(entry.member))}"
                    for entry in gone
                ),
            ),
            nested=(),
            lines=tuple(lines),
        )

    def _held(self, held: Held, nested: list[TypeView]) -> str:
        if held.wrapper is not None:
            nested.append(self._wrapper(held.wrapper))
            return f".{held.wrapper.full}"
        if held.item is not None:
            item = self._held(held.item, nested)
            return f"map<string, {item}>" if held.label == "map" else f"repeated {item}"
        match held.one:
            case Scalar(name) if name in WELL_KNOWN:
                written, file = WELL_KNOWN[name]
                self._imports.add(file)
                return written
            case Scalar(name):
                return "string" if name in _TEXT else name
            case Named(name):
                return f".{self._shapes.full(name)}"
            case None:
                raise AssertionError("a field that holds nothing")

    def _wrapper(self, wrapper: Wrapper) -> TypeView:
        nested: list[TypeView] = []
        text = f"{self._held(wrapper.inner, nested)} {ITEMS} = 1"
        return TypeView(
            comment=(),
            keyword="message",
            name=wrapper.name,
            deprecated=False,
            reserved=(),
            nested=tuple(nested),
            lines=(Line((), text),),
        )

    @staticmethod
    def _notes(field: Field) -> Iterator[str]:
        form = _TEXT.get(field.type.name) if isinstance(field.type, Scalar) else None
        if form:
            yield f"Form: {form}."
        if field.unit is not None:
            yield f"Unit: {field.unit}."
        if field.zone is not None:
            yield f"Time zone: {field.zone}."


def _comment(*paragraphs: str) -> tuple[str, ...]:
    lines: list[str] = []
    for paragraph in paragraphs:
        for line in paragraph.splitlines():
            printable = "".join(c if c.isprintable() else " " for c in line).strip()
            lines += textwrap.wrap(printable, 90, break_long_words=False) or [""]
    while lines and not lines[-1]:
        lines.pop()
    return tuple(f"// {line}".rstrip() for line in lines)


def _string(text: str) -> str:
    out = []
    for char in text:
        if char in '"\\':
            out.append(f"\\{char}")
        elif char.isprintable():
            out.append(char)
        else:
            # protobuf reads octal escapes of UTF-8 bytes.
            out += [f"\\{byte:03o}" for byte in char.encode("utf-8", "surrogatepass")]
    return f'"{"".join(out)}"'
