"""Types of the contract as annotations in emitted code."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ..contract.services import Service
from ..contract.types import BIG, ListOf, MapOf, Named, Scalar, TypeRef
from ..records import dataclass
from . import names
from .calls import Use
from .imports import Symbol
from .layout import Layout


def _model_type(name: str) -> Symbol:
    return Symbol("_runtime.model_types", name, inside=True)


def _model_time(name: str) -> Symbol:
    return Symbol("_runtime.model_times", name, inside=True)


_PLAIN: Final[dict[str, Symbol | str]] = {
    "bool": "bool",
    "int32": "int",
    "int64": "int",
    "uint32": "int",
    "uint64": "int",
    "float": "float",
    "double": "float",
    "decimal": Symbol("decimal", "Decimal"),
    "string": "str",
    "bytes": "bytes",
    "uuid": Symbol("uuid", "UUID"),
    "timestamp": Symbol("datetime", "datetime"),
    "date": Symbol("datetime", "date"),
    "duration": Symbol("datetime", "timedelta"),
    "json": Symbol("pydantic", "JsonValue"),
}
CHECKED: Final[dict[str, Symbol]] = {
    "bool": _model_type("Bool"),
    "float": _model_type("Double"),
    "double": _model_type("Double"),
    "int32": _model_type("Int32"),
    "int64": _model_type("Int64"),
    "uint32": _model_type("UInt32"),
    "uint64": _model_type("UInt64"),
    "decimal": _model_type("DecimalText"),
    "bytes": _model_type("Bytes"),
    "uuid": Symbol("uuid", "UUID"),
    "timestamp": _model_time("Timestamp"),
    "date": _model_time("Date"),
    "duration": _model_time("Duration"),
    "json": Symbol("pydantic", "JsonValue"),
}
"""What pydantic reads and writes a scalar with; a string needs nothing."""


_HIDEABLE: Final = frozenset(
    ["bool", "bytes", "date", "datetime", "dict", "int", "list", "models", "timedelta"]
)


def hidden_by(service: Service) -> frozenset[str]:
    """The names in annotations that methods of a service hide from their class.

    A module that holds such a class reserves them, so that what it imports gets other names.
    """
    methods = {names.method(operation.name) for operation in service.operations}
    return _HIDEABLE & methods


@dataclass(frozen=True, slots=True)
class Annotation:
    """A type as a signature has it; with `checked`, as pydantic is to read and write it.

    `hidden` are names that mean something else where the annotation stands.
    """

    reference: TypeRef
    layout: Layout
    hidden: frozenset[str] = frozenset()
    checked: bool = False

    def text(self, use: Use) -> str:
        """The annotation; `use` names symbols."""
        match self.reference:
            case Named(name):
                return use(self.layout.model(name))
            case Scalar(name):
                known = self._scalar(name)
                return (
                    use(known) if isinstance(known, Symbol) else self._named(known, use)
                )
            case ListOf(item):
                return f"{self._named('list', use)}[{self._inner(item, use)}]"
            case MapOf(value, key):
                held = f"{self._inner(key, use)}, {self._inner(value, use)}"
                return f"{self._named('dict', use)}[{held}]"
            case other:
                raise TypeError(f"{other} is no value")

    def _inner(self, reference: TypeRef, use: Use) -> str:
        return replace(self, reference=reference).text(use)

    def _named(self, builtin: str, use: Use) -> str:
        if builtin in self.hidden:
            return use(Symbol("builtins", builtin))
        return builtin

    def _scalar(self, name: str) -> Symbol | str:
        if not self.checked:
            return _PLAIN[name]
        if name in BIG and self.layout.contract.wire.int64 == "string":
            return _model_type(f"{CHECKED[name].name}Text")
        return CHECKED.get(name, _PLAIN[name])


def annotation(
    layout: Layout, reference: TypeRef | None, hidden: frozenset[str]
) -> Annotation | None:
    """The annotation of a request or response; None where nothing is carried."""
    return None if reference is None else Annotation(reference, layout, hidden)
