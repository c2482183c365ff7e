# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that are text in JSON."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

T = TypeVar("T")


class TextForm(Generic[T]):
    """Marks a type that is text in JSON: one core schema instead of a layer for each direction.

    It wraps whatever stands before it among a field's annotations, so that a field's limits hold
    for the value and not for its text.
    """

    def __init__(
        self,
        python: type[T],
        read: Callable[[str], T],
        write: Callable[[T], str],
        shown: dict[str, str],
        check: Callable[[T], T] | None = None,
    ) -> None:
        self._python = python
        self._read = read
        self._write = write
        self._shown = shown
        self._check = check

    def _before(self, value: object) -> object:
        if isinstance(value, str):
            return self._read(value)
        if isinstance(value, self._python):
            return value if self._check is None else self._check(value)
        raise ValueError(f"neither {self._python.__name__} nor text")

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(
            self._before,
            handler(source),
            serialization=core_schema.plain_serializer_function_ser_schema(
                self._write, return_schema=core_schema.str_schema(), when_used="json"
            ),
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "string", **self._shown}
