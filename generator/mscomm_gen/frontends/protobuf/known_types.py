"""What services and rules ask of the types of a contract, whichever way these are read."""

from __future__ import annotations

from typing import Protocol


class KnownTypes(Protocol):
    """The types of a contract. `names` is what each message and enum is called there, by full name."""

    names: dict[str, str]

    def json_name(self, type_name: str, own: str) -> str | None:
        """The JSON name of a message's field by its own name; None where it has no such field."""
        ...

    def own_names(self, type_name: str) -> list[str]:
        """The names of a message's fields, as the file has them."""
        ...

    def held(self, type_name: str, json_name: str) -> str | None:
        """The type that a field holds one of, by the field's JSON name; None where it holds no message."""
        ...
