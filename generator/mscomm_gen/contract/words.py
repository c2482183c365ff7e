"""The words that names are made of, whatever way they are written in."""

from __future__ import annotations

import unicodedata
from functools import cache


@cache
def words(text: str) -> tuple[str, ...]:
    """The words of a name: `place_order`, `PlaceOrder` and `place-order` are all (place, order).

    A capital begins a word after anything that is none, and before a small letter (`HTTPError`
    is HTTP, Error). Digits stay with what they follow: `order_v2` is (order, v2).
    """
    found: list[str] = []
    word = ""
    plain = unicodedata.normalize("NFKC", text)
    for index, char in enumerate(plain):
        if char == "_" or not fits(char):
            found.append(word)
            word = ""
            continue
        follows = plain[index + 1 : index + 2]
        if word and char.isupper() and (not word[-1].isupper() or follows.islower()):
            found.append(word)
            word = ""
        word += char
    found.append(word)
    return tuple(word for word in found if word)


@cache
def fits(char: str) -> bool:
    """Whether a character may stand in an identifier of Python, past its beginning."""
    return f"n{char}".isidentifier()
