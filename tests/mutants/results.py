"""What mutmut found out, read from its files: each mutant, what it changed, and whether a test noticed."""

from __future__ import annotations

import ast
import difflib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

MARK: Final = "# type: ignore # mutmut generated"


@dataclass(frozen=True, slots=True)
class Mutant:
    """`change`: the lines taken out, with `-`, and put in, with `+`; `fate`: killed, survived or not tried."""

    module: str
    function: str
    change: str
    fate: str


def mutants(stage: Path) -> list[Mutant]:
    """Every mutant, in the order of the files."""
    found: list[Mutant] = []
    for record in sorted((stage / "mutants" / "src" / "runtime").glob("*.py.meta")):
        found += _of(record)
    return found


def _of(record: Path) -> Iterator[Mutant]:
    module = record.name.removesuffix(".py.meta")
    functions = _functions(record.with_suffix(""))
    codes: dict[str, int | None] = json.loads(record.read_text())["exit_code_by_key"]
    for key, code in codes.items():
        name = key.rpartition(".")[2]
        plain = re.sub(r"__mutmut_\d+$", "", name)
        before, after = functions[f"{plain}__mutmut_orig"], functions[name]
        yield Mutant(module, _spoken(plain), _change(before, after), _fate(code))


def _fate(code: int | None) -> str:
    """By exit code of its tests: 0, none failed; 33, there is none. Anything else, a signal that ended a hang too,
    is a failure."""
    if code is None:
        return "not tried"
    return "survived" if code in (0, 33) else "killed"


def _spoken(mangled: str) -> str:
    """`xǁCircuitBreakerǁacquire` is CircuitBreaker.acquire, `x_parse` is parse."""
    if mangled.startswith("xǁ"):
        return mangled.removeprefix("xǁ").replace("ǁ", ".")
    return mangled.removeprefix("x_")


def _functions(path: Path) -> dict[str, list[str]]:
    """The lines of every function in a file, its first one left out, because it holds the name."""
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    return {
        node.name: lines[node.lineno : node.end_lineno]
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def _change(before: list[str], after: list[str]) -> str:
    lines = (line.replace(MARK, "") for line in difflib.ndiff(before, after))
    return " ".join(" ".join(line.split()) for line in lines if line[0] in "-+")
