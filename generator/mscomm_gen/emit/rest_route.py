"""The route and the payloads of an operation as emitted code states them, for the client and the server alike."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..contract.contract import Contract
from ..contract.services import HttpBinding, Operation
from ..contract.types import Field, ListOf, Named, Record, TypeRef
from . import literals
from .calls import Call, Value
from .imports import Symbol
from .layout import Layout

# Methods whose requests have no body: what is not in the path stands in the query.
_WITHOUT_BODY: Final = frozenset({"GET", "HEAD", "DELETE"})
_ROUTE: Final = Symbol("_runtime.rest_route", "RestRoute", inside=True)
_PAYLOAD: Final = "_runtime.rest_payload"


def rest_route(
    contract: Contract, operation: Operation, http: HttpBinding, indent: int
) -> Call:
    """`RestRoute(…)`; `indent` is the column of its arguments."""
    rest = [
        field
        for field in _fields(contract, operation)
        if field.name not in http.variables
    ]
    arguments: list[tuple[str, Value]] = [
        ("method", literals.string(http.method)),
        ("path", literals.string(http.path)),
    ]
    if http.method in _WITHOUT_BODY:
        query = [field.name for field in rest if not isinstance(field.type, ListOf)]
        lists = [field.name for field in rest if isinstance(field.type, ListOf)]
        if query:
            arguments.append(("query", _tuple(query, indent, "query=")))
        if lists:
            arguments.append(("lists", _tuple(lists, indent, "lists=")))
    elif rest:
        arguments.append(("body", "True"))
    return Call(_ROUTE, tuple(arguments), exploded=True)


def payload(layout: Layout, reference: TypeRef | None) -> Call | None:
    """What reads and writes a request or response: `record(Order)`; None where nothing is carried."""
    symbol = layout.payload(reference)
    if symbol is None or not isinstance(reference, Named):
        return None
    if isinstance(layout.contract.type_by_name[reference.name], Record):
        return Call(Symbol(_PAYLOAD, "record", inside=True), (symbol,))
    adapter = Call(Symbol("pydantic", "TypeAdapter"), (symbol,), subscript=symbol)
    return Call(Symbol(_PAYLOAD, "other", inside=True), (adapter,))


def _fields(contract: Contract, operation: Operation) -> tuple[Field, ...]:
    match operation.request:
        case Named(name):
            definition = contract.type_by_name[name]
            return definition.fields if isinstance(definition, Record) else ()
        case _:
            return ()


def _tuple(names: Iterable[str], indent: int, label: str) -> str:
    """A tuple of strings, an item a line where they do not fit beside the label and the comma."""
    items = [literals.string(name) for name in names]
    inline = f"({', '.join(items)}{',' if len(items) == 1 else ''})"
    if indent + len(label) + literals.width(inline) + 1 <= literals.LINE:
        return inline
    pad = " " * (indent + 4)
    return "(\n" + "".join(f"{pad}{item},\n" for item in items) + " " * indent + ")"
