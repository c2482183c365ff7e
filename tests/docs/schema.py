"""specs/contract.schema.json: `python -m tests.docs.schema` writes it anew, from the shape that reading is driven by.

Editors and validators read YAML by other rules than the language: `version: 1.10` is a number to them. So wherever
the language takes a text, the schema takes what else that text may be read as.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from mscomm_gen.contract.options import OptionField
from mscomm_gen.frontends.yaml import scalars
from mscomm_gen.frontends.yaml.shape import (
    common,
    http,
    interactions,
    services,
    types,
)
from mscomm_gen.frontends.yaml.shape.kinds import Either, Entries, Items, Text, Words
from mscomm_gen.frontends.yaml.shape.mapping import Key, Mapping
from mscomm_gen.frontends.yaml.shape.root import language
from mscomm_gen.pipeline import option_specs

Json = dict[str, object]

PATH = Path(__file__).resolve().parents[2] / "specs" / "contract.schema.json"
PART_PATH = PATH.with_name("included-file.schema.json")

# What names may hold, by the function that reads them.
_NAMES: dict[Callable[[str], str], str | None] = {
    scalars.identifier: common.NAME.pattern,
    scalars.type_name: common.TYPE_NAME.pattern,
    scalars.member_name: common.FIELD_NAME.pattern,
}
# Nobody calls a service or a type `true`, and editors would offer it.
_NEVER_BOOLEAN = {
    common.NAME.parse,
    common.TYPE_NAME.parse,
    common.TYPE.parse,
    common.CONTRACT_NAME.parse,
}
_SENTENCE = (
    r"^[^\s.#>]+(\.[^\s.#>]+|\s+on\s+[^\s.#>]+)\s*->\s*"
    r"[^\s.#>]+(\.[^\s.#>]+)?(#[^\s.#>]+)?$"
)
# What holds between the keys of a mapping.
_BETWEEN: dict[str, Json] = {
    "a message": {
        "oneOf": [{"required": ["event"]}, {"required": ["command"]}],
        "not": {
            "required": ["from", "external"],
            "properties": {"external": {"enum": [True, "true"]}},
        },
        "anyOf": [{"required": ["from"]}, {"required": ["external"]}],
        "if": {
            "required": ["ordering"],
            "properties": {"ordering": {"const": "per_key"}},
        },
        "then": {"required": ["partition_key"]},
    },
    "an enum": {
        "allOf": [
            {
                "properties": {
                    "enum": {"minItems": 1, "minProperties": 1, "uniqueItems": True}
                }
            }
        ]
    },
    "a union": {
        "allOf": [{"properties": {"one_of": {"minItems": 1, "uniqueItems": True}}}]
    },
    "an operation": {
        "anyOf": [{"required": ["http"]}, {"required": ["grpc"]}],
        "dependentRequired": {
            "completes_by": ["correlate"],
            "correlate": ["completes_by"],
        },
    },
}


def schema() -> Json:
    """The whole schema, a definition for each mapping."""
    making = _Making()
    whole = language(option_specs())
    root = making.of(whole.contract, nullable=False)
    making.of(whole.part, nullable=False)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "mscomm-gen contract",
        "description": "A contract of services, operations and messages, version 1 of the language.",
        **root,
        "$defs": dict(sorted(making.definitions.items())),
    }


def part_schema() -> Json:
    """The schema of an included file: a definition of the other one."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "an included file of an mscomm-gen contract",
        "$ref": f"{PATH.name}#/$defs/included_file",
    }


class _Making:
    def __init__(self) -> None:
        self.definitions: dict[str, Json] = {}
        self._bounds = {
            (spec.name, field.name): field
            for spec in option_specs()
            for field in spec.fields
        }

    def of(self, kind: object, *, nullable: bool = True) -> Json:
        """The schema of a kind. `nullable`: nothing behind the key stands for an empty mapping."""
        match kind:
            case Mapping():
                return self._reference(kind, nullable)
            case Words(meanings=meanings):
                return {"enum": list(meanings)}
            case Text():
                return _text(kind)
            case Entries():
                return self._entries(kind, nullable)
            case Items(value=value):
                return {"type": "array", "items": self.of(value)}
            case Either(first=first, second=second):
                return {
                    "anyOf": [
                        self.of(first, nullable=False),
                        self.of(second, nullable=False),
                    ]
                }
            case types.TypeBody():
                return self._type()
            case _:
                return {}

    def _reference(self, mapping: Mapping, nullable: bool) -> Json:
        name = mapping.expects.removeprefix("a ").removeprefix("an ").replace("`", "")
        name = name.replace(" ", "_")
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = self._mapping(mapping, nullable)
        return {"$ref": f"#/$defs/{name}"}

    def _mapping(self, mapping: Mapping, nullable: bool) -> Json:
        made: Json = {
            "type": ["object", "null"] if nullable else "object",
            "additionalProperties": False,
            "properties": {
                key.name: self._key(mapping, key)
                for key in mapping.keys
                if key.elsewhere is None
            },
        }
        required = [key.name for key in mapping.keys if key.required]
        if required:
            made["required"] = required
        return {**made, **_BETWEEN.get(mapping.expects, {})}

    def _key(self, mapping: Mapping, key: Key[object]) -> Json:
        said = key.description
        if key.default is not None:
            said += f" Default: {key.default}."
        made = {"description": said, **self.of(key.kind)}
        if key is services.ERROR_HTTP:
            made |= {"minimum": 400, "maximum": 599}
        if key is http.STATUS:
            made |= {"minimum": 200, "maximum": 299}
        block = mapping.expects.removeprefix("a `").removesuffix("` block")
        return made | _bounds(self._bounds.get((block, key.name)))

    def _entries(self, kind: Entries[object], nullable: bool) -> Json:
        pattern = _NAMES.get(kind.name)
        if kind is interactions.INTERACTIONS:
            pattern = _SENTENCE
        made: Json = {
            "type": ["object", "null"] if nullable else "object",
            "additionalProperties": self.of(kind.value),
        }
        if pattern is not None:
            made["propertyNames"] = {"pattern": pattern}
        return made

    def _type(self) -> Json:
        """A long form by the key that tells it, else the fields of a record."""
        chosen = self.of(types.FIELDS)
        forms = (
            ("one_of", types.UNION),
            ("enum", types.ENUM),
            ("fields", types.RECORD),
        )
        for key, form in forms:
            chosen = {
                "if": {"type": "object", "required": [key]},
                "then": self.of(form, nullable=False),
                "else": chosen,
            }
        return {"description": types.TypeBody.expects, **chosen}


def _text(kind: Text[object]) -> Json:
    """A text, and whatever else an editor may take the same characters for."""
    also = (
        ("integer", ("1", "201", "404")),
        ("number", ("1.5",)),
        ("boolean", ("true",)),
    )
    sorts = [sort for sort, probes in also if any(_takes(kind, one) for one in probes)]
    if kind.parse in _NEVER_BOOLEAN:
        sorts = []
    if "number" in sorts and "integer" in sorts:
        sorts.remove("integer")
    made: Json = {"type": [*sorts, "string"] if sorts else "string"}
    if kind.pattern is not None:
        made["pattern"] = kind.pattern
    if sorts and not _takes(kind, "-1"):
        made["minimum"] = 0 if _takes(kind, "0") else 1
    return made


def _takes(kind: Text[object], text: str) -> bool:
    try:
        kind.parse(text)
    except scalars.Refused:
        return False
    return True


def _bounds(field: OptionField | None) -> Json:
    if field is None or field.kind != "int":
        return {}
    bounds = {"minimum": field.minimum, "maximum": field.maximum}
    return {name: bound for name, bound in bounds.items() if bound is not None}


def main() -> None:
    for path, made in ((PATH, schema()), (PART_PATH, part_schema())):
        text = json.dumps(made, indent=2, ensure_ascii=False) + "\n"
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
