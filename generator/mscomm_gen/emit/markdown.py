"""Text of a contract inside Markdown, where nothing of it is taken for markup."""

from __future__ import annotations

import re
from typing import Final

from ..contract.decisions import Decision

HEAD: Final = (
    "<!-- Made by mscomm-gen. Edit the contract and build again; edits here are not kept. -->"
)
ADVICE_PATH: Final = "docs/advice.md"
DECISIONS_FOLDER: Final = "docs/decisions"
# An underscore inside a word is none.
_MARKUP: Final = re.compile(r"([\\`*\[\]<|&~]|(?<![^\W_])_|_(?![^\W_]))")
# A line that begins like a heading, a quotation, a list, a rule or a table.
_LEADING: Final = re.compile(r"^([-+=:>#])|^(\d+)([.)])")
# Longer names hurt where they are linked to; the number tells records apart.
_LONGEST: Final = 80


def plain(text: str) -> str:
    """Text on one line, to stand in a sentence or a cell."""
    escaped = _MARKUP.sub(r"\\\1", " ".join(text.split()))
    return _LEADING.sub(lambda m: f"\\{m[0]}" if m[1] else f"{m[2]}\\{m[3]}", escaped)


def code(text: str) -> str:
    """Text on one line as code; also in a cell of a table."""
    words = " ".join(text.split()).replace("|", "\\|")
    ticks = "`"
    while ticks in words:
        ticks += "`"
    pad = " " if words.startswith("`") or words.endswith("`") else ""
    return f"{ticks}{pad}{words}{pad}{ticks}" if words else ""


def record_name(decision: Decision) -> str:
    """The file of a decision's record: `0003-orders-place-order-payments-charge.md`."""
    words = re.sub(r"[^a-z0-9]+", "-", decision.interaction.lower()).strip("-")
    return f"{decision.number:04d}-{words[:_LONGEST].strip('-')}.md"
