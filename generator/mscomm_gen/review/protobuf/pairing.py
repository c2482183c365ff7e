"""What is one and the same thing in two schemas: by its full name, a renamed package aside."""

from __future__ import annotations

from functools import cached_property

from ...records import dataclass
from .schema import Enum, Message, Schema


@dataclass(frozen=True)
class Scene:
    """Both schemas. `packages` maps the package of each file to the one that it has now, where it differs."""

    old: Schema
    new: Schema

    @cached_property
    def packages(self) -> dict[str, str]:
        after = {file.name: file.package for file in self.new.files}
        return {
            file.package: after[file.name]
            for file in self.old.files
            if after.get(file.name, file.package) != file.package
        }

    def now(self, name: str) -> str:
        """The full name that something has if only its package was renamed."""
        for before, after in self.packages.items():
            if before and name.startswith(f"{before}."):
                rest = name.removeprefix(f"{before}.")
                return f"{after}.{rest}" if after else rest
            if not before:
                return f"{after}.{name}"
        return name

    def type_now(self, said: str) -> str:
        """A field's type as it would be written now."""
        word, space, name = said.partition(" ")
        if said.startswith("map<"):
            key, _, value = said.removeprefix("map<").removesuffix(">").partition(", ")
            return f"map<{key}, {self.type_now(value)}>"
        return f"{word} {self.now(name)}" if space else said

    @cached_property
    def old_enums(self) -> dict[str, Enum]:
        return {each.name: each for each in self.old.enums}

    @cached_property
    def new_enums(self) -> dict[str, Enum]:
        return {each.name: each for each in self.new.enums}

    @cached_property
    def old_messages(self) -> dict[str, Message]:
        return {each.name: each for each in self.old.messages}

    @cached_property
    def new_messages(self) -> dict[str, Message]:
        return {each.name: each for each in self.new.messages}
