"""Where fields of a request stand over HTTP: what is in a path is known by its place, what is in a query is text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ..contract.http import HttpBinding
from ..contract.reach import reached
from ..contract.types import STRING, Field, ListOf, Named, Record, Scalar, named_in
from .http_places import around, heir
from .rule import Scene
from .uses import Use

Routes = tuple[tuple[HttpBinding, HttpBinding], ...]

_TEXT: Final = frozenset({"path", "query", "header"})


def renamed_in_path(scene: Scene, use: Use, record: str) -> Mapping[str, str]:
    """Variables of the path that have another name now, by the old one, where a record travels as a request of HTTP
    alone: nobody but code knows their names.
    """
    found: dict[str, set[str | None]] = {}
    for old, new in _routes(scene, use, record):
        for name in old.variables:
            place = around(old, name)
            same = [each for each in new.variables if around(new, each) == place]
            found.setdefault(name, set()).add(same[0] if same else None)
        for name in found.keys() - {*old.variables}:
            found[name].add(None)
    return {
        old: new
        for old, names in found.items()
        for new in names
        if len(names) == 1 and new is not None and new != old
    }


def takes_place(old: Field, new: Field) -> bool:
    """Whether two fields are one but for their names."""
    return (old.type, old.optional, old.constraints, old.checks) == (
        new.type,
        new.optional,
        new.constraints,
        new.checks,
    )


def is_empty_where_absent(scene: Scene, use: Use, record: str, field: Field) -> bool:
    """Whether a list of a request is empty where nothing is sent: in a query, no item and no list look the same."""
    routes = _routes(scene, use, record)
    return (
        isinstance(field.type, ListOf)
        and not field.constraints.min_length
        and not field.checks
        and bool(routes)
        and all(new.place(field.name) == "query" for _, new in routes)
    )


def reads_as_text(scene: Scene, use: Use, record: str, old: Field, new: Field) -> bool:
    """Whether what was sent as one type is read as another because it is sent as text, in a path, a query or a header:
    by text, and in a query by a list, of which it is the one item.
    """
    routes = _routes(scene, use, record)
    places = {
        place
        for before, after in routes
        for place in (before.place(old.name), after.place(new.name))
    }
    reader = new.type
    if isinstance(reader, ListOf) and places == {"query"}:
        reader = reader.item
    if not places or not places <= _TEXT:
        return False
    if reader == old.type:
        return True
    is_scalar = isinstance(old.type, Scalar) and old.type.name != "json"
    return reader == STRING and is_scalar


def _routes(scene: Scene, use: Use, record: str) -> Routes:
    """The old routes with those that answer them now; none where the record is not the request, or gRPC carries it."""
    if use.direction != "request" or use.protobuf:
        return ()
    service, _, name = use.place.partition(".")
    pair = scene.pairs.operations.get((service, name))
    if pair is None or _holds_itself(scene, record):
        return ()
    old = scene.old.contract.service_by_name[service].operation(name)
    new = scene.new.contract.service_by_name[pair[0]].operation(pair[1])
    if old.request != Named(record) or old.http is None or new.http is None:
        return ()
    kept = [(route, heir(route, new.http)) for route in old.http.routes]
    return tuple((route, now) for route, now in kept if now is not None)


def _holds_itself(scene: Scene, record: str) -> bool:
    """Whether a record lies in itself too, where its fields have names."""
    definition = scene.old.contract.type_by_name[record]
    fields = definition.fields if isinstance(definition, Record) else ()
    inner = [name for each in fields for name in named_in(each.type)]
    return record in reached(scene.old.contract, (), (), inner)
