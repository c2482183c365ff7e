"""The route and the payloads of an operation as emitted code states them, for the client and the server alike."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..contract.contract import Contract
from ..contract.http import HttpBinding
from ..contract.services import Operation
from ..contract.types import Field, ListOf, Named, Record, TypeRef
from . import literals
from .annotations import Annotation
from .calls import Call, Value
from .imports import Symbol
from .layout import Layout

_ROUTE: Final = Symbol("_runtime.rest_route", "RestRoute", inside=True)
_PAYLOAD: Final = "_runtime.rest_payload"


def rest_route(
    contract: Contract, operation: Operation, http: HttpBinding, indent: int
) -> Call:
    """`RestRoute(…)`; `indent` is the column of its arguments."""
    fields = _fields(contract, operation)
    places = {field.name: http.place(field.name) for field in fields}
    asked = [field for field in fields if places[field.name] == "query"]
    query = [field.name for field in asked if not isinstance(field.type, ListOf)]
    lists = [field.name for field in asked if isinstance(field.type, ListOf)]
    arguments: list[tuple[str, Value]] = [
        ("method", literals.string(http.method)),
        ("path", literals.string(http.path)),
    ]
    if query:
        arguments.append(
            ("query", _tuple(map(literals.string, query), indent, "query="))
        )
    if lists:
        arguments.append(
            ("lists", _tuple(map(literals.string, lists), indent, "lists="))
        )
    if http.headers:
        pairs = [
            f"({literals.string(each.field)}, {literals.string(each.header)})"
            for each in http.headers
        ]
        arguments.append(("headers", _tuple(pairs, indent, "headers=")))
    if "body" in places.values():
        arguments.append(("body", "True"))
    if http.status is not None:
        arguments.append(("status", str(http.status)))
    return Call(_ROUTE, tuple(arguments), exploded=True)


def payload(layout: Layout, reference: TypeRef | None) -> Call | None:
    """What reads and writes a request or response: `record(Order)`; None where nothing is carried."""
    if reference is None:
        return None
    definition = None
    if isinstance(reference, Named):
        definition = layout.contract.type_by_name[reference.name]
    if isinstance(definition, Record):
        model = layout.model(definition.name)
        return Call(Symbol(_PAYLOAD, "record", inside=True), (model,))
    read_as: list[Value | tuple[str, Value]] = [
        Annotation(reference, layout, checked=True)
    ]
    if definition is None:
        # A model brings its own.
        read_as.append(("config", Symbol("_runtime.model_types", "JSON", inside=True)))
    adapter = Call(
        Symbol("pydantic", "TypeAdapter"),
        tuple(read_as),
        subscript=Annotation(reference, layout),
    )
    return Call(Symbol(_PAYLOAD, "other", inside=True), (adapter,))


def _fields(contract: Contract, operation: Operation) -> tuple[Field, ...]:
    match operation.request:
        case Named(name):
            definition = contract.type_by_name[name]
            return definition.fields if isinstance(definition, Record) else ()
        case _:
            return ()


def _tuple(written: Iterable[str], indent: int, label: str) -> str:
    """A tuple, an item a line where they do not fit beside the label and the comma."""
    items = [*written]
    inline = f"({', '.join(items)}{',' if len(items) == 1 else ''})"
    if indent + len(label) + literals.width(inline) + 1 <= literals.LINE:
        return inline
    pad = " " * (indent + 4)
    return "(\n" + "".join(f"{pad}{item},\n" for item in items) + " " * indent + ")"
