"""2xx: the shape of a contract: its keys, and how their values are written."""

from __future__ import annotations

from ..model import Code

UNKNOWN_KEY = Code("MG201", "unknown-key", "the language has no such key here")
WRONG_TYPE = Code("MG202", "wrong-type", "another kind of value is expected here")
MISSING_KEY = Code("MG203", "missing-key", "a required key is missing")
BAD_VALUE = Code("MG204", "bad-value", "the value cannot be read as what it should be")
CONFLICTING_KEYS = Code(
    "MG206", "conflicting-keys", "keys that exclude each other stand together"
)
BAD_NAME = Code("MG207", "bad-name", "a name has characters that names may not have")
CONSTRAINT_MISFIT = Code(
    "MG208", "constraint-misfit", "a constraint does not fit the type of its field"
)
VALUE_MISFIT = Code(
    "MG209", "value-misfit", "a default or an example does not fit its field"
)
EMPTY_SET = Code("MG210", "empty-set", "at least one entry is needed here")
