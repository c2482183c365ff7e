"""Explanations of keys and values that the language does not have (MG2xx)."""

from __future__ import annotations

from typing import Final

from ..diagnostics.codes import shape as codes
from .model import Explanation, mended

EXPLANATIONS: Final[tuple[Explanation, ...]] = (
    mended(
        codes.UNKNOWN_KEY,
        "The language has no such key in this place. A key that was only skipped would be a promise that nobody "
        "keeps: `retires: 3` and no retries.",
        "Take the key that the hint names. specs/language.md lists the keys of each place. If a comma tore a text "
        "inside { }, quote the text.",
        "policies:\n  calm: {attemps: 1}\n",
        ("attemps", "attempts"),
    ),
    mended(
        codes.WRONG_TYPE,
        "A text stands where a mapping or a list is expected, or the other way round.",
        "Write what the message expects; `{}` is a mapping with nothing in it, `[]` a list with nothing in it.",
        "services:\n  orders:\n    operations: [place_order]\n",
        ("operations: [place_order]", "operations: {place_order: {grpc: true}}"),
    ),
    mended(
        codes.MISSING_KEY,
        "Something that has no sensible default is not said.",
        "Add the key. Messages need `event:` or `command:`, the long form of a field needs `type:`.",
        "types:\n  Order:\n    id: {description: Given by the shop.}\n",
        ("{description", "{type: uuid, description"),
    ),
    mended(
        codes.BAD_VALUE,
        "The value is not written the way values of this kind are. Units are never implied: nobody can tell "
        "whether a bare 30 is seconds or milliseconds, and the guess decides whether a call fails.",
        "Write it like the hint says: durations `800ms`, rates `40/s`, sizes `64KiB`, shares `99.9%`, "
        "`true` or `false`, or one of the words that the message lists.",
        "policies:\n  calm: {timeout: 30}\n",
        ("30", "30ms"),
    ),
    mended(
        codes.CONFLICTING_KEYS,
        "Two keys exclude each other, and there is no telling which was meant.",
        "Keep one. An event has any number of consumers, a command exactly one; `from:` is for messages of this "
        "contract, `external: true` for those of others.",
        "services: {orders: {}}\nmessages:\n  placed: {event: Placed, from: orders, external: true}\n"
        "types: {Placed: {id: uuid}}\n",
        (", external: true", ""),
    ),
    mended(
        codes.BAD_NAME,
        "The name has characters that names of this kind may not have. Names become those of Python modules, "
        "protobuf messages and topics.",
        "Use letters, digits and `_` (and `-` for services, operations, messages and policies), with a letter "
        "first. JSON names of fields may hold anything that shows.",
        'services:\n  "my orders": {}\n',
        ('"my orders"', "my_orders"),
    ),
    mended(
        codes.CONSTRAINT_MISFIT,
        "A constraint can never hold, or has no meaning for the type: numbers have no pattern, texts no least value.",
        "`min` and `max` are for numbers; `length` for text, bytes, lists and maps; `pattern` and `format` for text.",
        "types:\n  Order: {count: {type: int32, length: 1..9}}\n",
        ("length: 1..9", "min: 1, max: 9"),
    ),
    mended(
        codes.VALUE_MISFIT,
        "A default or an example is no value of its own field. A model would refuse it, at run time and on every "
        "request that leaves the field out.",
        "Write a value that the type and its limits allow.",
        "types:\n  Order: {count: {type: int32, max: 9, default: 10}}\n",
        ("default: 10", "default: 9"),
    ),
    mended(
        codes.EMPTY_SET,
        "An enum without values, or a union without members, has no value at all.",
        "List at least one.",
        "types:\n  Status: {enum: []}\n",
        ("[]", "[PENDING]"),
    ),
)
