# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How requests and responses are read from JSON and written as JSON."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Collection
from typing import TYPE_CHECKING, Generic, TypeVar

from pydantic_core import from_json

if TYPE_CHECKING:
    from pydantic import BaseModel, JsonValue, TypeAdapter

T = TypeVar("T")
M = TypeVar("M", bound="BaseModel")


class Payload(ABC, Generic[T]):
    """One type. `read` raises pydantic's ValidationError."""

    __slots__ = ()

    @abstractmethod
    def read(self, content: bytes) -> T:
        """The value that JSON stands for."""

    @abstractmethod
    def write(self, value: T) -> bytes:
        """The value as JSON; empty where nothing is carried."""

    @abstractmethod
    def checked(self, value: object) -> T:
        """The value itself, which is looked over. Raises pydantic's ValidationError."""

    @property
    def every(self) -> set[str]:
        """The attributes of all fields."""
        return set()

    def attributes(self, json_names: Collection[str]) -> set[str]:
        """The attributes that hold the fields of these JSON names."""
        return set()

    def values(
        self, value: T, attributes: set[str], *, said: bool = False
    ) -> dict[str, JsonValue]:
        """The JSON values of some attributes, by their JSON names; `said`: without those
        that are as they are when nothing is said.
        """
        return {}

    def write_without(self, value: T, attributes: set[str]) -> bytes:
        """The value as JSON, less some attributes."""
        return self.write(value)


class _Record(Payload[M]):
    __slots__ = ("_model",)

    def __init__(self, model: type[M]) -> None:
        self._model = model

    # What `model_validate_json` and `model_dump_json` do, less their many arguments: as
    # much again as the work itself where a record is small.
    def read(self, content: bytes) -> M:
        found: M = self._model.__pydantic_validator__.validate_json(content)
        return found

    def write(self, value: M) -> bytes:
        return value.__pydantic_serializer__.to_json(value, by_alias=True)

    def checked(self, value: object) -> M:
        return self._model.model_validate(value)

    @property
    def every(self) -> set[str]:
        return {*self._model.model_fields}

    def attributes(self, json_names: Collection[str]) -> set[str]:
        return {
            name
            for name, field in self._model.model_fields.items()
            if (field.serialization_alias or field.alias or name) in json_names
        }

    def values(
        self, value: M, attributes: set[str], *, said: bool = False
    ) -> dict[str, JsonValue]:
        return value.model_dump(
            mode="json",
            by_alias=True,
            include=attributes,
            exclude_defaults=said,
        )

    def write_without(self, value: M, attributes: set[str]) -> bytes:
        return value.model_dump_json(by_alias=True, exclude=attributes).encode()


class _Other(Payload[T]):
    __slots__ = ("_adapter",)

    def __init__(self, adapter: TypeAdapter[T]) -> None:
        self._adapter = adapter

    def read(self, content: bytes) -> T:
        return self._adapter.validate_json(content)

    def write(self, value: T) -> bytes:
        return self._adapter.dump_json(value, by_alias=True)

    def checked(self, value: object) -> T:
        return self._adapter.validate_python(value)


class _Nothing(Payload[None]):
    __slots__ = ()

    def read(self, content: bytes) -> None:
        return None

    def write(self, value: None) -> bytes:
        return b""

    def checked(self, value: object) -> None:
        return None


def written(value: JsonValue) -> bytes:
    """JSON as models write it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def part_of(content: bytes, name: str, absent: str) -> bytes:
    """The JSON of one member of an object; `absent` where there is none."""
    members: JsonValue = from_json(content)
    if not isinstance(members, dict) or name not in members:
        return absent.encode()
    return written(members[name])


def whole_of(content: bytes, name: str) -> bytes:
    """The JSON of an object with one member, whose JSON is given."""
    return b"{%b:%b}" % (json.dumps(name).encode(), content)


def record(model: type[M]) -> Payload[M]:
    """A record of the contract."""
    return _Record(model)


def other(adapter: TypeAdapter[T]) -> Payload[T]:
    """Anything else: a union, an enum."""
    return _Other(adapter)


NOTHING: Payload[None] = _Nothing()
"""Where nothing is carried."""
