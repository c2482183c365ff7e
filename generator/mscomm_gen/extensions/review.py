"""Looks over what an entry point leads to: is it a target, is it a rule, and are its names free?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import field
from typing import Final

from ..checks.rule import Rule
from ..contract.options import OptionField, OptionSpec
from ..diagnostics import Code, Diagnostic
from ..records import dataclass
from ..targets.base import Target
from .origin import Origin

_NAME: Final = re.compile(r"[a-z][a-z0-9_]*")
_ID: Final = re.compile(r"([A-Z][A-Z0-9]*)-[0-9]+")
_SLUG: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
_OURS: Final = "MG"
_TEXTS: Final = ("why", "fix", "example", "repaired")
_KINDS: Final = ("text", "int", "duration", "size", "bool")


@dataclass
class Taken:
    """Names that are in use, each with whose it is: `mscomm-gen` where it is ours."""

    targets: dict[str, str] = field(default_factory=dict)
    blocks: dict[str, str] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)


def target_faults(value: object, origin: Origin, taken: Taken) -> Iterator[Diagnostic]:
    """What is wrong with a target; nothing where it can be used, and then its names are taken."""
    if not isinstance(value, Target) or not callable(value.render):
        parts = ("name", "options", "render")
        missing = [name for name in parts if not hasattr(value, name)]
        yield origin.broken(
            f"{origin.value} is no target: it has no `{(*missing, 'render')[0]}`",
            "specs/plugins.md says what a target has",
        )
        return
    name, options = value.name, value.options
    if name != origin.name or not _NAME.fullmatch(origin.name):
        yield origin.broken(
            f"its name is {name!r}",
            f"the entry point and `name` of the target say the same, in the manner of `{_like(origin.name)}`",
        )
    if not isinstance(options, tuple) or not all(
        isinstance(spec, OptionSpec) for spec in options
    ):
        yield origin.broken(
            "its `options` are no tuple of OptionSpec",
            "`options = ()` where it has none",
        )
        return
    yield from _clash(origin, taken.targets, origin.name, "a target")
    for spec in options:
        yield from _clash(origin, taken.blocks, spec.name, "a key of messages")
        yield from _spec_faults(origin, spec)


def rule_faults(value: object, origin: Origin, taken: Taken) -> Iterator[Diagnostic]:
    """What is wrong with a rule; nothing where it can be used, and then its code is taken."""
    code = getattr(value, "code", None)
    if not isinstance(code, Code) or not callable(getattr(value, "check", None)):
        yield origin.broken(
            f"{origin.value} is no rule: it has no `{'check' if isinstance(code, Code) else 'code'}`",
            "specs/plugins.md says what a rule has",
        )
        return
    silent = [
        name
        for name in _TEXTS
        if not isinstance(said := getattr(value, name, None), str) or not said.strip()
    ]
    if silent:
        yield origin.broken(
            f"it says no `{silent[0]}`",
            "`mscomm-gen explain` prints it: write a sentence or two",
        )
    prefix = match[1] if (match := _ID.fullmatch(code.id)) else None
    if prefix is None or prefix == _OURS:
        yield origin.broken(
            f"its code is {code.id!r}",
            "a code of others has a name of yours and a number, such as `ACME-101`; MG is ours",
        )
    elif not _SLUG.fullmatch(code.slug) or not code.slug.startswith(
        f"{prefix.lower()}-"
    ):
        yield origin.broken(
            f"the slug of its code is {code.slug!r}",
            f"it begins like the code, such as `{prefix.lower()}-topic-without-owner`",
        )
    yield from _clash(origin, taken.codes, code.id, "a code")
    yield from _clash(origin, taken.codes, code.slug, "the slug of a code")


def is_target(value: object) -> Target:
    """`value`, which `target_faults` has nothing against."""
    assert isinstance(value, Target)
    return value


def is_rule(value: object) -> Rule:
    """`value`, which `rule_faults` has nothing against."""
    assert isinstance(value, Rule)
    return value


def _clash(
    origin: Origin, names: dict[str, str], name: str, what: str
) -> Iterator[Diagnostic]:
    owner = names.setdefault(name, str(origin))
    if owner != str(origin):
        yield origin.clash(
            f"`{name}` is {what} of {owner}",
            f"uninstall one of the two, or ask those who make {origin.distribution} for another name",
        )


def _spec_faults(origin: Origin, spec: OptionSpec) -> Iterator[Diagnostic]:
    if not _NAME.fullmatch(spec.name):
        yield origin.broken(
            f"its block is called {spec.name!r}", f"such as `{_like(spec.name)}`"
        )
    if spec.place != "message":
        yield origin.broken(
            f"its block stands on {spec.place!r}", "blocks stand on messages"
        )
    for each in spec.fields:
        yield from _field_faults(origin, spec, each)


def _field_faults(
    origin: Origin, spec: OptionSpec, each: OptionField
) -> Iterator[Diagnostic]:
    if each.kind not in _KINDS:
        yield origin.broken(
            f"`{spec.name}.{each.name}` is of the kind {each.kind!r}",
            f"there is {', '.join(_KINDS)}",
        )
    try:
        re.compile(each.pattern or "")
    except re.error as error:
        yield origin.broken(
            f"the pattern of `{spec.name}.{each.name}` is none: {error}",
            "mend the regular expression",
        )


def _like(name: str) -> str:
    """A name in the manner of ours that looks like `name`."""
    words = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_0123456789")
    return words or "flow"


def ours(names: Iterable[str]) -> dict[str, str]:
    """Names that are ours."""
    return dict.fromkeys(names, "mscomm-gen")
