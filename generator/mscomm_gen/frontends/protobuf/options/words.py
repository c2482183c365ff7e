"""The names in mscomm/v1/options.proto that reading it turns on."""

from __future__ import annotations

from typing import Final

OPTIONS_FILE: Final = "mscomm/v1/options.proto"
PACKAGE: Final = "mscomm.v1"
FIRST: Final = 78001
"""The number of `contract`, `service`, `operation`, `type`, `field`, `enum` and `value`."""

# The options of a thing in descriptor.proto, for the paths of places.
FILE_OPTIONS: Final = 8
MESSAGE_OPTIONS: Final = 7
FIELD_OPTIONS: Final = 8
ENUM_OPTIONS: Final = 3
VALUE_OPTIONS: Final = 3
SERVICE_OPTIONS: Final = 3
METHOD_OPTIONS: Final = 4

# Lists whose items are entries by name: the field that holds the name, and that whose value alone is the entry, if any.
BY_NAME: Final[dict[str, tuple[str, str | None]]] = {
    "mscomm.v1.Contract.uses": ("name", None),
    "mscomm.v1.Service.consumes": ("message", None),
    "mscomm.v1.Operation.errors": ("name", None),
    "mscomm.v1.Http.headers": ("field", "header"),
    "mscomm.v1.Standards.levels": ("rule", "level"),
    "mscomm.v1.Standards.context_calls": ("context", "calls"),
    "mscomm.v1.Block.values": ("name", "value"),
}
# Names of the things themselves, which are keys in the language.
OWN_NAMES: Final = frozenset(
    f"{PACKAGE}.{name}"
    for name in (
        *("Service.name", "Operation.name", "Type.name", "Message.name", "Enum.name"),
        *("Value.name", "Policy.name", "Interaction.sentence", "Block.name"),
    )
)
# Values in the notation of a whole YAML value.
WRITTEN: Final = frozenset({"mscomm.v1.Field.default", "mscomm.v1.Field.example"})
