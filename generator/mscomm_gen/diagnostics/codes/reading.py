"""1xx: the file and its YAML."""

from __future__ import annotations

from ..model import Code

MISSING_FILE = Code("MG101", "missing-file", "the file does not exist")
NOT_A_FILE = Code("MG102", "not-a-file", "the path is a folder or a device")
UNREADABLE_FILE = Code("MG103", "unreadable-file", "the file cannot be read")
TOO_LARGE = Code("MG104", "file-too-large", "the file is larger than a contract can be")
NOT_UTF8 = Code("MG105", "not-utf8", "the file is not UTF-8 text")
BYTE_ORDER_MARK = Code("MG106", "byte-order-mark", "the file begins with a BOM")
CONTROL_CHARACTER = Code(
    "MG107", "control-character", "YAML forbids this control character"
)
BROKEN_YAML = Code("MG108", "broken-yaml", "the file is not well-formed YAML")
EMPTY_FILE = Code("MG109", "empty-file", "the file holds no contract")
SEVERAL_DOCUMENTS = Code(
    "MG110", "several-documents", "the file holds more than one YAML document"
)
TOO_DEEP = Code("MG111", "nested-too-deep", "the YAML is nested too deep")
ALIAS_EXPANSION = Code(
    "MG112", "alias-expansion", "aliases expand to too much, or in a circle"
)
CUSTOM_TAG = Code("MG113", "custom-tag", "YAML tags have no meaning in a contract")
MERGE_KEY = Code("MG114", "merge-key", "the merge key `<<` is not supported")
DUPLICATE_KEY = Code("MG115", "duplicate-key", "a key stands twice in one mapping")
KEY_NOT_TEXT = Code("MG116", "key-not-text", "a key is not plain text")
INCLUDE_OUTSIDE = Code(
    "MG118", "include-outside", "an included file lies outside the contract's folder"
)
INCLUDE_CYCLE = Code("MG119", "include-cycle", "files include each other in a circle")
TOO_MANY_FILES = Code(
    "MG120", "too-many-files", "a contract includes too many files, or too deep"
)
USED_CHANGED = Code(
    "MG121",
    "used-contract-changed",
    "a used contract is not the one that was agreed to",
)
USE_CYCLE = Code("MG122", "use-cycle", "contracts use each other in a circle")
USED_LOCK_STALE = Code(
    "MG123", "used-lock-stale", "the lock of a used contract is not up to date"
)
USED_WIRE = Code(
    "MG124", "used-wire", "values of a used contract look different in JSON"
)
REFUSED_PROTO = Code(
    "MG125", "refused-proto", "protoc does not take the .proto files of a contract"
)
MISSING_IMPORT = Code("MG126", "missing-import", "an imported .proto file is not found")
USED_PROTO = Code(
    "MG127", "used-proto", "a contract in .proto files cannot be used by another one"
)
UNKNOWN_FORMAT = Code(
    "MG117", "unknown-format", "no form of a contract has this suffix"
)
