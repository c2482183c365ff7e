"""Type annotations, and the lines in which black leaves the declaration of a field.

Black wraps what is too long in one of two ways: a subscript opens at its bracket, a choice (`A |
None`) gets parentheses. Nothing else occurs in an annotation of ours.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ...emit.literals import LINE, width
from ...records import dataclass

STEP = "    "


@dataclass(frozen=True, slots=True)
class Name:
    """A name, or a literal inside a subscript."""

    text: str

    @property
    def flat(self) -> str:
        return self.text

    def wrapped(self, indent: str) -> str:
        """Over several lines, all but the first indented; a name stays in one."""
        return self.text


@dataclass(frozen=True, slots=True)
class Subscript:
    """`outer[arguments]`."""

    outer: str
    arguments: tuple[Annotation, ...]

    @property
    def flat(self) -> str:
        return f"{self.outer}[{', '.join(part.flat for part in self.arguments)}]"

    def wrapped(self, indent: str) -> str:
        inner = indent + STEP
        flat = ", ".join(part.flat for part in self.arguments)
        if width(inner + flat) <= LINE:
            body = inner + flat
        elif len(self.arguments) == 1:
            body = inner + self.arguments[0].wrapped(inner)
        else:
            body = "\n".join(
                f"{inner}{_fitted(part, inner, ',')}," for part in self.arguments
            )
        return f"{self.outer}[\n{body}\n{indent}]"


@dataclass(frozen=True, slots=True)
class Choice:
    """`A | B`."""

    options: tuple[Annotation, ...]

    @property
    def flat(self) -> str:
        return " | ".join(part.flat for part in self.options)

    def bare(self, indent: str) -> str:
        """One option a line, for a place that is in brackets already."""
        first, *rest = self.options
        lines = [_fitted(first, indent, "")]
        lines += [f"{indent}| {_fitted(part, indent, '| ')}" for part in rest]
        return "\n".join(lines)

    def wrapped(self, indent: str) -> str:
        inner = indent + STEP
        body = self.flat
        if width(inner + body) > LINE:
            body = self.bare(inner)
        return f"(\n{inner}{body}\n{indent})"


Annotation = Name | Subscript | Choice


def _fitted(part: Annotation, indent: str, around: str) -> str:
    if width(indent + around + part.flat) <= LINE:
        return part.flat
    return part.bare(indent) if isinstance(part, Choice) else part.wrapped(indent)


def declaration(
    name: str,
    annotation: Annotation,
    default: str,
    arguments: Sequence[str],
    field: Callable[[], str],
) -> str:
    """A field of a class body: `    name: annotation = default`, or `= Field(arguments)`.

    `field` gives the name of pydantic's `Field` and requests its import. A default that does not
    fit its line becomes an argument of it.
    """
    head = f"{STEP}{name}: "
    whole = head + annotation.flat
    if not arguments and not default:
        return whole if width(whole) <= LINE else head + annotation.wrapped(STEP)
    value = f"{field()}({', '.join(arguments)})" if arguments else default
    if width(f"{whole} = {value}") <= LINE:
        return f"{whole} = {value}"
    call = field()
    arguments = arguments or (f"default={default}",)
    if width(f"{whole} = {call}(") <= LINE:
        return f"{whole} = {_exploded(call, arguments, STEP)}"
    if width(f"{whole} = (") <= LINE:
        inner = STEP + STEP
        return f"{whole} = (\n{inner}{_exploded(call, arguments, inner)}\n{STEP})"
    return f"{head}{annotation.wrapped(STEP)} = {_exploded(call, arguments, STEP)}"


def member_value(name: str, literal: str) -> str:
    """What stands behind `name = ` in an enum's body: the literal, in brackets where only they make it fit."""
    inner = f"{STEP}{STEP}{literal}"
    if width(f"{STEP}{name} = {literal}") <= LINE or width(inner) > LINE:
        return literal
    return f"(\n{inner}\n{STEP})"


def _exploded(call: str, arguments: Sequence[str], indent: str) -> str:
    lines = "".join(f"{indent}{STEP}{argument},\n" for argument in arguments)
    return f"{call}(\n{lines}{indent})"


def alias(name: str, type_alias: str, annotation: Annotation) -> str:
    """`name: TypeAlias = annotation` at module level."""
    head = f"{name}: {type_alias} = "
    if width(head + annotation.flat) <= LINE:
        return head + annotation.flat
    return head + annotation.wrapped("")
