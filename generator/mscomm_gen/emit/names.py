"""Python names for what a contract names. Pure functions: the same text gives the same name, always.

Wire and JSON names are never changed; only the Python side is made legal here. Two names that meet after
conversion are a fault that the frontend reports, so nothing here numbers or renames.
"""

from __future__ import annotations

import keyword
import re
import unicodedata
from functools import cache

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|[^\W\d_A-Za-z]+")

# What a pydantic model already means something by, or Python does inside a class body.
_TAKEN_ON_MODELS = frozenset(
    [
        "construct",
        "copy",
        "dict",
        "fields",
        "from_orm",
        "json",
        "parse_file",
        "parse_obj",
        "parse_raw",
        "schema",
        "schema_json",
        "update_forward_refs",
        "validate",
    ]
)
# A field of this name would hide the builtin that the same class body uses in annotations.
_TAKEN_IN_ANNOTATIONS = frozenset(
    [
        "bool",
        "bytes",
        "dict",
        "float",
        "int",
        "list",
        "object",
        "set",
        "str",
        "tuple",
        "type",
    ]
)


@cache
def words(text: str) -> tuple[str, ...]:
    """The words of a name: `place_order`, `PlaceOrder` and `place-order` are all (place, order)."""
    return tuple(_WORD.findall(unicodedata.normalize("NFKC", text)))


def _legal(name: str) -> str:
    if not name or name[0].isdigit():
        name = f"n{name}"
    if keyword.iskeyword(name):
        name += "_"
    return name


def snake(text: str) -> str:
    """`PlaceOrder` to `place_order`: modules, functions, parameters."""
    return _legal("_".join(words(text)).lower())


def pascal(text: str) -> str:
    """`place_order` to `PlaceOrder`: classes. Capitals inside a word stay, so `HTTPError` is kept."""
    return _legal("".join(word[:1].upper() + word[1:] for word in words(text)))


def constant(text: str) -> str:
    """`place_order` to `PLACE_ORDER`: module constants."""
    return _legal("_".join(words(text)).upper())


def kebab(text: str) -> str:
    """`order_placed` to `order-placed`: topics, groups, file names of documents."""
    return "-".join(words(text)).lower()


def attribute(text: str) -> str:
    """The attribute that holds a field of this JSON name: the name itself, made legal.

    Case is kept (`orderId` stays). Keywords, names with a leading underscore, names of pydantic's own and of
    builtins used in annotations get a trailing underscore.
    """
    name = re.sub(r"\W", "_", unicodedata.normalize("NFKC", text))
    name = name.lstrip("_") or "n"
    if name[0].isdigit():
        name = f"n{name}"
    taken = (
        keyword.iskeyword(name)
        or name in _TAKEN_ON_MODELS
        or name in _TAKEN_IN_ANNOTATIONS
        or name.startswith("model_")
    )
    return f"{name}_" if taken or text.startswith("_") else name


def enum_member(text: str) -> str:
    """The member of an enum value: its name made legal, apart from what `Enum` and `str` reserve."""
    name = re.sub(r"\W", "_", unicodedata.normalize("NFKC", text)).strip("_") or "n"
    if name[0].isdigit():
        name = f"n{name}"
    reserved = (
        keyword.iskeyword(name)
        or name == "mro"
        or hasattr(str, name)
        or name in ("name", "value")
    )
    return f"{name}_" if reserved else name


def ascii_only(name: str) -> str:
    """A name for protobuf, whose identifiers are ASCII: any other character becomes `U` and its number."""
    return re.sub(r"[^0-9A-Za-z_]", lambda found: f"U{ord(found[0]):04X}", name)
