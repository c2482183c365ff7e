"""Text inside Markdown: shown as it is, whatever it holds, with names and routes as code."""

from __future__ import annotations

import re
from typing import Final

# What is plainly no prose: `orders.place_order`, `order_id`, `/orders/{order_id}`, `list<string>`.
_CODE: Final = re.compile(
    r"(?:(?<=\s)|(?<=^)|(?<=\())"
    r"(?:(?:GET|POST|PUT|PATCH|DELETE) /\S*?|/[\w{}/.:-]+|(?:list|map|stream)<[\w<>, ]+>"
    r"|[^\W\d]\w*(?:[._-]\w+)*[._]\w+(?:-\w+)*)"
    r"(?=[\s,;:)]|\.\s|\.$|$)"
)


def text(said: str) -> str:
    """Text that Markdown shows as it is; what stands in backticks, and what is plainly a name, is code."""
    parts = " ".join(said.split()).split("`")
    if len(parts) % 2 == 0:
        return _plain("'".join(parts))
    return "".join(
        f"`{part.replace('|', _BAR)}`" if index % 2 else _prose(part)
        for index, part in enumerate(parts)
    )


_BAR: Final = "\\|"


def code(said: str) -> str:
    """Text for between backticks, in a table."""
    return " ".join(said.replace("`", "'").split()).replace("|", _BAR)


def _prose(part: str) -> str:
    made: list[str] = []
    place = 0
    for found in _CODE.finditer(part):
        made += [_plain(part[place : found.start()]), f"`{code(found.group())}`"]
        place = found.end()
    return "".join(made) + _plain(part[place:])


def _plain(said: str) -> str:
    escaped = re.sub(r"([\\|*_\[\]#~])", r"\\\1", said)
    return escaped.replace("&", "&amp;").replace("<", "&lt;").replace("@", "&#64;")
