"""The parameters of an operation: what of its request stands in the path, in headers and in the query."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from ...contract.contract import Contract
from ...contract.http import HttpBinding
from ...contract.http_fields import Parameter, find, places
from ...contract.path_template import MANY
from ...contract.types import ListOf, Record, named_in
from ...emit.examples import Examples, NoExample
from ...emit.json_schema import JsonSchemas
from ...emit.prose import paragraphs
from ...emit.yaml_text import Data
from .places import Path, Wildcard


class ParameterWriter:
    """Writes parameters, and adds the types that they use to `types_in_use`."""

    def __init__(
        self, contract: Contract, schemas: JsonSchemas, types_in_use: list[str]
    ) -> None:
        self._contract = contract
        self._schemas = schemas
        self._examples = Examples(contract)
        self._types_in_use = types_in_use

    def all(
        self, request: Record | None, http: HttpBinding, path: Path
    ) -> Iterator[Data]:
        """The parameters by field of the request, then the parts of the path that are no field by themselves."""
        found = places(self._contract, request, http)
        for each in request.fields if request is not None else ():
            place = http.place(each.name)
            if place == "path":
                whole = [w for w in path.wildcards if w.whole]
                if any(w.variable and w.variable.name == each.name for w in whole):
                    name = path.parameter(http, each.name)
                    yield self._parameter(Parameter((each.name,), (each,)), name, place)
            elif place == "header":
                name = path.parameter(http, each.name)
                yield self._parameter(Parameter((each.name,), (each,)), name, place)
            for leaf in found.query:
                if leaf.keys[0] == each.name:
                    yield self._parameter(leaf, leaf.name, "query")
        for wildcard in path.wildcards:
            field = (
                find(self._contract, request, wildcard.variable.name)
                if wildcard.variable is not None
                else None
            )
            if not wildcard.whole or field is None:
                yield _part(wildcard)
            elif len(field.keys) > 1:
                yield self._parameter(field, wildcard.name, "path")

    def _parameter(
        self, parameter: Parameter, name: str, place: str
    ) -> dict[str, Data]:
        field = parameter.field
        self._types_in_use += named_in(field.type)
        schema = self._schemas.field(field, in_json=False)
        data: dict[str, Data] = {
            "name": name,
            "in": place,
            "required": place == "path" or _required(parameter, place),
        }
        # What a parameter has words for itself is said there, once.
        for key in ("description", "deprecated"):
            if key in schema:
                data[key] = schema.pop(key)
        within = _needed_within(parameter)
        if within is not None:
            needed = f"Needed where anything of `{within}` is said."
            data["description"] = paragraphs(str(data.get("description", "")), needed)
        data["schema"] = schema
        with suppress(NoExample):
            data["example"] = self._examples.field(field)
        return data


def _needed_within(parameter: Parameter) -> str | None:
    """The optional record that a field is needed in, which no document can say of a parameter."""
    *above, last = parameter.fields
    if last.optional or last.default is not None or isinstance(last.type, ListOf):
        return None
    for depth in range(len(above), 0, -1):
        if above[depth - 1].optional:
            return ".".join(parameter.keys[:depth])
    return None


def _part(wildcard: Wildcard) -> dict[str, Data]:
    """A part of a variable, or of the path alone."""
    many = wildcard.segment == MANY
    much = "Any number of segments" if many else "One segment"
    schema: dict[str, Data] = {"type": "string"}
    if not many:
        schema["minLength"] = 1
    variable = wildcard.variable
    of = (
        "that mean nothing to the operation"
        if variable is None
        else f"of `{variable.name}`, which is like `{'/'.join(variable.segments)}`"
    )
    data: dict[str, Data] = {
        "name": wildcard.name,
        "in": "path",
        "required": True,
        "description": f"{much} {of}.",
        "schema": schema,
    }
    if many:
        data["x-multi-segment"] = True
    return data


def _required(parameter: Parameter, place: str) -> bool:
    field = parameter.field
    if not parameter.required:
        return False
    if place == "query" and isinstance(field.type, ListOf):
        # No item and no list look the same in a query.
        return bool(field.constraints.min_length)
    return field.default is None
