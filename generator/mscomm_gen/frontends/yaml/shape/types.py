"""The shape of types: records, enums, unions, and fields."""

from __future__ import annotations

from typing import Final, Literal

from yaml import MappingNode, Node, ScalarNode

from ....records import dataclass
from .. import scalars
from ..faults import Faults
from ..notations import TypeExpression
from .common import (
    BOOLEAN,
    DECIMAL,
    FIELD_NAME,
    LENGTH,
    TEXT,
    TYPE,
    TYPE_NAME,
    WORD,
    ZONE,
)
from .kinds import Either, Entries, Entry, Item, Items, Raw, Text
from .mapping import Key, Mapping, Row
from .pairs import is_blank, wrong_type

FIELD_TYPE: Final = Key("type", TYPE, "The type of the field.", required=True)
FIELD_MIN: Final = Key("min", DECIMAL, "The least value, itself allowed.")
FIELD_MAX: Final = Key("max", DECIMAL, "The greatest value, itself allowed.")
FIELD_LENGTH: Final = Key(
    "length", LENGTH, "How many characters, bytes or items: `1..64`."
)
FIELD_PATTERN: Final = Key(
    "pattern", TEXT, "A regular expression that the text matches."
)
FIELD_FORMAT: Final = Key("format", WORD, "What the text is, such as `email`.")
FIELD_DEFAULT: Final = Key(
    "default", Raw("a value"), "The value of a field that is absent."
)
FIELD_EXAMPLE: Final = Key(
    "example", Raw("a value"), "A value for documents and doubles."
)
FIELD_NULLABLE: Final = Key(
    "nullable", BOOLEAN, "Whether null is a value of its own.", default="false"
)
FIELD_SENSITIVE: Final = Key(
    "sensitive", BOOLEAN, "Whether the value is kept out of logs.", default="false"
)
FIELD_UNIT: Final = Key("unit", WORD, "What a number counts, such as `cents` or `kg`.")
FIELD_ZONE: Final = Key("zone", ZONE, "The time zone in which a time or date is told.")
FIELD_WAS: Final = Key(
    "was", FIELD_NAME, "The former name, whose number the field keeps."
)
DESCRIPTION: Final = Key("description", TEXT, "What it means.")
DEPRECATED: Final = Key(
    "deprecated", BOOLEAN, "Whether it should no longer be used.", default="false"
)
FIELD_BODY: Final = Mapping(
    "a field",
    FIELD_TYPE,
    FIELD_MIN,
    FIELD_MAX,
    FIELD_LENGTH,
    FIELD_PATTERN,
    FIELD_FORMAT,
    FIELD_DEFAULT,
    FIELD_EXAMPLE,
    FIELD_NULLABLE,
    FIELD_SENSITIVE,
    FIELD_UNIT,
    FIELD_ZONE,
    FIELD_WAS,
    DESCRIPTION,
    DEPRECATED,
    foreign="records do not nest: give the inner one a name under `types:`, and write that name here",
)
FIELD: Final = Either("a type or the long form of a field", TYPE, FIELD_BODY)
FIELDS: Final[Entries[TypeExpression | Row]] = Entries(
    "fields by name", scalars.member_name, FIELD
)

TYPE_WAS: Final = Key(
    "was", TYPE_NAME, "The former name, whose numbers the type keeps."
)
RECORD_FIELDS: Final = Key("fields", FIELDS, "The fields of the record.", required=True)
RECORD: Final = Mapping("a record", RECORD_FIELDS, DESCRIPTION, DEPRECATED, TYPE_WAS)

ENUM_VALUE: Final = Text("the value of an enum", scalars.member_name, r"^\S+$")
VALUE_WAS: Final = Key(
    "was", FIELD_NAME, "The former name, whose number the value keeps."
)
VALUE_BODY: Final = Mapping("an enum value", DESCRIPTION, DEPRECATED, VALUE_WAS)
ENUM_LIST: Final = Items("a list of values", ENUM_VALUE)
ENUM_VALUES: Final[Key[list[Item[str]] | list[Entry[Row]]]] = Key(
    "enum",
    Either(
        "a list of values, or values by name",
        ENUM_LIST,
        Entries("values by name", scalars.member_name, VALUE_BODY),
    ),
    "The values, in order.",
    required=True,
)
ENUM: Final = Mapping("an enum", ENUM_VALUES, DESCRIPTION, DEPRECATED, TYPE_WAS)

UNION_MEMBERS: Final = Key(
    "one_of",
    Items("a list of records", TYPE_NAME),
    "The records it may be.",
    required=True,
)
UNION_TAG: Final = Key(
    "tag", FIELD_NAME, "The JSON key whose text names the member.", required=True
)
UNION: Final = Mapping(
    "a union", UNION_MEMBERS, UNION_TAG, DESCRIPTION, DEPRECATED, TYPE_WAS
)

FieldForm = TypeExpression | Row


@dataclass(frozen=True, slots=True)
class LongType:
    """A type in one of the long forms; `form` is the key that tells which."""

    form: Literal["enum", "one_of", "fields"]
    row: Row


TypeForm = LongType | list[Entry[FieldForm]]


_LONG_FORMS: Final[tuple[tuple[Literal["enum", "one_of"], Mapping], ...]] = (
    ("enum", ENUM),
    ("one_of", UNION),
)


class TypeBody:
    """A type: a long form, known by its key, or right away the fields of a record."""

    expects = "a type: its fields by name, or `enum`, `one_of` or `fields`"

    def accepts(self, node: Node) -> bool:
        return isinstance(node, MappingNode) or is_blank(node)

    def read(self, node: Node, faults: Faults, head: Node) -> TypeForm | None:
        if not isinstance(node, MappingNode):
            if not is_blank(node):
                wrong_type(node, self.expects, faults)
                return None
            return []
        values = {
            key.value: value for key, value in node.value if isinstance(key, ScalarNode)
        }
        if "fields" in values:
            return _long("fields", RECORD.read(node, faults, head))
        for form, mapping in _LONG_FORMS:
            if form not in values:
                continue
            if _is_field(values[form], faults):
                return None
            return _long(form, mapping.read(node, faults, head))
        return FIELDS.read(node, faults, head)


def _long(
    form: Literal["enum", "one_of", "fields"], row: Row | None
) -> LongType | None:
    return None if row is None else LongType(form, row)


def _is_field(value: Node, faults: Faults) -> bool:
    """True, with a fault, where a record in its short form has a field with the name of a long form."""
    if not isinstance(value, ScalarNode) or is_blank(value):
        return False
    wrong_type(
        value,
        "a list",
        faults,
        "write a list; a record with a field of this name puts its fields under `fields:`",
    )
    return True


TYPES: Final[Entries[TypeForm]] = Entries(
    "types by name", scalars.type_name, TypeBody()
)
