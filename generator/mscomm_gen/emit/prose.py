"""Small pieces of text that documents are put together from."""

from __future__ import annotations

import re

from ..contract.words import words

_UNITS = ((86400.0, "d"), (3600.0, "h"), (60.0, "m"), (1.0, "s"))
_SENTENCE = re.compile(r"(?<=[.!?])\s")


def duration(seconds: float) -> str:
    """A duration as contracts write it, in the largest unit that fits: `7d`, `90s`, `800ms`."""
    for length, unit in _UNITS:
        if seconds >= length and (seconds / length).is_integer():
            return f"{int(seconds / length)}{unit}"
    milliseconds = round(seconds * 1000, 3)
    return f"{int(milliseconds) if milliseconds.is_integer() else milliseconds}ms"


def first_sentence(text: str) -> str:
    """The first sentence of a description on one line, without the full stop at its end."""
    paragraph = text.strip().split("\n\n", 1)[0]
    line = " ".join(paragraph.split())
    return _SENTENCE.split(line, maxsplit=1)[0].removesuffix(".")


def readable(name: str) -> str:
    """A name as words: `place_order` to `Place order`, `OutOfStock` to `Out of stock`."""
    text = " ".join(word if word.isupper() else word.lower() for word in words(name))
    return text[:1].upper() + text[1:]


def paragraphs(*parts: str) -> str:
    """The parts that say something, an empty line between them."""
    return "\n\n".join(part.strip() for part in parts if part.strip())
