"""A contract that was damaged is told about, place by place, and never ends in a traceback."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from mscomm_gen import checks, pipeline
from mscomm_gen.diagnostics import ContractFault, Diagnostic
from mscomm_gen.diagnostics.render_text import render_text
from mscomm_gen.refusals import refuse_unsupported
from tests.cases.outputs import ROOT

from . import TIMES
from .test_contracts import SLOW
from .trees import Keys, Names, Tree, contracts
from .writing import canonical

_TEXTS = [
    path.read_text(encoding="utf-8")
    for pattern in ("examples/*/contract.yaml", "tests/cases/*/contract.yaml")
    for path in sorted(ROOT.glob(pattern))
    if "not_utf8" not in path.parts and "lock" not in path.parent.name
]
_JUNK = (
    *(
        "",
        " ",
        "x",
        "-1",
        "0",
        "null",
        "~",
        "true",
        "1e999",
        "list<",
        "list<string>",
        "map<string, x>",
        "?",
    ),
    *(
        "{",
        "}",
        "[",
        "]",
        ":",
        ": ",
        "- ",
        "#",
        "'",
        '"',
        "&a ",
        "*a",
        "!!int ",
        "<<: ",
        "---\n",
        "\t",
        "\n",
    ),
    *(
        "%",
        "@",
        "`",
        "|",
        ">",
        "\\",
        "\u2028",
        "\u0085",
        "é",
        "🚀",
        "\ufeff",
        "\x7f",
        "${x}",
        "{{",
        "../",
        "/",
    ),
    *(
        "string?",
        "stream<x>",
        "GET /{a}",
        "9" * 40,
        "a" * 300,
        "class",
        "None",
        "__x",
        "uuid",
        "orders",
    ),
)


def told(text: str, *, render: bool = False) -> None:
    """Loads, checks and perhaps renders a text: it is right, or every fault has its place and can be shown."""
    for found in _faults(text, render):
        assert found.span is not None, found
        assert found.span.line >= 1, found
        assert found.span.column >= 1, found
        assert found.hint, found


def _faults(text: str, render: bool) -> tuple[Diagnostic, ...]:
    with tempfile.TemporaryDirectory() as temporary:
        path = Path(temporary) / "contract.yaml"
        path.write_text(text, encoding="utf-8", newline="")
        try:
            loaded = pipeline.load(path)
            checks.run(loaded.contract, pipeline.option_specs())
            if render:
                refuse_unsupported(loaded.contract, pipeline.option_specs())
                pipeline.render(loaded.contract, loaded.lock)
        except ContractFault as fault:
            render_text(fault.diagnostics)
            return tuple(fault.diagnostics)
    return ()


@settings(max_examples=80 * TIMES, deadline=None, suppress_health_check=SLOW)
@given(st.sampled_from(_TEXTS), st.integers(0, 2**32), st.integers(1, 4))
def test_a_contract_with_damaged_text_is_told_about(
    text: str, seed: int, times: int
) -> None:
    chance = random.Random(seed)
    for _ in range(times):
        at = chance.randrange(len(text) + 1)
        match chance.randrange(4):
            case 0:
                text = text[:at] + text[at + chance.randrange(1, 12) :]
            case 1:
                text = text[:at] + chance.choice(_JUNK) + text[at:]
            case 2:
                lines = text.split("\n")
                line = chance.randrange(len(lines))
                lines[line : line + 1] = chance.choice(
                    ([], [lines[line]] * 2, [f"  {lines[line]}"], [lines[line].strip()])
                )
                text = "\n".join(lines)
            case _:
                other = chance.randrange(len(text) + 1)
                text = text[:at] + text[other : other + 20] + text[at:]
    told(text)


def places(tree: Tree) -> list[tuple[Keys | Names | list[Tree], str | int]]:
    """Every place of a tree at which something stands."""
    found: list[tuple[Keys | Names | list[Tree], str | int]] = []
    if isinstance(tree, list):
        for index, item in enumerate(tree):
            found += [(tree, index), *places(item)]
    elif not isinstance(tree, str):
        for key, item in tree.items():
            found += [(tree, key), *places(item)]
    return found


def damage(tree: Keys, chance: random.Random) -> None:
    """Replaces, renames, removes or exchanges something, somewhere."""
    found = places(tree)
    holder, key = chance.choice(found)
    from_elsewhere, elsewhere = chance.choice(found)
    match chance.randrange(4):
        case 0:
            _put(holder, key, chance.choice(_JUNK))
        case 1:
            others: list[Tree] = [[], Keys(), ["a"], Keys(a="b")]
            _put(holder, key, chance.choice(others))
        case 2:
            if isinstance(holder, dict):
                value = holder.pop(str(key))
                if chance.random() < 0.5:
                    holder[chance.choice(_JUNK)] = value
        case _:
            value = (
                from_elsewhere[int(elsewhere)]
                if isinstance(from_elsewhere, list)
                else from_elsewhere[str(elsewhere)]
            )
            if not any(value is part for part in (holder, tree)) and isinstance(
                value, str
            ):
                _put(holder, key, value)


def _put(holder: Keys | Names | list[Tree], key: str | int, value: Tree) -> None:
    if isinstance(holder, list):
        holder[int(key)] = value
    else:
        holder[str(key)] = value


@settings(max_examples=80 * TIMES, deadline=None, suppress_health_check=SLOW)
@given(contracts(), st.integers(0, 2**32), st.integers(1, 3))
def test_a_contract_with_damaged_values_is_told_about(
    tree: Keys, seed: int, times: int
) -> None:
    chance = random.Random(seed)
    for _ in range(times):
        damage(tree, chance)
    told(canonical(tree))


@settings(max_examples=6 * TIMES, deadline=None, suppress_health_check=SLOW)
@given(contracts(), st.integers(0, 2**32))
def test_a_damaged_contract_that_loads_renders(tree: Keys, seed: int) -> None:
    damage(tree, random.Random(seed))
    told(canonical(tree), render=True)
