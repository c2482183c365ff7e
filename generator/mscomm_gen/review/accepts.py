"""Does a reader of one type take everything that a writer of another may send?

In JSON, as emitted models read it: text holds what is written as text, a wider number holds a narrower one. In
protobuf the form on the wire must be the same as well (int32 and int64 share one, int32 and double do not).
"""

from __future__ import annotations

from typing import Final

from ..contract.contract import Contract
from ..contract.types import (
    BIG,
    Enumeration,
    ListOf,
    MapOf,
    Named,
    Record,
    Scalar,
    StreamOf,
    TypeRef,
    Union,
)

# For each scalar, those whose every value it takes in JSON.
_TAKES: Final = {
    "int64": {"int32", "uint32"},
    "uint64": {"uint32"},
    "double": {"float", "int32", "uint32"},
    "string": {"uuid", "decimal", "bytes", "timestamp", "date", "duration"},
}
# Scalars that look alike in protobuf.
_WIRE: Final = {
    "int32": "varint",
    "int64": "varint",
    "uint32": "varint",
    "uint64": "varint",
    "bool": "bool",
    "string": "string",
    "uuid": "string",
    "decimal": "string",
    "date": "string",
}


def accepts(
    reader: TypeRef,
    readers: Contract,
    writer: TypeRef,
    writers: Contract,
    *,
    json: bool,
    protobuf: bool,
) -> bool:
    """Whether every value of `writer` is read as what it is by `reader`, in each of the forms asked for.

    `readers` and `writers` are the contracts that named types are looked up in.
    """
    return (not json or _Check(readers, writers, json=True).takes(reader, writer)) and (
        not protobuf or _Check(readers, writers, json=False).takes(reader, writer)
    )


class _Check:
    def __init__(self, readers: Contract, writers: Contract, *, json: bool) -> None:
        self._readers = readers
        self._writers = writers
        self._json = json
        self._seen: set[tuple[str, str]] = set()

    def takes(self, reader: TypeRef, writer: TypeRef) -> bool:
        match reader, writer:
            case Scalar("json"), _ if self._json:
                return True
            case Scalar(one), Scalar(other):
                return self._scalar(one, other)
            case Scalar("string"), Named(name) if self._json:
                return isinstance(self._writers.type_by_name[name], Enumeration)
            case Named(one), Named(other):
                return self._named(one, other)
            case (ListOf(one), ListOf(other)) | (StreamOf(one), StreamOf(other)):
                return self.takes(one, other)
            case MapOf(one, key), MapOf(other, written):
                return self.takes(one, other) and self.takes(key, written)
            case _:
                return False

    def _scalar(self, reader: str, writer: str) -> bool:
        if reader == writer:
            return True
        if writer not in _TAKES.get(reader, ()):
            return False
        if self._json:
            # int64 written as text is read from numbers too, but a reader of numbers elsewhere is not.
            return reader not in BIG or self._readers.wire.int64 == "number"
        return _WIRE.get(reader, reader) == _WIRE.get(writer, writer)

    def _named(self, reader: str, writer: str) -> bool:
        if (reader, writer) in self._seen:
            return True
        self._seen.add((reader, writer))
        one = self._readers.type_by_name[reader]
        other = self._writers.type_by_name[writer]
        match one, other:
            case Record(), Record():
                return self._record(one, other)
            case Enumeration(), Enumeration():
                return {v.name for v in other.values} <= {v.name for v in one.values}
            case Union(), Union():
                return one.tag == other.tag and set(other.members) <= set(one.members)
            case _:
                return False

    def _record(self, reader: Record, writer: Record) -> bool:
        written = {field.name: field for field in writer.fields}
        for field in reader.fields:
            sent = written.get(field.name)
            may_lack = field.optional or field.default is not None
            if sent is None:
                if not may_lack:
                    return False
                continue
            absent = sent.optional or sent.default is not None
            null = field.optional or field.nullable
            if (absent and not may_lack) or (sent.nullable and not null):
                return False
            if not self.takes(field.type, sent.type):
                return False
        return True
