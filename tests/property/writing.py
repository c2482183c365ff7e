"""Puts a tree into YAML, in one of the many ways that mean the same."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Mapping

from .trees import Keys, Tree

_PLAIN = re.compile(r"[A-Za-z0-9_$](?:[A-Za-z0-9_./<>$?-]| (?=[A-Za-z/>-]))*")
_PLAIN_KEY = re.compile(r"[A-Za-z0-9_]+")


def canonical(tree: Tree) -> str:
    """Block style, every text in double quotes, in the order of the tree."""
    return Writer(None).document(tree)


class Writer:
    """Writes by chance where there is a `chance`: quotes, flow or block, comments, blank lines, the order of keys."""

    def __init__(self, chance: random.Random | None) -> None:
        self._chance = chance

    def document(self, tree: Tree) -> str:
        return f"{self._comment('')}{self._block(tree, '')}"

    def _often(self, share: float) -> bool:
        return self._chance is not None and self._chance.random() < share

    def _comment(self, indent: str) -> str:
        return f'{indent}# it\'s a "comment": {{ [\n\n' if self._often(0.1) else ""

    def _text(self, text: str, *, key: bool = False) -> str:
        pattern = _PLAIN_KEY if key else _PLAIN
        if self._often(0.6) and pattern.fullmatch(text):
            return text
        if self._often(0.4) and text.isprintable():
            return "'" + text.replace("'", "''") + "'"
        return json.dumps(text, ensure_ascii=False)

    def _pairs(self, tree: Mapping[str, Tree]) -> list[tuple[str, Tree]]:
        found = list(tree.items())
        if self._chance is not None and isinstance(tree, Keys):
            self._chance.shuffle(found)
        return found

    def _flow(self, tree: Tree) -> str:
        if isinstance(tree, str):
            return self._text(tree)
        if isinstance(tree, list):
            return f"[{', '.join(map(self._flow, tree))}]"
        inside = ", ".join(
            f"{self._text(key, key=True)}: {self._flow(value)}"
            for key, value in self._pairs(tree)
        )
        return f"{{{inside}}}"

    def _block(self, tree: Tree, indent: str) -> str:
        if isinstance(tree, str) or not tree or self._often(0.3):
            return f" {self._flow(tree)}{'  # a remark' if self._often(0.1) else ''}\n"
        if isinstance(tree, list):
            lines = "".join(f"{indent}- {self._flow(item)}\n" for item in tree)
            return f"\n{lines}"
        step = indent + ("    " if self._often(0.3) else "  ")
        lines = "".join(
            f"{self._comment(indent)}{indent}{self._text(key, key=True)}:"
            f"{self._block(value, step)}"
            for key, value in self._pairs(tree)
        )
        return f"\n{lines}"
