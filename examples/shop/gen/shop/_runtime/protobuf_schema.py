# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The messages of one contract, made out of its descriptors when they are first needed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.descriptor_pb2 import FileDescriptorSet
from google.protobuf.descriptor_pool import DescriptorPool
from google.protobuf.duration_pb2 import DESCRIPTOR as DURATION_FILE
from google.protobuf.empty_pb2 import DESCRIPTOR as EMPTY_FILE
from google.protobuf.struct_pb2 import DESCRIPTOR as STRUCT_FILE
from google.protobuf.timestamp_pb2 import DESCRIPTOR as TIMESTAMP_FILE

from .protobuf_values import Convert, Kind

# protobuf's own files that a contract's file may import.
_WELL_KNOWN = (DURATION_FILE, EMPTY_FILE, STRUCT_FILE, TIMESTAMP_FILE)


class Schema:
    """The messages of one contract, out of a serialized FileDescriptorSet that holds its
    own files. Its pool is private: packages never clash.
    """

    def __init__(self, descriptors: bytes) -> None:
        self._descriptors = descriptors
        self._kinds: dict[str, Kind] = {}

    @cached_property
    def pool(self) -> DescriptorPool:
        """The messages, and nobody else's."""
        pool = DescriptorPool()
        for known in _WELL_KNOWN:
            pool.AddSerializedFile(known.serialized_pb)
        for file in FileDescriptorSet.FromString(self._descriptors).file:
            pool.AddSerializedFile(file.SerializeToString())
        return pool

    def descriptor(self, name: str) -> Descriptor:
        """The message of a full name, such as `shop.Order`; KeyError without it."""
        return self.pool.FindMessageTypeByName(name)

    def register(self, name: str, kind: Kind) -> None:
        """Makes a kind known to `later`."""
        self._kinds[name] = kind

    def later(self, name: str) -> Kind:
        """The kind of a message whose codec is made further down, which happens where
        types hold each other.
        """
        return _Later(self._kinds, name)


@dataclass(frozen=True, slots=True)
class _Later:
    kinds: dict[str, Kind]
    name: str

    def encoder(self, field: FieldDescriptor) -> Convert | None:
        """See `Kind`."""
        return self.kinds[self.name].encoder(field)

    def decoder(self, field: FieldDescriptor) -> Convert | None:
        """See `Kind`."""
        return self.kinds[self.name].decoder(field)
