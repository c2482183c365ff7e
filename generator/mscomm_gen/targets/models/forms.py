"""What a module of models is made of: one slice of the contract's types, as plain data.

A slice says two things apart. `schema` is the structure, a JSON Schema whose definitions and
properties have neutral keys, so that no key can collide with anything. The forms are what we
decide ourselves: names, presence, limits, defaults, texts. Definition and form meet by key. A
slice holds text, numbers and symbols only: it can be sent to another process, and its `repr` is
the same in every run, so that a result can be kept by content.
"""

from __future__ import annotations

from ...emit.calls import Call
from ...emit.imports import Symbol
from ...records import dataclass


@dataclass(frozen=True, slots=True)
class Value:
    """An expression: the name of a symbol or of a class of this slice (by its key), then text."""

    text: str = ""
    symbol: Symbol | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class FieldForm:
    """One field. `key` is its property in the schema; `none` adds `| None` to its type.

    A `literal` takes the place of the type: the field has this one value. A map has text for keys, or `map_key`.

    `default` stands alone after `=` where `arguments`, those of pydantic's `Field`, are empty.
    """

    key: str
    attribute: str
    none: bool = False
    literal: str = ""
    map_key: Symbol | None = None
    default: Value | None = None
    arguments: tuple[tuple[str, Value], ...] = ()
    doc: str = ""


@dataclass(frozen=True, slots=True)
class RecordForm:
    """One class. `config` holds the arguments of its `ConfigDict`.

    `alias` is a second name at module level, for the fields of types whose own attributes hide
    the class's name. A `message` stands for one of .proto files; `checks` are calls that look it over, by the
    name under which they stand in the class.
    """

    key: str
    name: str
    fields: tuple[FieldForm, ...]
    config: tuple[tuple[str, str], ...] = ()
    alias: str = ""
    doc: str = ""
    message: bool = False
    checks: tuple[tuple[str, Call], ...] = ()

    @property
    def attributes(self) -> frozenset[str]:
        return frozenset(field.attribute for field in self.fields)


@dataclass(frozen=True, slots=True)
class MemberForm:
    """One value of an enum: the member's name, its text as a literal, its docstring."""

    name: str
    value: str
    doc: str = ""


@dataclass(frozen=True, slots=True)
class EnumForm:
    key: str
    name: str
    members: tuple[MemberForm, ...]
    alias: str = ""
    doc: str = ""


@dataclass(frozen=True, slots=True)
class UnionForm:
    """An alias for one of several records, told apart by the attribute `tag`."""

    key: str
    name: str
    tag: str
    alias: str = ""
    doc: str = ""


Form = RecordForm | EnumForm | UnionForm


@dataclass(frozen=True, slots=True)
class Slice:
    """The types of one module, in the order in which they are to be written.

    `hidden` holds the attribute names of all of its classes: a class body that has an attribute
    `date` cannot name a type `date`, so no import of this module takes one of these names. With
    `forward`, a class mentions one that is written after it, or itself.
    """

    module: str
    schema: str
    forms: tuple[Form, ...]
    hidden: tuple[str, ...]
    forward: bool
