"""The route and the payloads of an operation as emitted code states them, for the client and the server alike."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..contract.contract import Contract
from ..contract.fields import record_of
from ..contract.http import ALL, HttpBinding
from ..contract.http_fields import places
from ..contract.services import Operation
from ..contract.types import ListOf, Named, Record, TypeRef, carried_type
from . import literals
from .annotations import Annotation
from .calls import Call, Calls, Value
from .imports import Symbol
from .layout import Layout
from .message_routes import absent_json, is_flag, spellings

_ROUTE: Final = Symbol("_runtime.rest_route", "RestRoute", inside=True)
_PAYLOAD: Final = "_runtime.rest_payload"


def rest_route(
    contract: Contract, operation: Operation, http: HttpBinding, indent: int
) -> Call:
    """`RestRoute(…)`, further routes within; `indent` is the column of its arguments."""
    request = record_of(contract, operation.request)
    found = places(contract, request, http)
    arguments: list[tuple[str, Value]] = [
        ("method", literals.string(http.method)),
        ("path", literals.string(http.path)),
    ]

    def add(label: str, items: Iterable[literals.Texts]) -> None:
        listed = tuple(items)
        if listed:
            written = literals.texts(listed, indent, literals.width(f"{label}="))
            arguments.append((label, written))

    query = [each for each in found.query if not isinstance(each.field.type, ListOf)]
    lists = [each for each in found.query if isinstance(each.field.type, ListOf)]
    add("query", [each.name for each in query])
    add("lists", [each.name for each in lists])
    add("headers", [(each.field, each.header) for each in http.headers])
    in_path = [each for each in found.path.values() if each is not None]
    ways = [*(each.keys for each in [*in_path, *found.query]), *found.without]
    add("nested", dict.fromkeys(keys for keys in ways if len(keys) > 1))
    add("records", found.records)
    if http.body == ALL and request is not None and _has_body(request, http):
        arguments.append(("body", "True"))
    elif http.body is not None and http.body != ALL:
        arguments.append(("content", literals.string(http.body)))
    add("without", [".".join(keys) for keys in found.without])
    if http.response is not None:
        arguments.append(("answer", literals.string(http.response)))
        absent = absent_json(contract, operation, http.response)
        if absent != "null":
            arguments.append(("absent", literals.string(absent)))
    if http.status is not None:
        arguments.append(("status", str(http.status)))
    if contract.protobuf is not None:
        asked = [*in_path, *found.query]
        add("spelled", spellings(found.query))
        add("flags", [each.name for each in asked if is_flag(each.field.type)])
    if http.also:
        # Inside a tuple, inside an argument.
        further = [rest_route(contract, operation, e, indent + 8) for e in http.also]
        arguments.append(("also", Calls(tuple(further))))
    return Call(_ROUTE, tuple(arguments), exploded=True)


def _has_body(request: Record, http: HttpBinding) -> bool:
    return any(http.place(each.name) == "body" for each in request.fields)


def payload(layout: Layout, reference: TypeRef | None) -> Call | None:
    """What reads and writes a request or response, or each of a stream: `record(Order)`; None where nothing is
    carried."""
    reference = carried_type(reference)
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
