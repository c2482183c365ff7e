"""Texts that are taken out of payloads: keys and ids of messages."""

from __future__ import annotations

from ..contract.contract import Contract
from ..contract.types import Enumeration, Field, Named, Scalar
from ..records import dataclass
from . import names
from .imports import Symbol


@dataclass(frozen=True, slots=True)
class TextView:
    """A function that takes a text (a key or an id) out of the payload; it stands at `symbol`."""

    symbol: Symbol
    function: str
    attribute: str
    form: str
    doc: str


def text_view(contract: Contract, field: Field, symbol: Symbol, what: str) -> TextView:
    """How a scalar becomes text: always the text that JSON has."""
    form = "str"
    match field.type:
        case Scalar("string"):
            form = "same"
        case Scalar("timestamp" | "date"):
            form = "isoformat"
        case Named(name) if isinstance(contract.type_by_name[name], Enumeration):
            form = "enum"
        case _:
            pass
    doc = f"The {what}: its {field.name}."
    return TextView(symbol, symbol.name, names.attribute_of(field), form, doc)
