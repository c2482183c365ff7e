"""Types that no value can have, and unions that cannot be told apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from ...diagnostics import Diagnostic, Related, Span
from ...diagnostics.codes import meaning as codes
from ..contract import Contract
from ..types import Enumeration, Field, Named, Record, StreamOf, TypeDefinition, Union
from .fields import field_of
from .operations import streams_inside
from .source import Source


def check(contract: Contract, source: Source) -> Iterator[Diagnostic]:
    """Every type has a value that ends; streams are no fields; a union's tag is its own."""
    endless = _endless(contract)
    yield from _former("types", contract.types, source, ("types",))
    for definition in contract.types:
        path = ("types", definition.name)
        if isinstance(definition, Enumeration):
            yield from _former("values", definition.values, source, (*path, "enum"))
        if isinstance(definition, Record):
            deeper = (*path, "fields")
            yield from _former("fields", definition.fields, source, path, deeper)
            yield from _streams(definition)
            yield from _circle(definition, endless)
        elif isinstance(definition, Union):
            yield from _tag(contract, source, definition)


class _Renamed(Protocol):
    """What has a name and may have had another."""

    @property
    def name(self) -> str: ...

    @property
    def was(self) -> str | None: ...

    @property
    def span(self) -> Span | None: ...


def _former(
    what: str,
    members: Sequence[_Renamed],
    source: Source,
    path: tuple[str, ...],
    deeper: tuple[str, ...] = (),
) -> Iterator[Diagnostic]:
    """One number cannot move to two names, nor away from a name that still stands.

    The members stand at `deeper` where the contract writes that, else at `path`.
    """
    if all(member.was is None for member in members):
        return
    at = deeper if deeper and source.span(*deeper) else path
    now = {member.name: member for member in members}
    taken: dict[str, _Renamed] = {}
    for member in members:
        if member.was is None:
            continue
        other = now.get(member.was) or taken.setdefault(member.was, member)
        if other is member and member.was != member.name:
            continue
        still = member.was in now
        yield Diagnostic(
            codes.FORMER_NAME,
            (
                f"`{member.was}` is still one of the {what}, so `{member.name}` was not called that"
                if still
                else f"two {what} say that they were `{member.was}`"
            ),
            source.span(*at, member.name, "was") or member.span,
            "take `was` away; it is for the new name of what had another one",
            related=(
                (Related(other.span, "the other one"),)
                if other is not member and other.span is not None
                else ()
            ),
        )


def _streams(record: Record) -> Iterator[Diagnostic]:
    for field in record.fields:
        if isinstance(field.type, StreamOf) or streams_inside(field.type):
            yield Diagnostic(
                codes.MISPLACED_STREAM,
                f"`{record.name}.{field.name}` is a stream inside a record",
                field.span,
                "a stream is a whole request or response, `stream<T>`; inside a type write `list<T>`",
            )


def _tag(contract: Contract, source: Source, union: Union) -> Iterator[Diagnostic]:
    for name in union.members:
        member = contract.type_by_name.get(name)
        if not isinstance(member, Record):
            continue
        field = field_of(member, union.tag)
        if field is not None:
            yield Diagnostic(
                codes.UNION_TAG,
                f"the tag `{union.tag}` is a field of `{name}` as well",
                source.span("types", union.name, "tag") or union.span,
                "give the tag another name, or take the field out of the member",
                related=(Related(field.span, "the field"),) if field.span else (),
            )


def _must(field: Field) -> str | None:
    """The type of which every value of the record holds another, if the field is such a one."""
    if field.optional or field.nullable or not isinstance(field.type, Named):
        return None
    return field.type.name


def _needs(definition: TypeDefinition) -> list[str]:
    if isinstance(definition, Record):
        return [name for name in map(_must, definition.fields) if name is not None]
    return list(definition.members) if isinstance(definition, Union) else []


def _endless(contract: Contract) -> set[str]:
    """The types that have no finite value: what is left when types are built from those that have one.

    A record is done once all it needs is done, a union once one member is. Linear in the contract.
    """
    waiting: dict[str, int] = {}
    users: dict[str, list[str]] = {}
    done: list[str] = []
    for definition in contract.types:
        needs = [name for name in _needs(definition) if name in contract.type_by_name]
        for name in needs:
            users.setdefault(name, []).append(definition.name)
        waiting[definition.name] = (
            min(1, len(needs)) if isinstance(definition, Union) else len(needs)
        )
        if not waiting[definition.name]:
            done.append(definition.name)
    finished = set(done)
    while done:
        for user in users.get(done.pop(), ()):
            waiting[user] -= 1
            if waiting[user] <= 0 and user not in finished:
                finished.add(user)
                done.append(user)
    return set(waiting) - finished


def _circle(record: Record, endless: set[str]) -> Iterator[Diagnostic]:
    if record.name not in endless:
        return
    for field in record.fields:
        inner = _must(field)
        if inner in endless:
            yield Diagnostic(
                codes.ENDLESS_TYPE,
                f"`{record.name}` needs a `{inner}`, which needs another, without end",
                field.span,
                f"make one field of the circle optional (`{inner}?`) or a list",
            )
            return
