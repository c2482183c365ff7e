"""The tables of keys in specs/language.md, from the shape that reading is driven by."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mscomm_gen.frontends.yaml.shape import types
from mscomm_gen.frontends.yaml.shape.kinds import Either, Entries, Items, Kind, Words
from mscomm_gen.frontends.yaml.shape.mapping import Key, Mapping
from mscomm_gen.frontends.yaml.shape.root import language
from mscomm_gen.pipeline import option_specs

# More words than this are listed once, under their own mark, not in a cell.
_MOST_WORDS = 8


def mappings() -> dict[str, Mapping]:
    """Every mapping of the language by what it is: `an operation`, `a policy`, …"""
    found: dict[str, Mapping] = {}
    whole = language(option_specs())
    for root in (whole.contract, whole.part):
        for kind in _kinds(root):
            if isinstance(kind, Mapping):
                found.setdefault(kind.expects, kind)
    return found


def word_lists() -> dict[str, Words[object]]:
    """Every closed list of words by what it is: `a gRPC status`, `an idempotency`, …"""
    return {
        kind.expects: kind
        for kind in _kinds(language(option_specs()).contract)
        if isinstance(kind, Words)
    }


def table(mapping: Mapping) -> str:
    """The keys of a mapping as a Markdown table, under an anchor that other tables link to."""
    rows = "\n".join(_row(key) for key in mapping.keys if key.elsewhere is None)
    return (
        f'<a id="{_anchor(mapping)}"></a>\n\n'
        "| key | holds | default | meaning |\n|---|---|---|---|\n"
        f"{rows}\n"
    )


def words(kind: Words[object]) -> str:
    """A closed list of words in a paragraph."""
    return ", ".join(f"`{word}`" for word in kind.meanings) + "\n"


def _row(key: Key[object]) -> str:
    default = "required" if key.required else key.default or ""
    cells = (f"`{key.name}`", _holds(key.kind), default, key.description)
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _holds(kind: Kind[object]) -> str:
    match kind:
        case Words(meanings=meanings):
            if len(meanings) > _MOST_WORDS:
                return kind.expects
            return ", ".join(f"`{word}`" for word in meanings)
        case Mapping():
            return f"[{kind.expects}](#{_anchor(kind)})"
        case Entries(value=Mapping() as value):
            return f"{kind.expects}: {_holds(value)}"
        case Either(first=first, second=second):
            parts = [_holds(first), _holds(second)]
            return ", or ".join(parts) if "](" in "".join(parts) else kind.expects
        case _:
            return kind.expects


def _anchor(mapping: Mapping) -> str:
    return "keys-" + re.sub(r"[^a-z]+", "-", mapping.expects.lower()).strip("-")


def _kinds(kind: object) -> Iterator[object]:
    """A kind and every kind inside it; a type's long forms are those that reading tries."""
    yield kind
    match kind:
        case Mapping():
            for key in kind.keys:
                if key.elsewhere is None:
                    yield from _kinds(key.kind)
        case Entries(value=value) | Items(value=value):
            yield from _kinds(value)
        case Either(first=first, second=second):
            yield from _kinds(first)
            yield from _kinds(second)
        case types.TypeBody():
            for form in (types.RECORD, types.ENUM, types.UNION, types.FIELDS):
                yield from _kinds(form)
        case _:
            pass
