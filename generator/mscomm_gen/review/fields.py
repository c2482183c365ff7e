"""Fields of records as readers and writers see them."""

from __future__ import annotations

from ..contract.types import Field, Record
from ..records import dataclass
from .model import Fact
from .rule import Scene
from .things import the


@dataclass(frozen=True, slots=True)
class Presence:
    """Whether JSON may leave a field out or hold null, by those who write it, and for those who read it."""

    may_be_absent: bool
    may_be_null: bool
    takes_null: bool


def presence(one: Field) -> Presence:
    """See "Presence" in the reference of the language: an optional field is read from null, and never written so."""
    return Presence(
        may_be_absent=one.optional or one.default is not None,
        may_be_null=one.nullable,
        takes_null=one.nullable or one.optional,
    )


def field(thing: object) -> Field:
    """A fact's thing as the field that it is."""
    return the(Field, thing)


def new_record(fact: Fact, scene: Scene) -> Record | None:
    """The record that a fact lies in, as it is now."""
    found = scene.new.contract.type_by_name.get(fact.within[1])
    return found if isinstance(found, Record) else None
