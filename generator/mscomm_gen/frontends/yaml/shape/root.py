"""The shape of a whole contract."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, Literal

from ....contract.options import OptionSpec
from ....records import dataclass
from .. import paths, scalars
from . import interactions, policies, services, standards, types, uses
from .common import CONTRACT_NAME, TEXT, WORD
from .kinds import Entry, Items, Text, Words
from .mapping import Key, Mapping, Row
from .messages import Block, message_shape


def _language(text: str) -> int:
    if text == "1":
        return 1
    raise scalars.Refused(
        "this release knows version 1 of the language", "write `mscomm: 1`"
    )


_INT64: Final[dict[str, Literal["number", "string"]]] = {
    "number": "number",
    "string": "string",
}

LANGUAGE: Final = Key(
    "mscomm",
    Text("a version of the language", _language, "^1$"),
    "The version of the language.",
    required=True,
)
NAME: Final = Key(
    "name",
    CONTRACT_NAME,
    "The name of the contract and of the emitted package.",
    required=True,
)
VERSION: Final = Key(
    "version", WORD, "The version of what the contract says.", default="0.1.0"
)
DESCRIPTION: Final = Key("description", TEXT, "What the system does.")
INT64: Final[Key[Literal["number", "string"]]] = Key(
    "int64", Words("a form", _INT64), "How int64 looks in JSON.", default="number"
)
WIRE_BODY: Final = Mapping("a wire", INT64)
WIRE: Final = Key("wire", WIRE_BODY, "How values look in JSON.")
SERVICES: Final = Key("services", services.SERVICES, "The services.")
INTERACTIONS: Final = Key(
    "interactions", interactions.INTERACTIONS, "Who needs what of whom."
)
POLICIES: Final = Key("policies", policies.POLICIES, "How calls behave.")
TYPES: Final[Key[list[Entry[types.TypeForm]]]] = Key("types", types.TYPES, "The types.")
INCLUDE: Final = Key(
    "include",
    Items(
        "a list of files",
        Text("a path such as `types/orders.yaml`", paths.relative_path, r"^[^/\\~]"),
    ),
    "Further files of this contract; paths are relative to this file.",
)
USES: Final = Key("uses", uses.USES_BODY, "Contracts of other teams.")
PART_LANGUAGE: Final = Key(
    "mscomm", LANGUAGE.kind, "The version of the language, as in the root contract."
)


@dataclass(frozen=True, slots=True)
class Language:
    """The language under a set of targets: it grows by the blocks they declare."""

    contract: Mapping
    part: Mapping
    messages: Key[list[Entry[Row]]]
    blocks: tuple[Block, ...]

    @property
    def sections(self) -> tuple[Key[object], ...]:
        """The sections that an included file may have."""
        return (
            SERVICES,
            self.messages,
            INTERACTIONS,
            POLICIES,
            TYPES,
            standards.STANDARDS,
        )


def language(options: tuple[OptionSpec, ...]) -> Language:
    """The whole language."""
    shape = message_shape(options)
    section: Key[list[Entry[Row]]] = Key(
        "messages", shape.entries, "The events and commands."
    )
    contract = Mapping(
        "a contract",
        LANGUAGE,
        NAME,
        VERSION,
        DESCRIPTION,
        WIRE,
        INCLUDE,
        USES,
        SERVICES,
        section,
        INTERACTIONS,
        POLICIES,
        TYPES,
        standards.STANDARDS,
    )
    part = Mapping(
        "an included file",
        PART_LANGUAGE,
        INCLUDE,
        SERVICES,
        section,
        INTERACTIONS,
        POLICIES,
        TYPES,
        standards.STANDARDS,
        *(
            replace(key, required=False, elsewhere="move it to the root contract")
            for key in (NAME, VERSION, DESCRIPTION, WIRE, USES)
        ),
    )
    return Language(contract, part, section, shape.blocks)
