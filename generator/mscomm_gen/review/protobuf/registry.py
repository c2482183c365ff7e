"""Every review rule of .proto files. A new one: a file in changes/ and a line here."""

from __future__ import annotations

from typing import Final

from ..rule import Rule
from .changes import (
    custom_options,
    deprecation,
    enum_names,
    enum_openness,
    enum_value_names,
    enum_values,
    extension_ranges,
    extensions,
    field_added,
    field_default,
    field_encoding,
    field_name,
    field_number,
    field_oneof,
    field_presence,
    field_removed,
    field_shape,
    field_type,
    files,
    json_format,
    message_names,
    message_set,
    method_idempotency,
    method_types,
    oneof_names,
    options_harmless,
    options_of_code,
    options_redaction,
    reserved,
    services,
)
from .pairing import Scene

RULES: Final[tuple[Rule[Scene], ...]] = (
    field_removed.RULE,
    field_added.RULE,
    field_number.RULE,
    field_name.RULE,
    field_type.RULE,
    field_shape.RULE,
    field_presence.RULE,
    field_oneof.RULE,
    oneof_names.RULE,
    field_default.RULE,
    field_encoding.RULE,
    message_names.RULE,
    reserved.RULE,
    extension_ranges.RULE,
    extensions.RULE,
    json_format.RULE,
    message_set.RULE,
    enum_names.RULE,
    enum_values.RULE,
    enum_value_names.RULE,
    enum_openness.RULE,
    services.RULE,
    method_types.RULE,
    method_idempotency.RULE,
    files.RULE,
    options_of_code.RULE,
    options_redaction.RULE,
    options_harmless.RULE,
    custom_options.RULE,
    deprecation.RULE,
)

# What may change without a word of the review, and why. Nothing does: the schema holds no text for people.
IRRELEVANT: Final[dict[str, str]] = {}
