# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The rich error model of gRPC: a google.rpc.Status in `grpc-status-details-bin`.

Its three messages are built here, in a pool of their own; nothing of googleapis is
needed. Sources: google/rpc/status.proto, google/rpc/error_details.proto.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from google.protobuf.descriptor_pb2 import (
    DescriptorProto,
    FieldDescriptorProto,
    FileDescriptorProto,
)
from google.protobuf.descriptor_pool import DescriptorPool
from google.protobuf.message import DecodeError, Message
from google.protobuf.message_factory import GetMessageClass

KEY = "grpc-status-details-bin"

_TYPE = "type.googleapis.com/"
_ERROR_INFO = "google.rpc.ErrorInfo"
_TEXT = FieldDescriptorProto.TYPE_STRING
_BYTES = FieldDescriptorProto.TYPE_BYTES
_INT32 = FieldDescriptorProto.TYPE_INT32
_MESSAGE = FieldDescriptorProto.TYPE_MESSAGE


class RichStatus(NamedTuple):
    """What a failed call said beyond its status. `reason` in `domain` is the error's
    name; `details` are serialized messages by their full name.
    """

    reason: str
    domain: str
    details: Mapping[str, bytes]


def pack(
    code: int, message: str, reason: str, domain: str, details: Mapping[str, bytes]
) -> bytes:
    """The value of `grpc-status-details-bin`. `code` is the status's number."""
    info = _message(_ERROR_INFO)(reason=reason, domain=domain).SerializeToString()
    held = [(_ERROR_INFO, info), *details.items()]
    packed = [{"type_url": _TYPE + name, "value": data} for name, data in held]
    status = _message("google.rpc.Status")(code=code, message=message, details=packed)
    return status.SerializeToString()


def unpack(data: bytes) -> RichStatus | None:
    """What a server packed; None where the bytes are damaged or name no reason."""
    try:
        status = _message("google.rpc.Status").FromString(data)
        held: dict[str, bytes] = {}
        for packed in getattr(status, "details", ()):
            held.setdefault(packed.type_url.rpartition("/")[2], packed.value)
        info = held.pop(_ERROR_INFO, None)
        if info is None:
            return None
        error = _message(_ERROR_INFO).FromString(info)
    except DecodeError:
        return None
    reason, domain = getattr(error, "reason", ""), getattr(error, "domain", "")
    return RichStatus(reason, domain, held)


@cache
def _message(name: str) -> type[Message]:
    return GetMessageClass(_pool().FindMessageTypeByName(name))


@cache
def _pool() -> DescriptorPool:
    any_ = DescriptorProto(name="Any")
    any_.field.append(_field("type_url", 1, _TEXT))
    any_.field.append(_field("value", 2, _BYTES))
    packed = FileDescriptorProto(
        name="any.proto",
        package="google.protobuf",
        message_type=[any_],
        syntax="proto3",
    )
    status = DescriptorProto(name="Status")
    status.field.append(_field("code", 1, _INT32))
    status.field.append(_field("message", 2, _TEXT))
    details = _field("details", 3, _MESSAGE)
    details.type_name = ".google.protobuf.Any"
    details.label = FieldDescriptorProto.LABEL_REPEATED
    status.field.append(details)
    info = DescriptorProto(name="ErrorInfo")
    info.field.append(_field("reason", 1, _TEXT))
    info.field.append(_field("domain", 2, _TEXT))
    rpc = FileDescriptorProto(
        name="rpc.proto",
        package="google.rpc",
        dependency=["any.proto"],
        message_type=[status, info],
        syntax="proto3",
    )
    pool = DescriptorPool()
    pool.AddSerializedFile(packed.SerializeToString())
    pool.AddSerializedFile(rpc.SerializeToString())
    return pool


def _field(
    name: str, number: int, kind: FieldDescriptorProto.Type.ValueType
) -> FieldDescriptorProto:
    return FieldDescriptorProto(
        name=name,
        number=number,
        type=kind,
        label=FieldDescriptorProto.LABEL_OPTIONAL,
    )
